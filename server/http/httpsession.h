// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/httpcore.h"

#include <QElapsedTimer>

#include <array>

namespace forecourt::http {

// One connection, from accept to close: wait, header, gate, body, worker, reply, and again. Every wait has a
// deadline.
template <typename Stream>
class Session final : public Connection, public std::enable_shared_from_this<Session<Stream>>
{
public:
    template <typename... Args>
    explicit Session(Core &core, tcp::socket &&socket, Args &...args)
        : m_core(core), m_stream(std::move(socket), args...), m_waitTimer(core.io)
    {
        error_code ignored;
        const auto peer = beast::get_lowest_layer(m_stream).socket().remote_endpoint(ignored);
        m_address = QByteArray::fromStdString(peer.address().to_string());
        m_core.connections.insert(this);
        ++m_core.counts.connections;
    }

    ~Session() override
    {
        release();
        m_core.connections.erase(this);
        --m_core.counts.connections;
        m_core.leaveIfDrained();
    }
    Q_DISABLE_COPY_MOVE(Session)

    void start()
    {
        if constexpr (std::is_same_v<Stream, beast::tcp_stream>) {
            waitForRequest();
        } else {
            deadline(m_core.limits.header);
            m_stream.async_handshake(ssl::stream_base::server,
                                     [self = this->shared_from_this()](const error_code &problem) {
                                         if (!problem) {
                                             self->waitForRequest();
                                         }
                                     });
        }
    }

    void closeIfIdle() override
    {
        if (m_idle) {
            close();
        } else if (m_kept) {
            answerKept();
        }
    }

    void askAgain() override
    {
        if (!m_kept) {
            return;
        }
        const auto left = m_waitTimer.expiry() - std::chrono::steady_clock::now();
        const auto ms = std::chrono::duration_cast<std::chrono::milliseconds>(left).count();
        m_request.waitLeftMs = static_cast<int>(std::max<qint64>(0, ms));
        endWait();
        dispatch();
    }

private:
    static constexpr size_t kReadSize = 4096;
    static constexpr size_t kLargestBuffer = 256 * 1024;
    static constexpr size_t kLingerBytes = 16 * 1024 * 1024;

    void deadline(std::chrono::milliseconds after) { beast::get_lowest_layer(m_stream).expires_after(after); }

    void close()
    {
        error_code ignored;
        beast::get_lowest_layer(m_stream).socket().shutdown(tcp::socket::shutdown_both, ignored);
        beast::get_lowest_layer(m_stream).close();
    }

    void waitForRequest()
    {
        m_parser.emplace();
        m_parser->header_limit(m_core.limits.headerBytes);
        m_parser->body_limit(boost::none); // the gate decides, once it knows what is asked for
        m_expectsContinue = false;
        if (m_buffer.size() > 0) {
            readHeader();
            return;
        }
        if (m_core.draining) {
            close();
            return;
        }
        m_idle = true;
        deadline(m_served ? m_core.limits.idle : m_core.limits.header);
        m_stream.async_read_some(m_buffer.prepare(kReadSize),
                                 [self = this->shared_from_this()](const error_code &problem, size_t size) {
                                     self->m_idle = false;
                                     if (problem) {
                                         self->close();
                                         return;
                                     }
                                     self->m_buffer.commit(size);
                                     self->readHeader();
                                 });
    }

    // The deadline counts from the first byte to the last: a trickle does not renew it.
    void readHeader()
    {
        deadline(m_core.limits.header);
        bhttp::async_read_header(m_stream, m_buffer, *m_parser,
                                 [self = this->shared_from_this()](const error_code &problem, size_t) {
                                     self->headerRead(problem);
                                 });
    }

    void headerRead(const error_code &problem)
    {
        if (problem == bhttp::error::header_limit || problem == bhttp::error::buffer_overflow) {
            refuse(errorReply(431, "header-too-large"));
        } else if (problem == bhttp::error::end_of_stream || problem == bhttp::error::partial_message) {
            close();
        } else if (problem.category() == bhttp::make_error_code(bhttp::error::bad_method).category()) {
            refuse(errorReply(400, "malformed", QByteArray::fromStdString(problem.message())));
        } else if (problem) {
            close();
        } else if (const auto refusal = admit()) {
            refuse(*refusal);
        } else {
            readBody();
        }
    }

    [[nodiscard]] std::optional<HttpReply> admit()
    {
        m_timer.start();
        m_waitedMs = 0;
        const auto &header = m_parser->get();
        m_request = {};
        const QByteArray target = bytesOf(header.target());
        const qsizetype mark = target.indexOf('?');
        m_request.head = {bytesOf(header.method_string()), mark < 0 ? target : target.left(mark),
                          mark < 0 ? QByteArray() : target.mid(mark + 1), bearerOf(header), m_address};
        if (auto refusal = checkCodings(header)) {
            return refusal;
        }
        const auto admitted = m_core.hooks.gate(m_request.head);
        if (!admitted) {
            return admitted.error();
        }
        m_request.inflatedLimit = admitted->inflatedBytes;
        return reserve(admitted->bodyBytes);
    }

