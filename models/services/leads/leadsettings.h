// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>

namespace forecourt {

// How fast leads are answered and followed up. The defaults are the customs of the trade; a store may differ.
struct LeadSettings
{
    int webMinutes = 5;    // working minutes until the first response to a lead that came by wire
    int otherMinutes = 30; // and to one that a person brought in
    // The sources that are no wire; every other word is a website, an app or a portal.
    QStringList personalSources = {QStringLiteral("walk_in"), QStringLiteral("phone"),
                                   QStringLiteral("referral"), QStringLiteral("event")};
    // When to call again while nobody answers, in minutes since the first call: three attempts within half an
    // hour, then on days 1, 2, 3, 5, 7, 14 and 30.
    QList<int> attemptMinutes = {0, 10, 30, 1440, 2880, 4320, 7200, 10080, 20160, 43200};
    // When to talk again after a talk, in days by grade (N, H, A, B, C).
    QList<int> talkDays = {1, 1, 3, 7, 30};

    bool operator==(const LeadSettings &) const = default;
};

} // namespace forecourt
