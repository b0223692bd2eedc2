// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/sync/operationmender.h"

#include "models/protocol/catalog.h"
#include "models/protocol/hybridclock.h"
#include "models/services/sync/addendum.h"
#include "models/services/sync/operationfields.h"
#include "models/storage/auditlog.h"
#include "models/storage/refusedoperations.h"

#include <QDateTime>

namespace forecourt {

namespace {

Result<Operation> readable(const OutboxEntry &entry)
{
    auto operation = decodeOperation(entry.body, OperationLimits::none());
    return operation ? std::move(operation)
                     : Result<Operation>(fail(ErrorCode::Unsupported, QStringLiteral("it cannot be read")));
}

// Rows that are made come first, and with them what others point at.
QList<Change> inOrder(const QList<Change> &changes)
{
    QList<Change> ordered = changes;
    std::stable_sort(ordered.begin(), ordered.end(),
                     [](const Change &a, const Change &b) { return a.create && !b.create; });
    return ordered;
}

} // namespace

Result<Author> OperationMender::authorOf(Database &database, const QUuid &operation)
{
    FORECOURT_ASSIGN(const OutboxEntry entry, RefusedOperations(database).open(operation));
    FORECOURT_ASSIGN(const Operation body, readable(entry));
    return Author{StaffId(body.actor), body.useCase, body.compensates};
}

Result<void> OperationMender::offerAgain(const QUuid &operation, const QList<MendedField> &edits)
{
    Database &database = m_mutation.database();
    RefusedOperations refused(database);
    FORECOURT_ASSIGN(const OutboxEntry entry, refused.open(operation));
    FORECOURT_ASSIGN(const Blocker blocker, refused.blockerOf(entry.reason));
    if (blocker.kind != Blocker::Kind::None) {
        return fail(ErrorCode::Conflict, QStringLiteral("it waits for another change"));
    }
    FORECOURT_ASSIGN(const Operation body, readable(entry));
    FORECOURT_ASSIGN(const QList<Change> changes,
                     Addendum(m_mutation).redirected(entry.reason, inOrder(body.changes)));
    for (const Change &change : changes) {
        FORECOURT_ASSIGN(const Change each, mended(change, edits));
        FORECOURT_TRY(write(each));
    }
    const qint64 local = m_mutation.isEmpty() ? 0 : m_mutation.desk().lastLocal + 1;
    return refused.closeMended(operation, m_mutation.author().staff.uuid(), m_mutation.nowMs(), local);
}

Result<Change> OperationMender::mended(const Change &change, const QList<MendedField> &edits) const
{
    const Collection *collection = forecourtCatalog().collection(change.collection);
    if (collection == nullptr) {
        return fail(ErrorCode::Unsupported, QStringLiteral("a collection this program does not know"));
    }
    Change result = change;
    const int year = QDateTime::fromMSecsSinceEpoch(m_mutation.nowMs(), Qt::UTC).date().year();
    for (const MendedField &edit : edits) {
        if (edit.collection != change.collection || edit.row != change.row) {
            continue;
        }
        const Field *field = collection->field(edit.field);
        if (field == nullptr || !change.put.contains(edit.field)) {
            return fail(ErrorCode::InvalidInput, QStringLiteral("the operation has no such field"));
        }
        FORECOURT_ASSIGN(const Cells cells,
                         operationfields::mended(*collection, *field, edit.value, change.put, year));
        for (const auto &[number, value] : cells.asKeyValueRange()) {
            result.put.insert(number, value);
        }
    }
    return result;
}

Result<void> OperationMender::write(const Change &change)
{
    FORECOURT_ASSIGN(
        const Entity now,
        RowStore(m_mutation.database(), forecourtCatalog()).visible(change.collection, change.row));
    if (!now.exists() && !change.create) {
        return fail(ErrorCode::NotFound, QStringLiteral("the record is not there"));
    }
    // What says of itself that it is removed or back needs no other change to bring it to life.
    if (now.exists() && change.dead && *change.dead == false) {
        FORECOURT_TRY(m_mutation.restore(change.collection, change.row));
    }
    FORECOURT_TRY(writeCells(change, now.exists()));
    for (const auto &[field, elements] : change.remove.asKeyValueRange()) {
        FORECOURT_TRY(m_mutation.removeFromSet(change.collection, change.row, field, elements.keys()));
    }
    for (const auto &[field, elements] : change.add.asKeyValueRange()) {
        FORECOURT_TRY(m_mutation.addToSet(change.collection, change.row, field, elements));
    }
    return change.dead.value_or(false) ? m_mutation.remove(change.collection, change.row) : Result<void>();
}

Result<void> OperationMender::writeCells(const Change &change, bool exists)
{
    if (!exists) {
        return m_mutation.create(change.collection, change.row, change.put);
    }
    const Collection &collection = *forecourtCatalog().collection(change.collection);
    if (collection.kind != CollectionKind::Entity || change.put.isEmpty()) {
        return {}; // an event or an entry of a ledger stands for good
    }
    return m_mutation.put(change.collection, change.row, change.put);
}

Result<int> giveUpRefused(Database &database, ChangeSet &changes, const QUuid &operation, const QUuid &by,
                          const QString &reason, qint64 nowMs)
{
    RefusedOperations refused(database);
    FORECOURT_ASSIGN(const OutboxEntry entry, refused.open(operation));
    FORECOURT_ASSIGN(QList<OutboxEntry> all, refused.waitingFor(operation));
    all.prepend(entry);
    FORECOURT_ASSIGN(const DeskState state, readDeskState(database));
    for (const OutboxEntry &each : all) {
        FORECOURT_TRY(refused.closeGivenUp(each.operation, by, nowMs, reason));
        const auto body = decodeOperation(each.body, OperationLimits::none());
        if (!body) {
            continue; // nobody knows which records it meant
        }
        const AuditOrigin origin{hybridclock::tick(body->hlc, nowMs), each.operation, by, state.prefix,
                                 QStringLiteral("giveUpRefused")};
        for (const Change &change : body->changes) {
            FORECOURT_TRY(keepGivenUp(database, origin, change.collection, change.row, reason));
            changes.rows[change.collection].insert(change.row); // of which the history tells it
        }
    }
    return static_cast<int>(all.size());
}

} // namespace forecourt
