// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/pullstage.h"

namespace forecourt {

namespace {

constexpr qint64 kEntriesAtOnce = 500; // held in memory while applying

} // namespace

Result<void> keepStaged(Database &database, qint64 after, const QList<QByteArray> &entries)
{
    for (const QByteArray &bytes : entries) {
        FORECOURT_ASSIGN(const LogEntry entry, decodeLogEntry(bytes));
        if (entry.seq != ++after) {
            return fail(ErrorCode::Malformed,
                        QStringLiteral("entry %1 came where %2 follows").arg(entry.seq).arg(after));
        }
        FORECOURT_TRY(
            database.run(QStringLiteral("INSERT INTO pull_stage (seq, entry, operation) VALUES (?, ?, ?)"),
                         {entry.seq, bytes, bound(entry.operation)}));
    }
    return {};
}

Result<QList<LogEntry>> stagedAfter(Database &database, qint64 seq)
{
    QList<LogEntry> entries;
    FORECOURT_TRY(database.forEach(
        QStringLiteral("SELECT seq, entry FROM pull_stage WHERE seq > ? ORDER BY seq LIMIT ?"),
        {seq, kEntriesAtOnce}, [&](const Row &row) -> Result<void> {
            FORECOURT_ASSIGN(LogEntry entry, decodeLogEntry(row.bytes(1)));
            entries.append(std::move(entry));
            return {};
        }));
    return entries;
}

} // namespace forecourt
