// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reception/reasonbar.h"

#include "ui/widgets/button.h"
#include "ui/widgets/formfield.h"

#include <QHBoxLayout>
#include <QLineEdit>

namespace forecourt {

ReasonBar::ReasonBar(QWidget *parent)
    : KitWidget(parent)
    , m_layout(new QHBoxLayout(this))
    , m_edit(new QLineEdit(this))
    , m_field(new FormField({}, m_edit, this))
    , m_ok(new Button({}, ButtonVariant::Primary, this))
    , m_cancel(new Button({}, ButtonVariant::Plain, this))
{
    m_edit->setObjectName(QStringLiteral("leaveReason"));
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->addWidget(m_field, 1);
    m_layout->addWidget(m_ok, 0, Qt::AlignBottom);
    m_layout->addWidget(m_cancel, 0, Qt::AlignBottom);
    connect(m_edit, &QLineEdit::returnPressed, this, &ReasonBar::answer);
    connect(m_edit, &QLineEdit::textEdited, m_field, &FormField::clearHint);
    connect(m_ok, &Button::clicked, this, &ReasonBar::answer);
    connect(m_cancel, &Button::clicked, this, &ReasonBar::cancelled);
    ReasonBar::restyle();
    ReasonBar::retranslate();
    hide();
}

void ReasonBar::ask()
{
    m_edit->clear();
    m_field->clearHint();
    show();
    m_edit->setFocus(Qt::OtherFocusReason);
}

void ReasonBar::answer()
{
    if (m_edit->text().trimmed().isEmpty()) {
        m_field->setHint(tr("Say in a few words why."), Tone::Bad);
        m_edit->setFocus(Qt::OtherFocusReason);
        return;
    }
    Q_EMIT given(m_edit->text().trimmed());
}

void ReasonBar::restyle()
{
    m_layout->setSpacing(tokens(this).space(2));
}

void ReasonBar::retranslate()
{
    m_field->setLabel(tr("Why does the customer leave?"));
    m_ok->setText(tr("Left without service"));
    m_cancel->setText(tr("Cancel"));
}

} // namespace forecourt
