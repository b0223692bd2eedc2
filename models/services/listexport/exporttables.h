// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/customers/customerservice.h"
#include "models/services/leads/leadservice.h"
#include "models/services/listexport/exporttable.h"
#include "models/services/orders/orderservice.h"
#include "models/services/timeline/timelineservice.h"

#include <QTimeZone>

namespace forecourt {

// The lists of the rooms as tables to export, with the filter and in the order of the room, read through the
// services of the room a page at a time. Moments are written in `zone`. The services must outlive the export.
namespace exporttables {

[[nodiscard]] ExportTable customers(CustomerService &service, const QString &text, CustomerFilter filter,
                                    const QTimeZone &zone);
[[nodiscard]] ExportTable leads(LeadService &service, const LeadQuery &query, const QTimeZone &zone);
[[nodiscard]] ExportTable orders(OrderService &service, const OrderFilter &filter, const QTimeZone &zone);

} // namespace exporttables

} // namespace forecourt
