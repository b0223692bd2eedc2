// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/storeguard.h"

#include "models/storage/storediagnosis.h"
#include "models/storage/storerecovery.h"
#include "ui/firststart/storebanner.h"
#include "ui/settings/settingsroom.h"
#include "ui/shell/mainwindow.h"

#include <QCryptographicHash>
#include <QDir>
#include <QSettings>
#include <QSysInfo>

#include <spdlog/spdlog.h>

namespace forecourt {

static const QString kBackupFolder = QStringLiteral("backup/folder");

StoreGuard::StoreGuard(Desk &desk, QSettings &settings, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_settings(settings)
    , m_backups(desk.storage(), {.folder = settings.value(kBackupFolder).toString()})
{
    desk.setTroubleHandler([this](const Error &error) {
        QMetaObject::invokeMethod(this, [this, error] { showProblem(error); });
    });
    // Something was saved, so whatever stood in the way is gone.
    connect(&desk.storage().changes(), &ChangeNotifier::changed, this, [this] {
        if (std::exchange(m_inTrouble, false)) {
            showAll(std::nullopt);
        }
    });
    connect(&m_backups, &BackupService::failed, this, [](const Error &error) {
        spdlog::warn("backup failed: {}: {}", errorWord(error.code).toStdString(),
                     error.detail.toStdString());
    });
    connect(&m_backups, &BackupService::finished, this, [this] {
        const BackupState state = m_backups.state();
        spdlog::info("backup made; {} kept, {} bytes", state.count, state.bytes);
    });
}

StoreGuard::~StoreGuard()
{
    m_desk.setTroubleHandler({});
}

void StoreGuard::start()
{
    m_backups.start();
}

void StoreGuard::watch(MainWindow &window)
{
    auto *banner = new StoreBanner;
    window.addNotice(banner);
    m_banners.append(banner);
    connect(banner, &QObject::destroyed, this, [this, banner] { m_banners.removeAll(banner); });
    connect(banner, &StoreBanner::recoveryRead, this, [this] {
        clearRecoveryNotice(m_desk.storage().folder());
        showRecovery(std::nullopt);
    });
    const auto rooms = window.rooms();
    for (Room *room : rooms) {
        if (auto *settings = qobject_cast<SettingsRoom *>(room)) {
            connect(settings, &SettingsRoom::backupFolderChosen, this, &StoreGuard::setBackupFolder);
        }
    }
    banner->setRecovery(recoveryNotice(m_desk.storage().folder()));
}

// A folder of its own in the chosen one, which other desks may have chosen too: none must clear away, or take
// for its own, what another has made. The same again where the same is chosen again.
void StoreGuard::setBackupFolder(const QString &chosen)
{
    QString folder;
    if (!chosen.isEmpty()) {
        const QString host = QSysInfo::machineHostName();
        const QByteArray desk = (host + u':' + m_desk.storage().folder()).toUtf8();
        const QByteArray hash = QCryptographicHash::hash(desk, QCryptographicHash::Sha256).toHex().first(8);
        folder =
            QDir(chosen).filePath(QStringLiteral("forecourt-%1-%2").arg(host, QString::fromLatin1(hash)));
        QDir().mkpath(folder); // where that fails, the next backup says so
    }
    m_settings.setValue(kBackupFolder, folder);
    m_backups.setFolder(folder);
}

void StoreGuard::showProblem(const Error &error)
{
    m_inTrouble = true;
    const StoreProblem problem = storeProblemOf(error, m_desk.storage().folder());
    if (problem.kind == StoreProblem::Kind::FileGone) {
        m_backups.rescue();
    }
    showAll(problem);
}

void StoreGuard::showAll(const std::optional<StoreProblem> &problem)
{
    for (StoreBanner *banner : std::as_const(m_banners)) {
        banner->setProblem(problem);
    }
}

void StoreGuard::showRecovery(const std::optional<StoreRecovery> &recovery)
{
    for (StoreBanner *banner : std::as_const(m_banners)) {
        banner->setRecovery(recovery);
    }
}

} // namespace forecourt
