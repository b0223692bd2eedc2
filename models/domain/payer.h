// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/enumwords.h"

namespace forecourt {

// Who pays for a job. One order may have several, each with totals of its own.
enum class Payer { Customer, Warranty, Insurance, Internal, Goodwill };

template <>
inline constexpr auto kWords<Payer> = words(u"customer", u"warranty", u"insurance", u"internal", u"goodwill");

} // namespace forecourt
