// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Leases of business numbers, as JSON.
#include "models/protocol/json.h"
#include "models/protocol/messagereader.h"
#include "models/protocol/messages.h"

#include <QJsonDocument>

namespace forecourt {

namespace {

constexpr qint64 kSmallMessage = 16 * 1024;
constexpr qsizetype kLongestSeries = 40;

} // namespace

QByteArray encode(const LeaseRequest &message)
{
    return QJsonDocument(QJsonObject{{QStringLiteral("epoch"), message.epoch},
                                     {QStringLiteral("replica"), idText(message.replica)},
                                     {QStringLiteral("series"), message.series},
                                     {QStringLiteral("count"), message.count}})
        .toJson(QJsonDocument::Compact);
}

template <> Result<LeaseRequest> decode(const QByteArray &bytes)
{
    FORECOURT_ASSIGN(MessageReader reader,
                     MessageReader::parse(bytes, QStringLiteral("lease request"), kSmallMessage));
    LeaseRequest message;
    message.epoch = reader.number("epoch");
    message.replica = reader.id("replica");
    message.series = reader.text("series", kLongestSeries);
    message.count = reader.number("count", 1);
    FORECOURT_TRY(reader.finish());
    return message;
}

QByteArray encode(const LeaseReply &message)
{
    return QJsonDocument(QJsonObject{{QStringLiteral("epoch"), message.epoch},
                                     {QStringLiteral("series"), message.series},
                                     {QStringLiteral("first"), message.first},
                                     {QStringLiteral("count"), message.count}})
        .toJson(QJsonDocument::Compact);
}

template <> Result<LeaseReply> decode(const QByteArray &bytes)
{
    FORECOURT_ASSIGN(MessageReader reader,
                     MessageReader::parse(bytes, QStringLiteral("lease reply"), kSmallMessage));
    LeaseReply message;
    message.epoch = reader.number("epoch");
    message.series = reader.text("series", kLongestSeries);
    message.first = reader.number("first");
    message.count = reader.number("count");
    if (message.count > LeaseRequest::kMost) {
        reader.complain("count", QStringLiteral("is more than was asked for"));
    }
    FORECOURT_TRY(reader.finish());
    return message;
}

} // namespace forecourt
