// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/leads/leadfiles.h"

#include <QFileSystemWatcher>
#include <QHash>
#include <QTimer>

namespace forecourt {

// Watches a folder into which leads are dropped as *.xml and *.adf. A file is taken once two scans have seen
// it with the same size and time, so that it is whole; then it moves to done/ beside it, or to rejected/
// where something of it was not taken. A file that could not be stored stays and is tried again. Interface
// thread. Network folders do not always tell of changes: a scan every few seconds finds what the watcher
// missed.
class LeadInbox final : public QObject
{
    Q_OBJECT

public:
    explicit LeadInbox(LeadFiles &files, QObject *parent = nullptr);

    // An empty path watches nothing. Does not scan by itself before start().
    void setFolder(const QString &path);
    [[nodiscard]] QString folder() const { return m_folder; }
    void setAuthor(const StaffId &author) { m_author = author; }

    void start();
    void stop();
    // One look at the folder; takes what has not changed since the last one.
    void scan();
    [[nodiscard]] bool isBusy() const { return !m_taking.isEmpty(); }

Q_SIGNALS:
    void folderChanged(const QString &path);
    void imported(const forecourt::LeadImportReport &report);
    // The storage could not take a file; it stays in the folder.
    void failed(const QString &fileName, const forecourt::Error &error);

private:
    struct Seen
    {
        qint64 size = -1;
        qint64 changedMs = 0;
        int scans = 0; // in which it looked the same
    };

    void take(const QString &name);
    void onTaken(const QString &name, const Result<LeadImportReport> &report);

    LeadFiles &m_files;
    QString m_folder;
    StaffId m_author;
    QFileSystemWatcher m_watcher;
    QTimer m_rescan;
    QTimer m_soon;
    QHash<QString, Seen> m_seen;
    QSet<QString> m_taking;
};

} // namespace forecourt
