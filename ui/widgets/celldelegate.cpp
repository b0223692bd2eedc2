// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/celldelegate.h"

#include "models/itemmodels/roles.h"
#include "ui/style/figures.h"
#include "ui/style/viewpainter.h"
#include "ui/widgets/badgepainter.h"
#include "ui/widgets/rowdelegate.h"

#include <QHeaderView>
#include <QPainter>
#include <QTableView>

namespace forecourt {

void CellDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const Tokens &t = tokens(option->widget);
    const bool strong = index.data(RowRole::Emphasis).toBool();
    option->font = t.font(strong ? TextRole::Strong : TextRole::Body);
    option->fontMetrics = QFontMetrics(option->font);
    if (const auto *table = qobject_cast<const QTableView *>(option->widget)) {
        const bool first = table->horizontalHeader()->visualIndex(index.column()) == 0;
        option->viewItemPosition = first ? QStyleOptionViewItem::Beginning : QStyleOptionViewItem::Middle;
    }
}

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const Tokens &t = tokens(option.widget);
    painter->save();
    paintItemBackground(t, item, painter);
    const QRect inner = item.rect.adjusted(t.space(2), 0, -t.space(2), 0);
    const BadgeSpec badge = badgeOf(index, m_clock);
    if (!badge.text.isEmpty()) {
        const QSize size = badgeSize(t, badge).boundedTo(inner.size());
        paintBadge(t, painter,
                   QStyle::alignedRect(item.direction, Qt::AlignLeft | Qt::AlignVCenter, size, inner), badge);
        painter->restore();
        return;
    }
    QColor color = index.data(RowRole::Muted).toBool() ? t.color.text3 : t.color.text;
    const QVariant tone = index.data(RowRole::BadgeTone); // a tone without a badge colours the text
    if (tone.isValid() && static_cast<Tone>(tone.toInt()) != Tone::Neutral) {
        color = t.tone(static_cast<Tone>(tone.toInt())).foreground;
    }
    painter->setPen(color);
    painter->setFont(item.font);
    const Qt::Alignment alignment = QStyle::visualAlignment(item.direction, item.displayAlignment);
    drawFigures(painter, inner, alignment, item.text);
    painter->restore();
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const Tokens &t = tokens(option.widget);
    const BadgeSpec badge = badgeOf(index, m_clock);
    const int width = badge.text.isEmpty() ? figuresWidth(item.font, item.text) : badgeSize(t, badge).width();
    return {width + 2 * t.space(2), t.rowHeight};
}

} // namespace forecourt