    template <typename Header> static QByteArray bearerOf(const Header &header)
    {
        const QByteArray value = bytesOf(header[bhttp::field::authorization]);
        return value.left(7).toLower() == "bearer " ? value.mid(7).trimmed() : QByteArray();
    }

    template <typename Header> std::optional<HttpReply> checkCodings(const Header &header)
    {
        // The parser takes every transfer coding and understands one: what it would pass on unread is
        // refused.
        const auto transfer = header[bhttp::field::transfer_encoding];
        if (header.count(bhttp::field::transfer_encoding) > 0 && !beast::iequals(transfer, "chunked")) {
            return errorReply(501, "unsupported", "Transfer-Encoding");
        }
        const QByteArray content = bytesOf(header[bhttp::field::content_encoding]).trimmed().toLower();
        if (!content.isEmpty() && content != "identity" && content != "gzip") {
            return errorReply(415, "unsupported", "Content-Encoding");
        }
        m_request.isGzip = content == "gzip";
        m_request.acceptsGzip = acceptsGzip(bytesOf(header[bhttp::field::accept_encoding]).toLower());
        m_expectsContinue = beast::iequals(header[bhttp::field::expect], "100-continue");
        return std::nullopt;
    }

    static bool acceptsGzip(const QByteArray &accepted)
    {
        for (const QByteArray &part : accepted.split(',')) {
            const QList<QByteArray> pieces = part.simplified().replace(' ', "").split(';');
            if (pieces.first() == "gzip") {
                const QByteArray weight = pieces.value(1);
                return !weight.startsWith("q=") || weight.mid(2).toDouble() > 0;
            }
        }
        return false;
    }

    [[nodiscard]] std::optional<HttpReply> reserve(qint64 bodyBytes)
    {
        const auto announced = m_parser->content_length();
        if (announced && *announced > static_cast<quint64>(bodyBytes)) {
            return errorReply(413, "too-large");
        }
        const qint64 needed = m_parser->chunked() ? bodyBytes : static_cast<qint64>(announced.value_or(0));
        if (m_core.bodiesInFlight + needed > m_core.limits.bodiesInFlight) {
            return busy();
        }
        m_core.bodiesInFlight += needed;
        m_reserved = needed;
        m_parser->body_limit(static_cast<quint64>(bodyBytes));
        return std::nullopt;
    }

    static HttpReply busy()
    {
        HttpReply reply = errorReply(503, "busy");
        reply.retryAfterSeconds = 5;
        return reply;
    }

    void release()
    {
        m_core.bodiesInFlight -= m_reserved;
        m_reserved = 0;
    }

    void readBody()
    {
        deadline(m_core.limits.body);
        if (!std::exchange(m_expectsContinue, false)) {
            receiveBody();
            return;
        }
        static constexpr std::string_view kContinue = "HTTP/1.1 100 Continue\r\n\r\n";
        net::async_write(m_stream, net::buffer(kContinue.data(), kContinue.size()),
                         [self = this->shared_from_this()](const error_code &problem, size_t) {
                             if (!problem) {
                                 self->receiveBody();
                             }
                         });
    }

    void receiveBody()
    {
        bhttp::async_read(m_stream, m_buffer, *m_parser,
                          [self = this->shared_from_this()](const error_code &problem, size_t) {
                              if (problem == bhttp::error::body_limit) {
                                  self->refuse(errorReply(413, "too-large"));
                              } else if (problem) {
                                  self->close();
                              } else {
                                  self->dispatch();
                              }
                          });
    }

    void dispatch()
    {
        beast::get_lowest_layer(m_stream).expires_never();
        if (m_request.waitLeftMs < 0) {
            std::string &body = m_parser->get().body();
            m_request.body = QByteArray(body.data(), static_cast<qsizetype>(body.size()));
            m_received = m_request.body.size();
            body = {};
        }
        m_askedAt = m_core.news.now();
        // The job carries the connection and hands it back whole: it must end on the network thread.
        auto finish = [self = this->shared_from_this()](HttpReply reply) mutable {
            net::io_context &io = self->m_core.io;
            net::post(io, [self = std::move(self), reply = std::move(reply)] { self->answered(reply); });
        };
        m_known = true;
        if (!m_core.workers->submit(m_request, std::move(finish))) {
            send(busy());
        }
    }

    void answered(const HttpReply &reply)
    {
        if (!reply.wait || m_core.draining) {
            send(reply);
            return;
        }
        m_kept = reply;
        m_waitTimer.expires_after(std::chrono::milliseconds(reply.wait->ms));
        m_waitBegan.start();
        ++m_core.counts.waiting;
        if (m_core.news.hasNews(reply.wait->topic, m_askedAt)) {
            askAgain(); // they came while the worker was reading
            return;
        }
        m_core.news.add(reply.wait->topic, this);
        m_waitTimer.async_wait(
            [self = this->shared_from_this(), wait = ++m_waits](const error_code &cancelled) {
                if (!cancelled && self->m_kept && self->m_waits == wait) {
                    self->answerKept();
                }
            });
    }

