// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/datefield.h"

#include "models/domain/clock.h"
#include "models/itemmodels/daytext.h"
#include "ui/widgets/storetime.h"

#include <QDateTime>
#include <QLocale>

namespace forecourt {

DateField::DateField(const Clock &clock, QWidget *parent) : ParsedField(parent), m_clock(clock)
{
    DateField::retranslate();
}

void DateField::setRange(const std::optional<QDate> &earliest, const std::optional<QDate> &latest)
{
    m_earliest = earliest;
    m_latest = latest;
}

QDate DateField::today() const
{
    return QDateTime::fromMSecsSinceEpoch(m_clock.nowMs(), m_zone.value_or(StoreTime::zone())).date();
}

std::optional<QDate> DateField::read() const
{
    return parseDay(text(), today(), {m_year, isDayFirst()});
}

std::optional<QDate> DateField::value() const
{
    const auto date = read();
    const bool outside = date && ((m_earliest && *date < *m_earliest) || (m_latest && *date > *m_latest));
    return outside ? std::nullopt : date;
}

void DateField::setValue(const std::optional<QDate> &date)
{
    setText(date && date->isValid() ? shown(*date) : QString());
}

// Both forms are read alike in every language.
QString DateField::shown(const QDate &date) const
{
    return dayText(date);
}

QString DateField::problem() const
{
    if (isEmpty()) {
        return {};
    }
    const auto date = read();
    if (!date) {
        return tr("Not a day: type 2026-11-03, 11-3, tomorrow or +3.");
    }
    if (m_earliest && *date < *m_earliest) {
        return tr("%1 or later is needed.").arg(shown(*m_earliest));
    }
    return m_latest && *date > *m_latest ? tr("%1 or earlier is needed.").arg(shown(*m_latest)) : QString();
}

FieldHint DateField::hint() const
{
    const auto date = value();
    if (!date) {
        return {};
    }
    const QString weekday = QLocale().dayName(date->dayOfWeek());
    const auto days = today().daysTo(*date);
    if (days == 0) {
        return {tr("Today, %1").arg(weekday)};
    }
    if (days == 1) {
        return {tr("Tomorrow, %1").arg(weekday)};
    }
    return {days > 0 ? tr("%1, in %n day(s)", nullptr, static_cast<int>(days)).arg(weekday)
                     : tr("%1, %n day(s) ago", nullptr, static_cast<int>(-days)).arg(weekday)};
}

QString DateField::formatted() const
{
    const auto date = read();
    return date ? shown(*date) : text();
}

bool DateField::step(int steps)
{
    QDate date = isEmpty() ? today() : read().value_or(QDate()).addDays(steps);
    if (!date.isValid()) {
        return true; // an unreadable text stays
    }
    date = m_earliest ? qMax(date, *m_earliest) : date;
    type(shown(m_latest ? qMin(date, *m_latest) : date));
    return true;
}

void DateField::retranslate()
{
    setPlaceholderText(tr("2026-11-03, +3"));
    if (const auto date = read()) {
        setValue(date);
    }
}

} // namespace forecourt
