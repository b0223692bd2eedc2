// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/monitor.h"

namespace forecourt {

namespace {

HttpReply plain(int status, const QByteArray &body)
{
    HttpReply reply;
    reply.status = status;
    reply.contentType = QByteArrayLiteral("text/plain; charset=utf-8");
    reply.body = body;
    return reply;
}

tl::expected<HttpAdmission, HttpReply> admit(const HttpHead &head)
{
    if (head.path != "/livez" && head.path != "/readyz" && head.path != "/metrics") {
        return tl::unexpected(errorReply(404, "not-found"));
    }
    if (head.method != "GET") {
        HttpReply reply = errorReply(405, "wrong-method");
        reply.allow = "GET";
        return tl::unexpected(reply);
    }
    if (head.path == "/livez") {
        return tl::unexpected(plain(200, "ok\n"));
    }
    return HttpAdmission{};
}

HttpReply metricsReply(const QByteArray &text)
{
    HttpReply reply = plain(200, text);
    reply.contentType = QByteArrayLiteral("text/plain; version=0.0.4; charset=utf-8");
    return reply;
}

} // namespace

HttpHooks monitoringHooks(const Monitoring &monitoring)
{
    HttpHooks hooks;
    hooks.gate = admit;
    hooks.handlers = [monitoring]() -> Result<HttpHandler> {
        FORECOURT_ASSIGN(const auto check, monitoring.databaseCheck());
        return HttpHandler([monitoring, check](const HttpRequest &request) {
            if (request.head.path == "/metrics") {
                return metricsReply(monitoring.metrics());
            }
            if (monitoring.isDraining()) {
                return plain(503, "draining\n");
            }
            return check() ? plain(200, "ok\n") : plain(503, "the database does not answer\n");
        });
    };
    return hooks;
}

} // namespace forecourt
