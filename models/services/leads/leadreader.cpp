// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/leads/leadreader.h"

#include "models/protocol/collections.h"
#include "models/services/customers/customermatcher.h"
#include "models/services/leads/leadcondition.h"
#include "models/services/timeline/timelinekinds.h"
#include "models/services/timeline/undoneevents.h"
#include "models/storage/aliases.h"
#include "models/storage/records.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace forecourt {

namespace {

// The name of the customer in four columns from `first` on, else what the lead says.
QString nameOf(const Row &row, int first, const Lead &lead)
{
    const bool business = row.text(first + 3) == wordOf(CustomerKind::Business);
    const QString name = displayName({row.text(first + 1), row.text(first + 2), row.text(first), business});
    return name.isEmpty() ? lead.contactName : name;
}

QJsonObject dataOf(const TimelineEvent &event)
{
    return QJsonDocument::fromJson(event.data.toUtf8()).object();
}

int unansweredCalls(const QList<LeadEvent> &history)
{
    int calls = 0;
    for (const LeadEvent &entry : history) {
        if (entry.event.kind == timelinekinds::kLeadContacted && entry.undoneAt == 0) {
            if (dataOf(entry.event).value(QLatin1String("outcome")).toString() !=
                wordOf(CallOutcome::NoAnswer)) {
                break;
            }
            ++calls;
        }
    }
    return calls;
}

} // namespace

LeadReader::LeadReader(Database &database, const LeadSettings &settings, qint64 nowMs)
    : m_database(database), m_settings(settings), m_nowMs(nowMs)
{}

Result<WorkingHours> LeadReader::hours() const
{
    const auto store = records::ownStore(m_database);
    if (!store && store.error().code != ErrorCode::NotFound) {
        return tl::unexpected(store.error());
    }
    return workingHoursOf(store.value_or(Store()));
}

Result<LeadCondition> LeadReader::conditionOf(const LeadQuery &query) const
{
    FORECOURT_ASSIGN(const WorkingHours open, hours());
    LeadCondition condition(query, m_settings, open, m_nowMs);
    FORECOURT_TRY(condition.addText(m_database, query.text));
    return condition;
}

ListColumns LeadReader::columns()
{
    return {records::leads().columns(QStringLiteral("l.")) +
                QStringLiteral(", c.full_name, c.surname, c.given, c.kind, s.name"),
            records::leads().columnCount() + 5,
            QStringLiteral(R"sql(
        LEFT JOIN customer c ON c.id = %1 AND c.dead_version = 0
        LEFT JOIN staff s ON s.id = l.owner_staff)sql")
                .arg(aliases::rootOfField(collections::kLead, "customer", QStringLiteral("l.")))};
}

LeadRow LeadReader::rowOf(const Row &row, const WorkingHours &open) const
{
    LeadRow found;
    found.lead = records::leads().read(row);
    found.id = found.lead.id;
    const int next = records::leads().columnCount();
    found.customerName = nameOf(row, next, found.lead);
    found.ownerName = row.text(next + 4);
    found.clock = responseClock(found.lead, m_settings, open);
    return found;
}

Result<ListPage<LeadRow>> LeadReader::page(const LeadQuery &query, const PageAsk &ask) const
{
    FORECOURT_ASSIGN(const WorkingHours open, hours());
    FORECOURT_ASSIGN(const LeadCondition condition, conditionOf(query));
    FORECOURT_ASSIGN(auto page, readListPage(m_database, condition.stretches(), columns(), ask,
                                             [&](const Row &row) { return rowOf(row, open); }));
    page.cut = condition.isCut();
    return page;
}

Result<ListCount> LeadReader::count(const LeadQuery &query) const
{
    FORECOURT_ASSIGN(const LeadCondition condition, conditionOf(query));
    return StretchReader(m_database, condition.stretches(), {}).count();
}

Result<QList<LeadRow>> LeadReader::list(const LeadQuery &query, int limit) const
{
    PageAsk ask;
    ask.limit = limit;
    FORECOURT_ASSIGN(const ListPage<LeadRow> found, page(query, ask));
    return found.rows;
}

Result<QList<LeadRow>> LeadReader::rows(const QString &condition, const Values &values, int limit) const
{
    FORECOURT_ASSIGN(const WorkingHours open, hours());
    const ListColumns shown = columns();
    const QString sql = QStringLiteral("SELECT %1 FROM lead l %2 WHERE l.dead_version = 0 AND %3 LIMIT ?")
                            .arg(shown.columns, shown.joins, condition);
    return m_database.all(sql, values + Values{limit}, [&](const Row &row) { return rowOf(row, open); });
}

