// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/sync/syncqueuereader.h"

#include "models/domain/idsource.h"
#include "models/protocol/catalog.h"
#include "models/protocol/hybridclock.h"
#include "models/protocol/operationhead.h"
#include "models/services/lists/liststretch.h"
#include "models/services/sync/decisionturn.h"
#include "models/services/sync/recordsubject.h"
#include "models/storage/recordtitle.h"
#include "models/storage/refusedoperations.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace forecourt {

namespace {

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
    item.wonSeq = row.integer(13);
    return item;
}

ListColumns conflictColumns()
{
    constexpr int kColumns = 14;
    return {QStringLiteral(R"sql(
        c.seq, c.idx, c.kind, c.collection, c.row, c.field, c.won, c.lost, c.desk, c.hlc, c.operation, c.review,
            (SELECT name FROM staff WHERE id = c.actor), c.won_seq)sql"),
            kColumns};
}

ListStretch undecided(const QString &more = {}, const Values &values = {})
{
    ListStretch stretch;
    stretch.source = QStringLiteral("conflict c");
    stretch.condition = QLatin1String(decisionturn::kUndecided) + more;
    stretch.values = values;
    stretch.keys = QStringList{QStringLiteral("c.seq"), QStringLiteral("c.idx")};
    stretch.descending = true;
    return stretch;
}

Result<ListPage<ConflictItem>> conflictsOf(Database &database, const ListStretch &stretch, const PageAsk &ask)
{
    FORECOURT_ASSIGN(ListPage<ConflictItem> page,
                     readListPage(database, {stretch}, conflictColumns(), ask, conflictOf));
    for (ConflictItem &item : page.rows) {
        if (forecourtCatalog().collection(item.collectionNumber) != nullptr) {
            FORECOURT_ASSIGN(item.title, recordTitle(database, item.collectionNumber, item.row));
        }
    }
    return page;
}

// How many rows an operation that waits touches is in the index of what waits; of one that was refused, only
// in its body.
ListColumns queuedColumns()
{
    constexpr int kColumns = 7;
    return {QStringLiteral(R"sql(
        o.operation, o.created_at, o.reason, substr(o.body, 1, %1),
            CASE o.state WHEN 0 THEN (SELECT count(*) FROM outbox_row r WHERE r.local = o.local)
                WHEN json_valid(CAST(o.body AS TEXT)) THEN json_array_length(CAST(o.body AS TEXT), '$.ch')
            END,
            coalesce(o.closed_at, 0), o.closed_reason IS NOT NULL)sql")
                .arg(OperationHead::kBytes),
            kColumns};
}

// Conditions and keys as the indexes have them.
ListStretch queued(QueuedKind kind)
{
    ListStretch stretch;
    stretch.source = QStringLiteral("outbox o");
    stretch.keys = QStringList{QStringLiteral("o.local")};
    switch (kind) {
    case QueuedKind::Waiting:
        stretch.condition = QStringLiteral("o.state = 0 AND o.state <> 2");
        break;
    case QueuedKind::Refused:
        stretch.condition = QStringLiteral("o.state = 3 AND o.closed_at IS NULL");
        break;
    case QueuedKind::Closed:
        stretch.condition = QStringLiteral("o.closed_at IS NOT NULL");
        stretch.keys.prepend(QStringLiteral("o.closed_at"));
        stretch.descending = true;
        break;
    }
    return stretch;
}

struct Queued
{
    QueuedItem item;
    OperationHead head;
};

QString fieldNamed(const OperationHead &head)
{
    const Collection *collection = forecourtCatalog().collection(head.collection);
    const Field *field = collection != nullptr ? collection->field(head.field) : nullptr;
    return field != nullptr ? field->name : QString();
}

Queued queuedOf(const Row &row)
{
    Queued queued{{}, operationHead(row.bytes(3))};
    queued.item.id = row.uuid(0);
    queued.item.createdAt = row.integer(1);
    queued.item.reason = row.text(2);
    queued.item.useCase = queued.head.useCase;
    queued.item.changes = static_cast<int>(row.integer(4));
    queued.item.closedAt = row.integer(5);
    queued.item.isGivenUp = row.flag(6);
    queued.item.firstField = fieldNamed(queued.head);
    return queued;
}

Result<QString> titleOf(Database &database, const OperationHead &head)
{
    Change first;
    first.collection = head.collection;
    first.row = head.row;
    return forecourtCatalog().collection(head.collection) != nullptr ? titleIn(database, {}, first)
                                                                     : Result<QString>(QString());
}

// A row that is not there is called by what the operation says of it, which takes all of its body.
Result<QString> titleOfMissing(Database &database, const QUuid &operation)
{
    FORECOURT_ASSIGN(const auto body,
                     database.first(QStringLiteral("SELECT body FROM outbox WHERE operation = ?"),
                                    {bound(operation)}, [](const Row &row) { return row.bytes(0); }));
    const auto read = decodeOperation(body.value_or(QByteArray()), OperationLimits::none());
    return read && !read->changes.isEmpty() ? titleIn(database, read->changes, read->changes.first())
                                            : Result<QString>(QString());
}

Result<QueuedItem> named(Database &database, const Queued &queued, QueuedKind kind)
{
    QueuedItem item = queued.item;
    FORECOURT_ASSIGN(item.title, titleOf(database, queued.head));
    if (item.title.isEmpty() && kind != QueuedKind::Waiting) {
        FORECOURT_ASSIGN(item.title, titleOfMissing(database, item.id));
    }
    const QUuid blocker = RefusedOperations::namedIn(item.reason);
    if (item.title.isEmpty() && !blocker.isNull()) {
        FORECOURT_ASSIGN(item.title, titleOfMissing(database, blocker)); // which would have made the row
    }
    FORECOURT_ASSIGN(const auto person,
                     database.first(QStringLiteral("SELECT name FROM staff WHERE id = ?"),
                                    {bound(queued.head.actor)}, [](const Row &row) { return row.text(0); }));
    item.person = person.value_or(QString());
    return item;
}

} // namespace

Result<ListPage<ConflictItem>> readConflicts(Database &database, const PageAsk &ask)
{
    return conflictsOf(database, undecided(), ask);
}

Result<ListCount> countConflicts(Database &database)
{
    return StretchReader(database, {undecided()}, {}).count();
}

Result<ConflictItem> readConflict(Database &database, qint64 seq, int idx)
{
    FORECOURT_ASSIGN(
        const ListPage<ConflictItem> page,
        conflictsOf(database, undecided(QStringLiteral(" AND c.seq = ? AND c.idx = ?"), {seq, idx}), {}));
    if (page.rows.isEmpty()) {
        return fail(ErrorCode::NotFound, QStringLiteral("the conflict was decided already"));
    }
    return page.rows.first();
}

Result<ListPage<QueuedItem>> readQueued(Database &database, QueuedKind kind, const PageAsk &ask)
{
    FORECOURT_ASSIGN(const ListPage<Queued> found,
                     readListPage(database, {queued(kind)}, queuedColumns(), ask, queuedOf));
    ListPage<QueuedItem> page{{}, found.places, found.more};
    for (const Queued &each : found.rows) {
        FORECOURT_ASSIGN(const QueuedItem item, named(database, each, kind));
        page.rows.append(item);
    }
    return page;
}

Result<ListCount> countQueued(Database &database, QueuedKind kind)
{
    return StretchReader(database, {queued(kind)}, {}).count();
}

} // namespace forecourt
