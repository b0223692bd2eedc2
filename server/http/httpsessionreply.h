// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How a session ends a request: its reply, and what comes after it.
#pragma once

#include "server/http/httpsession.h"

namespace forecourt::http {

template <typename Stream> void Session<Stream>::refuse(const HttpReply &reply)
{
    m_known = m_parser->is_header_done() && reply.status != 404;
    m_close = m_close || !m_parser->is_done();
    send(reply);
}

template <typename Stream> void Session<Stream>::send(const HttpReply &reply)
{
    m_request.body.clear();
    m_isServed = true;
    // A reply to HEAD has no body. Where GET would have had one, ending is understood by everybody.
    const bool isHead = m_request.head.method == "HEAD";
    m_close = m_close || (isHead && !reply.body.isEmpty());
    m_reply = isHead ? QByteArray() : reply.body;
    m_response.emplace(static_cast<bhttp::status>(reply.status), 11);
    auto &response = *m_response;
    setFields(response, reply);
    response.keep_alive(!m_close && m_parser->get().keep_alive() && !m_core.draining);
    response.body() = {m_reply.constData(), static_cast<size_t>(m_reply.size())};
    response.prepare_payload();
    log(reply);
    deadline(m_core.limits.reply);
    bhttp::async_write(m_stream, response,
                       [self = this->shared_from_this()](const error_code &problem, size_t) {
                           self->sent(static_cast<bool>(problem));
                       });
}

template <typename Stream> void Session<Stream>::sent(bool failed)
{
    const bool goOn = !failed && m_response->keep_alive();
    m_response.reset();
    m_reply.clear();
    release();
    m_isServed = false;
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
template <typename Stream> void Session<Stream>::linger()
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

} // namespace forecourt::http
