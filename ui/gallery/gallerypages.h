// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/gallery/galleryboard.h"

namespace forecourt {

struct GalleryPage
{
    QString name; // of the class, in lower case; also of the picture
    std::function<void(GalleryBoard &board, const GalleryContext &context)> fill;
};

// Every widget of the kit, in the order of its name. Pages are plain functions over fixed samples: the same
// call always draws the same picture.
[[nodiscard]] QList<GalleryPage> galleryPages();

// Parts of the above, by file.
[[nodiscard]] QList<GalleryPage> controlPages();
[[nodiscard]] QList<GalleryPage> fieldPages();
[[nodiscard]] QList<GalleryPage> messagePages();
[[nodiscard]] QList<GalleryPage> viewPages();

// A filled page; the caller owns it.
[[nodiscard]] GalleryBoard *makeGalleryPage(const GalleryPage &page, const GalleryContext &context,
                                            QWidget *parent = nullptr);

} // namespace forecourt
