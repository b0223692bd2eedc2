// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/protocol/collections.h"
#include "server/service/syncservice.h"
#include "server/store/postgresserverstore.h"
#include "server/store/sqliteserverstore.h"
#include "tests/server/engine.h"
#include "tests/support/manualclock.h"

#include <QTemporaryDir>
#include <QTest>

namespace forecourt {

constexpr int kSurname = 1; // of a customer
constexpr int kGiven = 2;
constexpr int kTags = 12;

// The value, or the end of the program with the error's detail: for steps that a test takes for granted.
template <typename Value> Value need(Result<Value> result)
{
    if (!result) {
        qFatal("%s",
               qPrintable(errorWord(result.error().code) + QStringLiteral(": ") + result.error().detail));
    }
    if constexpr (!std::is_void_v<Value>) {
        return std::move(*result);
    }
}

template <typename Value> std::optional<ErrorCode> codeOf(const Result<Value> &result)
{
    return result ? std::nullopt : std::optional(result.error().code);
}

inline QUuid idNumber(int number)
{
    return QUuid(static_cast<uint>(number), 1, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, static_cast<uchar>(number));
}

// A server over a real database, SQLite's or PostgreSQL's as the test's row says, with a clock that stands
// still.
class ServerFixture final
{
public:
    ServerFixture() { reopen(); }
    ~ServerFixture()
    {
        service.reset();
        store.reset();
    }
    Q_DISABLE_COPY_MOVE(ServerFixture)

    void reopen()
    {
        service.reset();
        store.reset();
        serve(openAnother());
    }

    // Goes on with another database.
    void serve(std::unique_ptr<ServerStore> opened)
    {
        store = std::move(opened);
        service = std::make_unique<SyncService>(*store, forecourtCatalog(), clock);
    }

    // Another connection to the same database, or to a copy.
    [[nodiscard]] std::unique_ptr<ServerStore> openAnother() const { return open(m_database); }
    [[nodiscard]] std::unique_ptr<ServerStore> open(const EngineDatabase &database) const
    {
        if (database.engine() == Engine::PostgreSql) {
            return need(PostgresServerStore::open(database.url(), clock.nowMs()));
        }
        return need(SqliteServerStore::open(database.file(), clock.nowMs()));
    }

    // A copy of the database as a backup holds it.
    std::unique_ptr<EngineDatabase> backup()
    {
        if (m_database.engine() == Engine::PostgreSql) {
            service.reset();
            store.reset(); // nobody may be connected
            auto copy = std::make_unique<EngineDatabase>(m_database);
            reopen();
            return copy;
        }
        auto copy = std::make_unique<EngineDatabase>();
        Database database = need(Database::open(m_database.file()));
        need(database.copyInto(copy->file()));
        return copy;
    }

    // Past the server, in the words of either engine; a single value comes back.
    QByteArray sql(const QString &sqlite, const QString &postgres)
    {
        if (m_database.engine() == Engine::PostgreSql) {
            return PgCluster::shared().sql(m_database.name(), postgres, true);
        }
        Database other = need(Database::open(m_database.file()));
        const auto value = need(other.first(sqlite, {}, [](const Row &row) { return row.bytes(0); }));
        return value.value_or(QByteArray());
    }

    StoreId addStore(int number)
    {
        const StoreId id(idNumber(number));
        need(store->addStore(id, QStringLiteral("Store %1").arg(number)));
        return id;
    }

    [[nodiscard]] QString path() const { return m_database.file(); }
    [[nodiscard]] QString url() const { return m_database.url(); }

private:
    EngineDatabase m_database;

public:
    QTemporaryDir folder;
    ManualClock clock;
    std::unique_ptr<ServerStore> store;
    std::unique_ptr<SyncService> service;
};

// A desk reduced to what the server sees of it: who it is, and a chain of operations.
class DeskDouble final
{
public:
    DeskDouble(StoreId store, int number)
        : caller{store, idNumber(1000 + number), QStringLiteral("A%1").arg(number)}
        , replica(idNumber(2000 + number))
        , m_number(number)
    {}

    Operation operation(QList<Change> changes)
    {
        Operation operation;
        operation.hlc = ++hlc;
        // A copy that set its clock otherwise makes other operations.
        operation.id = QUuid(static_cast<uint>(m_number), static_cast<ushort>(++m_made), 0x7000, 0x80, 0, 0,
                             0, 0, 0, 0, static_cast<uchar>(hlc));
        operation.epoch = epoch;
        operation.cursor = cursor;
        operation.actor = idNumber(7);
        operation.useCase = QStringLiteral("test");
        operation.changes = std::move(changes);
        return operation;
    }

    ChainedOperation chained(const QByteArray &body)
    {
        chain = nextChain(chain, body);
        return {++n, chain, body};
    }

    ChainedOperation commit(QList<Change> changes)
    {
        return chained(encodeOperation(operation(std::move(changes))));
    }

    [[nodiscard]] PushRequest request(QList<ChainedOperation> operations) const
    {
        return {replica, epoch, std::move(operations)};
    }

    // As after a fork: same operations to come, another chain.
    void takeNewReplica(int number)
    {
        replica = idNumber(3000 + number);
        n = 0;
        chain.clear();
    }

    DeviceContext caller;
    QUuid replica;
    qint64 n = 0;
    QByteArray chain;
    qint64 epoch = 1;
    qint64 cursor = 0;
    qint64 hlc = 0;

private:
    int m_number;
    int m_made = 0;
};

inline Change newCustomer(const QUuid &row, const QString &surname)
{
    Change change;
    change.collection = collections::kCustomer;
    change.row = row;
    change.create = true;
    change.put.insert(kSurname, CellValue(surname));
    return change;
}

inline Change customerField(const QUuid &row, int field, const CellValue &value, const Base &base = {})
{
    Change change;
    change.collection = collections::kCustomer;
    change.row = row;
    change.put.insert(field, value);
    change.base.insert(field, base);
    return change;
}

// The digest of the whole store, computed from its rows.
inline Digest recomputedDigest(ServerStore &store, StoreId id)
{
    Digest digest;
    need(store.forEachEntity(id, [&](const Entity &entity) -> Result<void> {
        digest.replace(entity.row, QByteArray(kDigestBytes, '\0'), rowDigest(entity));
        return {};
    }));
    return digest;
}

inline QList<LogEntry> logOf(ServerStore &store, StoreId id)
{
    QList<LogEntry> log;
    const qint64 head = need(store.head(id)).head;
    for (const QByteArray &entry : need(store.entries(id, 0, head, head, 1 << 30))) {
        log.append(need(decodeLogEntry(entry)));
    }
    return log;
}

} // namespace forecourt
