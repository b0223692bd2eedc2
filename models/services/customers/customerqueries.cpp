// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/personname.h"
#include "models/domain/text.h"
#include "models/services/customers/customermatcher.h"
#include "models/services/customers/customerservice.h"
#include "models/services/lists/liststretch.h"
#include "models/services/search/searchfinder.h"
#include "models/storage/records.h"

namespace forecourt {

namespace {

// Somebody waits or is being received, or a car of theirs is with us.
constexpr auto kInHouse = R"sql((
    EXISTS (SELECT 1 FROM visit
            WHERE customer = c.id AND dead_version = 0 AND status IN ('waiting', 'in_reception')) OR
    EXISTS (SELECT 1 FROM service_order
            WHERE customer = c.id AND dead_version = 0
              AND status NOT IN ('draft', 'delivered', 'closed', 'cancelled'))))sql";

// The few who are in the house, not by asking of every customer. The states stand here as the indexes have
// them.
constexpr auto kInHouseIds = R"sql(
    SELECT customer AS id FROM visit INDEXED BY visit_present
    WHERE dead_version = 0 AND status IN ('waiting', 'in_reception') AND customer IS NOT NULL
    UNION
    SELECT customer FROM service_order INDEXED BY service_order_open
    WHERE dead_version = 0 AND status NOT IN ('delivered', 'closed', 'cancelled') AND status <> 'draft'
      AND customer IS NOT NULL)sql";
constexpr auto kAmongInHouse = "c.id IN (%1)";
QString amongInHouse()
{
    return QString::fromLatin1(kAmongInHouse).arg(QLatin1String(kInHouseIds));
}

// %1: the expression of "in house".
constexpr auto kRowColumns = R"sql(
    c.id, c.full_name,
    (SELECT normalised FROM contact_point
     WHERE customer = c.id AND dead_version = 0 AND kind IN ('mobile', 'phone')
     ORDER BY preferred DESC, id LIMIT 1),
    (SELECT p.text FROM ownership o JOIN plate p ON p.vehicle = o.vehicle
     WHERE o.customer = c.id AND o.dead_version = 0 AND p.dead_version = 0
     ORDER BY o.valid_to IS NOT NULL, p.valid_to IS NOT NULL, p.valid_from DESC LIMIT 1),
    (SELECT count(DISTINCT vehicle) FROM ownership
     WHERE customer = c.id AND dead_version = 0 AND valid_to IS NULL),
    %1,
    coalesce((SELECT max(at) FROM timeline_event WHERE customer = c.id AND dead_version = 0), c.created_at))sql";

// Of one customer.
QString rowColumns()
{
    return QString::fromLatin1(kRowColumns).arg(QLatin1String(kInHouse));
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
            " AND EXISTS (SELECT 1 FROM ownership WHERE customer = c.id AND dead_version = 0"
            " AND valid_to IS NULL)");
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
    stretch.condition = QStringLiteral("c.dead_version = 0") + conditionOf(filter);
    if (filter == CustomerFilter::InHouse) {
        stretch.source = QStringLiteral("(%1) found CROSS JOIN customer c ON c.id = found.id")
                             .arg(QLatin1String(kInHouseIds));
        stretch.condition = QStringLiteral("c.dead_version = 0");
    }
    stretch.keys = QStringList{QStringLiteral("c.id")};
    stretch.descending = true;
    stretch.few = filter == CustomerFilter::InHouse;
    return {stretch};
}

const char *customersOf(SearchKind kind)
{
    switch (kind) {
    case SearchKind::Customer:
        return "SELECT ?";
    case SearchKind::Vehicle:
        return "SELECT customer FROM ownership WHERE vehicle = ? AND dead_version = 0 "
               "ORDER BY valid_to IS NOT NULL, valid_from DESC";
    case SearchKind::Order:
        return "SELECT customer FROM service_order WHERE id = ?";
    case SearchKind::Lead:
        break;
    }
    return "SELECT customer FROM lead WHERE id = ?";
}

