// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/httpclient.h"

#include "models/protocol/gzip.h"
#include "models/sync/servercertificates.h"

#include <QDateTime>
#include <QNetworkReply>
#include <QSslCertificate>
#include <QSslError>
#include <QTimer>

namespace forecourt {

namespace {

constexpr qsizetype kWorthCompressing = 1024;

// Seconds, or a date (RFC 9110 §10.2.3).
qint64 retryAfterMs(const QByteArray &header)
{
    constexpr qint64 kSecond = 1000;
    bool isNumber = false;
    const qint64 seconds = header.trimmed().toLongLong(&isNumber);
    if (isNumber) {
        return std::clamp<qint64>(seconds, 0, 86'400) * kSecond;
    }
    const QDateTime date = QDateTime::fromString(QString::fromLatin1(header.trimmed()), Qt::RFC2822Date);
    return date.isValid() ? std::max<qint64>(0, QDateTime::currentDateTimeUtc().msecsTo(date)) : 0;
}

QString explained(const QList<QSslError> &errors)
{
    QStringList reasons;
    for (const QSslError &error : errors) {
        reasons.append(error.errorString());
    }
    reasons.removeDuplicates();
    return QStringLiteral("the server's certificate is not to be trusted: %1")
        .arg(reasons.join(QStringLiteral("; ")));
}

// One exchange under way; ends itself.
class Exchange final : public QObject
{
public:
    Exchange(QNetworkReply *reply, qint64 timeoutMs, std::function<void(Result<HttpAnswer>)> done,
             std::shared_ptr<HttpClient::Watch> watch, QObject *parent)
        : QObject(parent), m_reply(reply), m_done(std::move(done)), m_watch(std::move(watch))
    {
        reply->setParent(this);
        connect(reply, &QNetworkReply::readyRead, this, &Exchange::read);
        connect(reply, &QNetworkReply::finished, this, &Exchange::finish);
        connect(reply, &QNetworkReply::sslErrors, this, [this](const auto &errors) { m_tls = errors; });
        m_deadline.setSingleShot(true);
        connect(&m_deadline, &QTimer::timeout, this, [this] {
            stop({ErrorCode::Timeout, QStringLiteral("the server did not answer in time")});
        });
        m_deadline.start(static_cast<int>(std::clamp<qint64>(timeoutMs, 1, 86'400'000)));
        m_stall.setSingleShot(true);
        connect(&m_stall, &QTimer::timeout, this, [this] {
            stop({ErrorCode::Timeout, QStringLiteral("the connection stands still")});
        });
        const auto moved = [this](qint64 bytes) {
            if (bytes > 0 && m_done != nullptr) {
                m_stall.start();
            }
        };
        connect(reply, &QNetworkReply::uploadProgress, this, moved);
        connect(reply, &QNetworkReply::downloadProgress, this, moved);
        m_stall.start(static_cast<int>(HttpClient::kStallMs));
    }

private:
    void read()
    {
        if (!m_reply->isOpen()) {
            return; // it failed before there was anything
        }
        m_body += m_reply->readAll();
        if (m_body.size() > HttpClient::kReplyBytes) {
            stop({ErrorCode::TooLarge, QStringLiteral("the server's answer is over the limit")});
        }
    }

    void finish()
    {
        read();
        if (m_done == nullptr) {
            return;
        }
        const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        tellCertificate(status != 0);
        if (!m_tls.isEmpty()) {
            end(fail(ErrorCode::Forbidden, explained(m_tls)));
        } else if (status == 0) {
            end(fail(m_reply->error() == QNetworkReply::SslHandshakeFailedError ? ErrorCode::Forbidden
                                                                                : ErrorCode::Unavailable,
                     m_reply->errorString()));
        } else if (m_reply->error() == QNetworkReply::RemoteHostClosedError) {
            end(fail(ErrorCode::Unavailable, QStringLiteral("the connection broke off")));
        } else {
            end(answer(status));
        }
    }

    void tellCertificate(bool answered) const
    {
        const QSslCertificate shown = m_reply->sslConfiguration().peerCertificate();
        const QString host = m_reply->url().host();
        if (!m_tls.isEmpty() && m_watch->refused) {
            m_watch->refused(problemOf(m_tls, shown, host));
        } else if (answered && !shown.isNull() && m_watch->trusted) {
            m_watch->trusted(described(shown, host));
        }
    }

    Result<HttpAnswer> answer(int status)
    {
        HttpAnswer answer{status, m_body, retryAfterMs(m_reply->rawHeader("Retry-After"))};
        answer.uploadOffset = m_reply->rawHeader("Upload-Offset").toLongLong();
        answer.isUploadComplete = m_reply->rawHeader("Upload-Complete") == "?1";
        const QByteArray coding = m_reply->rawHeader("Content-Encoding").trimmed().toLower();
        if (coding == "gzip") {
            FORECOURT_ASSIGN(answer.body, inflateBounded(m_body, HttpClient::kInflatedBytes));
        } else if (!coding.isEmpty() && coding != "identity") {
            return fail(ErrorCode::Unsupported,
                        QStringLiteral("the server's answer is in an unknown coding"));
        }
        return answer;
    }

    void stop(const Error &error)
    {
        if (m_done != nullptr) {
            end(tl::unexpected(error));
            m_reply->abort();
        }
    }

    void end(Result<HttpAnswer> result)
    {
        m_deadline.stop();
        m_stall.stop();
        const auto done = std::exchange(m_done, nullptr);
        deleteLater();
        done(std::move(result));
    }

    QNetworkReply *m_reply;
    std::function<void(Result<HttpAnswer>)> m_done;
    QTimer m_deadline;
    QTimer m_stall;
    QByteArray m_body;
    QList<QSslError> m_tls;
    std::shared_ptr<HttpClient::Watch> m_watch;
};

} // namespace

HttpClient::HttpClient(QObject *parent) : QObject(parent), m_tls(QSslConfiguration::defaultConfiguration())
{
    m_tls.setProtocol(QSsl::TlsV1_2OrLater);
    m_network.setAutoDeleteReplies(false);
}

// Exchanges under way end before the network access they use.
HttpClient::~HttpClient()
{
    qDeleteAll(findChildren<QObject *>(QString(), Qt::FindDirectChildrenOnly));
}

Result<void> HttpClient::trust(const QString &pemFile)
{
    const QList<QSslCertificate> authorities = QSslCertificate::fromPath(pemFile, QSsl::Pem);
    if (authorities.isEmpty()) {
        return fail(ErrorCode::NotFound, QStringLiteral("no certificate in the file of trusted authorities"));
    }
    m_tls.addCaCertificates(authorities);
    return {};
}

void HttpClient::trustPem(const QByteArray &pem)
{
    m_tls.addCaCertificates(QSslCertificate::fromData(pem, QSsl::Pem));
}

void HttpClient::send(const HttpCall &call, std::function<void(Result<HttpAnswer>)> done)
{
    QNetworkRequest request(call.url);
    request.setSslConfiguration(m_tls);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    // Named by ourselves, so that Qt leaves the bytes as they are and the bound on decompressing is ours.
    request.setRawHeader("Accept-Encoding", "gzip");
    request.setRawHeader("User-Agent", "Forecourt");
    if (!call.bearer.isEmpty()) {
        request.setRawHeader("Authorization", "Bearer " + call.bearer);
    }
    if (!call.range.isEmpty()) {
        request.setRawHeader("Range", call.range);
    }
    QNetworkReply *reply = nullptr;
    for (const auto &[name, value] : call.fields) {
        request.setRawHeader(name, value);
    }
    if (call.method == "HEAD") {
        reply = m_network.head(request);
    } else if (!call.method.isEmpty()) {
        request.setHeader(QNetworkRequest::ContentTypeHeader, call.contentType);
        reply = m_network.sendCustomRequest(request, call.method, call.body);
    } else if (call.isGet) {
        reply = m_network.get(request);
    } else {
        request.setHeader(QNetworkRequest::ContentTypeHeader, call.contentType);
        const auto compressed = call.body.size() >= kWorthCompressing ? deflateGzip(call.body) : call.body;
        if (compressed && call.body.size() >= kWorthCompressing) {
            request.setRawHeader("Content-Encoding", "gzip");
        }
        reply = m_network.post(request, compressed.value_or(call.body));
    }
    new Exchange(reply, call.timeoutMs, std::move(done), m_watch, this);
}

} // namespace forecourt
