// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/fillload.h"

#include "models/protocol/snapshotrows.h"
#include "models/storage/outbox.h"
#include "models/sync/effectapplier.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace forecourt {

namespace {

constexpr qsizetype kRowsOfPack = 4000;
constexpr size_t kPacksAhead = 4;

Error stopped()
{
    return {ErrorCode::Unavailable, QStringLiteral("stopped")};
}

SyncProgress::Phase phaseOf(BulkPhase phase)
{
    switch (phase) {
    case BulkPhase::Rows:
        return SyncProgress::Phase::Rows;
    case BulkPhase::Search:
        return SyncProgress::Phase::Search;
    case BulkPhase::Indexes:
    case BulkPhase::Finishing:
        break;
    }
    return SyncProgress::Phase::Indexes;
}

BulkRow bulkRow(SnapshotRow row)
{
    return {row.collection,     row.id, row.created, row.dead, std::move(row.cells), std::move(row.versions),
            std::move(row.sets)};
}

} // namespace

// Reads parts and makes packs of them on a thread of its own, a few ahead of who writes them.
class FillLoad::Packs final
{
public:
    Packs(const FillFolder &folder, const SnapshotReply &manifest, const Catalog &catalog)
        : m_folder(folder), m_manifest(manifest), m_catalog(catalog), m_thread([this] { finish(read()); })
    {}
    ~Packs()
    {
        {
            const std::lock_guard<std::mutex> lock(m_mutex);
            m_stopping = true;
        }
        m_moved.notify_all();
        m_thread.join();
    }
    Q_DISABLE_COPY_MOVE(Packs)

    // Nothing when all have been taken; the error where they could not be made.
    [[nodiscard]] Result<std::optional<BulkPack>> next()
    {
        std::unique_lock<std::mutex> lock(m_mutex);
        m_moved.wait(lock, [this] { return !m_packs.empty() || m_outcome; });
        if (m_packs.empty()) {
            return *m_outcome ? Result<std::optional<BulkPack>>(std::nullopt)
                              : tl::unexpected<Error>(m_outcome->error());
        }
        std::optional<BulkPack> pack(std::move(m_packs.front()));
        m_packs.pop_front();
        m_moved.notify_all();
        return pack;
    }

private:
    Result<void> read()
    {
        for (const SnapshotPart &part : m_manifest.parts) {
            FORECOURT_ASSIGN(QByteArray lines, m_folder.lines(part));
            FORECOURT_TRY(forEachSnapshotRow(std::move(lines), [this](SnapshotRow row) -> Result<void> {
                m_rows.append(bulkRow(std::move(row)));
                return m_rows.size() >= kRowsOfPack ? hand() : Result<void>();
            }));
        }
        return hand();
    }

    Result<void> hand()
    {
        BulkPack pack(m_catalog, std::exchange(m_rows, {}));
        std::unique_lock<std::mutex> lock(m_mutex);
        m_moved.wait(lock, [this] { return m_packs.size() < kPacksAhead || m_stopping; });
        if (m_stopping) {
            return tl::unexpected(stopped());
        }
        m_packs.push_back(std::move(pack));
        m_moved.notify_all();
        return {};
    }

    void finish(Result<void> outcome)
    {
        const std::lock_guard<std::mutex> lock(m_mutex);
        m_outcome = std::move(outcome);
        m_moved.notify_all();
    }

    const FillFolder &m_folder;
    const SnapshotReply &m_manifest;
    const Catalog &m_catalog;
    QList<BulkRow> m_rows;
    std::mutex m_mutex;
    std::condition_variable m_moved;
    std::deque<BulkPack> m_packs;
    std::optional<Result<void>> m_outcome;
    bool m_stopping = false;
    std::thread m_thread; // last, so that all it uses is there
};

FillLoad::FillLoad(Storage &storage, Database &database, const FillFolder &folder,
                   const SnapshotReply &manifest, FillProgress progress)
    : m_storage(storage)
    , m_database(database)
    , m_folder(folder)
    , m_manifest(manifest)
    , m_progress(std::move(progress))
{}

