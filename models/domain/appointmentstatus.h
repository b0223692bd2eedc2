// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/statetable.h"

namespace forecourt {

// The life of an appointment (docs/adr/0028). Tentative asks for bay, advisor and car; Confirmed and ToRebook
// are the server's answers.
enum class AppointmentStatus { Tentative, Confirmed, ToRebook, Cancelled, NoShow, Arrived };

template <>
inline constexpr auto kWords<AppointmentStatus> = words(u"tentative", u"confirmed", u"to_rebook",
                                                        u"cancelled", u"no_show", u"arrived");

namespace detail {

// Rank: asking and answering are equals, so that a booking may be moved while another desk's move is on the
// way; a decision of the customer stands above them, and whoever saw the car knows more than whoever did not.
constexpr StateTable<AppointmentStatus> appointmentStates()
{
    using enum AppointmentStatus;
    StateTable<AppointmentStatus> table;
    table.initial = Tentative;
    table.add(Tentative, 0, {Confirmed, ToRebook, Cancelled, NoShow, Arrived});
    table.add(Confirmed, 0, {Tentative, ToRebook, Cancelled, NoShow, Arrived});
    table.add(ToRebook, 0, {Tentative, Confirmed, Cancelled, NoShow, Arrived});
    table.add(Cancelled, 10, {Arrived});
    table.add(NoShow, 10, {Arrived});
    table.add(Arrived, 20, {});
    return table;
}

} // namespace detail

template <> inline constexpr auto kStates<AppointmentStatus> = detail::appointmentStates();

} // namespace forecourt
