// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/attachments/preparedattachment.h"

#include "models/storage/blobfolder.h"

#include <QJsonObject>

namespace forecourt {

namespace {

QJsonObject toJson(const BlobName &blob)
{
    return {{QStringLiteral("sha256"), blob.sha256}, {QStringLiteral("bytes"), blob.bytes}};
}

BlobName blobFromJson(const QJsonValue &json)
{
    const BlobName blob{json[QStringLiteral("sha256")].toString(), json[QStringLiteral("bytes")].toInteger()};
    return isBlobName(blob.sha256) ? blob : BlobName();
}

} // namespace

QJsonArray toJson(const QList<PreparedAttachment> &attachments)
{
    QJsonArray json;
    for (const PreparedAttachment &each : attachments) {
        json.append(QJsonObject{{QStringLiteral("kind"), wordOf(each.kind)},
                                {QStringLiteral("whole"), toJson(each.whole)},
                                {QStringLiteral("thumbnail"), toJson(each.thumbnail)},
                                {QStringLiteral("mediaType"), each.mediaType},
                                {QStringLiteral("width"), each.width},
                                {QStringLiteral("height"), each.height},
                                {QStringLiteral("caption"), each.caption}});
    }
    return json;
}

QList<PreparedAttachment> preparedFromJson(const QJsonArray &json)
{
    QList<PreparedAttachment> attachments;
    for (const QJsonValue &value : json) {
        PreparedAttachment each;
        each.kind = fromWord(value[QStringLiteral("kind")].toString(), AttachmentKind::Photo);
        each.whole = blobFromJson(value[QStringLiteral("whole")]);
        each.thumbnail = blobFromJson(value[QStringLiteral("thumbnail")]);
        each.mediaType = value[QStringLiteral("mediaType")].toString();
        each.width = value[QStringLiteral("width")].toInt();
        each.height = value[QStringLiteral("height")].toInt();
        each.caption = value[QStringLiteral("caption")].toString();
        if (!each.whole.isNull()) {
            attachments.append(each);
        }
    }
    return attachments;
}

} // namespace forecourt
