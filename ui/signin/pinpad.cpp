// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/pinpad.h"

#include "ui/widgets/button.h"

#include <QGridLayout>
#include <QLineEdit>

namespace forecourt {

PinPad::PinPad(QLineEdit *field, QWidget *parent)
    : KitWidget(parent), m_layout(new QGridLayout(this)), m_back(new Button({}, ButtonVariant::Quiet, this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    constexpr int kColumns = 3;
    for (int digit = 1; digit <= 10; ++digit) {
        auto *key = new Button(QString::number(digit % 10), ButtonVariant::Plain, this);
        key->setFocusPolicy(Qt::NoFocus);
        key->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        connect(key, &Button::clicked, field, [field, digit] {
            field->insert(QString::number(digit % 10));
            field->setFocus(Qt::OtherFocusReason);
        });
        m_layout->addWidget(key, (digit - 1) / kColumns, digit == 10 ? 1 : (digit - 1) % kColumns);
        m_keys.append(key);
    }
    m_back->setFocusPolicy(Qt::NoFocus);
    m_back->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(m_back, &Button::clicked, field, &QLineEdit::backspace);
    m_layout->addWidget(m_back, 3, 2);
    PinPad::restyle();
    PinPad::retranslate();
}

void PinPad::restyle()
{
    const Tokens &t = tokens(this);
    m_layout->setSpacing(t.space(2));
    for (Button *key : std::as_const(m_keys)) {
        key->setMinimumHeight(t.twoLineRowHeight);
    }
    m_back->setMinimumHeight(t.twoLineRowHeight);
}

void PinPad::retranslate()
{
    m_back->setText(QStringLiteral("\u232B"));
    m_back->setAccessibleName(tr("Take back the last digit"));
    setAccessibleName(tr("Digits"));
}

} // namespace forecourt
