// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/appointments/appointmentreader.h"

#include "models/protocol/collections.h"
#include "models/services/lists/liststretch.h"
#include "models/services/orders/party.h"
#include "models/services/orders/storeday.h"
#include "models/storage/aliases.h"

namespace forecourt {

namespace {

AppointmentEntry entryOf(const Row &row)
{
    AppointmentEntry entry;
    entry.id = row.id<AppointmentId>(0);
    entry.status = fromWord<AppointmentStatus>(row.text(1), AppointmentStatus::Tentative);
    entry.startsAt = row.integer(2);
    entry.endsAt = row.integer(3);
    entry.bay = static_cast<int>(row.integer(4));
    entry.advisor = row.id<StaffId>(5);
    entry.advisorName = row.text(6);
    entry.customer = row.id<CustomerId>(7);
    entry.vehicle = row.id<VehicleId>(8);
    entry.plate = row.text(9);
    entry.make = row.text(10);
    entry.model = row.text(11);
    entry.purpose = row.text(12);
    entry.visit = row.id<VisitId>(13);
    entry.customerName = shownName(row, 14);
    return entry;
}

ListColumns appointmentColumns()
{
    constexpr int kColumns = 18;
    return {QStringLiteral(R"sql(
        a.id, a.status, a.starts_at, a.ends_at, a.bay, a.advisor, s.name, c.id, a.vehicle,
            %1, v.make, v.model, a.purpose, a.visit, c.surname, c.given, c.full_name, c.kind)sql")
                .arg(currentPlateSql(QStringLiteral("a.vehicle"))),
            kColumns,
            QStringLiteral(R"sql(
        LEFT JOIN vehicle v ON v.id = a.vehicle AND v.dead_version = 0
        LEFT JOIN staff s ON s.id = a.advisor AND s.dead_version = 0
        LEFT JOIN customer c ON c.id = %1 AND c.dead_version = 0)sql")
                .arg(aliases::rootOfField(collections::kAppointment, "customer", QStringLiteral("a.")))};
}

Result<QList<ListStretch>> stretchesOf(Database &database, qint64 nowMs)
{
    FORECOURT_ASSIGN(const Store store, storeOrDefault(database));
    ListStretch stretch;
    stretch.source = QStringLiteral("appointment a");
    stretch.condition = QStringLiteral("a.dead_version = 0 AND a.starts_at >= ?");
    stretch.values = {storeDay(nowMs, store).startMs};
    stretch.keys = QStringList{QStringLiteral("a.starts_at"), QStringLiteral("a.id")};
    return QList<ListStretch>{stretch};
}

Result<QList<AppointmentEntry>> readWhere(Database &database, const QString &condition, const Values &values)
{
    const ListColumns columns = appointmentColumns();
    return database.all(QStringLiteral("SELECT %1 FROM appointment a %2 WHERE a.dead_version = 0 AND %3")
                            .arg(columns.columns, columns.joins, condition),
                        values, entryOf);
}

} // namespace

Result<ListPage<AppointmentEntry>> readAppointmentPage(Database &database, qint64 nowMs, const PageAsk &ask)
{
    FORECOURT_ASSIGN(const auto stretches, stretchesOf(database, nowMs));
    return readListPage(database, stretches, appointmentColumns(), ask, entryOf);
}

Result<ListCount> countAppointmentList(Database &database, qint64 nowMs)
{
    FORECOURT_ASSIGN(const auto stretches, stretchesOf(database, nowMs));
    return StretchReader(database, stretches, {}).count();
}

Result<AppointmentCounts> countAppointments(Database &database, qint64 nowMs)
{
    FORECOURT_ASSIGN(const Store store, storeOrDefault(database));
    const StoreDay today = storeDay(nowMs, store);
    AppointmentCounts counts;
    FORECOURT_ASSIGN(const qint64 coming, database.integer(QStringLiteral(R"sql(
        SELECT count(*) FROM appointment
        WHERE dead_version = 0 AND starts_at >= ? AND starts_at < ?
          AND status IN ('tentative', 'confirmed', 'to_rebook'))sql"),
                                                           {today.startMs, today.endMs}));
    FORECOURT_ASSIGN(const qint64 toRebook, database.integer(QStringLiteral(R"sql(
        SELECT count(*) FROM appointment
        WHERE dead_version = 0 AND starts_at >= ? AND status = 'to_rebook')sql"),
                                                             {today.startMs}));
    counts.today = static_cast<int>(coming);
    counts.toRebook = static_cast<int>(toRebook);
    return counts;
}

Result<AppointmentEntry> readAppointment(Database &database, const AppointmentId &id)
{
    FORECOURT_ASSIGN(const QList<AppointmentEntry> found,
                     readWhere(database, QStringLiteral("a.id = ?"), {bound(id)}));
    return found.isEmpty() ? fail(ErrorCode::NotFound, QStringLiteral("appointment"))
                           : Result<AppointmentEntry>(found.first());
}

Result<std::optional<AppointmentClash>> clashOf(Database &database, const Appointment &wanted)
{
    using Thing = AppointmentClash::Thing;
    FORECOURT_ASSIGN(const auto cars,
                     aliases::membersOf(database, collections::kVehicle, wanted.vehicle.uuid()));
    // Nothing is longer, so that only so much of the index is read.
    FORECOURT_ASSIGN(const auto held, readWhere(database, QStringLiteral(R"sql(
        a.starts_at > ? AND a.starts_at < ? AND a.ends_at > ? AND a.id IS NOT ?
        AND a.status IN ('tentative', 'confirmed', 'arrived') ORDER BY a.starts_at, a.id)sql"),
                                                {wanted.startsAt - kLongestAppointment, wanted.endsAt,
                                                 wanted.startsAt, bound(wanted.id)}));
    for (const AppointmentEntry &entry : held) {
        if (wanted.bay != 0 && entry.bay == wanted.bay) {
            return AppointmentClash{Thing::Bay, entry};
        }
        if (!wanted.advisor.isNull() && entry.advisor == wanted.advisor) {
            return AppointmentClash{Thing::Advisor, entry};
        }
        if (!wanted.vehicle.isNull() && cars.ids.contains(entry.vehicle.uuid())) {
            return AppointmentClash{Thing::Vehicle, entry};
        }
    }
    return std::optional<AppointmentClash>();
}

} // namespace forecourt
