// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/badgepainter.h"

#include "ui/style/icon.h"
#include "ui/style/paintscope.h"

#include <QFontMetrics>

namespace forecourt {

QSize badgeSize(const Tokens &t, const BadgeSpec &badge)
{
    const QFontMetrics metrics(t.figureFont(TextRole::SmallStrong));
    int width = 2 * t.space(2) + metrics.horizontalAdvance(badge.text);
    if (!badge.iconName.isEmpty()) {
        width += t.smallIconSize + t.space(1);
    }
    return {width, qMax(t.badgeHeight, metrics.height())};
}

void paintBadge(const Tokens &t, QPainter *painter, const QRect &rect, const BadgeSpec &badge)
{
    const PaintScope scope(painter);
    const ToneColors colors = t.tone(badge.tone);
    paintRounded(painter, rect, t.badgeRadius, colors.background, Qt::transparent, 0);
    int x = rect.left() + t.space(2);
    if (!badge.iconName.isEmpty()) {
        const QRect square(x, rect.top() + (rect.height() - t.smallIconSize) / 2, t.smallIconSize, t.smallIconSize);
        paintIcon(painter, square, badge.iconName, colors.foreground);
        x += t.smallIconSize + t.space(1);
    }
    QFont font = t.figureFont(TextRole::Small);
    painter->setFont(font);
    painter->setPen(colors.foreground);
    const QRect textRect(x, rect.top(), rect.right() + 1 - t.space(1) - x, rect.height());
    const QString text = QFontMetrics(font).elidedText(badge.text, Qt::ElideRight, textRect.width());
    painter->drawText(textRect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, text);
}

QString toneIconName(Tone tone)
{
    switch (tone) {
    case Tone::Ok:
        return QStringLiteral("check-circle");
    case Tone::Warn:
        return QStringLiteral("exclamation-triangle");
    case Tone::Bad:
        return QStringLiteral("exclamation-octagon");
    case Tone::Accent:
    case Tone::Neutral:
        break;
    }
    return QStringLiteral("info-circle");
}

} // namespace forecourt
