// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/protocol/catalog.h"
#include "models/protocol/messages.h"
#include "models/protocol/operation.h"
#include "server/store/storerecords.h"

#include <QHash>

namespace forecourt {

// Row → the operation that made it.
using RowMakers = QHash<EntityKey, QUuid>;

[[nodiscard]] RowMakers rowsMadeBy(const Operation &operation);

// One offered operation, read and checked as far as that needs no database.
struct PushDraft
{
    ChainedOperation place;
    Operation operation; // a null id where the body could not be read
    QString refusal;     // why it is to be set aside; empty: it is not
    RowMakers made = {}; // of a body that is over a limit, and was read for them alone
};

// In the order of the push. To be called before a transaction is begun: it takes longer than the writing.
[[nodiscard]] QList<PushDraft> readPush(const PushRequest &request, const Catalog &catalog,
                                        const ServerLimits &limits);

// At most so many characters of a reason are kept.
inline constexpr qsizetype kLongestReason = 300;

} // namespace forecourt
