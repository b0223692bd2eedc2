// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/personname.h"
#include "models/domain/text.h"
#include "models/protocol/collections.h"
#include "models/services/customers/customermatcher.h"
#include "models/services/customers/customerservice.h"
#include "models/services/customers/customersql.h"
#include "models/services/lists/liststretch.h"
#include "models/services/search/searchfinder.h"
#include "models/storage/aliases.h"
#include "models/storage/records.h"

namespace forecourt {

namespace {

using customersql::inHouse;
using customersql::ofCustomer;

// The few who are in the house, not by asking of every customer. The states stand here as the indexes have
// them.
QString inHouseIds()
{
    return QStringLiteral(R"sql(
    SELECT %1 AS id FROM visit INDEXED BY visit_present
    WHERE dead_version = 0 AND status IN ('waiting', 'in_reception') AND customer IS NOT NULL
    UNION
    SELECT %2 FROM service_order INDEXED BY service_order_open
    WHERE dead_version = 0 AND status NOT IN ('delivered', 'closed', 'cancelled') AND status <> 'draft'
      AND customer IS NOT NULL)sql")
        .arg(aliases::rootOfField(collections::kVisit, "customer"),
             aliases::rootOfField(collections::kServiceOrder, "customer"));
}

QString amongInHouse()
{
    return QStringLiteral("c.id IN (%1)").arg(inHouseIds());
}

// Nothing else stands for the customer.
QString shown()
{
    return QStringLiteral("c.dead_version = 0 AND ") +
           aliases::isRootSql(collections::kCustomer, QStringLiteral("c.id"));
}

// `house`: the expression of "in house".
QString rowColumns(const QString &house)
{
    return QStringLiteral(R"sql(
    c.id, c.full_name,
    (SELECT normalised FROM contact_point
     WHERE %1 AND dead_version = 0 AND kind IN ('mobile', 'phone')
     ORDER BY preferred DESC, id LIMIT 1),
    (SELECT p.text FROM ownership o JOIN plate p ON p.vehicle = o.vehicle
     WHERE %2 AND o.dead_version = 0 AND p.dead_version = 0
     ORDER BY o.valid_to IS NOT NULL, p.valid_to IS NOT NULL, p.valid_from DESC LIMIT 1),
    (SELECT count(DISTINCT %3) FROM ownership WHERE %4 AND dead_version = 0 AND valid_to IS NULL),
    %5,
    coalesce((SELECT max(at) FROM timeline_event WHERE %6 AND dead_version = 0), c.created_at))sql")
        .arg(ofCustomer(collections::kContactPoint), ofCustomer(collections::kOwnership, "o."),
             aliases::rootOfField(collections::kOwnership, "vehicle"), ofCustomer(collections::kOwnership),
             house, ofCustomer(collections::kTimelineEvent));
}

// Of one customer.
QString rowColumns()
{
    static const QString kColumns = rowColumns(inHouse());
    return kColumns;
}

constexpr qsizetype kSimilarLimit = 5;

CustomerRow rowOf(const Row &row)
{
    return {row.id<CustomerId>(0), row.text(1),   row.text(2), row.text(3), static_cast<int>(row.integer(4)),
            row.flag(5),           row.integer(6)};
}

QString conditionOf(CustomerFilter filter)
{
    switch (filter) {
    case CustomerFilter::InHouse:
        return QStringLiteral(" AND ") + amongInHouse();
    case CustomerFilter::WithVehicle:
        return QStringLiteral(
                   " AND EXISTS (SELECT 1 FROM ownership WHERE %1 AND dead_version = 0 AND valid_to IS NULL)")
            .arg(ofCustomer(collections::kOwnership));
    case CustomerFilter::All:
        break;
    }
    return {};
}

// Newest first: ids tell the time.
QList<ListStretch> stretchesOf(CustomerFilter filter)
{
    ListStretch stretch;
    stretch.source = QStringLiteral("customer c");
    stretch.condition = shown() + conditionOf(filter);
    if (filter == CustomerFilter::InHouse) {
        stretch.source =
            QStringLiteral("(%1) found CROSS JOIN customer c ON c.id = found.id").arg(inHouseIds());
        stretch.condition = QStringLiteral("c.dead_version = 0");
    }
    stretch.keys = QStringList{QStringLiteral("c.id")};
    stretch.descending = true;
    stretch.few = filter == CustomerFilter::InHouse;
    return {stretch};
}

// Those who stand for the owners of a car that was found, of today first; for the customer of an order or
// lead.
Result<QList<QByteArray>> customersOf(Database &database, const SearchTarget &target)
{
    const auto asked = [&](int table, const QString &condition, const Values &values) {
        return database.all(QStringLiteral("SELECT %1 FROM %2 WHERE %3")
                                .arg(aliases::rootOfField(table, "customer"),
                                     forecourtCatalog().collection(table)->name, condition),
                            values, [](const Row &row) { return row.bytes(0); });
    };
    switch (target.kind) {
    case SearchKind::Customer:
        return QList<QByteArray>{target.id.toRfc4122()};
    case SearchKind::Vehicle: {
        FORECOURT_ASSIGN(const auto cars, aliases::membersOf(database, collections::kVehicle, target.id));
        return asked(
            collections::kOwnership,
            cars.pointedAt(collections::kOwnership, "vehicle") +
                QStringLiteral(" AND dead_version = 0 ORDER BY valid_to IS NOT NULL, valid_from DESC"),
            cars.values());
    }
    case SearchKind::Order:
        return asked(collections::kServiceOrder, QStringLiteral("id = ?"), {bound(target.id)});
    case SearchKind::Lead:
        break;
    }
    return asked(collections::kLead, QStringLiteral("id = ?"), {bound(target.id)});
}

// The customers a search leads to: found themselves, or through their car or order.
Result<QList<QByteArray>> customersOfAll(Database &database, const QList<SearchTarget> &found)
{
    QList<QByteArray> ids;
    QSet<QByteArray> known;
    for (const SearchTarget &target : found) {
        FORECOURT_ASSIGN(const QList<QByteArray> customers, customersOf(database, target));
        for (const QByteArray &id : customers) {
            if (!id.isEmpty() && !known.contains(id)) {
                known.insert(id);
                ids.append(id);
            }
        }
    }
    return ids;
}

Result<QList<CustomerRow>> readRows(Database &database, const QList<QByteArray> &ids,
                                    const QString &condition, int limit)
{
    const QString sql = QStringLiteral("SELECT %1 FROM customer c WHERE c.id = ? AND c.dead_version = 0 %2")
                            .arg(rowColumns(), condition);
    QList<CustomerRow> rows;
    for (const QByteArray &id : ids) {
        if (rows.size() >= limit) {
            break;
        }
        FORECOURT_ASSIGN(const auto row, database.first(sql, {id}, rowOf));
        if (row) {
            rows.append(*row);
        }
    }
    return rows;
}

// One more is asked for each time, to know whether there are others.
Result<ListPage<CustomerRow>> readFound(Database &database, const QString &text, const QString &condition,
                                        int limit)
{
    // A further condition leaves only some of those found.
    const qsizetype wanted = condition.isEmpty() ? limit : std::max(limit, kMostFiltered);
    FORECOURT_ASSIGN(auto found,
                     findTargets(database, SearchQuestion::of(text), {}, static_cast<int>(wanted) + 1));
    ListPage<CustomerRow> page;
    page.cut = found.size() > wanted;
    found.resize(std::min(found.size(), wanted));
    FORECOURT_ASSIGN(const QList<QByteArray> ids, customersOfAll(database, found));
    FORECOURT_ASSIGN(page.rows, readRows(database, ids, condition, limit + 1));
    page.cut = page.cut || page.rows.size() > limit;
    page.rows.resize(std::min<qsizetype>(page.rows.size(), limit));
    for (const CustomerRow &row : std::as_const(page.rows)) {
        page.places.append(ListPlace{0, row.id.toBytes()});
    }
    return page;
}

Result<void> addSimilar(Database &database, const CustomerId &id, SimilarCustomer::By by,
                        QList<SimilarCustomer> &found)
{
    const bool known = std::any_of(found.begin(), found.end(),
                                   [&](const SimilarCustomer &other) { return other.row.id == id; });
    if (known || found.size() >= kSimilarLimit) {
        return {};
    }
    FORECOURT_ASSIGN(const auto row, CustomerService::readRow(database, id));
    if (row) {
        found.append({*row, by});
    }
    return {};
}

Result<QList<SimilarCustomer>> readSimilar(Database &database, const NewCustomer &customer)
{
    const CustomerMatcher matcher(database);
    QList<SimilarCustomer> found;
    FORECOURT_ASSIGN(const auto byPhone, matcher.byPhone(customer.phone));
    for (const Customer &match : byPhone) {
        FORECOURT_TRY(addSimilar(database, match.id, SimilarCustomer::By::Phone, found));
    }
    FORECOURT_ASSIGN(const auto byEmail, matcher.byEmail(customer.email));
    for (const Customer &match : byEmail) {
        FORECOURT_TRY(addSimilar(database, match.id, SimilarCustomer::By::Email, found));
    }
    const QString name = displayName(parsePersonName(normalisedText(customer.name)));
    if (name.isEmpty()) {
        return found;
    }
    // Whole words first: whoever bears the name is among the first the index finds.
    constexpr int kBearers = 200;
    const SearchScope customers{{SearchKind::Customer}, false, false};
    FORECOURT_ASSIGN(const auto named, findTargets(database, SearchQuestion::of(name), customers, kBearers));
    for (const SearchTarget &target : named) {
        const CustomerId id(target.id);
        FORECOURT_ASSIGN(const auto match, records::customers().find(database, id));
        if (match && foldedForSearch(match->fullName) == foldedForSearch(name)) {
            FORECOURT_TRY(addSimilar(database, id, SimilarCustomer::By::Name, found));
        }
    }
    return found;
}

} // namespace

Result<ListPage<CustomerRow>> CustomerService::readPage(Database &database, const QString &text,
                                                        CustomerFilter filter, const PageAsk &ask)
{
    if (SearchQuestion::of(text).isEmpty()) { // what is too short to be found anywhere hides nothing yet
        constexpr int kColumns = 7;
        return readListPage(database, stretchesOf(filter), {rowColumns(amongInHouse()), kColumns}, ask,
                            rowOf);
    }
    // A search answers with the best ones at once.
    return readFound(database, text, conditionOf(filter), ask.limit);
}

Result<std::optional<CustomerRow>> CustomerService::readRow(Database &database, CustomerId id)
{
    return database.first(
        QStringLiteral("SELECT %1 FROM customer c WHERE c.id = ? AND c.dead_version = 0").arg(rowColumns()),
        {bound(id)}, rowOf);
}

Result<ListCount> CustomerService::readCount(Database &database, CustomerFilter filter)
{
    return StretchReader(database, stretchesOf(filter), {}).count();
}

ListSource<CustomerRow> CustomerService::source(const QString &text, CustomerFilter filter)
{
    const bool searched = !SearchQuestion::of(text).isEmpty();
    return {[=, this](PageAsk ask) {
                // Nobody reads through more of what was found than this.
                constexpr int kMostFound = 300;
                ask.limit = searched ? kMostFound : ask.limit;
                return m_storage.read(
                    [=](Database &database) { return readPage(database, text, filter, ask); });
            },
            searched ? std::function<QFuture<Result<ListCount>>()>() : [=, this] { return count(filter); }};
}

QFuture<Result<QList<CustomerRow>>> CustomerService::list(const QString &text, CustomerFilter filter,
                                                          int limit, CustomerId before)
{
    PageAsk ask;
    ask.limit = limit;
    if (!before.isNull()) {
        ask.from = PageAsk::From::After;
        ask.place = {0, before.toBytes()};
    }
    return m_storage.read([=](Database &database) -> Result<QList<CustomerRow>> {
        FORECOURT_ASSIGN(const ListPage<CustomerRow> page, readPage(database, text, filter, ask));
        return page.rows;
    });
}

QFuture<Result<QList<SearchTarget>>> CustomerService::found(const QString &text, int limit)
{
    return m_storage.read(
        [=](Database &database) { return findTargets(database, SearchQuestion::of(text), {}, limit); });
}

QFuture<Result<QList<CustomerRow>>> CustomerService::rowsOf(const QList<SearchTarget> &found,
                                                            CustomerFilter filter)
{
    return m_storage.read([=](Database &database) -> Result<QList<CustomerRow>> {
        FORECOURT_ASSIGN(const QList<QByteArray> ids, customersOfAll(database, found));
        return readRows(database, ids, conditionOf(filter), static_cast<int>(ids.size()));
    });
}

QFuture<Result<QList<SimilarCustomer>>> CustomerService::similar(const NewCustomer &customer)
{
    return m_storage.read([=](Database &database) { return readSimilar(database, customer); });
}

QFuture<Result<ListCount>> CustomerService::count(CustomerFilter filter)
{
    return m_storage.read([=](Database &database) { return readCount(database, filter); });
}

QFuture<Result<CustomerDetail>> CustomerService::detail(CustomerId id)
{
    return m_storage.read([=](Database &database) { return readDetail(database, id); });
}

} // namespace forecourt
