// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/database.h"

#include <QUuid>

#include <optional>

namespace forecourt {

// A record that was not what the server has, and was put right.
struct RepairedRecord
{
    enum class What {
        Rewritten,
        Removed, // the server does not have it
        Returned // it was missing
    };
    QString collection; // table name; empty where this program does not know it
    QUuid row;
    QString title; // what people call it
    What what = What::Rewritten;

    bool operator==(const RepairedRecord &) const = default;
};

// What people are told of the repairs that nobody has seen yet, as of one (docs/adr/0025).
struct RepairNotice
{
    static constexpr int kMostNamed = 5;

    qint64 id = 0; // of the last of them
    qint64 at = 0; // when that was, UTC ms
    qint64 rows = 0;
    QList<RepairedRecord> records; // the first of them

    bool operator==(const RepairNotice &) const = default;
};

// Storage thread.
[[nodiscard]] Result<std::optional<RepairNotice>> readRepairNotice(Database &database);
// It and those before it were seen.
[[nodiscard]] Result<void> noteRepairSeen(Database &database, qint64 id, qint64 nowMs);

} // namespace forecourt
