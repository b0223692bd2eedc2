// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/postgresdevicestore.h"

namespace forecourt {

namespace {

// Devices stand outside row security, so every statement names the store itself.
constexpr PgStatement kDevices{"devices", R"(
    SELECT device, prefix, name, enrolled_at, contacted_at, revoked_at, revoked_reason FROM device
    WHERE store = $1::uuid ORDER BY enrolled_at, device)"};
constexpr PgStatement kRevoke{"revoke_device", R"(
    UPDATE device SET revoked_at = $4::bigint, revoked_reason = $3::text
    WHERE store = $1::uuid AND device = $2::uuid AND revoked_at IS NULL)"};
constexpr PgStatement kContact{"device_contact", R"(
    UPDATE device SET contacted_at = $2::bigint WHERE device = $1::uuid)"};

} // namespace

Result<QList<DeviceRecord>> PostgresDeviceStore::list(StoreId store)
{
    FORECOURT_ASSIGN(const auto results, m_connection.run({{kDevices, PgParameters().uuid(store.uuid())}}));
    const PgResult &found = results.back();
    QList<DeviceRecord> devices;
    for (int row = 0; row < found.rows(); ++row) {
        DeviceRecord device;
        device.device = found.uuid(row, 0);
        device.store = store;
        device.prefix = found.text(row, 1);
        device.name = found.text(row, 2);
        device.enrolledAt = found.integer(row, 3);
        device.contactedAt = found.integer(row, 4);
        device.revokedAt = found.integer(row, 5);
        device.revokedReason = found.text(row, 6);
        devices.append(device);
    }
    return devices;
}

Result<bool> PostgresDeviceStore::revoke(StoreId store, const QUuid &device, const QString &reason,
                                         qint64 nowMs)
{
    PgParameters values;
    values.uuid(store.uuid()).uuid(device).text(reason).integer(nowMs);
    FORECOURT_ASSIGN(const auto results, m_connection.run({{kRevoke, std::move(values)}}));
    return results.back().affected() == 1;
}

Result<void> PostgresDeviceStore::noteContact(const QUuid &device, qint64 nowMs)
{
    FORECOURT_TRY(m_connection.run({{kContact, PgParameters().uuid(device).integer(nowMs)}}));
    return {};
}

} // namespace forecourt
