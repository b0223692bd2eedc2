// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace forecourt {

struct AdfMoment
{
    qint64 ms = 0;               // UTC, since 1970
    bool hasTime = false;        // false: midnight was assumed
    bool unreadableZone = false; // something stood where a time zone belongs; the given offset was assumed
};

// A date as lead senders write it: ISO 8601 in full, without zone or as a date only, zones such as "Z",
// "+08:00",
// "-08:0", "+8", "+0800", "GMT+8"; RFC 2822; "2024/06/01 10:20", "2024.6.1", "2024年6月1日 10时20分",
// "20240601102030", "06/01/2024 10:20 PM" (month first unless that cannot be), "01.06.2024", Java's
// "Sat Jun 01 10:20:30 CST 2024", and Unix time in seconds or milliseconds. Years 1990 to 2100 only.
// offsetMinutes: east of UTC, for dates that do not say. "CST" means two zones and counts as not saying.
[[nodiscard]] std::optional<AdfMoment> parseAdfDate(const QString &text, int offsetMinutes);

} // namespace forecourt
