// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/badgepainter.h"
#include "ui/widgets/kitwidget.h"

namespace forecourt {

class Badge : public KitWidget
{
    Q_OBJECT

public:
    explicit Badge(QWidget *parent = nullptr);
    explicit Badge(const QString &text, Tone tone = Tone::Neutral, const QString &iconName = {},
                   QWidget *parent = nullptr);

    void setBadge(const BadgeSpec &badge);
    void setText(const QString &text);
    void setTone(Tone tone);
    void setIconName(const QString &name);
    [[nodiscard]] const BadgeSpec &badge() const { return m_badge; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void restyle() override;

private:
    BadgeSpec m_badge;
};

} // namespace forecourt
