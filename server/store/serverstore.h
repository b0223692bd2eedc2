// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/protocol/messages.h"
#include "server/store/blobstore.h"
#include "server/store/devicestore.h"
#include "server/store/pushtransaction.h"
#include "server/store/snapshotstore.h"
#include "server/store/storerecords.h"

#include <QList>

#include <memory>
#include <optional>

namespace forecourt {

// The server's storage, whichever engine is behind it. One object belongs to one thread; several objects (and
// processes) may stand over one database. Unknown stores answer NotFound. Times are UTC milliseconds.
class ServerStore
{
public:
    virtual ~ServerStore() = default;

    // Pushes and pulls.
    virtual Result<std::unique_ptr<PushTransaction>> beginPush(StoreId store) = 0;
    virtual Result<StoreHead> head(StoreId store) = 0;
    virtual Result<std::optional<ReplicaRecord>> replica(StoreId store, const QUuid &replica) = 0;
    // Log entries with cursor < seq ≤ upTo, in order: at most `limit`, and no further one once `maxBytes` are
    // reached (so always at least one, where there is one).
    virtual Result<QList<QByteArray>> entries(StoreId store, qint64 cursor, qint64 upTo, qint64 limit,
                                              qint64 maxBytes) = 0;
    // The operation logged under that number; null where there is none.
    virtual Result<QUuid> operationAt(StoreId store, qint64 seq) = 0;
    // Where these operations stand in the log; one that does not is absent.
    virtual Result<QList<TakenOperation>> taken(StoreId store, const QList<QUuid> &operations) = 0;
    // Digests of the rows of one bucket; rows that do not exist (any more) are left out.
    virtual Result<QList<VerifyReply::RowDigest>> bucketRows(StoreId store, int bucket) = 0;
    // Merged rows by name, in the order asked for; a row that does not exist is absent.
    virtual Result<QList<Entity>> entities(StoreId store, const QList<EntityKey> &keys) = 0;
    // Whether it is for the caller to hold the rows against the digest now: nobody has done that since
    // `beforeMs`, nor begun it in the last `claimMs`. A store that nobody ever looked at counts as looked at
    // now.
    virtual Result<bool> beginProof(StoreId store, qint64 nowMs, qint64 beforeMs, qint64 claimMs) = 0;
    virtual Result<void> endProof(StoreId store, qint64 nowMs) = 0; // it was done, whatever it showed
    // All rows, for recomputing a digest; calls back in no particular order.
    virtual Result<void> forEachEntity(StoreId store,
                                       const std::function<Result<void>(const Entity &)> &each) = 0;
    // Those of one collection, in the order of their ids.
    virtual Result<void> forEachEntityOf(StoreId store, int collection,
                                         const std::function<Result<void>(const Entity &)> &each) = 0;

    // Devices.
    virtual Result<void> addEnrolCode(StoreId store, const QByteArray &codeHash, qint64 expiresAt) = 0;
    // Uses up the code and adds the device with the store's next desk prefix, or Forbidden where the code is
    // unknown, used or expired; one transaction. Of `device`, store, storeName and prefix are filled in.
    virtual Result<DeviceRecord> enrol(const QByteArray &codeHash, const DeviceRecord &device,
                                       qint64 nowMs) = 0;
    virtual Result<std::optional<DeviceRecord>> device(const QUuid &device) = 0; // a revoked one too
    virtual DeviceStore &devices() = 0;                                          // lives as long as this
    // True the first time a nonce is seen, false for every other.
    virtual Result<bool> useNonce(const QByteArray &nonce, qint64 expiresAt, qint64 nowMs) = 0;

    // Keys of those who send leads.
    virtual Result<void> addIntakeKey(const IntakeKeyRecord &key) = 0;
    virtual Result<std::optional<IntakeKeyRecord>> intakeKey(const QUuid &key) = 0;
    virtual Result<QList<IntakeKeyRecord>> intakeKeys(StoreId store) = 0; // oldest first, revoked ones too
    // False where there is no such key, or it was revoked before.
    virtual Result<bool> revokeIntakeKey(const QUuid &key, qint64 nowMs) = 0;

    // Administration.
    virtual Result<void> addStore(StoreId store, const QString &name) = 0; // Conflict: the id exists
    virtual Result<QList<StoreHead>> stores() = 0;                         // by name
    virtual Result<qint64> deviceCount(StoreId store) = 0;                 // without revoked ones
    // Has servers over this database ask those who wait for news of the store again: for programs that
    // change something beside them. A hint, as all news.
    virtual Result<void> tellServers(StoreId store) = 0;
    // To be called once after the database was restored from a backup: begins a new epoch, so that desks
    // refill and offer again what was lost. Returns it. An epoch is at least the time in ms, so that
    // restoring the same backup twice still gives two epochs. Notes where it began (EpochLine), in the same
    // transaction.
    virtual Result<qint64> restored(StoreId store, qint64 nowMs) = 0;

    // What new desks are filled from. Lives as long as this.
    virtual SnapshotStore &snapshots() = 0;
    // What is known of photos and documents. Lives as long as this.
    virtual BlobStore &blobs() = 0;

    // Whether the database answers.
    virtual Result<void> check() = 0;
    // Merges write-ahead data into the database where the engine has such; when idle and at exit.
    virtual Result<void> checkpoint() = 0;
    // A consistent copy in a file that must not exist yet (Conflict), also beside processes that write.
    // Unsupported where the engine has means of its own.
    virtual Result<void> copyInto(const QString &file) = 0;
};

} // namespace forecourt
