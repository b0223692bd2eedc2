// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/money.h"

#include <QLocale>

namespace forecourt {

// "1,860.00", "1.860,00": the amount with the separators of the language, without a sign of its currency.
[[nodiscard]] QString amountText(const Money &amount, const QLocale &locale = QLocale());

} // namespace forecourt
