// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/database.h"
#include "server/store/snapshotstore.h"

#include <mutex>

namespace forecourt {

// SnapshotStore over the server's SQLite file. Both given must outlive it.
class SqliteSnapshotStore final : public SnapshotStore
{
public:
    SqliteSnapshotStore(Database &database, std::mutex &gate) : m_database(database), m_gate(gate) {}

    Result<std::optional<SnapshotOffer>> offer(const StoreHead &head) override;
    Result<std::optional<SnapshotReply>> newest(const StoreHead &head) override;
    Result<std::optional<SnapshotReply>> newestBefore(const StoreHead &head) override;
    Result<std::optional<PartSlice>> part(StoreId store, const QByteArray &sha, qint64 from,
                                          qint64 count) override;
    Result<void> readRows(StoreId store, const std::function<Result<void>(const StoreHead &)> &first,
                          const std::function<Result<void>(const Entity &)> &each) override;
    Result<qint64> rowCount(StoreId store) override;
    Result<bool> claim(StoreId store, const QUuid &maker, qint64 nowMs, qint64 untilMs) override;
    Result<void> keepPart(StoreId store, const QByteArray &sha, const QByteArray &body) override;
    Result<void> publish(const StoreHead &head, const SnapshotReply &manifest, const QUuid &maker,
                         qint64 nowMs, qint64 keptSinceMs) override;

private:
    Result<std::optional<SnapshotReply>> manifestOf(const QString &sql, const StoreHead &head);
    Result<void> add(StoreId store, const SnapshotReply &manifest, qint64 nowMs);
    Result<void> forgetOld(StoreId store, qint64 keptSinceMs);

    Database &m_database;
    std::mutex &m_gate;
};

} // namespace forecourt
