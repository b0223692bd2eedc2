// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/searchrecent.h"

#include "models/protocol/collections.h"

namespace forecourt {

namespace {

struct Stay
{
    QUuid customer;
    QUuid vehicle;
    qint64 at = 0;
};

constexpr auto kVisits =
    "SELECT customer, vehicle, coalesce(arrived_at, 0) FROM visit WHERE dead_version = 0";
constexpr auto kOrders =
    "SELECT customer, vehicle, coalesce(opened_at, 0) FROM service_order WHERE dead_version = 0";

Stay stayOf(const Row &row)
{
    return {row.uuid(0), row.uuid(1), row.integer(2)};
}

Result<void> note(Database &database, const QUuid &target, qint64 at)
{
    if (target.isNull()) {
        return {};
    }
    FORECOURT_TRY(database.run(QStringLiteral(R"sql(
        INSERT INTO search_recent (target, kind, at, text)
        SELECT target, kind, ?, text FROM search_text WHERE target = ?
        ON CONFLICT (target) DO UPDATE SET at = max(at, excluded.at))sql"),
                               {at, bound(target)}));
    return {};
}

Result<void> note(Database &database, const Stay &stay)
{
    FORECOURT_TRY(note(database, stay.customer, stay.at));
    return note(database, stay.vehicle, stay.at);
}

Result<void> trim(Database &database)
{
    FORECOURT_TRY(database.run(QStringLiteral(R"sql(
        DELETE FROM search_recent WHERE target IN (
            SELECT target FROM search_recent ORDER BY at DESC, target DESC LIMIT -1 OFFSET ?))sql"),
                               {kMostRecent}));
    return {};
}

// What is older than the oldest of a full table would be dropped at once.
Result<qint64> oldest(Database &database)
{
    return database.integer(QStringLiteral("SELECT at FROM search_recent ORDER BY at DESC LIMIT 1 OFFSET ?"),
                            {kMostRecent - 1});
}

} // namespace

Result<void> refreshRecent(Database &database, const ChangedRows &rows)
{
    QList<Stay> stays;
    for (const auto &[collection, sql] :
         {std::pair(collections::kVisit, kVisits), std::pair(collections::kServiceOrder, kOrders)}) {
        for (const QUuid &row : rows.value(collection)) {
            FORECOURT_ASSIGN(const auto stay,
                             database.first(QString::fromLatin1(sql) + QStringLiteral(" AND id = ?"),
                                            {bound(row)}, stayOf));
            if (stay) {
                stays.append(*stay);
            }
        }
    }
    if (stays.isEmpty()) {
        return {};
    }
    FORECOURT_ASSIGN(const qint64 limit, oldest(database));
    stays.removeIf([&](const Stay &stay) { return stay.at < limit; });
    for (const Stay &stay : std::as_const(stays)) {
        FORECOURT_TRY(note(database, stay));
    }
    return stays.isEmpty() ? Result<void>() : trim(database);
}

Result<void> refillRecent(Database &database)
{
    FORECOURT_TRY(database.run(QStringLiteral("DELETE FROM search_recent")));
    for (const auto &[sql, at] : {std::pair(kVisits, "arrived_at"), std::pair(kOrders, "opened_at")}) {
        FORECOURT_ASSIGN(const auto stays,
                         database.all(QString::fromLatin1(sql) +
                                          QStringLiteral(" ORDER BY %1 DESC LIMIT ?").arg(QLatin1String(at)),
                                      {kMostRecent}, stayOf));
        for (const Stay &stay : stays) {
            FORECOURT_TRY(note(database, stay));
        }
    }
    return trim(database);
}

} // namespace forecourt
