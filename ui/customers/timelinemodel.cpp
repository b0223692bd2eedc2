// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/timelinemodel.h"

#include "ui/customers/timelinetext.h"

namespace forecourt {

TimelineModel::TimelineModel(const Clock &clock, QObject *parent) : RecordListModel(parent), m_clock(clock)
{}

QVariant TimelineModel::cell(const TimelineItem &item, int column, int role) const
{
    Q_UNUSED(column)
    switch (role) {
    case TimelineRole::TimeText:
        return TimelineTexts::time(item.event.at, m_clock.nowMs());
    case TimelineRole::Year:
        return TimelineTexts::year(item.event.at);
    case TimelineRole::Id:
        return item.event.ref;
    case TimelineRole::Kind:
        return item.event.refKind;
    default:
        break;
    }
    const TimelineText text = TimelineTexts::of(item);
    switch (role) {
    case TimelineRole::Title:
        return text.title;
    case TimelineRole::Detail:
        return text.detail;
    case TimelineRole::IconName:
        return text.iconName;
    case TimelineRole::Tone:
        return static_cast<int>(text.tone);
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        return QString(TimelineTexts::time(item.event.at, m_clock.nowMs()) + QLatin1Char(' ') + text.title +
                       (text.detail.isEmpty() ? QString() : QStringLiteral(", ") + text.detail));
    default:
        return {};
    }
}

} // namespace forecourt