// The customers a search leads to: found themselves, or through their car or order.
Result<QList<QByteArray>> foundCustomers(Database &database, const QString &text, int limit)
{
    FORECOURT_ASSIGN(const auto found, findTargets(database, SearchQuestion::of(text), {}, limit));
    QList<QByteArray> ids;
    QSet<QByteArray> known;
    for (const SearchTarget &target : found) {
        FORECOURT_TRY(database.forEach(QString::fromLatin1(customersOf(target.kind)), {bound(target.id)},
                                       [&](const Row &row) -> Result<void> {
                                           const QByteArray id = row.bytes(0);
                                           if (!id.isEmpty() && !known.contains(id)) {
                                               known.insert(id);
                                               ids.append(id);
                                           }
                                           return {};
                                       }));
    }
    return ids;
}

Result<QList<CustomerRow>> readFound(Database &database, const QString &text, const QString &condition,
                                     int limit)
{
    // A further condition leaves only some of those found.
    const int wanted = condition.isEmpty() ? limit : std::max(limit, kMostFiltered);
    FORECOURT_ASSIGN(const QList<QByteArray> ids, foundCustomers(database, text, wanted));
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

Result<void> addSimilar(Database &database, const CustomerId &id, SimilarCustomer::By by,
                        QList<SimilarCustomer> &found)
{
    const bool known = std::any_of(found.begin(), found.end(),
                                   [&](const SimilarCustomer &other) { return other.row.id == id; });
    if (known || found.size() >= kSimilarLimit) {
        return {};
    }
    FORECOURT_ASSIGN(
        const auto row,
        database.first(QStringLiteral("SELECT %1 FROM customer c WHERE c.id = ?").arg(rowColumns()),
                       {bound(id)}, rowOf));
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

Result<QList<OwnedVehicle>> readVehicles(Database &database, CustomerId id)
{
    const auto &map = records::vehicles();
    const QString sql = QStringLiteral(R"sql(
        SELECT %1,
               (SELECT text FROM plate WHERE vehicle = v.id AND dead_version = 0
                ORDER BY valid_to IS NOT NULL, valid_from DESC LIMIT 1),
               o.role, o.valid_to
        FROM ownership o JOIN vehicle v ON v.id = o.vehicle
        WHERE o.customer = ? AND o.dead_version = 0 AND v.dead_version = 0
        ORDER BY o.valid_to IS NOT NULL, o.valid_from DESC, v.id DESC)sql")
                            .arg(map.columns(QStringLiteral("v.")));
    return database.all(sql, {bound(id)}, [&](const Row &row) {
        const int next = map.columnCount();
        return OwnedVehicle{map.read(row), row.text(next), fromWord(row.text(next + 1), OwnershipRole::Owner),
                            !row.isNull(next + 2)};
    });
}

Result<void> readMoney(Database &database, CustomerDetail &detail)
{
    const Values id{bound(detail.customer.id)};
    FORECOURT_ASSIGN(
        detail.paidMinor,
        database.integer(
            QStringLiteral("SELECT sum(amount_minor) FROM payment WHERE customer = ? AND dead_version = 0"),
            id));
    FORECOURT_ASSIGN(
        detail.orders,
        database.integer(
            QStringLiteral("SELECT count(*) FROM service_order WHERE customer = ? AND dead_version = 0"),
            id));
    FORECOURT_ASSIGN(detail.openOrders, database.integer(QStringLiteral(R"sql(
        SELECT count(*) FROM service_order
        WHERE customer = ? AND dead_version = 0 AND status NOT IN ('delivered', 'closed', 'cancelled'))sql"),
                                                         id));
    FORECOURT_ASSIGN(
        detail.lastVisitAt,
        database.integer(
            QStringLiteral("SELECT max(arrived_at) FROM visit WHERE customer = ? AND dead_version = 0"), id));
    FORECOURT_ASSIGN(const auto currency,
                     database.first(QStringLiteral("SELECT currency FROM store ORDER BY id LIMIT 1"), {},
                                    [](const Row &row) { return row.text(0); }));
    FORECOURT_ASSIGN(
        const qint64 inHouse,
        database.integer(
            QStringLiteral("SELECT %1 FROM customer c WHERE c.id = ?").arg(QLatin1String(kInHouse)), id));
    detail.inHouse = inHouse != 0;
    detail.currency = Currency::fromCode(currency.value_or(QString())).value_or(Currency());
    return {};
}

} // namespace

Result<ListPage<CustomerRow>> CustomerService::readPage(Database &database, const QString &text,
                                                        CustomerFilter filter, const PageAsk &ask)
{
    if (SearchQuestion::of(text).isEmpty()) { // what is too short to be found anywhere hides nothing yet
        constexpr int kColumns = 7;
        return readListPage(database, stretchesOf(filter),
                            {QString::fromLatin1(kRowColumns).arg(amongInHouse()), kColumns}, ask, rowOf);
    }
    // A search answers with the best ones at once.
    ListPage<CustomerRow> page;
    FORECOURT_ASSIGN(page.rows, readFound(database, text, conditionOf(filter), ask.limit));
    for (const CustomerRow &row : std::as_const(page.rows)) {
        page.places.append(ListPlace{0, row.id.toBytes()});
    }
    return page;
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

Result<CustomerDetail> CustomerService::readDetail(Database &database, CustomerId id)
{
    FORECOURT_ASSIGN(const auto found, records::customers().find(database, id));
    if (!found) {
        return fail(ErrorCode::NotFound, QStringLiteral("there is no such customer"));
    }
    CustomerDetail detail;
    detail.customer = *found;
    FORECOURT_ASSIGN(detail.versions, readVersions(database, records::customers().collection(), id.uuid()));
    const int tags = forecourtCatalog()
                         .collection(records::customers().collection())
                         ->field(QStringLiteral("tags"))
                         ->number;
    FORECOURT_ASSIGN(detail.customer.tags,
                     records::readSet(database, records::customers().collection(), id.uuid(), tags));
    FORECOURT_ASSIGN(detail.contactPoints,
                     records::contactPoints().where(
                         database, QStringLiteral("customer = ? ORDER BY preferred DESC, id"), {bound(id)}));
    FORECOURT_ASSIGN(detail.consents,
                     records::consents().where(
                         database, QStringLiteral("customer = ? ORDER BY given_at DESC"), {bound(id)}));
    FORECOURT_ASSIGN(detail.vehicles, readVehicles(database, id));
    FORECOURT_ASSIGN(const auto owner, records::staff().find(database, detail.customer.ownerStaff));
    detail.ownerName = owner ? owner->name : QString();
    FORECOURT_TRY(readMoney(database, detail));
    FORECOURT_ASSIGN(detail.nextStep, nextStepOf(database, id));
    return detail;
}

QFuture<Result<CustomerId>> CustomerService::ownerOf(VehicleId vehicle)
{
    return m_storage.read([=](Database &database) -> Result<CustomerId> {
        FORECOURT_ASSIGN(const auto owner, database.first(QStringLiteral(R"sql(
            SELECT o.customer FROM ownership o JOIN customer c ON c.id = o.customer
            WHERE o.vehicle = ? AND o.dead_version = 0 AND c.dead_version = 0
            ORDER BY o.valid_to IS NOT NULL, o.valid_from DESC LIMIT 1)sql"),
                                                          {bound(vehicle)}, [](const Row &row) {
                                                              return row.id<CustomerId>(0);
                                                          }));
        if (!owner) {
            return fail(ErrorCode::NotFound, QStringLiteral("the vehicle has no customer"));
        }
        return *owner;
    });
}

} // namespace forecourt
