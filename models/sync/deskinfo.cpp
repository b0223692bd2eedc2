// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/deskinfo.h"

#include "models/storage/numbersource.h"
#include "models/storage/outbox.h"
#include "models/sync/proof.h"

namespace forecourt {

Result<qint64> countOpenRefused(Database &database)
{
    return database.integer(
        QStringLiteral("SELECT COUNT(*) FROM outbox WHERE state = 3 AND closed_at IS NULL"));
}

Result<qint64> oldestPendingAt(Database &database)
{
    return database.integer(QStringLiteral(
        "SELECT created_at FROM outbox WHERE state = 0 AND state <> 2 ORDER BY local LIMIT 1"));
}

Result<DeskInfo> readDeskInfo(Database &database, DeskState state)
{
    DeskInfo info;
    info.staged = state.isFilling() ? 0 : state.cursor;
    info.stagedOperation = state.isFilling() ? QUuid() : state.cursorOperation;
    FORECOURT_TRY(
        database.forEach(QStringLiteral("SELECT seq, operation FROM pull_stage ORDER BY seq DESC LIMIT 1"),
                         {}, [&](const Row &row) -> Result<void> {
                             info.staged = row.integer(0);
                             info.stagedOperation = row.uuid(1);
                             return {};
                         }));
    const QString count = QStringLiteral("SELECT COUNT(*) FROM outbox WHERE state = ? AND state <> 2");
    FORECOURT_ASSIGN(info.pending, database.integer(count, {static_cast<int>(OutboxState::Pending)}));
    FORECOURT_ASSIGN(const qint64 acknowledged,
                     database.integer(count, {static_cast<int>(OutboxState::Acknowledged)}));
    FORECOURT_ASSIGN(info.quarantined, countOpenRefused(database));
    FORECOURT_ASSIGN(info.oldestPendingAt, oldestPendingAt(database));
    FORECOURT_ASSIGN(info.held, readHeldPull(database));
    info.unsettled = info.pending + acknowledged;
    if (!state.device.isNull()) {
        FORECOURT_ASSIGN(info.shortOf, seriesShortOfNumbers(database, state.replica));
    }
    FORECOURT_ASSIGN(info.recountedAt, recountedAt(database));
    info.state = std::move(state);
    return info;
}

Result<DeskInfo> readDeskInfo(Database &database)
{
    FORECOURT_ASSIGN(DeskState state, readDeskState(database));
    return readDeskInfo(database, std::move(state));
}

} // namespace forecourt
