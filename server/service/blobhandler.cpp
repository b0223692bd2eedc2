// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/blobhandler.h"

namespace forecourt {

namespace {

tl::unexpected<Error> unknown()
{
    return fail(ErrorCode::NotFound, QStringLiteral("there is no such blob"));
}

} // namespace

Result<void> BlobHandler::authorise(const DeviceContext &caller, const QByteArray &sha)
{
    FORECOURT_ASSIGN(const auto named, m_store.blobs().referenced(caller.store, sha));
    return named ? Result<void>() : unknown();
}

// The table may outlive a folder that was not restored with it: then the blob is wanted again.
Result<std::optional<qint64>> BlobHandler::wholeBytes(const DeviceContext &caller, const QByteArray &sha)
{
    FORECOURT_ASSIGN(const auto bytes, m_store.blobs().whole(caller.store, sha));
    return bytes && m_files.has(caller.store, sha, *bytes) ? bytes : std::optional<qint64>();
}

Result<BlobProgress> BlobHandler::progress(const DeviceContext &caller, const QByteArray &sha)
{
    FORECOURT_TRY(authorise(caller, sha));
    FORECOURT_ASSIGN(const auto whole, wholeBytes(caller, sha));
    return whole ? BlobProgress{*whole, true} : BlobProgress{m_files.arrived(caller.store, sha), false};
}

Result<bool> BlobHandler::hasRoom(const DeviceContext &caller, qint64 length)
{
    if (m_limits.blobStoreBytes == 0) {
        return true;
    }
    FORECOURT_ASSIGN(const qint64 stored, m_store.blobs().storedBytes(caller.store));
    return stored + length <= m_limits.blobStoreBytes;
}

Result<BlobProgress> BlobHandler::append(const DeviceContext &caller, const QByteArray &sha, qint64 offset,
                                         qint64 length, const QByteArray &bytes)
{
    FORECOURT_TRY(authorise(caller, sha));
    if (length > m_limits.blobBytes || bytes.size() > m_limits.blobChunkBytes) {
        return fail(ErrorCode::TooLarge, QStringLiteral("a blob may have %1 bytes, a request %2")
                                             .arg(m_limits.blobBytes)
                                             .arg(m_limits.blobChunkBytes));
    }
    if (offset < 0 || length < 1 || offset + bytes.size() > length) {
        return fail(ErrorCode::Malformed, QStringLiteral("blob: no such place in it"));
    }
    FORECOURT_ASSIGN(const auto whole, wholeBytes(caller, sha));
    if (whole) {
        return BlobProgress{*whole, true};
    }
    FORECOURT_ASSIGN(BlobFiles::Hold hold, m_files.hold(caller.store, sha));
    if (hold.size() == length) { // all of it came, and then this or another process was killed
        FORECOURT_ASSIGN(const bool right, finish(caller, sha, length, hold));
        if (right) {
            return BlobProgress{length, true};
        }
    } else if (hold.size() > length) {
        hold.discard(); // nothing of this blob
    }
    if (hold.size() != offset) {
        return BlobProgress{hold.size(), false, BlobProgress::Refusal::Offset};
    }
    FORECOURT_ASSIGN(const bool room, hasRoom(caller, length));
    if (!room) {
        return BlobProgress{offset, false, BlobProgress::Refusal::Quota};
    }
    return take(caller, sha, length, bytes, hold);
}

Result<BlobProgress> BlobHandler::take(const DeviceContext &caller, const QByteArray &sha, qint64 length,
                                       const QByteArray &bytes, BlobFiles::Hold &hold)
{
    FORECOURT_TRY(hold.append(bytes));
    if (hold.size() < length) {
        return BlobProgress{hold.size(), false};
    }
    FORECOURT_ASSIGN(const bool right, finish(caller, sha, length, hold));
    return right ? BlobProgress{length, true} : BlobProgress{0, false, BlobProgress::Refusal::Hash};
}

Result<bool> BlobHandler::finish(const DeviceContext &caller, const QByteArray &sha, qint64 length,
                                 BlobFiles::Hold &hold)
{
    FORECOURT_ASSIGN(const bool right, hold.finish());
    if (right) {
        FORECOURT_TRY(m_store.blobs().noteWhole(caller.store, sha, length, m_clock.nowMs()));
    }
    return right;
}

Result<BlobSlice> BlobHandler::slice(const DeviceContext &caller, const QByteArray &sha, qint64 from,
                                     qint64 count)
{
    FORECOURT_TRY(authorise(caller, sha));
    FORECOURT_ASSIGN(const auto whole, wholeBytes(caller, sha));
    if (!whole) {
        return unknown();
    }
    FORECOURT_ASSIGN(QByteArray bytes,
                     m_files.read(caller.store, sha, from, std::min(count, m_limits.partBytes)));
    return BlobSlice{*whole, std::move(bytes)};
}

} // namespace forecourt
