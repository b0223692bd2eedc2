// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/clock.h"
#include "models/domain/idsource.h"
#include "models/protocol/catalog.h"
#include "models/protocol/operation.h"
#include "server/store/serverstore.h"

namespace forecourt {

struct StaffMember
{
    QUuid id;
    QString name;
    QString role; // permissions.h
    bool isActive = true;

    bool operator==(const StaffMember &) const = default;
};

// The staff of a store as an administrator of the server sees it, and the way to end somebody's work from
// here when no desk is at hand.
class StaffAdmin final
{
public:
    StaffAdmin(ServerStore &store, const Catalog &catalog, const Clock &clock, IdSource &ids)
        : m_store(store), m_catalog(catalog), m_clock(clock), m_ids(ids)
    {}

    [[nodiscard]] Result<QList<StaffMember>> staff(StoreId store); // in the order of their ids
    // Writes an operation of the server's own, which reaches every desk as any other: who it names cannot
    // sign in there any more. By id or by a name that only one of the active has. Conflict for somebody who
    // is not active, and for the first administrator of a store in which people sign in: another has to be
    // named at a desk before.
    [[nodiscard]] Result<StaffMember> deactivate(StoreId store, const QString &reference);

private:
    [[nodiscard]] Result<void> endWorkOf(StoreId store, const QUuid &member);
    [[nodiscard]] Result<void> write(PushTransaction &transaction, StoreId store, const Change &change);
    [[nodiscard]] Result<StaffMember> find(StoreId store, const QString &reference);

    ServerStore &m_store;
    const Catalog &m_catalog;
    const Clock &m_clock;
    IdSource &m_ids;
};

// Under whose name the server writes what its administrator decides; nobody is enrolled as it.
[[nodiscard]] QUuid adminDevice(StoreId store);
inline constexpr QLatin1String kAdminDesk("admin");

} // namespace forecourt
