// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/undo/compensation.h"

#include "models/protocol/collections.h"
#include "models/services/sync/decisionturn.h"
#include "models/services/timeline/timelinekinds.h"
#include "models/services/timeline/timelinerecorder.h"
#include "models/storage/records.h"

namespace forecourt {

namespace {

class Compensator final
{
public:
    explicit Compensator(Mutation &mutation) : m_mutation(mutation) {}

    Result<void> write(const QList<RowPlan> &rows)
    {
        // What others point at comes to life first and goes last.
        for (const RowPlan &row : rows) {
            FORECOURT_TRY(row.restore ? m_mutation.restore(row.collection, row.row) : Result<void>());
        }
        for (const RowPlan &row : rows) {
            FORECOURT_TRY(change(row));
        }
        for (auto row = rows.crbegin(); row != rows.crend(); ++row) {
            FORECOURT_TRY(row->remove ? m_mutation.remove(row->collection, row->row) : Result<void>());
        }
        return {};
    }

private:
    Result<void> change(const RowPlan &row)
    {
        if (row.counter) {
            return counter(row);
        }
        if (row.turn) {
            return decisionturn::takeBack(m_mutation, row.row);
        }
        if (row.tell) {
            return tell(row);
        }
        if (!row.put.isEmpty()) {
            FORECOURT_TRY(m_mutation.put(row.collection, row.row, row.put));
        }
        for (const auto &[field, elements] : row.take.asKeyValueRange()) {
            FORECOURT_TRY(m_mutation.removeFromSet(row.collection, row.row, field, elements));
        }
        for (const auto &[field, elements] : row.add.asKeyValueRange()) {
            FORECOURT_TRY(m_mutation.addToSet(row.collection, row.row, field, elements));
        }
        return {};
    }

    // A ledger is corrected by an entry that brings its sum back.
    Result<void> counter(const RowPlan &row)
    {
        if (row.collection != collections::kPayment) {
            return fail(ErrorCode::Unsupported, QStringLiteral("a ledger without a known amount"));
        }
        FORECOURT_ASSIGN(const auto entry,
                         records::payments().find(m_mutation.database(), PaymentId(row.row)));
        if (!entry) {
            return fail(ErrorCode::NotFound, QStringLiteral("payment"));
        }
        Payment back = *entry;
        back.id = PaymentId(m_mutation.newId());
        back.amountMinor = -entry->amountMinor;
        back.takenAt = m_mutation.nowMs();
        back.staff = m_mutation.author().staff;
        return records::payments().create(m_mutation, back);
    }

    // Events stand for good, so another event says that one was taken back, or that it holds again.
    Result<void> tell(const RowPlan &row)
    {
        FORECOURT_ASSIGN(const auto event,
                         records::timelineEvents().find(m_mutation.database(), EventId(row.row)));
        if (!event) {
            return {};
        }
        TimelineEvent told;
        const bool about = event->kind == timelinekinds::kUndone || event->kind == timelinekinds::kRedone;
        told.customer = event->customer;
        told.vehicle = event->vehicle;
        told.kind = event->kind == timelinekinds::kUndone ? timelinekinds::kRedone : timelinekinds::kUndone;
        told.refKind = QStringLiteral("event");
        told.ref = about ? event->ref : event->id.uuid();
        return recordEvent(m_mutation, told);
    }

    Mutation &m_mutation;
};

// A decision about a conflict that an older program noted says only where it stood in the log.
bool isOldDecision(const RowChange &change)
{
    const Collection &reviews = *forecourtCatalog().collection(collections::kConflictReview);
    return change.after.collection == reviews.number &&
           change.after.cells.value(reviews.field(QStringLiteral("operation"))->number).value.isNull();
}

UndoRefusal refusalOf(const ActionRecord &record)
{
    if (record.author.useCase == QLatin1String("withdrawConsent")) {
        return UndoRefusal::Consent;
    }
    if (record.author.useCase == QLatin1String("showIdentity")) {
        return UndoRefusal::Read;
    }
    return std::any_of(record.rows.begin(), record.rows.end(), isOldDecision) ? UndoRefusal::Decision
                                                                              : UndoRefusal::None;
}

} // namespace

Result<UndoOutcome> compensate(Mutation &mutation, const ActionRecord &record, const QSet<qint64> &lineage)
{
    UndoOutcome outcome;
    outcome.refusal = refusalOf(record);
    if (outcome.refusal != UndoRefusal::None) {
        return outcome;
    }
    UndoPlanner planner(mutation.database(), record, lineage);
    FORECOURT_TRY(planner.plan());
    outcome.refusal = planner.refusal();
    outcome.stayed = planner.stayed();
    if (outcome.refusal == UndoRefusal::None) {
        FORECOURT_TRY(Compensator(mutation).write(planner.rows()));
    }
    return outcome;
}

} // namespace forecourt
