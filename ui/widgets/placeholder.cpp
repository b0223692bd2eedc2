// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/placeholder.h"

#include "ui/widgets/button.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/label.h"

#include <QBoxLayout>

namespace forecourt {

Placeholder::Placeholder(QWidget *parent)
    : KitWidget(parent)
    , m_layout(new QVBoxLayout(this))
    , m_icon(new IconLabel(IconLabel::Size::Hero, this))
    , m_sentence(new Label(TextRole::Strong, this))
    , m_detail(new Label(TextRole::Muted, this))
    , m_action(new Button({}, ButtonVariant::Plain, this))
{
    for (Label *label : {m_sentence, m_detail}) {
        label->setWordWrap(true);
        label->setAlignment(Qt::AlignHCenter);
    }
    m_layout->addStretch(1);
    m_layout->addWidget(m_icon, 0, Qt::AlignHCenter);
    m_layout->addWidget(m_sentence);
    m_layout->addWidget(m_detail);
    m_layout->addWidget(m_action, 0, Qt::AlignHCenter);
    m_layout->addStretch(1);
    m_icon->hide();
    m_detail->hide();
    m_action->hide();
    connect(m_action, &Button::clicked, this, &Placeholder::actionTriggered);
    Placeholder::restyle();
}

void Placeholder::setIconName(const QString &name, Tone tone)
{
    m_icon->setIcon(name, tone);
    m_icon->setVisible(!name.isEmpty());
}

void Placeholder::setSentence(const QString &sentence)
{
    m_sentence->setText(sentence);
    updateAccessibility();
}

void Placeholder::setDetail(const QString &detail)
{
    m_detail->setText(detail);
    m_detail->setVisible(!detail.isEmpty());
    updateAccessibility();
}

void Placeholder::setAction(const QString &text, const QKeySequence &keys)
{
    m_action->setText(text);
    m_action->setKeyHint(keys);
    m_action->setVisible(!text.isEmpty());
}

void Placeholder::setSignAndSentenceVisible(bool visible)
{
    m_icon->setVisible(visible);
    m_sentence->setVisible(visible);
}

QString Placeholder::sentence() const
{
    return m_sentence->text();
}

void Placeholder::restyle()
{
    const Tokens &t = tokens(this);
    m_layout->setContentsMargins(t.space(6), t.space(6), t.space(6), t.space(6));
    m_layout->setSpacing(t.space(2));
}

void Placeholder::updateAccessibility()
{
    setAccessibleName(m_sentence->text());
    setAccessibleDescription(m_detail->text());
}

} // namespace forecourt
