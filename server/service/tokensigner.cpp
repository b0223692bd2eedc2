// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/tokensigner.h"

#include <QtEndian>

#include <sodium.h>

namespace forecourt {

namespace {

constexpr qsizetype kProofBytes = 32;
constexpr qsizetype kIdBytes = 16;
constexpr qsizetype kTimeBytes = 8;
constexpr qsizetype kRandomBytes = 16;
constexpr auto kUrlSafe = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

const QByteArray &tokenPurpose()
{
    static const QByteArray purpose = QByteArrayLiteral("forecourt token 1");
    return purpose;
}

const QByteArray &noncePurpose()
{
    static const QByteArray purpose = QByteArrayLiteral("forecourt nonce 1");
    return purpose;
}

QByteArray timeBytes(qint64 time)
{
    QByteArray bytes(kTimeBytes, '\0');
    qToBigEndian(time, bytes.data());
    return bytes;
}

qint64 timeAt(const QByteArray &bytes, qsizetype position)
{
    return qFromBigEndian<qint64>(bytes.constData() + position);
}

tl::unexpected<Error> forbidden(const char *what)
{
    return fail(ErrorCode::Forbidden, QString::fromLatin1(what));
}

} // namespace

TokenSigner::TokenSigner(QByteArray secret) : m_secret(std::move(secret))
{
    Q_ASSERT(m_secret.size() == kSecretBytes);
}

QString TokenSigner::token(const TokenClaims &claims) const
{
    const QByteArray content =
        claims.device.toRfc4122() + claims.store.toBytes() + timeBytes(claims.expiresAt);
    return QString::fromLatin1(sealed(tokenPurpose(), content).toBase64(kUrlSafe));
}

Result<TokenClaims> TokenSigner::claims(const QByteArray &token, qint64 nowMs) const
{
    const auto bytes =
        QByteArray::fromBase64Encoding(token, kUrlSafe | QByteArray::AbortOnBase64DecodingErrors);
    const auto content = bytes ? opened(tokenPurpose(), bytes.decoded) : std::nullopt;
    if (!content || content->size() != 2 * kIdBytes + kTimeBytes) {
        return forbidden("token-forged: the token is not one of this server");
    }
    TokenClaims claims;
    claims.device = QUuid::fromRfc4122(content->left(kIdBytes));
    claims.store = StoreId::fromBytes(content->mid(kIdBytes, kIdBytes));
    claims.expiresAt = timeAt(*content, 2 * kIdBytes);
    if (claims.expiresAt <= nowMs) {
        return forbidden("token-expired: the token has expired");
    }
    return claims;
}

QByteArray TokenSigner::nonce(const QUuid &device, qint64 expiresAt, const RandomBytes &random) const
{
    return sealed(noncePurpose(), device.toRfc4122() + timeBytes(expiresAt) + random(kRandomBytes));
}

Result<qint64> TokenSigner::checkNonce(const QByteArray &nonce, const QUuid &device, qint64 nowMs) const
{
    const auto content = opened(noncePurpose(), nonce);
    if (!content || content->size() != kIdBytes + kTimeBytes + kRandomBytes) {
        return forbidden("nonce-forged: the nonce is not one of this server");
    }
    const qint64 expiresAt = timeAt(*content, kIdBytes);
    if (QUuid::fromRfc4122(content->left(kIdBytes)) != device) {
        return forbidden("nonce-foreign: the nonce is another device's");
    }
    if (expiresAt <= nowMs) {
        return forbidden("nonce-expired: the nonce has expired");
    }
    return expiresAt;
}

QByteArray TokenSigner::sealed(const QByteArray &purpose, const QByteArray &content) const
{
    return content + proof(purpose, content);
}

std::optional<QByteArray> TokenSigner::opened(const QByteArray &purpose, const QByteArray &sealed) const
{
    if (sealed.size() <= kProofBytes) {
        return std::nullopt;
    }
    const QByteArray content = sealed.chopped(kProofBytes);
    const QByteArray expected = proof(purpose, content);
    const QByteArray given = sealed.right(kProofBytes);
    // In constant time, so that a forger learns nothing from how long the answer takes.
    if (sodium_memcmp(expected.constData(), given.constData(), kProofBytes) != 0) {
        return std::nullopt;
    }
    return content;
}

QByteArray TokenSigner::proof(const QByteArray &purpose, const QByteArray &content) const
{
    const QByteArray message = purpose + '\n' + content;
    QByteArray proof(kProofBytes, '\0');
    crypto_generichash(reinterpret_cast<unsigned char *>(proof.data()), kProofBytes,
                       reinterpret_cast<const unsigned char *>(message.constData()),
                       static_cast<unsigned long long>(message.size()),
                       reinterpret_cast<const unsigned char *>(m_secret.constData()),
                       static_cast<size_t>(m_secret.size()));
    return proof;
}

} // namespace forecourt
