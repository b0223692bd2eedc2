// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/blobendpoint.h"

#include "models/protocol/messagereader.h"
#include "server/http/byterange.h"
#include "server/http/replyto.h"

namespace forecourt {

namespace {

constexpr qsizetype kShaBytes = 32;

HttpReply replyOf(const Error &error)
{
    if (error.code != ErrorCode::StorageFull) {
        return replyTo(error);
    }
    HttpReply reply = errorReply(507, "disk-full");
    reply.trouble = errorWord(error.code) + QStringLiteral(": ") + error.detail;
    return reply;
}

HttpReply replyOf(const BlobProgress &progress)
{
    using enum BlobProgress::Refusal;
    HttpReply reply = progress.refusal == None     ? HttpReply()
                      : progress.refusal == Offset ? errorReply(409, "other-offset")
                      : progress.refusal == Hash   ? errorReply(422, "wrong-hash")
                                                   : errorReply(507, "quota-full");
    reply.upload = HttpUpload{progress.offset, progress.isWhole};
    return reply;
}

} // namespace

HttpReply BlobEndpoint::handle(const HttpRequest &request)
{
    const Result<DeviceContext> caller = m_token.authenticate(request.head.bearer);
    if (!caller) {
        return replyToCaller(caller.error());
    }
    const QByteArray name = request.head.path.mid(qstrlen(kBlobPath));
    const auto sha = bytesFromHex(QString::fromLatin1(name), kShaBytes);
    HttpReply reply = sha && name == name.toLower()
                          ? handleFor(*caller, *sha, request)
                          : replyTo(Error{ErrorCode::Malformed, QStringLiteral("blob: no such name")});
    reply.store = caller->store.toString().toLatin1();
    return reply;
}

HttpReply BlobEndpoint::handleFor(const DeviceContext &caller, const QByteArray &sha,
                                  const HttpRequest &request)
{
    if (request.head.method == "PATCH") {
        return patch(caller, sha, request);
    }
    if (request.head.method == "GET") {
        return get(caller, sha, request.head);
    }
    const auto progress = m_blobs.progress(caller, sha);
    return progress ? replyOf(*progress) : replyOf(progress.error());
}

HttpReply BlobEndpoint::patch(const DeviceContext &caller, const QByteArray &sha, const HttpRequest &request)
{
    bool hasOffset = false;
    bool hasLength = false;
    const qint64 offset = request.head.uploadOffset.toLongLong(&hasOffset);
    const qint64 length = request.head.uploadLength.toLongLong(&hasLength);
    if (!hasOffset || !hasLength) {
        return replyTo(Error{ErrorCode::Malformed,
                             QStringLiteral("blob: Upload-Offset and Upload-Length are required")});
    }
    const auto progress = m_blobs.append(caller, sha, offset, length, request.body);
    return progress ? replyOf(*progress) : replyOf(progress.error());
}

HttpReply BlobEndpoint::get(const DeviceContext &caller, const QByteArray &sha, const HttpHead &head)
{
    const auto range = byteRangeOf(head.range);
    if (!range) {
        return replyTo(range.error());
    }
    const Result<BlobSlice> slice = m_blobs.slice(caller, sha, range->from, range->count);
    if (!slice) {
        return replyOf(slice.error());
    }
    HttpReply reply;
    reply.body = slice->bytes;
    reply.contentType = QByteArrayLiteral("application/octet-stream");
    reply.isPacked = true;
    if (reply.body.size() < slice->of) {
        reply.status = 206;
        reply.contentRange = contentRangeOf(range->from, reply.body.size(), slice->of);
    }
    return reply;
}

} // namespace forecourt
