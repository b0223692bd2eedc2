// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/keycap.h"

#include "ui/style/figures.h"
#include "ui/style/paintscope.h"
#include "ui/widgets/button.h"

namespace forecourt {

KeyCap::KeyCap(const QKeySequence &keys, QWidget *parent) : KeyCap(keyText(keys), parent)
{}

KeyCap::KeyCap(const QString &text, QWidget *parent) : KitWidget(parent), m_text(text)
{
    setAccessibleName(text);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize KeyCap::sizeHint() const
{
    const Tokens &t = tokens(this);
    const QFontMetrics metrics(t.font(TextRole::Key));
    return {textWidth(t.font(TextRole::Key), m_text) + 2 * t.space(2), qMax(t.badgeHeight, metrics.height())};
}

void KeyCap::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    const Tokens &t = tokens(this);
    QPainter painter(this);
    const PaintScope scope(&painter);
    paintRounded(&painter, rect(), t.badgeRadius, t.color.surface, t.color.lineStrong, t.hairline);
    painter.setFont(t.font(TextRole::Key));
    painter.setPen(t.color.text2);
    painter.drawText(rect(), Qt::AlignCenter | Qt::TextSingleLine, m_text);
}

} // namespace forecourt
