// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/searchrecent.h"

#include "models/protocol/collections.h"
#include "models/storage/aliases.h"
#include "models/storage/searchdocument.h"
#include "models/storage/searchtables.h"

#include <set>

namespace forecourt {

namespace {

using Target = std::pair<QUuid, SearchKind>;
using Targets = std::set<Target>;

// A visit or order, living or not.
struct Stay
{
    QUuid customer;
    QUuid vehicle;
    qint64 at = 0;
    bool inHouse = false;
};

// The states stand here as index service_order_open has them, and a draft is nobody's car in the house.
constexpr auto kVisits = R"sql(
    SELECT customer, vehicle, CASE WHEN dead_version = 0 THEN coalesce(arrived_at, 0) ELSE 0 END,
           dead_version = 0 AND coalesce(status, '') IN ('waiting', 'in_reception')
    FROM visit)sql";
constexpr auto kOrders = R"sql(
    SELECT customer, vehicle, CASE WHEN dead_version = 0 THEN coalesce(opened_at, 0) ELSE 0 END,
           dead_version = 0 AND status NOT IN ('delivered', 'closed', 'cancelled') AND status <> 'draft'
    FROM service_order)sql";

Stay stayOf(const Row &row)
{
    return {row.uuid(0), row.uuid(1), row.integer(2), row.integer(3) != 0};
}

// Whoever stands for the customer and the car was here.
Result<void> add(Database &database, Targets &targets, const Stay &stay)
{
    if (!stay.customer.isNull()) {
        FORECOURT_ASSIGN(const QUuid root, aliases::rootOf(database, collections::kCustomer, stay.customer));
        targets.emplace(root, SearchKind::Customer);
    }
    if (!stay.vehicle.isNull()) {
        FORECOURT_ASSIGN(const QUuid root, aliases::rootOf(database, collections::kVehicle, stay.vehicle));
        targets.emplace(root, SearchKind::Vehicle);
    }
    return {};
}

Values keyOf(const Target &target)
{
    return {bound(target.first), static_cast<int>(target.second)};
}

// When a target was here last and whether it is in the house, from its visits and orders; forgotten where it
// has none. True if search_recent is another one now.
Result<bool> note(Database &database, const Target &target, qint64 nowMs)
{
    const QString sql = QStringLiteral(R"sql(
        SELECT max(at), max(house) FROM (
            SELECT coalesce(arrived_at, 0) AS at, coalesce(status, '') IN ('waiting', 'in_reception') AS house
            FROM visit WHERE %1 AND dead_version = 0
            UNION ALL
            SELECT coalesce(opened_at, 0),
                   coalesce(status, '') NOT IN ('', 'draft', 'delivered', 'closed', 'cancelled')
            FROM service_order WHERE %2 AND dead_version = 0))sql");
    const bool person = target.second == SearchKind::Customer;
    const char *field = person ? "customer" : "vehicle";
    FORECOURT_ASSIGN(
        const auto members,
        aliases::membersOf(database, person ? collections::kCustomer : collections::kVehicle, target.first));
    FORECOURT_ASSIGN(const auto found,
                     database.first(sql.arg(members.pointedAt(collections::kVisit, field),
                                            members.pointedAt(collections::kServiceOrder, field)),
                                    members.values() + members.values(), [](const Row &row) {
                                        return row.isNull(0) ? std::optional<std::pair<qint64, qint64>>()
                                                             : std::pair(row.integer(0), row.integer(1));
                                    }));
    if (!found || !*found) {
        FORECOURT_ASSIGN(const qint64 gone, database.run(QStringLiteral("DELETE FROM search_recent WHERE "
                                                                        "target = ? AND kind = ?"),
                                                         keyOf(target)));
        return gone > 0;
    }
    const auto [at, inHouse] = **found;
    FORECOURT_ASSIGN(const qint64 noted,
                     database.run(QStringLiteral(R"sql(
        INSERT INTO search_recent (target, kind, in_house, at, text)
        SELECT target, kind, ?, ?, text FROM search_text WHERE target = ? AND kind = ?
        ON CONFLICT (target, kind) DO UPDATE SET in_house = excluded.in_house, at = excluded.at)sql"),
                                  Values{inHouse, std::min(at, nowMs + kMostAheadMs)} + keyOf(target)));
    return noted > 0;
}

Result<void> trim(Database &database)
{
    for (const auto &[inHouse, most] : {std::pair(0, kMostRecent), std::pair(1, kMostInHouse)}) {
        FORECOURT_TRY(database.run(QStringLiteral(R"sql(
            DELETE FROM search_recent WHERE (target, kind) IN (
                SELECT target, kind FROM search_recent WHERE in_house = ?
                ORDER BY at DESC, target DESC LIMIT -1 OFFSET ?))sql"),
                                   {inHouse, most}));
    }
    return {};
}

Result<void> noteAll(Database &database, const Targets &targets, qint64 nowMs)
{
    bool changed = false;
    for (const Target &target : targets) {
        FORECOURT_ASSIGN(const bool noted, note(database, target, nowMs));
        changed = changed || noted;
    }
    if (!changed) {
        return {};
    }
    FORECOURT_TRY(trim(database));
    return tellRecentChanged(database);
}

