// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/clock.h"
#include "server/store/serverstore.h"

namespace forecourt {

// What an administrator does about the devices of a store.
class DeviceAdmin final
{
public:
    DeviceAdmin(ServerStore &store, const Clock &clock) : m_store(store), m_clock(clock) {}

    [[nodiscard]] Result<QList<DeviceRecord>> devices(StoreId store);
    // A device of the store by its id, its prefix ("A2") or a name that only one of those not revoked has.
    [[nodiscard]] Result<DeviceRecord> find(StoreId store, const QString &reference);
    // From now on the server answers it nothing but the reason, also while it waits for news. Returns the
    // device. InvalidInput without a reason or for one over 200 characters, Conflict where it was revoked
    // before.
    [[nodiscard]] Result<DeviceRecord> revoke(StoreId store, const QString &reference, const QString &reason);

private:
    ServerStore &m_store;
    const Clock &m_clock;
};

} // namespace forecourt
