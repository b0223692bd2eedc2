// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/certificateproblem.h"
#include "models/domain/result.h"

#include <QList>
#include <QSslCertificate>
#include <QSslError>

#include <optional>

namespace forecourt {

[[nodiscard]] ServerCertificate described(const QSslCertificate &certificate, const QString &host);

// The reason that tells most of those given.
[[nodiscard]] CertificateProblem problemOf(const QList<QSslError> &errors, const QSslCertificate &shown,
                                           const QString &host);

// The certificates of a PEM file of authorities, and nothing else of it (a private key beside them stays
// where it is). NotFound where there is no such file or no certificate in it, TooLarge over 1 MiB.
[[nodiscard]] Result<QByteArray> readAuthorities(const QString &file);

// What this desk keeps of them in its data folder, so that a change can be told.
[[nodiscard]] QString authoritiesPath(const QString &folder); // server-ca.pem, the private authorities
[[nodiscard]] std::optional<ServerCertificate> readSeenCertificate(const QString &folder);
[[nodiscard]] Result<void> writeSeenCertificate(const QString &folder, const ServerCertificate &certificate);

} // namespace forecourt
