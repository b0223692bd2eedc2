// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/folderlock.h"

#include <QLocalServer>
#include <QObject>

namespace forecourt {

// One window process a data folder, by a lock in it: a second start hands its files to the first, which comes
// to the front, and ends. Drafts and windows of two processes would overwrite each other. Interface thread.
class SingleInstance final : public QObject
{
    Q_OBJECT

public:
    // Makes the folder where there is none.
    explicit SingleInstance(const QString &folder, QObject *parent = nullptr);

    // Makes this process the one of the folder, before anything in it is opened and to the end of this
    // object: from now on it takes the files of others. False where another process is the one, also if it
    // does not answer. Where the folder can hold no lock, nobody can be kept out: true.
    [[nodiscard]] bool claim();
    // To the process that has the folder; true if it took the files. Blocks for five seconds at most, in
    // which the other may still be starting.
    [[nodiscard]] bool handOver(const QStringList &files) const;

Q_SIGNALS:
    void asked(const QStringList &files); // paths are absolute; may be empty: only come to the front

private:
    void listen();
    void answer(QLocalSocket *socket);

    FolderLock m_lock; // makes the folder, whose name follows
    QString m_name;
    QLocalServer m_server;
};

} // namespace forecourt
