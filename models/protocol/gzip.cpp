// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/protocol/gzip.h"

#include <zlib.h>

namespace forecourt {

namespace {

constexpr int kGzipWindow = 15 + 16; // zlib's way to ask for the gzip wrapper
constexpr qint64 kChunk = 64 * 1024;
constexpr int kMemoryLevel = 8;

z_stream streamOver(const QByteArray &bytes)
{
    z_stream stream{};
    // zlib does not write through next_in; its type predates const.
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.constData()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    return stream;
}

Result<QByteArray> inflateAll(z_stream &stream, qint64 maxBytes)
{
    QByteArray result;
    int state = Z_OK;
    while (state != Z_STREAM_END) {
        const qint64 done = result.size();
        // One byte beyond the limit, to tell "exactly full" from "too much".
        const qint64 room = std::min(kChunk, maxBytes + 1 - done);
        result.resize(done + room);
        stream.next_out = reinterpret_cast<Bytef *>(result.data() + done);
        stream.avail_out = static_cast<uInt>(room);
        state = inflate(&stream, Z_NO_FLUSH);
        result.resize(done + room - static_cast<qint64>(stream.avail_out));
        if (result.size() > maxBytes) {
            return fail(ErrorCode::TooLarge, QStringLiteral("the unpacked body"));
        }
        if (state != Z_OK && state != Z_STREAM_END) {
            return fail(ErrorCode::Malformed, QStringLiteral("the body is not whole gzip"));
        }
    }
    if (stream.avail_in != 0) {
        return fail(ErrorCode::Malformed, QStringLiteral("the body goes on after its gzip"));
    }
    return result;
}

} // namespace

Result<QByteArray> inflateBounded(const QByteArray &gzip, qint64 maxBytes)
{
    z_stream stream = streamOver(gzip);
    if (inflateInit2(&stream, kGzipWindow) != Z_OK) {
        return fail(ErrorCode::Internal, QStringLiteral("zlib does not start"));
    }
    Result<QByteArray> result = inflateAll(stream, maxBytes);
    inflateEnd(&stream);
    return result;
}

Result<QByteArray> deflateGzip(const QByteArray &bytes)
{
    z_stream stream = streamOver(bytes);
    if (deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, kGzipWindow, kMemoryLevel,
                     Z_DEFAULT_STRATEGY) != Z_OK) {
        return fail(ErrorCode::Internal, QStringLiteral("zlib does not start"));
    }
    QByteArray result(static_cast<qsizetype>(deflateBound(&stream, stream.avail_in)), Qt::Uninitialized);
    stream.next_out = reinterpret_cast<Bytef *>(result.data());
    stream.avail_out = static_cast<uInt>(result.size());
    const int state = deflate(&stream, Z_FINISH);
    result.resize(static_cast<qsizetype>(stream.total_out));
    deflateEnd(&stream);
    if (state != Z_STREAM_END) {
        return fail(ErrorCode::Internal, QStringLiteral("zlib does not finish"));
    }
    return result;
}

} // namespace forecourt
