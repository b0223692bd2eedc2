// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/sqlitedevicestore.h"

namespace forecourt {

Result<QList<DeviceRecord>> SqliteDeviceStore::list(StoreId store)
{
    return m_database.all(QStringLiteral(R"(
        SELECT device, prefix, name, enrolled_at, contacted_at, revoked_at, revoked_reason FROM device
        WHERE store = ? ORDER BY enrolled_at, device)"),
                          {bound(store)}, [&](const Row &row) {
                              DeviceRecord device;
                              device.device = row.uuid(0);
                              device.store = store;
                              device.prefix = row.text(1);
                              device.name = row.text(2);
                              device.enrolledAt = row.integer(3);
                              device.contactedAt = row.integer(4);
                              device.revokedAt = row.integer(5);
                              device.revokedReason = row.text(6);
                              return device;
                          });
}

Result<bool> SqliteDeviceStore::revoke(StoreId store, const QUuid &device, const QString &reason,
                                       qint64 nowMs)
{
    const std::lock_guard<std::mutex> alone(m_gate);
    FORECOURT_ASSIGN(const qint64 revoked,
                     m_database.run(QStringLiteral(R"(
        UPDATE device SET revoked_at = ?, revoked_reason = ?
        WHERE device = ? AND store = ? AND revoked_at IS NULL)"),
                                    {nowMs, bound(reason), bound(device), bound(store)}));
    return revoked == 1;
}

Result<void> SqliteDeviceStore::noteContact(const QUuid &device, qint64 nowMs)
{
    const std::lock_guard<std::mutex> alone(m_gate);
    FORECOURT_TRY(m_database.run(QStringLiteral("UPDATE device SET contacted_at = ? WHERE device = ?"),
                                 {nowMs, bound(device)}));
    return {};
}

} // namespace forecourt
