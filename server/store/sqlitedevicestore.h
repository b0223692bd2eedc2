// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/database.h"
#include "server/store/devicestore.h"

#include <mutex>

namespace forecourt {

class SqliteDeviceStore final : public DeviceStore
{
public:
    // Both must outlive it.
    SqliteDeviceStore(Database &database, std::mutex &gate) : m_database(database), m_gate(gate) {}

    Result<QList<DeviceRecord>> list(StoreId store) override;
    Result<bool> revoke(StoreId store, const QUuid &device, const QString &reason, qint64 nowMs) override;
    Result<void> noteContact(const QUuid &device, qint64 nowMs) override;

private:
    Database &m_database;
    std::mutex &m_gate;
};

} // namespace forecourt
