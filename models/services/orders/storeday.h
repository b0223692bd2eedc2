// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/database.h"
#include "models/domain/store.h"

#include <QDate>
#include <QTimeZone>

namespace forecourt {

// A calendar day as the store lives it, in UTC milliseconds: [startMs, endMs).
struct StoreDay
{
    QDate date;
    qint64 startMs = 0;
    qint64 endMs = 0;

    bool operator==(const StoreDay &) const = default;
};

// The store's zone; UTC where its name is not known on this machine.
[[nodiscard]] QTimeZone zoneOf(const Store &store);
[[nodiscard]] StoreDay storeDay(qint64 nowMs, const Store &store);

// The store of this desk, or the defaults of the house before it has one. Storage thread.
[[nodiscard]] Result<Store> storeOrDefault(Database &database);

} // namespace forecourt
