// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/servercertificates.h"

#include "models/storage/privatefile.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSslKey>

#include <algorithm>
#include <array>

namespace forecourt {

namespace {

QString seenPath(const QString &folder)
{
    return QDir(folder).filePath(QStringLiteral("server-certificate.json"));
}

QString issuerOf(const QSslCertificate &certificate)
{
    const QStringList parts = certificate.issuerInfo(QSslCertificate::Organization) +
                              certificate.issuerInfo(QSslCertificate::CommonName);
    return parts.join(QStringLiteral(", "));
}

QStringList namesOf(const QSslCertificate &certificate)
{
    QStringList names;
    const auto alternatives = certificate.subjectAlternativeNames();
    for (const QString &name : alternatives) {
        names.append(name);
    }
    return names.isEmpty() ? certificate.subjectInfo(QSslCertificate::CommonName) : names;
}

CertificateProblem::Kind kindOf(QSslError::SslError error)
{
    using Kind = CertificateProblem::Kind;
    switch (error) {
    case QSslError::CertificateExpired:
        return Kind::Expired;
    case QSslError::CertificateNotYetValid:
        return Kind::NotYetValid;
    case QSslError::HostNameMismatch:
        return Kind::OtherName;
    case QSslError::SelfSignedCertificate:
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::CertificateUntrusted:
        return Kind::UnknownAuthority;
    default:
        return Kind::Other;
    }
}

} // namespace

ServerCertificate described(const QSslCertificate &certificate, const QString &host)
{
    ServerCertificate described;
    described.host = host;
    described.names = namesOf(certificate);
    described.issuer = issuerOf(certificate);
    described.validFrom = certificate.effectiveDate().toMSecsSinceEpoch();
    described.validUntil = certificate.expiryDate().toMSecsSinceEpoch();
    described.fingerprint = certificate.digest(QCryptographicHash::Sha256);
    described.isSelfSigned = certificate.isSelfSigned();
    return described;
}

// A wrong date or name is told before an unknown authority: with a date or name mended the other may be
// nothing to speak of, and not the other way round.
CertificateProblem problemOf(const QList<QSslError> &errors, const QSslCertificate &shown,
                             const QString &host)
{
    using Kind = CertificateProblem::Kind;
    CertificateProblem problem;
    QSslCertificate certificate = shown;
    for (const Kind kind : {Kind::Expired, Kind::NotYetValid, Kind::OtherName, Kind::UnknownAuthority}) {
        const auto found = std::find_if(errors.begin(), errors.end(), [kind](const QSslError &error) {
            return kindOf(error.error()) == kind;
        });
        if (found != errors.end()) {
            problem.kind = kind;
            certificate = shown.isNull() ? found->certificate() : shown;
            break;
        }
    }
    problem.shown = described(certificate, host);
    return problem;
}

Result<QByteArray> readAuthorities(const QString &file)
{
    constexpr qint64 kLargest = 1024 * 1024;
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly)) {
        return fail(ErrorCode::NotFound, QStringLiteral("authority-file: the file cannot be read"));
    }
    const QByteArray bytes = source.read(kLargest + 1);
    if (bytes.size() > kLargest) {
        return fail(ErrorCode::TooLarge, QStringLiteral("authority-file: the file is too large"));
    }
    QByteArray pem;
    auto certificates = QSslCertificate::fromData(bytes, QSsl::Pem);
    if (certificates.isEmpty()) {
        certificates = QSslCertificate::fromData(bytes, QSsl::Der);
    }
    for (const QSslCertificate &certificate : certificates) {
        pem += certificate.toPem();
    }
    if (pem.isEmpty()) {
        return fail(ErrorCode::NotFound, QStringLiteral("authority-file: there is no certificate in it"));
    }
    return pem;
}

QString authoritiesPath(const QString &folder)
{
    return QDir(folder).filePath(QStringLiteral("server-ca.pem"));
}

std::optional<ServerCertificate> readSeenCertificate(const QString &folder)
{
    const auto bytes = readPrivateFile(seenPath(folder));
    if (!bytes || !*bytes) {
        return std::nullopt; // then a change cannot be told, and that is all
    }
    const QJsonObject json = QJsonDocument::fromJson(**bytes).object();
    ServerCertificate seen;
    seen.host = json.value(QStringLiteral("host")).toString();
    seen.issuer = json.value(QStringLiteral("issuer")).toString();
    seen.validFrom = json.value(QStringLiteral("valid_from")).toInteger();
    seen.validUntil = json.value(QStringLiteral("valid_until")).toInteger();
    seen.fingerprint = QByteArray::fromHex(json.value(QStringLiteral("sha256")).toString().toLatin1());
    seen.isSelfSigned = json.value(QStringLiteral("self_signed")).toBool();
    for (const QJsonValue &name : json.value(QStringLiteral("names")).toArray()) {
        seen.names.append(name.toString());
    }
    return seen.fingerprint.isEmpty() ? std::nullopt : std::optional(seen);
}

Result<void> writeSeenCertificate(const QString &folder, const ServerCertificate &certificate)
{
    const QJsonObject json{{QStringLiteral("host"), certificate.host},
                           {QStringLiteral("names"), QJsonArray::fromStringList(certificate.names)},
                           {QStringLiteral("issuer"), certificate.issuer},
                           {QStringLiteral("valid_from"), certificate.validFrom},
                           {QStringLiteral("valid_until"), certificate.validUntil},
                           {QStringLiteral("sha256"), QString::fromLatin1(certificate.fingerprint.toHex())},
                           {QStringLiteral("self_signed"), certificate.isSelfSigned}};
    return writePrivateFile(seenPath(folder), QJsonDocument(json).toJson());
}

} // namespace forecourt
