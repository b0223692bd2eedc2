// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/tokens.h"

#include <QAbstractButton>

namespace forecourt {

// One room in the navigation: icon, name and the number of things that wait there.
class NavItem final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit NavItem(const QString &iconName, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setNarrow(bool narrow);         // the icon alone
    void setCount(int count, Tone tone); // 0: none shown

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void paintDot(QPainter *painter);
    void updateAccessibleName();
    [[nodiscard]] QString countText() const;

    QString m_iconName;
    int m_count = 0;
    Tone m_tone = Tone::Neutral;
    bool m_narrow = false;
};

} // namespace forecourt
