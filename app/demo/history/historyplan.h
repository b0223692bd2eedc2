// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/history/draw.h"
#include "models/domain/ids.h"

#include <QList>

namespace forecourt {

// Who appears in the history of a generated store.
struct HistoryStaff
{
    QList<StaffId> advisors;
    QList<StaffId> sales;
    QList<StaffId> technicians;
    QList<StaffId> cashiers;
};

// The proportions and the calendar of a generated store: how many of everything, when each came, and who owns
// what; every answer is a pure function of the numbers it was made with. Records of one kind are numbered in
// the order of their time. Times are UTC milliseconds; the store is in Shanghai.
class HistoryPlan final
{
public:
    static constexpr qint64 kMinuteMs = 60'000;
    static constexpr qint64 kDayMs = 24 * 60 * kMinuteMs;
    static constexpr qint64 kZoneMs = 8 * 60 * kMinuteMs; // Shanghai has had no summer time since 1991
    static constexpr qint64 kFleetEvents = 5000;          // of customer 0

    // Each kind of record draws from a stream of its own.
    enum Subject : quint64 { Person = 1, Car, Deal, Repair, Waiting, Fleet, Owner, Pick };

    HistoryPlan(qint64 customers, quint64 seed, qint64 nowMs, HistoryStaff staff);

    [[nodiscard]] qint64 customers() const { return m_customers; }
    [[nodiscard]] qint64 vehicles() const { return m_vehicles; }
    [[nodiscard]] qint64 leads() const { return m_leads; }
    [[nodiscard]] qint64 orders() const { return m_orders; }
    [[nodiscard]] qint64 openOrders() const { return m_openOrders; } // the newest
    [[nodiscard]] qint64 nowMs() const { return m_nowMs; }
    [[nodiscard]] const HistoryStaff &staff() const { return m_staff; }
    [[nodiscard]] Draw draw(Subject subject, qint64 index) const { return {m_seed, subject, index}; }

    [[nodiscard]] qint64 customerAt(qint64 index) const;
    [[nodiscard]] qint64 vehicleAt(qint64 index) const;
    [[nodiscard]] qint64 leadAt(qint64 index) const;
    [[nodiscard]] qint64 orderAt(qint64 index) const;
    [[nodiscard]] qint64 fleetNoteAt(qint64 index, qint64 of) const;

    // The first draw of a record is its id, so that others can name it.
    [[nodiscard]] CustomerId customer(qint64 index) const;
    [[nodiscard]] VehicleId vehicle(qint64 index) const;

    [[nodiscard]] bool isBusiness(qint64 customer) const;
    // Vehicles change hands once at most.
    [[nodiscard]] qint64 ownerOf(qint64 vehicle) const;
    [[nodiscard]] qint64 formerOwnerOf(qint64 vehicle) const; // -1: none
    [[nodiscard]] qint64 soldAt(qint64 vehicle) const;        // by the former owner
    [[nodiscard]] qint64 secondOwnerOf(qint64 vehicle) const; // -1: none
    [[nodiscard]] qint64 holderOf(qint64 vehicle, qint64 atMs) const;
    [[nodiscard]] qint64 odometerOf(qint64 vehicle, qint64 atMs) const;

    [[nodiscard]] qint64 vehicleOfOrder(qint64 order) const;
    [[nodiscard]] qint64 customerOfLead(qint64 lead) const;
    [[nodiscard]] bool isOpenOrder(qint64 order) const { return order >= m_orders - m_openOrders; }
    // Older orders were taken over from the system before, with less of their history.
    [[nodiscard]] bool isKnownInFull(qint64 order) const;
    // The place among the orders of its day, from 0.
    [[nodiscard]] qint64 placeInDay(qint64 order) const;
    [[nodiscard]] qint64 desks() const { return m_desks; }

    [[nodiscard]] static qint64 dayOf(qint64 atMs) { return (atMs + kZoneMs) / kDayMs; }

private:
    struct Span
    {
        qint64 firstDay = 0;
        qint64 days = 1;
    };
    [[nodiscard]] static qint64 spread(qint64 index, qint64 count, const Span &span);
    [[nodiscard]] static qint64 before(qint64 day, qint64 count, const Span &span);
    [[nodiscard]] qint64 lately(qint64 index, qint64 count) const;
    [[nodiscard]] qint64 anyCustomer(Draw &draw, qint64 atMs) const;

    quint64 m_seed;
    qint64 m_nowMs;
    HistoryStaff m_staff;
    qint64 m_customers;
    qint64 m_vehicles;
    qint64 m_leads;
    qint64 m_freshLeads;
    qint64 m_orders;
    qint64 m_openOrders;
    qint64 m_desks;
    qint64 m_fleetStep;      // every so many vehicles one is the fleet's
    qint64 m_fleetOrderStep; // and every so many orders
    Span m_custom;
    Span m_leadSpan;
    Span m_orderSpan;
};

} // namespace forecourt
