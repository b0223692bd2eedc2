// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/listexport/exporttables.h"

#include "models/domain/plate.h"
#include "models/services/listexport/listexport.h"

#include <QPromise>

namespace forecourt::exporttables {

namespace {

// Lists that are short by nature (what is open) have an order of their own and are read at once.
constexpr int kAtOnce = 100'000;

SheetCell moment(qint64 at, const QTimeZone &zone)
{
    return at == 0 ? SheetCell() : SheetCell(QDateTime::fromMSecsSinceEpoch(at, zone));
}

template <typename Record>
QFuture<Result<ExportRows>> rowsOf(const QFuture<Result<QList<Record>>> &page,
                                   const std::function<std::optional<QList<SheetCell>>(const Record &)> &row)
{
    // Runs where the page was read; nothing of this thread is touched there.
    return QFuture<Result<QList<Record>>>(page).then(
        [row](const Result<QList<Record>> &records) -> Result<ExportRows> {
            if (!records) {
                return tl::unexpected(records.error());
            }
            ExportRows rows;
            for (const Record &record : *records) {
                if (auto cells = row(record)) {
                    rows.append(*std::move(cells));
                }
            }
            return rows;
        });
}

QFuture<Result<ExportRows>> nothingMore()
{
    QPromise<Result<ExportRows>> promise;
    promise.start();
    promise.addResult(ExportRows());
    promise.finish();
    return promise.future();
}

} // namespace

ExportTable customers(CustomerService &service, const QString &text, CustomerFilter filter,
                      const QTimeZone &zone)
{
    ExportTable table{QStringLiteral("customers"),
                      {{QStringLiteral("name"), ExportPersonal::Name},
                       {QStringLiteral("phone"), ExportPersonal::Phone},
                       {QStringLiteral("plate"), ExportPersonal::Other},
                       {QStringLiteral("vehicles")},
                       {QStringLiteral("in_house")},
                       {QStringLiteral("last_seen")}},
                      {}};
    auto last = std::make_shared<CustomerId>();
    auto searched = std::make_shared<bool>(false);
    table.next = [&service, text, filter, zone, last, searched]() -> QFuture<Result<ExportRows>> {
        const bool search = !text.trimmed().isEmpty();
        if (std::exchange(*searched, search)) {
            return nothingMore(); // a search answers at once
        }
        return rowsOf<CustomerRow>(
            service.list(text, filter, search ? kAtOnce : ListExport::kPage, *last),
            [last, zone](const CustomerRow &row) {
                *last = row.id;
                return std::optional(QList<SheetCell>{
                    row.name, row.phone, displayedPlate(row.plate), static_cast<qint64>(row.vehicles),
                    static_cast<qint64>(row.inHouse ? 1 : 0), moment(row.lastSeenAt, zone)});
            });
    };
    return table;
}

ExportTable leads(LeadService &service, const LeadQuery &query, const QTimeZone &zone)
{
    ExportTable table{QStringLiteral("leads"),
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
                      {}};
    auto place = std::make_shared<ExportPlace>();
    auto read = std::make_shared<bool>(false);
    table.next = [&service, query, zone, place, read]() -> QFuture<Result<ExportRows>> {
        const bool paged = query.filter == LeadFilter::All && query.text.trimmed().isEmpty();
        if (*read && !paged) {
            return nothingMore();
        }
        LeadQuery page = query;
        page.receivedTo = *read ? place->before() : query.receivedTo;
        *read = true;
        return rowsOf<LeadRow>(service.list(page, paged ? place->limit(ListExport::kPage) : kAtOnce),
                               [place, zone, paged](const LeadRow &row) -> std::optional<QList<SheetCell>> {
                                   if (paged && !place->take(row.id.uuid(), row.lead.receivedAt)) {
                                       return std::nullopt;
                                   }
                                   const Lead &lead = row.lead;
                                   return QList<SheetCell>{row.customerName,
                                                           lead.contactPhone,
                                                           lead.contactEmail,
                                                           wordOf(lead.status),
                                                           wordOf(lead.grade),
                                                           lead.source,
                                                           lead.make,
                                                           lead.model,
                                                           row.ownerName,
                                                           moment(lead.receivedAt, zone),
                                                           moment(lead.firstResponseAt, zone),
                                                           moment(lead.nextFollowUpAt, zone)};
                               });
    };
    return table;
}

ExportTable orders(OrderService &service, const OrderFilter &filter, const QTimeZone &zone)
{
    ExportTable table{QStringLiteral("orders"),
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
                      {}};
    auto place = std::make_shared<ExportPlace>();
    auto read = std::make_shared<bool>(false);
    table.next = [&service, filter, zone, place, read]() -> QFuture<Result<ExportRows>> {
        const bool paged = filter.scope == OrderScope::All && filter.text.trimmed().isEmpty();
        if (*read && !paged) {
            return nothingMore();
        }
        OrderFilter page = filter;
        page.openedTo = *read ? place->before() : filter.openedTo;
        *read = true;
        return rowsOf<OrderListEntry>(
            service.list(page, paged ? place->limit(ListExport::kPage) : kAtOnce),
            [place, zone, paged](const OrderListEntry &row) -> std::optional<QList<SheetCell>> {
                if (paged && !place->take(row.id.uuid(), row.openedAt)) {
                    return std::nullopt;
                }
                return QList<SheetCell>{row.number,
                                        wordOf(row.status),
                                        row.customerName,
                                        displayedPlate(row.plate),
                                        row.make,
                                        row.model,
                                        row.firstConcern,
                                        row.advisorName,
                                        moment(row.openedAt, zone),
                                        moment(row.promisedAt, zone),
                                        moment(row.readyAt, zone)};
            });
    };
    return table;
}

} // namespace forecourt::exporttables
