// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace forecourt {

// A desk of the store as the server knows it. Times are UTC milliseconds by the server's clock, 0 for never.
struct StoreDesk
{
    QString name;
    QString prefix; // short, unique in the store: "A2"
    qint64 joinedAt = 0;
    qint64 seenAt = 0;
    qint64 revokedAt = 0;
    bool isThis = false;

    bool operator==(const StoreDesk &) const = default;
};

struct StoreDesks
{
    QString store;   // as the server calls it
    qint64 asOf = 0; // the server's clock when it answered
    QList<StoreDesk> desks;

    bool operator==(const StoreDesks &) const = default;
};

} // namespace forecourt
