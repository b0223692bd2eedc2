// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/kitwidget.h"

class QButtonGroup;
class QHBoxLayout;

namespace forecourt {

class Appearance;

// The languages of the program, each written in itself; choosing one changes the window at once.
class LanguageLine final : public KitWidget
{
    Q_OBJECT

public:
    // Must outlive it.
    explicit LanguageLine(Appearance &appearance, QWidget *parent = nullptr);

protected:
    void restyle() override;
    void retranslate() override;

private:
    QHBoxLayout *m_layout;
    QButtonGroup *m_group;
};

} // namespace forecourt
