// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/plate.h"
#include "ui/widgets/parsedfield.h"

namespace forecourt {

// A number plate, in capitals. Says beside it which province and drive it stands for; an unusual plate is
// taken with a warning, so problem() is always empty.
class PlateField final : public ParsedField
{
    Q_OBJECT

public:
    explicit PlateField(QWidget *parent = nullptr);

    [[nodiscard]] PlateCheck check() const { return checkPlate(text()); }
    [[nodiscard]] QString value() const { return check().normalised; } // 沪A12B88
    void setValue(const QString &plate);

    [[nodiscard]] QString problem() const override { return {}; }
    [[nodiscard]] FieldHint hint() const override;

protected:
    [[nodiscard]] QString formatted() const override;
    void retranslate() override;
};

} // namespace forecourt
