// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/iconlabel.h"

#include "ui/style/icon.h"

#include <QPainter>

namespace forecourt {

IconLabel::IconLabel(Size size, QWidget *parent) : IconLabel(QString(), Tone::Neutral, size, parent)
{}

IconLabel::IconLabel(const QString &name, Tone tone, Size size, QWidget *parent)
    : KitWidget(parent), m_name(name), m_tone(tone), m_size(size)
{
    restyle();
}

void IconLabel::setIcon(const QString &name, Tone tone)
{
    m_name = name;
    m_tone = tone;
    update();
}

QSize IconLabel::sizeHint() const
{
    const Tokens &t = tokens(this);
    const int side = m_size == Size::Hero    ? t.heroIconSize
                     : m_size == Size::Small ? t.smallIconSize
                                             : t.inlineIconSize;
    return {side, side};
}

void IconLabel::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    const Tokens &t = tokens(this);
    QPainter painter(this);
    paintIcon(&painter, rect(), m_name, m_tone == Tone::Neutral ? t.color.text3 : t.tone(m_tone).foreground);
}

void IconLabel::restyle()
{
    setFixedSize(sizeHint());
}

} // namespace forecourt
