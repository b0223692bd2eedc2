// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/clock.h"
#include "models/domain/idsource.h"
#include "models/storage/storage.h"
#include "models/sync/syncrunner.h"

namespace forecourt {

class JoinSettler;

// The headless half of the program, put together: clock, ids, database and synchronisation of one data
// folder.
class Desk final
{
public:
    // Blocks while the file is opened and migrated.
    static Result<std::unique_ptr<Desk>> open(const QString &folder);
    ~Desk();

    [[nodiscard]] const Clock &clock() const { return m_clock; }
    [[nodiscard]] Storage &storage() { return *m_storage; }
    [[nodiscard]] SyncRunner &sync() { return *m_sync; }

    // The person of that name, NotFound where there is none; without a name the first of the staff list, null
    // before there is staff. Blocks shortly.
    [[nodiscard]] Result<StaffId> person(const QString &name);

private:
    Desk();

    SystemClock m_clock;
    UuidV7Source m_ids;
    std::unique_ptr<Storage> m_storage;
    std::unique_ptr<SyncRunner> m_sync;
    std::unique_ptr<JoinSettler> m_settler;
};

} // namespace forecourt
