// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Rows by which a desk puts its own right, as JSON.
#include "models/protocol/json.h"
#include "models/protocol/messagereader.h"
#include "models/protocol/messages.h"

#include <QJsonDocument>

namespace forecourt {

namespace {

constexpr qint64 kSmallMessage = 16 * 1024;
constexpr qint64 kLargestReply = 32 * 1024 * 1024;
constexpr qsizetype kLongestRow = 4 * 1024 * 1024;

QJsonObject nameToJson(int collection, const QUuid &row)
{
    return {{QStringLiteral("c"), collection}, {QStringLiteral("r"), idText(row)}};
}

Result<RowName> nameFrom(const QJsonValue &json)
{
    MessageReader reader(json.toObject(), QStringLiteral("rows request: row"));
    RowName name;
    name.collection = reader.smallNumber("c", 1);
    name.row = reader.id("r");
    FORECOURT_TRY(reader.finish());
    return name;
}

Result<Entity> entityFrom(const QJsonValue &json)
{
    MessageReader reader(json.toObject(), QStringLiteral("rows reply: row"));
    const int collection = reader.smallNumber("c", 1);
    const QUuid row = reader.id("r");
    const QString body = reader.text("e", kLongestRow);
    FORECOURT_TRY(reader.finish());
    return decodeEntity(collection, row, body.toUtf8());
}

} // namespace

QByteArray encode(const RowsRequest &message)
{
    QJsonArray rows;
    for (const RowName &name : message.rows) {
        rows.append(nameToJson(name.collection, name.row));
    }
    return QJsonDocument(QJsonObject{{QStringLiteral("epoch"), message.epoch},
                                     {QStringLiteral("seq"), message.seq},
                                     {QStringLiteral("rows"), rows}})
        .toJson(QJsonDocument::Compact);
}

template <> Result<RowsRequest> decode(const QByteArray &bytes)
{
    FORECOURT_ASSIGN(MessageReader reader,
                     MessageReader::parse(bytes, QStringLiteral("rows request"), kSmallMessage));
    RowsRequest message;
    message.epoch = reader.number("epoch");
    message.seq = reader.number("seq");
    const QJsonArray rows = reader.array("rows");
    if (rows.isEmpty() || rows.size() > RowsRequest::kMost) {
        reader.complain("rows", QStringLiteral("are not 1 to %1").arg(RowsRequest::kMost));
    }
    FORECOURT_TRY(reader.finish());
    for (const QJsonValue &value : rows) {
        FORECOURT_ASSIGN(const RowName name, nameFrom(value));
        message.rows.append(name);
    }
    return message;
}

QByteArray encode(const RowsReply &message)
{
    QJsonArray rows;
    for (const Entity &entity : message.rows) {
        QJsonObject row = nameToJson(entity.collection, entity.row);
        row.insert(QStringLiteral("e"), QString::fromUtf8(encodeEntity(entity)));
        rows.append(row);
    }
    return QJsonDocument(QJsonObject{{QStringLiteral("comparable"), message.comparable},
                                     {QStringLiteral("rows"), rows}})
        .toJson(QJsonDocument::Compact);
}

template <> Result<RowsReply> decode(const QByteArray &bytes)
{
    FORECOURT_ASSIGN(MessageReader reader,
                     MessageReader::parse(bytes, QStringLiteral("rows reply"), kLargestReply));
    RowsReply message;
    message.comparable = reader.flag("comparable");
    const QJsonArray rows = reader.array("rows");
    if (rows.size() > RowsRequest::kMost) {
        reader.complain("rows", QStringLiteral("are more than were asked for"));
    }
    FORECOURT_TRY(reader.finish());
    for (const QJsonValue &value : rows) {
        FORECOURT_ASSIGN(Entity entity, entityFrom(value));
        message.rows.append(std::move(entity));
    }
    return message;
}

} // namespace forecourt
