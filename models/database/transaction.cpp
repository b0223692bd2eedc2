// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/database.h"

namespace forecourt {

Transaction::Transaction(Database &database) : m_database(&database)
{}

Transaction::Transaction(Transaction &&other) noexcept : m_database(std::exchange(other.m_database, nullptr))
{}

Transaction::~Transaction()
{
    if (m_database != nullptr) {
        // SQLite may have rolled back by itself (a full disk); there is nobody left to tell of an error.
        static_cast<void>(m_database->run(QStringLiteral("ROLLBACK")));
    }
}

Result<Transaction> Transaction::begin(Database &database)
{
    FORECOURT_TRY(database.run(QStringLiteral("BEGIN IMMEDIATE")));
    return Transaction(database);
}

Result<void> Transaction::commit()
{
    if (m_database == nullptr) {
        return fail(ErrorCode::Internal, QStringLiteral("the transaction has ended already"));
    }
    FORECOURT_TRY(m_database->run(QStringLiteral("COMMIT")));
    m_database = nullptr;
    return {};
}

} // namespace forecourt
