// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/backup/backupjob.h"
#include "models/storage/storage.h"

#include <QThreadPool>
#include <QTimer>

namespace forecourt {

// How the backups of a desk stand, for the settings.
struct BackupState
{
    enum class Phase { Waiting, Running, Failed };
    Phase phase = Phase::Waiting;
    qint64 lastMs = 0; // of the newest good one; 0: none
    qint64 nextMs = 0; // not before then; 0: when something changes
    Error error = {};  // of Failed
    QString folder;
    bool ownFolder = true; // the data folder's
    bool sealed = false;
    int count = 0;
    qint64 bytes = 0; // of all of them

    bool operator==(const BackupState &) const = default;
};

// The rolling backups: one an hour while something changes, none where nothing did. Works on a thread of its
// own with the least claim to the processor; a failure disturbs nobody, is shown, and is tried again. Ending
// waits for a copy under way. Interface thread.
class BackupService final : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        QString folder = {}; // empty: `backups` in the data folder
        BackupRules rules = {};
        qint64 everyMs = qint64{3600} * 1000;
        qint64 retryMs = qint64{600} * 1000; // after a failure
        SealCost sealCost = {};
    };

    // The storage must outlive it.
    BackupService(Storage &storage, Options options, QObject *parent = nullptr);
    ~BackupService() override;

    // Looks once a minute whether a backup is due; the first time in a minute, after the start.
    void start();
    // Starts one if it is due. What start() does each minute.
    void tick();
    void backUpNow();
    // The file of the store was removed or replaced while it is open: a backup of what the open one holds is
    // made, and no other after it, until something can be saved again.
    void rescue();

    [[nodiscard]] BackupState state() const { return m_state; }
    // From the next backup on; those in the former folder stay there.
    void setFolder(const QString &folder);
    // From the next backup on they are sealed with it; an empty one: they are not sealed any more. The key is
    // made on another thread.
    [[nodiscard]] QFuture<Result<void>> setPassword(const QString &password);

Q_SIGNALS:
    void changed();
    void failed(const forecourt::Error &error); // once for each failure
    void finished();                            // a good one is there

private:
    [[nodiscard]] BackupJob job() const;
    void run();
    void done(const Result<BackupFile> &result);
    void count();
    void schedule();

    Storage &m_storage;
    Options m_options;
    BackupState m_state;
    QTimer m_minute;
    bool m_dirty = false;
    bool m_fileGone = false;
    qint64 m_triedMs = 0;
    std::shared_ptr<std::atomic<bool>> m_stop = std::make_shared<std::atomic<bool>>(false);
    QThreadPool m_thread; // last: waits for its work before the members above go
};

} // namespace forecourt
