// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The timeline as a table in words.
#include "models/services/listexport/exporttables.h"
#include "ui/customers/customertimeline.h"
#include "ui/customers/timelinetext.h"
#include "ui/exports/listexporter.h"

namespace forecourt {

ExportOffer CustomerTimeline::exportOffer() const
{
    const auto words = [](const TimelineItem &item) {
        const TimelineText text = TimelineTexts::of(item);
        return std::pair(text.title, text.detail);
    };
    return {exporttables::timeline(m_timeline, m_query, StoreTime::zone(), words),
            tr("Timeline"),
            {QStringLiteral("at"), QStringLiteral("event"), QStringLiteral("detail"),
             QStringLiteral("person"), QStringLiteral("plate"), QStringLiteral("undone")}};
}

} // namespace forecourt
