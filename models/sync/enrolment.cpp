// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/enrolment.h"

#include "models/storage/privatefile.h"

#include <QDir>
#include <QHostAddress>
#include <QJsonDocument>
#include <QJsonObject>

namespace forecourt {

namespace {

const QString kSecretService = QStringLiteral("secret-service");

QString pathIn(const QString &folder)
{
    return QDir(folder).filePath(QStringLiteral("enrolment.json"));
}

bool isThisMachine(const QString &host)
{
    return host == QLatin1String("localhost") || QHostAddress(host).isLoopback();
}

} // namespace

Result<std::optional<Enrolment>> readEnrolment(const QString &folder)
{
    FORECOURT_ASSIGN(const auto bytes, readPrivateFile(pathIn(folder)));
    if (!bytes) {
        return std::optional<Enrolment>();
    }
    const QJsonObject json = QJsonDocument::fromJson(*bytes).object();
    Enrolment enrolment;
    enrolment.server = QUrl(json.value(QStringLiteral("server")).toString());
    enrolment.store = QUuid::fromString(json.value(QStringLiteral("store")).toString());
    enrolment.storeName = json.value(QStringLiteral("store_name")).toString();
    enrolment.device = QUuid::fromString(json.value(QStringLiteral("device")).toString());
    enrolment.prefix = json.value(QStringLiteral("prefix")).toString();
    enrolment.deskName = json.value(QStringLiteral("desk_name")).toString();
    if (json.value(QStringLiteral("key")).toString() == kSecretService) {
        enrolment.keyPlace = KeyPlace::SecretService;
        enrolment.keyName = json.value(QStringLiteral("key_name")).toString();
    }
    if (json.contains(QStringLiteral("revoked"))) {
        const QJsonObject revoked = json.value(QStringLiteral("revoked")).toObject();
        enrolment.revoked = DeskRevocation{revoked.value(QStringLiteral("reason")).toString(),
                                           revoked.value(QStringLiteral("at")).toInteger()};
    }
    if (enrolment.store.isNull() || enrolment.device.isNull() || enrolment.prefix.isEmpty()) {
        return fail(ErrorCode::Malformed, QStringLiteral("enrolment.json is damaged; enrol this desk again"));
    }
    FORECOURT_TRY(checkedServerUrl(enrolment.server));
    return std::optional(enrolment);
}

Result<void> writeEnrolment(const QString &folder, const Enrolment &enrolment)
{
    QJsonObject json{{QStringLiteral("server"), enrolment.server.toString()},
                     {QStringLiteral("store"), enrolment.store.toString(QUuid::WithoutBraces)},
                     {QStringLiteral("store_name"), enrolment.storeName},
                     {QStringLiteral("device"), enrolment.device.toString(QUuid::WithoutBraces)},
                     {QStringLiteral("prefix"), enrolment.prefix},
                     {QStringLiteral("desk_name"), enrolment.deskName}};
    if (enrolment.keyPlace == KeyPlace::SecretService) {
        json.insert(QStringLiteral("key"), kSecretService);
        json.insert(QStringLiteral("key_name"), enrolment.keyName);
    }
    if (enrolment.revoked) {
        json.insert(QStringLiteral("revoked"),
                    QJsonObject{{QStringLiteral("reason"), enrolment.revoked->reason},
                                {QStringLiteral("at"), enrolment.revoked->at}});
    }
    return writePrivateFile(pathIn(folder), QJsonDocument(json).toJson());
}

Result<QUrl> checkedServerUrl(const QUrl &url)
{
    if (!url.isValid() || url.host().isEmpty()) {
        return fail(ErrorCode::InvalidInput,
                    QStringLiteral("the server's address must look like https://host"));
    }
    if (!url.userInfo().isEmpty() || url.hasQuery() || url.hasFragment()) {
        return fail(ErrorCode::InvalidInput,
                    QStringLiteral("the server's address must be host and path only"));
    }
    const bool plain = url.scheme() == QLatin1String("http") && isThisMachine(url.host());
    if (url.scheme() != QLatin1String("https") && !plain) {
        return fail(ErrorCode::InvalidInput, QStringLiteral("the server's address must begin with https://"));
    }
    return url;
}

} // namespace forecourt