    void answerKept()
    {
        const HttpReply reply = *m_kept;
        endWait();
        send(reply);
    }

    void endWait()
    {
        m_core.news.remove(m_kept->wait->topic, this);
        m_kept.reset();
        m_waitedMs += static_cast<double>(m_waitBegan.elapsed());
        m_waitTimer.cancel();
        --m_core.counts.waiting;
    }

    // Replies without having read all of the request; the connection cannot be used again.
    void refuse(const HttpReply &reply)
    {
        m_known = m_parser->is_header_done() && reply.status != 404;
        m_close = !m_parser->is_done();
        send(reply);
    }

    void send(const HttpReply &reply)
    {
        release();
        m_request.body.clear();
        m_response.emplace(static_cast<bhttp::status>(reply.status), 11);
        bhttp::response<bhttp::string_body> &response = *m_response;
        response.set(bhttp::field::content_type, view(reply.contentType));
        response.set(bhttp::field::cache_control, "no-store");
        m_id = m_core.processId + '-' + QByteArray::number(++m_core.requests);
        response.set("X-Request-Id", view(m_id));
        if (reply.isGzip) {
            response.set(bhttp::field::content_encoding, "gzip");
        }
        if (reply.retryAfterSeconds > 0) {
            response.set(bhttp::field::retry_after, std::to_string(reply.retryAfterSeconds));
        }
        if (!reply.allow.isEmpty()) {
            response.set(bhttp::field::allow, view(reply.allow));
        }
        if (reply.status == 401) {
            response.set(bhttp::field::www_authenticate, "Bearer");
        }
        response.keep_alive(!m_close && m_parser->get().keep_alive() && !m_core.draining);
        response.body() = view(reply.body);
        response.prepare_payload();
        log(reply);
        deadline(m_core.limits.reply);
        bhttp::async_write(m_stream, response,
                           [self = this->shared_from_this()](const error_code &problem, size_t) {
                               self->sent(static_cast<bool>(problem));
                           });
    }

    void log(const HttpReply &reply)
    {
        HttpRecord record;
        record.id = m_id;
        // A path we do not serve may be anything somebody typed.
        record.method = m_known ? m_request.head.method : QByteArrayLiteral("-");
        record.path = m_known ? m_request.head.path : QByteArrayLiteral("-");
        record.status = reply.status;
        record.milliseconds =
            m_timer.isValid() ? static_cast<double>(m_timer.nsecsElapsed()) / 1e6 - m_waitedMs : 0;
        record.received = m_received;
        record.sent = reply.body.size();
        record.operations = reply.operations;
        record.store = reply.store;
        record.trouble = reply.trouble;
        m_core.hooks.served(record);
    }

    void sent(bool failed)
    {
        const bool goOn = !failed && m_response->keep_alive();
        m_response.reset();
        m_served = true;
        m_received = 0;
        if (goOn) {
            waitForRequest();
        } else if (failed) {
            close();
        } else {
            deadline(m_core.limits.linger);
            error_code ignored;
            beast::get_lowest_layer(m_stream).socket().shutdown(tcp::socket::shutdown_send, ignored);
            linger();
        }
    }

    // A caller still sending would get a reset instead of our reply, so what it sends is read away for a
    // while.
    void linger()
    {
        beast::get_lowest_layer(m_stream).async_read_some(
            net::buffer(m_waste), [self = this->shared_from_this()](const error_code &problem, size_t size) {
                self->m_wasted += size;
                if (problem || self->m_wasted > kLingerBytes) {
                    self->close();
                } else {
                    self->linger();
                }
            });
    }

    Core &m_core;
    Stream m_stream;
    QByteArray m_address;
    beast::flat_buffer m_buffer{kLargestBuffer};
    std::optional<bhttp::request_parser<bhttp::string_body>> m_parser;
    std::optional<bhttp::response<bhttp::string_body>> m_response;
    HttpRequest m_request;
    QElapsedTimer m_timer;
    QByteArray m_id;
    net::steady_timer m_waitTimer;
    std::optional<HttpReply> m_kept; // until there is news, or the time is over
    QElapsedTimer m_waitBegan;
    quint64 m_waits = 0; // a timer that went off as its wait ended must not end the next one
    double m_waitedMs = 0;
    quint64 m_askedAt = 0; // which news the worker may not have seen
    qint64 m_received = 0;
    qint64 m_reserved = 0;
    size_t m_wasted = 0;
    std::array<char, 8192> m_waste{};
    bool m_idle = false;
    bool m_served = false;
    bool m_known = false;
    bool m_close = false;
    bool m_expectsContinue = false;
};

} // namespace forecourt::http
