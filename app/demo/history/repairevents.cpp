// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/history/repairevents.h"

#include "app/demo/history/eventdata.h"
#include "models/domain/ordertotals.h"
#include "models/services/timeline/timelinekinds.h"

namespace forecourt {

namespace {

using enum OrderStatus;

constexpr qint64 kMinute = HistoryPlan::kMinuteMs;

// The way of an order to its state; each step is legal after the one before.
QList<OrderStatus> pathTo(OrderStatus end)
{
    switch (end) {
    case Draft:
    case CheckedIn:
        return {};
    case Estimating:
    case Cancelled:
    case InProgress:
        return {end};
    case AwaitingApproval:
        return {Estimating, end};
    case Approved:
        return {Estimating, AwaitingApproval, end};
    case Dispatched:
        return {Approved, end};
    case OnHold:
    case Qc:
    case Ready:
        return {InProgress, end};
    case Rework:
        return {InProgress, Qc, end};
    case Settled:
        return {InProgress, Ready, end};
    case Delivered:
        return {InProgress, Ready, Settled, end};
    case Closed:
        return {InProgress, Ready, Settled, Delivered, end};
    }
    return {};
}

class RepairHistory final
{
public:
    RepairHistory(const HistoryPlan &plan, GeneratedOrder &made, Draw &draw)
        : m_plan(plan), m_made(made), m_order(made.order), m_draw(draw)
    {
        const auto totals = orderTotals(made.jobs, made.lines, TaxMode::Included);
        m_gross = totals ? totals->grand.gross : 0;
    }

    void opened(const QString &plate)
    {
        about(timelinekinds::kOrderOpened, m_order.openedAt, m_order.advisor,
              EventData().text("number", m_order.number).text("plate", plate));
    }

    void settled()
    {
        about(timelinekinds::kOrderSettled, m_order.settledAt, m_order.advisor,
              EventData()
                  .number("amount", m_gross)
                  .text("currency", m_order.currency.code())
                  .text("number", m_order.number));
    }

    void inFull(const QString &plate)
    {
        checkedIn(plate);
        opened(plate);
        for (const Job &job : std::as_const(m_made.jobs)) {
            about(timelinekinds::kJobAdded, m_order.openedAt + kMinute, m_order.advisor,
                  EventData()
                      .text("number", m_order.number)
                      .text("payer", wordOf(job.payer))
                      .text("title", job.title));
            answered(job);
        }
        OrderStatus from = CheckedIn;
        for (const OrderStatus to : pathTo(m_order.status)) {
            changed(from, to);
            from = to;
        }
        for (const Payment &payment : std::as_const(m_made.payments)) {
            about(timelinekinds::kPaymentTaken, payment.takenAt, payment.staff,
                  EventData()
                      .number("amount", payment.amountMinor)
                      .text("currency", m_order.currency.code())
                      .text("method", wordOf(payment.method))
                      .text("number", m_order.number));
        }
    }

private:
    void checkedIn(const QString &plate)
    {
        const Visit &visit = m_made.visit;
        QStringList concerns;
        for (const Concern &concern : std::as_const(m_made.concerns)) {
            concerns.append(concern.text);
        }
        TimelineEvent event = eventAt(timelinekinds::kCheckedIn, visit.receptionAt, m_order.advisor);
        event.refKind = QStringLiteral("visit");
        event.ref = visit.id.uuid();
        event.data = EventData()
                         .list("concerns", concerns)
                         .number("odometer", visit.odometerKm)
                         .text("plate", plate)
                         .number("promised", visit.promisedAt)
                         .json();
        m_made.events.append(event);
    }

    void answered(const Job &job)
    {
        EventData data;
        data.text("number", m_order.number);
        const qint64 at = m_order.openedAt + 8 * kMinute;
        if (job.authorisation == JobAuthorisation::Declined) {
            about(timelinekinds::kJobDeclined, at, m_order.advisor,
                  data.text("reason", job.declinedReason).text("title", job.title));
        } else if (job.authorisation == JobAuthorisation::Deferred) {
            about(timelinekinds::kJobDeferred, at, m_order.advisor,
                  data.text("title", job.title).number("until", job.deferredUntil));
        }
    }

    void changed(OrderStatus from, OrderStatus to)
    {
        m_at = timeOf(to);
        EventData data;
        data.text("from", wordOf(from)).text("number", m_order.number);
        about(timelinekinds::kOrderStatus, m_at, m_order.advisor, data.text("to", wordOf(to)));
        if (to == Settled) {
            settled();
        }
    }

    [[nodiscard]] qint64 timeOf(OrderStatus status) const
    {
        switch (status) {
        case Ready:
            return m_order.readyAt;
        case Settled:
            return m_order.settledAt;
        case Delivered:
            return m_order.deliveredAt;
        case Closed:
            return std::min(m_order.deliveredAt + HistoryPlan::kDayMs, m_plan.nowMs() - kMinute);
        default:
            return std::min(std::max(m_at, m_order.openedAt) + 6 * kMinute, m_plan.nowMs() - kMinute);
        }
    }

    [[nodiscard]] TimelineEvent eventAt(QLatin1String kind, qint64 at, const StaffId &by)
    {
        TimelineEvent event;
        event.id = EventId(m_draw.id(m_order.openedAt));
        event.customer = m_order.customer;
        event.vehicle = m_order.vehicle;
        event.kind = kind;
        event.at = at;
        event.staff = by;
        event.desk = m_order.number.mid(8, 2);
        return event;
    }

    void about(QLatin1String kind, qint64 at, const StaffId &by, const EventData &data)
    {
        TimelineEvent event = eventAt(kind, at, by);
        event.refKind = QStringLiteral("order");
        event.ref = m_order.id.uuid();
        event.data = data.json();
        m_made.events.append(event);
    }

    const HistoryPlan &m_plan;
    GeneratedOrder &m_made;
    const Order &m_order;
    Draw &m_draw;
    qint64 m_gross = 0;
    qint64 m_at = 0;
};

} // namespace

void recordHistory(const HistoryPlan &plan, qint64 index, const QString &plate, GeneratedOrder &order,
                   Draw &draw)
{
    RepairHistory history(plan, order, draw);
    if (plan.isKnownInFull(index)) {
        history.inFull(plate);
        return;
    }
    history.opened(plate);
    if (order.order.settledAt != 0) {
        history.settled();
    }
}

} // namespace forecourt
