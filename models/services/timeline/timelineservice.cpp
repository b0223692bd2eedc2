// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/timeline/timelineservice.h"

#include "models/services/timeline/timelinekinds.h"
#include "models/services/timeline/undoneevents.h"
#include "models/storage/records.h"

#include <QJsonDocument>

namespace forecourt {

namespace {

using namespace timelinekinds;

QStringList kindsOf(TimelineGroup group)
{
    switch (group) {
    case TimelineGroup::Sales:
        return {kLeadReceived, kLeadUpdated, kLeadStatus};
    case TimelineGroup::Service:
        return {kCheckedIn,   kOrderOpened,  kOrderStatus,  kJobAdded,     kJobDeclined,
                kJobDeferred, kOrderSettled, kPaymentTaken, kVehicleLinked};
    case TimelineGroup::Contact:
        return {kLeadContacted, kNote};
    case TimelineGroup::All:
        break;
    }
    return {};
}

// The words are our own constants, so they may stand in the statement: a bound list would change with the
// group.
QString condition(TimelineGroup group)
{
    const QStringList kinds = kindsOf(group);
    return kinds.isEmpty() ? QString()
                           : QStringLiteral(" AND e.kind IN ('%1')").arg(kinds.join(QStringLiteral("','")));
}

Result<QList<TimelineItem>> read(Database &database, const QString &where, const Values &values)
{
    const auto &map = records::timelineEvents();
    const QString sql = QStringLiteral(R"sql(
        SELECT %1,
               (SELECT name FROM staff WHERE id = e.staff),
               (SELECT text FROM plate WHERE vehicle = e.vehicle AND dead_version = 0
                ORDER BY coalesce(valid_to, 9223372036854775807) DESC, valid_from DESC LIMIT 1), %3
        FROM timeline_event e
        WHERE e.dead_version = 0 AND %2 AND %4
        ORDER BY e.at DESC, e.id DESC
        LIMIT ?)sql")
                            .arg(map.columns(QStringLiteral("e.")), where, kUndoneColumns, kTellsItself);
    return database.all(sql, values, [&](const Row &row) {
        TimelineItem item;
        item.event = map.read(row);
        item.id = item.event.id;
        item.data = QJsonDocument::fromJson(item.event.data.toUtf8()).object();
        item.staffName = row.text(map.columnCount());
        item.plate = row.text(map.columnCount() + 1);
        item.undoneAt = row.integer(map.columnCount() + 2);
        item.undoneBy = row.text(map.columnCount() + 3);
        return item;
    });
}

} // namespace

bool belongsTo(const QString &kind, TimelineGroup group)
{
    return group == TimelineGroup::All || kindsOf(group).contains(kind);
}

TimelineService::TimelineService(Storage &storage) : m_storage(storage)
{}

QFuture<Result<QList<TimelineItem>>> TimelineService::ofCustomer(CustomerId customer, TimelineGroup group,
                                                                 int limit)
{
    return m_storage.read([=](Database &database) {
        return read(database, QStringLiteral("e.customer = ?") + condition(group), {bound(customer), limit});
    });
}

QFuture<Result<QList<TimelineItem>>> TimelineService::ofRecord(const QString &refKind, const QUuid &ref,
                                                               int limit)
{
    return m_storage.read([=](Database &database) {
        return read(database, QStringLiteral("e.ref_kind = ? AND e.ref = ?"), {refKind, bound(ref), limit});
    });
}

QFuture<Result<TimelineCounts>> TimelineService::counts(CustomerId customer)
{
    return m_storage.read([=](Database &database) -> Result<TimelineCounts> {
        TimelineCounts counts;
        FORECOURT_TRY(database.forEach(QStringLiteral(R"sql(
            SELECT e.kind, count(*) FROM timeline_event e
            WHERE e.customer = ? AND e.dead_version = 0 AND %1 GROUP BY e.kind)sql")
                                           .arg(kTellsItself),
                                       {bound(customer)}, [&](const Row &row) -> Result<void> {
                                           const int number = static_cast<int>(row.integer(1));
                                           const QString kind = row.text(0);
                                           counts.all += number;
                                           counts.sales += belongsTo(kind, TimelineGroup::Sales) ? number : 0;
                                           counts.service +=
                                               belongsTo(kind, TimelineGroup::Service) ? number : 0;
                                           counts.contact +=
                                               belongsTo(kind, TimelineGroup::Contact) ? number : 0;
                                           return {};
                                       }));
        return counts;
    });
}

} // namespace forecourt
