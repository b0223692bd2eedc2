// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/statetable.h"

namespace forecourt {

// What the customer said to a proposed job.
enum class JobAuthorisation { Proposed, Authorised, Declined, Deferred };

template <>
inline constexpr auto kWords<JobAuthorisation> = words(u"proposed", u"authorised", u"declined", u"deferred");

// How far the workshop is with a job.
enum class JobWork { Queued, Clocked, Done, QcPassed };

template <> inline constexpr auto kWords<JobWork> = words(u"queued", u"clocked", u"done", u"qc_passed");

namespace detail {

// Rank: of two answers given at the same time stands the one that spends none of the customer's money.
constexpr StateTable<JobAuthorisation> jobStates()
{
    using enum JobAuthorisation;
    StateTable<JobAuthorisation> table;
    table.initial = Proposed;
    table.add(Proposed, 0, {Authorised, Declined, Deferred});
    table.add(Authorised, 10, {Proposed, Declined, Deferred});
    table.add(Deferred, 20, {Proposed, Authorised, Declined});
    table.add(Declined, 30, {Proposed, Authorised, Deferred});
    return table;
}

// Clocked → Queued is a pause or a hand-over; back from Done or QcPassed is rework.
constexpr StateTable<JobWork> jobWorkStates()
{
    using enum JobWork;
    StateTable<JobWork> table;
    table.initial = Queued;
    table.add(Queued, 0, {Clocked, Done});
    table.add(Clocked, 10, {Queued, Done});
    table.add(Done, 20, {Queued, Clocked, QcPassed});
    table.add(QcPassed, 30, {Queued, Clocked});
    return table;
}

} // namespace detail

template <> inline constexpr auto kStates<JobAuthorisation> = detail::jobStates();
template <> inline constexpr auto kStates<JobWork> = detail::jobWorkStates();

} // namespace forecourt
