// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a push asks and says of bookings.
#include "server/store/postgrespushtransaction.h"

namespace forecourt {

namespace {

using Element = PgArray::Element;

constexpr PgStatement kBookingsIn{"bookings_in", R"(
    SELECT found.collection, found.field, found.name, found.row_id, found.starts_at, found.ends_at, found.seq
    FROM unnest($2::integer[], $3::integer[], $4::text[], $5::bigint[], $6::bigint[])
      AS wanted (collection, field, name, since, until) CROSS JOIN LATERAL (
        SELECT b.collection, b.field, b.name, b.row_id, b.starts_at, b.ends_at, b.seq FROM booking_slot b
        WHERE b.store = $1::uuid AND b.collection = wanted.collection AND b.field = wanted.field
          AND b.name = wanted.name AND b.ends_at > wanted.since AND b.starts_at < wanted.until
        OFFSET 0) AS found)"};
constexpr PgStatement kAliasesOf{"aliases_of", R"(
    SELECT found.alias, found.collection, found.of_row, found.into_row
    FROM unnest($2::integer[], $3::uuid[]) AS wanted (collection, row_id) CROSS JOIN LATERAL (
        SELECT a.alias, a.collection, a.of_row, a.into_row FROM alias_link a
        WHERE a.store = $1::uuid AND a.collection = wanted.collection AND a.of_row = wanted.row_id
        UNION
        SELECT a.alias, a.collection, a.of_row, a.into_row FROM alias_link a
        WHERE a.store = $1::uuid AND a.collection = wanted.collection AND a.into_row = wanted.row_id
        OFFSET 0) AS found)"};
constexpr PgStatement kFreeBookings{"free_bookings", R"(
    DELETE FROM booking_slot b USING unnest($2::integer[], $3::uuid[]) AS freed (collection, row_id)
    WHERE b.store = $1::uuid AND b.collection = freed.collection AND b.row_id = freed.row_id)"};
constexpr PgStatement kSaveBookings{"save_bookings", R"(
    INSERT INTO booking_slot (store, collection, field, name, ends_at, row_id, starts_at, seq)
    SELECT $1::uuid, collection, field, name, ends_at, row_id, starts_at, seq
    FROM unnest($2::integer[], $3::integer[], $4::text[], $5::bigint[], $6::uuid[], $7::bigint[], $8::bigint[])
      AS given (collection, field, name, ends_at, row_id, starts_at, seq))"};
constexpr PgStatement kDropAliases{"drop_aliases", R"(
    DELETE FROM alias_link WHERE store = $1::uuid AND alias = ANY ($2::uuid[]))"};
constexpr PgStatement kSaveAliases{"save_aliases", R"(
    INSERT INTO alias_link (store, alias, collection, of_row, into_row)
    SELECT $1::uuid, alias, collection, of_row, into_row
    FROM unnest($2::uuid[], $3::integer[], $4::uuid[], $5::uuid[]) AS given (alias, collection, of_row, into_row))"};

} // namespace

Result<QList<BookingSlot>> PostgresPushTransaction::bookingsIn(const QList<BookingWindow> &windows)
{
    PgArray collections(Element::Small);
    PgArray fields(Element::Small);
    PgArray names(Element::Text);
    PgArray from(Element::Integer);
    PgArray to(Element::Integer);
    for (const BookingWindow &window : windows) {
        collections.append(qint64(window.thing.collection));
        fields.append(qint64(window.thing.field));
        names.append(window.thing.name);
        from.append(window.from);
        to.append(window.to);
    }
    FORECOURT_ASSIGN(
        const PgResult found,
        ask({kBookingsIn, ofStore().array(collections).array(fields).array(names).array(from).array(to)}));
    QList<BookingSlot> held;
    for (int row = 0; row < found.rows(); ++row) {
        held.append({{static_cast<int>(found.integer(row, 0)), static_cast<int>(found.integer(row, 1)),
                      found.text(row, 2)},
                     found.uuid(row, 3),
                     found.integer(row, 4),
                     found.integer(row, 5),
                     found.integer(row, 6)});
    }
    return held;
}

Result<QList<AliasLink>> PostgresPushTransaction::aliasesOf(const QList<EntityKey> &records)
{
    PgArray collections(Element::Small);
    PgArray rows(Element::Uuid);
    for (const EntityKey &record : records) {
        collections.append(qint64(record.collection));
        rows.append(record.row);
    }
    FORECOURT_ASSIGN(const PgResult found, ask({kAliasesOf, ofStore().array(collections).array(rows)}));
    QList<AliasLink> links;
    for (int row = 0; row < found.rows(); ++row) {
        links.append({found.uuid(row, 0), static_cast<int>(found.integer(row, 1)), found.uuid(row, 2),
                      found.uuid(row, 3)});
    }
    return links;
}

Result<void> PostgresPushTransaction::saveBookings(const QList<EntityKey> &rows,
                                                   const QList<BookingSlot> &slots)
{
    PgArray freedCollections(Element::Small);
    PgArray freedRows(Element::Uuid);
    for (const EntityKey &row : rows) {
        freedCollections.append(qint64(row.collection));
        freedRows.append(row.row);
    }
    m_writes.push_back({kFreeBookings, ofStore().array(freedCollections).array(freedRows)});
    if (slots.isEmpty()) {
        return {};
    }
    PgArray collections(Element::Small);
    PgArray fields(Element::Small);
    PgArray names(Element::Text);
    PgArray ends(Element::Integer);
    PgArray owners(Element::Uuid);
    PgArray starts(Element::Integer);
    PgArray numbers(Element::Integer);
    for (const BookingSlot &slot : slots) {
        collections.append(qint64(slot.thing.collection));
        fields.append(qint64(slot.thing.field));
        names.append(slot.thing.name);
        ends.append(slot.to);
        owners.append(slot.row);
        starts.append(slot.from);
        numbers.append(slot.seq);
    }
    m_writes.push_back({kSaveBookings, ofStore()
                                           .array(collections)
                                           .array(fields)
                                           .array(names)
                                           .array(ends)
                                           .array(owners)
                                           .array(starts)
                                           .array(numbers)});
    return {};
}

Result<void> PostgresPushTransaction::saveAliases(const QList<QUuid> &aliases, const QList<AliasLink> &links)
{
    PgArray dropped(Element::Uuid);
    for (const QUuid &alias : aliases) {
        dropped.append(alias);
    }
    m_writes.push_back({kDropAliases, ofStore().array(dropped)});
    if (links.isEmpty()) {
        return {};
    }
    PgArray given(Element::Uuid);
    PgArray collections(Element::Small);
    PgArray of(Element::Uuid);
    PgArray into(Element::Uuid);
    for (const AliasLink &link : links) {
        given.append(link.alias);
        collections.append(qint64(link.collection));
        of.append(link.of);
        into.append(link.into);
    }
    m_writes.push_back({kSaveAliases, ofStore().array(given).array(collections).array(of).array(into)});
    return {};
}

} // namespace forecourt
