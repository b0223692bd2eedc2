// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/blobstates.h"

#include "models/database/row.h"

#include <QSet>

namespace forecourt::blobstates {

namespace {

constexpr int kLookedAt = 200; // of the most urgent ones, past those that are skipped

BlobTask uploadFrom(const Row &row, qint64 epoch)
{
    BlobTask task;
    task.blob = {row.text(0), row.integer(1)};
    task.isUpload = true;
    task.offset = row.integer(2);
    task.tries = static_cast<int>(row.integer(3));
    task.isAgain = row.integer(4) != 0 && row.integer(4) != epoch;
    return task;
}

BlobTask downloadFrom(const Row &row)
{
    BlobTask task;
    task.blob = {row.text(0), row.integer(1)};
    task.tries = static_cast<int>(row.integer(2));
    return task;
}

std::optional<BlobTask> firstOf(const QList<BlobTask> &tasks, const QSet<QString> &skipped)
{
    for (const BlobTask &task : tasks) {
        if (!skipped.contains(task.blob.sha256)) {
            return task;
        }
    }
    return std::nullopt;
}

} // namespace

Result<void> noteNew(Database &database, const BlobName &blob, int priority, qint64 nowMs)
{
    FORECOURT_TRY(database.run(QStringLiteral(R"sql(
        INSERT INTO blob_state (sha256, bytes, state, priority, changed_at) VALUES (?, ?, 'waiting-upload', ?, ?)
        ON CONFLICT (sha256) DO UPDATE SET state = 'waiting-upload', priority = min(priority, excluded.priority),
            changed_at = excluded.changed_at, tries = 0, error = NULL
        WHERE state = 'wanted')sql"),
                               {blob.sha256, blob.bytes, priority, nowMs}));
    return {};
}

Result<void> noteWanted(Database &database, const BlobName &blob, int priority, qint64 nowMs)
{
    FORECOURT_TRY(database.run(QStringLiteral(R"sql(
        INSERT INTO blob_state (sha256, bytes, state, priority, changed_at) VALUES (?, ?, 'wanted', ?, ?)
        ON CONFLICT (sha256) DO UPDATE SET state = 'wanted', bytes = excluded.bytes, priority = excluded.priority,
            changed_at = excluded.changed_at, offset = 0, tries = 0, error = NULL
        WHERE state IN ('wanted', 'here', 'uploaded'))sql"),
                               {blob.sha256, blob.bytes, priority, nowMs}));
    return {};
}

Result<void> noteHere(Database &database, const QString &sha256, qint64 epoch, qint64 nowMs)
{
    FORECOURT_TRY(database.run(QStringLiteral(R"sql(
        UPDATE blob_state SET state = 'here', tries = 0, error = NULL, epoch = ?, changed_at = ?
        WHERE sha256 = ? AND state = 'wanted')sql"),
                               {epoch, nowMs, sha256}));
    return {};
}

Result<void> noteUploaded(Database &database, const QString &sha256, qint64 epoch, qint64 nowMs)
{
    FORECOURT_TRY(database.run(QStringLiteral(R"sql(
        UPDATE blob_state SET state = 'uploaded', offset = bytes, tries = 0, error = NULL, epoch = ?, changed_at = ?
        WHERE sha256 = ?)sql"),
                               {epoch, nowMs, sha256}));
    return {};
}

Result<void> noteOffset(Database &database, const QString &sha256, qint64 offset)
{
    FORECOURT_TRY(
        database.run(QStringLiteral("UPDATE blob_state SET offset = ? WHERE sha256 = ?"), {offset, sha256}));
    return {};
}

Result<void> noteFailure(Database &database, const QString &sha256, const QString &error)
{
    FORECOURT_TRY(
        database.run(QStringLiteral("UPDATE blob_state SET tries = tries + 1, error = ? WHERE sha256 = ?"),
                     {error, sha256}));
    return {};
}

Result<void> dropWanted(Database &database, const QString &sha256)
{
    FORECOURT_TRY(database.run(QStringLiteral("DELETE FROM blob_state WHERE sha256 = ? AND state = 'wanted'"),
                               {sha256}));
    return {};
}

// What the server had in another epoch is offered again: it may have been restored without it.
Result<std::optional<BlobTask>> next(Database &database, qint64 epoch, const QStringList &skipped,
                                     bool maySend)
{
    const QSet<QString> left(skipped.begin(), skipped.end());
    FORECOURT_ASSIGN(const auto wanted, database.all(QStringLiteral(R"sql(
        SELECT sha256, bytes, tries FROM blob_state WHERE state = 'wanted'
        ORDER BY priority, changed_at DESC LIMIT ?)sql"),
                                                     {kLookedAt + left.size()}, downloadFrom));
    if (const auto task = firstOf(wanted, left)) {
        return task;
    }
    if (!maySend) {
        return std::optional<BlobTask>();
    }
    FORECOURT_ASSIGN(const auto waiting,
                     database.all(QStringLiteral(R"sql(
        SELECT sha256, bytes, offset, tries, epoch FROM blob_state b
        WHERE (state = 'waiting-upload' OR (state IN ('here', 'uploaded') AND epoch <> ?)) AND EXISTS (
            SELECT 1 FROM attachment a
            WHERE (a.sha256 = b.sha256 OR a.thumbnail = b.sha256) AND a.created_version > 0)
        ORDER BY priority, changed_at DESC LIMIT ?)sql"),
                                  {epoch, kLookedAt + left.size()},
                                  [epoch](const Row &row) { return uploadFrom(row, epoch); }));
    return firstOf(waiting, left);
}

Result<BlobCounts> count(Database &database, qint64 epoch)
{
    BlobCounts counts;
    FORECOURT_TRY(database.forEach(QStringLiteral(R"sql(
        SELECT b.bytes, EXISTS (SELECT 1 FROM attachment a WHERE a.sha256 = b.sha256)
        FROM blob_state b WHERE (state = 'waiting-upload' OR (state IN ('here', 'uploaded') AND epoch <> ? AND ? <> 0))
            AND EXISTS (SELECT 1 FROM attachment a WHERE a.sha256 = b.sha256 OR a.thumbnail = b.sha256))sql"),
                                   {epoch, epoch}, [&](const Row &row) -> Result<void> {
                                       counts.bytes += row.integer(0);
                                       counts.waiting += row.integer(1);
                                       return {};
                                   }));
    FORECOURT_ASSIGN(counts.wanted, database.integer(QStringLiteral(
                                        "SELECT count(*) FROM blob_state WHERE state = 'wanted'")));
    return counts;
}

} // namespace forecourt::blobstates
