// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/clock.h"
#include "models/protocol/messages.h"
#include "models/sync/devicekey.h"
#include "models/sync/syncaction.h"

#include <QNetworkAccessManager>
#include <QObject>
#include <QSslConfiguration>
#include <QUrl>

class QNetworkReply;
class QNetworkRequest;

namespace forecourt {

// The protocol over HTTPS. One thread; each call answers exactly once, after its deadline at the latest, and never
// while `send` is still running. Bodies above a kilobyte travel compressed; answers are inflated with a bound.
class HttpTransport final : public QObject
{
    Q_OBJECT

public:
    struct Failure
    {
        Error error;
        qint64 retryAfterMs = 0;
    };
    template <typename Reply>
    using Answer = std::function<void(tl::expected<Reply, Failure>)>;

    // `clock` must outlive it. A file server-ca.pem in the folder is trusted besides the system's authorities.
    HttpTransport(const Clock &clock, const QString &folder, QObject *parent = nullptr);

    void enrol(const QUrl &server, const EnrolRequest &request, const Answer<EnrolReply> &answer);

    // From now on speak for this device of this server.
    void speakFor(const QUrl &server, const QUuid &device, const DeviceKey &key);
    // A call of the protocol; renews the token first where it is old, once more where the server refuses it.
    void send(const NetworkRequest &request, qint64 timeoutMs, const Answer<NetworkReply> &answer);
    void abort(); // what is under way answers with Unavailable

private:
    struct Exchange
    {
        NetworkRequest request;
        qint64 timeoutMs = 0;
        Answer<NetworkReply> answer;
        bool renewed = false;
    };
    using Raw = std::function<void(tl::expected<QByteArray, Failure>)>;

    void withToken(const std::function<void(std::optional<Failure>)> &next, qint64 timeoutMs);
    void transfer(const Exchange &exchange);
    void finish(const Exchange &exchange, const tl::expected<QByteArray, Failure> &body);
    [[nodiscard]] QNetworkRequest prepare(const QUrl &server, const QString &path, qint64 timeoutMs) const;
    void post(QNetworkRequest request, const QByteArray &body, const Raw &answer);
    void follow(QNetworkReply *reply, const Raw &answer);
    [[nodiscard]] static tl::expected<QByteArray, Failure> bodyOf(QNetworkReply &reply, const QByteArray &bytes);
    [[nodiscard]] static Failure failureOf(QNetworkReply &reply, const QByteArray &bytes);

    const Clock &m_clock;
    QSslConfiguration m_tls;
    QNetworkAccessManager m_network;
    QUrl m_server;
    QUuid m_device;
    std::optional<DeviceKey> m_key;
    QString m_token;
    qint64 m_tokenUntilMs = 0; // by this desk's clock
};

} // namespace forecourt
