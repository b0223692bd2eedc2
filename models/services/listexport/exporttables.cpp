// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/listexport/exporttables.h"

#include "models/domain/plate.h"
#include "models/services/listexport/sourcetable.h"

#include <QJsonDocument>

namespace forecourt::exporttables {

namespace {

QList<SheetCell> leadCells(const LeadRow &row, const QTimeZone &zone)
{
    const Lead &lead = row.lead;
    return {row.customerName,
            lead.contactPhone,
            lead.contactEmail,
            wordOf(lead.status),
            wordOf(lead.grade),
            lead.source,
            lead.make,
            lead.model,
            row.ownerName,
            momentCell(lead.receivedAt, zone),
            momentCell(lead.firstResponseAt, zone),
            momentCell(lead.nextFollowUpAt, zone)};
}

QList<SheetCell> orderCells(const OrderListEntry &row, const QTimeZone &zone)
{
    return {row.number,
            wordOf(row.status),
            row.customerName,
            displayedPlate(row.plate),
            row.make,
            row.model,
            row.firstConcern,
            row.advisorName,
            momentCell(row.openedAt, zone),
            momentCell(row.promisedAt, zone),
            momentCell(row.readyAt, zone)};
}

QList<SheetCell> visitCells(const QueueEntry &row, const QTimeZone &zone)
{
    return {wordOf(row.status),
            row.customerName,
            displayedPlate(row.plate),
            row.make,
            row.model,
            momentCell(row.arrivedAt, zone),
            momentCell(row.receptionAt, zone),
            momentCell(row.promisedAt, zone),
            row.advisorName,
            row.number};
}

QList<SheetCell> appointmentCells(const AppointmentEntry &entry, const QTimeZone &zone)
{
    return {momentCell(entry.startsAt, zone),
            momentCell(entry.endsAt, zone),
            wordOf(entry.status),
            entry.customerName,
            displayedPlate(entry.plate),
            entry.make,
            entry.model,
            entry.purpose,
            entry.bay > 0 ? SheetCell(static_cast<qint64>(entry.bay)) : SheetCell(),
            entry.advisorName};
}

std::pair<QString, QString> plainWords(const TimelineItem &item)
{
    return {item.event.kind,
            item.data.isEmpty() ? QString()
                                : QString::fromUtf8(QJsonDocument(item.data).toJson(QJsonDocument::Compact))};
}

} // namespace

ExportTable leads(LeadService &service, const LeadQuery &query, const QTimeZone &zone)
{
    return sourceTable<LeadRow>(QStringLiteral("leads"),
                                {{QStringLiteral("name"), ExportPersonal::Name},
                                 {QStringLiteral("phone"), ExportPersonal::Phone},
                                 {QStringLiteral("email"), ExportPersonal::Other},
                                 {QStringLiteral("status")},
                                 {QStringLiteral("grade")},
                                 {QStringLiteral("source")},
                                 {QStringLiteral("make")},
                                 {QStringLiteral("model")},
                                 {QStringLiteral("owner")},
                                 {QStringLiteral("received")},
                                 {QStringLiteral("first_response")},
                                 {QStringLiteral("next_follow_up")}},
                                service.source(query),
                                [zone](const LeadRow &row) { return ExportRows{leadCells(row, zone)}; });
}

ExportTable orders(OrderService &service, const OrderFilter &filter, const QTimeZone &zone)
{
    return sourceTable<OrderListEntry>(QStringLiteral("orders"),
                                       {{QStringLiteral("number")},
                                        {QStringLiteral("status")},
                                        {QStringLiteral("name"), ExportPersonal::Name},
                                        {QStringLiteral("plate"), ExportPersonal::Other},
                                        {QStringLiteral("make")},
                                        {QStringLiteral("model")},
                                        {QStringLiteral("concern")},
                                        {QStringLiteral("advisor")},
                                        {QStringLiteral("opened")},
                                        {QStringLiteral("promised")},
                                        {QStringLiteral("ready")}},
                                       service.source(filter), [zone](const OrderListEntry &row) {
                                           return ExportRows{orderCells(row, zone)};
                                       });
}

ExportTable visits(ReceptionService &service, QueueScope scope, const QTimeZone &zone)
{
    return sourceTable<QueueEntry>(QStringLiteral("visits"),
                                   {{QStringLiteral("status")},
                                    {QStringLiteral("name"), ExportPersonal::Name},
                                    {QStringLiteral("plate"), ExportPersonal::Other},
                                    {QStringLiteral("make")},
                                    {QStringLiteral("model")},
                                    {QStringLiteral("arrived")},
                                    {QStringLiteral("reception")},
                                    {QStringLiteral("promised")},
                                    {QStringLiteral("advisor")},
                                    {QStringLiteral("number")}},
                                   service.queueSource(scope), [zone](const QueueEntry &row) {
                                       return ExportRows{visitCells(row, zone)};
                                   });
}

ExportTable appointments(AppointmentService &service, const QTimeZone &zone)
{
    return sourceTable<AppointmentEntry>(QStringLiteral("appointments"),
                                         {{QStringLiteral("begins")},
                                          {QStringLiteral("ends")},
                                          {QStringLiteral("status")},
                                          {QStringLiteral("name"), ExportPersonal::Name},
                                          {QStringLiteral("plate"), ExportPersonal::Other},
                                          {QStringLiteral("make")},
                                          {QStringLiteral("model")},
                                          {QStringLiteral("purpose")},
                                          {QStringLiteral("bay")},
                                          {QStringLiteral("advisor")}},
                                         service.source(), [zone](const AppointmentEntry &entry) {
                                             return ExportRows{appointmentCells(entry, zone)};
                                         });
}

ExportTable staff(StoreSettings &service)
{
    const auto read = [&service]() -> QFuture<Result<QList<Staff>>> {
        return service.load().then([](const Result<StoreSettingsView> &view) -> Result<QList<Staff>> {
            FORECOURT_TRY(view);
            return view->staff;
        });
    };
    return sourceTable<Staff>(
        QStringLiteral("staff"),
        {{QStringLiteral("name")}, {QStringLiteral("role")}, {QStringLiteral("active")}},
        wholeList<Staff>(read), [](const Staff &person) {
            return ExportRows{{person.name, person.role, static_cast<qint64>(person.active ? 1 : 0)}};
        });
}

ExportTable timeline(TimelineService &service, const TimelineQuery &query, const QTimeZone &zone,
                     const EventWording &wording)
{
    return sourceTable<TimelineItem>(
        QStringLiteral("timeline"),
        {{QStringLiteral("at")},
         {QStringLiteral("event"), ExportPersonal::Other}, // the words of an event name people and numbers
         {QStringLiteral("detail"), ExportPersonal::Other},
         {QStringLiteral("kind")},
         {QStringLiteral("person")},
         {QStringLiteral("plate"), ExportPersonal::Other},
         {QStringLiteral("undone")}},
        service.source(query), [zone, wording](const TimelineItem &item) {
            const auto [event, detail] = wording ? wording(item) : plainWords(item);
            return ExportRows{{momentCell(item.event.at, zone), event, detail, item.event.kind,
                               item.staffName, displayedPlate(item.plate), momentCell(item.undoneAt, zone)}};
        });
}

} // namespace forecourt::exporttables
