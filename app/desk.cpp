// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk.h"

#include "app/dependentsettler.h"
#include "app/joinsettler.h"
#include "models/domain/whendone.h"
#include "models/services/identity/identityservice.h"
#include "models/services/people/peopleservice.h"
#include "models/storage/storediagnosis.h"
#include "models/storage/storerecovery.h"
#include "models/sync/enrolment.h"

#include <QDir>
#include <QSettings>

#include <spdlog/spdlog.h>

namespace forecourt {

namespace {

QString madeFolder(const QString &folder)
{
    QDir().mkpath(folder);
    return folder;
}

OpeningProgress logged(const OpeningProgress &progress)
{
    return [progress](OpeningPhase phase, qint64 done, qint64 total) {
        if (phase == OpeningPhase::Indexing) {
            spdlog::info("search index: {} of {} records", done, total);
        }
        return !progress || progress(phase, done, total);
    };
}

void logRecovery(const StoreRecovery &recovery)
{
    spdlog::error("the store was damaged: {}; kept as {}; replaced by {}", recovery.finding.toStdString(),
                  recovery.keptAs.toStdString(),
                  recovery.backup.isEmpty() ? "nothing, there is no good backup"
                                            : recovery.backup.toStdString());
    for (const QString &refused : recovery.refused) {
        spdlog::warn("backup not used: {}", refused.toStdString());
    }
}

} // namespace

Desk::Desk(const QString &folder) : m_mark(madeFolder(folder)), m_ids(m_clock)
{}

Desk::~Desk()
{
    if (m_storage) {
        const auto holds = m_storage->executor().readAndWait(holdsData);
        m_mark.setHeldData(!holds || *holds);
    }
}

QString Desk::backupFolder(const QString &folder)
{
    const QSettings settings(QDir(folder).filePath(QStringLiteral("desk.ini")), QSettings::IniFormat);
    return settings.value(QStringLiteral("backup/folder")).toString();
}

Result<std::unique_ptr<Desk>> Desk::open(const QString &folder)
{
    return open(folder, Options());
}

Result<std::unique_ptr<Desk>> Desk::open(const QString &folder, const Options &options)
{
    std::unique_ptr<Desk> desk(new Desk(folder));
    FORECOURT_TRY(desk->ensureSound(folder, options));
    FORECOURT_TRY(desk->openStorage(folder, options));
    SyncRunner::Options sync;
    sync.keeper = options.keeper;
    desk->m_sync = std::make_unique<SyncRunner>(*desk->m_storage, sync);
    // A damaged enrolment must not keep anybody from working: the desk goes on as if it had never been
    // enrolled.
    if (const auto opened = desk->m_sync->open(); !opened) {
        spdlog::error("synchronisation is off: {}: {}", errorWord(opened.error().code).toStdString(),
                      opened.error().detail.toStdString());
    }
    desk->openIdentity();
    desk->m_settler = std::make_unique<JoinSettler>(*desk->m_storage, *desk->m_sync);
    desk->m_dependents = std::make_unique<DependentSettler>(*desk->m_storage, *desk->m_sync);
    return desk;
}

// A desk of a store takes the store's key, so that the others can read what it seals.
void Desk::openIdentity()
{
    FieldKeyStore &keys = m_sync->fieldKeys();
    FieldKeyAccess access;
    access.keys = [&keys] {
        return keys.keys();
    };
    access.known = [&keys] {
        return keys.known();
    };
    access.make = [this, &keys](bool inFile) {
        return m_sync->enrolment()
                   ? keys.keys()
                   : keys.adopt(FieldKeyRing::newKey(), inFile ? KeyPlace::File : KeyPlace::SecretService);
    };
    m_identity = std::make_unique<IdentityService>(*m_storage, std::move(access));
    IdentityService &identity = *m_identity;
    QObject::connect(&keys, &FieldKeyStore::adopted, &identity, [&identity] {
        whenDone(identity.sealAgain(), &identity, [](const Result<int> &sealed) {
            if (!sealed) {
                spdlog::warn("identity numbers are not sealed with the store's key: {}",
                             sealed.error().detail.toStdString());
            }
        });
    });
}

bool Desk::needsPreparation(const QString &folder)
{
    const RunningMark::Said mark = RunningMark::look(folder);
    const auto found = diagnoseStore(folder, false);
    return mark.endedBadly || !found || found->state == StoreDiagnosis::State::Damaged ||
           (found->state == StoreDiagnosis::State::Sound && found->schema < newestStoreSchema()) ||
           (found->state == StoreDiagnosis::State::None &&
            (mark.heldData || hasBackups(folder, backupFolder(folder))));
}

Result<void> Desk::prepare(const QString &folder, const Options &options)
{
    Desk desk(folder);
    FORECOURT_TRY(desk.ensureSound(folder, options));
    return desk.openStorage(folder, options);
}

// Before SQLite opens the file: it would take an empty one for a new one.
Result<void> Desk::ensureSound(const QString &folder, const Options &options)
{
    const bool thorough = m_mark.endedBadly();
    if (thorough && options.checking) {
        options.checking();
    }
    FORECOURT_ASSIGN(StoreDiagnosis found, diagnoseStore(folder, thorough));
    // A disk that failed to read once looks like a damaged file. What is damaged is so the second time too.
    if (found.state == StoreDiagnosis::State::Damaged) {
        FORECOURT_ASSIGN(found, diagnoseStore(folder, true));
    }
    switch (found.state) {
    case StoreDiagnosis::State::Sound:
        return {};
    case StoreDiagnosis::State::Foreign:
        return fail(ErrorCode::StorageCorrupt, found.finding);
    case StoreDiagnosis::State::Damaged:
        return recover(folder, options, found.finding);
    case StoreDiagnosis::State::None:
        break;
    }
    return m_mark.heldData() || hasBackups(folder, backupFolder(folder))
               ? recover(folder, options, QStringLiteral("the file is missing or empty"))
               : Result<void>();
}

Result<void> Desk::recover(const QString &folder, const Options &options, const QString &finding)
{
    m_mark.doubt(); // until the store is whole again
    if (options.onDamage == OnDamage::Refuse) {
        return fail(ErrorCode::StorageCorrupt, finding);
    }
    if (!m_mark.isAlone()) {
        return fail(ErrorCode::StorageBusy, QStringLiteral("another process has the damaged store open"));
    }
    RecoveryOrder order{folder, backupFolder(folder), {}, false};
    if (const auto keys = readSealKeys(folder)) {
        order.keys = *keys;
    }
    const auto enrolment = readEnrolment(folder);
    order.joined = enrolment && enrolment->has_value();
    FORECOURT_ASSIGN(const StoreRecovery recovery,
                     recoverStore(order, finding, m_clock, m_ids, options.restoring));
    logRecovery(recovery);
    m_mark.trust();
    return {};
}

Result<void> Desk::openStorage(const QString &folder, const Options &options)
{
    Storage::Options storage;
    storage.folder = folder;
    storage.progress = logged(options.progress);
    auto opened = Storage::open(storage, forecourtCatalog(), m_clock, m_ids);
    if (!opened && opened.error().code == ErrorCode::StorageCorrupt) {
        opened = Storage::open(storage, forecourtCatalog(), m_clock, m_ids); // the disk, only this once?
    }
    // Damage that only shows when the schema is read; a file of somebody else's was refused before.
    if (!opened && opened.error().code == ErrorCode::StorageCorrupt) {
        FORECOURT_TRY(recover(folder, options, opened.error().detail));
        opened = Storage::open(storage, forecourtCatalog(), m_clock, m_ids);
    }
    if (!opened) {
        return tl::unexpected(opened.error());
    }
    m_storage = std::move(*opened);
    if (const auto &trouble = m_storage->searchTrouble()) {
        spdlog::error("there is no search: {}: {}", errorWord(trouble->code).toStdString(),
                      trouble->detail.toStdString());
    }
    m_storage->executor().setTroubleHandler([this](const Error &error) {
        if (error.code == ErrorCode::StorageCorrupt) {
            m_mark.doubt();
        }
        spdlog::error("storage: {}: {}", errorWord(error.code).toStdString(), error.detail.toStdString());
        const std::lock_guard lock(m_troubleMutex);
        if (m_onTrouble) {
            m_onTrouble(error);
        }
    });
    return {};
}

void Desk::setTroubleHandler(std::function<void(const Error &)> handler)
{
    const std::lock_guard lock(m_troubleMutex);
    m_onTrouble = std::move(handler);
}

Result<StaffId> Desk::person(const QString &name)
{
    FORECOURT_ASSIGN(const QList<Staff> staff, PeopleService(*m_storage).activeStaff().result());
    if (name.isEmpty()) {
        return staff.isEmpty() ? StaffId() : staff.first().id;
    }
    for (const Staff &person : staff) {
        if (person.name == name) {
            return person.id;
        }
    }
    return fail(ErrorCode::NotFound, QStringLiteral("nobody of that name works here: ") + name);
}

} // namespace forecourt
