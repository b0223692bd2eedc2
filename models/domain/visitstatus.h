// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/statetable.h"

namespace forecourt {

// The life of an arrival in the reception queue.
enum class VisitStatus { Waiting, InReception, HandedOver, LeftWithoutService };

template <>
inline constexpr auto kWords<VisitStatus> = words(u"waiting", u"in_reception", u"handed_over",
                                                  u"left_without_service");

namespace detail {

// Rank: whoever saw the car handed over to the workshop knows more than whoever thought it had left.
constexpr StateTable<VisitStatus> visitStates()
{
    using enum VisitStatus;
    StateTable<VisitStatus> table;
    table.initial = Waiting;
    table.add(Waiting, 0, {InReception, HandedOver, LeftWithoutService});
    table.add(InReception, 10, {Waiting, HandedOver, LeftWithoutService});
    table.add(LeftWithoutService, 20, {Waiting, InReception, HandedOver});
    table.add(HandedOver, 30, {});
    return table;
}

} // namespace detail

template <> inline constexpr auto kStates<VisitStatus> = detail::visitStates();

} // namespace forecourt
