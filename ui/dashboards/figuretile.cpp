// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboards/figuretile.h"

#include "ui/style/figures.h"
#include "ui/style/icon.h"
#include "ui/style/paintscope.h"
#include "ui/style/tokens.h"

#include <QEvent>
#include <QPainter>

namespace forecourt {

FigureTile::FigureTile(QWidget *parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void FigureTile::setFigure(const QString &value, const QString &basis)
{
    m_value = value;
    m_basis = basis;
    nameTile();
    updateGeometry();
    update();
}

void FigureTile::setDefinition(const QString &name, const QString &definition)
{
    setText(name);
    m_definition = definition;
    setToolTip(definition);
    nameTile();
}

void FigureTile::nameTile()
{
    setAccessibleName(QStringLiteral("%1: %2, %3").arg(text(), m_value, m_basis));
    setAccessibleDescription(m_definition);
}

QSize FigureTile::sizeHint() const
{
    const Tokens &t = tokens(this);
    const int name = textWidth(t.font(TextRole::Small), text()) + t.space(1) + t.smallIconSize;
    const int widest = qMax(name, qMax(textWidth(t.font(TextRole::Figure), m_value),
                                       textWidth(t.font(TextRole::Small), m_basis)));
    const int lines =
        2 * QFontMetrics(t.font(TextRole::Small)).height() + QFontMetrics(t.font(TextRole::Figure)).height();
    return {widest + t.space(8), lines + t.space(8)};
}

QSize FigureTile::minimumSizeHint() const
{
    return {tokens(this).listWidth / 3, sizeHint().height()};
}

void FigureTile::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    const Tokens &t = tokens(this);
    QPainter painter(this);
    const PaintScope scope(&painter);
    const bool focus = hasFocus();
    paintRounded(&painter, rect(), t.cardRadius, underMouse() ? t.color.sunken : t.color.surface,
                 focus ? t.color.accent : t.color.line, focus ? t.focusRing : t.hairline);
    QRect line = rect().adjusted(t.space(4), t.space(3), -t.space(3), 0);
    const auto draw = [&](TextRole role, const QColor &color, const QString &words, int reserved) {
        const QFont font = t.font(role);
        line.setHeight(QFontMetrics(font).height());
        painter.setFont(font);
        painter.setPen(color);
        const QString shown = QFontMetrics(font).elidedText(words, Qt::ElideRight, line.width() - reserved);
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, shown);
        return line.left() + textWidth(font, shown) + t.space(1);
    };
    const int sign = t.smallIconSize;
    const int after = draw(TextRole::Small, t.color.text2, text(), sign + t.space(1));
    paintIcon(&painter, QRect(after, line.center().y() - sign / 2, sign, sign), QStringLiteral("info-circle"),
              t.color.text3);
    line.moveTop(line.bottom() + t.space(1));
    draw(TextRole::Figure, t.color.text, m_value, 0);
    line.moveTop(line.bottom() + t.space(1));
    draw(TextRole::Small, t.color.text3, m_basis, 0);
}

void FigureTile::changeEvent(QEvent *event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange) {
        updateGeometry();
    }
}

} // namespace forecourt
