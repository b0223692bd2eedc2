// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/enrolment.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace forecourt {

namespace {

constexpr qint64 kLargestFile = 64 * 1024;

QString fileOf(const QString &folder)
{
    return QDir(folder).filePath(QStringLiteral("enrolment.json"));
}

} // namespace

Result<std::optional<Enrolment>> readEnrolment(const QString &folder)
{
    QFile file(fileOf(folder));
    if (!file.exists()) {
        return std::optional<Enrolment>();
    }
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(ErrorCode::StorageReadOnly, QStringLiteral("enrolment.json cannot be read: ") + file.errorString());
    }
    const QJsonObject json = QJsonDocument::fromJson(file.read(kLargestFile)).object();
    Enrolment enrolment;
    enrolment.server = QUrl(json.value(QStringLiteral("server")).toString(), QUrl::StrictMode);
    enrolment.store = QUuid::fromString(json.value(QStringLiteral("store")).toString());
    enrolment.storeName = json.value(QStringLiteral("storeName")).toString();
    enrolment.device = QUuid::fromString(json.value(QStringLiteral("device")).toString());
    enrolment.prefix = json.value(QStringLiteral("prefix")).toString();
    if (!enrolment.server.isValid() || enrolment.store.isNull() || enrolment.device.isNull()) {
        return fail(ErrorCode::StorageCorrupt,
                    QStringLiteral("enrolment.json is damaged; move it away and enrol this desk again"));
    }
    return std::optional(enrolment);
}

Result<void> writeEnrolment(const QString &folder, const Enrolment &enrolment)
{
    const QJsonObject json{
        {QStringLiteral("server"), enrolment.server.toString()},
        {QStringLiteral("store"), enrolment.store.toString(QUuid::WithoutBraces)},
        {QStringLiteral("storeName"), enrolment.storeName},
        {QStringLiteral("device"), enrolment.device.toString(QUuid::WithoutBraces)},
        {QStringLiteral("prefix"), enrolment.prefix},
    };
    QSaveFile file(fileOf(folder));
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) ||
        file.write(QJsonDocument(json).toJson()) < 0 || !file.commit()) {
        return fail(ErrorCode::StorageReadOnly,
                    QStringLiteral("enrolment.json cannot be written: ") + file.errorString());
    }
    return {};
}

Result<void> checkServerUrl(const QUrl &url)
{
    const bool loopback = url.host() == QLatin1String("127.0.0.1") || url.host() == QLatin1String("localhost") ||
                          url.host() == QLatin1String("::1");
    if (!url.isValid() || url.host().isEmpty() ||
        (url.scheme() != QLatin1String("https") && !(url.scheme() == QLatin1String("http") && loopback))) {
        return fail(ErrorCode::InvalidInput,
                    QStringLiteral("the server's address must begin with https:// (http:// only on this machine)"));
    }
    return {};
}

} // namespace forecourt
