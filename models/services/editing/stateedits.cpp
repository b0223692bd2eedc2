// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/statemachine.h"
#include "models/services/editing/recordeditor.h"
#include "models/services/leads/leadchanges.h"
#include "models/services/orders/jobwriter.h"
#include "models/services/orders/orderwriter.h"
#include "models/services/reception/visitmover.h"
#include "models/storage/records.h"

// The fields that only the steps of their life cycle may set.
namespace forecourt {

namespace {

template <Worded E> Result<E> wordFor(const char *field, const QString &text)
{
    if (const auto value = fromWord<E>(text)) {
        return *value;
    }
    return fail(ErrorCode::InvalidInput,
                QStringLiteral("%1: expected one of %2")
                    .arg(QString::fromLatin1(field), allWords<E>().join(QStringLiteral(", "))));
}

Result<qint64> wholeKilometres(const char *field, const QString &text)
{
    bool ok = false;
    const qint64 km = text.isEmpty() ? 0 : text.toLongLong(&ok);
    if (!text.isEmpty() && (!ok || km < 0)) {
        return fail(ErrorCode::InvalidInput,
                    QStringLiteral("%1: expected whole kilometres").arg(QString::fromLatin1(field)));
    }
    return km;
}

} // namespace

Result<void> RecordEditor::orderFields()
{
    const OrderId id(m_id);
    if (const auto text = take("promised_at")) {
        FORECOURT_ASSIGN(const qint64 at, time("promised_at", *text));
        FORECOURT_TRY(changePromise(m_mutation, id, at));
    }
    if (const auto text = take("status")) {
        FORECOURT_ASSIGN(const OrderStatus to, wordFor<OrderStatus>("status", *text));
        StatusChange change;
        change.reason = take("reason").value_or(QString());
        if (to == OrderStatus::Delivered) {
            FORECOURT_ASSIGN(change.odometerOut,
                             wholeKilometres("odometer_out", take("odometer_out").value_or(QString())));
        }
        FORECOURT_TRY(changeStatus(m_mutation, id, to, change));
    }
    return {};
}

Result<void> RecordEditor::visitFields()
{
    if (const auto text = take("status")) {
        FORECOURT_ASSIGN(const VisitStatus to, wordFor<VisitStatus>("status", *text));
        FORECOURT_TRY(moveVisit(m_mutation, VisitId(m_id), to, take("reason").value_or(QString())));
    }
    return {};
}

Result<void> RecordEditor::leadFields()
{
    const LeadId id(m_id);
    if (const auto text = take("owner_staff")) {
        FORECOURT_TRY(leadchanges::assign(m_mutation, id, StaffId(QUuid::fromString(*text))));
    }
    if (const auto text = take("customer")) {
        FORECOURT_TRY(leadchanges::linkCustomer(m_mutation, id, CustomerId(QUuid::fromString(*text))));
    }
    if (const auto text = take("status")) {
        FORECOURT_ASSIGN(const LeadStatus to, wordFor<LeadStatus>("status", *text));
        QString reason = take("reason").value_or(QString());
        reason = reason.isEmpty() ? take("invalid_reason").value_or(QString()) : reason;
        reason = reason.isEmpty() ? take("lost_reason").value_or(QString()) : reason;
        FORECOURT_TRY(leadchanges::setStatus(m_mutation, id, to, reason));
    }
    return {};
}

Result<void> RecordEditor::jobAnswer()
{
    const auto text = take("authorisation");
    if (!text) {
        return {};
    }
    JobAnswer answer;
    FORECOURT_ASSIGN(answer.answer, wordFor<JobAuthorisation>("authorisation", *text));
    answer.by = take("authorised_by").value_or(QString());
    answer.reason = take("declined_reason").value_or(QString());
    FORECOURT_ASSIGN(answer.until, time("deferred_until", take("deferred_until").value_or(QString())));
    return answerJob(m_mutation, JobId(m_id), answer);
}

Result<void> RecordEditor::jobFields()
{
    FORECOURT_TRY(jobAnswer());
    if (const auto text = take("work")) {
        FORECOURT_ASSIGN(const JobWork work, wordFor<JobWork>("work", *text));
        FORECOURT_TRY(changeWork(m_mutation, JobId(m_id), work));
    }
    if (const auto text = take("title")) {
        JobEdit edit;
        edit.title = *text;
        FORECOURT_TRY(editJob(m_mutation, JobId(m_id), edit));
    }
    return {};
}

} // namespace forecourt
