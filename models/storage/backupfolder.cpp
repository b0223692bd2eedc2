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
constexpr qsizetype kAlwaysKept = 2;
const QString kPrefix = QStringLiteral("forecourt-");
const QString kTime = QStringLiteral("yyyyMMdd'T'HHmmss'Z'");
const QString kPlain = QStringLiteral(".sqlite");
const QString kSealed = QStringLiteral(".sealed");

qint64 timeIn(const QString &name)
{
    QDateTime time = QDateTime::fromString(name.section(u'.', 0, 0).mid(kPrefix.size()), kTime);
    time.setTimeSpec(Qt::UTC);
    return time.isValid() ? time.toMSecsSinceEpoch() : 0;
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
    QList<BackupFile> found;
    const QFileInfoList files =
        QDir(folder).entryInfoList({kPrefix + u'*' + kPlain, kPrefix + u'*' + kSealed}, QDir::Files);
    for (const QFileInfo &file : files) {
        if (const qint64 taken = timeIn(file.fileName()); taken > 0) {
            found.append({file.absoluteFilePath(), taken, file.fileName().endsWith(kSealed), file.size()});
        }
    }
    std::sort(found.begin(), found.end(),
              [](const BackupFile &a, const BackupFile &b) { return a.takenMs > b.takenMs; });
    return found;
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
