// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/clock.h"
#include "models/domain/idsource.h"
#include "models/domain/storehealth.h"
#include "models/storage/runningmark.h"
#include "models/storage/storage.h"
#include "models/storage/storerestore.h"
#include "models/sync/syncrunner.h"

#include <mutex>

namespace forecourt {

class DependentSettler;
class IdentityService;
class JoinSettler;

// What to do about a store that is damaged or missing.
enum class OnDamage {
    Refuse, // StorageCorrupt
    Recover // put the newest good backup in its place; recoveryNotice() says what was done
};

// The headless half of the program, put together: clock, ids, database and synchronisation of one data
// folder.
class Desk final
{
public:
    struct Options
    {
        OnDamage onDamage = OnDamage::Refuse;
        OpeningProgress progress = {};
        CopyProgress restoring = {};            // of a backup that is put in place
        std::function<void()> checking = {};    // before the whole file is read
        std::shared_ptr<KeyKeeper> keeper = {}; // of this desk's key; the secret service, unless given
    };

    // Blocks while the file is checked, replaced and migrated, where that is needed. A store that was not
    // closed as it should is read as a whole first.
    static Result<std::unique_ptr<Desk>> open(const QString &folder, const Options &options);
    static Result<std::unique_ptr<Desk>> open(const QString &folder);
    ~Desk();

    // Whether opening will take time that a person should be told about: a check, a recovery, a migration.
    [[nodiscard]] static bool needsPreparation(const QString &folder);
    // Does all of that and closes the store again. Any thread; the folder must not be open.
    [[nodiscard]] static Result<void> prepare(const QString &folder, const Options &options);

    // Where backups are made besides the data folder; empty: nowhere. A setting of the desk (desk.ini).
    [[nodiscard]] static QString backupFolder(const QString &folder);

    [[nodiscard]] const Clock &clock() const { return m_clock; }
    [[nodiscard]] Storage &storage() { return *m_storage; }
    // Told of every error of the storage itself, on a thread of the storage.
    void setTroubleHandler(std::function<void(const Error &)> handler);
    [[nodiscard]] SyncRunner &sync() { return *m_sync; }
    [[nodiscard]] IdentityService &identity() { return *m_identity; }

    // The person of that name, NotFound where there is none; without a name the first of the staff list, null
    // before there is staff. Blocks shortly.
    [[nodiscard]] Result<StaffId> person(const QString &name);

private:
    explicit Desk(const QString &folder);
    Result<void> ensureSound(const QString &folder, const Options &options);
    Result<void> recover(const QString &folder, const Options &options, const QString &finding);
    Result<void> openStorage(const QString &folder, const Options &options);
    void openIdentity();

    RunningMark m_mark; // first: gone last
    std::mutex m_troubleMutex;
    std::function<void(const Error &)> m_onTrouble;
    SystemClock m_clock;
    UuidV7Source m_ids;
    std::unique_ptr<Storage> m_storage;
    std::unique_ptr<SyncRunner> m_sync;
    std::unique_ptr<IdentityService> m_identity;
    std::unique_ptr<JoinSettler> m_settler;
    std::unique_ptr<DependentSettler> m_dependents;
};

} // namespace forecourt
