// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/protocol/collections.h"
#include "models/protocol/messagereader.h"
#include "server/store/blobstore.h"

namespace forecourt {

namespace {

constexpr qsizetype kShaBytes = 32;

// Numbers of the catalog's fields: the name and the bytes of each part.
struct Part
{
    int sha;
    int bytes;
};
constexpr Part kParts[] = {{4, 5}, {12, 13}};

} // namespace

QList<BlobReference> blobReferencesOf(const Entity &entity)
{
    QList<BlobReference> references;
    if (entity.collection != collections::kAttachment || !entity.exists()) {
        return references;
    }
    for (int part = 0; part < 2; ++part) {
        const CellValue name = entity.cells.value(kParts[part].sha).value;
        const auto sha = name.isText() ? bytesFromHex(name.text(), kShaBytes) : std::nullopt;
        if (sha) {
            const CellValue bytes = entity.cells.value(kParts[part].bytes).value;
            references.append({entity.row, part, *sha, bytes.number(), entity.dead != 0});
        }
    }
    return references;
}

QList<BlobReference> blobReferencesOf(const QList<WrittenEntity> &entities)
{
    QList<BlobReference> references;
    for (const WrittenEntity &written : entities) {
        references += blobReferencesOf(written.entity);
    }
    return references;
}

} // namespace forecourt
