// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qt>

namespace forecourt {

// How much a row, badge or message asks for a person. Travels through QVariant as int.
enum class Tone { Neutral, Ok, Warn, Bad, Accent };

// What list rows and table cells offer beyond Qt::DisplayRole. A list row (ListPane) shows Title in bold with
// the badge at the right, below it Detail in grey with RightText at the right. A table cell (TablePane) shows
// its badge instead of its text where BadgeText or Deadline is given.
struct RowRole
{
    enum Value : int {
        Title = Qt::UserRole + 1, // QString
        Detail,                   // QString
        BadgeText,                // QString; empty or absent: no badge
        BadgeTone,                // int(Tone)
        BadgeIcon,                // QString, a name in the icon resource; may be empty
        RightText,                // QString
        Id,                       // QUuid of the record
        Kind,                     // QString, the kind of record ("lead", "customer", …)
        Deadline,                 // qint64, UTC milliseconds: the badge counts down to it and past it
        Emphasis,                 // bool, table cells: set in bold
        Muted,                    // bool: set in grey (done, void, sold)
        Section,                  // bool, list rows: a heading, not a record; only Title is shown
    };
};

// What an event of a timeline offers (TimelineView).
struct TimelineRole
{
    enum Value : int {
        Title = Qt::UserRole + 101, // QString, bold
        Detail,                     // QString, grey second line; may be empty
        TimeText,                   // QString, the short time or date at the left
        IconName,                   // QString, a name in the icon resource
        Tone,                       // int(forecourt::Tone), colours the round icon
        Year,                       // int; a heading is drawn where it differs from the row above
        Id,                         // QUuid of the record the event is about
        Kind,                       // QString, kind of that record
    };
};

} // namespace forecourt
