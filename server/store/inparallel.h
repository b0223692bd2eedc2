// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtConcurrentMap>

namespace forecourt {

// What `make` makes of each, in their order; of many on all processors, while the caller waits. `make` runs
// on threads of Qt's pool and must not fail.
template <typename Made, typename Given, typename Make>
QList<Made> madeInParallel(const QList<Given> &given, const Make &make)
{
    constexpr qsizetype kWorthThreads = 64; // handing work over costs as much as reading a few operations
    if (given.size() >= kWorthThreads) {
        return QtConcurrent::blockingMapped<QList<Made>>(given, make);
    }
    QList<Made> made;
    made.reserve(given.size());
    for (const Given &one : given) {
        made.append(make(one));
    }
    return made;
}

} // namespace forecourt
