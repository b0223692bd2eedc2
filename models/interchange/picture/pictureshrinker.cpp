// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/interchange/picture/pictureshrinker.h"

#include <QBuffer>
#include <QColorSpace>
#include <QImageReader>
#include <QImageWriter>

namespace forecourt {

namespace {

constexpr int kQuality = 82;
constexpr int kAllocationMiB = 256; // 50 million pixels of four bytes, and some

tl::unexpected<Error> broken(const QString &why)
{
    return fail(ErrorCode::Malformed, QStringLiteral("the picture cannot be read: ") + why);
}

QSize fitted(const QSize &size, int side)
{
    return size.width() <= side && size.height() <= side
               ? size
               : size.scaled(side, side, Qt::KeepAspectRatio).expandedTo(QSize(1, 1));
}

uchar onWhite(int value, int alpha)
{
    constexpr int kFull = 255;
    return static_cast<uchar>((value * alpha + kFull * (kFull - alpha) + kFull / 2) / kFull);
}

// Its pixels and nothing else: texts, profiles and resolution stay behind; what is transparent becomes white.
QImage pixelsOf(QImage picture, int side)
{
    if (picture.colorSpace().isValid() && picture.colorSpace() != QColorSpace(QColorSpace::SRgb)) {
        picture.convertToColorSpace(QColorSpace(QColorSpace::SRgb));
    }
    const QSize size = fitted(picture.size(), side);
    if (size != picture.size()) {
        picture = picture.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    }
    QImage plain(size, QImage::Format_RGB888);
    if (plain.isNull()) {
        return plain;
    }
    const QImage given = picture.convertToFormat(QImage::Format_ARGB32);
    for (int y = 0; y < plain.height() && !given.isNull(); ++y) {
        const auto *from = reinterpret_cast<const QRgb *>(given.constScanLine(y));
        uchar *to = plain.scanLine(y);
        for (int x = 0; x < plain.width(); ++x) {
            const int alpha = qAlpha(from[x]);
            *to++ = onWhite(qRed(from[x]), alpha);
            *to++ = onWhite(qGreen(from[x]), alpha);
            *to++ = onWhite(qBlue(from[x]), alpha);
        }
    }
    return plain;
}

Result<QByteArray> jpegOf(const QImage &picture)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, QByteArrayLiteral("jpeg"));
    writer.setQuality(kQuality);
    writer.setOptimizedWrite(true);
    if (!writer.write(picture)) {
        return fail(ErrorCode::Internal, QStringLiteral("no JPEG could be made: ") + writer.errorString());
    }
    return bytes;
}

bool isTaken(const QByteArray &format)
{
    return format == "jpeg" || format == "jpg" || format == "png" || format == "webp";
}

// RIFF….WEBP: told by itself, for computers that cannot read it.
bool isWebp(const QByteArray &bytes)
{
    return bytes.startsWith("RIFF") && bytes.mid(8, 4) == "WEBP";
}

// Readers of JPEG fill what is missing with grey. The end mark is not in what is cut off, but may be in a
// preview near the beginning.
bool isCutOff(const QByteArray &bytes, const QByteArray &format)
{
    return format.startsWith("jp") && bytes.lastIndexOf(QByteArrayLiteral("\xff\xd9")) < bytes.size() / 2;
}

} // namespace

Result<ShrunkPicture> shrinkPicture(const QByteArray &bytes)
{
    QByteArray given = bytes;
    QBuffer buffer(&given);
    buffer.open(QIODevice::ReadOnly);
    QImageReader::setAllocationLimit(kAllocationMiB);
    QImageReader reader(&buffer);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    const QByteArray format = reader.format();
    if (!isTaken(format)) {
        return fail(ErrorCode::Unsupported, isWebp(bytes) ? QStringLiteral("webp: not readable here")
                                                          : QStringLiteral("not a JPEG, PNG or WebP"));
    }
    const QSize size = reader.size();
    if (!size.isValid() || size.isEmpty()) {
        return broken(QStringLiteral("it does not say how large it is"));
    }
    if (static_cast<qint64>(size.width()) * size.height() > kMostPicturePixels) {
        return fail(ErrorCode::TooLarge,
                    QStringLiteral("pixels: %1 x %2").arg(size.width()).arg(size.height()));
    }
    if (isCutOff(bytes, format)) {
        return broken(QStringLiteral("its end is missing"));
    }
    if (fitted(size, kLongestSide) != size) {
        reader.setScaledSize(fitted(size, kLongestSide));
    }
    const QImage picture = reader.read();
    return picture.isNull() ? broken(reader.errorString()) : shrinkPicture(picture);
}

Result<ShrunkPicture> shrinkPicture(const QImage &picture)
{
    const QImage plain = pixelsOf(picture, kLongestSide);
    if (plain.isNull()) {
        return broken(QStringLiteral("it has no pixels"));
    }
    ShrunkPicture shrunk;
    shrunk.width = plain.width();
    shrunk.height = plain.height();
    FORECOURT_ASSIGN(shrunk.jpeg, jpegOf(plain));
    FORECOURT_ASSIGN(shrunk.thumbnail, jpegOf(pixelsOf(plain, kThumbnailSide)));
    return shrunk;
}

} // namespace forecourt
