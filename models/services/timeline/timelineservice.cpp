// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/timeline/timelineservice.h"

#include "models/protocol/collections.h"
#include "models/services/lists/liststretch.h"
#include "models/services/timeline/timelinekinds.h"
#include "models/services/timeline/undoneevents.h"
#include "models/storage/aliases.h"
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

ListColumns shownColumns()
{
    const auto &map = records::timelineEvents();
    return {map.columns(QStringLiteral("e.")) + QStringLiteral(R"sql(,
               (SELECT name FROM staff WHERE id = e.staff),
               (SELECT text FROM plate WHERE vehicle = e.vehicle AND dead_version = 0
                ORDER BY coalesce(valid_to, 9223372036854775807) DESC, valid_from DESC LIMIT 1), )sql") +
                kUndoneColumns,
            map.columnCount() + 4};
}

TimelineItem itemOf(const Row &row)
{
    const auto &map = records::timelineEvents();
    TimelineItem item;
    item.event = map.read(row);
    item.id = item.event.id;
    item.data = QJsonDocument::fromJson(item.event.data.toUtf8()).object();
    item.staffName = row.text(map.columnCount());
    item.plate = row.text(map.columnCount() + 1);
    item.undoneAt = row.integer(map.columnCount() + 2);
    item.undoneBy = row.text(map.columnCount() + 3);
    return item;
}

ListStretch newestFirst(const QString &condition, const Values &values)
{
    ListStretch stretch;
    stretch.source = QStringLiteral("timeline_event e");
    stretch.condition =
        QStringLiteral("e.dead_version = 0 AND ") + condition + QStringLiteral(" AND ") + kTellsItself;
    stretch.values = values;
    stretch.keys = QStringList{QStringLiteral("e.at"), QStringLiteral("e.id")};
    stretch.descending = true;
    stretch.few = true; // of one customer or record
    return stretch;
}

// What of somebody's events a query asks for besides.
struct Narrowed
{
    QString sql;
    Values values;
};

Result<Narrowed> narrowed(Database &database, const TimelineQuery &query)
{
    Narrowed asked{condition(query.group), {}};
    if (!query.staff.isNull()) {
        asked.sql += QStringLiteral(" AND e.staff = ?");
        asked.values.append(bound(query.staff));
    }
    if (!query.vehicle.isNull()) {
        FORECOURT_ASSIGN(const auto cars,
                         aliases::membersOf(database, collections::kVehicle, query.vehicle.uuid()));
        asked.sql += QStringLiteral(" AND ") + // the customer's index leads
                     cars.pointedAt(collections::kTimelineEvent, "vehicle", QStringLiteral("+e."));
        asked.values += cars.values();
    }
    return asked;
}

// Merged records have one line of time: each has its range of the index.
Result<ListStretch> stretchOf(Database &database, const TimelineQuery &query)
{
    FORECOURT_ASSIGN(const auto members,
                     aliases::membersOf(database, collections::kCustomer, query.customer.uuid()));
    FORECOURT_ASSIGN(const Narrowed asked, narrowed(database, query));
    const auto eventsOf = [&](const aliases::Members &some) {
        return newestFirst(some.pointedAt(collections::kTimelineEvent, "customer", QStringLiteral("e.")) +
                               asked.sql,
                           some.values() + asked.values);
    };
    ListStretch stretch = eventsOf(members);
    stretch.row = QStringLiteral("e.rowid");
    for (const QUuid &id : members.ids) {
        const ListStretch one = eventsOf({members.collection, {id}});
        if (members.ids.size() > 1) {
            stretch.ranges.append({one.condition, one.values});
        }
    }
    return stretch;
}

Result<QList<TimelineItem>> readFirst(Database &database, const ListStretch &stretch, int limit)
{
    PageAsk ask;
    ask.limit = limit;
    FORECOURT_ASSIGN(const auto page, readListPage(database, {stretch}, shownColumns(), ask, itemOf));
    return page.rows;
}

// Each year is a range of the index; years between without events cost one look.
Result<QList<TimelineYear>> readYears(Database &database, const TimelineQuery &query, const QTimeZone &zone)
{
    FORECOURT_ASSIGN(const ListStretch events, stretchOf(database, query));
    const auto edge = [&](const char *which) {
        return database.integer(QStringLiteral("SELECT %1(e.at) FROM timeline_event e WHERE %2")
                                    .arg(QLatin1String(which), events.condition),
                                events.values, -1);
    };
    FORECOURT_ASSIGN(const qint64 first, edge("min"));
    FORECOURT_ASSIGN(const qint64 last, edge("max"));
    QList<TimelineYear> years;
    int newer = 0;
    const auto start = [&](int year) {
        return QDateTime(QDate(year, 1, 1), QTime(0, 0), zone).toMSecsSinceEpoch();
    };
    const auto yearOf = [&](qint64 at) {
        return QDateTime::fromMSecsSinceEpoch(at, zone).date().year();
    };
    for (int year = yearOf(last); last > 0 && year >= yearOf(first); --year) {
        FORECOURT_ASSIGN(
            const qint64 found,
            database.integer(
                QStringLiteral("SELECT count(*) FROM timeline_event e WHERE %1 AND e.at >= ? AND e.at < ?")
                    .arg(events.condition),
                events.values + Values{start(year), start(year + 1)}));
        if (found > 0) {
            years.append({year, static_cast<int>(found), newer});
            newer += static_cast<int>(found);
        }
    }
    return years;
}

