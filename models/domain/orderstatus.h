// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/statetable.h"

namespace forecourt {

// The life of a service order. Dispatch of single jobs and payment are separate axes, not states of the
// order.
enum class OrderStatus {
    Draft,
    CheckedIn,
    Estimating,
    AwaitingApproval,
    Approved,
    Dispatched,
    InProgress,
    OnHold,
    Qc,
    Rework,
    Ready,
    Settled,
    Delivered,
    Closed,
    Cancelled,
};

template <>
inline constexpr auto kWords<OrderStatus> = words(u"draft", u"checked_in", u"estimating",
                                                  u"awaiting_approval", u"approved", u"dispatched",
                                                  u"in_progress", u"on_hold", u"qc", u"rework", u"ready",
                                                  u"settled", u"delivered", u"closed", u"cancelled");

namespace detail {

// A front desk may skip forward over estimate, approval, dispatch and quality check; additional work leads
// back to an estimate from anywhere before settlement. Settled → Ready ("unsettle") is legal here and guarded
// by role and reason in the service. Rank: a failed quality check beats "ready", so that no car is called
// finished too early.
constexpr StateTable<OrderStatus> orderStates()
{
    using enum OrderStatus;
    StateTable<OrderStatus> table;
    table.initial = Draft;
    table.add(Draft, 0, {CheckedIn, Estimating, AwaitingApproval, Cancelled});
    table.add(CheckedIn, 10,
              {Estimating, AwaitingApproval, Approved, Dispatched, InProgress, OnHold, Qc, Ready, Cancelled});
    table.add(Estimating, 20,
              {CheckedIn, AwaitingApproval, Approved, Dispatched, InProgress, OnHold, Qc, Ready, Cancelled});
    table.add(AwaitingApproval, 30,
              {CheckedIn, Estimating, Approved, Dispatched, InProgress, OnHold, Qc, Ready, Cancelled});
    table.add(
        Approved, 40,
        {CheckedIn, Estimating, AwaitingApproval, Dispatched, InProgress, OnHold, Qc, Ready, Cancelled});
    table.add(Dispatched, 50,
              {Estimating, AwaitingApproval, Approved, InProgress, OnHold, Qc, Ready, Cancelled});
    table.add(InProgress, 60,
              {Estimating, AwaitingApproval, Approved, Dispatched, OnHold, Qc, Ready, Cancelled});
    table.add(OnHold, 70,
              {Estimating, AwaitingApproval, Approved, Dispatched, InProgress, Qc, Ready, Cancelled});
    table.add(Qc, 80, {Estimating, AwaitingApproval, InProgress, OnHold, Rework, Ready, Cancelled});
    table.add(Rework, 100, {Estimating, AwaitingApproval, InProgress, OnHold, Qc, Ready, Cancelled});
    table.add(Ready, 90, {Estimating, AwaitingApproval, InProgress, Qc, Rework, Settled, Cancelled});
    table.add(Settled, 120, {Ready, Delivered});
    table.add(Delivered, 130, {Closed});
    table.add(Closed, 140, {});
    table.add(Cancelled, 110, {});
    return table;
}

} // namespace detail

template <> inline constexpr auto kStates<OrderStatus> = detail::orderStates();

} // namespace forecourt
