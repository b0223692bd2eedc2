// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/database.h"

#include <QUuid>
#include <QtEndian>

#include <algorithm>
#include <tuple>

namespace forecourt {

// Runs a statement that has one `IN (%1)` for all keys, some at a time, and calls `each` for every row, up to
// its first error. Few different texts are made of it, so that all of them stay prepared; a key may therefore
// be asked for twice in one run, but never in two. Its only values are the keys. Storage thread.
[[nodiscard]] Result<void> forEachOfKeys(Database &database, const QString &sql, const Values &keys,
                                         const std::function<Result<void>(const Row &)> &each);

// Ids as their bytes compare: those of version 7 by the time they were made.
inline bool isEarlierId(const QUuid &a, const QUuid &b)
{
    const auto key = [](const QUuid &id) {
        return std::tuple(id.data1, id.data2, id.data3, qFromBigEndian<quint64>(id.data4));
    };
    return key(a) < key(b);
}

// Such keys of ids, in their order: neighbours lie on the same pages.
template <typename Ids> Values boundIds(const Ids &ids)
{
    QList<QUuid> sorted(ids.begin(), ids.end());
    std::sort(sorted.begin(), sorted.end(), isEarlierId);
    Values values;
    values.reserve(sorted.size());
    for (const QUuid &id : std::as_const(sorted)) {
        values.append(bound(id));
    }
    return values;
}

} // namespace forecourt
