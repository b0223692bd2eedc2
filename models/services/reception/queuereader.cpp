// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/reception/queuereader.h"

#include "models/protocol/collections.h"
#include "models/services/lists/liststretch.h"
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

QString inStatus(VisitStatus status)
{
    return QStringLiteral("w.dead_version = 0 AND w.status = '%1'").arg(wordOf(status));
}

// Today's, whatever became of them. The index is by state and time: each state is a range of it, and together
// they are the list.
void askOfToday(ListStretch &stretch, const StoreDay &today)
{
    const QString day = QStringLiteral(" AND w.arrived_at >= ? AND w.arrived_at < ?");
    QStringList words;
    for (const VisitStatus status : allOf<VisitStatus>()) {
        stretch.ranges.append({inStatus(status) + day, {today.startMs, today.endMs}});
        words.append(QLatin1Char('\'') + wordOf(status) + QLatin1Char('\''));
    }
    stretch.condition = QStringLiteral("w.dead_version = 0 AND w.status IN (%1)").arg(words.join(u',')) + day;
    stretch.values = {today.startMs, today.endMs};
    stretch.row = QStringLiteral("w.rowid");
    stretch.descending = true;
}

Result<QList<ListStretch>> stretchesOf(Database &database, QueueScope scope, qint64 nowMs)
{
    ListStretch stretch;
    stretch.source = QStringLiteral("visit w");
    stretch.keys = QStringList{QStringLiteral("w.arrived_at"), QStringLiteral("w.id")};
    if (scope == QueueScope::Today) {
        FORECOURT_ASSIGN(const Store store, storeOrDefault(database));
        askOfToday(stretch, storeDay(nowMs, store));
    } else {
        stretch.condition =
            inStatus(scope == QueueScope::Waiting ? VisitStatus::Waiting : VisitStatus::InReception);
    }
    return QList<ListStretch>{stretch};
}

ListColumns queueColumns()
{
    constexpr int kColumns = 18;
    return {QStringLiteral(R"sql(
        w.id, w.status, w.customer, w.vehicle, w.arrived_at, w.reception_at, w.promised_at, w.service_order,
            %1, v.make, v.model, s.name, o.number, c.surname, c.given, c.full_name, c.kind, w.bring_in_name)sql")
                .arg(currentPlateSql(QStringLiteral("w.vehicle"))),
            kColumns,
            QStringLiteral(R"sql(
        LEFT JOIN vehicle v ON v.id = w.vehicle AND v.dead_version = 0
        LEFT JOIN staff s ON s.id = w.advisor AND s.dead_version = 0
        LEFT JOIN customer c ON c.id = %1 AND c.dead_version = 0
        LEFT JOIN service_order o ON o.id = w.service_order AND o.dead_version = 0)sql")
                .arg(aliases::rootOfField(collections::kVisit, "customer", QStringLiteral("w.")))};
}

} // namespace

Result<ListPage<QueueEntry>> readQueuePage(Database &database, QueueScope scope, qint64 nowMs,
                                           const PageAsk &ask)
{
    FORECOURT_ASSIGN(const auto stretches, stretchesOf(database, scope, nowMs));
    return readListPage(database, stretches, queueColumns(), ask, entryOf);
}

Result<ListCount> countQueueList(Database &database, QueueScope scope, qint64 nowMs)
{
    FORECOURT_ASSIGN(const auto stretches, stretchesOf(database, scope, nowMs));
    return StretchReader(database, stretches, {}).count();
}

Result<QList<QueueEntry>> readQueue(Database &database, QueueScope scope, qint64 nowMs, int limit)
{
    PageAsk ask;
    ask.limit = limit;
    FORECOURT_ASSIGN(const ListPage<QueueEntry> page, readQueuePage(database, scope, nowMs, ask));
    return page.rows;
}

Result<QueueCounts> countQueue(Database &database, qint64 nowMs)
{
    QueueCounts counts;
    FORECOURT_ASSIGN(const ListCount waiting, countQueueList(database, QueueScope::Waiting, nowMs));
    FORECOURT_ASSIGN(const ListCount inReception, countQueueList(database, QueueScope::InReception, nowMs));
    FORECOURT_ASSIGN(const ListCount arrived, countQueueList(database, QueueScope::Today, nowMs));
    counts.waiting = waiting.rows;
    counts.inReception = inReception.rows;
    counts.today = arrived.rows;
    return counts;
}

} // namespace forecourt
