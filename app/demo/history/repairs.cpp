// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/history/repairs.h"

#include "app/demo/demowords.h"
#include "app/demo/history/cars.h"
#include "app/demo/history/people.h"
#include "app/demo/history/repairevents.h"
#include "models/domain/ordertotals.h"

#include <QDate>

namespace forecourt {

namespace {

using enum OrderStatus;

constexpr qint64 kMinute = HistoryPlan::kMinuteMs;
constexpr qint64 kDay = HistoryPlan::kDayMs;
constexpr int kLabourRateMinor = 36'000; // per hour, as the demonstration store's setting
constexpr int kTaxBasisPoints = 1300;

QString text(const char16_t *literal)
{
    return QString::fromUtf16(literal);
}

QString placeOf(int number)
{
    // The first positions positionsBetween() gives.
    static constexpr std::array<const char *, 4> kPlaces{"V", "W", "X", "Y"};
    return QString::fromLatin1(kPlaces[static_cast<size_t>(number)]);
}

struct StatusShare
{
    OrderStatus status;
    int weight;
};

constexpr std::array<StatusShare, 12> kInTheHouse{{{Draft, 2},
                                                   {CheckedIn, 14},
                                                   {Estimating, 8},
                                                   {AwaitingApproval, 10},
                                                   {Approved, 8},
                                                   {Dispatched, 10},
                                                   {InProgress, 24},
                                                   {OnHold, 6},
                                                   {Qc, 6},
                                                   {Rework, 2},
                                                   {Ready, 8},
                                                   {Settled, 2}}};

struct PayerShare
{
    Payer payer;
    int weight;
};

constexpr std::array<PayerShare, 5> kPayers{{{Payer::Customer, 80},
                                             {Payer::Warranty, 11},
                                             {Payer::Insurance, 6},
                                             {Payer::Internal, 2},
                                             {Payer::Goodwill, 1}}};

QString numberOf(const HistoryPlan &plan, qint64 index, qint64 at)
{
    const qint64 place = plan.placeInDay(index);
    return QStringLiteral("R%1-A%2-%3")
        .arg(QDate(1970, 1, 1).addDays(HistoryPlan::dayOf(at)).toString(QStringLiteral("yyMMdd")),
             QString::number(place % plan.desks()),
             QString::number(place / plan.desks() + 1).rightJustified(3, QLatin1Char('0')));
}

class RepairWriter final
{
public:
    RepairWriter(const HistoryPlan &plan, qint64 index)
        : m_plan(plan)
        , m_index(index)
        , m_draw(plan.draw(HistoryPlan::Repair, index))
        , m_car(plan.vehicleOfOrder(index))
        , m_at(plan.orderAt(index))
        , m_open(plan.isOpenOrder(index))
    {}

    GeneratedOrder write()
    {
        m_person = generatedPerson(m_plan, m_plan.holderOf(m_car, m_at));
        writeOrder();
        writeVisit();
        const int jobs = m_draw.chance(85) ? 1 : (m_draw.chance(85) ? 2 : 3);
        for (int i = 0; i < jobs; ++i) {
            writeJob(i);
        }
        settle();
        recordHistory(m_plan, m_index, plateOf(m_plan, m_car), m_made, m_draw);
        return std::move(m_made);
    }

private:
    QUuid id() { return m_draw.id(m_at); }
    StaffId oneOf(const QList<StaffId> &people)
    {
        return people.isEmpty() ? StaffId() : people.at(m_draw.below(people.size()));
    }
    [[nodiscard]] bool isFinished() const
    {
        return m_made.order.status == Delivered || m_made.order.status == Closed;
    }

    OrderStatus statusOf()
    {
        if (m_open) {
            return m_draw.weighted(kInTheHouse).status;
        }
        constexpr qint64 kClosedAfterDays = 30;
        if (m_draw.chance(3)) {
            return Cancelled;
        }
        return m_plan.nowMs() - m_at > kClosedAfterDays * kDay && m_draw.chance(75) ? Closed : Delivered;
    }

