// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/appointmentstatus.h"
#include "models/protocol/collections.h"
#include "tests/sync/sim/invariants.h"

namespace forecourt::sim {

namespace {

constexpr int kVehicle = 2;
constexpr int kBay = 3;
constexpr int kAdvisor = 4;
constexpr int kFrom = 5;
constexpr int kTo = 6;
constexpr int kStatus = 7;

CellValue valueOf(const Entity &entity, int field)
{
    return entity.cells.value(field).value;
}

// The smallest car of those that are one: told anew from the rows, without what the server keeps for it.
QString carOf(const QString &car, const QList<Entity> &aliases)
{
    QStringList same{car};
    for (qsizetype before = 0; before != same.size();) {
        before = same.size();
        for (const Entity &alias : aliases) {
            const QString of = valueOf(alias, 2).text();
            const QString into = valueOf(alias, 3).text();
            if (valueOf(alias, 1) == CellValue(collections::kVehicle) &&
                same.contains(of) != same.contains(into)) {
                same.append(same.contains(of) ? into : of);
            }
        }
    }
    return *std::min_element(same.begin(), same.end());
}

bool holdOne(const Entity &one, const Entity &other, const QList<Entity> &aliases)
{
    const QString car = valueOf(one, kVehicle).text();
    const QString otherCar = valueOf(other, kVehicle).text();
    return (valueOf(one, kBay).number() != 0 && valueOf(one, kBay) == valueOf(other, kBay)) ||
           (!valueOf(one, kAdvisor).isNull() && valueOf(one, kAdvisor) == valueOf(other, kAdvisor)) ||
           (!car.isEmpty() && !otherCar.isEmpty() && carOf(car, aliases) == carOf(otherCar, aliases));
}

// Every pair, for there are few.
bool overlaps(const QList<Entity> &confirmed, const QList<Entity> &aliases)
{
    for (qsizetype i = 0; i < confirmed.size(); ++i) {
        for (qsizetype k = i + 1; k < confirmed.size(); ++k) {
            const Entity &one = confirmed.at(i);
            const Entity &other = confirmed.at(k);
            if (valueOf(one, kFrom).number() < valueOf(other, kTo).number() &&
                valueOf(other, kFrom).number() < valueOf(one, kTo).number() && holdOne(one, other, aliases)) {
                return true;
            }
        }
    }
    return false;
}

void sort(const Entity &entity, QList<Entity> &confirmed, QList<Entity> &aliases)
{
    if (entity.dead != 0) {
        return;
    }
    if (entity.collection == collections::kRecordAlias) {
        aliases.append(entity);
    } else if (entity.collection == collections::kAppointment &&
               valueOf(entity, kStatus) == CellValue(wordOf(AppointmentStatus::Confirmed))) {
        confirmed.append(entity);
    }
}

} // namespace

Result<QString> Invariants::checkBookings()
{
    QList<Entity> confirmed;
    QList<Entity> aliases;
    FORECOURT_TRY(m_server.store().forEachEntity(m_store, [&](const Entity &entity) -> Result<void> {
        sort(entity, confirmed, aliases);
        return {};
    }));
    if (overlaps(confirmed, aliases)) {
        return QStringLiteral("I6: two confirmed bookings overlap on the server");
    }
    for (SimDesk *desk : m_desks) {
        confirmed.clear();
        aliases.clear();
        RowStore rows(desk->database(), desk->storage().catalog());
        FORECOURT_TRY(rows.forEachSettled([&](const Entity &entity) -> Result<void> {
            sort(entity, confirmed, aliases);
            return {};
        }));
        if (overlaps(confirmed, aliases)) {
            return QStringLiteral("I6: two confirmed bookings overlap on desk %1").arg(desk->index());
        }
    }
    return QString();
}

QString Invariants::answerTo(const LogEntry &entry, const Change &change, const ChangeEffect *effect)
{
    const QString answer = effect->cells.value(kStatus).text();
    const bool told =
        std::any_of(entry.conflicts.begin(), entry.conflicts.end(), [&](const Conflict &conflict) {
            return conflict.kind == ConflictKind::Booking && conflict.row == change.row;
        });
    const bool refused = answer == wordOf(AppointmentStatus::ToRebook);
    return refused == told ? QString()
                           : QStringLiteral("I5: a booking was answered %1 without a word at %2")
                                 .arg(answer)
                                 .arg(entry.seq);
}

} // namespace forecourt::sim
