// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/protocol/collections.h"
#include "models/protocol/hybridclock.h"
#include "models/storage/storage.h"
#include "models/sync/effectapplier.h"
#include "models/sync/sqldeskstore.h"
#include "tests/support/manualclock.h"

#include <QTemporaryDir>
#include <QTest>

using namespace forecourt;

namespace {

constexpr int kSurname = 1;
constexpr int kGiven = 2;
const QUuid kRow = QUuid::fromString(QStringLiteral("aaaaaaaa-0000-7000-8000-000000000001"));
const QUuid kElsewhere = QUuid::fromString(QStringLiteral("bbbbbbbb-0000-7000-8000-000000000001"));

LogEntry entryOf(qint64 seq, const ChangeEffect &effect, const QUuid &operation = {})
{
    LogEntry entry;
    entry.seq = seq;
    entry.operation =
        operation.isNull() ? derivedId(QByteArrayLiteral("op"), QByteArray::number(seq)) : operation;
    entry.replica = kElsewhere;
    entry.desk = QStringLiteral("B7");
    entry.useCase = QStringLiteral("test");
    entry.effects = {effect};
    return entry;
}

ChangeEffect customer(const Cells &cells, bool created = false)
{
    ChangeEffect effect;
    effect.collection = collections::kCustomer;
    effect.row = kRow;
    effect.created = created;
    effect.cells = cells;
    return effect;
}

} // namespace

// What a desk's file must survive: bodies nobody can take, another epoch or history, a wrong clock or sum.
class TestDeskStore final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void anOwnOperationOverTheLimitsOfServersIsShownAndSettled();
    void anOwnBodyThatCannotBeReadHoldsNothingUp();
    void whatIsWrittenDuringARefillSpeaksOfTheEpochOfItsRows();
    void theLastEntryHeldIsNamed();
    void decisionsNameTheConflictAndNotItsPlace();
    void theClockOffsetIsThatOfTheAnswer();
    void theDigestIsCorrectedBesideLaterChanges();

private:
    void applyAll(const QList<LogEntry> &entries);
    QUuid writeSurname(const QString &value);
    QString surname();
    DeskInfo info();

    std::unique_ptr<QTemporaryDir> m_folder;
    ManualClock m_clock;
    std::unique_ptr<UuidV7Source> m_ids;
    std::unique_ptr<Storage> m_storage;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<SqlDeskStore> m_desk;
};

void TestDeskStore::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_ids.reset(new UuidV7Source(m_clock, [next = quint64{0}]() mutable { return ++next; }));
    Storage::Options options;
    options.folder = m_folder->path();
    options.readers = 1;
    options.durability = Durability::Rebuildable;
    auto storage = Storage::open(options, forecourtCatalog(), m_clock, *m_ids);
    QVERIFY(storage);
    m_storage = std::move(*storage);
    auto database = Database::open(m_folder->filePath(QStringLiteral("desk.sqlite")));
    QVERIFY(database);
    m_database = std::make_unique<Database>(std::move(*database));
    m_desk = std::make_unique<SqlDeskStore>(*m_storage, *m_database);
    QVERIFY(m_desk->adoptEpoch(5));
    QVERIFY(m_desk->applyStage());
}

void TestDeskStore::cleanup()
{
    m_desk.reset();
    m_database.reset();
    m_storage.reset();
}

void TestDeskStore::applyAll(const QList<LogEntry> &entries)
{
    QList<QByteArray> lines;
    for (const LogEntry &entry : entries) {
        lines.append(encodeLogEntry(entry));
    }
    const auto staged = m_desk->stage(info().state.serverEpoch, entries.first().seq - 1, lines);
    QVERIFY2(staged, staged ? "" : qPrintable(staged.error().detail));
    const auto applied = m_desk->applyStage();
    QVERIFY2(applied, applied ? "" : qPrintable(applied.error().detail));
}

// Creates the row where there is none; answers the operation.
QUuid TestDeskStore::writeSurname(const QString &value)
{
    const auto written = m_storage->runWrite(*m_database, Author{}, [&](Mutation &mutation) -> Result<void> {
        RowStore rows(mutation.database(), forecourtCatalog());
        FORECOURT_ASSIGN(const Entity entity, rows.visible(collections::kCustomer, kRow));
        return entity.exists() ? mutation.put(collections::kCustomer, kRow, {{kSurname, value}})
                               : mutation.create(collections::kCustomer, kRow, {{kSurname, value}});
    });
    return written ? Outbox(*m_database).unsettled().value().last().operation : QUuid();
}

QString TestDeskStore::surname()
{
    return RowStore(*m_database, forecourtCatalog())
        .visible(collections::kCustomer, kRow)
        .value()
        .cells.value(kSurname)
        .value.text();
}

DeskInfo TestDeskStore::info()
{
    return m_desk->load().value();
}

