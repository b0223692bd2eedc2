// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The calls about photos and documents.
#include "models/sync/httptransport.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace forecourt {

namespace {

enum Status { Ok = 200, Partial = 206, NotFound = 404, OtherOffset = 409, WrongHash = 422, Full = 507 };

QString pathOf(const QString &sha256)
{
    return QStringLiteral("/v1/blob/") + sha256;
}

TransportFailure unknownBlob()
{
    return {{ErrorCode::NotFound, QStringLiteral("the server has no such blob")}, 0};
}

// What the status says; nothing for those that are errors as of any call.
std::optional<BlobOffset::Refusal> refusalOf(const HttpAnswer &answer)
{
    using enum BlobOffset::Refusal;
    switch (answer.status) {
    case Ok:
        return None;
    case OtherOffset:
        return Offset;
    case WrongHash:
        return Hash;
    case Full: {
        const QJsonObject json = QJsonDocument::fromJson(answer.body).object();
        const bool quota = json.value(QStringLiteral("error")).toString() == QLatin1String("quota-full");
        return quota ? QuotaFull : DiskFull;
    }
    default:
        return std::nullopt;
    }
}

} // namespace

void HttpTransport::askOffset(HttpCall call, Handler<BlobOffset> handler)
{
    answerAs(std::move(call), [handler = std::move(handler)](Answer answer) {
        if (!answer) {
            handler(tl::unexpected(std::move(answer).error()));
            return;
        }
        const auto refusal = refusalOf(*answer);
        if (refusal) {
            handler(BlobOffset{answer->uploadOffset, answer->isUploadComplete, *refusal});
        } else {
            handler(tl::unexpected(answer->status == NotFound ? unknownBlob() : failureOf(*answer)));
        }
    });
}

void HttpTransport::blobOffset(const QString &sha256, qint64 timeoutMs, Handler<BlobOffset> handler)
{
    HttpCall call = callOf(pathOf(sha256), {});
    call.method = QByteArrayLiteral("HEAD");
    call.timeoutMs = timeoutMs;
    askOffset(std::move(call), std::move(handler));
}

void HttpTransport::blobAppend(const BlobChunk &chunk, qint64 timeoutMs, Handler<BlobOffset> handler)
{
    HttpCall call = callOf(pathOf(chunk.sha256), chunk.bytes);
    call.method = QByteArrayLiteral("PATCH");
    call.contentType = QByteArrayLiteral("application/octet-stream");
    call.fields = {{QByteArrayLiteral("Upload-Offset"), QByteArray::number(chunk.offset)},
                   {QByteArrayLiteral("Upload-Length"), QByteArray::number(chunk.length)}};
    call.timeoutMs = timeoutMs;
    askOffset(std::move(call), std::move(handler));
}

void HttpTransport::blobRead(const QString &sha256, qint64 from, qint64 count, qint64 timeoutMs,
                             Handler<QByteArray> handler)
{
    HttpCall call = callOf(pathOf(sha256), {});
    call.isGet = true;
    call.timeoutMs = timeoutMs;
    call.range = "bytes=" + QByteArray::number(from) + '-' + QByteArray::number(from + count - 1);
    answerAs(std::move(call), [count, handler = std::move(handler)](Answer answer) {
        if (!answer) {
            handler(tl::unexpected(std::move(answer).error()));
        } else if (answer->status == NotFound) {
            handler(tl::unexpected(unknownBlob()));
        } else if (answer->status != Ok && answer->status != Partial) {
            handler(tl::unexpected(failureOf(*answer)));
        } else if (answer->body.isEmpty() || answer->body.size() > count) {
            const Error error{ErrorCode::Malformed,
                              QStringLiteral("the server gave other bytes than asked for")};
            handler(tl::unexpected(TransportFailure{error, 0}));
        } else {
            handler(std::move(answer->body));
        }
    });
}

} // namespace forecourt
