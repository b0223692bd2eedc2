// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/sync/decisionturn.h"

#include "models/domain/idsource.h"
#include "models/protocol/catalog.h"
#include "models/protocol/collections.h"
#include "models/protocol/fieldnumber.h"

namespace forecourt::decisionturn {

namespace {

const QString kTurn = QStringLiteral("turn"); // kind of every event after the first
const QString kReopened = QStringLiteral("reopened");

struct Review
{
    QUuid operation;
    QString kind;
    QString decision;
    qint64 seq = 0;
    qint64 idx = 0;
    QUuid row;
    qint64 field = 0;
};

int number(const char *name)
{
    return fieldNumber(collections::kConflictReview, name);
}

QString wordOfDecision(ConflictDecision decision)
{
    return decision == ConflictDecision::KeepWinner ? QStringLiteral("keep_winner")
                                                    : QStringLiteral("use_other");
}

Result<void> write(Mutation &mutation, const QUuid &id, const Review &review)
{
    return mutation.create(collections::kConflictReview, id,
                           {{number("seq"), review.seq},
                            {number("idx"), review.idx},
                            {number("decision"), review.decision},
                            {number("at"), mutation.nowMs()},
                            {number("staff"), CellValue::of(mutation.author().staff.uuid())},
                            {number("operation"), CellValue::of(review.operation)},
                            {number("row"), CellValue::of(review.row)},
                            {number("field"), review.field},
                            {number("kind"), review.kind}});
}

// The event after those there are about the conflict `thread`.
Result<void> writeTurn(Mutation &mutation, const QUuid &thread, Review review)
{
    FORECOURT_ASSIGN(
        const qint64 turns,
        mutation.database().integer(
            QStringLiteral("SELECT count(*) FROM conflict_review WHERE operation = ?"), {bound(thread)}));
    review.operation = thread;
    review.kind = kTurn;
    const QByteArray name = thread.toRfc4122() + '/' + QByteArray::number(turns + 1);
    return write(mutation, derivedId("conflict_review", name), review);
}

Result<std::optional<Review>> find(Database &database, const QUuid &id)
{
    return database.first(QStringLiteral(R"sql(
        SELECT operation, kind, decision, coalesce(seq, 0), coalesce(idx, 0), row, coalesce(field, 0)
        FROM conflict_review WHERE id = ?)sql"),
                          {bound(id)}, [](const Row &row) {
                              return Review{row.uuid(0),    row.text(1), row.text(2),   row.integer(3),
                                            row.integer(4), row.uuid(5), row.integer(6)};
                          });
}

} // namespace

Result<void> decide(Mutation &mutation, const ConflictItem &item, ConflictDecision decision)
{
    Review review{item.operation, item.kind, wordOfDecision(decision), item.seq,
                  item.idx,       item.row,  item.fieldNumber};
    FORECOURT_ASSIGN(const auto first, find(mutation.database(), item.id));
    return first ? writeTurn(mutation, item.id, review) : write(mutation, item.id, review);
}

Result<void> takeBack(Mutation &mutation, const QUuid &review)
{
    FORECOURT_ASSIGN(const auto taken, find(mutation.database(), review));
    if (!taken || taken->operation.isNull()) {
        return fail(ErrorCode::Unsupported, QStringLiteral("this decision cannot be taken back"));
    }
    const QUuid thread = taken->kind == kTurn ? taken->operation : review;
    Review next = *taken;
    if (taken->decision != kReopened) {
        next.decision = kReopened;
    } else {
        FORECOURT_ASSIGN(const auto first, find(mutation.database(), thread));
        next.decision = first ? first->decision : wordOfDecision(ConflictDecision::KeepWinner);
    }
    return writeTurn(mutation, thread, next);
}

} // namespace forecourt::decisionturn
