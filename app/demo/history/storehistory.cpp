// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/history/storehistory.h"

#include "app/demo/history/cars.h"
#include "app/demo/history/deals.h"
#include "app/demo/history/eventdata.h"
#include "app/demo/history/people.h"
#include "app/demo/history/repairs.h"
#include "models/services/timeline/timelinekinds.h"
#include "models/storage/records.h"

#include <limits>

namespace forecourt {

namespace {

constexpr qint64 kNever = std::numeric_limits<qint64>::max();

template <typename Record>
BulkRow &append(QList<BulkRow> &rows, const RecordMap<Record> &map, const Record &record, qint64 version)
{
    BulkRow row;
    row.collection = map.collection();
    row.id = record.id.uuid();
    row.created = version;
    row.cells = map.cells(record);
    rows.append(std::move(row));
    return rows.last();
}

template <typename Record>
void appendAll(QList<BulkRow> &rows, const RecordMap<Record> &map, const QList<Record> &all, qint64 version)
{
    for (const Record &record : all) {
        append(rows, map, record, version);
    }
}

void appendCustomer(QList<BulkRow> &rows, const GeneratedCustomer &made, qint64 version)
{
    static const int kTags = forecourtCatalog()
                                 .collection(records::customers().collection())
                                 ->field(QStringLiteral("tags"))
                                 ->number;
    BulkRow &row = append(rows, records::customers(), made.customer, version);
    for (const QString &tag : made.customer.tags) {
        row.sets[kTags].insert(tag, {version});
    }
    appendAll(rows, records::contactPoints(), made.contacts, version);
    appendAll(rows, records::consents(), made.consents, version);
    appendAll(rows, records::timelineEvents(), made.events, version);
}

void appendVehicle(QList<BulkRow> &rows, const GeneratedVehicle &made, qint64 version)
{
    append(rows, records::vehicles(), made.vehicle, version);
    appendAll(rows, records::plates(), made.plates, version);
    appendAll(rows, records::ownerships(), made.ownerships, version);
    appendAll(rows, records::timelineEvents(), made.events, version);
}

void appendLead(QList<BulkRow> &rows, const GeneratedLead &made, qint64 version)
{
    append(rows, records::leads(), made.lead, version);
    appendAll(rows, records::timelineEvents(), made.events, version);
}

void appendOrder(QList<BulkRow> &rows, const GeneratedOrder &made, qint64 version)
{
    append(rows, records::visits(), made.visit, version);
    append(rows, records::orders(), made.order, version);
    appendAll(rows, records::concerns(), made.concerns, version);
    appendAll(rows, records::jobs(), made.jobs, version);
    appendAll(rows, records::lines(), made.lines, version);
    appendAll(rows, records::payments(), made.payments, version);
    appendAll(rows, records::timelineEvents(), made.events, version);
}

qint64 countOfCustomer(const QList<TimelineEvent> &events, const CustomerId &customer)
{
    return std::count_if(events.begin(), events.end(),
                         [&](const TimelineEvent &event) { return event.customer == customer; });
}

} // namespace

StoreHistory::StoreHistory(const HistoryPlan &plan) : m_plan(plan)
{
    m_fleetNotes = std::max<qint64>(HistoryPlan::kFleetEvents - eventsOfFleet(), 0);
    for (int stream = 0; stream < Streams; ++stream) {
        m_at[static_cast<size_t>(stream)] = countOf(stream) > 0 ? timeOf(stream, 0) : kNever;
    }
}

// What happens to the customer with the long timeline anyway; notes fill it up.
qint64 StoreHistory::eventsOfFleet() const
{
    const CustomerId fleet = m_plan.customer(0);
    qint64 events = countOfCustomer(generatedCustomer(m_plan, 0).events, fleet);
    for (qint64 i = 0; i < m_plan.vehicles(); ++i) {
        if (m_plan.ownerOf(i) == 0 || m_plan.formerOwnerOf(i) == 0 || m_plan.secondOwnerOf(i) == 0) {
            events += countOfCustomer(generatedVehicle(m_plan, i).events, fleet);
        }
    }
    for (qint64 i = 0; i < m_plan.leads(); ++i) {
        if (m_plan.customerOfLead(i) == 0) {
            events += countOfCustomer(generatedLead(m_plan, i).events, fleet);
        }
    }
    for (qint64 i = 0; i < m_plan.orders(); ++i) {
        if (m_plan.holderOf(m_plan.vehicleOfOrder(i), m_plan.orderAt(i)) == 0) {
            events += countOfCustomer(generatedOrder(m_plan, i).events, fleet);
        }
    }
    return events;
}

qint64 StoreHistory::countOf(int stream) const
{
    const std::array<qint64, Streams> counts{m_plan.customers(), m_plan.vehicles(), m_plan.leads(),
                                             m_plan.orders(), m_fleetNotes};
    return counts[static_cast<size_t>(stream)];
}

qint64 StoreHistory::timeOf(int stream, qint64 index) const
{
    switch (stream) {
    case Customers:
        return m_plan.customerAt(index);
    case Vehicles:
        return m_plan.vehicleAt(index);
    case Leads:
        return m_plan.leadAt(index);
    case Orders:
        return m_plan.orderAt(index);
    default:
        return m_plan.fleetNoteAt(index, m_fleetNotes);
    }
}

bool StoreHistory::next(QList<BulkRow> &rows)
{
    const auto earliest = std::min_element(m_at.begin(), m_at.end());
    if (*earliest == kNever) {
        if (m_waitingTold) {
            return false;
        }
        m_waitingTold = true;
        tellWaiting(rows);
        return true;
    }
    const auto stream = static_cast<size_t>(earliest - m_at.begin());
    tell(static_cast<int>(stream), m_next[stream], rows);
    const qint64 following = ++m_next[stream];
    m_at[stream] =
        following < countOf(static_cast<int>(stream)) ? timeOf(static_cast<int>(stream), following) : kNever;
    return true;
}

void StoreHistory::tell(int stream, qint64 index, QList<BulkRow> &rows)
{
    ++m_version;
    switch (stream) {
    case Customers:
        return appendCustomer(rows, generatedCustomer(m_plan, index), m_version);
    case Vehicles:
        return appendVehicle(rows, generatedVehicle(m_plan, index), m_version);
    case Leads:
        return appendLead(rows, generatedLead(m_plan, index), m_version);
    case Orders:
        return appendOrder(rows, generatedOrder(m_plan, index), m_version);
    default:
        return tellFleetNote(index, rows);
    }
}

void StoreHistory::tellFleetNote(qint64 index, QList<BulkRow> &rows)
{
    static constexpr std::array<const char16_t *, 6> kNotes{
        u"车队经理来电，确认下周保养排期", u"已发送月度对账单",           u"要求统一开票，税号已更新",
        u"新增一台用车，等待上牌",         u"司机反馈空调异味，下次检查", u"年度协议续签，工时九折"};
    Draw draw = m_plan.draw(HistoryPlan::Fleet, index);
    TimelineEvent event;
    event.at = timeOf(FleetNotes, index);
    event.id = EventId(draw.id(event.at));
    event.customer = m_plan.customer(0);
    event.kind = timelinekinds::kNote;
    const QList<StaffId> &advisors = m_plan.staff().advisors;
    event.staff = advisors.isEmpty() ? StaffId() : advisors.at(draw.below(advisors.size()));
    event.refKind = QStringLiteral("customer");
    event.ref = event.customer.uuid();
    event.data = EventData().text("text", QString::fromUtf16(draw.oneOf(kNotes))).json();
    event.desk = QStringLiteral("A0");
    append(rows, records::timelineEvents(), event, m_version);
}

void StoreHistory::tellWaiting(QList<BulkRow> &rows)
{
    appendAll(rows, records::visits(), waitingVisits(m_plan), ++m_version);
}

} // namespace forecourt
