// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/figures/leadfacts.h"

#include "models/services/leads/responseclock.h"

namespace forecourt {

namespace {

constexpr qint64 kMinute = 60 * 1000;

// A working day; where the clock always runs, a whole one.
qint64 workingDayMs(const WorkingHours &hours)
{
    constexpr int kDayMinutes = 24 * 60;
    const bool opens =
        hours.openMinute >= 0 && hours.closeMinute <= kDayMinutes && hours.closeMinute > hours.openMinute;
    return (opens ? hours.closeMinute - hours.openMinute : kDayMinutes) * kMinute;
}

} // namespace

LeadFacts::LeadFacts(LeadSettings settings, const WorkingHours &hours, qint64 asOfMs)
    : m_settings(std::move(settings)), m_hours(hours), m_asOfMs(asOfMs)
{}

QString LeadFacts::columns()
{
    return QStringLiteral(R"sql(
        l.id, l.source, l.status, l.received_at, l.first_response_at, coalesce(l.contact_name, l.contact_phone),
            trim(coalesce(l.make, '') || ' ' || coalesce(l.model, '')))sql");
}

LeadFact LeadFacts::read(const Row &row) const
{
    Lead lead;
    lead.source = row.text(1);
    lead.status = fromWord(row.text(2), LeadStatus::New);
    lead.receivedAt = row.integer(3);
    lead.firstResponseAt = row.integer(4);
    const ResponseClock clock = responseClock(lead, m_settings, m_hours);
    const bool answered = clock.state == ResponseClock::State::Answered;
    LeadFact fact;
    fact.record = {row.uuid(0), QStringLiteral("lead"), row.text(5), row.text(6),
                   lead.source, lead.receivedAt,        {}};
    fact.source = lead.source;
    fact.valid = lead.status != LeadStatus::Invalid;
    fact.withinSla = answered && !clock.late;
    fact.decided = answered || clock.state == ResponseClock::State::Stopped || m_asOfMs > clock.deadlineMs;
    if (answered) {
        fact.record.tookMs = clock.takenMs;
        fact.bucket = bucketOf(clock.takenMs);
    }
    return fact;
}

ResponseBucket LeadFacts::bucketOf(qint64 tookMs) const
{
    if (tookMs <= 5 * kMinute) {
        return ResponseBucket::FiveMinutes;
    }
    if (tookMs <= 30 * kMinute) {
        return ResponseBucket::HalfHour;
    }
    if (tookMs <= 120 * kMinute) {
        return ResponseBucket::TwoHours;
    }
    return tookMs <= workingDayMs(m_hours) ? ResponseBucket::OneDay : ResponseBucket::Longer;
}

bool LeadFacts::matches(const LeadFact &lead, const FigureSelection &selection)
{
    using Of = FigureSelection::Of;
    if (selection.source && *selection.source != lead.source) {
        return false;
    }
    switch (selection.of) {
    case Of::Leads:
        return true;
    case Of::ValidLeads:
        return lead.valid;
    case Of::InvalidLeads:
        return !lead.valid;
    case Of::Answered:
        return lead.valid && lead.record.tookMs.has_value();
    case Of::WithinSla:
        return lead.valid && lead.withinSla;
    case Of::Decided:
        return lead.valid && lead.decided;
    case Of::Bucket:
        return lead.valid && lead.bucket == selection.bucket;
    case Of::Opened:
    case Of::Delivered:
        break;
    }
    return false;
}

} // namespace forecourt