    void writeOrder()
    {
        Order &order = m_made.order;
        order.id = OrderId(id());
        order.number = numberOf(m_plan, m_index, m_at);
        order.customer = m_person.id;
        order.vehicle = m_plan.vehicle(m_car);
        order.advisor = oneOf(m_plan.staff().advisors);
        order.status = statusOf();
        order.openedAt = m_at;
        order.promisedAt = order.firstPromisedAt = m_at + m_draw.between(4, 30) * 15 * kMinute;
        order.odometerIn = m_plan.odometerOf(m_car, m_at);
        order.currency = Currency::cny();
        const bool ready = isFinished() || order.status == Ready || order.status == Settled;
        if (!ready) {
            return;
        }
        order.readyAt =
            std::min(order.promisedAt + m_draw.between(-60, 40) * kMinute, m_plan.nowMs() - 3 * kMinute);
        if (order.status != Ready) {
            order.settledAt = order.readyAt + kMinute;
        }
        if (isFinished()) {
            order.deliveredAt = order.readyAt + 2 * kMinute;
            order.odometerOut = order.odometerIn + m_draw.between(0, 6);
        }
    }

    void writeVisit()
    {
        Visit &visit = m_made.visit;
        visit.id = VisitId(id());
        visit.customer = m_person.id;
        visit.vehicle = m_made.order.vehicle;
        visit.status = m_made.order.status == Draft ? VisitStatus::InReception : VisitStatus::HandedOver;
        visit.arrivedAt = m_at - m_draw.between(2, 20) * kMinute;
        visit.receptionAt = m_at;
        visit.promisedAt = m_made.order.promisedAt;
        visit.odometerKm = m_made.order.odometerIn;
        visit.fuelPercent = static_cast<int>(m_draw.between(5, 100));
        visit.bringInName = m_person.name;
        visit.bringInPhone = m_person.phone;
        if (m_person.business) {
            const ChineseName driver = chineseName(m_draw, Gender::Male);
            visit.bringInName = driver.surname + driver.given;
            visit.relation = QStringLiteral("driver");
        }
        static constexpr std::array<WaitingTransport, 5> kWays{
            WaitingTransport::None, WaitingTransport::Waiter, WaitingTransport::Waiter,
            WaitingTransport::Taxi, WaitingTransport::Loaner};
        visit.waitingTransport = m_draw.oneOf(kWays);
        visit.advisor = m_made.order.advisor;
        visit.order = m_made.order.id;
        m_made.order.visit = visit.id;
    }

    void writeJob(int number)
    {
        const auto &item = m_draw.oneOf(demowords::kWorks);
        const Concern concern{ConcernId(id()), m_made.order.id,    m_made.visit.id,
                              placeOf(number), text(item.concern), {}};
        m_made.concerns.append(concern);
        Job job;
        job.id = JobId(id());
        job.order = m_made.order.id;
        job.concern = concern.id;
        job.position = placeOf(number);
        job.title = text(item.title);
        job.complaint = concern.text;
        job.payer = m_draw.weighted(kPayers).payer;
        answer(job, number);
        m_made.jobs.append(job);
        writeLines(job, item);
    }

    void answer(Job &job, int number)
    {
        using enum JobAuthorisation;
        const OrderStatus status = m_made.order.status;
        const bool early = rank(status) < rank(Approved) || status == Cancelled;
        job.authorisation = early ? Proposed : Authorised;
        if (number > 0 && !early && m_draw.chance(25)) {
            job.authorisation = m_draw.chance(50) ? Declined : Deferred;
            job.declinedReason = QStringLiteral("下次再做");
            job.deferredUntil = job.authorisation == Deferred ? m_at + 180 * kDay : 0;
        }
        if (job.authorisation == Authorised) {
            job.authorisedBy = m_made.visit.bringInName;
            job.authorisedAt = std::min(m_at + 8 * kMinute, m_plan.nowMs() - kMinute);
            const bool done = isFinished() || status == Ready || status == Settled;
            job.work = done                   ? JobWork::QcPassed
                       : status == InProgress ? JobWork::Clocked
                       : status == Qc         ? JobWork::Done
                                              : JobWork::Queued;
        }
    }