void TestDeskStore::anOwnOperationOverTheLimitsOfServersIsShownAndSettled()
{
    const QUuid operation = writeSurname(QStringLiteral("Mine"));
    // As an older program committed it.
    auto stored = Outbox(*m_database).unsettled().value().last();
    Operation large = decodeOperation(stored.body).value();
    large.changes.first().put.insert(kGiven, QString(70'000, QLatin1Char('a')));
    QVERIFY(m_database->run(QStringLiteral("UPDATE outbox SET body = ?"), {encodeOperation(large)}));
    applyAll({entryOf(1, customer({{kSurname, QStringLiteral("Li")}}, true))});
    QCOMPARE(surname(), QStringLiteral("Mine"));
    applyAll({entryOf(2, customer({{kSurname, QStringLiteral("Mine")}}), operation)});
    QCOMPARE(info().unsettled, 0);
}

void TestDeskStore::anOwnBodyThatCannotBeReadHoldsNothingUp()
{
    writeSurname(QStringLiteral("Mine"));
    QVERIFY(m_database->run(QStringLiteral("UPDATE outbox SET body = ?"), {QByteArrayLiteral("{")}));
    applyAll({entryOf(1, customer({{kSurname, QStringLiteral("Li")}}, true))});
    QCOMPARE(surname(), QStringLiteral("Li"));
    const DeskInfo before = info();
    QVERIFY(m_desk->acknowledge(before.state.replica, {{before.state.lastN, PushOutcome::Quarantined, 0,
                                                        QStringLiteral("malformed")}}));
    QCOMPARE(info().quarantined, 1);
}

void TestDeskStore::whatIsWrittenDuringARefillSpeaksOfTheEpochOfItsRows()
{
    applyAll({entryOf(1, customer({{kSurname, QStringLiteral("Li")}}, true))});
    QVERIFY(m_desk->adoptEpoch(5)); // everything again, in the same epoch
    QVERIFY(info().state.isFilling());
    QCOMPARE(info().staged, 0);
    writeSurname(QStringLiteral("Mine"));
    const Operation written = decodeOperation(Outbox(*m_database).unsettled().value().last().body).value();
    QCOMPARE(written.epoch, 5);
    QCOMPARE(written.cursor, 1);
    QCOMPARE(written.changes.first().base.value(kSurname), Base(qint64{1}));
    applyAll({entryOf(1, customer({{kSurname, QStringLiteral("Li")}}, true))});
    QVERIFY(!info().state.isFilling());
    QCOMPARE(surname(), QStringLiteral("Mine"));
}

void TestDeskStore::theLastEntryHeldIsNamed()
{
    const LogEntry first = entryOf(1, customer({{kSurname, QStringLiteral("Li")}}, true));
    applyAll({first});
    QCOMPARE(info().stagedOperation, first.operation);
    const LogEntry second = entryOf(2, customer({{kSurname, QStringLiteral("Lee")}}));
    QVERIFY(m_desk->stage(5, 1, {encodeLogEntry(second)}));
    QCOMPARE(info().stagedOperation, second.operation);
    QVERIFY(m_desk->adoptEpoch(5));
    QVERIFY(info().stagedOperation.isNull());
}

void TestDeskStore::decisionsNameTheConflictAndNotItsPlace()
{
    const auto reviewAfter = [&](qint64 epoch, const char *operation) {
        LogEntry entry =
            entryOf(1, customer({{kSurname, QStringLiteral("Li")}}, true), derivedId("op", operation));
        entry.conflicts = {{ConflictKind::Register, collections::kCustomer, kRow, kSurname,
                            QStringLiteral("Li"), QStringLiteral("Lee"), 1, 0}};
        const auto adopted = m_desk->adoptEpoch(epoch);
        applyAll({entry});
        return adopted ? m_database
                             ->first(QStringLiteral("SELECT review FROM conflict"), {},
                                     [](const Row &row) { return row.uuid(0); })
                             .value()
                             .value_or(QUuid())
                       : QUuid();
    };
    const QUuid one = reviewAfter(6, "one");
    QVERIFY(!one.isNull());
    QVERIFY(reviewAfter(7, "two") != one);
    QCOMPARE(reviewAfter(8, "one"), one);
}

void TestDeskStore::theClockOffsetIsThatOfTheAnswer()
{
    writeSurname(QStringLiteral("Mine"));
    const qint64 server = m_clock.nowMs() - 6 * 60 * 60 * 1000;
    const qint64 offset = server - m_clock.nowMs();
    m_clock.advance(180'000); // an import was in front
    QVERIFY(m_desk->noteServerTime(offset, server));
    QCOMPARE(info().state.clockOffsetMs, offset);
    QCOMPARE(info().state.hlc, hybridclock::at(server + hybridclock::kFutureMs));
}

void TestDeskStore::theDigestIsCorrectedBesideLaterChanges()
{
    applyAll({entryOf(1, customer({{kSurname, QStringLiteral("Li")}}, true))});
    Digest wrong;
    wrong.replace(kRow, QByteArray(kDigestBytes, '\0'), QByteArray(kDigestBytes, 'x'));
    QVERIFY(writeDigest(*m_database, wrong));
    const auto recount = SqlDeskStore::recount(*m_database, forecourtCatalog());
    QVERIFY(recount);
    applyAll({entryOf(2, customer({{kSurname, QStringLiteral("Lee")}}))});
    QVERIFY(m_desk->correct(*recount));
    const auto again = SqlDeskStore::recount(*m_database, forecourtCatalog());
    QVERIFY(again->kept == again->counted);
}

QTEST_GUILESS_MAIN(TestDeskStore)
#include "tst_deskstore.moc"
