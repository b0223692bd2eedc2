// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1String>

namespace forecourt {

// Two columns for a query over `timeline_event e`: when what the event tells was taken back (0: it stands),
// and the name of who did it. Events stand for good; an event about them says so (timelinekinds::kUndone).
inline constexpr QLatin1String kUndoneColumns(R"sql(
    coalesce((SELECT CASE u.kind WHEN 'undone' THEN u.at ELSE 0 END FROM timeline_event u
              WHERE u.ref = e.id AND u.ref_kind = 'event' AND u.dead_version = 0
              ORDER BY u.at DESC, u.id DESC LIMIT 1), 0),
    (SELECT p.name FROM timeline_event u JOIN staff p ON p.id = u.staff
     WHERE u.ref = e.id AND u.ref_kind = 'event' AND u.dead_version = 0
     ORDER BY u.at DESC, u.id DESC LIMIT 1))sql");

// A condition for the same query that leaves those events about events out.
inline constexpr QLatin1String kTellsItself(" coalesce(e.ref_kind, '') <> 'event' ");

} // namespace forecourt
