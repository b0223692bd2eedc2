// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/hintline.h"

#include "ui/widgets/badgepainter.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/label.h"

#include <QBoxLayout>

namespace forecourt {

HintLine::HintLine(QWidget *parent)
    : KitWidget(parent)
    , m_layout(new QHBoxLayout(this))
    , m_icon(new IconLabel(IconLabel::Size::Small, this))
    , m_text(new Label(TextRole::Small, this))
{
    m_text->setWordWrap(true);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->addWidget(m_icon);
    m_layout->addWidget(m_text, 1);
    restyle();
    hide();
}

void HintLine::setHint(const QString &text, Tone tone)
{
    m_text->setText(text);
    m_text->setTone(tone);
    m_icon->setIcon(toneIconName(tone), tone);
    m_icon->setVisible(tone != Tone::Neutral);
    setVisible(!text.isEmpty());
}

QString HintLine::text() const
{
    return m_text->text();
}

void HintLine::restyle()
{
    m_layout->setSpacing(tokens(this).space(1));
}

} // namespace forecourt
