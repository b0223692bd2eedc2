// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/protocol/messages.h"

namespace forecourt {

// GET /v1/devices: the desks of the caller's store, revoked ones too, in the order they were enrolled.
struct DevicesRequest
{
    bool operator==(const DevicesRequest &) const = default;
};
struct DevicesReply
{
    static constexpr qsizetype kMost = 10'000;

    // Times are UTC ms by the server's clock, 0 for never.
    struct Device
    {
        QUuid id;
        QString name;
        QString prefix;
        qint64 enrolledAt = 0;
        qint64 contactedAt = 0; // last given a token
        qint64 revokedAt = 0;
        bool operator==(const Device &) const = default;
    };

    qint64 time = 0; // of the answer
    QList<Device> devices;
    bool operator==(const DevicesReply &) const = default;
};

QByteArray encode(const DevicesReply &message);
template <> Result<DevicesReply> decode(const QByteArray &bytes);

} // namespace forecourt
