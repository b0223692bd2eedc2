// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/timelinedelegate.h"

#include "models/itemmodels/roles.h"
#include "ui/style/figures.h"
#include "ui/style/icon.h"
#include "ui/style/paintscope.h"
#include "ui/style/tokens.h"

#include <QPainter>
#include <QWidget>

namespace forecourt {

// The year to write above the event; 0 where the event above is of the same year.
static int headingYear(const QModelIndex &index)
{
    const int year = index.data(TimelineRole::Year).toInt();
    const QModelIndex above = index.siblingAtRow(index.row() - 1);
    return above.isValid() && above.data(TimelineRole::Year).toInt() == year ? 0 : year;
}

static void paintYear(const Tokens &t, QPainter *painter, const QRect &rect, int year)
{
    painter->setFont(t.font(TextRole::SmallStrong));
    painter->setPen(t.color.text3);
    const QRect text(rect.left(), rect.top(), t.timelineTimeWidth, rect.height());
    painter->drawText(text, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, QString::number(year));
    const int left = text.right() + t.space(2);
    painter->fillRect(QRect(left, rect.center().y(), rect.right() - left, t.hairline), t.color.line);
}

static void paintEventLines(const Tokens &t, QPainter *painter, const QRect &rect, const QModelIndex &index)
{
    const QFontMetrics strong(t.font(TextRole::Strong));
    const QFontMetrics body(t.font(TextRole::Secondary));
    const QRect first(rect.left(), rect.top() + t.space(1), rect.width(),
                      qMax(strong.height(), t.badgeHeight));
    const QRect second(rect.left(), first.bottom() + 1, rect.width(), qMax(body.height(), t.badgeHeight));
    painter->setFont(t.font(TextRole::Strong));
    painter->setPen(t.color.text);
    painter->drawText(
        first, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
        strong.elidedText(index.data(TimelineRole::Title).toString(), Qt::ElideRight, first.width()));
    painter->setFont(t.font(TextRole::Secondary));
    painter->setPen(t.color.text2);
    painter->drawText(
        second, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
        body.elidedText(index.data(TimelineRole::Detail).toString(), Qt::ElideRight, second.width()));
}

void TimelineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    const Tokens &t = tokens(option.widget);
    const PaintScope scope(painter);
    QRect rect = option.rect;
    if (const int year = headingYear(index); year > 0) {
        paintYear(t, painter, QRect(rect.left(), rect.top(), rect.width(), t.headingRowHeight), year);
        rect.setTop(rect.top() + t.headingRowHeight);
    }
    const bool current = option.state.testFlag(QStyle::State_Selected) && option.widget->hasFocus();
    if (current || option.state.testFlag(QStyle::State_MouseOver)) {
        paintRounded(painter, rect, t.radius, current ? t.color.accentWeak : t.color.sunken,
                     current ? t.outlineColor(Tone::Accent) : QColor(Qt::transparent),
                     current ? t.outline : 0);
    }
    const QRect time(rect.left(), rect.top() + t.space(1), t.timelineTimeWidth, t.badgeHeight);
    painter->setFont(t.font(TextRole::Muted));
    painter->setPen(t.color.text3);
    drawFigures(painter, time, Qt::AlignRight, index.data(TimelineRole::TimeText).toString());
    const ToneColors colors = t.tone(static_cast<Tone>(index.data(TimelineRole::Tone).toInt()));
    const QRect disc(time.right() + t.space(2), rect.top() + t.space(1) - 1, t.chipHeight, t.chipHeight);
    paintRounded(painter, disc, disc.width() / 2, current ? t.color.surface : colors.background,
                 Qt::transparent, 0);
    const int inset = (disc.width() - t.smallIconSize) / 2;
    paintIcon(painter, disc.adjusted(inset, inset, -inset, -inset),
              index.data(TimelineRole::IconName).toString(), colors.foreground);
    const int left = disc.right() + t.space(3);
    paintEventLines(t, painter, QRect(left, rect.top(), rect.right() - left - t.space(2), rect.height()),
                    index);
}

QSize TimelineDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &t = tokens(option.widget);
    return {option.rect.width(), t.timelineRowHeight + (headingYear(index) > 0 ? t.headingRowHeight : 0)};
}

} // namespace forecourt
