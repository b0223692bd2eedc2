// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/money.h"

namespace forecourt {

// Reads an amount as a person types it: by parseMoney with the decimal separator of the locale, else with the
// other of "." and ",". Malformed where the two readings differ a thousandfold ("12.345" where "." is the
// decimal separator and the currency has no three decimals): a person says which is meant.
[[nodiscard]] Result<Money> parseTypedMoney(const QString &text, Currency currency, QChar decimal);

} // namespace forecourt
