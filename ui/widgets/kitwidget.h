// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/tokens.h"

#include <QWidget>

namespace forecourt {

// A widget that lays out or paints from the tokens and shows words: restyle() runs when theme, text size or
// density change, retranslate() when the language changes. Call both once at the end of the constructor.
class KitWidget : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

protected:
    virtual void restyle() {}
    virtual void retranslate() {}
    void changeEvent(QEvent *event) override;
};

} // namespace forecourt
