// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/customer.h"
#include "models/domain/timelineevent.h"
#include "models/services/leads/responseclock.h"
#include "models/storage/mutation.h"

#include <QList>

#include <optional>

namespace forecourt {

// A lead as a list shows it.
struct LeadRow
{
    LeadId id;
    Lead lead;
    QString customerName; // of the customer, else as the lead says; may be empty
    QString ownerName;
    ResponseClock clock;

    bool operator==(const LeadRow &) const = default;
};

enum class LeadFilter {
    Open,    // what still asks for work, longest waiting first
    Overdue, // open, and the first response or a follow-up is late
    Mine,    // open and owned by LeadQuery::me
    All,     // newest first
};

enum class LeadSort {
    Usual, // as the filter says
    Received,
    FollowUp, // those that nobody is to call stand last, newest first
    Grade,    // the hottest first, then those without one; newest first within a grade
};

struct LeadQuery
{
    LeadFilter filter = LeadFilter::Open;
    QString text; // part of a name, telephone number, e-mail, make, model or source
    StaffId me;
    qint64 receivedTo = 0; // only those received before, UTC ms; 0 = all. Where the page before ended
    LeadSort sort = LeadSort::Usual;
    bool descending = false; // the other way round: latest times and coldest grades first

    bool operator==(const LeadQuery &) const = default;
};

struct LeadCounts
{
    int open = 0;
    int unanswered = 0; // open and without a first response
    int overdue = 0;
    int mine = 0;
    int all = 0;
    bool allExact = true; // false: at least so many

    bool operator==(const LeadCounts &) const = default;
};

// An event of a lead's history.
struct LeadEvent
{
    EventId id;
    TimelineEvent event;
    QString staffName;
    qint64 undoneAt = 0; // as in TimelineItem
    QString undoneBy;

    bool operator==(const LeadEvent &) const = default;
};

// Everything the detail of one lead shows.
struct LeadDetail
{
    LeadRow row;
    RowVersions versions; // of the lead, as shown; hand them back with an edit
    std::optional<Customer> customer;
    bool knownBefore = false;  // the customer was known before the lead came
    QList<Customer> maybeSame; // other customers with the same telephone number or address
    QList<LeadEvent> history;  // newest first
    int unansweredCalls = 0;   // since the last talk
    QString firstResponseName; // who gave the first response

    [[nodiscard]] const Lead &lead() const { return row.lead; }
};

// What is known already about somebody who is being typed in.
struct LeadDuplicates
{
    QList<Customer> customers; // best first
    QList<LeadRow> openLeads;  // of these customers

    bool operator==(const LeadDuplicates &) const = default;
};

} // namespace forecourt
