// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"
#include "models/domain/result.h"
#include "server/service/randombytes.h"

#include <QByteArray>
#include <QString>
#include <QUuid>

namespace forecourt {

struct TokenClaims
{
    QUuid device;
    StoreId store;
    qint64 expiresAt = 0; // UTC ms

    bool operator==(const TokenClaims &) const = default;
};

// Makes and checks tokens and nonces that carry their own proof (keyed BLAKE2b-256 under the server's
// secret), so that any process with the secret can check them and a restart forgets nothing. Immutable; any
// thread.
class TokenSigner final
{
public:
    static constexpr qsizetype kSecretBytes = 32;

    explicit TokenSigner(QByteArray secret);

    [[nodiscard]] QString token(const TokenClaims &claims) const;
    // Forbidden where the token is forged, damaged or expired.
    [[nodiscard]] Result<TokenClaims> claims(const QByteArray &token, qint64 nowMs) const;

    [[nodiscard]] QByteArray nonce(const QUuid &device, qint64 expiresAt, const RandomBytes &random) const;
    // When the nonce expires; Forbidden where it is forged, expired or another device's.
    [[nodiscard]] Result<qint64> checkNonce(const QByteArray &nonce, const QUuid &device, qint64 nowMs) const;

private:
    [[nodiscard]] QByteArray sealed(const QByteArray &purpose, const QByteArray &content) const;
    [[nodiscard]] std::optional<QByteArray> opened(const QByteArray &purpose, const QByteArray &sealed) const;
    [[nodiscard]] QByteArray proof(const QByteArray &purpose, const QByteArray &content) const;

    QByteArray m_secret;
};

} // namespace forecourt
