// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/protocol/catalog.h"
#include "models/protocol/cellvalue.h"

#include <QTimeZone>

namespace forecourt {

// What a text means as the value of a field: by the type of the catalog, the words of its enumeration and the
// range of its numbers. Empty text is no value. Times are UTC milliseconds, ISO 8601 (without offset: in
// `zone`) or a promise as people type it. InvalidInput names the field and what was expected. Pure; any
// thread.
[[nodiscard]] Result<CellValue> parseField(const Collection &collection, const Field &field,
                                           const QString &text, qint64 nowMs, const QTimeZone &zone);

// The permanent words a text field may hold; empty where any text will do.
[[nodiscard]] QStringList fieldWords(const Collection &collection, const Field &field);

// A time in one of the forms above.
[[nodiscard]] Result<qint64> parseTime(const QString &fieldName, const QString &text, qint64 nowMs,
                                       const QTimeZone &zone);

} // namespace forecourt
