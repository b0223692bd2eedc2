// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/deviceshandler.h"

namespace forecourt {

Result<DevicesReply> DevicesHandler::handle(const DeviceContext &caller)
{
    FORECOURT_ASSIGN(const QList<DeviceRecord> known, m_store.devices().list(caller.store));
    DevicesReply reply;
    reply.time = m_clock.nowMs();
    for (const DeviceRecord &device : known) {
        reply.devices.append({device.device, device.name, device.prefix, device.enrolledAt,
                              device.contactedAt, device.revokedAt});
    }
    return reply;
}

} // namespace forecourt
