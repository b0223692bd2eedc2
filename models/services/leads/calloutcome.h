// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/enumwords.h"

namespace forecourt {

// What became of a call to a prospect. Refused: somebody answered and did not want to talk.
enum class CallOutcome { Connected, NoAnswer, WrongNumber, Refused };
template <>
inline constexpr auto kWords<CallOutcome> = words(u"connected", u"no_answer", u"wrong_number", u"refused");

} // namespace forecourt
