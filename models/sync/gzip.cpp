// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/gzip.h"

#include <array>
#include <zlib.h>

namespace forecourt {

namespace {

constexpr int kGzipWindow = 15 + 16; // the largest window, in a gzip frame

class Stream final
{
public:
    explicit Stream(const QByteArray &input)
    {
        z.next_in =
            reinterpret_cast<Bytef *>(const_cast<char *>(input.constData())); // zlib does not write there
        z.avail_in = static_cast<uInt>(input.size());
    }
    ~Stream()
    {
        if (end != nullptr) {
            end(&z);
        }
    }
    Stream(const Stream &) = delete;
    Stream &operator=(const Stream &) = delete;

    z_stream z{};
    int (*end)(z_streamp) = nullptr;
};

// Runs the coder to its end; stops as soon as more than `limit` bytes came out.
Result<QByteArray> run(Stream &stream, int (*code)(z_streamp, int), qint64 limit)
{
    QByteArray output;
    std::array<char, 65536> buffer{};
    int state = Z_OK;
    while (state == Z_OK) {
        stream.z.next_out = reinterpret_cast<Bytef *>(buffer.data());
        stream.z.avail_out = static_cast<uInt>(buffer.size());
        state = code(&stream.z, Z_FINISH);
        if (state == Z_BUF_ERROR && stream.z.avail_out == 0) {
            state = Z_OK; // only the buffer was full
        }
        output.append(buffer.data(), static_cast<qsizetype>(buffer.size() - stream.z.avail_out));
        if (output.size() > limit) {
            return fail(ErrorCode::TooLarge, QStringLiteral("decompressed, it is over the limit"));
        }
    }
    if (state != Z_STREAM_END || stream.z.avail_in != 0) {
        return fail(ErrorCode::Malformed, QStringLiteral("not one whole gzip stream"));
    }
    return output;
}

} // namespace

Result<QByteArray> gzipped(const QByteArray &bytes)
{
    Stream stream(bytes);
    constexpr int kMemoryLevel = 8;
    if (deflateInit2(&stream.z, Z_DEFAULT_COMPRESSION, Z_DEFLATED, kGzipWindow, kMemoryLevel,
                     Z_DEFAULT_STRATEGY) != Z_OK) {
        return fail(ErrorCode::Internal, QStringLiteral("zlib"));
    }
    stream.end = deflateEnd;
    return run(stream, deflate, std::numeric_limits<qint64>::max());
}

Result<QByteArray> gunzipped(const QByteArray &bytes, qint64 limit)
{
    Stream stream(bytes);
    if (inflateInit2(&stream.z, kGzipWindow) != Z_OK) {
        return fail(ErrorCode::Internal, QStringLiteral("zlib"));
    }
    stream.end = inflateEnd;
    return run(stream, inflate, limit);
}

} // namespace forecourt
