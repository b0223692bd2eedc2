// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/menupainter.h"

#include "ui/style/icon.h"
#include "ui/style/paintscope.h"

#include <QPainter>
#include <QStyleOption>

namespace forecourt {

void paintPopupPanel(const Tokens &t, const QRect &rect, QPainter *painter)
{
    painter->fillRect(rect, t.color.lineStrong);
    const int line = t.hairline;
    painter->fillRect(rect.adjusted(line, line, -line, -line), t.color.surface);
}

static void paintMenuMarks(const Tokens &t, const QStyleOptionMenuItem &item, QPainter *painter,
                           const QRect &rect)
{
    const QRect mark(rect.left() + t.space(2), rect.center().y() - t.iconSize / 2, t.iconSize, t.iconSize);
    if (item.checkType != QStyleOptionMenuItem::NotCheckable && item.checked) {
        paintIcon(painter, mark, QStringLiteral("check"), t.color.accent);
    } else if (!item.icon.isNull()) {
        const bool enabled = item.state.testFlag(QStyle::State_Enabled);
        item.icon.paint(painter, mark, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
    }
    if (item.menuItemType == QStyleOptionMenuItem::SubMenu) {
        const QRect arrow(rect.right() - t.space(1) - t.smallIconSize,
                          rect.center().y() - t.smallIconSize / 2, t.smallIconSize, t.smallIconSize);
        paintIcon(painter, arrow, QStringLiteral("chevron-right"), t.color.text3);
    }
}

void paintMenuItem(const Tokens &t, const QStyleOption &option, QPainter *painter)
{
    const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(&option);
    if (item == nullptr) {
        return;
    }
    const PaintScope scope(painter);
    const QRect rect = item->rect;
    if (item->menuItemType == QStyleOptionMenuItem::Separator) {
        painter->fillRect(QRect(rect.left(), rect.center().y(), rect.width(), t.hairline), t.color.line);
        return;
    }
    const bool enabled = item->state.testFlag(QStyle::State_Enabled);
    if (enabled && item->state.testFlag(QStyle::State_Selected)) {
        paintRounded(painter, rect, t.radius, t.color.accentWeak, t.outlineColor(Tone::Accent), t.outline);
    }
    paintMenuMarks(t, *item, painter, rect);
    const int left = t.space(2) + t.iconSize + t.space(2);
    const QRect textRect = rect.adjusted(left, 0, -t.space(3), 0);
    const QString label = item->text.section(u'\t', 0, 0);
    const QString shortcut = item->text.section(u'\t', 1, 1);
    painter->setFont(item->font);
    painter->setPen(enabled ? t.color.text : t.color.text3);
    painter->drawText(textRect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextShowMnemonic,
                      label);
    if (!shortcut.isEmpty()) {
        painter->setPen(t.color.text3);
        painter->drawText(textRect, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, shortcut);
    }
}

void paintArrow(const Tokens &t, QStyle::PrimitiveElement element, const QStyleOption &option,
                QPainter *painter)
{
    QString name = QStringLiteral("chevron-down");
    if (element == QStyle::PE_IndicatorArrowUp) {
        name = QStringLiteral("chevron-up");
    } else if (element == QStyle::PE_IndicatorArrowLeft) {
        name = QStringLiteral("chevron-left");
    } else if (element == QStyle::PE_IndicatorArrowRight) {
        name = QStringLiteral("chevron-right");
    }
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    paintIcon(painter, option.rect, name, enabled ? t.color.text2 : t.color.text3);
}

void paintTabShape(const Tokens &t, const QStyleOption &option, QPainter *painter)
{
    const PaintScope scope(painter);
    const QRect rect = option.rect;
    painter->fillRect(QRect(rect.left(), rect.bottom() + 1 - t.hairline, rect.width(), t.hairline),
                      t.color.line);
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter->fillRect(QRect(rect.left(), rect.bottom() + 1 - t.focusRing, rect.width(), t.focusRing),
                          t.color.accent);
    } else if (option.state.testFlag(QStyle::State_MouseOver)) {
        paintRounded(painter, rect.adjusted(0, 0, 0, -t.focusRing), t.radius, t.color.sunken, Qt::transparent,
                     0);
    }
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        paintRounded(painter, rect, t.radius, Qt::transparent, t.color.accent, t.focusRing);
    }
}

void paintTabLabel(const Tokens &t, const QStyleOption &option, QPainter *painter)
{
    const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(&option);
    if (tab == nullptr) {
        return;
    }
    const PaintScope scope(painter);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    painter->setFont(t.font(selected ? TextRole::Strong : TextRole::Body));
    painter->setPen(selected ? t.color.accent : enabled ? t.color.text2 : t.color.text3);
    painter->drawText(tab->rect, Qt::AlignCenter | Qt::TextSingleLine | Qt::TextShowMnemonic, tab->text);
}

void paintTopLine(const Tokens &t, const QRect &rect, QPainter *painter)
{
    painter->fillRect(QRect(rect.left(), rect.top(), rect.width(), t.hairline), t.color.line);
}

void paintProgress(const Tokens &t, const QStyleOption &option, QPainter *painter, bool contents)
{
    const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(&option);
    if (bar == nullptr) {
        return;
    }
    const PaintScope scope(painter);
    const int height = t.dotSize;
    QRect rect(bar->rect.left(), bar->rect.center().y() - height / 2, bar->rect.width(), height);
    if (contents) {
        const qint64 range = qint64(bar->maximum) - bar->minimum;
        const qint64 done = qint64(bar->progress) - bar->minimum;
        if (range > 0) {
            rect.setWidth(static_cast<int>(rect.width() * qBound<qint64>(0, done, range) / range));
        } else { // nobody knows how far: a piece in the middle
            rect.adjust(rect.width() / 3, 0, -rect.width() / 3, 0);
        }
    }
    paintRounded(painter, rect, height / 2, contents ? t.color.accent : t.color.sunken, t.outlineColor(),
                 t.outline);
}

} // namespace forecourt
