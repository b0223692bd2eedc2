// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboards/figurewords.h"

#include "models/itemmodels/daytext.h"
#include "ui/customers/timelinetext.h"

#include <QLocale>

namespace forecourt {

QString FigureWords::period(FigurePeriod period)
{
    switch (period) {
    case FigurePeriod::ThisMonth:
        return tr("This month");
    case FigurePeriod::Last30Days:
        return tr("Last 30 days");
    case FigurePeriod::LastMonth:
        return tr("Last month");
    case FigurePeriod::ThisWeek:
        break;
    }
    return tr("This week");
}

QString FigureWords::bucket(ResponseBucket bucket)
{
    switch (bucket) {
    case ResponseBucket::FiveMinutes:
        return tr("≤ 5 min");
    case ResponseBucket::HalfHour:
        return tr("≤ 30 min");
    case ResponseBucket::TwoHours:
        return tr("≤ 2 h");
    case ResponseBucket::OneDay:
        return tr("≤ 1 day");
    case ResponseBucket::Longer:
        return tr("Longer");
    case ResponseBucket::Unanswered:
        break;
    }
    return tr("No answer");
}

QString FigureWords::source(const QString &word)
{
    return word.isEmpty() ? tr("Not said") : TimelineTexts::leadSource(word);
}

QString FigureWords::selection(const FigureSelection &selection)
{
    using Of = FigureSelection::Of;
    const QString from = selection.source ? source(*selection.source) : QString();
    const auto with = [](const QString &what, const QString &which) {
        return which.isEmpty() ? what : tr("%1: %2").arg(what, which);
    };
    switch (selection.of) {
    case Of::Leads:
        return with(tr("Leads"), from);
    case Of::ValidLeads:
        return with(tr("Valid leads"), from);
    case Of::InvalidLeads:
        return with(tr("Invalid leads"), from);
    case Of::Answered:
        return tr("Answered leads");
    case Of::WithinSla:
        return tr("Answered in time");
    case Of::Decided:
        return tr("Answered, or too late");
    case Of::Bucket:
        return with(tr("First response"), bucket(selection.bucket));
    case Of::Opened:
        return with(tr("Orders opened"), day(selection.day));
    case Of::Delivered:
        break;
    }
    return with(tr("Orders delivered"), day(selection.day));
}

QString FigureWords::duration(qint64 ms)
{
    const qint64 seconds = ms / 1000;
    const qint64 minutes = seconds / 60;
    const qint64 hours = minutes / 60;
    if (hours > 0) {
        return tr("%1 h %2 min").arg(hours).arg(minutes % 60);
    }
    return minutes > 0 ? tr("%1 min %2 s").arg(minutes).arg(seconds % 60) : tr("%1 s").arg(seconds);
}

QString FigureWords::percent(int part, int whole)
{
    return whole == 0 ? QStringLiteral("–")
                      : QLocale().toString(100.0 * part / whole, 'f', 1) + QLocale().percent();
}

QString FigureWords::number(int count)
{
    return QLocale().toString(count);
}

QString FigureWords::day(const QDate &day)
{
    return shortDayText(day, day);
}

QString FigureWords::range(const FigureRange &range)
{
    const QString first = dayText(range.first);
    const QString last = dayText(range.last);
    return first == last ? first : first + QStringLiteral(" – ") + last;
}

} // namespace forecourt
