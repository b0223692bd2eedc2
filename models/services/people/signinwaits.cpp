// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/people/signinwaits.h"

#include "models/domain/signinwaits.h"

namespace forecourt {

Result<qint64> SignInWaits::left(Database &database, const StaffId &person)
{
    FORECOURT_ASSIGN(const qint64 wait,
                     database.integer(QStringLiteral("SELECT wait_ms FROM sign_in_failure WHERE staff = ?"),
                                      {bound(person)}, 0));
    if (wait <= 0) {
        return 0;
    }
    const qint64 now = m_steady.nowMs();
    const qint64 rest = qMax<qint64>(0, wait - (now - m_since.value(person, m_begin)));
    m_since.insert(person, now);
    FORECOURT_TRY(database.run(QStringLiteral("UPDATE sign_in_failure SET wait_ms = ? WHERE staff = ?"),
                               {rest, bound(person)}));
    return rest;
}

Result<SignInWaits::Failure> SignInWaits::fail(Database &database, const StaffId &person)
{
    FORECOURT_ASSIGN(const qint64 before,
                     database.integer(QStringLiteral("SELECT failures FROM sign_in_failure WHERE staff = ?"),
                                      {bound(person)}, 0));
    Failure failure;
    failure.failures = static_cast<int>(qMin<qint64>(before + 1, 1000));
    failure.waitMs = waitAfter(failure.failures);
    m_since.insert(person, m_steady.nowMs());
    FORECOURT_TRY(database.run(QStringLiteral(R"sql(
        INSERT INTO sign_in_failure (staff, failures, wait_ms) VALUES (?, ?, ?)
        ON CONFLICT (staff) DO UPDATE SET failures = excluded.failures, wait_ms = excluded.wait_ms)sql"),
                               {bound(person), failure.failures, failure.waitMs}));
    return failure;
}

Result<void> SignInWaits::forget(Database &database, const StaffId &person)
{
    m_since.remove(person);
    FORECOURT_TRY(
        database.run(QStringLiteral("DELETE FROM sign_in_failure WHERE staff = ?"), {bound(person)}));
    return {};
}

} // namespace forecourt
