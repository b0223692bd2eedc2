// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sync/devicekey.h"
#include "models/sync/httpclient.h"
#include "models/sync/transport.h"

#include <QElapsedTimer>
#include <QUuid>

namespace forecourt {

// Transport over HTTPS. Proves the device with its key when needed: the server's nonce, signed, gives a
// token, which is kept for a while and renewed by itself. Lives on the thread it was made on.
class HttpTransport final : public Transport
{
public:
    // `device`: null before enrolment. `key` must outlive the transport. `authorities`: a PEM file to trust
    // besides the system's, used if it exists.
    HttpTransport(QUrl server, QUuid device, const DeviceKey &key, const QString &authorities = {});

    void hello(const HelloRequest &request, qint64 timeoutMs, Handler<HelloReply> handler) override;
    void push(const PushRequest &request, qint64 timeoutMs, Handler<PushReply> handler) override;
    void pull(const PullRequest &request, qint64 timeoutMs, Handler<PullReply> handler) override;
    void verify(const VerifyRequest &request, qint64 timeoutMs, Handler<VerifyReply> handler) override;
    void snapshot(const SnapshotRequest &request, qint64 timeoutMs, Handler<SnapshotReply> handler) override;
    void part(const PartRequest &request, qint64 timeoutMs, Handler<PartReply> handler) override;
    void enrol(const EnrolRequest &request, qint64 timeoutMs, Handler<EnrolReply> handler) override;
    void token(const TokenRequest &request, qint64 timeoutMs, Handler<TokenReply> handler) override;

private:
    using Bytes = tl::expected<QByteArray, TransportFailure>;
    using Then = std::function<void(Bytes)>;

    [[nodiscard]] HttpCall callOf(const QString &path, const QByteArray &body) const;
    void exchange(HttpCall call, Then then);
    // With a token; where the server does not take it any more, once again with a new one.
    void exchangeAs(HttpCall call, Then then, bool renewed = false);
    void obtainToken(qint64 timeoutMs, Then then);

    HttpClient m_client;
    QUrl m_server;
    QUuid m_device;
    const DeviceKey &m_key;
    QByteArray m_token;
    QElapsedTimer m_tokenAge;
};

} // namespace forecourt
