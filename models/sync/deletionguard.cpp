// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/deletionguard.h"

namespace forecourt {

namespace {

Result<qint64> livingRows(Database &database, const Collection &collection)
{
    return database.integer(
        QStringLiteral("SELECT COUNT(*) FROM %1 WHERE dead_version = 0").arg(collection.name));
}

} // namespace

bool DeletionGuard::isTooMuch(qint64 rows, qint64 of)
{
    constexpr qint64 kWhole = 100;
    return rows > kMost || (rows > kFew && rows * kWhole > of * kPercent);
}

Result<DeletionGuard> DeletionGuard::beforeRefill(Database &database, const Catalog &catalog)
{
    DeletionGuard guard(catalog);
    guard.m_before.emplace();
    for (const Collection &collection : catalog.collections()) {
        FORECOURT_ASSIGN((*guard.m_before)[collection.number], livingRows(database, collection));
    }
    return guard;
}

void DeletionGuard::note(int collection, const QUuid &row, bool wasAlive, bool isAlive)
{
    if (wasAlive == isAlive) {
        return;
    }
    QHash<int, QSet<QUuid>> &from = isAlive ? m_vanished : m_appeared;
    QHash<int, QSet<QUuid>> &to = isAlive ? m_appeared : m_vanished;
    if (!from[collection].remove(row)) { // otherwise it is again as it was
        to[collection].insert(row);
    }
}

Result<std::optional<HeldPull>> DeletionGuard::weigh(Database &database) const
{
    std::optional<HeldPull> worst;
    for (const Collection &collection : m_catalog->collections()) {
        const int number = collection.number;
        const qint64 vanished = m_before ? m_before->value(number) : m_vanished.value(number).size();
        if (vanished <= kFew) { // of a refill: all there were
            continue;
        }
        FORECOURT_ASSIGN(const qint64 now, livingRows(database, collection));
        const qint64 before = m_before ? vanished : now + vanished - m_appeared.value(number).size();
        const qint64 gone = m_before ? vanished - now : vanished;
        if (isTooMuch(gone, before) && (!worst || gone > worst->rows)) {
            worst = HeldPull{0, number, gone, before, false, false};
        }
    }
    return worst;
}

} // namespace forecourt