// A condition on the events of the customer that stand in the timeline.
QString toldOf(const aliases::Members &customer)
{
    return customer.pointedAt(collections::kTimelineEvent, "customer", QStringLiteral("e.")) +
           QStringLiteral(" AND e.dead_version = 0 AND ") + kTellsItself;
}

TimelineParty partyOf(const Row &row)
{
    return {row.uuid(0), row.text(1)};
}

Result<QList<TimelineParty>> readPeople(Database &database, const aliases::Members &customer)
{
    return database.all(QStringLiteral(R"sql(
            SELECT s.id, s.name FROM (SELECT DISTINCT e.staff FROM timeline_event e WHERE %1) acted
            CROSS JOIN staff s ON s.id = acted.staff ORDER BY s.name, s.id)sql")
                            .arg(toldOf(customer)),
                        customer.values(), partyOf);
}

// A car stays a choice as long as something is told of it, whoever has it now.
Result<QList<TimelineParty>> readVehicles(Database &database, const aliases::Members &customer)
{
    return database.all(
        QStringLiteral(R"sql(
            SELECT v.id, coalesce((SELECT p.text FROM plate p WHERE p.vehicle = v.id AND p.dead_version = 0
                                   ORDER BY p.valid_to IS NOT NULL, p.valid_from DESC LIMIT 1),
                                  trim(coalesce(v.make, '') || ' ' || coalesce(v.model, ''))) AS name
            FROM (SELECT DISTINCT %1 AS id
                  FROM (SELECT o.vehicle FROM ownership o WHERE %2 AND o.dead_version = 0
                        UNION SELECT e.vehicle FROM timeline_event e WHERE %3) any_of
                  WHERE vehicle IS NOT NULL) car
            CROSS JOIN vehicle v ON v.id = car.id
            ORDER BY name, v.id)sql")
            .arg(aliases::rootOfField(collections::kTimelineEvent, "vehicle", QStringLiteral("any_of.")),
                 customer.pointedAt(collections::kOwnership, "customer", QStringLiteral("o.")),
                 toldOf(customer)),
        customer.values() + customer.values(), partyOf);
}

void addKind(TimelineCounts &counts, const QString &kind, int number)
{
    counts.all += number;
    counts.sales += belongsTo(kind, TimelineGroup::Sales) ? number : 0;
    counts.service += belongsTo(kind, TimelineGroup::Service) ? number : 0;
    counts.contact += belongsTo(kind, TimelineGroup::Contact) ? number : 0;
}

// Of all groups at once.
Result<TimelineCounts> readCounts(Database &database, TimelineQuery query)
{
    query.group = TimelineGroup::All;
    FORECOURT_ASSIGN(const ListStretch events, stretchOf(database, query));
    TimelineCounts counts;
    FORECOURT_TRY(database.forEach(
        QStringLiteral("SELECT e.kind, count(*) FROM timeline_event e WHERE %1 GROUP BY e.kind")
            .arg(events.condition),
        events.values, [&](const Row &row) -> Result<void> {
            addKind(counts, row.text(0), static_cast<int>(row.integer(1)));
            return {};
        }));
    return counts;
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
    return m_storage.read([=](Database &database) -> Result<QList<TimelineItem>> {
        FORECOURT_ASSIGN(const ListStretch stretch, stretchOf(database, {customer, group, {}, {}}));
        return readFirst(database, stretch, limit);
    });
}

ListSource<TimelineItem> TimelineService::source(const TimelineQuery &query)
{
    return {[this, query](const PageAsk &ask) {
                return m_storage.read([query, ask](Database &database) -> Result<ListPage<TimelineItem>> {
                    FORECOURT_ASSIGN(const ListStretch stretch, stretchOf(database, query));
                    return readListPage(database, {stretch}, shownColumns(), ask, itemOf);
                });
            },
            [this, query] {
                return m_storage.read([query](Database &database) -> Result<ListCount> {
                    FORECOURT_ASSIGN(const ListStretch stretch, stretchOf(database, query));
                    return StretchReader(database, {stretch}, {}).count();
                });
            }};
}

QFuture<Result<QList<TimelineYear>>> TimelineService::years(const TimelineQuery &query, QTimeZone zone)
{
    return m_storage.read([=](Database &database) { return readYears(database, query, zone); });
}

QFuture<Result<TimelineParties>> TimelineService::parties(CustomerId customer)
{
    return m_storage.read([=](Database &database) -> Result<TimelineParties> {
        TimelineParties parties;
        FORECOURT_ASSIGN(const auto members,
                         aliases::membersOf(database, collections::kCustomer, customer.uuid()));
        FORECOURT_ASSIGN(parties.people, readPeople(database, members));
        FORECOURT_ASSIGN(parties.vehicles, readVehicles(database, members));
        return parties;
    });
}

QFuture<Result<QList<TimelineItem>>> TimelineService::ofRecord(const QString &refKind, const QUuid &ref,
                                                               int limit)
{
    return m_storage.read([=](Database &database) {
        return readFirst(database,
                         newestFirst(QStringLiteral("e.ref_kind = ? AND e.ref = ?"), {refKind, bound(ref)}),
                         limit);
    });
}

QFuture<Result<TimelineCounts>> TimelineService::counts(const TimelineQuery &query)
{
    return m_storage.read([=](Database &database) { return readCounts(database, query); });
}

} // namespace forecourt
