// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/database.h"
#include "models/services/reception/checkin.h"
#include "models/services/reception/checkinsheet.h"
#include "models/storage/blobfolder.h"

namespace forecourt {

// Storage thread. NotFound where there is no such order.
[[nodiscard]] Result<CheckInSheet> readSheet(Database &database, const OrderId &order, qint64 nowMs);
// Of the order a visit led to, else of the visit as a draft. NotFound where there is no such visit.
[[nodiscard]] Result<CheckInSheet> visitSheet(Database &database, const VisitId &visit, qint64 nowMs);
// Of a check-in that is not written yet: typed values before known ones, no number.
[[nodiscard]] Result<CheckInSheet> draftSheet(Database &database, const CheckIn &checkIn, qint64 nowMs);

// With the customer's signature, where it is at this desk: that of `prepared`, else that of the visit.
[[nodiscard]] Result<CheckInSheet> withSignature(Database &database, CheckInSheet sheet,
                                                 const QList<PreparedAttachment> &prepared,
                                                 const BlobFolder &folder);

} // namespace forecourt
