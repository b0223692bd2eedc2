// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/clock.h"
#include "models/domain/idsource.h"
#include "server/service/randombytes.h"
#include "server/service/storeproof.h"
#include "server/store/serverstore.h"

namespace forecourt {

struct IssuedCode
{
    StoreId store;
    QString code; // shown once; only its hash is kept
    qint64 expiresAt = 0;
};

struct IssuedKey
{
    IntakeKeyRecord record;
    QString key; // shown once; only its hash is kept
};

struct StoreSummary
{
    StoreHead head;
    qint64 devices = 0;
};

// What an administrator does at the command line. A store is named by its id or by a name that only one has.
class StoreAdmin final
{
public:
    // Another connection to the same database.
    using Another = std::function<Result<std::unique_ptr<ServerStore>>()>;

    StoreAdmin(ServerStore &store, const Clock &clock, IdSource &ids, RandomBytes random,
               Another another = {});

    // NotFound, or Conflict where several have the name.
    [[nodiscard]] Result<StoreId> find(const QString &storeReference);
    [[nodiscard]] Result<StoreId> addStore(const QString &name);
    [[nodiscard]] Result<IssuedCode> issueEnrolCode(const QString &storeReference);
    // A key with which a source of that name may send leads to the store; it may have several.
    [[nodiscard]] Result<IssuedKey> issueIntakeKey(const QString &storeReference, const QString &source);
    [[nodiscard]] Result<QList<IntakeKeyRecord>> intakeKeys(const QString &storeReference);
    // By the id of the key; NotFound where there is none, Conflict where it was revoked before.
    [[nodiscard]] Result<void> revokeIntakeKey(const QString &key);
    // Begins a new epoch after the database was restored from a backup; returns it.
    [[nodiscard]] Result<qint64> markRestored(const QString &storeReference);
    [[nodiscard]] Result<QList<StoreSummary>> list();
    // Reads every row of the store: whether their digest is the one that was kept with every change.
    [[nodiscard]] Result<StoreProof> verify(const QString &storeReference);
    // A consistent copy of the whole database; Unsupported where the engine has means of its own.
    [[nodiscard]] Result<void> backup(const QString &file);
    // Makes a snapshot now, also while the server serves. NotFound where the store is empty.
    [[nodiscard]] Result<SnapshotReply> makeSnapshot(const QString &storeReference);

private:
    ServerStore &m_store;
    const Clock &m_clock;
    IdSource &m_ids;
    RandomBytes m_random;
    Another m_another;
};

} // namespace forecourt
