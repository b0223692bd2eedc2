// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/protocol/catalog.h"
#include "models/sync/heldpull.h"

#include <QHash>
#include <QSet>

namespace forecourt {

// Says when a pull would take away so much that a person should see it first: more than 500 rows of a
// collection that are visible here, or more than a fifth of them where these are more than 20. What goes
// because of this desk's own changes is gone from view already and does not count. Within one transaction;
// storage thread only.
class DeletionGuard final
{
public:
    static constexpr qint64 kMost = 500;
    static constexpr qint64 kFew = 20;
    static constexpr qint64 kPercent = 20;

    [[nodiscard]] static bool isTooMuch(qint64 rows, qint64 of);

    // Before all rows are replaced.
    [[nodiscard]] static Result<DeletionGuard> beforeRefill(Database &database, const Catalog &catalog);
    explicit DeletionGuard(const Catalog &catalog) : m_catalog(&catalog) {}

    // A row was shown and is no more, or the other way round.
    void note(int collection, const QUuid &row, bool wasAlive, bool isAlive);

    // What is too much, by what is there now; of several the worst. Nothing where all is well. The number and
    // kind of the pull are the caller's.
    [[nodiscard]] Result<std::optional<HeldPull>> weigh(Database &database) const;

private:
    const Catalog *m_catalog;
    std::optional<QHash<int, qint64>> m_before; // living rows by collection, of a refill
    QHash<int, QSet<QUuid>> m_vanished;
    QHash<int, QSet<QUuid>> m_appeared;
};

} // namespace forecourt
