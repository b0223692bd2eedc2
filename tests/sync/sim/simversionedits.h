// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storage/mutation.h"
#include "tests/sync/sim/simdesk.h"

namespace forecourt::sim {

// What people of a newer version write and those of this one do not know: new fields of one customer, and
// rows of a new collection. Nothing where the desk's program is not of such a version.
Result<void> writeNewFields(Mutation &mutation, SimDesk &desk, SimRandom &random, const QUuid &customer,
                            const QUuid &gadget);

} // namespace forecourt::sim
