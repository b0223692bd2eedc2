// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/viewpainter.h"

#include "ui/style/figures.h"
#include "ui/style/icon.h"
#include "ui/style/paintscope.h"

#include <QPainter>
#include <QStyleOption>
#include <QWidget>

namespace forecourt {

void paintItemBackground(const Tokens &t, const QStyleOptionViewItem &option, QPainter *painter)
{
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    if (selected) {
        painter->fillRect(option.rect, t.color.accentWeak);
    } else if (option.state.testFlag(QStyle::State_MouseOver)) {
        painter->fillRect(option.rect, t.color.sunken);
    } else if (option.backgroundBrush.style() != Qt::NoBrush) {
        painter->fillRect(option.rect, option.backgroundBrush);
    }
    if (option.widget != nullptr && option.widget->inherits("QComboBoxListView")) {
        return; // a menu, not a list of records
    }
    const QRect rect = option.rect;
    painter->fillRect(QRect(rect.left(), rect.bottom() + 1 - t.hairline, rect.width(), t.hairline),
                      t.color.line);
    if (selected && t.outline > 0) {
        for (const int y : {rect.top(), rect.bottom() + 1 - t.outline - t.hairline}) {
            painter->fillRect(QRect(rect.left(), y, rect.width(), t.outline + t.hairline), t.color.accent);
        }
    }
    const bool first = option.viewItemPosition == QStyleOptionViewItem::Beginning ||
                       option.viewItemPosition == QStyleOptionViewItem::OnlyOne ||
                       option.viewItemPosition == QStyleOptionViewItem::Invalid;
    if (selected && first) {
        const QRect bar(rect.left(), rect.top(), t.accentBar, rect.height());
        painter->fillRect(QStyle::visualRect(option.direction, rect, bar), t.color.accent);
    }
}

QStyleOptionViewItem withItemColors(const Tokens &t, const QStyleOption &option)
{
    QStyleOptionViewItem result;
    if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(&option)) {
        result = *item;
        result.palette.setColor(QPalette::HighlightedText, t.color.text);
        result.state.setFlag(QStyle::State_HasFocus, false); // the selected row is the sign of focus
    }
    return result;
}

void paintHeaderSection(const Tokens &t, const QRect &rect, QPainter *painter)
{
    painter->fillRect(rect, t.color.surface);
    painter->fillRect(QRect(rect.left(), rect.bottom() + 1 - t.hairline, rect.width(), t.hairline),
                      t.color.line);
}

void paintHeaderLabel(const Tokens &t, const QStyleOption &option, QPainter *painter)
{
    const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(&option);
    if (header == nullptr) {
        return;
    }
    const PaintScope scope(painter);
    const bool sorted = header->sortIndicator != QStyleOptionHeader::None;
    const QFont font = t.font(sorted ? TextRole::SmallStrong : TextRole::Small);
    painter->setFont(font);
    painter->setPen(sorted ? t.color.text : t.color.text3);
    const int side = sorted ? t.smallIconSize : 0;
    const bool right = header->textAlignment.testFlag(Qt::AlignRight);
    const QRect rect = header->rect; // Qt has already left room for an arrow
    const QString text = QFontMetrics(font).elidedText(header->text, Qt::ElideRight, rect.width());
    const Qt::Alignment alignment = QStyle::visualAlignment(header->direction, header->textAlignment);
    painter->drawText(rect, static_cast<int>(alignment | Qt::AlignVCenter) | Qt::TextSingleLine, text);
    if (sorted) {
        const int width = textWidth(font, text);
        const int x = right ? rect.right() + 1 - width - side : rect.left() + width;
        const QRect square(x, rect.center().y() - side / 2, side, side);
        // Qt calls the indicator of an ascending order SortDown.
        const bool ascending = header->sortIndicator == QStyleOptionHeader::SortDown;
        paintIcon(painter, QStyle::visualRect(header->direction, header->rect, square),
                  ascending ? QStringLiteral("arrow-up") : QStringLiteral("arrow-down"), t.color.text);
    }
}

void paintScrollBar(const Tokens &t, const QStyleOptionComplex &option, QPainter *painter,
                    const QRect &slider)
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(&option);
    if (bar == nullptr || bar->maximum <= bar->minimum) {
        return;
    }
    const PaintScope scope(painter);
    const bool active =
        option.state.testFlag(QStyle::State_MouseOver) || option.state.testFlag(QStyle::State_Sunken);
    const int inset = t.focusRing;
    const QRect handle = slider.adjusted(inset, inset, -inset, -inset);
    const int radius = qMin(handle.width(), handle.height()) / 2;
    paintRounded(painter, handle, radius, active ? t.color.text3 : t.color.lineStrong, Qt::transparent, 0);
}

QRect scrollBarPart(const Tokens &t, const QStyleOptionComplex &option, QStyle::SubControl part)
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(&option);
    if (bar == nullptr) {
        return {};
    }
    const QRect rect = option.rect;
    const bool horizontal = bar->orientation == Qt::Horizontal;
    const int length = horizontal ? rect.width() : rect.height();
    const qint64 range = qint64(bar->maximum) - bar->minimum;
    int slider = length;
    if (range > 0) {
        slider = static_cast<int>(qint64(bar->pageStep) * length / (range + bar->pageStep));
        slider = qBound(qMin(t.controlHeight, length), slider, length);
    }
    const int start = QStyle::sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition,
                                                      length - slider, bar->upsideDown);
    const auto span = [&](int from, int size) {
        return horizontal ? QRect(rect.left() + from, rect.top(), size, rect.height())
                          : QRect(rect.left(), rect.top() + from, rect.width(), size);
    };
    switch (part) {
    case QStyle::SC_ScrollBarGroove:
        return rect;
    case QStyle::SC_ScrollBarSlider:
        return span(start, slider);
    case QStyle::SC_ScrollBarSubPage:
        return span(0, start);
    case QStyle::SC_ScrollBarAddPage:
        return span(start + slider, length - start - slider);
    default:
        return {};
    }
}

} // namespace forecourt
