// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QString>

class QPainter;
class QRect;

namespace forecourt {

// Width a text needs, rounded up; QFontMetrics::horizontalAdvance() rounds and would cut the last letter.
[[nodiscard]] int textWidth(const QFont &font, const QString &text);

// Text in which every digit takes the width of the widest one, so that columns of numbers stand in line and
// clocks do not tremble. Qt 6.4 cannot ask a font for its tabular figures, so the digits are placed one by
// one.
[[nodiscard]] int figuresWidth(const QFont &font, const QString &text);
// Draws in the painter's font, vertically centred, at the left or right of rect; too long a text loses its
// end.
void drawFigures(QPainter *painter, const QRect &rect, Qt::Alignment alignment, const QString &text);

} // namespace forecourt
