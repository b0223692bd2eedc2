// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/httpcore.h"

#include <QElapsedTimer>

namespace forecourt::http {

// One request and its reply, whatever stream they come by: what they hold and what is told of them.
class Exchange
{
protected:
    static constexpr qint64 kFewBytes = 4096;

    explicit Exchange(Core &core) : m_core(core) {}
    ~Exchange()
    {
        release();
        leavePlace();
    }
    Q_DISABLE_COPY_MOVE(Exchange)

    [[nodiscard]] bool hold(qint64 bytes)
    {
        if (bytes > m_held) {
            if (!m_core.budget.take(m_holder, bytes - m_held)) {
                return false;
            }
            m_held = bytes;
        }
        return true;
    }

    // In place of the request. A few words are always told; false: there is no room for more. Called by the
    // worker that the exchange is with.
    [[nodiscard]] bool holdReply(qint64 bytes)
    {
        const qint64 kept = std::min(m_held, bytes);
        m_core.budget.give(m_holder, m_held - kept);
        m_held = kept;
        if (bytes > kFewBytes) {
            return hold(bytes);
        }
        m_core.budget.add(m_holder, bytes - kept);
        m_held = bytes;
        return true;
    }

    void release() { m_core.budget.give(m_holder, std::exchange(m_held, 0)); }

    // Among the connections of its desk and store. A connection may come from a proxy that many use: it
    // counts for whoever used it last.
    [[nodiscard]] bool takePlace(const QByteArray &device, const QByteArray &store)
    {
        if (m_device == device && m_store == store) {
            return true;
        }
        leavePlace();
        if (!hasPlace(device, m_core.limits.connectionsPerDevice()) ||
            !hasPlace(store, m_core.limits.connectionsPerStore())) {
            return false;
        }
        m_device = device;
        m_store = store;
        m_core.shares.add(m_device);
        m_core.shares.add(m_store);
        return true;
    }

    void leavePlace()
    {
        for (QByteArray *holder : {&m_device, &m_store}) {
            if (!holder->isEmpty()) {
                m_core.shares.remove(std::exchange(*holder, QByteArray()));
            }
        }
    }

    [[nodiscard]] bool hasPlace(const QByteArray &holder, size_t most) const
    {
        return !m_core.shares.isFull(holder, most) || m_core.makeRoomAmongIdle(holder);
    }

    static HttpReply busy()
    {
        HttpReply reply = errorReply(503, "busy");
        reply.retryAfterSeconds = 5;
        return reply;
    }

    static HttpReply tooMany()
    {
        HttpReply reply = errorReply(429, "too-many-connections");
        reply.retryAfterSeconds = 5;
        return reply;
    }

    // What was done is done, and told to log and metrics.
    static HttpReply busyInsteadOf(const HttpReply &reply)
    {
        HttpReply told = busy();
        told.store = reply.store;
        told.operations = reply.operations;
        told.leads = reply.leads;
        told.repaired = reply.repaired;
        return told;
    }

    template <typename Response> void setFields(Response &response, const HttpReply &reply)
    {
        response.set(bhttp::field::content_type, view(reply.contentType));
        response.set(bhttp::field::cache_control, "no-store");
        m_id = m_core.processId + '-' + QByteArray::number(++m_core.requests);
        response.set("X-Request-Id", view(m_id));
        if (reply.isGzip) {
            response.set(bhttp::field::content_encoding, "gzip");
        }
        if (!reply.contentRange.isEmpty()) {
            response.set(bhttp::field::content_range, view(reply.contentRange));
        }
        if (reply.upload) {
            response.set("Upload-Offset", std::to_string(reply.upload->offset));
            response.set("Upload-Complete", reply.upload->isWhole ? "?1" : "?0");
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
    }

    // Without the name of a part or blob: there are as many as there are of them.
    static QByteArray routeOf(const QByteArray &path)
    {
        return path.startsWith("/v1/part/")   ? QByteArrayLiteral("/v1/part")
               : path.startsWith("/v1/blob/") ? QByteArrayLiteral("/v1/blob")
                                              : path;
    }

    void log(const HttpReply &reply)
    {
        HttpRecord record;
        record.id = m_id;
        // A path we do not serve may be anything somebody typed.
        record.method = m_known ? m_request.head.method : QByteArrayLiteral("-");
        record.path = m_known ? routeOf(m_request.head.path) : QByteArrayLiteral("-");
        record.status = reply.status;
        record.milliseconds =
            m_timer.isValid() ? static_cast<double>(m_timer.nsecsElapsed()) / 1e6 - m_waitedMs : 0;
        record.received = m_received;
        record.sent = reply.body.size();
        record.operations = reply.operations;
        record.store = reply.store;
        record.trouble = reply.trouble;
        record.why = reply.why;
        record.leads = reply.leads;
        record.repaired = reply.repaired;
        m_core.hooks.served(record);
    }

    Core &m_core;
    HttpRequest m_request;
    QByteArray m_device; // whose connections it is among
    QByteArray m_store;
    QByteArray m_holder; // whose budget
    qint64 m_held = 0;   // of it
    QByteArray m_id;
    QElapsedTimer m_timer;
    double m_waitedMs = 0;
    qint64 m_received = 0;
    bool m_known = false; // a route of ours
};

} // namespace forecourt::http
