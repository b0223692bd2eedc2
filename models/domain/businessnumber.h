// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

namespace forecourt {

// Order numbers as people see them on paper and say them on the telephone (docs/adr/0024). They begin with R
// and the day, "R261103-". Pure.
//
// Out of the count that a store's server keeps: "R261103-0042". The count never gives a number twice, so the
// day before it is for people alone.
[[nodiscard]] QString leasedNumber(const QDate &day, qint64 number);
// Provisional, where a desk has none of those: "R261103-A3-007", the desk's prefix and its own count of the
// day, of three digits and of more where those do not suffice. Another copy of the same desk may give it too.
constexpr int kProvisionalDigits = 3;
constexpr qint64 kProvisionalEnd = 1000; // of the counts with as many digits
[[nodiscard]] QString provisionalHead(const QDate &day, const QString &prefix);
[[nodiscard]] QString provisionalNumber(const QString &head, qint64 number);
// What a record is called instead of `taken`, which another one bears: the same day, and that number of the
// count.
[[nodiscard]] QString renumbered(const QString &taken, qint64 number);

} // namespace forecourt
