// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/tokenhandler.h"

#include "models/protocol/revocation.h"

#include <sodium.h>

namespace forecourt {

namespace {

bool isSigned(const TokenRequest &request, const QByteArray &publicKey)
{
    const QByteArray message = QByteArrayLiteral("forecourt-token\n") + request.nonce;
    return request.signature.size() == crypto_sign_BYTES && publicKey.size() == crypto_sign_PUBLICKEYBYTES &&
           crypto_sign_verify_detached(reinterpret_cast<const unsigned char *>(request.signature.constData()),
                                       reinterpret_cast<const unsigned char *>(message.constData()),
                                       static_cast<unsigned long long>(message.size()),
                                       reinterpret_cast<const unsigned char *>(publicKey.constData())) == 0;
}

} // namespace

TokenHandler::TokenHandler(ServerStore &store, const Clock &clock, const TokenSigner &signer,
                           RandomBytes random)
    : m_store(store), m_clock(clock), m_signer(signer), m_random(std::move(random))
{}

Result<TokenReply> TokenHandler::handle(const TokenRequest &request)
{
    const qint64 now = m_clock.nowMs();
    if (request.signature.isEmpty()) {
        // Unknown devices are answered too: whether a device exists is nobody's business.
        const qint64 expiresAt = now + kNonceMs;
        return TokenReply{m_signer.nonce(request.device, expiresAt, m_random), {}, expiresAt};
    }
    FORECOURT_ASSIGN(const qint64 nonceExpiresAt, m_signer.checkNonce(request.nonce, request.device, now));
    FORECOURT_ASSIGN(const DeviceRecord device, provedDevice(request));
    FORECOURT_ASSIGN(const bool isNew, m_store.useNonce(request.nonce, nonceExpiresAt, now));
    if (!isNew) {
        return fail(ErrorCode::Forbidden, QStringLiteral("nonce-used: the nonce was used before"));
    }
    if (device.revokedAt != 0) {
        return tl::unexpected(revokedError(device.revokedReason));
    }
    FORECOURT_TRY(m_store.devices().noteContact(device.device, now));
    const TokenClaims claims{device.device, device.store, now + kTokenMs};
    return TokenReply{{}, m_signer.token(claims), claims.expiresAt};
}

Result<DeviceRecord> TokenHandler::provedDevice(const TokenRequest &request)
{
    FORECOURT_ASSIGN(const auto device, m_store.device(request.device));
    if (!device || !isSigned(request, device->publicKey)) {
        return fail(ErrorCode::Forbidden,
                    QStringLiteral("not-proved: the device is unknown or the signature wrong"));
    }
    return *device;
}

Result<DeviceContext> TokenHandler::authenticate(const QByteArray &token)
{
    FORECOURT_ASSIGN(const TokenClaims claims, m_signer.claims(token, m_clock.nowMs()));
    FORECOURT_ASSIGN(const auto device, m_store.device(claims.device));
    if (!device || device->store != claims.store) {
        return fail(ErrorCode::Forbidden, QStringLiteral("not-enrolled: the device is not enrolled"));
    }
    if (device->revokedAt != 0) {
        return tl::unexpected(revokedError(device->revokedReason));
    }
    return DeviceContext{device->store, device->device, device->prefix};
}

} // namespace forecourt
