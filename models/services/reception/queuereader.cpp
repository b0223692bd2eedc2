// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/reception/queuereader.h"

#include "models/protocol/collections.h"
#include "models/services/orders/party.h"
#include "models/services/orders/storeday.h"
#include "models/storage/aliases.h"

namespace forecourt {

namespace {

QueueEntry entryOf(const Row &row)
{
    QueueEntry entry;
    entry.id = row.id<VisitId>(0);
    entry.status = fromWord<VisitStatus>(row.text(1), VisitStatus::Waiting);
    entry.customer = row.id<CustomerId>(2);
    entry.vehicle = row.id<VehicleId>(3);
    entry.arrivedAt = row.integer(4);
    entry.receptionAt = row.integer(5);
    entry.promisedAt = row.integer(6);
    entry.order = row.id<OrderId>(7);
    entry.plate = row.text(8);
    entry.make = row.text(9);
    entry.model = row.text(10);
    entry.advisorName = row.text(11);
    entry.number = row.text(12);
    entry.customerName = shownName(row, 13);
    // A car that somebody else brings, and nobody's car, still has a person in front of the desk.
    if (entry.customerName.isEmpty()) {
        entry.customerName = row.text(17);
    }
    return entry;
}

// Whatever became of them. Naming every state lets the index by state and time serve, four short ranges in
// all.
QString anyStatus()
{
    QStringList words;
    for (const VisitStatus status : allOf<VisitStatus>()) {
        words.append(QLatin1Char('\'') + wordOf(status) + QLatin1Char('\''));
    }
    return QStringLiteral("status IN (%1)").arg(words.join(QStringLiteral(", ")));
}

struct Question
{
    QString condition;
    Values values;
};

Question questionOf(QueueScope scope, const StoreDay &today)
{
    switch (scope) {
    case QueueScope::Waiting:
        return {QStringLiteral("w.status = 'waiting' ORDER BY w.arrived_at, w.id"), {}};
    case QueueScope::InReception:
        return {QStringLiteral("w.status = 'in_reception' ORDER BY w.arrived_at, w.id"), {}};
    case QueueScope::Today:
        break;
    }
    return {QStringLiteral("w.%1 AND w.arrived_at >= ? AND w.arrived_at < ? "
                           "ORDER BY w.arrived_at DESC, w.id DESC")
                .arg(anyStatus()),
            {today.startMs, today.endMs}};
}

} // namespace

Result<QList<QueueEntry>> readQueue(Database &database, QueueScope scope, qint64 nowMs, int limit)
{
    FORECOURT_ASSIGN(const Store store, storeOrDefault(database));
    Question question = questionOf(scope, storeDay(nowMs, store));
    question.values.append(limit);
    const QString sql = QStringLiteral(R"sql(
        SELECT w.id, w.status, w.customer, w.vehicle, w.arrived_at, w.reception_at, w.promised_at, w.service_order,
            %1, v.make, v.model, s.name, o.number, c.surname, c.given, c.full_name, c.kind, w.bring_in_name
        FROM visit w
        LEFT JOIN vehicle v ON v.id = w.vehicle AND v.dead_version = 0
        LEFT JOIN staff s ON s.id = w.advisor AND s.dead_version = 0
        LEFT JOIN customer c ON c.id = %3 AND c.dead_version = 0
        LEFT JOIN service_order o ON o.id = w.service_order AND o.dead_version = 0
        WHERE w.dead_version = 0 AND %2 LIMIT ?)sql")
                            .arg(currentPlateSql(QStringLiteral("w.vehicle")), question.condition,
                                 aliases::rootOfField(collections::kVisit, "customer", QStringLiteral("w.")));
    return database.all(sql, question.values, entryOf);
}

Result<QueueCounts> countQueue(Database &database, qint64 nowMs)
{
    FORECOURT_ASSIGN(const Store store, storeOrDefault(database));
    const StoreDay today = storeDay(nowMs, store);
    const auto count = [&](const QString &condition, const Values &values) {
        return database.integer(
            QStringLiteral("SELECT count(*) FROM visit WHERE dead_version = 0 AND ") + condition, values);
    };
    QueueCounts counts;
    FORECOURT_ASSIGN(const qint64 waiting, count(QStringLiteral("status = 'waiting'"), {}));
    FORECOURT_ASSIGN(const qint64 inReception, count(QStringLiteral("status = 'in_reception'"), {}));
    FORECOURT_ASSIGN(const qint64 arrived,
                     count(anyStatus() + QStringLiteral(" AND arrived_at >= ? AND arrived_at < ?"),
                           {today.startMs, today.endMs}));
    counts.waiting = static_cast<int>(waiting);
    counts.inReception = static_cast<int>(inReception);
    counts.today = static_cast<int>(arrived);
    return counts;
}

} // namespace forecourt
