// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/protocol/collections.h"
#include "server/service/syncservice.h"
#include "server/store/sqliteserverstore.h"
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

// A server over a real file, with a clock that stands still.
class ServerFixture final
{
public:
    ServerFixture() { reopen(); }

    void reopen()
    {
        service.reset();
        store.reset();
        store = need(SqliteServerStore::open(path(), clock.nowMs()));
        service = std::make_unique<SyncService>(*store, forecourtCatalog(), clock);
    }

    StoreId addStore(int number)
    {
        const StoreId id(idNumber(number));
        need(store->addStore(id, QStringLiteral("Store %1").arg(number)));
        return id;
    }

    [[nodiscard]] QString path() const { return folder.filePath(QStringLiteral("server.sqlite")); }

    QTemporaryDir folder;
    ManualClock clock;
    std::unique_ptr<SqliteServerStore> store;
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
