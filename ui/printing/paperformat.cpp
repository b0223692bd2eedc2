// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/paperformat.h"

#include <QPageSize>

namespace forecourt {

namespace {

constexpr qreal kPerMillimetre = 72.0 / 25.4;

PaperFormat a4()
{
    PaperFormat format;
    format.size = QSizeF(595, 842);
    format.margins = QMarginsF(42, 36, 42, 34); // 15 mm at the side leave room for a punch
    format.small = 8;
    format.body = 10;
    format.heading = 11;
    format.store = 13;
    format.title = 18;
    format.pad = 3;
    format.gap = 9;
    format.signature = 42;
    format.code = 64;
    return format;
}

PaperFormat a5()
{
    PaperFormat format;
    format.paper = Paper::A5;
    format.size = QSizeF(420, 595);
    format.margins = QMarginsF(28, 26, 28, 24);
    format.small = 7;
    format.body = 8;
    format.heading = 9;
    format.store = 11;
    format.title = 14;
    format.pad = 2;
    format.gap = 6;
    format.signature = 30;
    format.code = 58;
    return format;
}

// 80 mm paper of which a print head reaches 72 mm; 8 points are 22 dots of its 203 an inch.
PaperFormat roll80()
{
    PaperFormat format;
    format.paper = Paper::Roll80;
    format.size = QSizeF(80 * kPerMillimetre, 0);
    format.margins =
        QMarginsF(4 * kPerMillimetre, 4 * kPerMillimetre, 4 * kPerMillimetre, 8 * kPerMillimetre);
    format.small = 8;
    format.body = 9;
    format.heading = 10;
    format.store = 12;
    format.title = 14;
    format.pad = 2;
    format.gap = 6;
    format.signature = 36;
    format.code = 84;
    return format;
}

} // namespace

PaperFormat PaperFormat::of(Paper paper)
{
    switch (paper) {
    case Paper::A5:
        return a5();
    case Paper::Roll80:
        return roll80();
    case Paper::A4:
        break;
    }
    return a4();
}

QPageLayout pageLayout(Paper paper, const QSizeF &page)
{
    const QPageSize size =
        paper == Paper::A4 ? QPageSize(QPageSize::A4)
        : paper == Paper::A5
            ? QPageSize(QPageSize::A5)
            : QPageSize(page, QPageSize::Point, QStringLiteral("Roll 80 mm"), QPageSize::ExactMatch);
    return {size, QPageLayout::Portrait, QMarginsF(0, 0, 0, 0)};
}

} // namespace forecourt
