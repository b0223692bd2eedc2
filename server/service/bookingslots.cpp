// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/bookingslots.h"

#include <algorithm>

namespace forecourt {

namespace {

ChangeEffect &effectOn(LogEntry &entry, const EntityKey &key)
{
    for (ChangeEffect &effect : entry.effects) {
        if (effect.collection == key.collection && effect.row == key.row) {
            return effect;
        }
    }
    ChangeEffect effect;
    effect.collection = key.collection;
    effect.row = key.row;
    entry.effects.append(effect);
    return entry.effects.last();
}

} // namespace

Cells valuesOf(const Entity &entity)
{
    Cells cells;
    for (const auto &[field, cell] : entity.cells.asKeyValueRange()) {
        cells.insert(field, cell.value);
    }
    return cells;
}

QList<BookedThing> thingsOf(const Collection &collection, const Cells &cells)
{
    QList<BookedThing> things;
    for (const int field : collection.booking->held) {
        const CellValue value = cells.value(field);
        const bool names = collection.field(field)->refers != 0; // in whatever way the id was written
        const QString name = names              ? CellValue::of(value.uuid()).text()
                             : value.isNumber() ? QString::number(value.number())
                                                : value.text();
        if (!name.isEmpty() && name != QLatin1String("0")) {
            things.append({collection.number, field, name});
        }
    }
    return things;
}

QList<BookedThing> thingsNaming(const Catalog &catalog, const EntityKey &record)
{
    QList<BookedThing> things;
    for (const Collection &collection : catalog.collections()) {
        for (const int field : collection.booking ? collection.booking->held : QList<int>()) {
            if (collection.field(field)->refers == record.collection) {
                things.append({collection.number, field, CellValue::of(record.row).text()});
            }
        }
    }
    return things;
}

bool endsAfterItBegins(const BookingFields &fields, const Entity &entity)
{
    return entity.cells.value(fields.from).value.number() < entity.cells.value(fields.to).value.number();
}

QList<BookingSlot> slotsOf(const Collection &collection, const Entity &entity, qint64 seq)
{
    const qint64 from = entity.cells.value(collection.booking->from).value.number();
    const qint64 to = entity.cells.value(collection.booking->to).value.number();
    QList<BookingSlot> slots;
    for (const BookedThing &thing : endsAfterItBegins(*collection.booking, entity)
                                        ? thingsOf(collection, valuesOf(entity))
                                        : QList<BookedThing>()) {
        slots.append({thing, entity.row, from, to, seq});
    }
    return slots;
}

bool overlap(const BookingSlot &one, const BookingSlot &other)
{
    return one.row != other.row && one.from < other.to && other.from < one.to;
}

bool holdTheSame(const QList<BookingSlot> &one, const QList<BookingSlot> &other)
{
    const auto isIn = [&](const BookingSlot &slot) {
        return std::any_of(other.begin(), other.end(), [&](const BookingSlot &each) {
            return each.thing == slot.thing && each.from == slot.from && each.to == slot.to;
        });
    };
    return one.size() == other.size() && std::all_of(one.begin(), one.end(), isIn);
}

bool hasEffect(const LogEntry &entry, const EntityKey &key)
{
    return std::any_of(entry.effects.begin(), entry.effects.end(), [&](const ChangeEffect &effect) {
        return effect.collection == key.collection && effect.row == key.row;
    });
}

bool writesOneOf(const QList<int> &fields, const LogEntry &entry, const EntityKey &key)
{
    return std::any_of(entry.effects.begin(), entry.effects.end(), [&](const ChangeEffect &effect) {
        return effect.collection == key.collection && effect.row == key.row &&
               std::any_of(fields.begin(), fields.end(),
                           [&](int field) { return effect.cells.contains(field); });
    });
}

bool asksAnew(const BookingFields &fields, const LogEntry &entry, const EntityKey &key)
{
    return writesOneOf(fields.held + QList<int>{fields.from, fields.to}, entry, key);
}

void setStatus(Entity &entity, LogEntry &entry, int field, AppointmentStatus status)
{
    const CellValue value(wordOf(status));
    Cell &cell = entity.cells[field];
    if (cell.value != value) {
        cell = Cell{value, entry.seq, std::max(cell.hlc, entry.hlc)};
        effectOn(entry, {entity.collection, entity.row}).cells.insert(field, value);
    }
}

} // namespace forecourt
