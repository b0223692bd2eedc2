// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/firststart/certificatewords.h"

#include "models/itemmodels/daytext.h"
#include "ui/widgets/storetime.h"

namespace forecourt {

namespace {

QString moment(qint64 ms)
{
    return momentText(StoreTime::at(ms));
}

// As it is read out on the telephone: the first bytes tell two certificates apart.
QString fingerprint(const ServerCertificate &certificate)
{
    constexpr qsizetype kRead = 8;
    return QString::fromLatin1(certificate.fingerprint.left(kRead).toHex(':').toUpper());
}

} // namespace

QString CertificateWords::title(const CertificateProblem &problem)
{
    return problem.hasChanged() ? tr("%1 shows another certificate than before").arg(problem.shown.host)
                                : tr("%1 could not prove who it is").arg(problem.shown.host);
}

QString CertificateWords::sentence(const CertificateProblem &problem)
{
    return whatIsWrong(problem) + QLatin1Char(' ') +
           tr("Nothing was sent. Its certificate begins with %1 (SHA-256).").arg(fingerprint(problem.shown));
}

QString CertificateWords::whatIsWrong(const CertificateProblem &problem)
{
    using Kind = CertificateProblem::Kind;
    const ServerCertificate &shown = problem.shown;
    switch (problem.kind) {
    case Kind::Expired:
        return tr("The certificate of %1 was good until %2 only. Whoever runs the server has to renew it. If "
                  "that time is still to come, the clock of this computer is wrong: correct it.")
            .arg(shown.host, moment(shown.validUntil));
    case Kind::NotYetValid:
        return tr("The certificate of %1 is good from %2 on only. If that time has passed, the clock of this "
                  "computer is wrong: correct it. Else ask whoever runs the server.")
            .arg(shown.host, moment(shown.validFrom));
    case Kind::OtherName:
        return tr("At the address %1 a server answers whose certificate is for %2. Check the address; if it "
                  "is "
                  "right, ask whoever runs the server.")
            .arg(shown.host, shown.names.join(QStringLiteral(", ")));
    case Kind::UnknownAuthority:
        return unknownAuthority(problem);
    case Kind::Other:
        break;
    }
    return tr("The certificate of %1 cannot be checked. Ask whoever runs the server.").arg(shown.host);
}

QString CertificateWords::unknownAuthority(const CertificateProblem &problem)
{
    const ServerCertificate &shown = problem.shown;
    const QString by = shown.isSelfSigned ? tr("by the server itself") : tr("by “%1”").arg(shown.issuer);
    if (problem.hasChanged()) {
        return tr("So far %1 showed a certificate issued by “%2”; now it shows one issued %3, which this "
                  "computer does not know. Either the server was given a new one, or something between here "
                  "and the server pretends to be it. Ask whoever runs the server; if they changed it, choose "
                  "the file of its authority that they give you.")
            .arg(shown.host, problem.before.issuer, by);
    }
    return tr("The certificate of %1 was issued %2, which this computer does not know. Ask whoever runs the "
              "server whether that is right; if it is, choose the file of its authority that they give you.")
        .arg(shown.host, by);
}

} // namespace forecourt
