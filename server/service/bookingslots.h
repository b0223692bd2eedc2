// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/appointmentstatus.h"
#include "models/protocol/catalog.h"
#include "models/protocol/effect.h"
#include "server/store/storerecords.h"

namespace forecourt {

// What the rows of a collection that books say they hold, by the fields its catalog names. Pure.

[[nodiscard]] Cells valuesOf(const Entity &entity);
[[nodiscard]] QList<BookedThing> thingsOf(const Collection &collection, const Cells &cells);
// Every way in which bookings name this record.
[[nodiscard]] QList<BookedThing> thingsNaming(const Catalog &catalog, const EntityKey &record);
[[nodiscard]] bool endsAfterItBegins(const BookingFields &fields, const Entity &entity);
// None where it ends before it begins.
[[nodiscard]] QList<BookingSlot> slotsOf(const Collection &collection, const Entity &entity, qint64 seq);

// To touch is not to overlap. A row never overlaps itself.
[[nodiscard]] bool overlap(const BookingSlot &one, const BookingSlot &other);
// Whatever operation it was by.
[[nodiscard]] bool holdTheSame(const QList<BookingSlot> &one, const QList<BookingSlot> &other);

[[nodiscard]] bool writesOneOf(const QList<int> &fields, const LogEntry &entry, const EntityKey &key);
// Whether the entry changes what a booking asks for.
[[nodiscard]] bool asksAnew(const BookingFields &fields, const LogEntry &entry, const EntityKey &key);
[[nodiscard]] bool hasEffect(const LogEntry &entry, const EntityKey &key);
// Gives the booking its state, in the row and in what desks are told.
void setStatus(Entity &entity, LogEntry &entry, int field, AppointmentStatus status);

} // namespace forecourt
