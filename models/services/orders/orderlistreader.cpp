// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/protocol/collections.h"
#include "models/services/orders/orderreader.h"
#include "models/services/orders/storeday.h"
#include "models/services/search/searchfinder.h"
#include "models/storage/aliases.h"
#include "models/storage/records.h"

namespace forecourt {

namespace {

// The condition of a list, built from fixed pieces; every value is bound.
struct Condition
{
    QString source = QStringLiteral("service_order o");
    Values sourceValues;
    QString sql = QStringLiteral("o.dead_version = 0");
    Values values;
    bool cut = false; // the text found more than is read from

    void add(const QString &piece, const Values &more = {})
    {
        sql += QStringLiteral(" AND ") + piece;
        values += more;
    }
};

QString openOnly()
{
    return QStringLiteral("o.status NOT IN ('delivered', 'closed', 'cancelled')");
}

void addTimes(Condition &condition, const OrderFilter &filter)
{
    const std::pair<qint64, QString> bounds[] = {
        {filter.openedFrom, QStringLiteral("o.opened_at >= ?")},
        {filter.openedTo, QStringLiteral("o.opened_at < ?")},
        {filter.deliveredFrom, QStringLiteral("o.delivered_at >= ?")},
        {filter.deliveredTo, QStringLiteral("o.delivered_at < ?")},
    };
    for (const auto &[at, piece] : bounds) {
        if (at != 0) {
            condition.add(piece, {at});
        }
    }
}

// The search index leads from a number, plate, phone or name to the order, the car or the customer, and from
// there to the orders: the list is read from those, whatever else it asks.
Result<void> addText(Database &database, Condition &condition, const QString &text)
{
    const SearchQuestion question = SearchQuestion::of(text);
    if (question.isEmpty()) {
        return {}; // too little to be found anywhere: the first letter of a word hides nothing yet
    }
    const SearchScope scope{{SearchKind::Customer, SearchKind::Vehicle, SearchKind::Order}, true, false};
    FORECOURT_ASSIGN(const FilterAnswer answer, findForFilter(database, question, scope));
    const QString found = answer.places;
    condition.cut = answer.cut;
    condition.source =
        QStringLiteral(R"sql((
            %1
            UNION SELECT f.id FROM service_order f WHERE f.vehicle IN (%2)
            UNION SELECT f.id FROM service_order f WHERE f.customer IN (%3)
        ) found CROSS JOIN service_order o ON o.id = found.id)sql")
            .arg(filteredIdsSql(SearchKind::Order),
                 aliases::membersOfAll(collections::kVehicle, filteredIdsSql(SearchKind::Vehicle)),
                 aliases::membersOfAll(collections::kCustomer, filteredIdsSql(SearchKind::Customer)));
    condition.sourceValues = {found, found, found};
    return {};
}

// Orders of all records that are the same customer or car.
Result<void> addParties(Database &database, Condition &condition, const OrderFilter &filter)
{
    if (!filter.customer.isNull()) {
        FORECOURT_ASSIGN(const auto people,
                         aliases::membersOf(database, collections::kCustomer, filter.customer.uuid()));
        condition.add(people.pointedAt(collections::kServiceOrder, "customer", QStringLiteral("o.")),
                      people.values());
    }
    if (!filter.vehicle.isNull()) {
        FORECOURT_ASSIGN(const auto cars,
                         aliases::membersOf(database, collections::kVehicle, filter.vehicle.uuid()));
        condition.add(cars.pointedAt(collections::kServiceOrder, "vehicle", QStringLiteral("o.")),
                      cars.values());
    }
    return {};
}

Result<Condition> conditionOf(Database &database, const OrderFilter &filter, const StoreDay &today)
{
    Condition condition;
    if (filter.scope == OrderScope::Open) {
        condition.add(openOnly());
    } else if (filter.scope == OrderScope::Today) {
        condition.add(QStringLiteral("o.opened_at >= ? AND o.opened_at < ?"), {today.startMs, today.endMs});
    }
    if (!filter.advisor.isNull()) {
        condition.add(QStringLiteral("o.advisor = ?"), {bound(filter.advisor)});
    }
    if (filter.status) {
        condition.add(QStringLiteral("o.status = ?"), {wordOf(*filter.status)});
    }
    FORECOURT_TRY(addParties(database, condition, filter));
    addTimes(condition, filter);
    // Named, because SQLite cannot know how few they are: what is under way, or was handed over then, is
    // looked up first, whatever else is asked of it.
    if (!filter.text.isEmpty()) {
        return condition;
    }
    if (filter.deliveredFrom != 0 || filter.deliveredTo != 0) {
        condition.source = QStringLiteral("service_order o INDEXED BY service_order_by_delivered");
        condition.add(QStringLiteral("o.delivered_at > 0"));
    } else if (filter.scope == OrderScope::Open && filter.customer.isNull() && filter.vehicle.isNull()) {
        condition.source = QStringLiteral("service_order o INDEXED BY service_order_open");
    }
    return condition;
}

OrderListEntry entryOf(const Row &row)
{
    OrderListEntry entry;
    entry.id = row.id<OrderId>(0);
    entry.number = row.text(1);
    entry.status = fromWord<OrderStatus>(row.text(2), OrderStatus::Draft);
    entry.openedAt = row.integer(3);
    entry.promisedAt = row.integer(4);
    entry.readyAt = row.integer(5);
    entry.plate = row.text(6);
    entry.firstConcern = row.text(7);
    entry.make = row.text(8);
    entry.model = row.text(9);
    entry.advisorName = row.text(10);
    entry.customerName = shownName(row, 11);
    return entry;
}

struct OrderStretches
{
    QList<ListStretch> list;
    bool cut = false;
};

// What is open is few: it may be sorted while it is read.
QList<ListStretch> byPromise(const ListStretch &all, const OrderFilter &filter)
{
    ListStretch open = all;
    open.keys = QStringList{QStringLiteral("coalesce(nullif(o.promised_at, 0), 9223372036854775807)"),
                            QStringLiteral("o.id")};
    open.sortBeforeReading(QStringLiteral("service_order"), QStringLiteral("o"));
    open.descending = false;
    open.few = true;
    if (filter.scope == OrderScope::Open) {
        return {open};
    }
    open.condition += QStringLiteral(" AND ") + openOnly();
    if (open.source == QStringLiteral("service_order o")) {
        open.source += QStringLiteral(" INDEXED BY service_order_open");
    }
    ListStretch others = all;
    others.condition += QStringLiteral(" AND (o.status IS NULL OR NOT (%1))").arg(openOnly());
    return {open, others};
}

// What is open or found, or belongs to one customer or car, is few.
Result<OrderStretches> stretchesOf(Database &database, const OrderFilter &filter, qint64 nowMs)
{
    FORECOURT_ASSIGN(const Store store, storeOrDefault(database));
    FORECOURT_ASSIGN(Condition condition, conditionOf(database, filter, storeDay(nowMs, store)));
    FORECOURT_TRY(addText(database, condition, filter.text));
    ListStretch stretch;
    stretch.source = condition.source;
    stretch.sourceValues = condition.sourceValues;
    stretch.condition = condition.sql;
    stretch.values = condition.values;
    stretch.keys = QStringList{QStringLiteral("o.opened_at"), QStringLiteral("o.id")};
    stretch.descending = filter.sort != OrderSort::Oldest;
    stretch.few = filter.scope == OrderScope::Open || !condition.sourceValues.isEmpty() ||
                  !filter.customer.isNull() || !filter.vehicle.isNull();
    if (!condition.sourceValues.isEmpty()) {
        stretch.sortBeforeReading(QStringLiteral("service_order"), QStringLiteral("o"));
    }
    return OrderStretches{filter.sort == OrderSort::Promised ? byPromise(stretch, filter)
                                                             : QList<ListStretch>{stretch},
                          condition.cut};
}

ListColumns listColumns()
{
    constexpr int kColumns = 15;
    return {QStringLiteral(R"sql(
        o.id, o.number, o.status, o.opened_at, o.promised_at, o.ready_at, %1,
            (SELECT k.text FROM concern k WHERE k.service_order = o.id AND k.dead_version = 0
             ORDER BY k.position, k.id LIMIT 1),
            v.make, v.model, s.name, c.surname, c.given, c.full_name, c.kind)sql")
                .arg(currentPlateSql(QStringLiteral("o.vehicle"))),
            kColumns,
            QStringLiteral(R"sql(
        LEFT JOIN vehicle v ON v.id = o.vehicle AND v.dead_version = 0
        LEFT JOIN staff s ON s.id = o.advisor AND s.dead_version = 0
        LEFT JOIN customer c ON c.id = %1 AND c.dead_version = 0)sql")
                .arg(aliases::rootOfField(collections::kServiceOrder, "customer", QStringLiteral("o.")))};
}

} // namespace

