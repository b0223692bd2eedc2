// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/database.h"
#include "models/domain/workinghours.h"
#include "models/services/figures/figures.h"
#include "models/services/leads/leadsettings.h"

namespace forecourt {

// A lead as figures count it.
struct LeadFact
{
    FigureRecord record;
    QString source;
    bool valid = true;
    bool withinSla = false;
    bool decided = false;
    ResponseBucket bucket = ResponseBucket::Unanswered;
};

// What is true of leads at a moment. Storage thread.
class LeadFacts final
{
public:
    LeadFacts(LeadSettings settings, const WorkingHours &hours, qint64 asOfMs);

    // Of `lead l`, as read() wants them.
    [[nodiscard]] static QString columns();
    static constexpr int kColumns = 7;
    [[nodiscard]] LeadFact read(const Row &row) const;

    // Whether the number that was asked for counts the lead.
    [[nodiscard]] static bool matches(const LeadFact &lead, const FigureSelection &selection);

private:
    [[nodiscard]] ResponseBucket bucketOf(qint64 tookMs) const;

    LeadSettings m_settings;
    WorkingHours m_hours;
    qint64 m_asOfMs;
};

} // namespace forecourt
