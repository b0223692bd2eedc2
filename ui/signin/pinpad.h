// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/kitwidget.h"

class QGridLayout;
class QLineEdit;

namespace forecourt {

class Button;

// Digits for fingers and the mouse. Whoever has a keyboard types into the field itself, so the pad is no stop
// of the Tab key.
class PinPad final : public KitWidget
{
    Q_OBJECT

public:
    explicit PinPad(QLineEdit *field, QWidget *parent = nullptr);

protected:
    void restyle() override;
    void retranslate() override;

private:
    QGridLayout *m_layout;
    QList<Button *> m_keys;
    Button *m_back;
};

} // namespace forecourt
