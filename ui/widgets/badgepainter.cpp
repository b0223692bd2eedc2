// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/badgepainter.h"

#include "ui/style/figures.h"
#include "ui/style/icon.h"
#include "ui/style/paintscope.h"

#include <QFontMetrics>

namespace forecourt {

QSize badgeSize(const Tokens &t, const BadgeSpec &badge)
{
    const QFont font = t.font(TextRole::Small);
    int width = 2 * t.space(2) + figuresWidth(font, badge.text);
    if (!badge.iconName.isEmpty()) {
        width += t.smallIconSize + t.space(1);
    }
    return {width, qMax(t.badgeHeight, QFontMetrics(font).height())};
}

void paintBadge(const Tokens &t, QPainter *painter, const QRect &rect, const BadgeSpec &badge)
{
    const PaintScope scope(painter);
    const ToneColors colors = t.tone(badge.tone);
    paintRounded(painter, rect, t.badgeRadius, colors.background, t.outlineColor(badge.tone), t.outline);
    int x = rect.left() + t.space(2);
    if (!badge.iconName.isEmpty()) {
        const QRect square(x, rect.top() + (rect.height() - t.smallIconSize) / 2, t.smallIconSize,
                           t.smallIconSize);
        paintIcon(painter, square, badge.iconName, colors.foreground);
        x += t.smallIconSize + t.space(1);
    }
    painter->setFont(t.font(TextRole::Small));
    painter->setPen(colors.foreground);
    const QRect textRect(x, rect.top(), rect.right() + 1 - t.space(1) - x, rect.height());
    drawFigures(painter, textRect, Qt::AlignLeft, badge.text);
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
