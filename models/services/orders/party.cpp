// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/orders/party.h"

#include "models/domain/personname.h"
#include "models/domain/phone.h"
#include "models/protocol/collections.h"
#include "models/storage/aliases.h"
#include "models/storage/records.h"

namespace forecourt {

QString shownName(const Customer &customer)
{
    return displayName(
        {customer.surname, customer.given, customer.fullName, customer.kind == CustomerKind::Business});
}

QString shownName(const Row &row, int first)
{
    return displayName({row.text(first), row.text(first + 1), row.text(first + 2),
                        row.text(first + 3) == wordOf(CustomerKind::Business)});
}

Result<QString> bestPhone(Database &database, const CustomerId &customer)
{
    FORECOURT_ASSIGN(const auto members,
                     aliases::membersOf(database, collections::kCustomer, customer.uuid()));
    FORECOURT_ASSIGN(const auto found,
                     database.first(QStringLiteral(R"sql(
        SELECT coalesce(nullif(normalised, ''), value) FROM contact_point
        WHERE %1 AND dead_version = 0 AND kind IN ('mobile', 'phone') AND coalesce(valid, 1) = 1
        ORDER BY coalesce(preferred, 0) DESC, kind = 'mobile' DESC, id LIMIT 1)sql")
                                        .arg(members.pointedAt(collections::kContactPoint, "customer")),
                                    members.values(), [](const Row &row) { return row.text(0); }));
    return found.value_or(QString());
}

Result<std::optional<Plate>> currentPlate(Database &database, const VehicleId &vehicle)
{
    FORECOURT_ASSIGN(const auto cars, aliases::membersOf(database, collections::kVehicle, vehicle.uuid()));
    FORECOURT_ASSIGN(
        const QList<Plate> found,
        records::plates().where(database,
                                cars.pointedAt(collections::kPlate, "vehicle") +
                                    QStringLiteral(" AND coalesce(valid_to, 0) = 0 "
                                                   "ORDER BY coalesce(valid_from, 0) DESC, id DESC LIMIT 1"),
                                cars.values()));
    return found.isEmpty() ? std::optional<Plate>() : found.first();
}

QString currentPlateSql(const QString &vehicleColumn)
{
    return QStringLiteral("(SELECT p.text FROM plate p WHERE p.vehicle = %1 AND p.dead_version = 0 "
                          "AND coalesce(p.valid_to, 0) = 0 "
                          "ORDER BY coalesce(p.valid_from, 0) DESC, p.id DESC LIMIT 1)")
        .arg(vehicleColumn);
}

Result<Party> readParty(Database &database, const CustomerId &customer, const VehicleId &vehicle)
{
    Party party;
    if (!customer.isNull()) {
        FORECOURT_ASSIGN(const QUuid root,
                         aliases::rootOf(database, collections::kCustomer, customer.uuid()));
        FORECOURT_ASSIGN(party.customer, records::customers().find(database, CustomerId(root)));
        FORECOURT_ASSIGN(const QString number, bestPhone(database, customer));
        const PhoneNumber read = normalisePhone(number);
        party.phone = read.isValid() ? read.display : number;
        party.name = party.customer ? shownName(*party.customer) : QString();
    }
    if (!vehicle.isNull()) {
        FORECOURT_ASSIGN(party.vehicle, records::vehicles().find(database, vehicle));
        FORECOURT_ASSIGN(const auto plate, currentPlate(database, vehicle));
        party.plate = plate ? plate->text : QString();
    }
    return party;
}

} // namespace forecourt
