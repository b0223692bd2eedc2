// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/orders/storeday.h"

#include "models/storage/records.h"

#include <QDateTime>

namespace forecourt {

QTimeZone zoneOf(const Store &store)
{
    const QTimeZone zone(store.timeZone.toUtf8());
    return zone.isValid() ? zone : QTimeZone::utc();
}

StoreDay storeDay(qint64 nowMs, const Store &store)
{
    const QTimeZone zone = zoneOf(store);
    StoreDay day;
    day.date = QDateTime::fromMSecsSinceEpoch(nowMs, zone).date();
    day.startMs = day.date.startOfDay(zone).toMSecsSinceEpoch();
    day.endMs = day.date.addDays(1).startOfDay(zone).toMSecsSinceEpoch();
    return day;
}

Result<Store> storeOrDefault(Database &database)
{
    auto store = records::ownStore(database);
    if (!store && store.error().code == ErrorCode::NotFound) {
        return Store();
    }
    return store;
}

} // namespace forecourt
