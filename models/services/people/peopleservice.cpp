// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/people/peopleservice.h"

#include "models/storage/records.h"

namespace forecourt {

PeopleService::PeopleService(Storage &storage) : m_storage(storage)
{}

QFuture<Result<QList<Staff>>> PeopleService::activeStaff()
{
    return m_storage.read([](Database &database) {
        return records::staff().where(database, QStringLiteral("coalesce(active, 1) = 1 ORDER BY name, id"),
                                      {});
    });
}

QFuture<Result<Store>> PeopleService::store()
{
    return m_storage.read([](Database &database) { return records::ownStore(database); });
}

QFuture<Result<DeskState>> PeopleService::desk()
{
    return m_storage.read([](Database &database) { return readDeskState(database); });
}

} // namespace forecourt
