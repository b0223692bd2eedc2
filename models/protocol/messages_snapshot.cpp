// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a snapshot consists of, as JSON. Its parts travel as they are.
#include "models/protocol/digest.h"
#include "models/protocol/json.h"
#include "models/protocol/messagereader.h"
#include "models/protocol/messages.h"

#include <QJsonDocument>
#include <QSet>

namespace forecourt {

namespace {

constexpr qint64 kLargestManifest = 16 * 1024 * 1024;
constexpr qsizetype kMostParts = 100'000;
constexpr qsizetype kShaBytes = 32;

QJsonArray partsToJson(const QList<SnapshotPart> &parts)
{
    QJsonArray array;
    for (const SnapshotPart &part : parts) {
        array.append(QJsonObject{{QStringLiteral("sha"), QString::fromLatin1(part.sha.toHex())},
                                 {QStringLiteral("bytes"), part.bytes},
                                 {QStringLiteral("rows"), part.rows}});
    }
    return array;
}

Result<QList<SnapshotPart>> partsFrom(const QJsonArray &array)
{
    if (array.size() > kMostParts) {
        return fail(ErrorCode::TooLarge, QStringLiteral("snapshot reply: too many parts"));
    }
    QList<SnapshotPart> parts;
    for (const QJsonValue &value : array) {
        MessageReader reader(value.toObject(), QStringLiteral("snapshot reply: part"));
        SnapshotPart part;
        part.sha = reader.hex("sha", kShaBytes);
        part.bytes = reader.number("bytes", 1);
        part.rows = reader.number("rows");
        FORECOURT_TRY(reader.finish());
        parts.append(std::move(part));
    }
    return parts;
}

} // namespace

qint64 SnapshotReply::rows() const
{
    qint64 rows = 0;
    for (const SnapshotPart &part : parts) {
        rows += part.rows;
    }
    return rows;
}

qint64 SnapshotReply::bytes() const
{
    qint64 bytes = 0;
    QSet<QByteArray> counted;
    for (const QList<SnapshotPart> *list : {&parts, &conflicts}) {
        for (const SnapshotPart &part : *list) {
            bytes += counted.contains(part.sha) ? 0 : part.bytes;
            counted.insert(part.sha);
        }
    }
    return bytes;
}

QByteArray encode(const SnapshotReply &message)
{
    return QJsonDocument(QJsonObject{
                             {QStringLiteral("epoch"), message.epoch},
                             {QStringLiteral("seq"), message.seq},
                             {QStringLiteral("op"), idText(message.operation)},
                             {QStringLiteral("hlc"), message.hlc},
                             {QStringLiteral("root"), QString::fromLatin1(message.root.toHex())},
                             {QStringLiteral("parts"), partsToJson(message.parts)},
                             {QStringLiteral("conflicts"), partsToJson(message.conflicts)},
                         })
        .toJson(QJsonDocument::Compact);
}

template <> Result<SnapshotReply> decode(const QByteArray &bytes)
{
    FORECOURT_ASSIGN(MessageReader reader,
                     MessageReader::parse(bytes, QStringLiteral("snapshot reply"), kLargestManifest));
    SnapshotReply message;
    message.epoch = reader.number("epoch");
    message.seq = reader.number("seq", 1);
    message.operation = reader.id("op");
    message.hlc = reader.number("hlc");
    message.root = reader.hex("root", kDigestBytes);
    const QJsonArray parts = reader.array("parts");
    const QJsonArray conflicts = reader.array("conflicts");
    FORECOURT_TRY(reader.finish());
    FORECOURT_ASSIGN(message.parts, partsFrom(parts));
    FORECOURT_ASSIGN(message.conflicts, partsFrom(conflicts));
    return message;
}

} // namespace forecourt
