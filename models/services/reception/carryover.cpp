// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/reception/carryover.h"

#include "models/domain/ordertotals.h"
#include "models/domain/text.h"
#include "models/protocol/collections.h"
#include "models/services/orders/jobwriter.h"
#include "models/services/orders/linewriter.h"
#include "models/storage/aliases.h"
#include "models/storage/records.h"

#include <QSet>

namespace forecourt {

namespace {

LineDraft draftOf(const Line &line, const JobId &job)
{
    LineDraft draft;
    draft.job = job;
    draft.kind = line.kind;
    draft.code = line.code;
    draft.description = line.description;
    draft.quantityMilli = line.quantityMilli;
    draft.unitPriceMinor = line.unitPriceMinor;
    draft.discountMinor = line.discountMinor;
    draft.taxBasisPoints = line.taxBasisPoints;
    draft.partOrigin = line.partOrigin;
    return draft;
}

NotDoneJob jobOf(const Row &row)
{
    NotDoneJob job;
    job.id = row.id<JobId>(0);
    job.title = row.text(1);
    job.answer = fromWord<JobAuthorisation>(row.text(2), JobAuthorisation::Proposed);
    job.reason = row.text(3);
    job.deferredUntil = row.integer(4);
    job.order = row.id<OrderId>(5);
    job.number = row.text(6);
    job.openedAt = row.integer(7);
    return job;
}

} // namespace

Result<QList<NotDoneJob>> notDoneJobs(Database &database, const VehicleId &vehicle)
{
    FORECOURT_ASSIGN(const auto cars, aliases::membersOf(database, collections::kVehicle, vehicle.uuid()));
    FORECOURT_ASSIGN(
        const QList<NotDoneJob> all,
        database.all(QStringLiteral(R"sql(
        SELECT j.id, j.title, j.authorisation, j.declined_reason, j.deferred_until, o.id, o.number, o.opened_at
        FROM job j JOIN service_order o ON o.id = j.service_order
        WHERE %1 AND o.dead_version = 0 AND j.dead_version = 0 AND o.status <> 'cancelled'
        ORDER BY o.opened_at DESC, o.id DESC, j.position, j.id)sql")
                         .arg(cars.pointedAt(collections::kServiceOrder, "vehicle", QStringLiteral("o."))),
                     cars.values(), jobOf));
    QList<NotDoneJob> open;
    QSet<QString> seen; // newest first: the last word on a title decides
    for (const NotDoneJob &job : all) {
        const QString title = foldedForSearch(job.title);
        if (seen.contains(title)) {
            continue;
        }
        seen.insert(title);
        if (job.answer == JobAuthorisation::Declined || job.answer == JobAuthorisation::Deferred) {
            open.append(job);
        }
    }
    return open;
}

Result<void> carryOver(Mutation &mutation, const JobId &job, const OrderId &order, const ConcernId &concern)
{
    FORECOURT_ASSIGN(const auto old, records::jobs().find(mutation.database(), job));
    if (!old) {
        return fail(ErrorCode::NotFound, QStringLiteral("job"));
    }
    NewJob proposal;
    proposal.title = old->title;
    proposal.complaint = old->complaint;
    proposal.cause = old->cause;
    proposal.payer = old->payer;
    proposal.concern = concern;
    FORECOURT_ASSIGN(const Job added, addJob(mutation, order, proposal));
    FORECOURT_ASSIGN(
        const QList<Line> lines,
        records::lines().where(mutation.database(),
                               QStringLiteral("service_order = ? AND job = ? ORDER BY position, id"),
                               {bound(old->order), bound(job)}));
    for (const Line &line : lines) {
        FORECOURT_TRY(addLine(mutation, order, draftOf(line, added.id)));
    }
    return {};
}

} // namespace forecourt
