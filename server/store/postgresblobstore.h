// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/blobstore.h"
#include "server/store/pgconnection.h"

namespace forecourt {

// BlobStore over PostgreSQL, on the connection of a PostgresServerStore, which must outlive it.
class PostgresBlobStore final : public BlobStore
{
public:
    explicit PostgresBlobStore(PgConnection &connection) : m_connection(connection) {}

    Result<std::optional<qint64>> referenced(StoreId store, const QByteArray &sha) override;
    Result<std::optional<qint64>> whole(StoreId store, const QByteArray &sha) override;
    Result<void> noteWhole(StoreId store, const QByteArray &sha, qint64 bytes, qint64 nowMs) override;
    Result<qint64> storedBytes(StoreId store) override;
    Result<bool> hasReferences(StoreId store) override;
    Result<void> noteReferences(StoreId store, const QList<BlobReference> &references) override;
    Result<QList<QByteArray>> orphans(StoreId store, qint64 nowMs, qint64 before) override;
    Result<std::optional<qint64>> forget(StoreId store, const QByteArray &sha) override;

    // For a transaction that has named the store.
    [[nodiscard]] static PgCall saveCall(StoreId store, const QList<BlobReference> &references);

private:
    [[nodiscard]] Result<PgResult> askIn(StoreId store, PgCall call);
    [[nodiscard]] Result<std::optional<qint64>> numberIn(StoreId store, PgCall call);

    PgConnection &m_connection;
};

} // namespace forecourt
