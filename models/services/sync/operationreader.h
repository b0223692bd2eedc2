// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/database.h"
#include "models/protocol/operation.h"
#include "models/services/sync/operationdetail.h"

namespace forecourt {

// Reads one of this desk's own operations as people see it. Lives within one view of the database; storage
// thread.
class OperationReader final
{
public:
    static constexpr int kMostChanges = 40; // listed of one operation; an import has thousands

    explicit OperationReader(Database &database) : m_database(database) {}

    // NotFound where it is not in the outbox any more.
    [[nodiscard]] Result<OperationDetail> read(const QUuid &operation);

private:
    struct Kept;
    [[nodiscard]] Result<std::optional<Kept>> kept(const QUuid &operation);
    [[nodiscard]] Result<void> readChanges(const Operation &operation, OperationDetail &detail);
    [[nodiscard]] Result<OperationChange> changeOf(const QList<Change> &all, const Change &change);
    [[nodiscard]] Result<void> addCells(const QList<Change> &all, const Change &change,
                                        OperationChange &told);
    static void addSets(const Change &change, OperationChange &told);
    [[nodiscard]] Result<void> readRelations(const Kept &kept, OperationDetail &detail);
    [[nodiscard]] Result<RelatedOperation> related(const QUuid &operation);
    [[nodiscard]] Result<QString> nameOf(const QList<Change> &all, int collection, const QUuid &row);

    Database &m_database;
};

} // namespace forecourt
