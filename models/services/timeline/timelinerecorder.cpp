// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/timeline/timelinerecorder.h"

#include "models/storage/records.h"

#include <QJsonDocument>

namespace forecourt {

Result<void> recordEvent(Mutation &mutation, TimelineEvent event, const QJsonObject &data)
{
    if (event.id.isNull()) {
        event.id = EventId(mutation.newId());
    }
    if (event.at == 0) {
        event.at = mutation.nowMs();
    }
    if (event.staff.isNull()) {
        event.staff = mutation.author().staff;
    }
    event.desk = mutation.desk().prefix;
    if (!data.isEmpty()) {
        event.data = QString::fromUtf8(QJsonDocument(data).toJson(QJsonDocument::Compact));
    }
    return records::timelineEvents().create(mutation, event);
}

} // namespace forecourt
