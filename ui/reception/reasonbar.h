// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/kitwidget.h"

class QHBoxLayout;
class QLineEdit;

namespace forecourt {

class Button;
class FormField;

// Asks in one line why a customer leaves without service. Enter gives the answer, Esc takes the question
// back.
class ReasonBar final : public KitWidget
{
    Q_OBJECT

public:
    explicit ReasonBar(QWidget *parent = nullptr);

    void ask(); // shows itself, empty, with the keyboard

Q_SIGNALS:
    void given(const QString &reason);
    void cancelled();

protected:
    void restyle() override;
    void retranslate() override;

private:
    void answer();

    QHBoxLayout *m_layout;
    QLineEdit *m_edit;
    FormField *m_field;
    Button *m_ok;
    Button *m_cancel;
};

} // namespace forecourt
