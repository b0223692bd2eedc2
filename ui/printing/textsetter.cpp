// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/textsetter.h"

#include <QFontMetricsF>
#include <QTextLayout>

namespace forecourt {

namespace {

// Fonts disagree widely about their line height; ideographs need this much.
constexpr qreal kLeading = 1.4;
// From the middle of a line to the baseline: half the height of an ideograph above it less what is below.
constexpr qreal kDrop = 0.38;

} // namespace

qreal TextSetter::lineHeight(int size)
{
    return kLeading * size;
}

qreal TextSetter::baseline(int size)
{
    return (kLeading / 2 + kDrop) * size;
}

QFont TextSetter::sized(QFont font, const PrintStyle &style)
{
    font.setPixelSize(style.size);
    font.setWeight(style.bold ? QFont::Bold : QFont::Normal);
    font.setHintingPreference(QFont::PreferNoHinting);
    // Ligatures and script variants are glyphs without a character of their own: a PDF could not be searched.
    font.setStyleStrategy(QFont::PreferNoShaping);
    return font;
}

qreal TextSetter::widthOf(const QString &text, const PrintStyle &style) const
{
    return QFontMetricsF(sized(m_font, style)).horizontalAdvance(text);
}

QList<SetLine> TextSetter::lines(const QString &text, qreal width, const PrintStyle &style) const
{
    QString broken = text;
    broken.replace(u'\n', QChar::LineSeparator).replace(u'\t', u' ');
    QTextLayout layout(broken, sized(m_font, style));
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    QList<SetLine> lines;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        QString part = broken.mid(line.textStart(), line.textLength());
        part.remove(QChar::LineSeparator);
        while (part.endsWith(u' ')) {
            part.chop(1);
        }
        lines.append({part, widthOf(part, style)});
    }
    layout.endLayout();
    if (lines.isEmpty()) {
        lines.append({{}, 0});
    }
    return lines;
}

} // namespace forecourt
