// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/leads/responseclock.h"

#include <QDateTime>

#include <algorithm>

namespace forecourt {

namespace {

constexpr qint64 kMinute = 60 * 1000;
constexpr qint64 kHour = 60 * kMinute;
constexpr qint64 kDay = 24 * kHour;

// The instant itself while the store is open, else the next opening.
qint64 withinHours(qint64 ms, const WorkingHours &hours)
{
    return workingDeadline(ms, 1, hours) - 1;
}

// Whether the time allowed had passed before `nowMs` for a lead received at `receivedMs`.
bool isOver(qint64 receivedMs, qint64 nowMs, qint64 allowedMs, const WorkingHours &hours)
{
    return workingMsBetween(receivedMs, nowMs - 1, hours) >= allowedMs;
}

} // namespace

bool isOpen(LeadStatus status)
{
    return status != LeadStatus::Won && status != LeadStatus::Invalid && status != LeadStatus::Lost &&
           status != LeadStatus::Dormant;
}

WorkingHours workingHoursOf(const Store &store)
{
    return {store.openMinute, store.closeMinute, QTimeZone(store.timeZone.toLatin1())};
}

qint64 responseTimeAllowedMs(const QString &source, const LeadSettings &settings)
{
    return kMinute *
           (settings.personalSources.contains(source) ? settings.otherMinutes : settings.webMinutes);
}

ResponseClock responseClock(const Lead &lead, const LeadSettings &settings, const WorkingHours &hours)
{
    ResponseClock clock;
    clock.deadlineMs = workingDeadline(lead.receivedAt, responseTimeAllowedMs(lead.source, settings), hours);
    if (lead.firstResponseAt != 0) {
        clock.state = ResponseClock::State::Answered;
        clock.takenMs = workingMsBetween(lead.receivedAt, lead.firstResponseAt, hours);
        clock.late = lead.firstResponseAt > clock.deadlineMs;
    } else if (isOpen(lead.status)) {
        clock.state = ResponseClock::State::Running;
    }
    return clock;
}

qint64 overdueSinceMs(qint64 nowMs, qint64 allowedMs, const WorkingHours &hours)
{
    constexpr qint64 kFarthest = 400 * kDay;
    qint64 back = allowedMs;
    while (!isOver(nowMs - back, nowMs, allowedMs, hours)) {
        back = std::max(2 * back, kHour);
        if (back > kFarthest) {
            return 0;
        }
    }
    qint64 over = nowMs - back; // is over
    qint64 open = nowMs;        // is not
    while (open - over > 1) {
        const qint64 middle = over + (open - over) / 2;
        (isOver(middle, nowMs, allowedMs, hours) ? over : open) = middle;
    }
    return over;
}

qint64 suggestedFollowUpMs(CallOutcome outcome, LeadGrade grade, int attempts, qint64 nowMs,
                           const LeadSettings &settings, const WorkingHours &hours)
{
    if (outcome == CallOutcome::Connected) {
        const int days = settings.talkDays.value(static_cast<int>(grade), 1);
        return withinHours(nowMs + days * kDay, hours);
    }
    const auto next = static_cast<qsizetype>(attempts) + 1;
    if (outcome != CallOutcome::NoAnswer || next >= settings.attemptMinutes.size()) {
        return 0;
    }
    const int pause = settings.attemptMinutes.at(next) - settings.attemptMinutes.at(next - 1);
    return withinHours(nowMs + pause * kMinute, hours);
}

} // namespace forecourt
