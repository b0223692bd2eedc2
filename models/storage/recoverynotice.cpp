// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/privatefile.h"
#include "models/storage/storerecovery.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace forecourt {

namespace {

QString fileIn(const QString &dataFolder)
{
    return QDir(dataFolder).filePath(QStringLiteral("recovery.json"));
}

} // namespace

std::optional<StoreRecovery> recoveryNotice(const QString &dataFolder)
{
    const auto bytes = readPrivateFile(fileIn(dataFolder));
    if (!bytes || !*bytes) {
        return std::nullopt;
    }
    const QJsonObject object = QJsonDocument::fromJson(**bytes).object();
    StoreRecovery notice;
    notice.atMs = object.value(QLatin1String("at")).toInteger();
    notice.finding = object.value(QLatin1String("finding")).toString();
    notice.keptAs = object.value(QLatin1String("keptAs")).toString();
    notice.backup = object.value(QLatin1String("backup")).toString();
    notice.backupMs = object.value(QLatin1String("backupAt")).toInteger();
    notice.joined = object.value(QLatin1String("joined")).toBool();
    const QJsonArray refused = object.value(QLatin1String("refused")).toArray();
    for (const QJsonValue &line : refused) {
        notice.refused.append(line.toString());
    }
    return notice;
}

Result<void> writeRecoveryNotice(const QString &dataFolder, const StoreRecovery &recovery)
{
    const QJsonObject object{{QStringLiteral("at"), recovery.atMs},
                             {QStringLiteral("finding"), recovery.finding},
                             {QStringLiteral("keptAs"), recovery.keptAs},
                             {QStringLiteral("backup"), recovery.backup},
                             {QStringLiteral("backupAt"), recovery.backupMs},
                             {QStringLiteral("joined"), recovery.joined},
                             {QStringLiteral("refused"), QJsonArray::fromStringList(recovery.refused)}};
    return writePrivateFile(fileIn(dataFolder), QJsonDocument(object).toJson());
}

void clearRecoveryNotice(const QString &dataFolder)
{
    QFile::remove(fileIn(dataFolder));
}

} // namespace forecourt
