// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/clock.h"
#include "models/protocol/messages.h"
#include "server/service/devicecontext.h"
#include "server/service/tokensigner.h"
#include "server/store/serverstore.h"

namespace forecourt {

inline constexpr qint64 kNonceMs = 2 * 60 * 1000;
inline constexpr qint64 kTokenMs = 15 * 60 * 1000;

// POST /v1/token: gives a nonce, and for the nonce signed with the device's key a token of 15 minutes.
// Forbidden for an unknown device, a wrong signature, and a nonce that is forged, expired or was used before;
// revokedError() for a device that proved itself and was revoked. Details of what is forbidden begin with a
// permanent word for the log: "nonce-used: …".
class TokenHandler final
{
public:
    TokenHandler(ServerStore &store, const Clock &clock, const TokenSigner &signer, RandomBytes random);

    [[nodiscard]] Result<TokenReply> handle(const TokenRequest &request);
    // Who holds this token; Forbidden where it proves nothing, or where the device is not enrolled any more,
    // revokedError() where it was revoked.
    [[nodiscard]] Result<DeviceContext> authenticate(const QByteArray &token);

private:
    [[nodiscard]] Result<DeviceRecord> provedDevice(const TokenRequest &request);

    ServerStore &m_store;
    const Clock &m_clock;
    const TokenSigner &m_signer;
    RandomBytes m_random;
};

} // namespace forecourt
