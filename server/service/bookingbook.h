// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/protocol/catalog.h"
#include "models/protocol/effect.h"
#include "models/protocol/operation.h"
#include "server/service/aliasgroups.h"
#include "server/store/pushtransaction.h"

#include <functional>
#include <limits>

namespace forecourt {

// Answers, within one push, whoever asks for a bay, an adviser and a car (docs/adr/0028): of bookings that
// overlap the first is confirmed, the others are to be booked again. What the push's operations may touch is
// asked for once, ahead; everything is written once, at the end. The store's head is locked meanwhile, so
// that nobody else answers.
class BookingBook final
{
public:
    // A row of the store as the push has made it so far; fails where it cannot be read.
    using Rows = std::function<Result<Entity *>(const EntityKey &)>;

    BookingBook(PushTransaction &transaction, const Catalog &catalog);

    // Of every operation that may be merged, before load().
    void note(const Operation &operation);
    // `stored`: the rows that were noted, as they stand.
    [[nodiscard]] Result<void> load(const QHash<EntityKey, Entity> &stored);
    // Bookings that this push may answer anew without naming them.
    [[nodiscard]] QList<EntityKey> besides() const;

    // After the operation of this entry was merged: writes the answers into rows and entry, also of rows that
    // it does not name, where it says that two cars are one.
    [[nodiscard]] Result<void> settle(const Operation &operation, LogEntry &entry, const Rows &rows);

    // Takes back everything settled since: the operation was refused after all.
    struct Mark
    {
        QHash<EntityKey, QList<BookingSlot>> held;
        QHash<BookedThing, QSet<EntityKey>> holders;
        QSet<EntityKey> changed;
        AliasGroups groups;
    };
    [[nodiscard]] Mark mark() const { return {m_held, m_holders, m_changed, m_groups}; }
    void takeBack(const Mark &mark);

    [[nodiscard]] Result<void> write();

private:
    // What a row may hold at any moment of the push.
    struct Reach
    {
        qint64 from = std::numeric_limits<qint64>::max();
        qint64 to = std::numeric_limits<qint64>::min();
        QSet<BookedThing> things;
    };
    // What an alias may join.
    struct Ends
    {
        QSet<int> collections;
        QSet<QUuid> records;
    };

    void noteBooking(const EntityKey &key, const Cells &cells);
    void noteAlias(const EntityKey &key, const Cells &cells);
    [[nodiscard]] Result<void> loadGroups();
    [[nodiscard]] QList<BookingWindow> windows() const;
    [[nodiscard]] QList<BookedThing> sameAs(const BookedThing &thing, const QSet<EntityKey> &members) const;
    [[nodiscard]] EntityKey recordOf(const BookedThing &thing) const;
    [[nodiscard]] bool isBooked(const EntityKey &key) const;

    void answer(Entity &entity, LogEntry &entry);
    void ask(Entity &entity, LogEntry &entry);
    [[nodiscard]] std::optional<Conflict> obstacle(const Entity &entity, const QList<BookingSlot> &wanted,
                                                   qint64 seq) const;
    [[nodiscard]] QList<BookingSlot> slotsOn(const BookedThing &thing) const;
    [[nodiscard]] Result<void> join(const EntityKey &record, LogEntry &entry, const Rows &rows);
    [[nodiscard]] Result<void> giveWay(const BookingSlot &later, const BookingSlot &holder, LogEntry &entry,
                                       const Rows &rows);
    void hold(const EntityKey &row, const QList<BookingSlot> &wanted);

    PushTransaction &m_transaction;
    const Catalog &m_catalog;
    QSet<int> m_linked; // collections that a booking holds records of
    QHash<EntityKey, Reach> m_reach;
    QHash<EntityKey, Ends> m_ends;
    QHash<EntityKey, QList<BookingSlot>> m_held; // by booking
    QHash<BookedThing, QSet<EntityKey>> m_holders;
    QSet<EntityKey> m_changed;
    AliasGroups m_groups;
};

} // namespace forecourt
