// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/deskstate.h"

namespace forecourt {

Result<DeskState> readDeskState(Database &database)
{
    FORECOURT_ASSIGN(auto found, database.first(QStringLiteral(R"sql(
        SELECT replica, device, store, prefix, epoch, server_epoch, cursor, last_n, last_local, chain, hlc,
               clock_offset_ms, verified_at, verified_seq, synced_at, refilling, cursor_operation
        FROM desk_state WHERE id = 1)sql"),
                                                {}, [](const Row &row) {
                                                    DeskState state;
                                                    state.replica = row.uuid(0);
                                                    state.device = row.uuid(1);
                                                    state.store = row.uuid(2);
                                                    state.prefix = row.text(3);
                                                    state.epoch = row.integer(4);
                                                    state.serverEpoch = row.integer(5);
                                                    state.cursor = row.integer(6);
                                                    state.lastN = row.integer(7);
                                                    state.lastLocal = row.integer(8);
                                                    state.chain = row.bytes(9);
                                                    state.hlc = row.integer(10);
                                                    state.clockOffsetMs = row.integer(11);
                                                    state.verifiedAt = row.integer(12);
                                                    state.verifiedSeq = row.integer(13);
                                                    state.syncedAt = row.integer(14);
                                                    state.refilling = row.integer(15) != 0;
                                                    state.cursorOperation = row.uuid(16);
                                                    return state;
                                                }));
    if (!found) {
        return fail(ErrorCode::StorageCorrupt, QStringLiteral("the desk's own state is missing"));
    }
    return *found;
}

Result<void> writeDeskState(Database &database, const DeskState &state)
{
    FORECOURT_TRY(
        database.run(QStringLiteral(R"sql(
        UPDATE desk_state SET replica = ?, device = ?, store = ?, prefix = ?, epoch = ?, server_epoch = ?, cursor = ?,
               last_n = ?, last_local = ?, chain = ?, hlc = ?, clock_offset_ms = ?, verified_at = ?,
               verified_seq = ?, synced_at = ?, refilling = ?, cursor_operation = ?
        WHERE id = 1)sql"),
                     {bound(state.replica), bound(state.device), bound(state.store), state.prefix,
                      state.epoch, state.serverEpoch, state.cursor, state.lastN, state.lastLocal,
                      bound(state.chain), state.hlc, state.clockOffsetMs, state.verifiedAt, state.verifiedSeq,
                      state.syncedAt, state.refilling ? 1 : 0, bound(state.cursorOperation)}));
    return {};
}

Result<WriteGate> WriteGate::open(Database &database)
{
    FORECOURT_TRY(database.run(QStringLiteral("UPDATE desk_state SET writing = 1 WHERE id = 1")));
    return WriteGate(database);
}

WriteGate::WriteGate(Database &database) : m_database(&database)
{}

WriteGate::WriteGate(WriteGate &&other) noexcept : m_database(std::exchange(other.m_database, nullptr))
{}

WriteGate::~WriteGate() = default;

Result<void> WriteGate::close()
{
    FORECOURT_TRY(m_database->run(QStringLiteral("UPDATE desk_state SET writing = 0 WHERE id = 1")));
    return {};
}

} // namespace forecourt
