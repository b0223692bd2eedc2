// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/certificateproblem.h"
#include "models/domain/result.h"

#include <QNetworkAccessManager>
#include <QSslConfiguration>
#include <QUrl>

#include <functional>

namespace forecourt {

struct HttpCall
{
    QUrl url;
    bool isGet = false;
    QByteArray body;
    QByteArray contentType = QByteArrayLiteral("application/json");
    QByteArray bearer;      // empty: none
    QByteArray range = {};  // a Range field; empty: all of it
    QByteArray method = {}; // in place of GET or POST; its body travels as it is
    QList<std::pair<QByteArray, QByteArray>> fields = {}; // further header fields
    qint64 timeoutMs = 30'000;                            // for everything
};

// Any answer of the server, also a refusal.
struct HttpAnswer
{
    int status = 0;
    QByteArray body; // decompressed
    qint64 retryAfterMs = 0;
    qint64 uploadOffset = 0; // of a blob
    bool isUploadComplete = false;
};

// One HTTP exchange after another over Qt's network access, with what a server we do not trust calls for: a
// deadline for the whole exchange and for every pause in it, a bound on what is read and on what it
// decompresses to, no redirects. Bodies from 1 KiB on travel compressed. Lives on the thread it was made on;
// `done` is called there, once, unless the client dies first.
class HttpClient final : public QObject
{
public:
    static constexpr qint64 kStallMs = 30'000; // without a byte in either direction
    static constexpr qint64 kReplyBytes = 32 * 1024 * 1024;
    static constexpr qint64 kInflatedBytes = 64 * 1024 * 1024;

    explicit HttpClient(QObject *parent = nullptr);
    ~HttpClient() override;

    // Trusts these as well as the system's authorities: a PEM file. NotFound where it holds none.
    Result<void> trust(const QString &pemFile);

    // Likewise, at hand already.
    void trustPem(const QByteArray &pem);

    // What servers show of themselves: each time one was trusted, and each time one was not.
    struct Watch
    {
        std::function<void(const ServerCertificate &)> trusted;
        std::function<void(const CertificateProblem &)> refused;
    };
    void setWatch(Watch watch) { m_watch = std::make_shared<Watch>(std::move(watch)); }

    // Unavailable, Timeout, TooLarge, Malformed; Forbidden where the server's certificate is not to be
    // trusted.
    void send(const HttpCall &call, std::function<void(Result<HttpAnswer>)> done);

private:
    QNetworkAccessManager m_network;
    QSslConfiguration m_tls;
    std::shared_ptr<Watch> m_watch = std::make_shared<Watch>();
};

} // namespace forecourt
