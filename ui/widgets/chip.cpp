// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chip.h"

#include "ui/style/buttonpainter.h"
#include "ui/style/figures.h"
#include "ui/style/icon.h"
#include "ui/style/paintscope.h"

#include <QEvent>
#include <QLocale>
#include <QPainter>

namespace forecourt {

Chip::Chip(const QString &text, QWidget *parent) : QAbstractButton(parent)
{
    setText(text);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Chip::setCount(int count)
{
    m_count = count;
    setAccessibleName(shownText());
    updateGeometry();
    update();
}

void Chip::setIconName(const QString &name)
{
    m_iconName = name;
    updateGeometry();
    update();
}

QString Chip::shownText() const
{
    return m_count < 0 ? text() : text() + QLatin1Char(' ') + QLocale().toString(m_count);
}

QSize Chip::sizeHint() const
{
    const Tokens &t = tokens(this);
    const QFontMetrics metrics(t.font(TextRole::SmallStrong));
    int width = textWidth(t.font(TextRole::SmallStrong), shownText()) + 2 * t.space(3);
    if (!m_iconName.isEmpty()) {
        width += t.smallIconSize + t.space(1);
    }
    return {width, qMax(t.chipHeight, metrics.height())};
}

void Chip::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    const Tokens &t = tokens(this);
    QPainter painter(this);
    const PaintScope scope(&painter);
    const bool on = isChecked();
    const bool hover = underMouse() && isEnabled();
    const QColor fill = on                  ? t.color.accentWeak
                        : hover || isDown() ? t.color.sunken
                                            : QColor(Qt::transparent);
    paintRounded(&painter, rect(), height() / 2, fill,
                 on ? (t.outline > 0 ? t.color.accent : fill) : t.color.lineStrong, t.controlLine);
    const QColor color = on ? t.color.accent : isEnabled() ? t.color.text2 : t.color.text3;
    const QFont font = t.font(on ? TextRole::SmallStrong : TextRole::Small);
    const int iconWidth = m_iconName.isEmpty() ? 0 : t.smallIconSize + t.space(1);
    int x = (width() - textWidth(font, shownText()) - iconWidth) / 2;
    if (iconWidth > 0) {
        paintIcon(&painter, QRect(x, (height() - t.smallIconSize) / 2, t.smallIconSize, t.smallIconSize),
                  m_iconName, color);
        x += iconWidth;
    }
    painter.setFont(font);
    painter.setPen(color);
    painter.drawText(QRect(x, 0, width() - x, height()),
                     Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, shownText());
    if (hasFocus()) {
        paintRounded(&painter, rect(), height() / 2, Qt::transparent, t.color.accent, t.focusRing);
    }
}

void Chip::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange) {
        updateGeometry();
    }
    QAbstractButton::changeEvent(event);
}

} // namespace forecourt
