// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/history/historystore.h"

#include "app/demo/demostore.h"
#include "app/demo/history/channel.h"
#include "app/demo/history/storehistory.h"
#include "models/protocol/collections.h"
#include "models/storage/records.h"
#include "models/storage/storage.h"
#include "models/storage/storerestore.h"

#include <QDir>
#include <QScopeGuard>
#include <QStorageInfo>

#include <thread>

namespace forecourt {

namespace {

constexpr qint64 kRowsPerCustomer = 27;
constexpr qsizetype kRowsPerPack = 1500;

HistoryStaff staffOf(const QList<Staff> &people)
{
    HistoryStaff staff;
    for (const Staff &person : people) {
        if (person.role == QLatin1String("advisor")) {
            staff.advisors.append(person.id);
        } else if (person.role == QLatin1String("sales")) {
            staff.sales.append(person.id);
        } else if (person.role == QLatin1String("technician")) {
            staff.technicians.append(person.id);
        } else if (person.role == QLatin1String("front_desk")) {
            staff.cashiers.append(person.id);
        }
    }
    return staff;
}

// The store itself and its staff, through the write path.
Result<HistoryStaff> makeStore(const QString &folder, quint64 seed, const Clock &clock, IdSource &ids)
{
    Storage::Options options;
    options.folder = folder;
    options.readers = 1;
    options.durability = Durability::Rebuildable;
    FORECOURT_ASSIGN(const auto storage, Storage::open(options, forecourtCatalog(), clock, ids));
    FORECOURT_TRY(fillDemoStore(*storage, {0, seed}));
    return storage->executor().writeAndWait([](Database &database) -> Result<HistoryStaff> {
        FORECOURT_ASSIGN(const auto people,
                         records::staff().where(database, QStringLiteral("1 ORDER BY id"), {}));
        FORECOURT_TRY(database.checkpoint());
        return staffOf(people);
    });
}

// One thread tells the history, another makes packs of its rows, and the caller writes them.
class Producer final
{
public:
    explicit Producer(const HistoryPlan &plan)
        : m_plan(plan), m_teller([this] { tell(); }), m_packer([this] { pack(); })
    {}
    ~Producer()
    {
        m_rows.close();
        m_packs.close();
        m_teller.join();
        m_packer.join();
    }
    Q_DISABLE_COPY_MOVE(Producer)

    std::optional<BulkPack> take() { return m_packs.take(); }

private:
    void tell()
    {
        StoreHistory history(m_plan);
        QList<BulkRow> rows;
        bool wanted = true;
        bool more = true;
        while (more && wanted) {
            more = history.next(rows);
            if (rows.size() >= kRowsPerPack || (!more && !rows.isEmpty())) {
                wanted = m_rows.put(std::exchange(rows, {}));
                rows.reserve(kRowsPerPack + 64);
            }
        }
        m_rows.end();
    }

    void pack()
    {
        bool wanted = true;
        while (auto rows = wanted ? m_rows.take() : std::nullopt) {
            wanted = m_packs.put(BulkPack(forecourtCatalog(), std::move(*rows)));
        }
        m_packs.end();
    }

    HistoryPlan m_plan;
    Channel<QList<BulkRow>> m_rows;
    Channel<BulkPack> m_packs;
    std::thread m_teller; // the last members: they use the others
    std::thread m_packer;
};

Result<void> load(Database &database, const HistoryPlan &plan, const BulkProgress &progress)
{
    FORECOURT_ASSIGN(BulkLoad load, BulkLoad::begin(database, forecourtCatalog(), BulkLoad::Place::Beside));
    Producer producer(plan);
    while (const std::optional<BulkPack> pack = producer.take()) {
        FORECOURT_TRY(load.write(*pack));
        if (progress && !progress(BulkPhase::Rows, load.rows(), plan.customers() * kRowsPerCustomer)) {
            return fail(ErrorCode::Unavailable, QStringLiteral("stopped"));
        }
    }
    return load.finish({}, progress);
}

Result<HistoryReport> reportOf(Database &database, const HistoryPlan &plan, qint64 rows)
{
    HistoryReport report{plan.customers(),       plan.vehicles(), plan.leads(), plan.orders(), 0, rows,
                         plan.customer(0).uuid()};
    // Rows were only ever added.
    FORECOURT_ASSIGN(report.events,
                     database.integer(QStringLiteral("SELECT max(rowid) FROM timeline_event")));
    return report;
}

Result<HistoryReport> build(const QString &folder, const HistoryOptions &options, const Clock &clock,
                            IdSource &ids, const BulkProgress &progress)
{
    FORECOURT_ASSIGN(HistoryStaff staff, makeStore(folder, options.seed, clock, ids));
    const HistoryPlan plan(options.customers, options.seed, clock.nowMs(), std::move(staff));
    DatabaseOptions file;
    file.create = false;
    file.durability = Durability::Rebuildable;
    FORECOURT_ASSIGN(Database database,
                     Database::open(QDir(folder).filePath(QStringLiteral("desk.sqlite")), file));
    qint64 rows = 0;
    FORECOURT_TRY(load(database, plan, [&](BulkPhase phase, qint64 done, qint64 of) {
        rows = phase == BulkPhase::Rows ? done : rows;
        return !progress || progress(phase, done, of);
    }));
    FORECOURT_ASSIGN(HistoryReport report, reportOf(database, plan, rows));
    FORECOURT_TRY(database.checkpoint());
    return report;
}

Result<void> requireRoom(const QString &folder, qint64 customers)
{
    const QStorageInfo disk(folder);
    const qint64 needed = historyBytes(customers);
    if (disk.isValid() && disk.bytesAvailable() < needed) {
        constexpr qint64 kMegabyte = 1'000'000;
        return fail(ErrorCode::StorageFull,
                    QStringLiteral("%1 customers need about %2 MB; the disk has %3 MB left")
                        .arg(customers)
                        .arg(needed / kMegabyte)
                        .arg(disk.bytesAvailable() / kMegabyte));
    }
    return {};
}

QString besideIn(const QString &folder)
{
    return QDir(folder).filePath(QStringLiteral("being-made"));
}

} // namespace

// Measured at a hundred thousand and a million customers, with what sorting the indexes takes meanwhile.
qint64 historyBytes(qint64 customers)
{
    constexpr qint64 kBase = 4'000'000;
    constexpr qint64 kPerCustomer = 9'000;
    return kBase + customers * kPerCustomer;
}

Result<HistoryReport> makeHistoryStore(const QString &folder, const HistoryOptions &options,
                                       const Clock &clock, IdSource &ids, const BulkProgress &progress)
{
    const QDir data(folder);
    if (!data.mkpath(QStringLiteral("."))) {
        return fail(ErrorCode::StorageReadOnly, QStringLiteral("the data folder cannot be made"));
    }
    FORECOURT_TRY(requireFree(folder));
    FORECOURT_TRY(requireRoom(folder, options.customers));
    clearHistoryAway(folder); // left by a program that ended in the middle
    const auto clean = qScopeGuard([&] { clearHistoryAway(folder); });
    FORECOURT_ASSIGN(const HistoryReport report, build(besideIn(folder), options, clock, ids, progress));
    FORECOURT_TRY(installStore(besideIn(folder), folder));
    return report;
}

void clearHistoryAway(const QString &folder)
{
    QDir(besideIn(folder)).removeRecursively();
}

} // namespace forecourt
