// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/parsedfield.h"

#include <QTime>

#include <optional>

namespace forecourt {

// A time of day: "17:30", "1730", "17点30", "5pm", "下午5点", "9". Up and Down go to the next quarter of an
// hour.
class TimeField final : public ParsedField
{
    Q_OBJECT

public:
    explicit TimeField(QWidget *parent = nullptr);

    [[nodiscard]] std::optional<QTime> value() const;
    void setValue(const std::optional<QTime> &time);

    [[nodiscard]] QString problem() const override;

protected:
    [[nodiscard]] QString formatted() const override;
    bool step(int steps) override;
    void retranslate() override;
};

} // namespace forecourt
