// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sync/transport.h"

namespace forecourt {

// How much of a blob the server has, and why it took nothing where it did not.
struct BlobOffset
{
    enum class Refusal { None, Offset, Hash, DiskFull, QuotaFull };
    qint64 offset = 0; // the byte it wants next
    bool isWhole = false;
    Refusal refusal = Refusal::None;

    bool operator==(const BlobOffset &) const = default;
};

struct BlobChunk
{
    QString sha256;
    qint64 offset = 0;
    qint64 length = 0; // of the whole blob
    QByteArray bytes;
};

// Calls about the bytes of photos and documents; as those of Transport. NotFound where the server knows no
// row that names the blob, or has not all of it.
class BlobTransport
{
public:
    template <typename Reply> using Handler = Transport::Handler<Reply>;

    virtual ~BlobTransport() = default;

    virtual void blobOffset(const QString &sha256, qint64 timeoutMs, Handler<BlobOffset> handler) = 0;
    virtual void blobAppend(const BlobChunk &chunk, qint64 timeoutMs, Handler<BlobOffset> handler) = 0;
    // At most `count` bytes, at least one.
    virtual void blobRead(const QString &sha256, qint64 from, qint64 count, qint64 timeoutMs,
                          Handler<QByteArray> handler) = 0;
};

} // namespace forecourt
