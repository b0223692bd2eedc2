// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sync/blobtransport.h"
#include "models/sync/devicekey.h"
#include "models/sync/httpclient.h"
#include "models/sync/transport.h"

#include <QElapsedTimer>
#include <QUuid>

namespace forecourt {

// Transport over HTTPS. Proves the device with its key when needed: the server's nonce, signed, gives a
// token, which is kept for a while and renewed by itself. Lives on the thread it was made on.
class HttpTransport final : public Transport, public BlobTransport
{
public:
    template <typename Reply> using Handler = Transport::Handler<Reply>;

    // `device`: null before enrolment. `key` must outlive the transport. `authorities`: a PEM file to trust
    // besides the system's, used if it exists.
    HttpTransport(QUrl server, QUuid device, const DeviceKey &key, const QString &authorities = {});
    // As above, with a key that may have to be fetched first.
    using Signed = std::function<void(Result<QByteArray>)>;
    using Signer = std::function<void(const QByteArray &message, Signed)>;
    HttpTransport(QUrl server, QUuid device, Signer signer, const QString &authorities = {});

    // See HttpClient.
    void trust(const QByteArray &pem) { m_client.trustPem(pem); }
    void setWatch(HttpClient::Watch watch) { m_client.setWatch(std::move(watch)); }

    void hello(const HelloRequest &request, qint64 timeoutMs, Handler<HelloReply> handler) override;
    void push(const PushRequest &request, qint64 timeoutMs, Handler<PushReply> handler) override;
    void pull(const PullRequest &request, qint64 timeoutMs, Handler<PullReply> handler) override;
    void verify(const VerifyRequest &request, qint64 timeoutMs, Handler<VerifyReply> handler) override;
    void snapshot(const SnapshotRequest &request, qint64 timeoutMs, Handler<SnapshotReply> handler) override;
    void part(const PartRequest &request, qint64 timeoutMs, Handler<PartReply> handler) override;
    void rows(const RowsRequest &request, qint64 timeoutMs, Handler<RowsReply> handler) override;
    void lease(const LeaseRequest &request, qint64 timeoutMs, Handler<LeaseReply> handler) override;
    void devices(const DevicesRequest &request, qint64 timeoutMs, Handler<DevicesReply> handler) override;
    void enrol(const EnrolRequest &request, qint64 timeoutMs, Handler<EnrolReply> handler) override;
    void token(const TokenRequest &request, qint64 timeoutMs, Handler<TokenReply> handler) override;

    void blobOffset(const QString &sha256, qint64 timeoutMs, Handler<BlobOffset> handler) override;
    void blobAppend(const BlobChunk &chunk, qint64 timeoutMs, Handler<BlobOffset> handler) override;
    void blobRead(const QString &sha256, qint64 from, qint64 count, qint64 timeoutMs,
                  Handler<QByteArray> handler) override;

private:
    using Bytes = tl::expected<QByteArray, TransportFailure>;
    using Then = std::function<void(Bytes)>;
    using Answer = tl::expected<HttpAnswer, TransportFailure>; // whatever its status
    using Answered = std::function<void(Answer)>;

    [[nodiscard]] HttpCall callOf(const QString &path, const QByteArray &body) const;
    void exchange(HttpCall call, Then then);
    // With a token; where the server does not take it any more, once again with a new one.
    void answerAs(HttpCall call, Answered then, bool renewed = false);
    // Likewise; whatever is no success is a failure.
    void exchangeAs(HttpCall call, Then then);
    void askOffset(HttpCall call, Handler<BlobOffset> handler);
    [[nodiscard]] static TransportFailure failureOf(const HttpAnswer &answer);
    void obtainToken(qint64 timeoutMs, Then then);
    void prove(const QByteArray &nonce, const QByteArray &signature, qint64 timeoutMs, Then then);

    HttpClient m_client;
    QUrl m_server;
    QUuid m_device;
    Signer m_sign;
    QByteArray m_token;
    QElapsedTimer m_tokenAge;
};

} // namespace forecourt
