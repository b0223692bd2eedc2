// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/interchange/adf/adflimits.h"
#include "models/interchange/adf/adfprospect.h"

#include <QByteArray>

namespace forecourt {

// Beijing time: what a date without time zone means unless the store says otherwise.
constexpr int kAdfOffsetMinutes = 8 * 60;

// The prospects of an ADF/XML 1.0 file, read as liberally as real senders require: any encoding, case,
// prefix, missing quotes and end tags, several roots, garbage around them. DTDs and entity declarations are
// skipped and nothing is ever fetched or expanded. A prospect is taken when its customer has one reachable
// contact (a phone of five digits or an e-mail address); any other is listed in `rejected` without harm to
// its neighbours. receivedAtMs: UTC milliseconds; dates more than two days later are not believed (0: no such
// check). Errors: TooLarge (the file), Malformed (no prospect at all; the detail names the place).
// Thread-safe; linear in the size of the file, memory bounded by the limits.
[[nodiscard]] Result<AdfDocument> readAdf(const QByteArray &bytes, qint64 receivedAtMs,
                                          const AdfLimits &limits = {},
                                          int offsetMinutes = kAdfOffsetMinutes);

} // namespace forecourt
