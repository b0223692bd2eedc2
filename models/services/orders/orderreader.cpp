// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/orders/orderreader.h"

#include "models/protocol/collections.h"
#include "models/services/orders/orderwriter.h"
#include "models/services/orders/storeday.h"
#include "models/storage/records.h"

namespace forecourt {

namespace {

QString ofOrder()
{
    return QStringLiteral("service_order = ? ORDER BY position, id");
}

Result<LineDetail> detailed(const Line &line)
{
    FORECOURT_ASSIGN(const Amounts amounts, lineAmounts(line, kTaxMode));
    return LineDetail{line, amounts};
}

Result<QList<JobDetail>> withLines(const QList<Job> &jobs, const QList<Line> &lines)
{
    QList<JobDetail> details;
    for (const Job &job : jobs) {
        JobDetail detail{job, {}, {}, countsInTotals(job)};
        for (const Line &line : lines) {
            if (line.job == job.id) {
                FORECOURT_ASSIGN(const LineDetail one, detailed(line));
                detail.amounts.net += one.amounts.net;
                detail.amounts.tax += one.amounts.tax;
                detail.amounts.gross += one.amounts.gross;
                detail.lines.append(one);
            }
        }
        details.append(detail);
    }
    return details;
}

Result<void> readSeen(Database &database, OrderDetail &detail)
{
    FORECOURT_ASSIGN(detail.seen[detail.order.id.uuid()],
                     readVersions(database, collections::kServiceOrder, detail.order.id.uuid()));
    for (const JobDetail &job : detail.jobs) {
        FORECOURT_ASSIGN(detail.seen[job.job.id.uuid()],
                         readVersions(database, collections::kJob, job.job.id.uuid()));
        for (const LineDetail &line : job.lines) {
            FORECOURT_ASSIGN(detail.seen[line.line.id.uuid()],
                             readVersions(database, collections::kOrderLine, line.line.id.uuid()));
        }
    }
    for (const LineDetail &line : detail.ownLines) {
        FORECOURT_ASSIGN(detail.seen[line.line.id.uuid()],
                         readVersions(database, collections::kOrderLine, line.line.id.uuid()));
    }
    return {};
}

Result<void> readMoney(Database &database, OrderDetail &detail, const QList<Job> &jobs,
                       const QList<Line> &lines)
{
    FORECOURT_ASSIGN(detail.totals, orderTotals(jobs, lines, kTaxMode));
    FORECOURT_ASSIGN(detail.payments, records::payments().where(
                                          database, QStringLiteral("service_order = ? ORDER BY taken_at, id"),
                                          {bound(detail.order.id)}));
    QList<Payer> payers = detail.totals.byPayer.keys();
    for (const Payment &payment : detail.payments) {
        if (!payers.contains(payment.payer)) {
            payers.append(payment.payer);
        }
    }
    for (const Payer payer : payers) {
        FORECOURT_ASSIGN(detail.due[payer], balanceDue(detail.totals, detail.payments, payer));
    }
    return {};
}

Result<void> readProposals(Database &database, OrderDetail &detail)
{
    FORECOURT_ASSIGN(const Store store, storeOrDefault(database));
    // An hourly rate means nothing in another currency.
    detail.labourRate = store.currency == detail.order.currency ? store.labourRate : 0;
    detail.taxBasisPoints = store.taxBasisPoints < 0 ? kUsualTaxBasisPoints : store.taxBasisPoints;
    return {};
}

Result<void> readPeople(Database &database, OrderDetail &detail)
{
    FORECOURT_ASSIGN(detail.party, readParty(database, detail.order.customer, detail.order.vehicle));
    if (!detail.order.advisor.isNull()) {
        FORECOURT_ASSIGN(const auto advisor, records::staff().find(database, detail.order.advisor));
        detail.advisorName = advisor ? advisor->name : QString();
    }
    if (!detail.order.visit.isNull()) {
        FORECOURT_ASSIGN(detail.visit, records::visits().find(database, detail.order.visit));
    }
    return {};
}

} // namespace

Result<OrderDetail> readOrder(Database &database, const OrderId &id)
{
    OrderDetail detail;
    FORECOURT_ASSIGN(detail.order, existingOrder(database, id));
    FORECOURT_ASSIGN(detail.concerns, records::concerns().where(database, ofOrder(), {bound(id)}));
    FORECOURT_ASSIGN(const QList<Job> jobs, records::jobs().where(database, ofOrder(), {bound(id)}));
    FORECOURT_ASSIGN(const QList<Line> lines, records::lines().where(database, ofOrder(), {bound(id)}));
    FORECOURT_ASSIGN(detail.jobs, withLines(jobs, lines));
    for (const Line &line : lines) {
        if (line.job.isNull()) {
            FORECOURT_ASSIGN(const LineDetail one, detailed(line));
            detail.ownLines.append(one);
        }
    }
    detail.taxMode = kTaxMode;
    detail.locked = isLocked(detail.order.status);
    for (const OrderStatus status : allOf<OrderStatus>()) {
        if (isLegal(detail.order.status, status)) {
            detail.nextStatuses.append(status);
        }
    }
    FORECOURT_TRY(readProposals(database, detail));
    FORECOURT_TRY(readPeople(database, detail));
    FORECOURT_TRY(readMoney(database, detail, jobs, lines));
    FORECOURT_TRY(readSeen(database, detail));
    return detail;
}

Result<OrderTotals> readTotals(Database &database, const OrderId &id)
{
    FORECOURT_ASSIGN(const QList<Job> jobs, records::jobs().where(database, ofOrder(), {bound(id)}));
    FORECOURT_ASSIGN(const QList<Line> lines, records::lines().where(database, ofOrder(), {bound(id)}));
    return orderTotals(jobs, lines, kTaxMode);
}

} // namespace forecourt
