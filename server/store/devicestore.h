// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "server/store/storerecords.h"

#include <QList>

namespace forecourt {

// What an administrator sees and decides of the devices of a store. Belongs to its ServerStore and that one's
// thread. Times are UTC milliseconds.
class DeviceStore
{
public:
    virtual ~DeviceStore() = default;

    // In the order they were enrolled, revoked ones too; without their keys.
    virtual Result<QList<DeviceRecord>> list(StoreId store) = 0;
    // False where there is no such device in the store, or it was revoked before.
    virtual Result<bool> revoke(StoreId store, const QUuid &device, const QString &reason, qint64 nowMs) = 0;
    // It was given a token.
    virtual Result<void> noteContact(const QUuid &device, qint64 nowMs) = 0;
};

} // namespace forecourt
