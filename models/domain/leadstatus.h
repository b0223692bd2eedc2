// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/statetable.h"

namespace forecourt {

// The life of a lead. Invalid (fake, wrong number, duplicate), Lost (after a manager agreed) and Dormant
// leave the path; Reopened brings a lead back with its history.
enum class LeadStatus {
    New,
    Assigned,
    Contacted,
    Qualified,
    Visited,
    TestDriven,
    Ordered,
    Won,
    Invalid,
    LostPending,
    Lost,
    Dormant,
    Reopened,
};

template <>
inline constexpr auto kWords<LeadStatus> = words(u"new", u"assigned", u"contacted", u"qualified", u"visited",
                                                 u"test_driven", u"ordered", u"won", u"invalid",
                                                 u"lost_pending", u"lost", u"dormant", u"reopened");

namespace detail {

// Rank: progress with the customer beats waiting, a loss or an invalid mark beats talk, an order beats both.
constexpr StateTable<LeadStatus> leadStates()
{
    using enum LeadStatus;
    StateTable<LeadStatus> table;
    table.initial = New;
    table.add(New, 0,
              {Assigned, Contacted, Qualified, Visited, TestDriven, Ordered, Invalid, LostPending, Dormant});
    table.add(Assigned, 10,
              {New, Contacted, Qualified, Visited, TestDriven, Ordered, Invalid, LostPending, Dormant});
    table.add(Contacted, 40, {Qualified, Visited, TestDriven, Ordered, Invalid, LostPending, Dormant});
    table.add(Qualified, 50, {Visited, TestDriven, Ordered, Invalid, LostPending, Dormant});
    table.add(Visited, 60, {TestDriven, Ordered, Invalid, LostPending, Dormant});
    table.add(TestDriven, 70, {Ordered, Invalid, LostPending, Dormant});
    // A cancelled order returns the lead to the talk it came from, or ends it.
    table.add(Ordered, 120, {Won, Contacted, Qualified, Visited, TestDriven, LostPending, Dormant});
    table.add(Won, 130, {Ordered});
    table.add(Invalid, 110, {Reopened});
    table.add(LostPending, 90,
              {Lost, Reopened, Contacted, Qualified, Visited, TestDriven, Ordered, Invalid, Dormant});
    table.add(Lost, 100, {Reopened, Invalid});
    table.add(Dormant, 20,
              {Reopened, Contacted, Qualified, Visited, TestDriven, Ordered, Invalid, LostPending});
    table.add(Reopened, 30,
              {Assigned, Contacted, Qualified, Visited, TestDriven, Ordered, Invalid, LostPending, Dormant});
    return table;
}

} // namespace detail

template <> inline constexpr auto kStates<LeadStatus> = detail::leadStates();

} // namespace forecourt
