// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gallery/gallerypages.h"

namespace forecourt {

QList<GalleryPage> galleryPages()
{
    QList<GalleryPage> pages = controlPages() + fieldPages() + messagePages() + viewPages();
    std::sort(pages.begin(), pages.end(),
              [](const GalleryPage &a, const GalleryPage &b) { return a.name < b.name; });
    return pages;
}

GalleryBoard *makeGalleryPage(const GalleryPage &page, const GalleryContext &context, QWidget *parent)
{
    auto *board = new GalleryBoard(page.name, parent);
    page.fill(*board, context);
    return board;
}

} // namespace forecourt
