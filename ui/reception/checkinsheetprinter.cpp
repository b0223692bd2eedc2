// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reception/checkinsheetprinter.h"

#include "ui/reception/checkinsheetpainter.h"
#include "ui/reception/sheetfont.h"

#include <QPdfWriter>
#include <QPrintPreviewDialog>
#include <QPrinter>
#include <QSaveFile>

namespace forecourt {

namespace {

QPageLayout a4()
{
    return {QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF(0, 0, 0, 0)};
}

// With the margins of the device at nought its page is the whole sheet; ours are painted.
Result<CheckInSheetPainter> painterFor(const CheckInSheet &sheet, const QSizeF &points)
{
    CheckInSheetPainter trial(sheet, QFont(), points);
    FORECOURT_ASSIGN(const QFont font, fontForEvery(trial.everyText(), sheetFontFamilies()));
    return CheckInSheetPainter(sheet, font, points);
}

} // namespace

Result<void> CheckInSheetPrinter::print(const CheckInSheet &sheet, QPagedPaintDevice *device)
{
    const QSizeF points = device->pageLayout().fullRectPoints().size();
    FORECOURT_ASSIGN(CheckInSheetPainter pages, painterFor(sheet, points));
    QPainter painter;
    if (!painter.begin(device)) {
        return fail(ErrorCode::StorageReadOnly, QStringLiteral("the printer or file cannot be written"));
    }
    constexpr qreal kPointsPerInch = 72;
    painter.scale(device->logicalDpiX() / kPointsPerInch, device->logicalDpiY() / kPointsPerInch);
    pages.paint(&painter, [device] { device->newPage(); });
    return painter.end() ? Result<void>()
                         : fail(ErrorCode::StorageFull, QStringLiteral("the sheet was not finished"));
}

Result<void> CheckInSheetPrinter::writePdf(const CheckInSheet &sheet, const QString &path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        return fail(ErrorCode::StorageReadOnly, QStringLiteral("the PDF file cannot be written"));
    }
    QPdfWriter writer(&file);
    writer.setPageLayout(a4());
    constexpr int kDotsPerInch = 600;
    writer.setResolution(kDotsPerInch);
    writer.setTitle(tr("Check-in sheet %1").arg(sheet.number).trimmed());
    writer.setCreator(QStringLiteral("Forecourt"));
    FORECOURT_TRY(print(sheet, &writer));
    return file.commit() ? Result<void>()
                         : fail(ErrorCode::StorageFull, QStringLiteral("the PDF was not finished"));
}

Result<void> SheetPreview::show(const CheckInSheet &sheet, QWidget *parent)
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setPageLayout(a4());
    printer->setFullPage(true);
    printer->setDocName(sheet.number);
    const QSizeF points = printer->pageLayout().fullRectPoints().size();
    FORECOURT_TRY(painterFor(sheet, points));
    auto *dialog = new QPrintPreviewDialog(printer.get(), parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    // The font was found above: this cannot fail for want of it.
    QObject::connect(dialog, &QPrintPreviewDialog::paintRequested, dialog,
                     [sheet, printer](QPrinter *device) {
                         const auto printed = CheckInSheetPrinter::print(sheet, device);
                         Q_UNUSED(printed)
                     });
    dialog->open();
    return {};
}

} // namespace forecourt
