// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/protocol/catalog.h"
#include "models/protocol/messages.h"
#include "models/protocol/operation.h"

namespace forecourt {

// One offered operation, read and checked as far as that needs no database.
struct PushDraft
{
    ChainedOperation place;
    Operation operation; // a null id where the body could not be read
    QString refusal;     // why it is to be set aside; empty: it is not
};

// In the order of the push. To be called before a transaction is begun: it takes longer than the writing.
[[nodiscard]] QList<PushDraft> readPush(const PushRequest &request, const Catalog &catalog,
                                        const ServerLimits &limits);

// At most so many characters of a reason are kept.
inline constexpr qsizetype kLongestReason = 300;

} // namespace forecourt
