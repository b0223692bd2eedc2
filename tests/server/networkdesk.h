// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/server/serverprocess.h"
#include "tests/server/servertest.h"

#include <sodium.h>

namespace forecourt {

inline const QByteArray kGzip = QByteArrayLiteral("Content-Encoding: gzip\r\n");

inline QByteArray bearer(const QByteArray &token)
{
    return "Authorization: Bearer " + token + "\r\n";
}

// A desk as it talks over the network.
class NetworkDesk final
{
public:
    NetworkDesk()
        : m_publicKey(crypto_sign_PUBLICKEYBYTES, '\0'), m_secretKey(crypto_sign_SECRETKEYBYTES, '\0')
    {
        crypto_sign_keypair(reinterpret_cast<unsigned char *>(m_publicKey.data()),
                            reinterpret_cast<unsigned char *>(m_secretKey.data()));
    }

    // Enrols with a code and proves itself; the token.
    QByteArray enrol(RawConnection &connection, const QByteArray &code)
    {
        const EnrolRequest request{QString::fromLatin1(code), m_publicKey, QStringLiteral("Desk")};
        enrolled = need(decode<EnrolReply>(connection.ask(httpPost("/v1/enrol", encode(request))).body));
        const TokenRequest question{enrolled.device, {}, {}};
        const QByteArray nonce =
            need(decode<TokenReply>(connection.ask(httpPost("/v1/token", encode(question))).body)).nonce;
        const TokenRequest proof{enrolled.device, nonce, sign(nonce)};
        return need(decode<TokenReply>(connection.ask(httpPost("/v1/token", encode(proof))).body))
            .token.toLatin1();
    }

    EnrolReply enrolled;

    [[nodiscard]] QByteArray publicKey() const { return m_publicKey; }
    [[nodiscard]] QByteArray sign(const QByteArray &nonce) const
    {
        return signRaw("forecourt-token\n" + nonce);
    }
    [[nodiscard]] QByteArray signRaw(const QByteArray &message) const
    {
        QByteArray signature(crypto_sign_BYTES, '\0');
        crypto_sign_detached(reinterpret_cast<unsigned char *>(signature.data()), nullptr,
                             reinterpret_cast<const unsigned char *>(message.constData()),
                             static_cast<unsigned long long>(message.size()),
                             reinterpret_cast<const unsigned char *>(m_secretKey.constData()));
        return signature;
    }

private:
    QByteArray m_publicKey;
    QByteArray m_secretKey;
};

// The token of a desk of a new store.
inline QByteArray tokenFor(ServerProcess &server, NetworkDesk &desk)
{
    server.admin({QStringLiteral("add-store"), QStringLiteral("North")});
    RawConnection connection(server.port);
    return desk.enrol(connection, server.admin({QStringLiteral("enrol-code"), QStringLiteral("North")}));
}

} // namespace forecourt
