// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/momentfield.h"

#include "models/domain/clock.h"
#include "models/itemmodels/daytext.h"
#include "ui/widgets/momentwords.h"
#include "ui/widgets/storetime.h"

namespace forecourt {

static constexpr qint64 kQuarterMs = qint64(15) * 60 * 1000;
static constexpr int kUsualHour = 17;

MomentField::MomentField(const Clock &clock, QWidget *parent)
    : ParsedField(parent), m_clock(clock), m_usual(kUsualHour, 0)
{
    MomentField::retranslate();
}

QTimeZone MomentField::zone() const
{
    return m_zone.value_or(StoreTime::zone());
}

void MomentField::setZone(const QTimeZone &zone)
{
    m_zone = zone;
}

std::optional<qint64> MomentField::value() const
{
    const DateHabits habits{DateHabits::Year::Next, isDayFirst()};
    return parsePromise(text(), m_clock.nowMs(), zone(), {habits, m_usual});
}

void MomentField::setValue(const std::optional<qint64> &ms)
{
    setText(ms ? MomentWords::exact(*ms, zone()) : QString());
}

QString MomentField::problem() const
{
    return isEmpty() || value() ? QString() : tr("Write a time: 17:30, tomorrow 10:00, Fri 16:00 or +2h.");
}

FieldHint MomentField::hint() const
{
    const auto at = value();
    return at ? FieldHint{MomentWords::of(*at, m_clock.nowMs(), zone())} : FieldHint();
}

QString MomentField::formatted() const
{
    const auto at = value();
    return at ? MomentWords::exact(*at, zone()) : text();
}

bool MomentField::step(int steps)
{
    const auto at = isEmpty() ? std::optional(m_clock.nowMs()) : value();
    if (at) { // an unreadable text stays
        const qint64 quarter = (*at + (steps > 0 ? 0 : kQuarterMs - 1)) / kQuarterMs;
        type(MomentWords::exact((quarter + steps) * kQuarterMs, zone()));
    }
    return true;
}

void MomentField::retranslate()
{
    const auto at = isModified() ? std::nullopt : value();
    setPlaceholderText(tr("tomorrow 10:00"));
    setToolTip(tr("17:30, tomorrow 10:00, Fri 4pm, +2h"));
    if (at) {
        setValue(at); // never what is being typed
    }
}

} // namespace forecourt
