// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/attachments/preparedattachment.h"
#include "models/storage/blobfolder.h"

#include <QImage>

namespace forecourt {

// Brings photos, signatures and documents into the folder of blobs. Pictures are made upright, small enough
// and rid of all that is not pixels (pictureshrinker.h); PDFs are kept as they are. Blocking: for a thread
// that may wait; any thread. Errors name the file and begin with a word that tells what is wrong with it:
//
//   NotFound "unreadable"   Unsupported "format", "webp"   TooLarge "file", "pixels"   Malformed "broken"
//   StorageFull, StorageReadOnly: nothing was lost but the copy.
class BlobImporter final
{
public:
    static constexpr qint64 kMostFileBytes = 25LL * 1024 * 1024;

    explicit BlobImporter(BlobFolder folder) : m_folder(std::move(folder)) {}

    [[nodiscard]] Result<PreparedAttachment> importFile(const QString &path) const;
    // `name`: what people call it, for captions and errors.
    [[nodiscard]] Result<PreparedAttachment> importBytes(const QByteArray &bytes, const QString &name) const;
    [[nodiscard]] Result<PreparedAttachment> importPicture(const QImage &picture) const;
    // Strokes on white; the bytes stay a PNG, so that lines stay lines.
    [[nodiscard]] Result<PreparedAttachment> importSignature(const QImage &strokes) const;

private:
    [[nodiscard]] Result<PreparedAttachment> keepPicture(const QByteArray &bytes, const QImage *pixels) const;
    [[nodiscard]] Result<PreparedAttachment> keepDocument(const QByteArray &bytes, const QString &name) const;

    BlobFolder m_folder;
};

} // namespace forecourt
