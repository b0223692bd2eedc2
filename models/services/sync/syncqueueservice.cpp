// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/sync/syncqueueservice.h"

#include "models/domain/statemachine.h"
#include "models/protocol/collections.h"
#include "models/services/sync/conflictstory.h"
#include "models/services/sync/dependentoffers.h"
#include "models/services/sync/operationmender.h"
#include "models/services/sync/operationreader.h"
#include "models/services/sync/refusedfile.h"
#include "models/services/sync/syncqueuereader.h"
#include "models/storage/rowstore.h"

#include <QSaveFile>

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
    if (item.kind == QLatin1String("number")) {
        return fail(ErrorCode::Unsupported, QStringLiteral("another record bears this number"));
    }
    if (item.kind == QLatin1String("booking")) {
        return fail(ErrorCode::Unsupported, QStringLiteral("another appointment holds this place"));
    }
    if (field == nullptr || collection->kind != CollectionKind::Entity) {
        return fail(ErrorCode::Unsupported, QStringLiteral("this value cannot be put back"));
    }
    if (field->machine != nullptr) {
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

QFuture<Result<std::optional<RepairNotice>>> SyncQueueService::repairNotice()
{
    return m_storage.read([](Database &database) { return readRepairNotice(database); });
}

QFuture<Result<void>> SyncQueueService::repairSeen(qint64 id)
{
    return m_storage.maintain(
        [id, nowMs = m_storage.clock().nowMs()](Database &database, ChangeSet &changes) -> Result<void> {
            changes.sync = true;
            return noteRepairSeen(database, id, nowMs);
        });
}

QFuture<Result<void>> SyncQueueService::decide(StaffId by, qint64 seq, int idx, ConflictDecision decision)
{
    return m_storage.write({by, QStringLiteral("decideConflict")}, [=](Mutation &mutation) -> Result<void> {
        FORECOURT_ASSIGN(const ConflictItem item, readConflict(mutation.database(), seq, idx));
        if (decision == ConflictDecision::UseOther) {
            FORECOURT_TRY(useOther(mutation, item));
        }
        return decisionturn::decide(mutation, item, decision);
    });
}

QFuture<Result<ConflictStory>> SyncQueueService::story(const ConflictItem &item)
{
    return m_storage.read([item](Database &database) { return readConflictStory(database, item); });
}

QFuture<Result<OperationDetail>> SyncQueueService::operation(const QUuid &id)
{
    return m_storage.read([id](Database &database) { return OperationReader(database).read(id); });
}

// What rests on it follows in transactions of its own, behind this one on the same thread; were the program
// killed between them, it follows after the next exchange.
QFuture<Result<void>> SyncQueueService::offerAgain(StaffId by, const QUuid &operation,
                                                   const QList<MendedField> &edits)
{
    return m_storage.executor().write(
        [&storage = m_storage, by, operation, edits](Database &database) -> Result<void> {
            FORECOURT_ASSIGN(Author author, OperationMender::authorOf(database, operation));
            author.staff = by;
            FORECOURT_TRY(storage.runWrite(database, author, [&](Mutation &mutation) {
                return OperationMender(mutation).offerAgain(operation, edits);
            }));
            static_cast<void>(offerDependents(storage));
            return {};
        });
}

QFuture<Result<int>> SyncQueueService::giveUp(StaffId by, const QUuid &operation, const QString &reason)
{
    const QString why = reason.trimmed();
    return m_storage.maintain(
        [&storage = m_storage, by, operation, why](Database &database, ChangeSet &changes) -> Result<int> {
            if (why.isEmpty()) {
                return fail(ErrorCode::InvalidInput, QStringLiteral("a reason is needed"));
            }
            FORECOURT_ASSIGN(const DeskState state, readDeskState(database));
            changes.sync = true;
            return giveUpRefused(database, changes, operation, by.uuid(), why,
                                 storage.clock().nowMs() + state.clockOffsetMs);
        });
}

QFuture<Result<void>> SyncQueueService::exportRefused(const QUuid &operation, const QString &path)
{
    return m_storage.read([&storage = m_storage, operation, path](Database &database) -> Result<void> {
        FORECOURT_ASSIGN(const QByteArray bytes, refusedFile(database, operation, storage.clock().nowMs()));
        QSaveFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
            return fail(ErrorCode::StorageReadOnly, QStringLiteral("the file cannot be written"));
        }
        return {};
    });
}

} // namespace forecourt
