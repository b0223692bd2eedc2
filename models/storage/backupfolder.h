// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace forecourt {

// One backup among those a desk makes by itself: `forecourt-20261103T020000Z.sqlite`, or `.sealed`.
struct BackupFile
{
    QString path;
    qint64 takenMs = 0; // UTC, from the name
    bool sealed = false;
    qint64 bytes = 0;

    bool operator==(const BackupFile &) const = default;
};

// How many are kept: the newest of each of the last hours, days and weeks (of UTC) in which one was taken.
struct BackupRules
{
    int hours = 24;
    int days = 14;
    int weeks = 8;
};

// Those in the folder, newest first; files of other names are nobody's business. Any thread.
[[nodiscard]] QList<BackupFile> backupsIn(const QString &folder);
[[nodiscard]] QString backupName(qint64 takenMs, bool sealed);

// A copy that was made before a newer version changed the store:
// `before-schema-12-20261103-020000-000.sqlite` (UTC), or `.sealed`. Newest first.
[[nodiscard]] QList<BackupFile> schemaCopiesIn(const QString &dataFolder);
[[nodiscard]] QString schemaCopyName(int schema, qint64 takenMs, bool sealed);
// Those older than a year but for the newest two. Pure.
[[nodiscard]] QList<BackupFile> superfluousSchemaCopies(const QList<BackupFile> &newestFirst, qint64 nowMs);

// Which of them (newest first) may go: those no rule keeps, and, where all together take more than `room`
// bytes, those kept only for their hour, then the oldest. The newest two always stay. Pure.
[[nodiscard]] QList<BackupFile> superfluousBackups(const QList<BackupFile> &newestFirst,
                                                   const BackupRules &rules, qint64 room);

} // namespace forecourt
