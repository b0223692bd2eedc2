// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/sync/syncqueueservice.h"

#include "models/domain/statemachine.h"
#include "models/protocol/collections.h"
#include "models/protocol/hybridclock.h"
#include "models/storage/outbox.h"
#include "models/storage/recordtitle.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace forecourt {

namespace {

constexpr auto kUndecided = R"sql(
    FROM conflict c
    WHERE NOT EXISTS (SELECT 1 FROM conflict_review r WHERE r.id = c.review)
    AND NOT EXISTS (SELECT 1 FROM conflict_review r
                    WHERE r.seq = c.seq AND coalesce(r.idx, 0) = c.idx AND r.operation IS NULL))sql";

CellValue valueOf(const QString &json)
{
    return CellValue::fromJson(QJsonDocument::fromJson(json.toUtf8()).array().at(0)).value_or(CellValue());
}

// Of a conflict that an older program noted, by its place in the log: a place that a restored server gives
// again, which is why it counts only for decisions that say no more than it.
QUuid placeId(qint64 seq, int idx)
{
    return derivedId("conflict_review", QByteArray::number(seq) + '/' + QByteArray::number(idx));
}

ConflictItem conflictOf(const Row &row)
{
    ConflictItem item;
    item.seq = row.integer(0);
    item.idx = static_cast<int>(row.integer(1));
    item.operation = row.uuid(10);
    item.id = item.operation.isNull() ? placeId(item.seq, item.idx) : row.uuid(11);
    item.collectionNumber = static_cast<int>(row.integer(3));
    item.fieldNumber = static_cast<int>(row.integer(5));
    item.kind = row.text(2);
    const Collection *collection = forecourtCatalog().collection(static_cast<int>(row.integer(3)));
    const Field *field =
        collection != nullptr ? collection->field(static_cast<int>(row.integer(5))) : nullptr;
    item.collection = collection != nullptr ? collection->name : row.text(3);
    item.row = row.uuid(4);
    item.field = field != nullptr ? field->name : QString();
    item.won = valueOf(row.text(6));
    item.lost = valueOf(row.text(7));
    item.desk = row.text(8);
    item.at = hybridclock::milliseconds(row.integer(9));
    item.actorName = row.text(12);
    return item;
}

Result<QList<ConflictItem>> readConflicts(Database &database, const QString &more, const Values &values)
{
    FORECOURT_ASSIGN(QList<ConflictItem> items, database.all(QStringLiteral(R"sql(
        SELECT c.seq, c.idx, c.kind, c.collection, c.row, c.field, c.won, c.lost, c.desk, c.hlc,
               c.operation, c.review, (SELECT name FROM staff WHERE id = c.actor) %1 %2)sql")
                                                                 .arg(QLatin1String(kUndecided), more),
                                                             values, conflictOf));
    for (ConflictItem &item : items) {
        const Collection *collection = forecourtCatalog().collection(item.collection);
        if (collection != nullptr) {
            FORECOURT_ASSIGN(item.title, recordTitle(database, collection->number, item.row));
        }
    }
    return items;
}

Result<QList<QueuedItem>> describe(Database &database, const QList<OutboxEntry> &entries)
{
    QList<QueuedItem> items;
    for (const OutboxEntry &entry : entries) {
        QueuedItem item{entry.operation, {}, entry.createdAt, 0, entry.reason, {}};
        const auto operation = decodeOperation(entry.body, OperationLimits::none());
        if (operation) {
            item.useCase = operation->useCase;
            item.changes = static_cast<int>(operation->changes.size());
            const Change &first = operation->changes.first();
            FORECOURT_ASSIGN(item.title, recordTitle(database, first.collection, first.row));
        }
        items.append(item);
    }
    return items;
}

