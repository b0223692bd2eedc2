// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/leads/leaddraft.h"

#include <algorithm>

namespace forecourt {

QJsonObject draftOf(const NewLead &lead)
{
    QJsonObject draft{{QStringLiteral("name"), lead.name},   {QStringLiteral("phone"), lead.phone},
                      {QStringLiteral("email"), lead.email}, {QStringLiteral("make"), lead.make},
                      {QStringLiteral("model"), lead.model}, {QStringLiteral("comments"), lead.comments}};
    const bool empty =
        std::all_of(draft.begin(), draft.end(), [](const auto &value) { return value.toString().isEmpty(); });
    if (empty) {
        return {};
    }
    draft.insert(QStringLiteral("source"), lead.source);
    draft.insert(QStringLiteral("interest"), wordOf(lead.interest));
    return draft;
}

NewLead leadOfDraft(const QJsonObject &draft)
{
    const auto text = [&draft](QLatin1String name) {
        return draft.value(name).toString();
    };
    NewLead lead;
    lead.name = text(QLatin1String("name"));
    lead.phone = text(QLatin1String("phone"));
    lead.email = text(QLatin1String("email"));
    lead.make = text(QLatin1String("make"));
    lead.model = text(QLatin1String("model"));
    lead.comments = text(QLatin1String("comments"));
    lead.source = text(QLatin1String("source"));
    lead.interest = fromWord(text(QLatin1String("interest")), LeadInterest::Buy);
    return lead;
}

NewLead newLeadLike(const Lead &lead)
{
    NewLead known;
    known.name = lead.contactName;
    known.phone = lead.contactPhone;
    known.email = lead.contactEmail;
    known.source = lead.source;
    known.interest = lead.interest;
    known.make = lead.make;
    known.model = lead.model;
    known.comments = lead.comments;
    return known;
}

} // namespace forecourt
