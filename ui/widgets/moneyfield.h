// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/money.h"
#include "ui/widgets/parsedfield.h"

#include <optional>

namespace forecourt {

// An amount in one currency, right aligned: "1860", "1,860.00", "¥1860", "１８６０元". The decimal separator
// is the locale's; where that makes no sense of the text the other of "." and "," is tried, so that a pasted
// amount is read as well.
class MoneyField final : public ParsedField
{
    Q_OBJECT

public:
    explicit MoneyField(QWidget *parent = nullptr);

    void setCurrency(const Currency &currency);
    void setNegativeAllowed(bool allowed) { m_negative = allowed; } // not unless said

    // In minor units of the field's currency; none while empty or not understood.
    [[nodiscard]] std::optional<Money> value() const;
    void setValue(const std::optional<Money> &amount);

    [[nodiscard]] QString problem() const override;

protected:
    [[nodiscard]] QString formatted() const override;
    void retranslate() override;

private:
    [[nodiscard]] Result<Money> read() const;
    [[nodiscard]] QString shown(const Money &amount) const;

    Currency m_currency;
    QChar m_decimal = u'.';
    bool m_negative = false;
};

} // namespace forecourt
