// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/searchbox.h"

#include "ui/style/figures.h"
#include "ui/style/icon.h"
#include "ui/style/paintscope.h"
#include "ui/style/tokens.h"
#include "ui/widgets/button.h"

#include <QKeyEvent>

namespace forecourt {

SearchBox::SearchBox(QWidget *parent) : QLineEdit(parent)
{
    restyle();
}

void SearchBox::setKeyHint(const QKeySequence &keys)
{
    m_keyHint = keyText(keys);
    update();
}

// While an input method composes, its keys reach inputMethodEvent and never come here.
void SearchBox::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Down:
        Q_EMIT moved(1);
        return;
    case Qt::Key_Up:
        Q_EMIT moved(-1);
        return;
    case Qt::Key_Escape:
        Q_EMIT escaped();
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

void SearchBox::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason) {
        Q_EMIT focusLost();
    }
}

void SearchBox::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    const Tokens &t = tokens(this);
    QPainter painter(this);
    const QRect glass(t.space(2), (height() - t.inlineIconSize) / 2, t.inlineIconSize, t.inlineIconSize);
    paintIcon(&painter, glass, QStringLiteral("search"), t.color.text3);
    const int room = width() - 2 * t.space(2) - textMargins().left() - textMargins().right();
    setToolTip(textWidth(font(), placeholderText()) > room ? placeholderText() : QString());
    if (m_keyHint.isEmpty() || !text().isEmpty()) {
        return;
    }
    const PaintScope scope(&painter);
    const QFont font = t.font(TextRole::Key);
    const QFontMetrics metrics(font);
    const QSize size(textWidth(font, m_keyHint) + 2 * t.space(1), metrics.height() + t.focusRing);
    const QRect key(QPoint(width() - size.width() - t.space(2), (height() - size.height()) / 2), size);
    paintRounded(&painter, key, t.badgeRadius, Qt::transparent, t.color.lineStrong, t.hairline);
    painter.setFont(font);
    painter.setPen(t.color.text3);
    painter.drawText(key, Qt::AlignCenter | Qt::TextSingleLine, m_keyHint);
}

void SearchBox::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        restyle();
    }
}

void SearchBox::restyle()
{
    const Tokens &t = tokens(this);
    setTextMargins(t.inlineIconSize + t.space(1), 0, t.space(2), 0);
    setMinimumHeight(t.controlHeight);
}

} // namespace forecourt
