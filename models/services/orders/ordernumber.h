// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storage/numbersource.h"

namespace forecourt {

// The number of a new order of that day of the store: out of what the server leased to this desk,
// R<yyMMdd>-<NNNN>, else provisional, R<yyMMdd>-<desk prefix>-<NNN> (models/domain/businessnumber.h). Used up
// by this. Storage thread.
[[nodiscard]] Result<QString> nextOrderNumber(Mutation &mutation, const QDate &day);
// What the next order would be called.
[[nodiscard]] Result<QString> nextOrderNumber(Database &database, const QDate &day);

} // namespace forecourt
