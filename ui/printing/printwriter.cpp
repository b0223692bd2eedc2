// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/printwriter.h"

#include <QPainter>
#include <QPdfWriter>
#include <QPrinter>
#include <QSaveFile>

namespace forecourt {

void PrintWriter::prepare(const DocumentPainter &painter, QPrinter &printer)
{
    printer.setPageLayout(pageLayout(painter.paper(), painter.pageSize(0)));
    printer.setFullPage(true); // the margins are ours
    printer.setDocName(painter.title());
    printer.setCreator(QStringLiteral("Forecourt"));
}

Result<void> PrintWriter::print(const DocumentPainter &painter, QPagedPaintDevice &device, int first,
                                int last)
{
    QPainter canvas;
    if (!canvas.begin(&device)) {
        return fail(ErrorCode::StorageReadOnly, QStringLiteral("the printer or file cannot be written"));
    }
    constexpr qreal kPointsPerInch = 72;
    constexpr qreal kRounding = 1; // page sizes are whole points
    const QSizeF paper = device.pageLayout().fullRectPoints().size();
    const QSizeF page = painter.pageSize(0);
    const qreal fit = qMin(
        1.0, qMin((paper.width() + kRounding) / page.width(), (paper.height() + kRounding) / page.height()));
    canvas.scale(fit * device.logicalDpiX() / kPointsPerInch, fit * device.logicalDpiY() / kPointsPerInch);
    const int end = last <= 0 ? painter.pageCount() : qMin(last, painter.pageCount());
    for (int number = qMax(1, first); number <= end; ++number) {
        if (number > qMax(1, first)) {
            device.newPage();
        }
        painter.paint(canvas, number - 1);
    }
    return canvas.end() ? Result<void>()
                        : fail(ErrorCode::StorageFull, QStringLiteral("the document was not finished"));
}

Result<void> PrintWriter::writePdf(const DocumentPainter &painter, const QString &path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        return fail(ErrorCode::StorageReadOnly, QStringLiteral("the PDF file cannot be written"));
    }
    QPdfWriter writer(&file);
    writer.setPageLayout(pageLayout(painter.paper(), painter.pageSize(0)));
    constexpr int kDotsPerInch = 600;
    writer.setResolution(kDotsPerInch);
    writer.setTitle(painter.title());
    writer.setCreator(QStringLiteral("Forecourt"));
    FORECOURT_TRY(print(painter, writer));
    return file.commit() ? Result<void>()
                         : fail(ErrorCode::StorageFull, QStringLiteral("the PDF was not finished"));
}

} // namespace forecourt
