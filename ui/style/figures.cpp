// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/figures.h"

#include <QCache>
#include <QFontMetricsF>
#include <QPainter>

#include <cmath>
#include <limits>
#include <numeric>

namespace forecourt {

static bool isFigure(QChar letter)
{
    return letter >= u'0' && letter <= u'9';
}

// The digits of a font: as wide as the widest, and whether all are.
struct Figures
{
    qreal width = 0;
    bool even = true;
};

static Figures measured(const QFontMetricsF &metrics)
{
    Figures figures;
    qreal narrowest = std::numeric_limits<qreal>::max();
    for (char16_t digit = u'0'; digit <= u'9'; ++digit) {
        const qreal width = metrics.horizontalAdvance(QChar(digit));
        figures.width = qMax(figures.width, width);
        narrowest = qMin(narrowest, width);
    }
    constexpr qreal kTolerance = 0.01;
    figures.even = figures.width - narrowest < kTolerance;
    return figures;
}

// Asked for with each cell of a table, and a style has few fonts.
static Figures figuresOf(const QFont &font, const QFontMetricsF &metrics)
{
    constexpr int kFonts = 64;
    thread_local QCache<QFont, Figures> known(kFonts);
    Figures *figures = known.object(font);
    if (figures == nullptr) {
        figures = new Figures(measured(metrics));
        known.insert(font, figures);
    }
    return *figures;
}

struct Piece
{
    QString text;
    qreal width = 0;
    qreal inset = 0;
};

// Each digit and each run between digits; one piece where the font sets its digits evenly by itself.
static QList<Piece> piecesOf(const QFont &font, const QFontMetricsF &metrics, const QString &text)
{
    const Figures figures = figuresOf(font, metrics);
    if (figures.even) {
        return {{text, metrics.horizontalAdvance(text), 0}};
    }
    QList<Piece> pieces;
    qsizetype at = 0;
    while (at < text.size()) {
        qsizetype end = at;
        while (end < text.size() && !isFigure(text.at(end))) {
            ++end;
        }
        const bool figure = end == at;
        end = figure ? at + 1 : end;
        const QString run = text.mid(at, end - at);
        const qreal advance = metrics.horizontalAdvance(run);
        pieces.append(figure ? Piece{run, figures.width, (figures.width - advance) / 2}
                             : Piece{run, advance, 0});
        at = end;
    }
    return pieces;
}

static int widthOf(const QList<Piece> &pieces)
{
    const qreal width = std::accumulate(pieces.begin(), pieces.end(), qreal(0),
                                        [](qreal sum, const Piece &piece) { return sum + piece.width; });
    return static_cast<int>(std::ceil(width));
}

int textWidth(const QFont &font, const QString &text)
{
    return static_cast<int>(std::ceil(QFontMetricsF(font).horizontalAdvance(text)));
}

int figuresWidth(const QFont &font, const QString &text)
{
    return widthOf(piecesOf(font, QFontMetricsF(font), text));
}

void drawFigures(QPainter *painter, const QRect &rect, Qt::Alignment alignment, const QString &text)
{
    const QFontMetricsF metrics(painter->font());
    const QList<Piece> pieces = piecesOf(painter->font(), metrics, text);
    const int needed = widthOf(pieces);
    if (needed > rect.width()) {
        painter->drawText(rect, static_cast<int>(alignment | Qt::AlignVCenter) | Qt::TextSingleLine,
                          metrics.elidedText(text, Qt::ElideRight, rect.width()));
        return;
    }
    qreal x = rect.left();
    if (alignment.testFlag(Qt::AlignRight)) {
        x = rect.right() + 1 - needed;
    } else if (alignment.testFlag(Qt::AlignHCenter)) {
        x += (rect.width() - needed) / 2.0;
    }
    const qreal base = rect.top() + (rect.height() - metrics.height()) / 2.0 + metrics.ascent();
    for (const Piece &piece : pieces) {
        painter->drawText(QPointF(x + piece.inset, base), piece.text);
        x += piece.width;
    }
}

} // namespace forecourt
