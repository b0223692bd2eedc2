// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/bookingbook.h"

#include "models/protocol/collections.h"
#include "server/service/bookingslots.h"

namespace forecourt {

BookingBook::BookingBook(PushTransaction &transaction, const Catalog &catalog)
    : m_transaction(transaction), m_catalog(catalog)
{
    for (const Collection &collection : catalog.collections()) {
        for (const int field : collection.booking ? collection.booking->held : QList<int>()) {
            m_linked.insert(collection.field(field)->refers);
        }
    }
    m_linked.remove(0);
}

bool BookingBook::isBooked(const EntityKey &key) const
{
    const Collection *collection = m_catalog.collection(key.collection);
    return collection != nullptr && collection->booking;
}

void BookingBook::note(const Operation &operation)
{
    for (const Change &change : operation.changes) {
        const EntityKey key{change.collection, change.row};
        if (isBooked(key)) {
            noteBooking(key, change.put);
        } else if (change.collection == collections::kRecordAlias) {
            noteAlias(key, change.put);
        }
    }
}

// Operations write some of the fields each: any of the values may meet any of the others.
void BookingBook::noteBooking(const EntityKey &key, const Cells &cells)
{
    const Collection &collection = *m_catalog.collection(key.collection);
    Reach &reach = m_reach[key];
    for (const int field : {collection.booking->from, collection.booking->to}) {
        if (cells.contains(field)) {
            reach.from = std::min(reach.from, cells.value(field).number());
            reach.to = std::max(reach.to, cells.value(field).number());
        }
    }
    for (const BookedThing &thing : thingsOf(collection, cells)) {
        reach.things.insert(thing);
    }
}

void BookingBook::noteAlias(const EntityKey &key, const Cells &cells)
{
    Ends &ends = m_ends[key];
    ends.collections.insert(static_cast<int>(cells.value(AliasFields::kCollection).number()));
    ends.records << cells.value(AliasFields::kOf).uuid() << cells.value(AliasFields::kInto).uuid();
    ends.records.remove(QUuid());
}

Result<void> BookingBook::load(const QHash<EntityKey, Entity> &stored)
{
    for (const auto &[key, entity] : stored.asKeyValueRange()) {
        if (m_reach.contains(key)) {
            noteBooking(key, valuesOf(entity));
        } else if (m_ends.contains(key)) {
            noteAlias(key, valuesOf(entity));
        }
    }
    FORECOURT_TRY(loadGroups());
    const QList<BookingWindow> wanted = windows();
    if (!wanted.isEmpty()) {
        FORECOURT_ASSIGN(const QList<BookingSlot> found, m_transaction.bookingsIn(wanted));
        for (const BookingSlot &slot : found) {
            const EntityKey row{slot.thing.collection, slot.row};
            m_held[row].append(slot);
            m_holders[slot.thing].insert(row);
        }
    }
    return {};
}

QList<EntityKey> BookingBook::besides() const
{
    return m_ends.isEmpty() ? QList<EntityKey>() : m_held.keys();
}

Result<void> BookingBook::loadGroups()
{
    QSet<EntityKey> records;
    for (const Reach &reach : std::as_const(m_reach)) {
        for (const BookedThing &thing : reach.things) {
            records.insert(recordOf(thing));
        }
    }
    for (const Ends &ends : std::as_const(m_ends)) {
        for (const int collection : ends.collections &m_linked) {
            QSet<EntityKey> joined;
            for (const QUuid &record : ends.records) {
                joined.insert({collection, record});
            }
            m_groups.mayJoin(joined);
            records.unite(joined);
        }
    }
    records.remove({});
    return m_groups.load(m_transaction, records);
}

// Of each thing one, as long as needed. Two cars that may become one are looked at for all their time.
QList<BookingWindow> BookingBook::windows() const
{
    QHash<BookedThing, BookingWindow> windows;
    const auto widen = [&](const BookedThing &thing, qint64 from, qint64 to) {
        BookingWindow &window = windows.insert(thing, windows.value(thing, {thing, from, to})).value();
        window.from = std::min(window.from, from);
        window.to = std::max(window.to, to);
    };
    for (const Reach &reach : m_reach) {
        for (const BookedThing &thing : reach.things) {
            for (const BookedThing &same : sameAs(thing, m_groups.possibleMembersOf(recordOf(thing)))) {
                widen(same, reach.from, reach.to);
            }
        }
    }
    for (const Ends &ends : m_ends) {
        for (const int collection : ends.collections &m_linked) {
            for (const QUuid &record : ends.records) {
                for (const EntityKey &member : m_groups.possibleMembersOf({collection, record})) {
                    for (const BookedThing &thing : thingsNaming(m_catalog, member)) {
                        widen(thing, std::numeric_limits<qint64>::min(), std::numeric_limits<qint64>::max());
                    }
                }
            }
        }
    }
    return windows.values();
}

// The record that is held; none where it is none, as a bay.
EntityKey BookingBook::recordOf(const BookedThing &thing) const
{
    const int refers = m_catalog.collection(thing.collection)->field(thing.field)->refers;
    return refers != 0 ? EntityKey{refers, QUuid::fromString(thing.name)} : EntityKey();
}

QList<BookedThing> BookingBook::sameAs(const BookedThing &thing, const QSet<EntityKey> &members) const
{
    QList<BookedThing> same{thing};
    for (const EntityKey &member : members) {
        const BookedThing named{thing.collection, thing.field, CellValue::of(member.row).text()};
        if (member.collection != 0 && named != thing) {
            same.append(named);
        }
    }
    return same;
}

Result<void> BookingBook::settle(const Operation &operation, LogEntry &entry, const Rows &rows)
{
    for (const Change &change : operation.changes) {
        const EntityKey key{change.collection, change.row};
        if (!hasEffect(entry, key)) {
            continue;
        }
        if (isBooked(key)) {
            FORECOURT_ASSIGN(Entity * entity, rows(key));
            answer(*entity, entry);
        } else if (change.collection == collections::kRecordAlias) {
            FORECOURT_ASSIGN(const Entity *alias, rows(key));
            const auto said = linkOf(*alias);
            const auto link = said && m_linked.contains(said->collection) ? said : std::nullopt;
            if (m_groups.set(key.row, link) && link) {
                FORECOURT_TRY(join({link->collection, link->of}, entry, rows));
            }
        }
    }
    return {};
}

void BookingBook::answer(Entity &entity, LogEntry &entry)
{
    const Collection &collection = *m_catalog.collection(entity.collection);
    const EntityKey key{entity.collection, entity.row};
    const auto status =
        fromWord<AppointmentStatus>(entity.cells.value(collection.booking->status).value.text());
    if (entity.dead != 0 || !status) {
        hold(key, {});
    } else if (*status == AppointmentStatus::Tentative || *status == AppointmentStatus::Confirmed ||
               (*status == AppointmentStatus::ToRebook && asksAnew(*collection.booking, entry, key))) {
        ask(entity, entry);
    } else if (*status == AppointmentStatus::Arrived) { // the car is here, whatever was promised to others
        hold(key, slotsOf(collection, entity, entry.seq));
    } else {
        hold(key, {});
    }
}

void BookingBook::ask(Entity &entity, LogEntry &entry)
{
    const Collection &collection = *m_catalog.collection(entity.collection);
    const BookingFields &fields = *collection.booking;
    const EntityKey key{entity.collection, entity.row};
    const QList<BookingSlot> wanted = slotsOf(collection, entity, entry.seq);
    const CellValue confirmed(wordOf(AppointmentStatus::Confirmed));
    // A step that is taken back may say so of what holds nothing because it ends before it begins, or of what
    // holds its place beside another one because the car had arrived.
    if (entity.cells.value(fields.status).value == confirmed && endsAfterItBegins(fields, entity) &&
        !writesOneOf({fields.status}, entry, key) && holdTheSame(wanted, m_held.value(key))) {
        return;
    }
    hold(key, {});
    if (!entity.cells.contains(fields.from) || !entity.cells.contains(fields.to)) {
        // After a restore of the server an edit may come before the booking itself.
        setStatus(entity, entry, fields.status, AppointmentStatus::Tentative);
    } else if (const auto conflict = obstacle(entity, wanted, entry.seq)) {
        entry.conflicts.append(*conflict);
        setStatus(entity, entry, fields.status, AppointmentStatus::ToRebook);
    } else {
        hold(key, wanted);
        setStatus(entity, entry, fields.status, AppointmentStatus::Confirmed);
    }
}

std::optional<Conflict> BookingBook::obstacle(const Entity &entity, const QList<BookingSlot> &wanted,
                                              qint64 seq) const
{
    const BookingFields &fields = *m_catalog.collection(entity.collection)->booking;
    const auto told = [&](int field, const CellValue &by, qint64 bySeq) {
        return Conflict{ConflictKind::Booking,
                        entity.collection,
                        entity.row,
                        field,
                        by,
                        entity.cells.value(field).value,
                        bySeq,
                        seq};
    };
    if (!endsAfterItBegins(fields, entity)) {
        return told(fields.to, {}, seq);
    }
    for (const BookingSlot &slot : wanted) {
        for (const BookingSlot &held : slotsOn(slot.thing)) {
            if (overlap(slot, held)) {
                return told(slot.thing.field, CellValue::of(held.row), held.seq);
            }
        }
    }
    return std::nullopt;
}

// Of whatever is the same, the oldest booking first.
QList<BookingSlot> BookingBook::slotsOn(const BookedThing &thing) const
{
    QList<BookingSlot> found;
    for (const BookedThing &same : sameAs(thing, m_groups.membersOf(recordOf(thing)))) {
        for (const EntityKey &row : m_holders.value(same)) {
            for (const BookingSlot &slot : m_held.value(row)) {
                if (slot.thing == same) {
                    found.append(slot);
                }
            }
        }
    }
    std::sort(found.begin(), found.end(), [](const BookingSlot &one, const BookingSlot &other) {
        return std::pair(one.seq, one.row) < std::pair(other.seq, other.row);
    });
    return found;
}

// Two cars turned out to be one: it cannot be in two places at a time.
Result<void> BookingBook::join(const EntityKey &record, LogEntry &entry, const Rows &rows)
{
    for (const BookedThing &thing : thingsNaming(m_catalog, record)) {
        QList<BookingSlot> kept;
        for (const BookingSlot &slot : slotsOn(thing)) {
            const auto holder = std::find_if(kept.begin(), kept.end(),
                                             [&](const BookingSlot &each) { return overlap(each, slot); });
            if (holder == kept.end()) {
                kept.append(slot);
            } else {
                FORECOURT_TRY(giveWay(slot, *holder, entry, rows));
            }
        }
    }
    return {};
}

// One that has arrived stays: the car is here.
Result<void> BookingBook::giveWay(const BookingSlot &later, const BookingSlot &holder, LogEntry &entry,
                                  const Rows &rows)
{
    const EntityKey key{later.thing.collection, later.row};
    const int status = m_catalog.collection(key.collection)->booking->status;
    FORECOURT_ASSIGN(Entity * entity, rows(key));
    if (entity->cells.value(status).value != CellValue(wordOf(AppointmentStatus::Confirmed))) {
        return {};
    }
    entry.conflicts.append({ConflictKind::Booking, key.collection, key.row, later.thing.field,
                            CellValue::of(holder.row), entity->cells.value(later.thing.field).value,
                            holder.seq, later.seq});
    setStatus(*entity, entry, status, AppointmentStatus::ToRebook);
    hold(key, {});
    return {};
}

void BookingBook::hold(const EntityKey &row, const QList<BookingSlot> &wanted)
{
    for (const BookingSlot &slot : m_held.value(row)) {
        m_holders[slot.thing].remove(row);
    }
    for (const BookingSlot &slot : wanted) {
        m_holders[slot.thing].insert(row);
    }
    m_held.insert(row, wanted);
    m_changed.insert(row); // also where nothing is known of it: not all that it holds was asked for
}

void BookingBook::takeBack(const Mark &mark)
{
    m_held = mark.held;
    m_holders = mark.holders;
    m_changed = mark.changed;
    m_groups = mark.groups;
}

Result<void> BookingBook::write()
{
    QList<BookingSlot> slots;
    for (const EntityKey &row : std::as_const(m_changed)) {
        slots.append(m_held.value(row));
    }
    if (!m_changed.isEmpty()) {
        FORECOURT_TRY(m_transaction.saveBookings(m_changed.values(), slots));
    }
    return m_groups.write(m_transaction);
}

} // namespace forecourt
