// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/blobpruner.h"

#include "models/protocol/collections.h"

namespace forecourt {

namespace {

constexpr qsizetype kAtOnce = 1000;

} // namespace

Result<void> BlobPruner::readReferences(StoreId store)
{
    QList<BlobReference> found;
    FORECOURT_TRY(
        m_store.forEachEntityOf(store, collections::kAttachment, [&](const Entity &entity) -> Result<void> {
            found += blobReferencesOf(entity);
            return {};
        }));
    for (qsizetype from = 0; from < found.size(); from += kAtOnce) {
        FORECOURT_TRY(m_store.blobs().noteReferences(store, found.mid(from, kAtOnce)));
    }
    return {};
}

// The bytes go while nobody else can work on the blob, so that one which arrives again is not lost.
Result<PrunedBlobs> BlobPruner::prune(StoreId store)
{
    const qint64 now = m_clock.nowMs();
    PrunedBlobs pruned;
    FORECOURT_ASSIGN(const auto orphans, m_store.blobs().orphans(store, now, now - kKeptMs));
    for (const QByteArray &sha : orphans) {
        auto hold = m_files.hold(store, sha);
        if (!hold) {
            continue; // at the next time
        }
        FORECOURT_ASSIGN(const auto forgotten, m_store.blobs().forget(store, sha));
        if (forgotten) {
            hold->removeWhole();
            ++pruned.blobs;
            pruned.bytes += *forgotten;
        }
    }
    pruned.arriving = m_files.removeArrivingBefore(store, now - kArrivingMs);
    return pruned;
}

Result<PrunedBlobs> BlobPruner::pruneAll()
{
    PrunedBlobs all;
    FORECOURT_ASSIGN(const QList<StoreHead> stores, m_store.stores());
    for (const StoreHead &head : stores) {
        FORECOURT_ASSIGN(const PrunedBlobs pruned, prune(head.store));
        all.blobs += pruned.blobs;
        all.bytes += pruned.bytes;
        all.arriving += pruned.arriving;
    }
    return all;
}

} // namespace forecourt
