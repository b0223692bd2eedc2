// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What this desk is to the server.
#include "app/commands/commands.h"
#include "app/commands/waiting.h"
#include "app/desk.h"

#include <QDateTime>
#include <QSysInfo>
#include <QUrl>

namespace forecourt {

namespace {

QString dayText(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(QStringLiteral("yyyy-MM-dd"));
}

QString certificateText(const ServerCertificate &certificate)
{
    return QStringLiteral("for %1, issued by %2, valid %3 to %4, SHA-256 %5")
        .arg(certificate.names.join(QStringLiteral(", ")), certificate.issuer, dayText(certificate.validFrom),
             dayText(certificate.validUntil), QString::fromLatin1(certificate.fingerprint.toHex(':')));
}

// What an administrator needs to judge it, and what can be done.
void explain(const CertificateProblem &problem, Output &output)
{
    output.progress(
        QStringLiteral("%1 showed a certificate %2").arg(problem.shown.host, certificateText(problem.shown)));
    if (problem.hasChanged()) {
        output.progress(QStringLiteral("before, it showed one %1").arg(certificateText(problem.before)));
    }
    output.progress(
        QStringLiteral("nothing was sent; if that is the server's certificate, name its authority: "
                       "enrol --ca FILE, or trust FILE"));
}

bool isAnswer(ErrorCode code)
{
    return code == ErrorCode::Forbidden || code == ErrorCode::InvalidInput || code == ErrorCode::NotFound ||
           code == ErrorCode::Conflict;
}

} // namespace

int runEnrol(Desk &desk, const CommandLine &line, Output &output)
{
    EnrolOrder order{QUrl(line.url, QUrl::StrictMode), line.code, line.deskName};
    order.deskName = line.deskName.isEmpty() ? QSysInfo::machineHostName() : line.deskName;
    order.keyPlace = line.keyInFile ? KeyPlace::File : KeyPlace::SecretService;
    order.authorityFile = line.authorityFile;
    const auto enrolment = waitInLoop(desk.sync().enrol(order));
    if (!enrolment) {
        if (isKeeperError(enrolment.error())) {
            output.progress(
                QStringLiteral("the code was not used; --key-in-file keeps this desk's key in a file "
                               "that only this account can read"));
        }
        if (const auto &problem = desk.sync().certificateProblem()) {
            explain(*problem, output);
        }
        return isAnswer(enrolment.error().code) ? output.refuse(enrolment.error())
                                                : output.cannotRun(enrolment.error());
    }
    output.print(QJsonObject{{QStringLiteral("store"), enrolment->store.toString(QUuid::WithoutBraces)},
                             {QStringLiteral("storeName"), enrolment->storeName},
                             {QStringLiteral("device"), enrolment->device.toString(QUuid::WithoutBraces)},
                             {QStringLiteral("prefix"), enrolment->prefix}},
                 {QStringLiteral("joined %1 as desk %2").arg(enrolment->storeName, enrolment->prefix)});
    return kDone;
}

int runTrust(Desk &desk, const CommandLine &line, Output &output)
{
    const auto trusted = waitInLoop(desk.sync().trust(line.file));
    if (!trusted) {
        return output.refuse(trusted.error());
    }
    output.print(QJsonObject{{QStringLiteral("trusted"), line.file}}, {line.file});
    return kDone;
}

int runExportPending(Desk &desk, const CommandLine &line, Output &output)
{
    const auto exported = waitInLoop(desk.sync().exportPending(line.file));
    if (!exported) {
        return output.refuse(exported.error());
    }
    output.print(QJsonObject{{QStringLiteral("file"), line.file}, {QStringLiteral("operations"), *exported}},
                 {QStringLiteral("%1 operations in %2").arg(*exported).arg(line.file)});
    return kDone;
}

} // namespace forecourt
