// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/printing/documentpainter.h"

#include <QScrollArea>

#include <optional>

class QLabel;

namespace forecourt {

// One page of a painted document as a picture, as wide as its room or at a chosen size. Arrows and Space
// scroll.
class PreviewPages final : public QScrollArea
{
    Q_OBJECT

public:
    explicit PreviewPages(QWidget *parent = nullptr);

    void setDocument(DocumentPainter painter); // begins at the first page
    [[nodiscard]] const std::optional<DocumentPainter> &document() const { return m_painter; }

    void showPage(int page); // from 0; held within the document
    [[nodiscard]] int page() const { return m_page; }
    [[nodiscard]] int pageCount() const { return m_painter ? m_painter->pageCount() : 0; }

    void zoomBy(qreal factor);
    void fitWidth();
    [[nodiscard]] bool fitsWidth() const { return m_fits; }
    [[nodiscard]] qreal zoom() const { return m_zoom; } // 1: as large as on paper

Q_SIGNALS:
    void changed(); // page or zoom

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void refit();
    void draw();
    void describe();

    std::optional<DocumentPainter> m_painter;
    QLabel *m_picture;
    int m_page = 0;
    qreal m_zoom = 1;
    bool m_fits = true;
};

} // namespace forecourt
