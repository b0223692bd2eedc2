// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/protocol/messages_devices.h"

#include "models/protocol/json.h"
#include "models/protocol/messagereader.h"

#include <QJsonDocument>

namespace forecourt {

namespace {

constexpr qint64 kLargestList = 8 * 1024 * 1024;
constexpr qsizetype kLongestName = 200;
constexpr qsizetype kLongestPrefix = 8;

QJsonObject toJson(const DevicesReply::Device &device)
{
    return {{QStringLiteral("id"), idText(device.id)},
            {QStringLiteral("name"), device.name},
            {QStringLiteral("prefix"), device.prefix},
            {QStringLiteral("enrolledAt"), device.enrolledAt},
            {QStringLiteral("contactedAt"), device.contactedAt},
            {QStringLiteral("revokedAt"), device.revokedAt}};
}

Result<DevicesReply::Device> deviceFrom(const QJsonValue &value)
{
    MessageReader reader(value.toObject(), QStringLiteral("devices reply: device"));
    DevicesReply::Device device;
    device.id = reader.id("id");
    device.name = reader.text("name", kLongestName);
    device.prefix = reader.text("prefix", kLongestPrefix);
    device.enrolledAt = reader.number("enrolledAt");
    device.contactedAt = reader.number("contactedAt");
    device.revokedAt = reader.number("revokedAt");
    FORECOURT_TRY(reader.finish());
    return device;
}

} // namespace

QByteArray encode(const DevicesReply &message)
{
    QJsonArray devices;
    for (const DevicesReply::Device &device : message.devices) {
        devices.append(toJson(device));
    }
    return QJsonDocument(
               QJsonObject{{QStringLiteral("time"), message.time}, {QStringLiteral("devices"), devices}})
        .toJson(QJsonDocument::Compact);
}

template <> Result<DevicesReply> decode(const QByteArray &bytes)
{
    FORECOURT_ASSIGN(MessageReader reader,
                     MessageReader::parse(bytes, QStringLiteral("devices reply"), kLargestList));
    DevicesReply message;
    message.time = reader.number("time");
    const QJsonArray devices = reader.array("devices");
    FORECOURT_TRY(reader.finish());
    if (devices.size() > DevicesReply::kMost) {
        return fail(ErrorCode::TooLarge, QStringLiteral("devices reply: too many devices"));
    }
    for (const QJsonValue &value : devices) {
        FORECOURT_ASSIGN(DevicesReply::Device device, deviceFrom(value));
        message.devices.append(std::move(device));
    }
    return message;
}

} // namespace forecourt
