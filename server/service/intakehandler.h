// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/clock.h"
#include "models/domain/idsource.h"
#include "models/domain/lead.h"
#include "models/protocol/catalog.h"
#include "server/service/intakekey.h"
#include "server/store/serverstore.h"

namespace forecourt {

struct TakenLead
{
    LeadId id;
    bool isNew = false; // false: it stood in the store already, and stays as it is

    bool operator==(const TakenLead &) const = default;
};

// Leads that sources send to the server itself. They become operations of the server's own desk of that
// store, merged and numbered by the path of a push, and so reach the desks as any other. Used on the thread
// of its store.
class IntakeHandler final
{
public:
    IntakeHandler(ServerStore &store, const Catalog &catalog, const Clock &clock, IdSource &ids);

    // Whose key this is; NotFound where it is nobody's, Forbidden where it was revoked.
    [[nodiscard]] Result<IntakeKeyRecord> authenticate(const QByteArray &bearer);

    // Takes these leads (incomingLead()) for the store of the key, all or none, and each once: under the lock
    // of the store, so that of two servers at once one finds it taken. In the order given.
    [[nodiscard]] Result<QList<TakenLead>> take(const IntakeKeyRecord &key, const QList<Lead> &leads);

private:
    ServerStore &m_store;
    const Catalog &m_catalog;
    const Clock &m_clock;
    IdSource &m_ids;
};

// The device under whose name a server writes what it took in; nobody is enrolled as it or has its token.
[[nodiscard]] QUuid intakeDevice(StoreId store);

} // namespace forecourt
