// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/protocol/catalog.h"
#include "models/services/sync/operationdetail.h"

namespace forecourt {

// Which fields of an operation people see, which of them they may mend, and how. Pure.
namespace operationfields {

// Whether people are told of the field at all: not of what follows from another.
[[nodiscard]] bool isShown(const Collection &collection, const Field &field);
[[nodiscard]] OperationFieldKind kindOf(const Collection &collection, const Field &field);
// Of a Choice: the permanent words it may hold.
[[nodiscard]] QStringList choicesOf(const Collection &collection, const Field &field);

// The value a person gave, in the form it is kept in, with what follows from it in other fields. `before`:
// the fields of the row as the operation has them. InvalidInput "field: why" where it cannot be taken.
[[nodiscard]] Result<Cells> mended(const Collection &collection, const Field &field, const CellValue &value,
                                   const Cells &before, int thisYear);

} // namespace operationfields

} // namespace forecourt
