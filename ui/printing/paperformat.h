// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/enumwords.h"

#include <QMarginsF>
#include <QPageLayout>
#include <QSizeF>

namespace forecourt {

// The papers documents are printed on. The roll is the 80 mm one of receipt printers.
enum class Paper { A4, A5, Roll80 };

template <> inline constexpr auto kWords<Paper> = words(u"A4", u"A5", u"roll80");

// A paper and the measures of type on it, all in points (1/72 inch).
struct PaperFormat
{
    Paper paper = Paper::A4;
    QSizeF size; // height 0: as long as its content
    QMarginsF margins;
    int small = 0; // sizes of type
    int body = 0;
    int heading = 0;
    int store = 0;
    int title = 0;
    qreal pad = 0;       // above and below the text of a row
    qreal gap = 0;       // between columns and between blocks
    qreal signature = 0; // room to sign in
    qreal code = 0;      // side of the square of a QR code, its quiet zone included

    // One column, one page, black only: receipt printers draw grey as dots.
    [[nodiscard]] bool isRoll() const { return size.height() <= 0; }

    [[nodiscard]] static PaperFormat of(Paper paper);
};

// The layout of a device for pages of that size in points; margins are part of what we paint.
[[nodiscard]] QPageLayout pageLayout(Paper paper, const QSizeF &page);

} // namespace forecourt
