// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/lead.h"
#include "models/domain/store.h"
#include "models/domain/workinghours.h"
#include "models/services/leads/calloutcome.h"
#include "models/services/leads/leadsettings.h"

namespace forecourt {

// How long a lead waits for its first response, in working hours of the store. Pure functions, any thread;
// times are UTC milliseconds. First response = first personal outbound contact: a call that was answered or
// not, made by a person. A wrong number reaches nobody and an automatic reply is nobody's, so neither stops
// the clock.
struct ResponseClock
{
    enum class State {
        Running,  // due at deadlineMs
        Answered, // after takenMs of working time
        Stopped,  // the lead ended without a response
    };

    State state = State::Stopped;
    qint64 deadlineMs = 0;
    qint64 takenMs = 0;
    bool late = false; // answered after the deadline

    bool operator==(const ResponseClock &) const = default;
};

// Whether a lead still asks for work: not won, lost, invalid or dormant.
[[nodiscard]] bool isOpen(LeadStatus status);

[[nodiscard]] WorkingHours workingHoursOf(const Store &store);
[[nodiscard]] qint64 responseTimeAllowedMs(const QString &source, const LeadSettings &settings);
[[nodiscard]] ResponseClock responseClock(const Lead &lead, const LeadSettings &settings,
                                          const WorkingHours &hours);

// A lead received at this instant or before, and not answered, has run over its time now. 0 where none can
// have.
[[nodiscard]] qint64 overdueSinceMs(qint64 nowMs, qint64 allowedMs, const WorkingHours &hours);

// When to call next, within opening hours: sooner while nobody answers, by grade after a talk; 0 where a call
// makes no sense (wrong number, refused). `attempts` counts the unanswered calls before this one.
[[nodiscard]] qint64 suggestedFollowUpMs(CallOutcome outcome, LeadGrade grade, int attempts, qint64 nowMs,
                                         const LeadSettings &settings, const WorkingHours &hours);

} // namespace forecourt
