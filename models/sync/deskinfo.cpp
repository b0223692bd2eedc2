// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/deskinfo.h"

#include "models/storage/outbox.h"

namespace forecourt {

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
    FORECOURT_ASSIGN(info.quarantined, database.integer(count, {static_cast<int>(OutboxState::Quarantined)}));
    FORECOURT_ASSIGN(info.held, readHeldPull(database));
    info.unsettled = info.pending + acknowledged;
    info.state = std::move(state);
    return info;
}

Result<DeskInfo> readDeskInfo(Database &database)
{
    FORECOURT_ASSIGN(DeskState state, readDeskState(database));
    return readDeskInfo(database, std::move(state));
}

} // namespace forecourt
