// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/deviceadmin.h"

#include "models/domain/text.h"

namespace forecourt {

namespace {

constexpr qsizetype kLongestReason = 200;

} // namespace

Result<QList<DeviceRecord>> DeviceAdmin::devices(StoreId store)
{
    return m_store.devices().list(store);
}

Result<DeviceRecord> DeviceAdmin::find(StoreId store, const QString &reference)
{
    FORECOURT_ASSIGN(const QList<DeviceRecord> known, m_store.devices().list(store));
    const QString wanted = reference.trimmed();
    QList<DeviceRecord> named;
    for (const DeviceRecord &device : known) {
        if (device.device == QUuid::fromString(wanted) ||
            device.prefix.compare(wanted, Qt::CaseInsensitive) == 0) {
            return device;
        }
        if (device.name == wanted && device.revokedAt == 0) {
            named.append(device);
        }
    }
    if (named.isEmpty()) {
        return fail(ErrorCode::NotFound,
                    QStringLiteral("no device of this store has this id, prefix or name"));
    }
    if (named.size() > 1) {
        return fail(ErrorCode::Conflict, QStringLiteral("several devices have this name; use the prefix"));
    }
    return named.first();
}

Result<DeviceRecord> DeviceAdmin::revoke(StoreId store, const QString &reference, const QString &reason)
{
    const QString said = normalisedText(reason);
    if (said.isEmpty() || said.size() > kLongestReason) {
        return fail(ErrorCode::InvalidInput,
                    QStringLiteral("a reason of 1 to 200 characters is needed; the desk shows it"));
    }
    FORECOURT_ASSIGN(DeviceRecord device, find(store, reference));
    device.revokedAt = m_clock.nowMs();
    device.revokedReason = said;
    FORECOURT_ASSIGN(const bool revoked,
                     m_store.devices().revoke(store, device.device, said, device.revokedAt));
    if (!revoked) {
        return fail(ErrorCode::Conflict, QStringLiteral("the device was revoked before"));
    }
    FORECOURT_TRY(m_store.tellServers(store));
    return device;
}

} // namespace forecourt
