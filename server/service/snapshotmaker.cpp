// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/snapshotmaker.h"

#include "models/protocol/gzip.h"
#include "models/protocol/snapshotrows.h"

#include <QCryptographicHash>

namespace forecourt {

namespace {

constexpr qint64 kEntriesAtOnce = 1000;
constexpr qint64 kPageBytes = 8 * 1024 * 1024;
constexpr qint64 kLargestPart = 64 * 1024 * 1024; // unpacked; of our own making

Result<void> check(const std::function<bool()> &goOn)
{
    return !goOn || goOn() ? Result<void>() : fail(ErrorCode::Unavailable, QStringLiteral("stopped"));
}

} // namespace

// Gathers lines and keeps them part by part.
class SnapshotMaker::Parts final
{
public:
    Parts(SnapshotMaker &maker, StoreId store, QList<SnapshotPart> &list, const std::function<bool()> &goOn)
        : m_maker(maker), m_store(store), m_list(list), m_goOn(goOn)
    {}

    Result<void> add(const QByteArray &line)
    {
        FORECOURT_TRY(check(m_goOn));
        m_lines += line;
        ++m_count;
        return m_lines.size() >= m_maker.m_options.partBytes ? close() : Result<void>();
    }

    Result<void> close()
    {
        if (m_count == 0) {
            return {};
        }
        FORECOURT_ASSIGN(const QByteArray packed, deflateGzip(m_lines));
        const QByteArray sha = QCryptographicHash::hash(packed, QCryptographicHash::Sha256);
        FORECOURT_TRY(m_maker.claim(m_store)); // still ours, and for a while longer
        FORECOURT_TRY(m_maker.m_keeper.snapshots().keepPart(m_store, sha, packed));
        m_list.append({sha, packed.size(), m_count});
        m_lines.clear();
        m_count = 0;
        return {};
    }

private:
    SnapshotMaker &m_maker;
    StoreId m_store;
    QList<SnapshotPart> &m_list;
    const std::function<bool()> &m_goOn;
    QByteArray m_lines;
    qint64 m_count = 0;
};

SnapshotMaker::SnapshotMaker(ServerStore &reader, ServerStore &keeper, const Clock &clock, const QUuid &maker)
    : SnapshotMaker(reader, keeper, clock, maker, Options())
{}

SnapshotMaker::SnapshotMaker(ServerStore &reader, ServerStore &keeper, const Clock &clock, const QUuid &maker,
                             Options options)
    : m_reader(reader), m_keeper(keeper), m_clock(clock), m_maker(maker), m_options(options)
{}

Result<std::optional<SnapshotReply>> SnapshotMaker::make(StoreId store, const std::function<bool()> &goOn)
{
    FORECOURT_ASSIGN(StoreHead head, m_keeper.head(store));
    if (head.head == 0) {
        return std::optional<SnapshotReply>();
    }
    FORECOURT_TRY(claim(store));
    SnapshotReply manifest;
    FORECOURT_TRY(readRows(store, head, manifest, goOn));
    FORECOURT_TRY(readConflicts(head, manifest, goOn));
    const qint64 now = m_clock.nowMs();
    FORECOURT_TRY(m_keeper.snapshots().publish(head, manifest, m_maker, now, now - m_options.keptMs));
    return std::optional(std::move(manifest));
}

Result<void> SnapshotMaker::claim(StoreId store)
{
    const qint64 now = m_clock.nowMs();
    FORECOURT_ASSIGN(const bool ours,
                     m_keeper.snapshots().claim(store, m_maker, now, now + m_options.claimMs));
    return ours ? Result<void>()
                : fail(ErrorCode::Conflict, QStringLiteral("another makes a snapshot of this store"));
}

// A part ends where a collection does: rows that stay as they are then stay in the same parts.
Result<void> SnapshotMaker::readRows(StoreId store, StoreHead &head, SnapshotReply &manifest,
                                     const std::function<bool()> &goOn)
{
    Parts parts(*this, store, manifest.parts, goOn);
    Digest digest;
    const QByteArray nothing(kDigestBytes, '\0');
    int collection = 0;
    FORECOURT_TRY(m_reader.snapshots().readRows(
        store,
        [&](const StoreHead &at) -> Result<void> {
            head = at;
            return {};
        },
        [&](const Entity &entity) -> Result<void> {
            if (entity.collection != collection) {
                FORECOURT_TRY(parts.close());
                collection = entity.collection;
            }
            digest.replace(entity.row, nothing, rowDigest(entity));
            return parts.add(snapshotLine(entity));
        }));
    FORECOURT_TRY(parts.close());
    if (!(digest == head.digest)) {
        return fail(ErrorCode::StorageCorrupt,
                    QStringLiteral("the rows of a store are not what its digest says"));
    }
    FORECOURT_ASSIGN(manifest.operation, m_keeper.operationAt(store, head.head));
    manifest.epoch = head.epoch;
    manifest.seq = head.head;
    manifest.hlc = head.hlc;
    manifest.root = head.digest.root();
    return {};
}

// The log does not change, so what the last snapshot gathered is not read again; and where the log was pruned
// and the server then restored, only one of an epoch before has it.
Result<void> SnapshotMaker::readConflicts(const StoreHead &head, SnapshotReply &manifest,
                                          const std::function<bool()> &goOn)
{
    FORECOURT_ASSIGN(const auto before, m_keeper.snapshots().newestBefore(head));
    Parts parts(*this, head.store, manifest.conflicts, goOn);
    qint64 cursor = before ? before->seq : head.floor;
    if (before && !before->conflicts.isEmpty()) {
        manifest.conflicts = before->conflicts;
        const SnapshotPart open = manifest.conflicts.takeLast();
        FORECOURT_ASSIGN(const QByteArray lines, linesOf(head.store, open));
        for (const QByteArray &line : lines.split('\n')) {
            FORECOURT_TRY(line.isEmpty() ? Result<void>() : parts.add(line + '\n'));
        }
    }
    while (cursor < head.head) {
        FORECOURT_TRY(check(goOn));
        FORECOURT_ASSIGN(const QList<QByteArray> page,
                         m_keeper.entries(head.store, cursor, head.head, kEntriesAtOnce, kPageBytes));
        if (page.isEmpty()) {
            return fail(ErrorCode::StorageCorrupt, QStringLiteral("the log of a store has a gap"));
        }
        for (const QByteArray &bytes : page) {
            if (bytes.contains("\"conf\":[")) {
                FORECOURT_ASSIGN(LogEntry entry, decodeLogEntry(bytes));
                entry.effects.clear();
                FORECOURT_TRY(entry.conflicts.isEmpty() ? Result<void>()
                                                        : parts.add(encodeLogEntry(entry) + '\n'));
            }
        }
        cursor += page.size();
    }
    return parts.close();
}

Result<QByteArray> SnapshotMaker::linesOf(StoreId store, const SnapshotPart &part)
{
    FORECOURT_ASSIGN(const auto held, m_keeper.snapshots().part(store, part.sha, 0, part.bytes));
    if (!held) {
        return fail(ErrorCode::StorageCorrupt, QStringLiteral("a part of a snapshot is missing"));
    }
    return inflateBounded(held->bytes, kLargestPart);
}

} // namespace forecourt
