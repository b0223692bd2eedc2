// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/protocol/operation.h"

#include <QSet>

namespace forecourt {

// Adds the operations that a change names as what its author had seen. Pure.
void collectOperations(const Change &change, QSet<QUuid> &operations);

} // namespace forecourt
