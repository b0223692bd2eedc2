// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBuffer>
#include <QByteArray>
#include <QImage>
#include <QtEndian>

namespace forecourt {

inline QByteArray encodedPicture(const QImage &picture, const char *format)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    picture.save(&buffer, format, 95);
    return bytes;
}

// Red in the upper left corner, blue elsewhere.
inline QImage cornered(const QSize &size)
{
    QImage picture(size, QImage::Format_RGB32);
    picture.fill(Qt::blue);
    for (int y = 0; y < size.height() / 2; ++y) {
        for (int x = 0; x < size.width() / 2; ++x) {
            picture.setPixelColor(x, y, Qt::red);
        }
    }
    return picture;
}

inline QByteArray littleEndian(quint32 value, int bytes)
{
    QByteArray text(4, '\0');
    qToLittleEndian(value, text.data());
    return text.left(bytes);
}

// One entry of an EXIF directory (TIFF 6.0): tag, type, count, value or offset.
inline QByteArray exifEntry(quint32 tag, quint32 type, quint32 count, quint32 value)
{
    return littleEndian(tag, 2) + littleEndian(type, 2) + littleEndian(count, 4) + littleEndian(value, 4);
}

inline const QByteArray kSecretPlace = QByteArrayLiteral("31.2304N 121.4737E");

// The JPEG of a camera: with that orientation, a description and a place.
inline QByteArray cameraJpeg(const QImage &picture, int orientation)
{
    constexpr quint32 kText = 50; // where the description begins, from the TIFF header on
    const quint32 gps = kText + static_cast<quint32>(kSecretPlace.size()) + 1;
    QByteArray tiff = QByteArrayLiteral("II*") + QByteArray(1, '\0') + littleEndian(8, 4);
    tiff += littleEndian(3, 2);
    tiff += exifEntry(0x010E, 2, static_cast<quint32>(kSecretPlace.size()) + 1, kText);
    tiff += exifEntry(0x0112, 3, 1, static_cast<quint32>(orientation));
    tiff += exifEntry(0x8825, 4, 1, gps);
    tiff += littleEndian(0, 4); // no further directory
    tiff += kSecretPlace + QByteArray(1, '\0');
    tiff += littleEndian(1, 2) + exifEntry(0x0001, 2, 2, 'N') + littleEndian(0, 4);
    const QByteArray exif = QByteArrayLiteral("Exif") + QByteArray(2, '\0') + tiff;
    QByteArray segment = QByteArrayLiteral("\xff\xe1");
    segment += static_cast<char>((exif.size() + 2) >> 8);
    segment += static_cast<char>((exif.size() + 2) & 0xff);
    QByteArray jpeg = encodedPicture(picture, "JPG");
    jpeg.insert(2, segment + exif);
    return jpeg;
}

inline quint32 crcOf(const QByteArray &bytes)
{
    quint32 crc = 0xFFFFFFFFU;
    for (const char byte : bytes) {
        crc ^= static_cast<quint8>(byte);
        for (int bit = 0; bit < 8; ++bit) {
            crc = (crc >> 1) ^ (0xEDB88320U & (0U - (crc & 1U)));
        }
    }
    return ~crc;
}

// A PNG that says it measures that much, and holds next to nothing.
inline QByteArray pngClaiming(quint32 width, quint32 height)
{
    QByteArray png = encodedPicture(QImage(1, 1, QImage::Format_RGB32), "PNG");
    qToBigEndian(width, png.data() + 16);
    qToBigEndian(height, png.data() + 20);
    qToBigEndian(crcOf(png.mid(12, 17)), png.data() + 29);
    return png;
}

} // namespace forecourt
