// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/exchange.h"
#include "server/http/requesthead.h"

#include <array>

namespace forecourt::http {

// One connection, from accept to close: wait, header, gate, body, worker, reply, and again. Every wait has a
// deadline.
template <typename Stream>
class Session final : public Connection,
                      private Exchange,
                      public std::enable_shared_from_this<Session<Stream>>
{
public:
    template <typename... Args>
    explicit Session(Core &core, tcp::socket &&socket, Args &...args)
        : Exchange(core)
        , m_arrival(++core.arrivals)
        , m_stream(std::move(socket), args...)
        , m_waitTimer(core.io)
    {
        error_code ignored;
        const auto peer = beast::get_lowest_layer(m_stream).socket().remote_endpoint(ignored);
        m_address = QByteArray::fromStdString(peer.address().to_string());
        m_core.connections.emplace(m_arrival, this);
        ++m_core.counts.connections;
    }

    ~Session() override
    {
        release();
        m_core.connections.erase(m_arrival);
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

    bool isStranger() const override { return !m_hasToken && !m_isServed && !m_leaving; }

    bool isIdle() const override { return m_idle && !m_leaving; }
    bool isOf(const QByteArray &deviceOrStore) const override
    {
        return m_device == deviceOrStore || m_store == deviceOrStore;
    }

    void leave() override
    {
        m_leaving = true;
        leavePlace();
        close();
    }

    void askAgain() override
    {
        if (m_kept && !std::exchange(m_inLine, true)) {
            m_core.woken.join(this->shared_from_this());
        }
    }

    Woken goOn() override
    {
        if (!m_kept) {
            m_inLine = false;
            return Woken::WaitsNoMore;
        }
        const auto left = m_waitTimer.expiry() - std::chrono::steady_clock::now();
        const auto ms = std::chrono::duration_cast<std::chrono::milliseconds>(left).count();
        m_request.waitLeftMs = static_cast<int>(std::max<qint64>(0, ms));
        if (!submit()) {
            return Woken::NoRoom;
        }
        endWait();
        m_inLine = false;
        m_isWoken = true;
        return Woken::WentOn;
    }

private:
    static constexpr size_t kReadSize = 4096;
    static constexpr size_t kLargestBuffer = 256 * 1024;
    static constexpr size_t kLingerBytes = 16 * 1024 * 1024;

    void deadline(std::chrono::milliseconds after) { beast::get_lowest_layer(m_stream).expires_after(after); }

    // Counts from the end of the header.
    void deadlineOfBody()
    {
        const auto received = static_cast<qint64>(m_parser->get().body().size());
        deadline(m_core.limits.bodyTime(received) - std::chrono::milliseconds(m_timer.elapsed()));
    }

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
        m_request.head = {bytesOf(header.method_string()),
                          mark < 0 ? target : target.left(mark),
                          mark < 0 ? QByteArray() : target.mid(mark + 1),
                          bearerOf(header),
                          m_address,
                          bytesOf(header[bhttp::field::content_type]),
                          bytesOf(header[bhttp::field::range]),
                          bytesOf(header["Upload-Offset"]),
                          bytesOf(header["Upload-Length"])};
        m_expectsContinue = beast::iequals(header[bhttp::field::expect], "100-continue");
        if (auto refusal = readCodings(header, m_request)) {
            m_close = true;
            return refusal;
        }
        const auto admitted = m_core.hooks.gate(m_request.head);
        if (!admitted) {
            return admitted.error();
        }
        if (admitted->hasToken && !takePlace(admitted->device, admitted->caller)) {
            m_close = true;
            return tooMany();
        }
        m_hasToken = m_hasToken || admitted->hasToken;
        m_holder = admitted->hasToken ? admitted->caller : m_address;
        m_request.inflatedLimit = admitted->inflatedBytes;
        m_request.writes = admitted->writes;
        return allow(admitted->bodyBytes);
    }

    [[nodiscard]] std::optional<HttpReply> allow(qint64 bodyBytes)
    {
        const auto announced = m_parser->content_length();
        if (announced && *announced > static_cast<quint64>(bodyBytes)) {
            return errorReply(413, "too-large");
        }
        // At least a little, so that whoever leaves replies lying is not given more of them.
        if (!hold(kFewBytes)) {
            return busy();
        }
        m_parser->body_limit(static_cast<quint64>(bodyBytes));
        m_parser->eager(true);
        return std::nullopt;
    }

    void readBody()
    {
        deadlineOfBody();
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
        if (m_parser->is_done()) {
            dispatch();
            return;
        }
        deadlineOfBody();
        bhttp::async_read_some(m_stream, m_buffer, *m_parser,
                               [self = this->shared_from_this()](const error_code &problem, size_t) {
                                   self->bodyCame(problem);
                               });
    }

    void bodyCame(const error_code &problem)
    {
        if (problem == bhttp::error::body_limit) {
            refuse(errorReply(413, "too-large"));
        } else if (problem) {
            close();
        } else if (!hold(static_cast<qint64>(m_parser->get().body().size()))) {
            refuse(busy());
        } else {
            receiveBody();
        }
    }

    void dispatch()
    {
        beast::get_lowest_layer(m_stream).expires_never();
        std::string &body = m_parser->get().body();
        m_request.body = QByteArray(body.data(), static_cast<qsizetype>(body.size()));
        m_received = m_request.body.size();
        body = {};
        if (!submit()) {
            send(busy());
        }
    }

    [[nodiscard]] bool submit()
    {
        m_askedAt = m_core.news.now();
        // The job carries the connection and hands it back whole: it must end on the network thread.
        auto finish = [self = this->shared_from_this()](HttpReply reply) mutable {
            // Counted by the worker that made it: the network may be slower than all of them.
            if (!self->holdReply(reply.body.size())) {
                reply = busyInsteadOf(reply);
            }
            net::io_context &io = self->m_core.io;
            net::post(io, [self = std::move(self), reply = std::move(reply)] { self->answered(reply); });
        };
        m_known = true;
        m_isServed = true;
        WorkerPool &workers = m_request.writes ? *m_core.writers : *m_core.workers;
        return workers.submit(m_request, std::move(finish));
    }

    void answered(const HttpReply &reply)
    {
        if (std::exchange(m_isWoken, false)) {
            m_core.woken.leave();
        }
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
                    self->askAgain(); // once more: who waited may not be let in any longer
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

    // In httpsessionreply.h:
    // Replies without having read all of the request; the connection cannot be used again.
    void refuse(const HttpReply &reply);
    void send(const HttpReply &reply);
    void sent(bool failed);
    void linger();

    quint64 m_arrival;
    Stream m_stream;
    QByteArray m_address;
    beast::flat_buffer m_buffer{kLargestBuffer};
    std::optional<bhttp::request_parser<bhttp::string_body>> m_parser;
    std::optional<bhttp::response<bhttp::span_body<const char>>> m_response;
    QByteArray m_reply; // its body, until it is sent
    net::steady_timer m_waitTimer;
    std::optional<HttpReply> m_kept; // until there is news, or the time is over
    QElapsedTimer m_waitBegan;
    quint64 m_waits = 0;   // a timer that went off as its wait ended must not end the next one
    quint64 m_askedAt = 0; // which news the worker may not have seen
    size_t m_wasted = 0;
    std::array<char, 8192> m_waste{};
    bool m_idle = false;
    bool m_served = false;   // a request before
    bool m_isServed = false; // this one: it is with a worker, or its reply on the way
    bool m_hasToken = false;
    bool m_leaving = false;
    bool m_inLine = false;  // to go on, as there are news
    bool m_isWoken = false; // it went on, and has no answer yet
    bool m_close = false;
    bool m_expectsContinue = false;
};

} // namespace forecourt::http

#include "server/http/httpsessionreply.h"
