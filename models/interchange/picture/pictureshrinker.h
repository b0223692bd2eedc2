// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QByteArray>
#include <QImage>

namespace forecourt {

// A picture as it is kept: upright, small enough, and with nothing in it but its pixels.
struct ShrunkPicture
{
    QByteArray jpeg;
    int width = 0;
    int height = 0;
    QByteArray thumbnail; // JPEG
};

inline constexpr qint64 kMostPicturePixels = 50'000'000;
inline constexpr int kLongestSide = 2048;
inline constexpr int kThumbnailSide = 256;

// JPEG, PNG or WebP by its content. What it claims to measure is looked at before anything is unpacked.
// Orientation (EXIF) is applied; all else a camera wrote, place and time among it, is left behind, because
// the pixels are encoded anew. Errors: Unsupported for other formats, TooLarge over kMostPicturePixels,
// Malformed for what is broken. Blocking; any thread.
[[nodiscard]] Result<ShrunkPicture> shrinkPicture(const QByteArray &bytes);
// Of pixels that are here already, as from a clipboard.
[[nodiscard]] Result<ShrunkPicture> shrinkPicture(const QImage &picture);

} // namespace forecourt
