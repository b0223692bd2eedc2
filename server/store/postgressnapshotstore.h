// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/pgconnection.h"
#include "server/store/snapshotstore.h"

namespace forecourt {

// SnapshotStore over PostgreSQL, on the connection of a PostgresServerStore, which must outlive it.
class PostgresSnapshotStore final : public SnapshotStore
{
public:
    explicit PostgresSnapshotStore(PgConnection &connection) : m_connection(connection) {}

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
    [[nodiscard]] Result<std::optional<SnapshotReply>> manifestOf(const PgStatement &statement,
                                                                  const StoreHead &head);
    [[nodiscard]] Result<PgResult> askIn(StoreId store, PgCall call);
    [[nodiscard]] Result<void> readPages(StoreId store,
                                         const std::function<Result<void>(const StoreHead &)> &first,
                                         const std::function<Result<void>(const Entity &)> &each);
    [[nodiscard]] Result<void> publishInTransaction(const StoreHead &head, const SnapshotReply &manifest,
                                                    const QUuid &maker, qint64 nowMs, qint64 keptSinceMs);

    PgConnection &m_connection;
};

} // namespace forecourt
