// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/card.h"

#include "ui/style/paintscope.h"
#include "ui/widgets/label.h"

#include <QBoxLayout>

namespace forecourt {

Card::Card(const QString &title, QWidget *parent)
    : KitWidget(parent)
    , m_outer(new QVBoxLayout(this))
    , m_header(new QHBoxLayout)
    , m_content(new QVBoxLayout)
    , m_title(new Label(TextRole::Heading, this))
    , m_note(new Label(TextRole::Muted, this))
{
    m_header->addWidget(m_title);
    m_header->addWidget(m_note);
    m_header->addStretch(1);
    m_outer->addLayout(m_header);
    m_outer->addLayout(m_content, 1);
    setTitle(title);
    restyle();
}

void Card::setTitle(const QString &title)
{
    m_title->setText(title);
    setAccessibleName(title);
    updateHeader();
}

void Card::setTitleNote(const QString &note)
{
    m_note->setText(note);
    updateHeader();
}

void Card::addHeaderWidget(QWidget *widget)
{
    m_header->addWidget(widget);
    updateHeader();
}

void Card::setTone(Tone tone)
{
    m_tone = tone;
    m_title->setTone(tone);
    update();
}

void Card::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    const Tokens &t = tokens(this);
    QPainter painter(this);
    const PaintScope scope(&painter);
    const QColor border = m_tone == Tone::Neutral ? t.color.line : t.tone(m_tone).foreground;
    paintRounded(&painter, rect(), t.cardRadius, t.color.surface, border, t.hairline);
}

void Card::restyle()
{
    const Tokens &t = tokens(this);
    m_outer->setContentsMargins(t.space(4), t.space(3), t.space(4), t.space(4));
    m_outer->setSpacing(t.space(2));
    m_header->setSpacing(t.space(2));
    m_content->setSpacing(t.space(2));
}

void Card::updateHeader()
{
    m_title->setVisible(!m_title->text().isEmpty());
    m_note->setVisible(!m_note->text().isEmpty());
}

} // namespace forecourt
