// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/database.h"
#include "server/store/blobstore.h"

#include <mutex>

namespace forecourt {

// BlobStore over the server's SQLite file. Both given must outlive it.
class SqliteBlobStore final : public BlobStore
{
public:
    SqliteBlobStore(Database &database, std::mutex &gate) : m_database(database), m_gate(gate) {}

    Result<std::optional<qint64>> referenced(StoreId store, const QByteArray &sha) override;
    Result<std::optional<qint64>> whole(StoreId store, const QByteArray &sha) override;
    Result<void> noteWhole(StoreId store, const QByteArray &sha, qint64 bytes, qint64 nowMs) override;
    Result<qint64> storedBytes(StoreId store) override;
    Result<bool> hasReferences(StoreId store) override;
    Result<void> noteReferences(StoreId store, const QList<BlobReference> &references) override;
    Result<QList<QByteArray>> orphans(StoreId store, qint64 nowMs, qint64 before) override;
    Result<std::optional<qint64>> forget(StoreId store, const QByteArray &sha) override;

    // Within a transaction of the caller's.
    static Result<void> save(Database &database, StoreId store, const QList<BlobReference> &references);

private:
    Database &m_database;
    std::mutex &m_gate;
};

} // namespace forecourt
