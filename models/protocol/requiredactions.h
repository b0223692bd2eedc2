// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/permissions.h"
#include "models/protocol/entity.h"
#include "models/protocol/operation.h"

namespace forecourt {

// Any one of these is enough.
using AnyOf = QList<Action>;

// What one change of one row asks of whoever makes it: each entry has to be met. By collection and field, not
// by use case: that is only a word the desk writes. `before` is the row as it stood; people and secrets,
// whose rules look at other rows too, are operationrights.h's. Collections and fields this version does not
// know ask for nothing. Pure.
[[nodiscard]] QList<AnyOf> requiredActions(const Change &change, const QUuid &actor, const Entity &before);

} // namespace forecourt