// What is older than the oldest of a full table would be dropped at once.
Result<qint64> oldest(Database &database)
{
    return database.integer(QStringLiteral("SELECT at FROM search_recent WHERE in_house = 0 "
                                           "ORDER BY at DESC LIMIT 1 OFFSET ?"),
                            {kMostRecent - 1});
}

Result<bool> isNoted(Database &database, const Targets &targets)
{
    for (const Target &target : targets) {
        FORECOURT_ASSIGN(const qint64 noted,
                         database.integer(QStringLiteral("SELECT 1 FROM search_recent WHERE target = ? AND "
                                                         "kind = ?"),
                                          keyOf(target)));
        if (noted != 0) {
            return true;
        }
    }
    return false;
}

// Triggers note who a visit or order leaves, and refreshAliasRoots() whom other records stand for now.
Result<void> takeLeft(Database &database, Targets &targets)
{
    Targets left;
    FORECOURT_TRY(database.forEach(QStringLiteral("SELECT target, kind FROM search_left"), {},
                                   [&](const Row &row) -> Result<void> {
                                       left.emplace(row.uuid(0), static_cast<SearchKind>(row.integer(1)));
                                       return {};
                                   }));
    for (const auto &[target, kind] : left) {
        const bool person = kind == SearchKind::Customer;
        FORECOURT_TRY(
            add(database, targets, {person ? target : QUuid(), person ? QUuid() : target, 0, false}));
    }
    if (!left.empty()) {
        FORECOURT_TRY(database.run(QStringLiteral("DELETE FROM search_left")));
    }
    targets.merge(left);
    return {};
}

Result<void> refresh(Database &database, const ChangedRows &rows, qint64 nowMs)
{
    Targets targets;
    FORECOURT_TRY(takeLeft(database, targets));
    FORECOURT_ASSIGN(const qint64 limit, oldest(database));
    for (const auto &[collection, sql] :
         {std::pair(collections::kVisit, kVisits), std::pair(collections::kServiceOrder, kOrders)}) {
        for (const QUuid &row : rows.value(collection)) {
            FORECOURT_ASSIGN(const auto stay,
                             database.first(QString::fromLatin1(sql) + QStringLiteral(" WHERE id = ?"),
                                            {bound(row)}, stayOf));
            if (!stay) {
                continue;
            }
            // A history that comes in by the ten thousand concerns nobody here.
            Targets those;
            FORECOURT_TRY(add(database, those, *stay));
            FORECOURT_ASSIGN(const bool noted, isNoted(database, those));
            if (noted || stay->inHouse || stay->at > limit || limit == 0) {
                targets.merge(those);
            }
        }
    }
    return noteAll(database, targets, nowMs);
}

} // namespace

Result<void> refreshRecent(Database &database, const ChangedRows &rows, qint64 nowMs)
{
    if (rows.value(collections::kVisit).isEmpty() && rows.value(collections::kServiceOrder).isEmpty() &&
        rows.value(collections::kRecordAlias).isEmpty() && rows.value(collections::kCustomer).isEmpty()) {
        return {};
    }
    FORECOURT_ASSIGN(const bool current, isSearchIndexCurrent(database));
    if (!current) {
        return {}; // made anew with the index
    }
    return changeSearchIndex(database, [&] { return refresh(database, rows, nowMs); });
}

Result<void> refillRecent(Database &database, qint64 nowMs)
{
    FORECOURT_TRY(database.run(QStringLiteral("DELETE FROM search_recent")));
    FORECOURT_TRY(database.run(QStringLiteral("DELETE FROM search_left")));
    const QString visits = QString::fromLatin1(kVisits);
    const QString orders = QString::fromLatin1(kOrders);
    Targets targets;
    for (const auto &[sql, limit] :
         {std::pair(visits +
                        QStringLiteral(" WHERE dead_version = 0 AND status IN ('waiting', 'in_reception') "
                                       "ORDER BY arrived_at DESC LIMIT ?"),
                    kMostInHouse),
          std::pair(orders +
                        QStringLiteral(" WHERE dead_version = 0 AND status NOT IN ('delivered', 'closed', "
                                       "'cancelled') ORDER BY opened_at DESC LIMIT ?"),
                    kMostInHouse),
          std::pair(visits + QStringLiteral(" WHERE dead_version = 0 ORDER BY arrived_at DESC LIMIT ?"),
                    kMostRecent),
          std::pair(orders + QStringLiteral(" WHERE dead_version = 0 ORDER BY opened_at DESC LIMIT ?"),
                    kMostRecent)}) {
        FORECOURT_ASSIGN(const auto stays, database.all(sql, {limit}, stayOf));
        for (const Stay &stay : stays) {
            FORECOURT_TRY(add(database, targets, stay));
        }
    }
    FORECOURT_TRY(noteAll(database, targets, nowMs));
    return tellRecentChanged(database);
}

Result<void> tellRecentChanged(Database &database)
{
    return database
        .run(QStringLiteral("UPDATE search_state SET recent_changes = recent_changes + 1 WHERE id = 1"))
        .map([](qint64) {});
}

} // namespace forecourt
