// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace forecourt {

// A certificate as far as people can compare it with what they were told. Times are UTC milliseconds.
struct ServerCertificate
{
    QString host;      // as it was asked for
    QStringList names; // that it is for
    QString issuer;    // its authority's name
    qint64 validFrom = 0;
    qint64 validUntil = 0;
    QByteArray fingerprint; // SHA-256, 32 bytes
    bool isSelfSigned = false;

    bool operator==(const ServerCertificate &) const = default;
};

// Why a server is not believed to be who it should be; nothing was sent to it.
struct CertificateProblem
{
    enum class Kind {
        UnknownAuthority, // issued by nobody this computer trusts, perhaps by itself
        Expired,
        NotYetValid, // or the clock of this computer is wrong
        OtherName,   // of another server
        Other
    };

    Kind kind = Kind::Other;
    ServerCertificate shown;
    ServerCertificate before; // the last one that was trusted; without a fingerprint: there was none

    [[nodiscard]] bool hasChanged() const
    {
        return !before.fingerprint.isEmpty() && before.fingerprint != shown.fingerprint;
    }

    bool operator==(const CertificateProblem &) const = default;
};

} // namespace forecourt
