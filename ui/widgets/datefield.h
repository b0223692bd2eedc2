// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/datetext.h"
#include "ui/widgets/parsedfield.h"

#include <QTimeZone>

namespace forecourt {

class Clock;

// A day: "2026-11-03", "11-3", "3.11.", "明天", "tomorrow", "+3", "fri". Up and Down step by days. The clock
// must outlive the field; the zone is the store's.
class DateField final : public ParsedField
{
    Q_OBJECT

public:
    explicit DateField(const Clock &clock, QWidget *parent = nullptr);
    void setZone(const QTimeZone &zone) { m_zone = zone; } // StoreTime's unless said

    // Which year a date without one is in: the next such day unless said otherwise.
    void setYearHabit(DateHabits::Year year) { m_year = year; }
    void setRange(const std::optional<QDate> &earliest, const std::optional<QDate> &latest);

    [[nodiscard]] std::optional<QDate> value() const;
    void setValue(const std::optional<QDate> &date);

    [[nodiscard]] QString problem() const override;
    [[nodiscard]] FieldHint hint() const override;
    [[nodiscard]] QString lasting() const override { return formatted(); }

protected:
    [[nodiscard]] QString formatted() const override;
    bool step(int steps) override;
    void retranslate() override;

private:
    [[nodiscard]] QDate today() const;
    [[nodiscard]] std::optional<QDate> read() const; // in or out of range
    [[nodiscard]] QString shown(const QDate &date) const;

    const Clock &m_clock;
    std::optional<QTimeZone> m_zone;
    DateHabits::Year m_year = DateHabits::Year::Next;
    std::optional<QDate> m_earliest;
    std::optional<QDate> m_latest;
};

} // namespace forecourt
