// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a push asks and says of bookings.
#include "models/protocol/json.h"
#include "server/store/sqlitepushtransaction.h"

namespace forecourt {

Result<QList<BookingSlot>> SqlitePushTransaction::bookingsIn(const QList<BookingWindow> &windows)
{
    QList<BookingSlot> found;
    for (const BookingWindow &window : windows) {
        const BookedThing &thing = window.thing;
        FORECOURT_TRY(m_database.forEach(
            QStringLiteral(R"(
            SELECT row, starts_at, ends_at, seq FROM booking_slot
            WHERE store = ? AND collection = ? AND field = ? AND name = ? AND ends_at > ? AND starts_at < ?)"),
            {bound(m_store), thing.collection, thing.field, thing.name, window.from, window.to},
            [&](const Row &row) -> Result<void> {
                found.append({thing, row.uuid(0), row.integer(1), row.integer(2), row.integer(3)});
                return {};
            }));
    }
    return found;
}

Result<QList<AliasLink>> SqlitePushTransaction::aliasesOf(const QList<EntityKey> &records)
{
    QList<AliasLink> links;
    for (const EntityKey &record : records) {
        FORECOURT_TRY(m_database.forEach(QStringLiteral(R"(
            SELECT alias, of_row, into_row FROM alias_link WHERE store = ? AND collection = ? AND of_row = ?
            UNION
            SELECT alias, of_row, into_row FROM alias_link WHERE store = ? AND collection = ? AND into_row = ?)"),
                                         {bound(m_store), record.collection, idText(record.row),
                                          bound(m_store), record.collection, idText(record.row)},
                                         [&](const Row &row) -> Result<void> {
                                             links.append({row.uuid(0), record.collection,
                                                           QUuid::fromString(row.text(1)),
                                                           QUuid::fromString(row.text(2))});
                                             return {};
                                         }));
    }
    return links;
}

Result<void> SqlitePushTransaction::saveBookings(const QList<EntityKey> &rows,
                                                 const QList<BookingSlot> &slots)
{
    for (const EntityKey &row : rows) {
        FORECOURT_TRY(m_database.run(
            QStringLiteral("DELETE FROM booking_slot WHERE store = ? AND collection = ? AND row = ?"),
            {bound(m_store), row.collection, bound(row.row)}));
    }
    for (const BookingSlot &slot : slots) {
        FORECOURT_TRY(m_database.run(QStringLiteral(R"(
            INSERT INTO booking_slot (store, collection, field, name, ends_at, row, starts_at, seq)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?))"),
                                     {bound(m_store), slot.thing.collection, slot.thing.field,
                                      slot.thing.name, slot.to, bound(slot.row), slot.from, slot.seq}));
    }
    return {};
}

Result<void> SqlitePushTransaction::saveAliases(const QList<QUuid> &aliases, const QList<AliasLink> &links)
{
    for (const QUuid &alias : aliases) {
        FORECOURT_TRY(m_database.run(QStringLiteral("DELETE FROM alias_link WHERE store = ? AND alias = ?"),
                                     {bound(m_store), bound(alias)}));
    }
    for (const AliasLink &link : links) {
        FORECOURT_TRY(m_database.run(
            QStringLiteral(R"(
            INSERT INTO alias_link (store, alias, collection, of_row, into_row) VALUES (?, ?, ?, ?, ?))"),
            {bound(m_store), bound(link.alias), link.collection, idText(link.of), idText(link.into)}));
    }
    return {};
}

} // namespace forecourt
