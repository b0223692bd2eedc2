// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/sync/syncqueueservice.h"

#include "models/domain/statemachine.h"
#include "models/protocol/collections.h"
#include "models/services/sync/syncqueuereader.h"

namespace forecourt {

namespace {

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

ListSource<ConflictItem> SyncQueueService::conflictSource()
{
    return {[this](const PageAsk &ask) {
                return m_storage.read([ask](Database &database) { return readConflicts(database, ask); });
            },
            [this] {
                return m_storage.read([](Database &database) { return countConflicts(database); });
            }};
}

QFuture<Result<QList<ConflictItem>>> SyncQueueService::conflicts(int limit)
{
    return m_storage.read([limit](Database &database) -> Result<QList<ConflictItem>> {
        PageAsk ask;
        ask.limit = limit;
        FORECOURT_ASSIGN(const ListPage<ConflictItem> page, readConflicts(database, ask));
        return page.rows;
    });
}

ListSource<QueuedItem> SyncQueueService::queuedSource(QueuedKind kind)
{
    return {[this, kind](const PageAsk &ask) {
                return m_storage.read(
                    [kind, ask](Database &database) { return readQueued(database, kind, ask); });
            },
            [this, kind] {
                return m_storage.read([kind](Database &database) { return countQueued(database, kind); });
            }};
}

QFuture<Result<qint64>> SyncQueueService::attention()
{
    return m_storage.read([](Database &database) -> Result<qint64> {
        FORECOURT_ASSIGN(const ListCount conflicts, countConflicts(database));
        FORECOURT_ASSIGN(const ListCount refused, countQueued(database, QueuedKind::Refused));
        return conflicts.rows + refused.rows;
    });
}

QFuture<Result<void>> SyncQueueService::decide(StaffId by, qint64 seq, int idx, ConflictDecision decision)
{
    return m_storage.write({by, QStringLiteral("decideConflict")}, [=](Mutation &mutation) -> Result<void> {
        FORECOURT_ASSIGN(const ConflictItem item, readConflict(mutation.database(), seq, idx));
        if (decision == ConflictDecision::UseOther) {
            FORECOURT_TRY(useOther(mutation, item));
        }
        return recordDecision(mutation, item, decision);
    });
}

} // namespace forecourt
