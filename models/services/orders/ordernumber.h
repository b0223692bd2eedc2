// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storage/mutation.h"

#include <QDate>

namespace forecourt {

// The next free order number of this desk: R<yyMMdd>-<desk prefix>-<NNN>, counting from 001 each day of the
// store. Desks have different prefixes, so that numbers given offline never meet. Storage thread.
[[nodiscard]] Result<QString> nextOrderNumber(Mutation &mutation, const QDate &day);
[[nodiscard]] Result<QString> nextOrderNumber(Database &database, const QString &prefix, const QDate &day);

} // namespace forecourt
