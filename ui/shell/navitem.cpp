// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/navitem.h"

#include "ui/style/buttonpainter.h"
#include "ui/style/figures.h"
#include "ui/style/icon.h"
#include "ui/style/paintscope.h"

#include <QEvent>
#include <QLocale>

namespace forecourt {

NavItem::NavItem(const QString &iconName, QWidget *parent) : QAbstractButton(parent), m_iconName(iconName)
{
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void NavItem::setTitle(const QString &title)
{
    setText(title);
    updateAccessibleName();
    updateGeometry();
}

void NavItem::setCount(int count, Tone tone)
{
    m_count = count;
    m_tone = tone;
    updateAccessibleName();
    updateGeometry();
    update();
}

void NavItem::updateAccessibleName()
{
    setAccessibleName(m_count > 0 ? QStringLiteral("%1, %2").arg(text(), QLocale().toString(m_count))
                                  : text());
}

QString NavItem::countText() const
{
    return m_count > 999 ? QStringLiteral("999+") : QLocale().toString(m_count);
}

QSize NavItem::sizeHint() const
{
    const Tokens &t = tokens(this);
    int width = 2 * (t.space(2) + t.focusRing) + t.iconSize;
    if (m_narrow) {
        return {width, t.navItemHeight};
    }
    width += t.space(2) + textWidth(t.font(TextRole::Strong), text());
    if (m_count > 0) {
        width += t.space(1) + textWidth(t.font(TextRole::SmallStrong), countText());
    }
    return {width, t.navItemHeight};
}

void NavItem::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    const Tokens &t = tokens(this);
    QPainter painter(this);
    const PaintScope scope(&painter);
    const bool on = isChecked();
    if (on || underMouse()) {
        paintRounded(&painter, rect(), t.radius, on ? t.color.accentWeak : t.color.sunken, Qt::transparent,
                     0);
    }
    if (hasFocus()) {
        paintFocusRing(t, rect(), &painter);
    }
    const QColor color = on ? t.color.accent : t.color.text2;
    const int inset = t.space(2) + t.focusRing;
    paintIcon(&painter, QRect(inset, (height() - t.iconSize) / 2, t.iconSize, t.iconSize), m_iconName, color);
    if (m_narrow) {
        paintDot(&painter);
        return;
    }
    QRect line = rect().adjusted(inset + t.iconSize + t.space(2), 0, -inset, 0);
    if (m_count > 0) {
        const QString count = countText();
        painter.setFont(t.font(TextRole::SmallStrong));
        painter.setPen(m_tone == Tone::Bad ? t.color.bad : color);
        painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, count);
        line.setRight(line.right() - textWidth(painter.font(), count) - t.space(1));
    }
    painter.setFont(t.font(on ? TextRole::Strong : TextRole::Body));
    painter.setPen(color);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, line.width()));
}

void NavItem::setNarrow(bool narrow)
{
    m_narrow = narrow;
    updateGeometry();
    update();
}

// In the narrow navigation a dot says that there is a count.
void NavItem::paintDot(QPainter *painter)
{
    if (m_count == 0) {
        return;
    }
    const Tokens &t = tokens(this);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(m_tone == Tone::Bad ? t.color.bad : t.color.accent);
    painter->drawEllipse(QRect(width() - t.dotSize - t.space(1), t.space(1), t.dotSize, t.dotSize));
}

void NavItem::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange) {
        updateGeometry();
    }
    QAbstractButton::changeEvent(event);
}

} // namespace forecourt