bool FillLoad::tell(SyncProgress::Phase phase, qint64 done, qint64 of) const
{
    return !m_progress || m_progress({phase, done, of});
}

Result<LoadedFill::Outcome> FillLoad::run(bool allowed)
{
    auto outcome = load(allowed);
    if (m_held) {
        return LoadedFill::Outcome::Held;
    }
    if (m_isDamaged) {
        return LoadedFill::Outcome::Damaged;
    }
    return outcome;
}

Result<LoadedFill::Outcome> FillLoad::load(bool allowed)
{
    std::optional<DeletionGuard> guard;
    if (!allowed) {
        FORECOURT_ASSIGN(guard, DeletionGuard::beforeRefill(m_database, m_storage.catalog()));
    }
    FORECOURT_ASSIGN(BulkLoad load,
                     BulkLoad::begin(m_database, m_storage.catalog(), BulkLoad::Place::Replace));
    FORECOURT_TRY(writeRows(load));
    if (load.digest().root() != m_manifest.root) {
        return LoadedFill::Outcome::Differs;
    }
    const auto settle = [this](DeskState &state) {
        state.epoch = m_manifest.epoch;
        state.refilling = false;
        state.cursor = m_manifest.seq;
        state.cursorOperation = m_manifest.operation;
        state.verifiedSeq = 0;
        state.hlc = std::max(state.hlc, m_manifest.hlc);
    };
    const auto progress = [this](BulkPhase phase, qint64 done, qint64 of) {
        return tell(phaseOf(phase), done, of);
    };
    FORECOURT_TRY(
        load.finish(settle, progress, [&](Database &database) { return layOnTop(database, guard); }));
    return LoadedFill::Outcome::Loaded;
}

Result<void> FillLoad::writeRows(BulkLoad &load)
{
    Packs packs(m_folder, m_manifest, m_storage.catalog());
    while (true) {
        auto pack = packs.next();
        if (!pack) {
            m_isDamaged =
                pack.error().code == ErrorCode::Malformed || pack.error().code == ErrorCode::TooLarge;
            return tl::unexpected<Error>(pack.error());
        }
        if (!*pack) {
            return {};
        }
        FORECOURT_TRY(load.write(**pack));
        if (!tell(SyncProgress::Phase::Rows, load.rows(), m_manifest.rows())) {
            return tl::unexpected(stopped());
        }
    }
}

// In the transaction of the rows, when these are written.
Result<void> FillLoad::layOnTop(Database &database, const std::optional<DeletionGuard> &guard)
{
    FORECOURT_TRY(database.run(QStringLiteral("DELETE FROM pull_stage")));
    FORECOURT_TRY(clearHeldPull(database));
    FORECOURT_TRY(Outbox(database).settleUpTo(m_manifest.seq));
    const Projections none; // what is derived is made of all rows at once
    ChangeSet changes;
    FORECOURT_ASSIGN(EffectApplier applier,
                     EffectApplier::begin(database, m_storage.catalog(), none, changes, m_manifest.epoch));
    FORECOURT_TRY(noteConflicts(applier));
    FORECOURT_TRY(applier.showAllPending());
    FORECOURT_TRY(applier.finish());
    m_conflicts = applier.conflicts();
    if (guard) {
        FORECOURT_ASSIGN(m_held, guard->weigh(database));
    }
    if (m_held) {
        m_held->seq = m_manifest.seq;
        m_held->fill = true;
        return fail(ErrorCode::Conflict, QStringLiteral("too much would go"));
    }
    return {};
}

Result<void> FillLoad::noteConflicts(EffectApplier &applier)
{
    for (const SnapshotPart &part : m_manifest.conflicts) {
        const Result<QByteArray> lines = m_folder.lines(part);
        if (!lines) {
            m_isDamaged = true;
            return tl::unexpected<Error>(lines.error());
        }
        const QList<QByteArray> entries = lines->split('\n');
        for (const QByteArray &line : entries) {
            if (!line.isEmpty()) {
                FORECOURT_ASSIGN(const LogEntry entry, decodeLogEntry(line));
                FORECOURT_TRY(applier.record(entry));
            }
        }
    }
    return {};
}

} // namespace forecourt
