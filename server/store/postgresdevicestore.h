// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/devicestore.h"
#include "server/store/pgconnection.h"

namespace forecourt {

class PostgresDeviceStore final : public DeviceStore
{
public:
    // Must outlive it.
    explicit PostgresDeviceStore(PgConnection &connection) : m_connection(connection) {}

    Result<QList<DeviceRecord>> list(StoreId store) override;
    Result<bool> revoke(StoreId store, const QUuid &device, const QString &reason, qint64 nowMs) override;
    Result<void> noteContact(const QUuid &device, qint64 nowMs) override;

private:
    PgConnection &m_connection;
};

} // namespace forecourt
