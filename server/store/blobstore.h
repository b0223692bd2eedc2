// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"
#include "models/protocol/entity.h"
#include "models/protocol/messages.h"
#include "server/store/writtenentity.h"

#include <optional>

namespace forecourt {

// That a row names a blob: the whole (part 0) or the small picture of it (part 1).
struct BlobReference
{
    QUuid row;
    int part = 0;
    QByteArray sha; // SHA-256, 32 bytes
    qint64 bytes = 0;
    bool isDead = false; // its row was removed

    bool operator==(const BlobReference &) const = default;
};

// What an attachment's row names; nothing for rows of other collections, and for names that are none.
[[nodiscard]] QList<BlobReference> blobReferencesOf(const Entity &entity);
[[nodiscard]] QList<BlobReference> blobReferencesOf(const QList<WrittenEntity> &entities);

// What is known of the blobs of stores, whichever engine keeps it; the bytes themselves are files
// (BlobFiles). Belongs to a ServerStore and its thread. References are written by pushes, in their
// transaction. Times are UTC milliseconds.
class BlobStore
{
public:
    virtual ~BlobStore() = default;

    // The most bytes a row of the store, living or dead, says of it; nothing where no row names it.
    virtual Result<std::optional<qint64>> referenced(StoreId store, const QByteArray &sha) = 0;
    // Its bytes, where all of it has arrived.
    virtual Result<std::optional<qint64>> whole(StoreId store, const QByteArray &sha) = 0;
    virtual Result<void> noteWhole(StoreId store, const QByteArray &sha, qint64 bytes, qint64 nowMs) = 0;
    virtual Result<qint64> storedBytes(StoreId store) = 0; // of all that arrived

    virtual Result<bool> hasReferences(StoreId store) = 0;
    virtual Result<void> noteReferences(StoreId store, const QList<BlobReference> &references) = 0;

    // Notes which blobs no living row names, and which are named again, and returns those for which that has
    // been so since `before` or longer.
    virtual Result<QList<QByteArray>> orphans(StoreId store, qint64 nowMs, qint64 before) = 0;
    // Forgets it unless a living row names it by now; its bytes, or nothing where it stays.
    virtual Result<std::optional<qint64>> forget(StoreId store, const QByteArray &sha) = 0;
};

} // namespace forecourt
