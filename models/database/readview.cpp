// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/readview.h"

namespace forecourt {

ReadView::ReadView(Database &database) : m_database(&database)
{}

ReadView::ReadView(ReadView &&other) noexcept : m_database(std::exchange(other.m_database, nullptr))
{}

ReadView::~ReadView()
{
    if (m_database != nullptr) {
        // Nothing was written, and unlike COMMIT this ends the view whatever happened in it.
        static_cast<void>(m_database->run(QStringLiteral("ROLLBACK")));
    }
}

Result<ReadView> ReadView::open(Database &database)
{
    FORECOURT_TRY(database.run(QStringLiteral("BEGIN DEFERRED")));
    return ReadView(database);
}

} // namespace forecourt
