// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/interchange/adf/adfprospect.h"

#include <QByteArray>

namespace forecourt {

// The key under which a prospect arrives only once: source and text of its first id that has a text, written
// so that no two different pairs give the same key; without such an id, a BLAKE2b hash of the first phone
// number (digits, without the country code of China) or else e-mail address, make and model of the first
// vehicle that is not traded in, and the request date as written. Depends on nothing but the prospect, so
// every desk that reads the file finds the same key. At most 200 bytes, ASCII or UTF-8.
[[nodiscard]] QByteArray adfIdempotencyKey(const AdfProspect &prospect);

// Whether anybody could be reached by this.
[[nodiscard]] bool isReachable(const AdfPhone &phone);
[[nodiscard]] bool isReachable(const AdfEmail &email);

} // namespace forecourt
