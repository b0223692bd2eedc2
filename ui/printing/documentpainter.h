// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "ui/printing/paperformat.h"
#include "ui/printing/printdocument.h"
#include "ui/printing/printfont.h"
#include "ui/printing/printpage.h"

#include <QImage>

class QPainter;

namespace forecourt {

// A document laid out on one paper, ready to be painted: by the preview, into a PDF and on a printer alike.
// Needs a QGuiApplication; interface thread.
class DocumentPainter final
{
public:
    // Unsupported where no installed font has every character (see printfont.h), TooLarge for the text of a
    // QR code that is too long.
    [[nodiscard]] static Result<DocumentPainter> make(const PrintDocument &document, Paper paper,
                                                      const QStringList &families = PrintFont::families());

    [[nodiscard]] Paper paper() const { return m_paper; }
    [[nodiscard]] QString title() const { return m_title; }
    [[nodiscard]] int pageCount() const { return static_cast<int>(m_pages.size()); }
    [[nodiscard]] QSizeF pageSize(int page) const { return m_pages.at(page).size; } // points
    [[nodiscard]] const QList<PrintPage> &pages() const { return m_pages; }
    // The texts of a page in the order they were laid out, one a line.
    [[nodiscard]] QString text(int page) const;

    // The unit of the painter must be one point.
    void paint(QPainter &painter, int page) const;
    // On white, with that many pixels a point.
    [[nodiscard]] QImage image(int page, qreal scale) const;

private:
    DocumentPainter() = default;

    QList<PrintPage> m_pages;
    QFont m_font;
    QString m_title;
    Paper m_paper = Paper::A4;
};

} // namespace forecourt
