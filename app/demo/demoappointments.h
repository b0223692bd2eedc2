// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"
#include "models/storage/mutation.h"

namespace forecourt {

// Books some of the demonstration's cars for today and the next days; no two overlap. Storage thread.
Result<void> writeDemoAppointments(Mutation &mutation, quint64 seed, const QList<StaffId> &staff);

} // namespace forecourt
