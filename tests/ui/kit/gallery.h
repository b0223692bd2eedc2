// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/kit/fakes.h"

namespace forecourt {

// One widget of the kit with believable content.
struct GalleryPage
{
    QString name;
    std::function<QWidget *()> make; // the caller deletes it
};

[[nodiscard]] QList<GalleryPage> galleryPages(bool chinese, const Clock &clock);

} // namespace forecourt
