// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/sealkeys.h"

#include "models/storage/privatefile.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <sodium.h>

namespace forecourt {

namespace {

QString fileIn(const QString &dataFolder)
{
    return QDir(dataFolder).filePath(QStringLiteral("backup.key"));
}

QString base64(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

QByteArray fromBase64(const QJsonValue &text)
{
    return QByteArray::fromBase64(text.toString().toLatin1());
}

} // namespace

Result<SealKeys> readSealKeys(const QString &dataFolder)
{
    FORECOURT_ASSIGN(const auto bytes, readPrivateFile(fileIn(dataFolder)));
    SealKeys found;
    if (!bytes) {
        return found;
    }
    const QJsonObject object = QJsonDocument::fromJson(*bytes).object();
    if (object.isEmpty()) {
        return fail(ErrorCode::Malformed, QStringLiteral("backup.key is damaged"));
    }
    found.seals = object.value(QLatin1String("seals")).toBool();
    const QJsonArray keys = object.value(QLatin1String("keys")).toArray();
    for (const QJsonValue &value : keys) {
        const QJsonObject key = value.toObject();
        const SealKey read{fromBase64(key.value(QLatin1String("salt"))),
                           {static_cast<quint64>(key.value(QLatin1String("operations")).toInteger()),
                            static_cast<quint64>(key.value(QLatin1String("memoryBytes")).toInteger())},
                           fromBase64(key.value(QLatin1String("key")))};
        if (read.salt.size() != crypto_pwhash_SALTBYTES ||
            read.key.size() != crypto_secretstream_xchacha20poly1305_KEYBYTES) {
            return fail(ErrorCode::Malformed, QStringLiteral("backup.key is damaged"));
        }
        found.keys.append(read);
    }
    return found;
}

Result<void> writeSealKeys(const QString &dataFolder, const SealKeys &keys)
{
    QJsonArray array;
    for (const SealKey &key : keys.keys) {
        array.append(QJsonObject{{QStringLiteral("salt"), base64(key.salt)},
                                 {QStringLiteral("operations"), static_cast<qint64>(key.cost.operations)},
                                 {QStringLiteral("memoryBytes"), static_cast<qint64>(key.cost.memoryBytes)},
                                 {QStringLiteral("key"), base64(key.key)}});
    }
    const QJsonObject object{{QStringLiteral("seals"), keys.seals}, {QStringLiteral("keys"), array}};
    return writePrivateFile(fileIn(dataFolder), QJsonDocument(object).toJson());
}

} // namespace forecourt
