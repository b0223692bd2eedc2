// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/orders/jobwriter.h"

#include "models/domain/fractionalposition.h"
#include "models/domain/ordertotals.h"
#include "models/domain/text.h"
#include "models/protocol/collections.h"
#include "models/services/orders/orderwriter.h"
#include "models/services/timeline/timelinekinds.h"
#include "models/storage/records.h"

namespace forecourt {

namespace {

struct Found
{
    Job job;
    Order order;
};

Result<Found> existing(Mutation &mutation, const JobId &id)
{
    FORECOURT_ASSIGN(const auto job, records::jobs().find(mutation.database(), id));
    if (!job) {
        return fail(ErrorCode::NotFound, QStringLiteral("job"));
    }
    FORECOURT_ASSIGN(const Order order, openOrder(mutation.database(), job->order));
    return Found{*job, order};
}

Result<QString> lastPosition(Database &database, const OrderId &order)
{
    FORECOURT_ASSIGN(const auto last,
                     database.first(QStringLiteral(R"sql(
        SELECT max(position) FROM job WHERE service_order = ? AND dead_version = 0)sql"),
                                    {bound(order)}, [](const Row &row) { return row.text(0); }));
    return last.value_or(QString());
}

Result<void> checkAnswer(const JobAnswer &answer)
{
    if (answer.answer == JobAuthorisation::Declined && answer.reason.trimmed().isEmpty()) {
        return fail(ErrorCode::InvalidInput, QStringLiteral("declined_reason"));
    }
    if (answer.answer == JobAuthorisation::Deferred && answer.until <= 0) {
        return fail(ErrorCode::InvalidInput, QStringLiteral("deferred_until"));
    }
    return {};
}

void apply(Job &job, const JobAnswer &answer, qint64 nowMs)
{
    using enum JobAuthorisation;
    job.authorisation = answer.answer;
    const bool authorised = answer.answer == Authorised;
    job.authorisedBy = authorised ? answer.by.trimmed() : QString();
    job.authorisedAt = authorised ? nowMs : 0;
    job.deferredUntil = answer.answer == Deferred ? answer.until : 0;
    job.declinedReason =
        answer.answer == Declined || answer.answer == Deferred ? answer.reason.trimmed() : QString();
}

Result<void> recordAnswer(Mutation &mutation, const Found &found, const JobAnswer &answer)
{
    QJsonObject data{{QStringLiteral("title"), found.job.title}};
    if (answer.answer == JobAuthorisation::Declined) {
        data.insert(QStringLiteral("reason"), answer.reason.trimmed());
        return recordOrderEvent(mutation, found.order, timelinekinds::kJobDeclined, data);
    }
    if (answer.answer == JobAuthorisation::Deferred) {
        data.insert(QStringLiteral("until"), answer.until);
        return recordOrderEvent(mutation, found.order, timelinekinds::kJobDeferred, data);
    }
    return {};
}

} // namespace

Result<Job> addJob(Mutation &mutation, const OrderId &order, const NewJob &job)
{
    FORECOURT_ASSIGN(const Order opened, openOrder(mutation.database(), order));
    Job record;
    record.id = JobId(mutation.newId());
    record.order = order;
    record.concern = job.concern;
    record.title = normalisedText(job.title);
    record.complaint = job.complaint.trimmed();
    record.cause = job.cause.trimmed();
    record.correction = job.correction.trimmed();
    record.payer = job.payer;
    if (record.title.isEmpty()) {
        return fail(ErrorCode::InvalidInput, QStringLiteral("title"));
    }
    FORECOURT_ASSIGN(const QString last, lastPosition(mutation.database(), order));
    FORECOURT_ASSIGN(record.position, positionBetween(last, {}));
    FORECOURT_TRY(records::jobs().create(mutation, record));
    FORECOURT_TRY(recordOrderEvent(
        mutation, opened, timelinekinds::kJobAdded,
        {{QStringLiteral("title"), record.title}, {QStringLiteral("payer"), wordOf(record.payer)}}));
    return record;
}

Result<void> editJob(Mutation &mutation, const JobId &id, const JobEdit &edit, const RowVersions *seen)
{
    FORECOURT_ASSIGN(const Found found, existing(mutation, id));
    Job after = found.job;
    after.title = edit.title ? normalisedText(*edit.title) : after.title;
    after.complaint = edit.complaint ? edit.complaint->trimmed() : after.complaint;
    after.cause = edit.cause ? edit.cause->trimmed() : after.cause;
    after.correction = edit.correction ? edit.correction->trimmed() : after.correction;
    after.payer = edit.payer.value_or(after.payer);
    if (after.title.isEmpty()) {
        return fail(ErrorCode::InvalidInput, QStringLiteral("title"));
    }
    return records::jobs().update(mutation, found.job, after, seen);
}

Result<void> answerJob(Mutation &mutation, const JobId &id, const JobAnswer &answer, const RowVersions *seen)
{
    FORECOURT_TRY(checkAnswer(answer));
    FORECOURT_ASSIGN(const Found found, existing(mutation, id));
    const JobAuthorisation from = found.job.authorisation;
    if (from != answer.answer && !isLegal(from, answer.answer)) {
        return fail(ErrorCode::Conflict,
                    QStringLiteral("from %1 to %2").arg(wordOf(from), wordOf(answer.answer)));
    }
    Job after = found.job;
    apply(after, answer, mutation.nowMs());
    if (after == found.job) {
        return {};
    }
    FORECOURT_TRY(records::jobs().update(mutation, found.job, after, seen));
    return recordAnswer(mutation, found, answer);
}

Result<void> changeWork(Mutation &mutation, const JobId &id, JobWork work, const RowVersions *seen)
{
    FORECOURT_ASSIGN(const Found found, existing(mutation, id));
    if (found.job.work == work) {
        return {};
    }
    if (!isLegal(found.job.work, work)) {
        return fail(ErrorCode::Conflict,
                    QStringLiteral("from %1 to %2").arg(wordOf(found.job.work), wordOf(work)));
    }
    if (!countsInTotals(found.job)) {
        return fail(ErrorCode::Conflict, QStringLiteral("the job was declined or deferred"));
    }
    Job after = found.job;
    after.work = work;
    return records::jobs().update(mutation, found.job, after, seen);
}

Result<void> removeJob(Mutation &mutation, const JobId &id)
{
    FORECOURT_TRY(existing(mutation, id));
    return mutation.remove(collections::kJob, id.uuid());
}

Result<void> restoreJob(Mutation &mutation, const JobId &id)
{
    FORECOURT_ASSIGN(const auto order, mutation.database().first(
                                           QStringLiteral("SELECT service_order FROM job WHERE id = ?"),
                                           {bound(id)}, [](const Row &row) { return row.id<OrderId>(0); }));
    if (!order) {
        return fail(ErrorCode::NotFound, QStringLiteral("job"));
    }
    FORECOURT_TRY(openOrder(mutation.database(), *order));
    return mutation.restore(collections::kJob, id.uuid());
}

} // namespace forecourt
