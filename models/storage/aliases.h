// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/database.h"
#include "models/domain/recordalias.h"

// Reading through merged records (ADR 0017). A record that was merged into another shows as that one, its
// root, with everything that belongs to any of them. All questions go through these helpers, which ask the
// catalog what a column points at: a column that points at something that cannot be merged is a mistake of
// the caller. Pure, but for those that take a database: storage thread.
namespace forecourt::aliases {

[[nodiscard]] bool isMergeable(int collection);

// The one id under which a record's alias is kept, the same on every desk.
[[nodiscard]] AliasId aliasId(int collection, const QUuid &of);

// The records that are the same customer or car, and a condition on whatever points at one of them. Of a
// record that was never merged it is the record alone, and the condition a plain comparison.
struct Members
{
    int collection = 0;
    QList<QUuid> ids; // the root first
    [[nodiscard]] QUuid root() const { return ids.value(0); }

    // "prefix.field = ?" or "prefix.field IN (?, …)", for values(); `table` is the collection of the row.
    [[nodiscard]] QString pointedAt(int table, const char *field, const QString &prefix = {}) const;
    [[nodiscard]] Values values() const;
};
[[nodiscard]] Result<Members> membersOf(Database &database, int collection, const QUuid &record);
[[nodiscard]] Result<QUuid> rootOf(Database &database, int collection, const QUuid &record);
// Of many: by record, only those that are merged.
[[nodiscard]] Result<QHash<QUuid, QUuid>> rootsOf(Database &database, int collection,
                                                  const QSet<QUuid> &records);

// SQL for the record that stands for the one an expression names; NULL for NULL.
[[nodiscard]] QString rootSql(int collection, const QString &id);
// SQL for the record that stands for what a column of a row points at ("o.", "customer").
[[nodiscard]] QString rootOfField(int table, const char *field, const QString &prefix = {});
// A condition: nothing else stands for the record.
[[nodiscard]] QString isRootSql(int collection, const QString &id);
// A condition within another query: a column points at the record that an expression names, which is a root,
// or at one it stands for.
[[nodiscard]] QString pointsAt(int table, const char *field, const QString &root, const QString &prefix = {});
// SQL for the ids of all that the roots in column `id` of a query stand for, themselves included.
[[nodiscard]] QString membersOfAll(int collection, const QString &query);

} // namespace forecourt::aliases
