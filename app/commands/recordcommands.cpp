// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"
#include "app/desk.h"
#include "models/services/customers/customerservice.h"
#include "models/services/search/searchservice.h"
#include "models/services/timeline/timelineservice.h"

#include <QDateTime>

namespace forecourt {

namespace {

constexpr int kFindLimit = 50;
constexpr int kTimelineLimit = 100000;

QString isoTime(qint64 milliseconds)
{
    return milliseconds == 0
               ? QString()
               : QDateTime::fromMSecsSinceEpoch(milliseconds)
                     .toOffsetFromUtc(QDateTime::fromMSecsSinceEpoch(milliseconds).offsetFromUtc())
                     .toString(Qt::ISODateWithMs);
}

QJsonArray contactsJson(const QList<ContactPoint> &points)
{
    QJsonArray json;
    for (const ContactPoint &point : points) {
        json.append(QJsonObject{{QStringLiteral("kind"), wordOf(point.kind)},
                                {QStringLiteral("value"), point.value},
                                {QStringLiteral("normalised"), point.normalised}});
    }
    return json;
}

QJsonArray vehiclesJson(const QList<OwnedVehicle> &vehicles)
{
    QJsonArray json;
    for (const OwnedVehicle &owned : vehicles) {
        json.append(QJsonObject{{QStringLiteral("id"), owned.vehicle.id.toString()},
                                {QStringLiteral("plate"), owned.plate},
                                {QStringLiteral("vin"), owned.vehicle.vin},
                                {QStringLiteral("make"), owned.vehicle.make},
                                {QStringLiteral("model"), owned.vehicle.model},
                                {QStringLiteral("odometerKm"), owned.vehicle.odometerKm},
                                {QStringLiteral("role"), wordOf(owned.role)}});
    }
    return json;
}

std::optional<CustomerId> customerId(const CommandLine &line)
{
    return CustomerId::fromString(line.id);
}

const Error &notAnId()
{
    static const Error error{ErrorCode::InvalidInput, QStringLiteral("the id is not a UUID")};
    return error;
}

QJsonArray mergedJson(const QList<MergedRecord> &merged)
{
    QJsonArray json;
    for (const MergedRecord &record : merged) {
        json.append(QJsonObject{{QStringLiteral("id"), record.id.toString()},
                                {QStringLiteral("name"), record.name},
                                {QStringLiteral("at"), isoTime(record.at)},
                                {QStringLiteral("by"), record.by}});
    }
    return json;
}

QJsonObject customerJson(const CustomerDetail &detail)
{
    const Customer &customer = detail.customer;
    return {{QStringLiteral("id"), customer.id.toString()},
            {QStringLiteral("name"), customer.fullName},
            {QStringLiteral("surname"), customer.surname},
            {QStringLiteral("given"), customer.given},
            {QStringLiteral("kind"), wordOf(customer.kind)},
            {QStringLiteral("notes"), customer.notes},
            {QStringLiteral("tags"), QJsonArray::fromStringList(customer.tags)},
            {QStringLiteral("contacts"), contactsJson(detail.contactPoints)},
            {QStringLiteral("vehicles"), vehiclesJson(detail.vehicles)},
            {QStringLiteral("orders"), detail.orders},
            {QStringLiteral("openOrders"), detail.openOrders},
            {QStringLiteral("paidMinor"), detail.paidMinor},
            {QStringLiteral("merged"), mergedJson(detail.merged)},
            {QStringLiteral("createdAt"), isoTime(customer.createdAt)}};
}

} // namespace

int runFind(Desk &desk, const CommandLine &line, Output &output)
{
    const auto found = SearchService(desk.storage()).search(line.text, kFindLimit).result();
    if (!found) {
        return output.cannotRun(found.error());
    }
    QJsonArray json;
    QStringList lines;
    for (const FoundRecord &record : *found) {
        const QString id = record.id.toString(QUuid::WithoutBraces);
        json.append(QJsonObject{{QStringLiteral("kind"), record.kind},
                                {QStringLiteral("id"), id},
                                {QStringLiteral("title"), record.title},
                                {QStringLiteral("detail"), record.detail}});
        lines.append(QStringList{record.kind, id, record.title, record.detail}.join(QLatin1Char('\t')));
    }
    output.print(json, lines);
    return kDone;
}

int runCustomer(Desk &desk, const CommandLine &line, Output &output)
{
    const auto id = customerId(line);
    if (!id) {
        return output.refuse(notAnId());
    }
    const auto detail = CustomerService(desk.storage()).detail(*id).result();
    if (!detail) {
        return output.refuse(detail.error());
    }
    QStringList lines{detail->customer.fullName};
    for (const ContactPoint &point : detail->contactPoints) {
        lines.append(QStringLiteral("  %1\t%2").arg(wordOf(point.kind), point.normalised));
    }
    for (const OwnedVehicle &owned : detail->vehicles) {
        lines.append(QStringLiteral("  %1\t%2 %3").arg(owned.plate, owned.vehicle.make, owned.vehicle.model));
    }
    output.print(customerJson(*detail), lines);
    return kDone;
}

int runTimeline(Desk &desk, const CommandLine &line, Output &output)
{
    const auto id = customerId(line);
    if (!id) {
        return output.refuse(notAnId());
    }
    const auto items =
        TimelineService(desk.storage()).ofCustomer(*id, TimelineGroup::All, kTimelineLimit).result();
    if (!items) {
        return output.refuse(items.error());
    }
    QJsonArray json;
    QStringList lines;
    for (const TimelineItem &item : *items) {
        json.append(QJsonObject{{QStringLiteral("id"), item.id.toString()},
                                {QStringLiteral("at"), isoTime(item.event.at)},
                                {QStringLiteral("kind"), item.event.kind},
                                {QStringLiteral("staff"), item.staffName},
                                {QStringLiteral("desk"), item.event.desk},
                                {QStringLiteral("refKind"), item.event.refKind},
                                {QStringLiteral("ref"), item.event.ref.toString(QUuid::WithoutBraces)},
                                {QStringLiteral("data"), item.data}});
        lines.append(
            QStringList{isoTime(item.event.at), item.event.kind, item.staffName, item.event.data}.join(
                QLatin1Char('\t')));
    }
    output.print(json, lines);
    return kDone;
}

} // namespace forecourt
