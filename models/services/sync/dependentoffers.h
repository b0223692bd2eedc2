// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storage/storage.h"

namespace forecourt {

// Offers again by itself what the server refused only because it rests on another refused change, once that
// one was mended: with its own author, each in a transaction of its own, oldest first. What cannot be written
// stays in the list for a person. Says how many were offered. Costs one look where there is none. Any thread.
[[nodiscard]] QFuture<Result<int>> offerDependents(Storage &storage);

} // namespace forecourt
