// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/previewoutput.h"

#include "ui/printing/printpreview.h"

namespace forecourt {

Result<void> PreviewOutput::show(const PrintDocument &document, QWidget *parent)
{
    const Paper paper = PrintPreview::rememberedPaper(m_settings, document.kind);
    FORECOURT_ASSIGN(DocumentPainter painter, DocumentPainter::make(document, paper));
    auto *preview = new PrintPreview(document, std::move(painter), m_settings, parent);
    preview->setAttribute(Qt::WA_DeleteOnClose);
    preview->open();
    return {};
}

} // namespace forecourt
