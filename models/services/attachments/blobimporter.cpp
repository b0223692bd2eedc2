// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/attachments/blobimporter.h"

#include "models/interchange/picture/pictureshrinker.h"

#include <QBuffer>
#include <QFile>
#include <QFileInfo>

namespace forecourt {

namespace {

const QString kJpeg = QStringLiteral("image/jpeg");
const QString kPng = QStringLiteral("image/png");
const QString kPdf = QStringLiteral("application/pdf");

tl::unexpected<Error> refuse(ErrorCode code, const char *word, const QString &name)
{
    return fail(code, QLatin1String(word) + QStringLiteral(": ") + name);
}

// What the reader of pictures said, with the word for people and the file.
Error named(const Error &error, const QString &name)
{
    switch (error.code) {
    case ErrorCode::Unsupported:
        return {error.code, (error.detail.startsWith(QLatin1String("webp")) ? QStringLiteral("webp: ")
                                                                            : QStringLiteral("format: ")) +
                                name};
    case ErrorCode::TooLarge:
        return {error.code, QStringLiteral("pixels: ") + name};
    case ErrorCode::Malformed:
        return {error.code, QStringLiteral("broken: ") + name};
    default:
        return error;
    }
}

bool isPdf(const QByteArray &bytes)
{
    return bytes.startsWith("%PDF-");
}

} // namespace

Result<PreparedAttachment> BlobImporter::importFile(const QString &path) const
{
    const QString name = QFileInfo(path).fileName();
    QFile file(path);
    if (QFileInfo(path).isDir() || !file.open(QIODevice::ReadOnly)) {
        return refuse(ErrorCode::NotFound, "unreadable", name);
    }
    if (file.size() > kMostFileBytes) {
        return refuse(ErrorCode::TooLarge, "file", name);
    }
    const QByteArray bytes = file.read(kMostFileBytes + 1); // a device may have no size
    return importBytes(bytes, name);
}

Result<PreparedAttachment> BlobImporter::importBytes(const QByteArray &bytes, const QString &name) const
{
    if (bytes.size() > kMostFileBytes) {
        return refuse(ErrorCode::TooLarge, "file", name);
    }
    auto kept = isPdf(bytes) ? keepDocument(bytes, name) : keepPicture(bytes, nullptr);
    if (!kept) {
        return tl::unexpected(named(kept.error(), name));
    }
    return kept;
}

Result<PreparedAttachment> BlobImporter::importPicture(const QImage &picture) const
{
    return keepPicture({}, &picture);
}

Result<PreparedAttachment> BlobImporter::keepPicture(const QByteArray &bytes, const QImage *pixels) const
{
    FORECOURT_ASSIGN(const ShrunkPicture shrunk,
                     pixels != nullptr ? shrinkPicture(*pixels) : shrinkPicture(bytes));
    PreparedAttachment kept;
    FORECOURT_ASSIGN(kept.thumbnail, m_folder.put(shrunk.thumbnail));
    FORECOURT_ASSIGN(kept.whole, m_folder.put(shrunk.jpeg));
    kept.mediaType = kJpeg;
    kept.width = shrunk.width;
    kept.height = shrunk.height;
    return kept;
}

Result<PreparedAttachment> BlobImporter::keepDocument(const QByteArray &bytes, const QString &name) const
{
    PreparedAttachment kept;
    kept.kind = AttachmentKind::Document;
    FORECOURT_ASSIGN(kept.whole, m_folder.put(bytes));
    kept.mediaType = kPdf;
    kept.caption = name;
    return kept;
}

Result<PreparedAttachment> BlobImporter::importSignature(const QImage &strokes) const
{
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    if (strokes.isNull() || !strokes.save(&buffer, "PNG")) {
        return fail(ErrorCode::InvalidInput, QStringLiteral("there is no signature"));
    }
    FORECOURT_ASSIGN(const ShrunkPicture shrunk, shrinkPicture(strokes));
    PreparedAttachment kept;
    kept.kind = AttachmentKind::Signature;
    FORECOURT_ASSIGN(kept.thumbnail, m_folder.put(shrunk.thumbnail));
    FORECOURT_ASSIGN(kept.whole, m_folder.put(png));
    kept.mediaType = kPng;
    kept.width = strokes.width();
    kept.height = strokes.height();
    return kept;
}

} // namespace forecourt
