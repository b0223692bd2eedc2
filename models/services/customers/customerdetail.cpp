// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The card of one customer: everything of the records that are the same one.
#include "models/protocol/collections.h"
#include "models/protocol/fieldnumber.h"
#include "models/services/customers/customerservice.h"
#include "models/services/customers/customersql.h"
#include "models/storage/aliases.h"
#include "models/storage/records.h"

#include <QSet>

#include <algorithm>

namespace forecourt {

namespace {

// Each car once: of merged ones the one that stands for them, of several relations to it the present one.
Result<QList<OwnedVehicle>> readVehicles(Database &database, const aliases::Members &customer)
{
    const auto &map = records::vehicles();
    const QString sql =
        QStringLiteral(R"sql(
        SELECT %1,
               (SELECT text FROM plate WHERE vehicle = v.id AND dead_version = 0
                ORDER BY valid_to IS NOT NULL, valid_from DESC LIMIT 1),
               o.role, o.valid_to
        FROM ownership o JOIN vehicle v ON v.id = %2
        WHERE %3 AND o.dead_version = 0 AND v.dead_version = 0
        ORDER BY o.valid_to IS NOT NULL, o.valid_from DESC, v.id DESC)sql")
            .arg(map.columns(QStringLiteral("v.")),
                 aliases::rootOfField(collections::kOwnership, "vehicle", QStringLiteral("o.")),
                 customer.pointedAt(collections::kOwnership, "customer", QStringLiteral("o.")));
    FORECOURT_ASSIGN(QList<OwnedVehicle> all, database.all(sql, customer.values(), [&](const Row &row) {
        const int next = map.columnCount();
        return OwnedVehicle{map.read(row), row.text(next), fromWord(row.text(next + 1), OwnershipRole::Owner),
                            !row.isNull(next + 2)};
    }));
    QSet<QUuid> known;
    const bool merged = customer.ids.size() > 1;
    all.removeIf([&](const OwnedVehicle &car) {
        const QUuid id = car.vehicle.id.uuid();
        const bool again = merged && known.contains(id);
        known.insert(id);
        return again;
    });
    return all;
}

Result<void> readMoney(Database &database, const aliases::Members &customer, CustomerDetail &detail)
{
    const auto asked = [&](const char *sql, int table) {
        return database.integer(QString::fromLatin1(sql).arg(customer.pointedAt(table, "customer")),
                                customer.values());
    };
    FORECOURT_ASSIGN(
        detail.paidMinor,
        asked("SELECT sum(amount_minor) FROM payment WHERE %1 AND dead_version = 0", collections::kPayment));
    FORECOURT_ASSIGN(detail.orders, asked("SELECT count(*) FROM service_order WHERE %1 AND dead_version = 0",
                                          collections::kServiceOrder));
    FORECOURT_ASSIGN(detail.openOrders,
                     asked("SELECT count(*) FROM service_order WHERE %1 AND dead_version = 0 AND "
                           "status NOT IN ('delivered', 'closed', 'cancelled')",
                           collections::kServiceOrder));
    FORECOURT_ASSIGN(
        detail.lastVisitAt,
        asked("SELECT max(arrived_at) FROM visit WHERE %1 AND dead_version = 0", collections::kVisit));
    FORECOURT_ASSIGN(const auto currency,
                     database.first(QStringLiteral("SELECT currency FROM store ORDER BY id LIMIT 1"), {},
                                    [](const Row &row) { return row.text(0); }));
    FORECOURT_ASSIGN(
        const qint64 house,
        database.integer(
            QStringLiteral("SELECT %1 FROM customer c WHERE c.id = ?").arg(customersql::inHouse()),
            {bound(customer.root())}));
    detail.inHouse = house != 0;
    detail.currency = Currency::fromCode(currency.value_or(QString())).value_or(Currency());
    return {};
}

// What was merged into the customer, the latest first.
Result<QList<MergedRecord>> readMerged(Database &database, const aliases::Members &customer)
{
    QList<MergedRecord> merged;
    for (const QUuid &id : customer.ids.mid(1)) {
        FORECOURT_ASSIGN(
            const auto found,
            database.first(QStringLiteral(R"sql(
            SELECT c.full_name, e.at, (SELECT name FROM staff WHERE id = e.staff)
            FROM customer c LEFT JOIN timeline_event e ON e.ref = c.id AND e.kind = 'merged' AND e.dead_version = 0
            WHERE c.id = ? ORDER BY e.at DESC LIMIT 1)sql"),
                           {bound(id)}, [&](const Row &row) {
                               return MergedRecord{CustomerId(id), row.text(0), row.integer(1), row.text(2)};
                           }));
        if (found) {
            merged.append(*found);
        }
    }
    std::stable_sort(merged.begin(), merged.end(),
                     [](const MergedRecord &a, const MergedRecord &b) { return a.at > b.at; });
    return merged;
}

} // namespace

Result<CustomerDetail> CustomerService::readDetail(Database &database, CustomerId id)
{
    constexpr int kCustomer = collections::kCustomer;
    FORECOURT_ASSIGN(const auto members, aliases::membersOf(database, kCustomer, id.uuid()));
    const CustomerId root(members.root());
    FORECOURT_ASSIGN(const auto found, records::customers().find(database, root));
    if (!found) {
        return fail(ErrorCode::NotFound, QStringLiteral("there is no such customer"));
    }
    CustomerDetail detail;
    detail.customer = *found;
    FORECOURT_ASSIGN(detail.versions, readVersions(database, kCustomer, root.uuid()));
    const int tags = fieldNumber(kCustomer, "tags");
    FORECOURT_ASSIGN(detail.customer.tags, records::readSet(database, kCustomer, root.uuid(), tags));
    FORECOURT_ASSIGN(detail.contactPoints, records::contactPoints().where(
                                               database,
                                               members.pointedAt(collections::kContactPoint, "customer") +
                                                   QStringLiteral(" ORDER BY preferred DESC, id"),
                                               members.values()));
    FORECOURT_ASSIGN(detail.consents,
                     records::consents().where(database,
                                               members.pointedAt(collections::kConsent, "customer") +
                                                   QStringLiteral(" ORDER BY given_at DESC"),
                                               members.values()));
    FORECOURT_ASSIGN(detail.vehicles, readVehicles(database, members));
    FORECOURT_ASSIGN(const auto owner, records::staff().find(database, detail.customer.ownerStaff));
    detail.ownerName = owner ? owner->name : QString();
    FORECOURT_TRY(readMoney(database, members, detail));
    FORECOURT_ASSIGN(detail.merged, readMerged(database, members));
    FORECOURT_ASSIGN(detail.nextStep, nextStepOf(database, root));
    return detail;
}

QFuture<Result<CustomerId>> CustomerService::ownerOf(VehicleId vehicle)
{
    return m_storage.read([=](Database &database) -> Result<CustomerId> {
        FORECOURT_ASSIGN(const auto cars,
                         aliases::membersOf(database, collections::kVehicle, vehicle.uuid()));
        FORECOURT_ASSIGN(
            const auto owner,
            database.first(
                QStringLiteral(R"sql(
            SELECT c.id FROM ownership o JOIN customer c ON c.id = %1
            WHERE %2 AND o.dead_version = 0 AND c.dead_version = 0
            ORDER BY o.valid_to IS NOT NULL, o.valid_from DESC LIMIT 1)sql")
                    .arg(aliases::rootOfField(collections::kOwnership, "customer", QStringLiteral("o.")),
                         cars.pointedAt(collections::kOwnership, "vehicle", QStringLiteral("o."))),
                cars.values(), [](const Row &row) { return row.id<CustomerId>(0); }));
        if (!owner) {
            return fail(ErrorCode::NotFound, QStringLiteral("the vehicle has no customer"));
        }
        return *owner;
    });
}

} // namespace forecourt
