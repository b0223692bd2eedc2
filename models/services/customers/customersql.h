// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

// SQL that the list and the card of customers share; both are queries over `customer c`.
namespace forecourt::customersql {

// What points at the customer of the row, or at one merged into it; `table` is a collection.
[[nodiscard]] QString ofCustomer(int table, const char *prefix = "");

// Somebody waits or is being received, or a car of theirs is with us.
[[nodiscard]] QString inHouse();

} // namespace forecourt::customersql
