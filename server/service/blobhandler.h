// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/clock.h"
#include "models/protocol/messages.h"
#include "server/service/blobfiles.h"
#include "server/service/devicecontext.h"
#include "server/store/serverstore.h"

namespace forecourt {

// How much of a blob is here.
struct BlobProgress
{
    qint64 offset = 0; // the next byte that is wanted
    bool isWhole = false;
    // Of an append: nothing was taken, because …
    enum class Refusal { None, Offset, Hash, Quota } refusal = Refusal::None;
};

struct BlobSlice
{
    qint64 of = 0;
    QByteArray bytes;
};

// HEAD, PATCH and GET of /v1/blob/{sha256}. A blob is there for the caller only where a row of the caller's
// own store names it, living or dead: NotFound otherwise, whatever other stores have. A blob becomes visible
// whole, after its bytes were held against its name. TooLarge over a limit; StorageFull: nothing was taken.
class BlobHandler final
{
public:
    BlobHandler(ServerStore &store, const BlobFiles &files, const Clock &clock, const ServerLimits &limits)
        : m_store(store), m_files(files), m_clock(clock), m_limits(limits)
    {}

    [[nodiscard]] Result<BlobProgress> progress(const DeviceContext &caller, const QByteArray &sha);
    // `length`: of the whole blob.
    [[nodiscard]] Result<BlobProgress> append(const DeviceContext &caller, const QByteArray &sha,
                                              qint64 offset, qint64 length, const QByteArray &bytes);
    [[nodiscard]] Result<BlobSlice> slice(const DeviceContext &caller, const QByteArray &sha, qint64 from,
                                          qint64 count);

private:
    [[nodiscard]] Result<void> authorise(const DeviceContext &caller, const QByteArray &sha);
    [[nodiscard]] Result<std::optional<qint64>> wholeBytes(const DeviceContext &caller,
                                                           const QByteArray &sha);
    [[nodiscard]] Result<bool> hasRoom(const DeviceContext &caller, qint64 length);
    [[nodiscard]] Result<BlobProgress> take(const DeviceContext &caller, const QByteArray &sha, qint64 length,
                                            const QByteArray &bytes, BlobFiles::Hold &hold);

    [[nodiscard]] Result<bool> finish(const DeviceContext &caller, const QByteArray &sha, qint64 length,
                                      BlobFiles::Hold &hold);

    ServerStore &m_store;
    const BlobFiles &m_files;
    const Clock &m_clock;
    ServerLimits m_limits;
};

} // namespace forecourt