Result<void> useOther(Mutation &mutation, const ConflictItem &item)
{
    const Collection *collection = forecourtCatalog().collection(item.collection);
    const Field *field = collection != nullptr ? collection->field(item.field) : nullptr;
    if (item.kind == QLatin1String("delete") && collection != nullptr) {
        return mutation.remove(collection->number, item.row);
    }
    if (item.kind == QLatin1String("set") && field != nullptr) {
        return mutation.removeFromSet(collection->number, item.row, field->number, {item.lost.text()});
    }
    if (field == nullptr || collection->kind != CollectionKind::Entity) {
        return fail(ErrorCode::Unsupported, QStringLiteral("this value cannot be put back"));
    }
    if (field->merge == FieldMerge::State) {
        FORECOURT_ASSIGN(
            const auto current,
            mutation.database().first(
                QStringLiteral("SELECT %1 FROM %2 WHERE id = ?").arg(field->name, collection->name),
                {bound(item.row)}, [](const Row &row) { return row.text(0); }));
        if (!field->machine->isLegal(current.value_or(field->machine->initial), item.lost.text())) {
            return fail(ErrorCode::Conflict, QStringLiteral("that step is not possible any more"));
        }
    }
    return mutation.put(collection->number, item.row, {{field->number, item.lost}});
}

Result<void> recordDecision(Mutation &mutation, const ConflictItem &item, ConflictDecision decision)
{
    const Collection &reviews = *forecourtCatalog().collection(collections::kConflictReview);
    const auto number = [&](const char *name) {
        return reviews.field(QString::fromLatin1(name))->number;
    };
    return mutation.create(
        collections::kConflictReview, item.id,
        {{number("seq"), item.seq},
         {number("idx"), item.idx},
         {number("decision"), decision == ConflictDecision::KeepWinner ? QStringLiteral("keep_winner")
                                                                       : QStringLiteral("use_other")},
         {number("at"), mutation.nowMs()},
         {number("staff"), CellValue::of(mutation.author().staff.uuid())},
         {number("operation"), CellValue::of(item.operation)},
         {number("row"), CellValue::of(item.row)},
         {number("field"), item.fieldNumber},
         {number("kind"), item.kind}});
}

} // namespace

SyncQueueService::SyncQueueService(Storage &storage, QObject *parent) : QObject(parent), m_storage(storage)
{
    connect(&storage.changes(), &ChangeNotifier::changed, this, [this](const ChangeSet &changes) {
        if (changes.sync || changes.touches(collections::kConflictReview)) {
            Q_EMIT changed();
        }
    });
}

QFuture<Result<QList<ConflictItem>>> SyncQueueService::conflicts(int limit)
{
    return m_storage.read([=](Database &database) {
        return readConflicts(database, QStringLiteral("ORDER BY c.seq DESC, c.idx LIMIT ?"), {limit});
    });
}

QFuture<Result<QList<QueuedItem>>> SyncQueueService::waiting(int limit)
{
    return m_storage.read([=](Database &database) -> Result<QList<QueuedItem>> {
        FORECOURT_ASSIGN(const auto entries, Outbox(database).pending(limit));
        return describe(database, entries);
    });
}

QFuture<Result<QList<QueuedItem>>> SyncQueueService::quarantined(int limit)
{
    return m_storage.read([=](Database &database) -> Result<QList<QueuedItem>> {
        FORECOURT_ASSIGN(const auto entries, Outbox(database).quarantined());
        return describe(database, entries.mid(0, limit));
    });
}

QFuture<Result<qint64>> SyncQueueService::attention()
{
    return m_storage.read([](Database &database) {
        return database.integer(
            QStringLiteral("SELECT (SELECT count(*) %1) + (SELECT count(*) FROM outbox WHERE state = 3)")
                .arg(QLatin1String(kUndecided)));
    });
}

QFuture<Result<void>> SyncQueueService::decide(StaffId by, qint64 seq, int idx, ConflictDecision decision)
{
    return m_storage.write({by, QStringLiteral("decideConflict")}, [=](Mutation &mutation) -> Result<void> {
        FORECOURT_ASSIGN(
            const auto items,
            readConflicts(mutation.database(), QStringLiteral("AND c.seq = ? AND c.idx = ?"), {seq, idx}));
        if (items.isEmpty()) {
            return fail(ErrorCode::NotFound, QStringLiteral("the conflict was decided already"));
        }
        if (decision == ConflictDecision::UseOther) {
            FORECOURT_TRY(useOther(mutation, items.first()));
        }
        return recordDecision(mutation, items.first(), decision);
    });
}

} // namespace forecourt
