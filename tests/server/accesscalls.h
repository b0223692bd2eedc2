// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/protocol/collections.h"
#include "tests/server/networkdesk.h"

#include <QRandomGenerator>

namespace forecourt {

inline QByteArray randomBytes(QRandomGenerator &random, int count)
{
    QByteArray made(count, '\0');
    for (char &byte : made) {
        byte = static_cast<char>(random.bounded(256));
    }
    return made;
}

// One of each call a desk makes with its token, but for pushes, naming things by chance.
inline QList<QByteArray> callsByChance(const QByteArray &token, QRandomGenerator &random)
{
    const int cursor = random.bounded(5);
    const int epoch = random.bounded(3);
    const QByteArray sha = randomBytes(random, random.bounded(2) == 0 ? 32 : 31).toHex();
    const QUuid replica = QUuid::fromRfc4122(randomBytes(random, 16));
    const QUuid row = QUuid::fromRfc4122(randomBytes(random, 16));
    return {
        httpGet("/v1/pull?epoch=" + QByteArray::number(epoch) + "&cursor=" + QByteArray::number(cursor) +
                    "&limit=100",
                bearer(token)),
        httpGet("/v1/snapshot", bearer(token)),
        httpGet("/v1/part/" + sha, bearer(token)),
        httpGet("/v1/blob/" + sha, bearer(token)),
        httpGet("/v1/devices", bearer(token)),
        httpPost("/v1/hello", encode(HelloRequest{1, replica, epoch, cursor, 0, 1}), bearer(token)),
        httpPost("/v1/verify",
                 encode(VerifyRequest{epoch, cursor, randomBytes(random, 16), random.bounded(256)}),
                 bearer(token)),
        httpPost("/v1/rows", encode(RowsRequest{epoch, cursor, {{collections::kCustomer, row}}}),
                 bearer(token)),
        httpPost("/v1/lease", encode(LeaseRequest{epoch, replica, QStringLiteral("R"), 1}), bearer(token)),
    };
}

} // namespace forecourt
