// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/projections.h"

namespace forecourt {

void Projections::add(Refresh refresh)
{
    m_refreshes.push_back(std::move(refresh));
}

Result<void> Projections::refresh(Database &database, const ChangedRows &rows) const
{
    for (const Refresh &refresh : m_refreshes) {
        FORECOURT_TRY(refresh(database, rows));
    }
    return {};
}

} // namespace forecourt
