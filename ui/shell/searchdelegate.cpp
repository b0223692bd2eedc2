// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/searchdelegate.h"

#include "models/itemmodels/roles.h"
#include "ui/shell/searchresults.h"
#include "ui/style/figures.h"
#include "ui/style/icon.h"
#include "ui/style/paintscope.h"
#include "ui/style/tokens.h"

#include <QPainter>

namespace forecourt {

// Draws text from x on, the ranges in bold, and returns where it ended; cut off at right.
static int drawMatched(QPainter *painter, const Tokens &t, const QRect &rect, const QString &text,
                       const QList<TextRange> &matches, TextRole plain)
{
    int x = rect.left();
    qsizetype at = 0;
    const auto draw = [&](qsizetype end, bool strong) {
        if (end <= at || x >= rect.right()) {
            return;
        }
        QFont font = t.font(plain);
        font.setWeight(strong ? QFont::DemiBold : font.weight());
        painter->setFont(font);
        const QFontMetrics metrics(font);
        const QString part = metrics.elidedText(text.mid(at, end - at), Qt::ElideRight, rect.right() + 1 - x);
        painter->drawText(QRect(x, rect.top(), rect.right() - x, rect.height()),
                          Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, part);
        x += textWidth(font, part);
        at = end;
    };
    for (const TextRange &match : matches) {
        draw(qBound<qsizetype>(at, match.start, text.size()), false);
        draw(qBound<qsizetype>(at, match.start + match.length, text.size()), true);
    }
    draw(text.size(), false);
    return x;
}

void SearchDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    const Tokens &t = tokens(option.widget);
    const PaintScope scope(painter);
    const QRect inner = option.rect.adjusted(t.space(3), 0, -t.space(3), 0);
    const QString title = index.data(RowRole::Title).toString();
    if (index.data(RowRole::Section).toBool()) {
        painter->setFont(t.font(TextRole::SmallStrong));
        painter->setPen(t.color.text3);
        painter->drawText(inner, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, title);
        return;
    }
    const bool current = option.state.testFlag(QStyle::State_Selected);
    if (current || option.state.testFlag(QStyle::State_MouseOver)) {
        const QRect row = option.rect.adjusted(t.space(1), 0, -t.space(1), 0);
        paintRounded(painter, row, t.radius, current ? t.color.accentWeak : t.color.sunken, Qt::transparent,
                     0);
    }
    const QColor weak = current ? t.color.text2 : t.color.text3;
    const QRect mark(inner.left(), inner.center().y() - t.iconSize / 2, t.iconSize, t.iconSize);
    paintIcon(painter, mark, index.data(SearchResults::Role::IconName).toString(),
              current ? t.color.accent : weak);
    QRect line = inner.adjusted(t.iconSize + t.space(2), 0, 0, 0);
    const QString keys = index.data(SearchResults::Role::Keys).toString();
    if (!keys.isEmpty()) {
        painter->setFont(t.font(TextRole::Key));
        painter->setPen(weak);
        painter->drawText(line, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, keys);
        line.setRight(line.right() - textWidth(painter->font(), keys) - t.space(2));
    }
    painter->setPen(t.color.text);
    const auto titleMatches = index.data(SearchResults::Role::TitleMatches).value<QList<TextRange>>();
    const int end = drawMatched(painter, t, line, title, titleMatches, TextRole::Body);
    painter->setPen(weak);
    const auto detailMatches = index.data(SearchResults::Role::DetailMatches).value<QList<TextRange>>();
    const QRect rest(end + t.space(3), line.top(), line.right() - end - t.space(3), line.height());
    drawMatched(painter, t, rest, index.data(RowRole::Detail).toString(), detailMatches, TextRole::Small);
}

QSize SearchDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &t = tokens(option.widget);
    return {option.rect.width(), index.data(RowRole::Section).toBool() ? t.chipHeight : t.controlHeight};
}

} // namespace forecourt
