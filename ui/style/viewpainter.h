// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/tokens.h"

#include <QStyle>
#include <QStyleOptionViewItem>

class QPainter;
class QStyleOption;
class QStyleOptionComplex;

namespace forecourt {

// The background of a row or cell: selection with the accent bar at its left, hover, and the hairline below.
void paintItemBackground(const Tokens &t, const QStyleOptionViewItem &option, QPainter *painter);

// An item's option whose selected text keeps the colour of text, to be drawn by Fusion.
[[nodiscard]] QStyleOptionViewItem withItemColors(const Tokens &t, const QStyleOption &option);

void paintHeaderSection(const Tokens &t, const QRect &rect, QPainter *painter);
// The words of a heading and, right behind them, the arrow of the order.
void paintHeaderLabel(const Tokens &t, const QStyleOption &option, QPainter *painter);
void paintScrollBar(const Tokens &t, const QStyleOptionComplex &option, QPainter *painter,
                    const QRect &slider);
[[nodiscard]] QRect scrollBarPart(const Tokens &t, const QStyleOptionComplex &option,
                                  QStyle::SubControl part);

} // namespace forecourt
