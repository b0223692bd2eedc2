// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/previewpages.h"
#include "ui/printing/printpreview.h"
#include "ui/printing/printwords.h"
#include "ui/printing/printwriter.h"
#include "ui/widgets/hintline.h"

#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QPrintDialog>
#include <QPrinter>
#include <QSettings>
#include <QStandardPaths>

// What the preview does with a document: another paper, a printer, a file.
namespace forecourt {

static const QString kFolderKey = QStringLiteral("printing/folder");

void PrintPreview::choosePaper(Paper paper)
{
    auto painter = DocumentPainter::make(m_document, paper);
    if (!painter) {
        fail(painter.error());
        m_paper->setCurrentIndex(m_paper->findData(static_cast<int>(m_pages->document()->paper())));
        return;
    }
    m_hint->setHint({}, Tone::Neutral);
    m_paper->setCurrentIndex(m_paper->findData(static_cast<int>(paper)));
    m_pages->setDocument(std::move(*painter));
    remember(paper);
}

void PrintPreview::fail(const Error &error)
{
    m_hint->setHint(PrintWords::failure(error), Tone::Bad);
}

void PrintPreview::print()
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    PrintWriter::prepare(*m_pages->document(), *printer);
    auto *dialog = new QPrintDialog(printer.get(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setMinMax(1, m_pages->pageCount());
    connect(dialog, qOverload<>(&QDialog::accepted), this, [this, printer] {
        const auto printed =
            PrintWriter::print(*m_pages->document(), *printer, printer->fromPage(), printer->toPage());
        if (!printed) {
            fail(printed.error());
            return;
        }
        accept();
    });
    dialog->open();
}

void PrintPreview::askFile()
{
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto *dialog =
        new QFileDialog(this, tr("Save as PDF"), m_settings.value(kFolderKey, documents).toString());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("PDF files (*.pdf)"));
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    dialog->selectFile(m_document.fileName());
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) { savePdf(path); });
    dialog->open();
}

bool PrintPreview::savePdf(const QString &path)
{
    const auto written = PrintWriter::writePdf(*m_pages->document(), path);
    if (!written) {
        fail(written.error());
        return false;
    }
    m_settings.setValue(kFolderKey, QFileInfo(path).absolutePath());
    m_hint->setHint(tr("Saved as %1").arg(QDir::toNativeSeparators(path)), Tone::Ok);
    return true;
}

} // namespace forecourt