    void writeLines(const Job &job, const demowords::Work &item)
    {
        Line line;
        line.id = LineId(id());
        line.job = job.id;
        line.order = job.order;
        line.position = placeOf(0);
        line.code = text(item.labourCode);
        line.description = job.title;
        line.quantityMilli = item.hoursMilli;
        line.unitPriceMinor = kLabourRateMinor;
        line.taxBasisPoints = kTaxBasisPoints;
        line.technician =
            rank(m_made.order.status) >= rank(Dispatched) ? oneOf(m_plan.staff().technicians) : StaffId();
        m_made.lines.append(line);
        if (m_draw.chance(15)) {
            return;
        }
        Line part = line;
        part.id = LineId(id());
        part.position = placeOf(1);
        part.kind = LineKind::Part;
        part.code = text(item.partNumber);
        part.description = text(item.partName);
        part.quantityMilli = item.partQuantityMilli;
        part.unitPriceMinor = item.partPriceMinor;
        part.discountMinor = m_draw.chance(8) ? part.unitPriceMinor / 10 : 0;
        part.partOrigin = m_draw.chance(90) ? PartOrigin::Oem : PartOrigin::Aftermarket;
        part.technician = {};
        m_made.lines.append(part);
    }

    // What the customer owes is paid when the order is settled; a few pay in two parts, a few owe the rest.
    void settle()
    {
        if (!isFinished() && m_made.order.status != Settled) {
            return;
        }
        const auto totals = orderTotals(m_made.jobs, m_made.lines, TaxMode::Included);
        const qint64 owed = totals ? totals->byPayer.value(Payer::Customer).gross : 0;
        if (owed <= 0) {
            return;
        }
        const qint64 kind = m_draw.below(100);
        const qint64 first = kind < 5 ? owed / 2 : owed;
        pay(first, m_made.order.settledAt);
        if (kind < 3 && owed > first) {
            pay(owed - first, m_made.order.settledAt + kMinute / 2);
        }
    }

    void pay(qint64 amount, qint64 at)
    {
        static constexpr std::array<PaymentMethod, 8> kMethods{
            PaymentMethod::Wechat, PaymentMethod::Wechat, PaymentMethod::Wechat, PaymentMethod::Alipay,
            PaymentMethod::Alipay, PaymentMethod::Card,   PaymentMethod::Cash,   PaymentMethod::Transfer};
        Payment payment;
        payment.id = PaymentId(id());
        payment.order = m_made.order.id;
        payment.customer = m_person.id;
        payment.amountMinor = amount;
        payment.method = m_draw.oneOf(kMethods);
        payment.takenAt = at;
        payment.staff = oneOf(m_plan.staff().cashiers);
        m_made.payments.append(payment);
    }

    const HistoryPlan &m_plan;
    qint64 m_index;
    Draw m_draw;
    qint64 m_car;
    qint64 m_at;
    bool m_open;
    GeneratedPerson m_person;
    GeneratedOrder m_made;
};

} // namespace

GeneratedOrder generatedOrder(const HistoryPlan &plan, qint64 index)
{
    return RepairWriter(plan, index).write();
}

QList<Visit> waitingVisits(const HistoryPlan &plan)
{
    const qint64 count = std::clamp<qint64>(plan.openOrders() / 12, 1, 6);
    QList<Visit> waiting;
    for (qint64 i = 0; i < count; ++i) {
        Draw draw = plan.draw(HistoryPlan::Waiting, i);
        const qint64 car = draw.below(plan.vehicles());
        Visit visit;
        visit.arrivedAt = plan.nowMs() - (count - i) * 4 * kMinute;
        visit.id = VisitId(draw.id(visit.arrivedAt));
        visit.customer = plan.customer(plan.holderOf(car, plan.nowMs()));
        visit.vehicle = plan.vehicle(car);
        waiting.append(visit);
    }
    return waiting;
}

} // namespace forecourt
