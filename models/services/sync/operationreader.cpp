// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/sync/operationreader.h"

#include "models/protocol/catalog.h"
#include "models/protocol/collections.h"
#include "models/services/orders/storeday.h"
#include "models/services/sync/operationfields.h"
#include "models/services/sync/recordsubject.h"
#include "models/storage/refusedoperations.h"
#include "models/storage/rowstore.h"

namespace forecourt {

struct OperationReader::Kept
{
    QUuid operation;
    QByteArray body;
    bool isRefused = false;
    QString reason;
    qint64 createdAt = 0;
    std::optional<OperationClosing> closing;
};

namespace {

// Events that tell of a change are not changes in people's eyes.
bool isTold(const Change &change)
{
    return change.collection != collections::kTimelineEvent &&
           change.collection != collections::kConflictReview;
}

OperationChangeKind kindOf(const Change &change)
{
    if (change.dead) {
        return *change.dead ? OperationChangeKind::Removed : OperationChangeKind::Restored;
    }
    return change.create ? OperationChangeKind::Created : OperationChangeKind::Changed;
}

} // namespace

Result<std::optional<OperationReader::Kept>> OperationReader::kept(const QUuid &operation)
{
    return m_database.first(
        QStringLiteral(R"sql(
        SELECT body, state = 3, reason, created_at, closed_at,
            (SELECT name FROM staff WHERE id = o.closed_by), closed_reason, closed_reason IS NOT NULL
        FROM outbox o WHERE operation = ?)sql"),
        {bound(operation)}, [operation](const Row &row) {
            Kept kept{operation, row.bytes(0), row.flag(1), row.text(2), row.integer(3), {}};
            if (row.integer(4) != 0) {
                kept.closing = OperationClosing{row.integer(4), row.text(5), row.text(6), row.flag(7)};
            }
            return kept;
        });
}

Result<OperationDetail> OperationReader::read(const QUuid &operation)
{
    FORECOURT_ASSIGN(const auto found, kept(operation));
    if (!found) {
        return fail(ErrorCode::NotFound, QStringLiteral("the operation is not kept any more"));
    }
    OperationDetail detail;
    detail.id = operation;
    detail.at = found->createdAt;
    detail.reason = found->isRefused ? found->reason : QString();
    detail.closing = found->closing;
    FORECOURT_ASSIGN(const Store store, storeOrDefault(m_database));
    detail.currency = store.currency;
    const auto body = decodeOperation(found->body, OperationLimits::none());
    detail.isReadable = body.has_value();
    if (body) {
        FORECOURT_TRY(readChanges(*body, detail));
    }
    if (found->isRefused && !found->closing) {
        FORECOURT_TRY(readRelations(*found, detail));
    }
    return detail;
}

Result<void> OperationReader::readChanges(const Operation &operation, OperationDetail &detail)
{
    detail.useCase = operation.useCase;
    FORECOURT_ASSIGN(const auto person,
                     m_database.first(QStringLiteral("SELECT name FROM staff WHERE id = ?"),
                                      {bound(operation.actor)}, [](const Row &row) { return row.text(0); }));
    detail.person = person.value_or(QString());
    const bool onlyEvents = std::none_of(operation.changes.begin(), operation.changes.end(), isTold);
    for (const Change &change : operation.changes) {
        if (!onlyEvents && !isTold(change)) {
            continue;
        }
        if (detail.changes.size() >= kMostChanges) {
            ++detail.more;
            continue;
        }
        FORECOURT_ASSIGN(const OperationChange told, changeOf(operation.changes, change));
        detail.changes.append(told);
        const bool known = forecourtCatalog().collection(change.collection) != nullptr;
        detail.isReadable = detail.isReadable && known;
    }
    FORECOURT_ASSIGN(const RecordSubject subject, subjectOf(m_database, operation.changes));
    detail.openKind = subject.kind;
    detail.openId = subject.id;
    return {};
}

Result<OperationChange> OperationReader::changeOf(const QList<Change> &all, const Change &change)
{
    const Collection *collection = forecourtCatalog().collection(change.collection);
    OperationChange told;
    told.collectionNumber = change.collection;
    told.collection = collection != nullptr ? collection->name : QString::number(change.collection);
    told.row = change.row;
    told.kind = kindOf(change);
    if (collection == nullptr) {
        return told;
    }
    FORECOURT_ASSIGN(told.title, titleIn(m_database, all, change));
    FORECOURT_TRY(addCells(all, change, told));
    addSets(change, told);
    return told;
}

Result<void> OperationReader::addCells(const QList<Change> &all, const Change &change, OperationChange &told)
{
    const Collection &collection = *forecourtCatalog().collection(change.collection);
    FORECOURT_ASSIGN(const Entity now,
                     RowStore(m_database, forecourtCatalog()).visible(change.collection, change.row));
    for (const auto &[number, value] : change.put.asKeyValueRange()) {
        const Field *field = collection.field(number);
        if (field == nullptr || !operationfields::isShown(collection, *field)) {
            continue;
        }
        OperationField cell;
        cell.number = number;
        cell.name = field->name;
        cell.kind = operationfields::kindOf(collection, *field);
        cell.value = value;
        cell.current = now.cells.value(number).value;
        cell.choices = cell.kind == OperationFieldKind::Choice
                           ? operationfields::choicesOf(collection, *field)
                           : QStringList();
        if (field->type == FieldType::Id) {
            FORECOURT_ASSIGN(cell.valueName, nameOf(all, field->refers, value.uuid()));
            FORECOURT_ASSIGN(cell.currentName, nameOf(all, field->refers, cell.current.uuid()));
        }
        told.fields.append(cell);
    }
    return {};
}

void OperationReader::addSets(const Change &change, OperationChange &told)
{
    const Collection &collection = *forecourtCatalog().collection(change.collection);
    QList<int> numbers = change.add.keys();
    for (const int number : change.remove.keys()) {
        if (!numbers.contains(number)) {
            numbers.append(number);
        }
    }
    for (const int number : std::as_const(numbers)) {
        const Field *field = collection.field(number);
        OperationField set;
        set.number = number;
        set.name = field != nullptr ? field->name : QString::number(number);
        set.kind = OperationFieldKind::Elements;
        set.added = change.add.value(number);
        set.removed = change.remove.value(number).keys();
        told.fields.append(set);
    }
}

Result<void> OperationReader::readRelations(const Kept &kept, OperationDetail &detail)
{
    RefusedOperations refused(m_database);
    FORECOURT_ASSIGN(const Blocker blocker, refused.blockerOf(kept.reason));
    detail.isLost = blocker.kind == Blocker::Kind::GivenUp;
    if (blocker.kind == Blocker::Kind::Open) {
        FORECOURT_ASSIGN(detail.waitsFor, related(blocker.operation));
        for (OperationChange &change : detail.changes) {
            change.title = change.title.isEmpty() ? detail.waitsFor->title : change.title;
        }
    }
    FORECOURT_ASSIGN(const QList<OutboxEntry> waiting, refused.waitingFor(kept.operation));
    for (const OutboxEntry &entry : waiting) {
        FORECOURT_ASSIGN(const RelatedOperation operation, related(entry.operation));
        detail.waiting.append(operation);
    }
    return {};
}

Result<RelatedOperation> OperationReader::related(const QUuid &operation)
{
    FORECOURT_ASSIGN(const auto found, kept(operation));
    RelatedOperation related{operation, {}, {}};
    const auto body =
        found ? decodeOperation(found->body, OperationLimits::none()) : Result<Operation>(Operation());
    if (body && !body->changes.isEmpty()) {
        related.useCase = body->useCase;
        FORECOURT_ASSIGN(related.title, titleIn(m_database, body->changes, body->changes.first()));
    }
    return related;
}

Result<QString> OperationReader::nameOf(const QList<Change> &all, int collection, const QUuid &row)
{
    if (row.isNull() || forecourtCatalog().collection(collection) == nullptr) {
        return QString();
    }
    Change asked;
    asked.collection = collection;
    asked.row = row;
    for (const Change &change : all) {
        asked = change.collection == collection && change.row == row ? change : asked;
    }
    return titleIn(m_database, all, asked);
}

} // namespace forecourt
