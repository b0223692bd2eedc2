// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What must be true of edits on the desk that made them, at any moment.
#include "models/protocol/collections.h"
#include "tests/sync/sim/simedits.h"

namespace forecourt::sim {

Result<QString> checkOwnWrites(SimDesk &desk)
{
    FORECOURT_ASSIGN(const DeskState state, readDeskState(desk.database()));
    if (state.epoch == 0 || state.isFilling()) {
        return QString(); // operations of the past wait here too, to be offered again
    }
    QHash<RowKey, Cells> own;
    FORECOURT_ASSIGN(const QList<OutboxEntry> entries, Outbox(desk.database()).unsettled());
    for (const OutboxEntry &entry : entries) {
        FORECOURT_ASSIGN(const Operation operation, decodeOperation(entry.body));
        for (const Change &change : operation.changes) {
            own[{change.collection, change.row}].insert(change.put);
        }
    }
    RowStore rows(desk.database(), desk.storage().catalog());
    for (const auto &[row, cells] : std::as_const(own).asKeyValueRange()) {
        FORECOURT_ASSIGN(const Entity seen, rows.visible(row.first, row.second));
        for (const auto &[field, value] : cells.asKeyValueRange()) {
            if (seen.cells.value(field).value != value) {
                return QStringLiteral("I8: desk %1 does not see its own field %2 of collection %3")
                    .arg(desk.index())
                    .arg(field)
                    .arg(row.first);
            }
        }
    }
    return QString();
}

Result<QString> checkPairs(SimDesk &desk, const Journal &journal)
{
    RowStore rows(desk.database(), desk.storage().catalog());
    for (const auto &[payment, event] : journal.pairs) {
        FORECOURT_ASSIGN(const Entity paid, rows.visible(collections::kPayment, payment));
        FORECOURT_ASSIGN(const Entity told, rows.visible(collections::kTimelineEvent, event));
        if (paid.exists() != told.exists()) {
            return QStringLiteral("I9: desk %1 holds half a user transaction").arg(desk.index());
        }
    }
    return QString();
}

} // namespace forecourt::sim
