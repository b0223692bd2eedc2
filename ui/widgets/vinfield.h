// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/vin.h"
#include "ui/widgets/parsedfield.h"

namespace forecourt {

class Clock;

// A vehicle identification number, in capitals. Letters are never replaced behind the person's back: where I,
// O or Q were typed, the number meant is offered and Alt+Enter takes it. A doubtful number is taken with a
// warning, so problem() is always empty; whoever saves asks for the reason. The clock must outlive it.
class VinField final : public ParsedField
{
    Q_OBJECT

public:
    explicit VinField(const Clock &clock, QWidget *parent = nullptr);

    [[nodiscard]] VinCheck check() const;
    [[nodiscard]] QString value() const { return normalisedVin(text()); }
    void setValue(const QString &vin);
    bool takeSuggestion(); // false where there is none

    [[nodiscard]] QString problem() const override { return {}; }
    [[nodiscard]] FieldHint hint() const override;

protected:
    [[nodiscard]] QString formatted() const override { return value(); }
    void keyPressEvent(QKeyEvent *event) override;

private:
    const Clock &m_clock;
};

} // namespace forecourt
