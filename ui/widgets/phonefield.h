// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/phone.h"
#include "ui/widgets/parsedfield.h"

namespace forecourt {

// A telephone number in any spelling; shown grouped once left.
class PhoneField final : public ParsedField
{
    Q_OBJECT

public:
    explicit PhoneField(QWidget *parent = nullptr);

    [[nodiscard]] PhoneNumber number() const { return normalisePhone(text()); }
    [[nodiscard]] QString value() const { return number().canonical; } // +8613800138000; empty if invalid
    void setValue(const QString &number);
    // For records that keep a number as it was given: the text without the spaces this field put in.
    [[nodiscard]] QString given() const;

    [[nodiscard]] QString problem() const override;

protected:
    [[nodiscard]] QString formatted() const override;
};

} // namespace forecourt
