// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/figures.h"

#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

namespace forecourt {

static bool isFigure(QChar letter)
{
    return letter >= u'0' && letter <= u'9';
}

static qreal figureWidth(const QFontMetricsF &metrics)
{
    qreal width = 0;
    for (char16_t digit = u'0'; digit <= u'9'; ++digit) {
        width = qMax(width, metrics.horizontalAdvance(QChar(digit)));
    }
    return width;
}

// Calls piece(text, width, isFigure) for each digit and for each run between digits.
template <typename Piece>
static void eachPiece(const QFontMetricsF &metrics, const QString &text, Piece piece)
{
    const qreal digit = figureWidth(metrics);
    qsizetype at = 0;
    while (at < text.size()) {
        qsizetype end = at;
        while (end < text.size() && !isFigure(text.at(end))) {
            ++end;
        }
        if (end > at) {
            const QString run = text.mid(at, end - at);
            piece(run, metrics.horizontalAdvance(run), false);
        } else {
            end = at + 1;
            piece(text.mid(at, 1), digit, true);
        }
        at = end;
    }
}

int textWidth(const QFont &font, const QString &text)
{
    return static_cast<int>(std::ceil(QFontMetricsF(font).horizontalAdvance(text)));
}

int figuresWidth(const QFont &font, const QString &text)
{
    qreal width = 0;
    eachPiece(QFontMetricsF(font), text, [&width](const QString &, qreal piece, bool) { width += piece; });
    return static_cast<int>(std::ceil(width));
}

void drawFigures(QPainter *painter, const QRect &rect, Qt::Alignment alignment, const QString &text)
{
    const QFontMetricsF metrics(painter->font());
    const int needed = figuresWidth(painter->font(), text);
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
    eachPiece(metrics, text, [&](const QString &piece, qreal width, bool figure) {
        const qreal inset = figure ? (width - metrics.horizontalAdvance(piece)) / 2.0 : 0.0;
        painter->drawText(QPointF(x + inset, base), piece);
        x += width;
    });
}

} // namespace forecourt
