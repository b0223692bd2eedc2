// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/sim/simdesk.h"

#include "models/storage/knownrows.h"
#include "tests/sync/sim/simversions.h"

#include <QDir>
#include <QFile>

namespace forecourt::sim {

namespace {

constexpr qint64 kFillRows = 1;
constexpr qint64 kFillBehind = 8;
constexpr qint64 kLeaseNumbers = 4; // soon used up
constexpr qint64 kListenMs = 20'000;

} // namespace

Result<Storage *> DeskPlace::storageOf(int version)
{
    std::unique_ptr<Storage> &storage = storages[version];
    if (storage == nullptr) {
        Storage::Options options;
        options.folder = folder + QStringLiteral("/version%1").arg(version);
        options.readers = 1;
        options.durability = Durability::Rebuildable;
        QDir().mkpath(options.folder);
        QFile::copy(empty, options.folder + QStringLiteral("/desk.sqlite"));
        FORECOURT_ASSIGN(storage, Storage::open(options, Versions::at(version), *clock, *ids));
    }
    return storage.get();
}

SimDesk::SimDesk(int index, DeskPlace &place, QString path, DeviceContext device, SimRandom &random)
    : m_index(index), m_place(place), m_path(std::move(path)), m_device(std::move(device)), m_random(random)
{
    restartProgram();
}

Result<void> SimDesk::open()
{
    FORECOURT_ASSIGN(m_storage, m_place.storageOf(m_version));
    DatabaseOptions options;
    options.durability = Durability::Rebuildable;
    options.create = false;
    m_database.reset();
    FORECOURT_ASSIGN(Database database, Database::open(m_path, options));
    m_database.emplace(std::move(database));
    return takeInKnownRows();
}

Result<void> SimDesk::runAs(int version)
{
    m_version = version;
    restartProgram();
    return open();
}

// As Storage does it with its own file.
Result<void> SimDesk::takeInKnownRows()
{
    if (forgetsAtUpdate) {
        return {};
    }
    const auto taken =
        m_storage->runMaintain(*m_database, [this](Database &database, ChangeSet &) -> Result<void> {
            FORECOURT_ASSIGN(const ChangedRows rows, placeKnownRows(database, m_storage->catalog()));
            for (const auto &changed : rows) {
                placed += changed.size();
            }
            return m_storage->projections().refresh(database, rows);
        });
    return taken;
}

Result<void> SimDesk::beginAs(const QUuid &replica)
{
    FORECOURT_TRY(
        m_database->run(QStringLiteral("UPDATE desk_state SET replica = ? WHERE id = 1"), {bound(replica)}));
    return enrolAs(m_device);
}

Result<void> SimDesk::enrolAs(const DeviceContext &device)
{
    m_device = device;
    FORECOURT_TRY(store().enrol(device.store.uuid(), device.device, device.prefix, {}));
    return {};
}

Result<void> SimDesk::backUp()
{
    QFile::remove(m_path + QStringLiteral(".backup"));
    FORECOURT_TRY(m_database->copyInto(m_path + QStringLiteral(".backup")));
    m_backupDevice = m_device;
    m_backedUp = true;
    return {};
}

Result<void> SimDesk::restore()
{
    m_device = m_backupDevice;
    return replaceFile(m_path + QStringLiteral(".backup"));
}

Result<void> SimDesk::copyFrom(SimDesk &other)
{
    const QString copy = m_path + QStringLiteral(".copy");
    QFile::remove(copy);
    FORECOURT_TRY(other.m_database->copyInto(copy));
    return replaceFile(copy);
}

Result<void> SimDesk::replaceFile(const QString &source)
{
    m_database.reset();
    for (const char *suffix : {"", "-wal", "-shm"}) {
        QFile::remove(m_path + QLatin1String(suffix));
    }
    if (!QFile::copy(source, m_path)) {
        return fail(ErrorCode::Internal, QStringLiteral("a desk's file cannot be put in place"));
    }
    restartProgram();
    return open();
}

void SimDesk::restartProgram()
{
    SyncEngine::Options options; // what a store of a few rows takes for large
    options.fillRows = kFillRows;
    options.fillBehind = kFillBehind;
    options.leaseNumbers = kLeaseNumbers;
    options.listenMs = kListenMs;
    options.schema = Versions::at(m_version).version();
    m_engine = std::make_unique<SyncEngine>(options, [this] { return m_random.next(); });
    started = false;
    listening.reset();
    forms.clear();
}

Result<QList<OutboxEntry>> SimDesk::outbox()
{
    return m_database->all(
        QStringLiteral(
            "SELECT local, operation, replica, n, body, state, seq, reason FROM outbox ORDER BY local"),
        {}, [](const Row &row) {
            OutboxEntry entry;
            entry.local = row.integer(0);
            entry.operation = row.uuid(1);
            entry.replica = row.uuid(2);
            entry.n = row.integer(3);
            entry.body = row.bytes(4);
            entry.state = static_cast<OutboxState>(row.integer(5));
            entry.seq = row.integer(6);
            entry.reason = row.text(7);
            return entry;
        });
}

Result<QSet<QUuid>> SimDesk::operations()
{
    QSet<QUuid> found;
    FORECOURT_ASSIGN(const QList<OutboxEntry> entries, outbox());
    for (const OutboxEntry &entry : entries) {
        found.insert(entry.operation);
    }
    return found;
}

} // namespace forecourt::sim
