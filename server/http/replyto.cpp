// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/replyto.h"

#include "models/protocol/revocation.h"

namespace forecourt {

namespace {

constexpr int kRetrySeconds = 2;

int statusOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::InvalidInput:
    case ErrorCode::Malformed:
    case ErrorCode::Unsupported:
        return 400;
    case ErrorCode::Forbidden:
        return 403;
    case ErrorCode::NotFound:
        return 404;
    case ErrorCode::Conflict:
        return 409;
    case ErrorCode::TooLarge:
        return 413;
    case ErrorCode::StorageBusy:
    case ErrorCode::Unavailable:
    case ErrorCode::Timeout:
        return 503;
    case ErrorCode::StorageFull:
        return 507;
    default:
        return 500;
    }
}

// "/nonce-used" of "nonce-used: the nonce was used before": our own word, for the log.
QByteArray wordOf(const Error &error)
{
    const qsizetype end = error.detail.indexOf(QLatin1String(": "));
    return end > 0 ? '/' + error.detail.left(end).toLatin1() : QByteArray();
}

} // namespace

HttpReply replyToCaller(const Error &error)
{
    if (error.code != ErrorCode::Forbidden || revokedReason(error)) {
        return replyTo(error);
    }
    HttpReply reply = errorReply(401, "no-token", error.detail.toUtf8());
    reply.why += wordOf(error);
    return reply;
}

HttpReply replyTo(const Error &error)
{
    if (const auto reason = revokedReason(error)) {
        return errorReply(403, kRevokedWord, reason->toUtf8());
    }
    const int status = statusOf(error.code);
    HttpReply reply = errorReply(status, errorWord(error.code).toUtf8(),
                                 status < 500 ? error.detail.toUtf8() : QByteArray());
    if (error.code == ErrorCode::Forbidden) {
        reply.why += wordOf(error);
    }
    reply.retryAfterSeconds = status == 503 ? kRetrySeconds : 0;
    if (status >= 500) {
        reply.trouble = errorWord(error.code) + QStringLiteral(": ") + error.detail;
    }
    return reply;
}

} // namespace forecourt
