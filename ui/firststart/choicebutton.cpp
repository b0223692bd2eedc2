// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/firststart/choicebutton.h"

#include "ui/style/buttonpainter.h"
#include "ui/style/icon.h"
#include "ui/style/paintscope.h"

#include <QEvent>
#include <QKeyEvent>

namespace forecourt {

ChoiceButton::ChoiceButton(const QString &iconName, const QString &key, QWidget *parent)
    : QAbstractButton(parent), m_iconName(iconName), m_key(key)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void ChoiceButton::setTexts(const QString &title, const QString &sentence)
{
    setText(title);
    m_sentence = sentence;
    setAccessibleName(title);
    setAccessibleDescription(sentence);
    updateGeometry();
    update();
}

// What is left between the sign on the left and the key on the right.
QRect ChoiceButton::textRect(const QRect &outer) const
{
    const Tokens &t = tokens(this);
    return outer.adjusted(t.space(8) + t.heroIconSize, t.space(4), -t.space(8) - t.iconSize, -t.space(4));
}

int ChoiceButton::heightForWidth(int width) const
{
    const Tokens &t = tokens(this);
    const QRect inside = textRect({0, 0, width, 0});
    const QRect sentence =
        QFontMetrics(t.font(TextRole::Secondary))
            .boundingRect(0, 0, qMax(1, inside.width()), t.popupMaxHeight, Qt::TextWordWrap, m_sentence);
    const int text = QFontMetrics(t.font(TextRole::Heading)).height() + t.space(1) + sentence.height();
    return qMax(text, t.heroIconSize) + t.space(8);
}

QSize ChoiceButton::sizeHint() const
{
    const Tokens &t = tokens(this);
    return {t.dialogWidth, heightForWidth(t.dialogWidth)};
}

QSize ChoiceButton::minimumSizeHint() const
{
    const Tokens &t = tokens(this);
    return {t.listWidth, heightForWidth(qMax(width(), t.listWidth))};
}

void ChoiceButton::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    const Tokens &t = tokens(this);
    QPainter painter(this);
    const PaintScope scope(&painter);
    const bool lit = underMouse() || isDown() || hasFocus();
    paintRounded(&painter, rect(), t.cardRadius, t.color.surface, lit ? t.color.accent : t.color.line,
                 t.hairline);
    const QRect sign(t.space(4), (height() - t.heroIconSize) / 2, t.heroIconSize, t.heroIconSize);
    paintRounded(&painter, sign, t.cardRadius, t.color.accentWeak, Qt::transparent, 0);
    const QPoint corner = sign.center() - QPoint(t.iconSize, t.iconSize) / 2;
    paintIcon(&painter, QRect(corner, QSize(t.iconSize, t.iconSize)), m_iconName, t.color.accent);
    const QRect inside = textRect(rect());
    painter.setFont(t.font(TextRole::Heading));
    painter.setPen(t.color.text);
    const int line = painter.fontMetrics().height();
    painter.drawText(QRect(inside.topLeft(), QSize(inside.width(), line)), Qt::AlignLeft | Qt::AlignVCenter,
                     text());
    painter.setFont(t.font(TextRole::Secondary));
    painter.setPen(t.color.text2);
    painter.drawText(inside.adjusted(0, line + t.space(1), 0, t.space(2)),
                     Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, m_sentence);
    painter.setFont(t.font(TextRole::Key));
    painter.setPen(t.color.text3);
    painter.drawText(rect().adjusted(0, 0, -t.space(4), 0), Qt::AlignRight | Qt::AlignVCenter, m_key);
    if (hasFocus()) {
        paintFocusRing(t, rect(), &painter);
    }
}

// Return chooses, as Space does; up and down walk through the choices.
void ChoiceButton::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        click();
        break;
    case Qt::Key_Down:
        focusNextChild();
        break;
    case Qt::Key_Up:
        focusPreviousChild();
        break;
    default:
        QAbstractButton::keyPressEvent(event);
    }
}

void ChoiceButton::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange) {
        updateGeometry();
    }
    QAbstractButton::changeEvent(event);
}

} // namespace forecourt