Result<ListPage<OrderListEntry>> readOrderPage(Database &database, const OrderFilter &filter, qint64 nowMs,
                                               const PageAsk &ask)
{
    FORECOURT_ASSIGN(const OrderStretches stretches, stretchesOf(database, filter, nowMs));
    FORECOURT_ASSIGN(auto page, readListPage(database, stretches.list, listColumns(), ask, entryOf));
    page.cut = stretches.cut;
    return page;
}

Result<ListCount> countOrderList(Database &database, const OrderFilter &filter, qint64 nowMs)
{
    FORECOURT_ASSIGN(const OrderStretches stretches, stretchesOf(database, filter, nowMs));
    return StretchReader(database, stretches.list, {}).count();
}

Result<QList<OrderListEntry>> readOrderList(Database &database, const OrderFilter &filter, qint64 nowMs,
                                            int limit)
{
    PageAsk ask;
    ask.limit = limit;
    FORECOURT_ASSIGN(const ListPage<OrderListEntry> page, readOrderPage(database, filter, nowMs, ask));
    return page.rows;
}

Result<OrderCounts> countOrders(Database &database, const StaffId &advisor, qint64 nowMs)
{
    FORECOURT_ASSIGN(const Store store, storeOrDefault(database));
    const StoreDay today = storeDay(nowMs, store);
    const auto count = [&](const QString &condition, const Values &values, const QString &index = {}) {
        return database.integer(
            QStringLiteral("SELECT count(*) FROM service_order o %1 WHERE o.dead_version = 0 AND ")
                    .arg(index) +
                condition,
            values);
    };
    // Named for the reason above.
    const QString few = QStringLiteral("INDEXED BY service_order_open");
    OrderCounts counts;
    FORECOURT_ASSIGN(const qint64 open, count(openOnly(), {}, few));
    FORECOURT_ASSIGN(const qint64 opened, count(QStringLiteral("o.opened_at >= ? AND o.opened_at < ?"),
                                                {today.startMs, today.endMs}));
    FORECOURT_ASSIGN(const qint64 mine,
                     count(openOnly() + QStringLiteral(" AND o.advisor = ?"), {bound(advisor)}, few));
    FORECOURT_ASSIGN(const qint64 overdue,
                     count(openOnly() + QStringLiteral(" AND o.status NOT IN ('ready', 'settled') "
                                                       "AND o.promised_at > 0 AND o.promised_at < ?"),
                           {nowMs}, few));
    counts.open = static_cast<int>(open);
    counts.openedToday = static_cast<int>(opened);
    counts.mine = static_cast<int>(mine);
    counts.overdue = static_cast<int>(overdue);
    return counts;
}

} // namespace forecourt
