// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks/benchmark.h"
#include "benchmarks/rawsqlite.h"
#include "models/services/customerimport/customerimport.h"

#include <QRandomGenerator>
#include <QTemporaryDir>

// A table of customers imported into a store of that size: rows a second from the call to the commit,
// reading, checking, matching, operations and search index included; the same file once more, of which all is
// known; and taken back. The reference writes the same rows (records, operations, texts of the search) with
// the same indexes in one transaction, from memory.
namespace {

using namespace forecourt;
using namespace forecourt::benchmarks;

constexpr int kRows = 100'000;

QString anyOf(QRandomGenerator &random, const QString &characters)
{
    return characters.mid(random.bounded(static_cast<int>(characters.size())), 1);
}

// As dealers keep them: nearly everybody with a mobile number, few with more.
void makeTable(const QString &path)
{
    static const QString surnames =
        QStringLiteral("王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧");
    static const QString given = QStringLiteral(
        "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红建国文辉力明永健世广志义兴良海山仁波宁贵");
    QRandomGenerator random(4);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        qFatal("cannot write %s", qPrintable(path));
    }
    file.write("姓名,手机,邮箱,性别,备注\r\n");
    for (int i = 0; i < kRows; ++i) {
        QString name = anyOf(random, surnames) + anyOf(random, given);
        name += random.bounded(10) < 6 ? anyOf(random, given) : QString();
        const QString phone = QStringLiteral("1%1%2")
                                  .arg(30 + random.bounded(70))
                                  .arg(random.bounded(100'000'000), 8, 10, QLatin1Char('0'));
        const QString email = random.bounded(10) < 3 ? QStringLiteral("c%1@example.com").arg(i) : QString();
        const QString notes =
            random.bounded(10) < 2 ? QStringLiteral("老客户, 保养提醒 %1").arg(i) : QString();
        file.write(QStringLiteral("%1,%2,%3,%4,\"%5\"\r\n")
                       .arg(name, phone, email,
                            random.bounded(2) == 0 ? QStringLiteral("男") : QStringLiteral("女"), notes)
                       .toUtf8());
    }
}

double perSecond(qint64 rows, qint64 nanoseconds)
{
    return static_cast<double>(rows) * 1e9 / static_cast<double>(nanoseconds);
}

// The same rows in one transaction of SQLite's own interface.
double writeAgain(RawDatabase &desk, RawDatabase &reference, qint64 first, qint64 last)
{
    std::vector<StoredRows> tables;
    for (const char *table : {"customer", "contact_point"}) {
        tables.emplace_back(desk, table, "-t.created_version", first, last);
    }
    tables.emplace_back(desk, "outbox", "t.local", first, last);
    tables.emplace_back(desk, "search_text", "-c.created_version", first, last,
                        "customer c JOIN search_text t ON t.target = c.id");
    QElapsedTimer timer;
    timer.start();
    reference.run("BEGIN IMMEDIATE");
    reference.run("UPDATE desk_state SET writing = 1 WHERE id = 1");
    for (qint64 local = first; local <= last; ++local) {
        for (const StoredRows &rows : tables) {
            rows.write(reference, local);
        }
    }
    reference.run("UPDATE desk_state SET writing = 0 WHERE id = 1");
    reference.run("COMMIT");
    const qint64 elapsed = timer.nsecsElapsed();
    requireSameRows(desk, reference, {"customer", "contact_point", "outbox", "search_text"});
    return perSecond(kRows, elapsed);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const Options options = optionsOf(QCoreApplication::arguments(), false);
    const QTemporaryDir folder(options.scratch + QStringLiteral("/import-XXXXXX"));
    const QString table = folder.filePath(QStringLiteral("customers.csv"));
    const QString file = folder.filePath(QStringLiteral("desk.sqlite"));
    makeTable(table);
    const SystemClock clock;
    UuidV7Source ids(clock);
    const auto open = [&] {
        return need(Storage::open({folder.path(), 1, Durability::Full}, forecourtCatalog(), clock, ids));
    };
    if (options.store.isEmpty()) {
        open(); // an empty one
    } else {
        copyFile(options.store + QStringLiteral("/desk.sqlite"), file);
    }
    copyFile(file, folder.filePath(QStringLiteral("reference.sqlite")));
    const auto storage = open();
    CustomerImport import(*storage);
    const ImportPlan plan = need(answer(import.inspect(table, ImportKind::Customers))).plan;
    const auto timed = [](const auto &call) {
        QElapsedTimer timer;
        timer.start();
        auto result = need(answer(call()));
        return std::pair(std::move(result), timer.nsecsElapsed());
    };
    const auto [first, firstTime] = timed([&] { return import.apply(plan, {}, {}); });
    if (first.counts.created + first.counts.unchanged + first.counts.completed != kRows) {
        qFatal("%lld rows were not taken", static_cast<long long>(first.counts.rejected));
    }
    RawDatabase desk(folder.filePath(QStringLiteral("desk.sqlite")));
    RawDatabase reference(folder.filePath(QStringLiteral("reference.sqlite")));
    const double raw = writeAgain(desk, reference, first.firstLocal, first.lastLocal);
    report("import.rows", perSecond(kRows, firstTime), "rows/s", raw, options.size);

    const auto [again, againTime] = timed([&] { return import.apply(plan, {}, {}); });
    if (again.counts.unchanged != kRows) {
        qFatal("%lld rows were not known", static_cast<long long>(kRows - again.counts.unchanged));
    }
    report("import.again", perSecond(kRows, againTime), "rows/s", raw, options.size);

    const auto [undone, undoTime] = timed([&] { return import.undo(first, {}, {}); });
    if (undone.removed != first.counts.created) {
        qFatal("%lld records stayed", static_cast<long long>(undone.stayed));
    }
    report("import.undo", perSecond(undone.removed, undoTime), "rows/s", raw, options.size);
    return 0;
}