Result<LeadCounts> LeadReader::counts(const StaffId &me) const
{
    LeadCounts counts;
    const std::pair<LeadFilter, int LeadCounts::*> asked[] = {{LeadFilter::Open, &LeadCounts::open},
                                                              {LeadFilter::Overdue, &LeadCounts::overdue},
                                                              {LeadFilter::Mine, &LeadCounts::mine},
                                                              {LeadFilter::All, &LeadCounts::all}};
    for (const auto &[filter, member] : asked) {
        FORECOURT_ASSIGN(const ListCount found, count({filter, {}, me}));
        counts.*member = found.rows;
        counts.allExact = found.exact;
    }
    FORECOURT_ASSIGN(
        const qint64 unanswered,
        m_database.integer(QStringLiteral("SELECT count(*) FROM lead l INDEXED BY lead_waiting "
                                          "WHERE l.dead_version = 0 AND l.first_response_at IS NULL AND ") +
                           LeadCondition::openOnly()));
    counts.unanswered = static_cast<int>(unanswered);
    return counts;
}

Result<LeadDetail> LeadReader::detail(const LeadId &id) const
{
    FORECOURT_ASSIGN(const QList<LeadRow> found, rows(QStringLiteral("l.id = ?"), {bound(id)}, 1));
    if (found.isEmpty()) {
        return fail(ErrorCode::NotFound, QStringLiteral("there is no such lead"));
    }
    LeadDetail detail;
    detail.row = found.first();
    const Lead &lead = detail.lead();
    FORECOURT_ASSIGN(detail.versions, readVersions(m_database, collections::kLead, id.uuid()));
    FORECOURT_ASSIGN(const QUuid customer,
                     aliases::rootOf(m_database, collections::kCustomer, lead.customer.uuid()));
    FORECOURT_ASSIGN(detail.customer, records::customers().find(m_database, CustomerId(customer)));
    detail.knownBefore = detail.customer && detail.customer->createdAt < lead.receivedAt;
    QSet<QUuid> known;
    FORECOURT_ASSIGN(detail.history, history(lead, known));
    FORECOURT_ASSIGN(detail.maybeSame, maybeSame(lead, known));
    detail.unansweredCalls = unansweredCalls(detail.history);
    if (!lead.firstResponseBy.isNull()) {
        FORECOURT_ASSIGN(const auto by, records::staff().find(m_database, lead.firstResponseBy));
        detail.firstResponseName = by ? by->name : QString();
    }
    return detail;
}

// Events stand with the customer the lead had when they happened; `customers` gathers all it ever had.
Result<QList<LeadEvent>> LeadReader::history(const Lead &lead, QSet<QUuid> &customers) const
{
    const QString sql = QStringLiteral(R"sql(
        SELECT %1, s.name, %2 FROM timeline_event e LEFT JOIN staff s ON s.id = e.staff
        WHERE e.dead_version = 0 AND e.ref = ? AND e.ref_kind = 'lead' ORDER BY e.at DESC, e.id DESC)sql")
                            .arg(records::timelineEvents().columns(QStringLiteral("e.")), kUndoneColumns);
    FORECOURT_ASSIGN(const QList<LeadEvent> events, m_database.all(sql, {bound(lead.id)}, [](const Row &row) {
        const TimelineEvent event = records::timelineEvents().read(row);
        const int next = records::timelineEvents().columnCount();
        return LeadEvent{event.id, event, row.text(next), row.integer(next + 1), row.text(next + 2)};
    }));
    customers.insert(lead.customer.uuid());
    for (const LeadEvent &entry : events) {
        customers.insert(entry.event.customer.uuid());
    }
    return events;
}

Result<QList<Customer>> LeadReader::maybeSame(const Lead &lead, const QSet<QUuid> &known) const
{
    const CustomerMatcher matcher(m_database);
    FORECOURT_ASSIGN(QList<Customer> found, matcher.byPhone(lead.contactPhone));
    FORECOURT_ASSIGN(const QList<Customer> byEmail, matcher.byEmail(lead.contactEmail));
    for (const Customer &customer : byEmail) {
        if (!found.contains(customer)) {
            found.append(customer);
        }
    }
    QSet<QUuid> roots;
    for (const QUuid &id : known) {
        FORECOURT_ASSIGN(const QUuid root, aliases::rootOf(m_database, collections::kCustomer, id));
        roots.insert(root);
    }
    found.removeIf([&](const Customer &customer) { return roots.contains(customer.id.uuid()); });
    return found;
}

Result<LeadDuplicates> LeadReader::duplicates(const QString &phone, const QString &email) const
{
    const CustomerMatcher matcher(m_database);
    LeadDuplicates known;
    FORECOURT_ASSIGN(known.customers, matcher.byPhone(phone));
    if (known.customers.isEmpty()) {
        FORECOURT_ASSIGN(known.customers, matcher.byEmail(email));
    }
    for (const Customer &customer : known.customers) {
        constexpr int kEnough = 20;
        FORECOURT_ASSIGN(const auto members,
                         aliases::membersOf(m_database, collections::kCustomer, customer.id.uuid()));
        FORECOURT_ASSIGN(const QList<LeadRow> leads,
                         rows(members.pointedAt(collections::kLead, "customer", QStringLiteral("l.")) +
                                  QStringLiteral(" AND ") + LeadCondition::openOnly() +
                                  QStringLiteral(" ORDER BY l.received_at DESC"),
                              members.values(), kEnough));
        known.openLeads += leads;
    }
    return known;
}

} // namespace forecourt
