// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storage/fieldkeyring.h"

#include <QFuture>

#include <functional>

namespace forecourt {

// Where the keys of sealed fields come from; they may have to be unlocked by a person first, so they are
// asked for when they are needed. Interface thread.
struct FieldKeyAccess
{
    using Answer = QFuture<Result<FieldKeyRing>>;

    // Empty where this desk has none. Forbidden: the place of the keys stays locked.
    std::function<Answer()> keys;
    // Makes the first key of a desk that belongs to no server, and answers what keys() answers from then on.
    // With `inFile` beside the store, readable by its owner only; else with the secret service of the
    // session.
    std::function<Answer(bool inFile)> make;
    // The keys if they are at hand already; empty otherwise.
    std::function<FieldKeyRing()> known;
};

} // namespace forecourt
