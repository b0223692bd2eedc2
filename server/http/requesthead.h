// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/httpcore.h"

namespace forecourt::http {

// What the header fields of a request say, for Session.

inline QByteArray bearerOf(const bhttp::fields &header)
{
    const QByteArray value = bytesOf(header[bhttp::field::authorization]);
    return value.left(7).toLower() == "bearer " ? value.mid(7).trimmed() : QByteArray();
}

inline bool acceptsGzip(const QByteArray &accepted)
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

// Fills in how the body is packed. A refusal ends the connection: where the body ends is not known then.
inline std::optional<HttpReply> readCodings(const bhttp::fields &header, HttpRequest &request)
{
    // The parser takes every transfer coding and understands one: what it would pass on unread is refused.
    const auto transfer = header[bhttp::field::transfer_encoding];
    if (header.count(bhttp::field::transfer_encoding) > 0 && !beast::iequals(transfer, "chunked")) {
        return errorReply(501, "unsupported", "Transfer-Encoding");
    }
    const QByteArray content = bytesOf(header[bhttp::field::content_encoding]).trimmed().toLower();
    if (!content.isEmpty() && content != "identity" && content != "gzip") {
        return errorReply(415, "unsupported", "Content-Encoding");
    }
    request.isGzip = content == "gzip";
    request.acceptsGzip = acceptsGzip(bytesOf(header[bhttp::field::accept_encoding]).toLower());
    return std::nullopt;
}

} // namespace forecourt::http
