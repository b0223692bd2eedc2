// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/sync/syncqueuereader.h"

#include "models/domain/idsource.h"
#include "models/protocol/catalog.h"
#include "models/protocol/hybridclock.h"
#include "models/protocol/operationhead.h"
#include "models/services/lists/liststretch.h"
#include "models/storage/recordtitle.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace forecourt {

namespace {

constexpr auto kUndecided = R"sql(
    NOT EXISTS (SELECT 1 FROM conflict_review r WHERE r.id = c.review)
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

ListColumns conflictColumns()
{
    constexpr int kColumns = 13;
    return {QStringLiteral(R"sql(
        c.seq, c.idx, c.kind, c.collection, c.row, c.field, c.won, c.lost, c.desk, c.hlc, c.operation, c.review,
            (SELECT name FROM staff WHERE id = c.actor))sql"),
            kColumns};
}

ListStretch undecided(const QString &more = {}, const Values &values = {})
{
    ListStretch stretch;
    stretch.source = QStringLiteral("conflict c");
    stretch.condition = QLatin1String(kUndecided) + more;
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
    constexpr int kColumns = 5;
    return {QStringLiteral(R"sql(
        o.operation, o.created_at, o.reason, substr(o.body, 1, %1),
            CASE o.state WHEN 0 THEN (SELECT count(*) FROM outbox_row r WHERE r.local = o.local)
                WHEN json_valid(CAST(o.body AS TEXT)) THEN json_array_length(CAST(o.body AS TEXT), '$.ch')
            END)sql")
                .arg(OperationHead::kBytes),
            kColumns};
}

ListStretch queued(QueuedKind kind)
{
    ListStretch stretch;
    stretch.source = QStringLiteral("outbox o");
    // As the index of what is not settled has it.
    stretch.condition = kind == QueuedKind::Waiting ? QStringLiteral("o.state = 0 AND o.state <> 2")
                                                    : QStringLiteral("o.state = 3 AND o.state <> 2");
    stretch.keys = QStringList{QStringLiteral("o.local")};
    return stretch;
}

struct Queued
{
    QueuedItem item;
    OperationHead head;
};

Queued queuedOf(const Row &row)
{
    Queued queued{{}, operationHead(row.bytes(3))};
    queued.item.id = row.uuid(0);
    queued.item.createdAt = row.integer(1);
    queued.item.reason = row.text(2);
    queued.item.useCase = queued.head.useCase;
    queued.item.changes = static_cast<int>(row.integer(4));
    return queued;
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
        QueuedItem item = each.item;
        if (forecourtCatalog().collection(each.head.collection) != nullptr) {
            FORECOURT_ASSIGN(item.title, recordTitle(database, each.head.collection, each.head.row));
        }
        page.rows.append(item);
    }
    return page;
}

Result<ListCount> countQueued(Database &database, QueuedKind kind)
{
    return StretchReader(database, {queued(kind)}, {}).count();
}

} // namespace forecourt
