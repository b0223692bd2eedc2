// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk.h"
#include "models/services/backup/backupservice.h"

#include <QObject>

class QSettings;

namespace forecourt {

class MainWindow;
class StoreBanner;

// Looks after the store while windows are open: makes its backups, says above the rooms when nothing can be
// saved and why, and what was done to a store that was damaged at the start.
class StoreGuard final : public QObject
{
    Q_OBJECT

public:
    // Both must outlive it.
    StoreGuard(Desk &desk, QSettings &settings, QObject *parent = nullptr);
    ~StoreGuard() override;

    [[nodiscard]] BackupService &backups() { return m_backups; }
    void watch(MainWindow &window);
    // Empty: that of the data folder.
    void setBackupFolder(const QString &chosen);
    void start();

private:
    void showProblem(const Error &error);
    void showAll(const std::optional<StoreProblem> &problem);
    void showRecovery(const std::optional<StoreRecovery> &recovery);

    Desk &m_desk;
    QSettings &m_settings;
    BackupService m_backups;
    QList<StoreBanner *> m_banners;
    bool m_inTrouble = false;
};

} // namespace forecourt
