// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QSet>
#include <QUuid>

namespace forecourt {

// Which rows a committed transaction touched, by collection number. `sync` says that the desk's
// synchronisation state (queue, cursor, conflicts) changed too.
struct ChangeSet
{
    QHash<int, QSet<QUuid>> rows;
    bool sync = false;
    bool everything = false; // a refill: read again

    [[nodiscard]] bool isEmpty() const { return rows.isEmpty() && !sync && !everything; }
    [[nodiscard]] bool touches(int collection) const { return everything || rows.contains(collection); }
    [[nodiscard]] bool touches(int collection, const QUuid &row) const
    {
        return everything || rows.value(collection).contains(row);
    }
};

} // namespace forecourt
