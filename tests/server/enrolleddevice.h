// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/protocol/pendingfile.h"
#include "server/service/enrolcode.h"
#include "tests/server/servertest.h"

#include <sodium.h>

namespace forecourt {

// Ed25519 as a desk holds it.
struct KeyPair
{
    KeyPair()
    {
        crypto_sign_keypair(reinterpret_cast<unsigned char *>(publicKey.data()),
                            reinterpret_cast<unsigned char *>(secretKey.data()));
    }

    [[nodiscard]] QByteArray sign(const QByteArray &message) const
    {
        QByteArray signature(crypto_sign_BYTES, '\0');
        crypto_sign_detached(reinterpret_cast<unsigned char *>(signature.data()), nullptr,
                             reinterpret_cast<const unsigned char *>(message.constData()),
                             static_cast<unsigned long long>(message.size()),
                             reinterpret_cast<const unsigned char *>(secretKey.constData()));
        return signature;
    }
    [[nodiscard]] QByteArray signNonce(const QByteArray &nonce) const
    {
        return sign("forecourt-token\n" + nonce);
    }

    QByteArray publicKey = QByteArray(crypto_sign_PUBLICKEYBYTES, '\0');
    QByteArray secretKey = QByteArray(crypto_sign_SECRETKEYBYTES, '\0');
};

// A device of a store, made past the network, and the desk at it.
struct EnrolledDevice
{
    EnrolledDevice(ServerFixture &fixture, StoreId store, int number, const QString &name)
        : server(fixture), desk(store, number)
    {
        const QByteArray hash = enrolCodeHash(QStringLiteral("code %1").arg(number));
        need(server.store->addEnrolCode(store, hash, server.clock.nowMs() + 1));
        DeviceRecord draft;
        draft.device = desk.caller.device;
        draft.publicKey = keys.publicKey;
        draft.name = name;
        record = need(server.store->enrol(hash, draft, server.clock.nowMs()));
        desk.caller.prefix = record.prefix;
    }

    // Operations as a desk hands them over in a file.
    [[nodiscard]] QByteArray fileOf(const QList<QByteArray> &bodies, StoreId store) const
    {
        PendingDigest digest;
        QByteArray file;
        const auto add = [&](const QByteArray &line) {
            digest.add(line);
            file += line;
        };
        add(pendingfile::headerLine({store.uuid(), desk.caller.device, server.clock.nowMs(), bodies.size()}));
        for (const QByteArray &body : bodies) {
            add(pendingfile::operationLine(body));
        }
        return file + pendingfile::signatureLine(keys.sign(digest.signedMessage()));
    }

    ServerFixture &server;
    KeyPair keys;
    DeskDouble desk;
    DeviceRecord record;
};

} // namespace forecourt
