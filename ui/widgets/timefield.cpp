// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/timefield.h"

#include "models/domain/timetext.h"

namespace forecourt {

static constexpr int kStepMinutes = 15;
static constexpr int kMinutesOfDay = 24 * 60;
static constexpr int kOpening = 9 * 60; // where an empty field starts

static QString shown(const QTime &time)
{
    return time.toString(QStringLiteral("HH:mm"));
}

TimeField::TimeField(QWidget *parent) : ParsedField(parent)
{
    TimeField::retranslate();
}

std::optional<QTime> TimeField::value() const
{
    return parseTimeOfDay(text());
}

void TimeField::setValue(const std::optional<QTime> &time)
{
    setText(time && time->isValid() ? shown(*time) : QString());
}

QString TimeField::problem() const
{
    return isEmpty() || value() ? QString() : tr("Not a time: type 17:30, 1730 or 5pm.");
}

QString TimeField::formatted() const
{
    const auto time = value();
    return time ? shown(*time) : text();
}

// To the next whole quarter; the day neither begins nor ends anew.
bool TimeField::step(int steps)
{
    const auto time = value();
    if (!time && !isEmpty()) {
        return true; // an unreadable text stays
    }
    int minute = kOpening;
    if (time) {
        const int now = time->hour() * 60 + time->minute();
        const int quarter = steps > 0 ? now / kStepMinutes : (now + kStepMinutes - 1) / kStepMinutes;
        minute = qBound(0, (quarter + steps) * kStepMinutes, kMinutesOfDay - kStepMinutes);
    }
    type(shown(QTime(minute / 60, minute % 60)));
    return true;
}

void TimeField::retranslate()
{
    setPlaceholderText(tr("17:30"));
}

} // namespace forecourt
