// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/enrolhandler.h"

#include "server/service/enrolcode.h"

namespace forecourt {

EnrolHandler::EnrolHandler(ServerStore &store, const Clock &clock, IdSource &ids)
    : m_store(store), m_clock(clock), m_ids(ids)
{}

Result<EnrolReply> EnrolHandler::handle(const EnrolRequest &request)
{
    DeviceRecord draft;
    draft.device = m_ids.next();
    draft.publicKey = request.publicKey;
    draft.name = request.deskName;
    FORECOURT_ASSIGN(const DeviceRecord device,
                     m_store.enrol(enrolCodeHash(request.code), draft, m_clock.nowMs()));
    return EnrolReply{device.store.uuid(), device.storeName, device.device, device.prefix};
}

} // namespace forecourt
