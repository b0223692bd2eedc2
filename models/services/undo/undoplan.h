// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/protocol/catalog.h"
#include "models/services/undo/originreader.h"
#include "models/services/undo/undotypes.h"
#include "models/storage/actionrecord.h"
#include "models/storage/rowstore.h"

namespace forecourt {

// One row of an action and what takes it back there.
struct RowPlan
{
    int collection = 0;
    QUuid row;
    bool restore = false;
    bool remove = false;
    bool counter = false; // a ledger entry: an entry of the opposite sign
    bool tell = false;    // an event: an event that says it was taken back
    bool turn = false;    // a decision about a conflict: one that opens it again, or decides it again
    Cells put;
    QMap<int, QStringList> add;
    QMap<int, QStringList> take;

    [[nodiscard]] bool isEmpty() const
    {
        return !restore && !remove && !counter && !tell && !turn && put.isEmpty() && add.isEmpty() &&
               take.isEmpty();
    }
};

// Compares what an action left with what stands now, and says how to take it back without touching what
// anybody changed since. Reads only. Storage thread; lives within one transaction.
class UndoPlanner final
{
public:
    // `lineage`: the places of the action and of what took it back and did it again since.
    UndoPlanner(Database &database, const ActionRecord &record, const QSet<qint64> &lineage);

    Result<void> plan();

    [[nodiscard]] UndoRefusal refusal() const { return m_refusal; }
    [[nodiscard]] const QList<RowPlan> &rows() const { return m_rows; }
    [[nodiscard]] const QList<StayedField> &stayed() const { return m_stayed; }

private:
    Result<void> planRow(const RowChange &change);
    Result<void> planBirth(const RowChange &change, const Entity &now, RowPlan &plan);
    Result<void> planCells(const RowChange &change, const Entity &now, RowPlan &plan);
    Result<void> planSets(const RowChange &change, const Entity &now, RowPlan &plan);
    Result<Entity> beneathPending(const Entity &now, qint64 version);
    Result<bool> isUntouched(const RowChange &change, const Entity &now);
    Result<bool> isReferenced(const RowChange &change);
    Result<bool> isPointedAt(const QString &table, const QString &field, const QUuid &row);
    Result<bool> meetsSettledOrder();
    Result<bool> meetsSettledOrder(const RowChange &change);
    void stay(int collection, int field);

    Database &m_database;
    const Catalog &m_catalog;
    const ActionRecord &m_record;
    RowStore m_store;
    OriginReader m_origin;
    QSet<QUuid> m_own;                          // rows the action brought to life
    QSet<std::pair<QUuid, QString>> m_ownLinks; // that the action made a row point at another
    UndoRefusal m_refusal = UndoRefusal::None;
    QList<RowPlan> m_rows;
    QList<StayedField> m_stayed;
};

// The action brought the row to life: made it, or took it back from deletion.
[[nodiscard]] bool wasBorn(const RowChange &change);

} // namespace forecourt
