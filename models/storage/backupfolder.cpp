// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/backupfolder.h"

#include <QDateTime>
#include <QDir>
#include <QSet>

namespace forecourt {

namespace {

constexpr qint64 kHourMs = qint64{3600} * 1000;
constexpr qint64 kDayMs = 24 * kHourMs;
constexpr qint64 kWeekMs = 7 * kDayMs;
constexpr qint64 kYearMs = 365 * kDayMs;
constexpr qsizetype kAlwaysKept = 2;
const QString kPrefix = QStringLiteral("forecourt-");
const QString kTime = QStringLiteral("yyyyMMdd'T'HHmmss'Z'");
const QString kCopyPrefix = QStringLiteral("before-schema-");
const QString kCopyTime = QStringLiteral("yyyyMMdd-HHmmss-zzz");
const QString kPlain = QStringLiteral(".sqlite");
const QString kSealed = QStringLiteral(".sealed");

qint64 utcMs(const QString &text, const QString &format)
{
    QDateTime time = QDateTime::fromString(text, format);
    time.setTimeSpec(Qt::UTC);
    return time.isValid() ? time.toMSecsSinceEpoch() : 0;
}

qint64 timeIn(const QString &name)
{
    return utcMs(name.section(u'.', 0, 0).mid(kPrefix.size()), kTime);
}

// Behind the number of the schema.
qint64 copyTimeIn(const QString &name)
{
    return utcMs(name.section(u'.', 0, 0).mid(kCopyPrefix.size()).section(u'-', 1), kCopyTime);
}

// Those of that beginning, newest first, whose names say when they were taken.
QList<BackupFile> filesIn(const QString &folder, const QString &prefix,
                          qint64 (*takenMs)(const QString &name))
{
    QList<BackupFile> found;
    const QFileInfoList files =
        QDir(folder).entryInfoList({prefix + u'*' + kPlain, prefix + u'*' + kSealed}, QDir::Files);
    for (const QFileInfo &file : files) {
        if (const qint64 taken = takenMs(file.fileName()); taken > 0) {
            found.append({file.absoluteFilePath(), taken, file.fileName().endsWith(kSealed), file.size()});
        }
    }
    std::sort(found.begin(), found.end(),
              [](const BackupFile &a, const BackupFile &b) { return a.takenMs > b.takenMs; });
    return found;
}

// The places of the newest of each of the last `count` spans.
QSet<qsizetype> keptFor(const QList<BackupFile> &newestFirst, qint64 spanMs, int count)
{
    QSet<qsizetype> kept;
    QSet<qint64> spans;
    for (qsizetype i = 0; i < newestFirst.size() && spans.size() < count; ++i) {
        const qint64 span = newestFirst.at(i).takenMs / spanMs;
        if (!spans.contains(span)) {
            spans.insert(span);
            kept.insert(i);
        }
    }
    return kept;
}

} // namespace

QList<BackupFile> backupsIn(const QString &folder)
{
    return filesIn(folder, kPrefix, timeIn);
}

QList<BackupFile> schemaCopiesIn(const QString &dataFolder)
{
    return filesIn(dataFolder, kCopyPrefix, copyTimeIn);
}

QString schemaCopyName(int schema, qint64 takenMs, bool sealed)
{
    return kCopyPrefix + QString::number(schema) + u'-' +
           QDateTime::fromMSecsSinceEpoch(takenMs, Qt::UTC).toString(kCopyTime) + (sealed ? kSealed : kPlain);
}

QList<BackupFile> superfluousSchemaCopies(const QList<BackupFile> &newestFirst, qint64 nowMs)
{
    QList<BackupFile> gone;
    for (qsizetype i = kAlwaysKept; i < newestFirst.size(); ++i) {
        if (newestFirst.at(i).takenMs < nowMs - kYearMs) {
            gone.append(newestFirst.at(i));
        }
    }
    return gone;
}

QString backupName(qint64 takenMs, bool sealed)
{
    return kPrefix + QDateTime::fromMSecsSinceEpoch(takenMs, Qt::UTC).toString(kTime) +
           (sealed ? kSealed : kPlain);
}

QList<BackupFile> superfluousBackups(const QList<BackupFile> &newestFirst, const BackupRules &rules,
                                     qint64 room)
{
    const QSet<qsizetype> longer =
        keptFor(newestFirst, kDayMs, rules.days) | keptFor(newestFirst, kWeekMs, rules.weeks);
    const QSet<qsizetype> hourly = keptFor(newestFirst, kHourMs, rules.hours);
    QList<qsizetype> kept;
    QList<BackupFile> gone;
    qint64 taken = 0;
    for (qsizetype i = 0; i < newestFirst.size(); ++i) {
        if (i < kAlwaysKept || longer.contains(i) || hourly.contains(i)) {
            kept.append(i);
            taken += newestFirst.at(i).bytes;
        } else {
            gone.append(newestFirst.at(i));
        }
    }
    for (const bool hoursOnly : {true, false}) {
        for (qsizetype at = kept.size() - 1; at >= 0 && taken > room; --at) {
            const qsizetype i = kept.at(at);
            if (i >= kAlwaysKept && (!hoursOnly || !longer.contains(i))) {
                gone.append(newestFirst.at(i));
                taken -= newestFirst.at(i).bytes;
                kept.removeAt(at);
            }
        }
    }
    return gone;
}

} // namespace forecourt
