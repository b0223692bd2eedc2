// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/appointments/appointmentservice.h"
#include "models/services/audit/auditservice.h"
#include "models/services/customers/customerservice.h"
#include "models/services/figures/figuresservice.h"
#include "models/services/leads/leadservice.h"
#include "models/services/listexport/exporttable.h"
#include "models/services/orders/orderservice.h"
#include "models/services/reception/receptionservice.h"
#include "models/services/store/storesettings.h"
#include "models/services/sync/syncqueueservice.h"
#include "models/services/timeline/timelineservice.h"

#include <QTimeZone>

namespace forecourt {

// The lists of the rooms as tables to export, with the filter and in the order of the room, read through the
// services of the room a page at a time. Moments are written in `zone`. The services must outlive the export.
namespace exporttables {

// With a text all that it finds; of more than `most` matches the best.
inline constexpr int kMostFound = 100'000;
[[nodiscard]] ExportTable customers(CustomerService &service, const QString &text, CustomerFilter filter,
                                    const QTimeZone &zone, int most = kMostFound);
[[nodiscard]] ExportTable leads(LeadService &service, const LeadQuery &query, const QTimeZone &zone);
[[nodiscard]] ExportTable orders(OrderService &service, const OrderFilter &filter, const QTimeZone &zone);
[[nodiscard]] ExportTable visits(ReceptionService &service, QueueScope scope, const QTimeZone &zone);
[[nodiscard]] ExportTable appointments(AppointmentService &service, const QTimeZone &zone);
[[nodiscard]] ExportTable staff(StoreSettings &service);

// What an event says: what it is, and its details; without it the permanent words. Interface thread.
using EventWording = std::function<std::pair<QString, QString>(const TimelineItem &)>;
[[nodiscard]] ExportTable timeline(TimelineService &service, const TimelineQuery &query,
                                   const QTimeZone &zone, const EventWording &wording = {});

// The cells "when" to "after" of a line, as exportedLine() gives them in permanent words. Interface thread.
using LineWording = std::function<QList<SheetCell>(const AuditLine &)>;
[[nodiscard]] ExportTable history(AuditService &service, const QString &kind, const QUuid &id,
                                  const LineWording &wording);
[[nodiscard]] QStringList exportedLine(const AuditLine &line);

[[nodiscard]] ExportTable conflicts(SyncQueueService &service, const QTimeZone &zone);
[[nodiscard]] ExportTable queued(SyncQueueService &service, QueuedKind kind, const QTimeZone &zone);

// The tables of the figures, and the records behind one of their numbers.
[[nodiscard]] ExportTable leadSources(const Figures &figures);
[[nodiscard]] ExportTable firstResponse(const Figures &figures);
[[nodiscard]] ExportTable orderDays(const Figures &figures);
[[nodiscard]] ExportTable figureRecords(FiguresService &service, const FigureRange &range,
                                        const FigureSelection &selection);
// "five_minutes", …
[[nodiscard]] QString wordOfBucket(ResponseBucket bucket);

} // namespace exporttables

} // namespace forecourt
