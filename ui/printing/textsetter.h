// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/printing/printpage.h"

#include <QFont>

namespace forecourt {

// A line of a text that was broken to a width.
struct SetLine
{
    QString text;
    qreal width = 0;
};

// Measures and breaks texts in points, the same for every device: no hinting, no ligatures. Interface thread.
class TextSetter final
{
public:
    explicit TextSetter(QFont font) : m_font(std::move(font)) {}

    // Breaks at words and between ideographs, within a word only where it is longer than a line. An empty
    // text is one empty line.
    [[nodiscard]] QList<SetLine> lines(const QString &text, qreal width, const PrintStyle &style) const;
    [[nodiscard]] qreal widthOf(const QString &text, const PrintStyle &style) const;

    [[nodiscard]] static qreal lineHeight(int size);
    [[nodiscard]] static qreal baseline(int size); // below the top of its line
    // The font to draw with where one unit is one point.
    [[nodiscard]] static QFont sized(QFont font, const PrintStyle &style);

private:
    QFont m_font;
};

} // namespace forecourt
