// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tagchip.h"

#include "ui/style/figures.h"
#include "ui/style/icon.h"
#include "ui/style/paintscope.h"

#include <QEvent>
#include <QKeyEvent>

namespace forecourt {

TagChip::TagChip(const QString &tag, QWidget *parent) : QAbstractButton(parent)
{
    setText(tag);
    setFocusPolicy(Qt::ClickFocus); // the arrows lead here; Tab goes on to the next field
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(this, &QAbstractButton::clicked, this, &TagChip::removeRequested);
    retranslate();
}

QSize TagChip::sizeHint() const
{
    const Tokens &t = tokens(this);
    const QFont font = t.font(TextRole::Small);
    // A tag from elsewhere may be longer than the screen is wide; the tool tip has all of it.
    const int width = qMin(textWidth(font, text()), 2 * t.fieldWidth);
    return {width + 2 * t.space(3) + t.smallIconSize, qMax(t.chipHeight, QFontMetrics(font).height())};
}

void TagChip::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        Q_EMIT removeRequested();
        return;
    case Qt::Key_Left:
        Q_EMIT stepRequested(-1);
        return;
    case Qt::Key_Right:
        Q_EMIT stepRequested(1);
        return;
    default:
        QAbstractButton::keyPressEvent(event);
    }
}

void TagChip::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    const Tokens &t = tokens(this);
    QPainter painter(this);
    const PaintScope scope(&painter);
    const bool hover = underMouse() && isEnabled();
    paintRounded(&painter, rect(), height() / 2, hover ? t.color.accentWeak : t.color.sunken,
                 t.outlineColor(), t.outline);
    painter.setFont(t.font(TextRole::Small));
    painter.setPen(isEnabled() ? t.color.text : t.color.text3);
    const int cross = t.smallIconSize;
    const QRect words = rect().adjusted(t.space(3), 0, -cross - t.space(3), 0);
    painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, words.width()));
    paintIcon(&painter, QRect(width() - cross - t.space(2), (height() - cross) / 2, cross, cross),
              QStringLiteral("x"), t.color.text2);
    if (hasFocus()) {
        paintRounded(&painter, rect(), height() / 2, Qt::transparent, t.color.accent, t.focusRing);
    }
}

void TagChip::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange) {
        updateGeometry();
    } else if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QAbstractButton::changeEvent(event);
}

void TagChip::retranslate()
{
    setAccessibleName(text());
    setAccessibleDescription(tr("Delete takes this tag off"));
    setToolTip(tr("Take off “%1”").arg(text()));
}

} // namespace forecourt
