// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/customer.h"
#include "models/domain/vehicle.h"

#include <optional>

namespace forecourt {

// The words that cells use for the few values of a field, in Chinese, English and German, besides the
// permanent words themselves. Nothing where the cell says none of them. Pure, any thread.
[[nodiscard]] std::optional<Gender> genderOf(const QString &text);
[[nodiscard]] std::optional<CustomerKind> customerKindOf(const QString &text);
[[nodiscard]] std::optional<Energy> energyOf(const QString &text);
[[nodiscard]] std::optional<bool> yesOrNo(const QString &text);

} // namespace forecourt
