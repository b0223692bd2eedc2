// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/database.h"
#include "models/domain/clock.h"
#include "models/domain/ids.h"

#include <QHash>

namespace forecourt {

// How often somebody was wrong at this desk, and how long they wait (waitAfter()). A wait runs only while the
// program does, by a clock nobody can set; after a restart the rest of it, as it was last written, begins
// anew. So neither restarting nor setting the clock shortens it. One thread, that of the writer.
class SignInWaits final
{
public:
    // `steady` only ever goes forward, and evenly; it must outlive this.
    explicit SignInWaits(const Clock &steady) : m_steady(steady), m_begin(steady.nowMs()) {}

    // Milliseconds until the person may try again, 0 for now; writes down what is left.
    [[nodiscard]] Result<qint64> left(Database &database, const StaffId &person);

    struct Failure
    {
        int failures = 0;
        qint64 waitMs = 0;
    };
    [[nodiscard]] Result<Failure> fail(Database &database, const StaffId &person);
    [[nodiscard]] Result<void> forget(Database &database, const StaffId &person);

private:
    const Clock &m_steady;
    qint64 m_begin;
    QHash<StaffId, qint64> m_since; // when the wait in the table began to run, by the steady clock
};

} // namespace forecourt
