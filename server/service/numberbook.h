// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/protocol/catalog.h"
#include "models/protocol/merge.h"
#include "models/protocol/operation.h"
#include "server/store/pushtransaction.h"

#include <QHash>
#include <QSet>

namespace forecourt {

// Sees to it, within one push, that no two rows of the store bear one business number (docs/adr/0024). What
// the push's operations name is asked for once, ahead; everything is written once, at the end. The store's
// head is locked meanwhile, so that nobody else gives or takes a number.
class NumberBook final
{
public:
    NumberBook(PushTransaction &transaction, const Catalog &catalog);

    // Of every operation that may be merged, before load().
    void note(const Operation &operation);
    [[nodiscard]] Result<void> load();

    // After a change was merged as operation `seq`: where the row won a number that another row bears, it is
    // given the next free one instead, in its state and effect, and a conflict tells of it.
    [[nodiscard]] Result<void> settle(Entity &entity, MergeOutcome &outcome, qint64 seq);

    // Takes back everything settled since: the operation was refused after all.
    struct Mark
    {
        QHash<NumberKey, EntityKey> bearers;
        qsizetype claims = 0;
    };
    [[nodiscard]] Mark mark() const { return {m_bearers, m_claims.size()}; }
    void takeBack(const Mark &mark);

    [[nodiscard]] Result<void> write();

private:
    [[nodiscard]] Result<QString> freeNumber(const QString &series, const QString &taken);
    [[nodiscard]] Result<void> lookAhead(const QString &series, const NumberKey &first, qint64 from);
    void claim(const NumberKey &number, const EntityKey &row, qint64 seq);

    PushTransaction &m_transaction;
    const Catalog &m_catalog;
    QSet<NumberKey> m_named;
    QHash<QString, qint64> m_wanted; // how many rows, by series
    QHash<NumberKey, EntityKey> m_bearers;
    QSet<NumberKey> m_free;      // nobody bore them before this push
    QList<NumberClaim> m_claims; // new ones
    QHash<QString, qint64> m_next;
};

} // namespace forecourt
