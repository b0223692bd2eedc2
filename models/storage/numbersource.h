// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storage/mutation.h"

#include <QDate>

namespace forecourt {

// Where business numbers come from (docs/adr/0024): out of the blocks that the server leased to this replica
// of the desk, so that they are the store's alone; where none is left, the desk counts by itself, and the
// server gives another number should somebody else bear that one. Storage thread, within a transaction.

// Few are left below this many, and more are asked for with the next exchange.
inline constexpr qint64 kFewNumbers = 20;

// The next number, used up by this.
[[nodiscard]] Result<QString> takeNumber(Mutation &mutation, const QString &series, const QDate &day);
// What takeNumber() would give.
[[nodiscard]] Result<QString> nextNumber(Database &database, const QString &series, const QDate &day);

[[nodiscard]] Result<qint64> numbersLeft(Database &database, const QString &series, const QUuid &replica);
[[nodiscard]] Result<QStringList> seriesShortOfNumbers(Database &database, const QUuid &replica);
[[nodiscard]] Result<void> keepNumberBlock(Database &database, const QString &series, qint64 first,
                                           qint64 count, const QUuid &replica);
// Another copy of this database may give them: a twin, or the one it was restored from.
[[nodiscard]] Result<void> dropNumberBlocks(Database &database);

} // namespace forecourt
