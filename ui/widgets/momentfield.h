// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/reception/promisetext.h"
#include "ui/widgets/parsedfield.h"

namespace forecourt {

class Clock;

// A day and a time of day in one line, as one says them: "17:30", "明天 10点", "Fri 4pm", "morgen 16 Uhr",
// "+2h". A day alone means the usual time of day. Shown as a date once left, so that it means the same
// tomorrow; Up and Down go to the next quarter of an hour. The clock must outlive it; the zone is the
// store's.
class MomentField final : public ParsedField
{
    Q_OBJECT

public:
    explicit MomentField(const Clock &clock, QWidget *parent = nullptr);

    void setZone(const QTimeZone &zone); // StoreTime's unless said
    void setUsualTime(const QTime &time) { m_usual = time; }

    [[nodiscard]] std::optional<qint64> value() const; // UTC milliseconds, whole minutes
    void setValue(const std::optional<qint64> &ms);

    [[nodiscard]] QString problem() const override;
    [[nodiscard]] FieldHint hint() const override;
    [[nodiscard]] QString lasting() const override { return formatted(); }

protected:
    [[nodiscard]] QString formatted() const override;
    bool step(int steps) override;
    void retranslate() override;

private:
    [[nodiscard]] QTimeZone zone() const;

    const Clock &m_clock;
    std::optional<QTimeZone> m_zone;
    QTime m_usual;
};

} // namespace forecourt
