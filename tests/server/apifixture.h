// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/apigate.h"
#include "server/http/apihandler.h"
#include "tests/server/servertest.h"

namespace forecourt {

class Api final
{
public:
    explicit Api(const ApiRates &rates = {})
        : signer(QByteArray(TokenSigner::kSecretBytes, 's'))
        , ids(countingIds(server.clock))
        , enrol(*server.store, server.clock, ids)
        , tokens(*server.store, server.clock, signer, [](qsizetype count) { return QByteArray(count, 'r'); })
        , gate(server.clock, signer, ServerLimits(), rates)
        , handler(*server.service, enrol, tokens)
    {}

    // A token of an enrolled desk of a new store.
    QByteArray enrolledToken(int number) { return enrolledToken(number, server.addStore(number)); }
    QByteArray enrolledToken(int number, StoreId store)
    {
        const QByteArray hash(32, static_cast<char>(number));
        need(server.store->addEnrolCode(store, hash, server.clock.nowMs() + 1));
        need(server.store->enrol(hash, {idNumber(500 + number), {}, {}, QByteArray(32, 'k'), {}, {}},
                                 server.clock.nowMs()));
        return signer.token({idNumber(500 + number), store, server.clock.nowMs() + kTokenMs}).toLatin1();
    }

    int status(const HttpHead &head)
    {
        const auto admitted = gate.admit(head);
        return admitted ? 0 : admitted.error().status;
    }

    ServerFixture server;
    TokenSigner signer;
    UuidV7Source ids;
    EnrolHandler enrol;
    TokenHandler tokens;
    ApiGate gate;
    ApiHandler handler;
};

inline HttpRequest post(const QByteArray &path, const QByteArray &token, const QByteArray &body)
{
    HttpRequest request;
    request.head = {"POST", path, {}, token, "127.0.0.1"};
    request.body = body;
    return request;
}

} // namespace forecourt
