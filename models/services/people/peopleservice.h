// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/staff.h"
#include "models/domain/store.h"
#include "models/storage/storage.h"

namespace forecourt {

// The store and its staff. Interface thread; answers arrive as futures.
class PeopleService final
{
public:
    explicit PeopleService(Storage &storage);

    // Active staff, by name.
    [[nodiscard]] QFuture<Result<QList<Staff>>> activeStaff();
    // NotFound before this desk has a store.
    [[nodiscard]] QFuture<Result<Store>> store();
    [[nodiscard]] QFuture<Result<DeskState>> desk();

private:
    Storage &m_storage;
};

} // namespace forecourt
