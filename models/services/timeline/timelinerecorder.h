// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/timelineevent.h"
#include "models/storage/mutation.h"

#include <QJsonObject>

namespace forecourt {

// Adds one event to the customer's and the vehicle's timeline, in the transaction of the use case that made
// it happen. Id, time, person and desk are filled in where the caller left them empty. A caller whose record
// has an id derived from its source gives the event a derived id too, so that two desks write one event.
Result<void> recordEvent(Mutation &mutation, TimelineEvent event, const QJsonObject &data = {});

} // namespace forecourt
