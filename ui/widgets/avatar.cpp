// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/avatar.h"

#include "ui/style/paintscope.h"

#include <QTextBoundaryFinder>

namespace forecourt {

Avatar::Avatar(const QString &name, Size size, QWidget *parent)
    : KitWidget(parent), m_name(name.trimmed()), m_size(size)
{
    restyle();
}

void Avatar::setName(const QString &name)
{
    m_name = name.trimmed();
    setAccessibleName(m_name);
    update();
}

// A grapheme, not a code unit: rare Chinese surnames lie outside the basic plane.
QString Avatar::initialOf(const QString &name)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, name);
    const auto end = finder.toNextBoundary();
    return end > 0 ? name.left(end).toUpper() : QString();
}

QSize Avatar::sizeHint() const
{
    const Tokens &t = tokens(this);
    const int side = m_size == Size::Large ? t.avatarLarge : t.avatarSize;
    return {side, side};
}

void Avatar::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    const Tokens &t = tokens(this);
    QPainter painter(this);
    const PaintScope scope(&painter);
    paintRounded(&painter, rect(), width() / 2, t.color.accentWeak, t.outlineColor(Tone::Accent), t.outline);
    painter.setFont(t.font(m_size == Size::Large ? TextRole::Title : TextRole::SmallStrong));
    painter.setPen(t.color.accent);
    painter.drawText(rect(), Qt::AlignCenter | Qt::TextSingleLine, initialOf(m_name));
}

void Avatar::restyle()
{
    setFixedSize(sizeHint());
}

} // namespace forecourt
