// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/kitwidget.h"

class QHBoxLayout;

namespace forecourt {

class IconLabel;
class Label;

// One sentence with the sign of its tone; hidden while empty.
class HintLine final : public KitWidget
{
    Q_OBJECT

public:
    explicit HintLine(QWidget *parent = nullptr);

    void setHint(const QString &text, Tone tone);
    [[nodiscard]] QString text() const;

protected:
    void restyle() override;

private:
    QHBoxLayout *m_layout;
    IconLabel *m_icon;
    Label *m_text;
};

} // namespace forecourt
