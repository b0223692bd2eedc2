// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/kitwidget.h"

namespace forecourt {

// An icon that is only looked at. The words beside it carry the meaning, so screen readers skip it.
class IconLabel final : public KitWidget
{
    Q_OBJECT

public:
    enum class Size { Small, Normal, Hero };

    explicit IconLabel(Size size = Size::Normal, QWidget *parent = nullptr);
    IconLabel(const QString &name, Tone tone, Size size = Size::Normal, QWidget *parent = nullptr);

    void setIcon(const QString &name, Tone tone = Tone::Neutral);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void restyle() override;

private:
    QString m_name;
    Tone m_tone = Tone::Neutral;
    Size m_size;
};

} // namespace forecourt
