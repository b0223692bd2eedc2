// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/rowdelegate.h"

#include "models/domain/clock.h"
#include "models/itemmodels/roles.h"
#include "ui/style/figures.h"
#include "ui/style/viewpainter.h"
#include "ui/widgets/badgepainter.h"
#include "ui/widgets/countdown.h"

#include <QPainter>

namespace forecourt {

RowDelegate::RowDelegate(QObject *parent) : QStyledItemDelegate(parent)
{}

BadgeSpec badgeOf(const QModelIndex &index, const Clock *clock)
{
    const QVariant deadline = index.data(RowRole::Deadline);
    if (clock != nullptr && deadline.isValid() && !deadline.isNull()) {
        return Countdown::badge(deadline.toLongLong(), clock->nowMs());
    }
    return {index.data(RowRole::BadgeText).toString(),
            static_cast<Tone>(index.data(RowRole::BadgeTone).toInt()),
            index.data(RowRole::BadgeIcon).toString()};
}

// Draws text into the line and returns the rectangle left free before it.
static QRect drawRight(QPainter *painter, const QRect &line, const QString &text, int gap)
{
    if (text.isEmpty()) {
        return line;
    }
    const int width = qMin(figuresWidth(painter->font(), text), line.width() / 2);
    const QRect rect(line.right() + 1 - width, line.top(), width, line.height());
    drawFigures(painter, rect, Qt::AlignRight, text);
    return line.adjusted(0, 0, -width - gap, 0);
}

static void drawLeft(QPainter *painter, const QRect &line, const QString &text)
{
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      painter->fontMetrics().elidedText(text, Qt::ElideRight, line.width()));
}

static void paintSection(const Tokens &t, QPainter *painter, const QRect &inner, const QString &title)
{
    painter->setFont(t.font(TextRole::SmallStrong));
    painter->setPen(t.color.text3);
    drawLeft(painter, inner, title);
}

// Draws the badge at the right end of the line and returns what is left of the line.
static QRect paintRowBadge(const Tokens &t, QPainter *painter, const QRect &line, const BadgeSpec &badge)
{
    if (badge.text.isEmpty()) {
        return line;
    }
    QSize size = badgeSize(t, badge);
    size.setWidth(qMin(size.width(), line.width() * 2 / 3));
    const QPoint corner(line.right() + 1 - size.width(), line.center().y() - size.height() / 2);
    paintBadge(t, painter, QRect(corner, size), badge);
    return line.adjusted(0, 0, -size.width() - t.space(2), 0);
}

void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &t = tokens(option.widget);
    painter->save();
    const bool section = index.data(RowRole::Section).toBool();
    QStyleOptionViewItem background = option;
    background.viewItemPosition = QStyleOptionViewItem::OnlyOne;
    if (section) {
        background.state &= ~(QStyle::State_Selected | QStyle::State_MouseOver);
    }
    paintItemBackground(t, background, painter);
    const QRect inner = option.rect.adjusted(t.space(4), t.space(2), -t.space(4), -t.space(2));
    const QString title = index.data(RowRole::Title).toString();
    if (section) {
        paintSection(t, painter, inner, title);
        painter->restore();
        return;
    }
    const QRect first(inner.left(), inner.top(), inner.width(), inner.height() / 2);
    const QRect second(inner.left(), first.bottom() + 1, inner.width(), inner.height() - first.height());
    const QRect free = paintRowBadge(t, painter, first, badgeOf(index, m_clock));
    painter->setFont(t.font(TextRole::Strong));
    painter->setPen(index.data(RowRole::Muted).toBool() ? t.color.text3 : t.color.text);
    drawLeft(painter, free, title);
    painter->setFont(t.font(TextRole::Small));
    painter->setPen(option.state.testFlag(QStyle::State_Selected) ? t.color.text2 : t.color.text3);
    const QRect rest = drawRight(painter, second, index.data(RowRole::RightText).toString(), t.space(2));
    drawLeft(painter, rest, index.data(RowRole::Detail).toString());
    painter->restore();
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &t = tokens(option.widget);
    const bool section = index.data(RowRole::Section).toBool();
    return {option.rect.width(), section ? t.headingRowHeight : t.twoLineRowHeight};
}

} // namespace forecourt
