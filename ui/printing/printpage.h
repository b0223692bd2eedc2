// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/printing/qrcode.h"

#include <QImage>
#include <QLineF>
#include <QList>
#include <QRectF>

#include <variant>

namespace forecourt {

// How a piece of text is set.
struct PrintStyle
{
    int size = 0; // points
    bool bold = false;
    bool grey = false;
    Qt::Alignment align = Qt::AlignLeft;
};

// What lies on a page, in points from its upper left corner.
struct PrintText
{
    QPointF baseline; // where it begins
    QString text;     // one line
    PrintStyle style;
};

struct PrintRule
{
    QLineF line;
    bool strong = false;
};

struct PrintCode
{
    QRectF box; // with the quiet zone
    QrMatrix matrix;
};

struct PrintPicture
{
    QRectF box;
    QImage image;
};

using PrintMark = std::variant<PrintText, PrintRule, PrintCode, PrintPicture>;

struct PrintPage
{
    QSizeF size;
    QList<PrintMark> marks;
};

} // namespace forecourt
