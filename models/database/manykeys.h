// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/database.h"

namespace forecourt {

// Runs a statement that has one `IN (%1)` for all keys, some at a time, and calls `each` for every row, up to
// its first error. Few different texts are made of it, so that all of them stay prepared; a key may therefore
// be asked for twice in one run, but never in two. Its only values are the keys. Storage thread.
[[nodiscard]] Result<void> forEachOfKeys(Database &database, const QString &sql, const Values &keys,
                                         const std::function<Result<void>(const Row &)> &each);

// Such keys of ids.
template <typename Ids> Values boundIds(const Ids &ids)
{
    Values values;
    values.reserve(ids.size());
    for (const QUuid &id : ids) {
        values.append(bound(id));
    }
    return values;
}

} // namespace forecourt
