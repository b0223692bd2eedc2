// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/history/historyplan.h"

namespace forecourt {

namespace {

constexpr qint64 kYear = 365;
constexpr qint64 kOpens = 510 * HistoryPlan::kMinuteMs; // 8:30
constexpr qint64 kWorkday = 540 * HistoryPlan::kMinuteMs;
constexpr qint64 kKnownInFullDays = 110;

} // namespace

HistoryPlan::HistoryPlan(qint64 customers, quint64 seed, qint64 nowMs, HistoryStaff staff)
    : m_seed(seed)
    , m_nowMs(nowMs)
    , m_staff(std::move(staff))
    , m_customers(std::max<qint64>(customers, 1))
    , m_vehicles(std::max<qint64>(m_customers * 13 / 10, 1))
    , m_leads(std::max<qint64>(m_customers * 4 / 10, 1))
    , m_freshLeads(std::clamp<qint64>(m_leads / 100, 1, 60))
    , m_orders(std::max<qint64>(m_customers * 15 / 10, 1))
    , m_openOrders(std::clamp<qint64>(m_orders / 50, 1, 120))
    , m_fleetStep(std::max<qint64>(m_vehicles / 12, 1))
    , m_fleetOrderStep(std::max<qint64>(m_orders / 600, 10))
{
    const qint64 today = dayOf(nowMs);
    m_custom = {today - 8 * kYear, 8 * kYear};
    m_leadSpan = {today - 3 * kYear, 3 * kYear - 1};
    m_orderSpan = {today - 6 * kYear, 6 * kYear - 1};
    constexpr qint64 kOrdersOfADesk = 300; // a day, so that numbers keep three digits
    m_desks = std::clamp<qint64>(m_orders / m_orderSpan.days / kOrdersOfADesk + 1, 1, 10);
}

// Evenly over the working hours of the days; ascending.
qint64 HistoryPlan::spread(qint64 index, qint64 count, const Span &span)
{
    const qint64 place = index * span.days;
    return (span.firstDay + place / count) * kDayMs - kZoneMs + kOpens + place % count * kWorkday / count;
}

// How many of them came on the days before.
qint64 HistoryPlan::before(qint64 day, qint64 count, const Span &span)
{
    return std::clamp<qint64>((day - span.firstDay) * count / span.days, 1, count);
}

// Evenly over the working hours of yesterday and of today until a moment ago.
qint64 HistoryPlan::lately(qint64 index, qint64 count) const
{
    const qint64 today = dayOf(m_nowMs) * kDayMs - kZoneMs + kOpens;
    const qint64 worked = std::clamp<qint64>(m_nowMs - 5 * kMinuteMs - today, 0, kWorkday);
    const qint64 at = (index + 1) * (kWorkday + worked) / (count + 1);
    return at < kWorkday ? today - kDayMs + at : today + at - kWorkday;
}

qint64 HistoryPlan::customerAt(qint64 index) const
{
    return spread(index, m_customers, m_custom);
}

qint64 HistoryPlan::vehicleAt(qint64 index) const
{
    return spread(index, m_vehicles, m_custom);
}

qint64 HistoryPlan::leadAt(qint64 index) const
{
    const qint64 settled = m_leads - m_freshLeads;
    return index < settled ? spread(index, settled, m_leadSpan) : lately(index - settled, m_freshLeads);
}

qint64 HistoryPlan::orderAt(qint64 index) const
{
    const qint64 done = m_orders - m_openOrders;
    return index < done ? spread(index, done, m_orderSpan) : lately(index - done, m_openOrders);
}

qint64 HistoryPlan::fleetNoteAt(qint64 index, qint64 of) const
{
    return spread(index, of, m_custom) + kMinuteMs;
}

CustomerId HistoryPlan::customer(qint64 index) const
{
    return CustomerId(draw(Person, index).id(customerAt(index)));
}

VehicleId HistoryPlan::vehicle(qint64 index) const
{
    return VehicleId(draw(Car, index).id(vehicleAt(index)));
}

bool HistoryPlan::isBusiness(qint64 customer) const
{
    constexpr int kShare = 6;
    return customer == 0 || draw(Pick, customer).chance(kShare);
}

// Half of those picked are the next company: companies own more cars.
qint64 HistoryPlan::anyCustomer(Draw &draw, qint64 atMs) const
{
    const qint64 picked = draw.below(before(dayOf(atMs), m_customers, m_custom));
    if (draw.chance(50)) {
        return picked;
    }
    constexpr qint64 kFar = 25;
    for (qint64 next = picked; next > 0 && next > picked - kFar; --next) {
        if (isBusiness(next)) {
            return next;
        }
    }
    return picked;
}

qint64 HistoryPlan::ownerOf(qint64 vehicle) const
{
    if (vehicle % m_fleetStep == 0) {
        return 0;
    }
    Draw choice = draw(Owner, vehicle);
    return choice.chance(75) ? vehicle * m_customers / m_vehicles : anyCustomer(choice, vehicleAt(vehicle));
}

qint64 HistoryPlan::formerOwnerOf(qint64 vehicle) const
{
    Draw choice = draw(Owner, -1 - vehicle);
    if (vehicle % m_fleetStep == 0 || !choice.chance(8)) {
        return -1;
    }
    const qint64 former = choice.below(before(dayOf(vehicleAt(vehicle)), m_customers, m_custom));
    return former == 0 || former == ownerOf(vehicle) ? -1 : former;
}

qint64 HistoryPlan::soldAt(qint64 vehicle) const
{
    const qint64 from = vehicleAt(vehicle);
    return from + (m_nowMs - from) / 3;
}

qint64 HistoryPlan::secondOwnerOf(qint64 vehicle) const
{
    Draw choice = draw(Owner, m_vehicles + vehicle);
    if (!choice.chance(6)) {
        return -1;
    }
    const qint64 second = choice.below(before(dayOf(vehicleAt(vehicle)), m_customers, m_custom));
    return second == 0 || second == ownerOf(vehicle) ? -1 : second;
}

qint64 HistoryPlan::holderOf(qint64 vehicle, qint64 atMs) const
{
    const qint64 former = formerOwnerOf(vehicle);
    return former >= 0 && atMs < soldAt(vehicle) ? former : ownerOf(vehicle);
}

qint64 HistoryPlan::odometerOf(qint64 vehicle, qint64 atMs) const
{
    Draw choice = draw(Owner, 2 * m_vehicles + vehicle);
    const qint64 first = choice.chance(70) ? choice.between(5, 60) : choice.between(8'000, 60'000);
    const qint64 perDay = choice.between(12, 55);
    return first + std::max<qint64>(atMs - vehicleAt(vehicle), 0) / kDayMs * perDay;
}

qint64 HistoryPlan::vehicleOfOrder(qint64 order) const
{
    Draw choice = draw(Pick, -1 - order);
    const qint64 known = before(dayOf(orderAt(order)), m_vehicles, m_custom);
    if (order % m_fleetOrderStep == 0) {
        return choice.below((known - 1) / m_fleetStep + 1) * m_fleetStep;
    }
    return choice.below(known);
}

// Most leads are of people who are new.
qint64 HistoryPlan::customerOfLead(qint64 lead) const
{
    Draw choice = draw(Pick, m_customers + lead);
    const qint64 known = before(dayOf(leadAt(lead)), m_customers, m_custom);
    return choice.chance(70) ? known - 1 - choice.below(known / 40 + 1) : choice.below(known);
}

bool HistoryPlan::isKnownInFull(qint64 order) const
{
    return orderAt(order) >= m_nowMs - kKnownInFullDays * kDayMs;
}

qint64 HistoryPlan::placeInDay(qint64 order) const
{
    const qint64 day = dayOf(orderAt(order));
    const qint64 done = m_orders - m_openOrders;
    if (order < done) {
        const qint64 days = day - m_orderSpan.firstDay;
        return order - (days * done + m_orderSpan.days - 1) / m_orderSpan.days;
    }
    qint64 first = order;
    while (first > done && dayOf(orderAt(first - 1)) == day) {
        --first;
    }
    return order - first;
}

} // namespace forecourt
