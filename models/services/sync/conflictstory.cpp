// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/sync/conflictstory.h"

#include "models/protocol/catalog.h"
#include "models/protocol/collections.h"
#include "models/protocol/hybridclock.h"
#include "models/services/appointments/appointmentreader.h"
#include "models/services/sync/recordsubject.h"
#include "models/storage/recordtitle.h"
#include "models/storage/rowstore.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace forecourt {

namespace {

struct Kept
{
    ConflictSide side;
    QString what;
    QJsonObject changes;
};

// Whether the operation of this audit entry left this value in the field.
bool wrote(const Kept &kept, int field, const CellValue &value)
{
    const QJsonValue change = kept.changes.value(QString::number(field));
    if (!change.isArray()) {
        return false;
    }
    const auto after = CellValue::fromJson(change.toArray().at(1));
    return after && *after == value;
}

// Of the row, newest first, without the operation that found the conflict.
Result<QList<Kept>> auditOf(Database &database, const ConflictItem &item)
{
    constexpr int kMost = 200;
    return database.all(
        QStringLiteral(R"sql(
        SELECT a.hlc, a.desk, (SELECT name FROM staff WHERE id = a.actor), a.what, a.changes FROM audit a
        WHERE a.collection = ? AND a.row = ? AND a.operation IS NOT ? AND a.what <> 'give-up'
        ORDER BY a.hlc DESC LIMIT ?)sql"),
        {item.collectionNumber, bound(item.row), bound(item.operation), kMost}, [](const Row &row) {
            return Kept{{hybridclock::milliseconds(row.integer(0)), row.text(2), row.text(1), {}},
                        row.text(3),
                        QJsonDocument::fromJson(row.text(4).toUtf8()).object()};
        });
}

// Who wrote the value that the operation met.
Result<ConflictSide> otherSide(Database &database, const ConflictItem &item, const CellValue &value)
{
    FORECOURT_ASSIGN(const QList<Kept> audit, auditOf(database, item));
    for (const Kept &kept : audit) {
        if (item.fieldNumber != 0 && wrote(kept, item.fieldNumber, value)) {
            return kept.side;
        }
    }
    for (const Kept &kept : audit) {
        const bool removed = kept.what == QLatin1String("remove");
        if (item.fieldNumber == 0 ? removed : kept.what == QLatin1String("create")) {
            return kept.side;
        }
    }
    return ConflictSide();
}

Result<QString> nameOf(Database &database, const ConflictItem &item, const CellValue &value)
{
    const Collection *collection = forecourtCatalog().collection(item.collectionNumber);
    const Field *field = collection != nullptr ? collection->field(item.fieldNumber) : nullptr;
    if (field == nullptr || field->type != FieldType::Id || value.isNull()) {
        return QString();
    }
    const int refers = field->refers != 0 ? field->refers : collections::kCustomer;
    return recordTitle(database, refers, value.uuid());
}

} // namespace

Result<ConflictStory> readConflictStory(Database &database, const ConflictItem &item)
{
    ConflictStory story;
    const ConflictSide finder{item.at, item.actorName, item.desk, {}};
    const bool finderWon = item.wonSeq == item.seq;
    FORECOURT_ASSIGN(const ConflictSide other, otherSide(database, item, finderWon ? item.lost : item.won));
    story.won = finderWon ? finder : other;
    story.lost = finderWon ? other : finder;
    FORECOURT_ASSIGN(story.won.valueName, nameOf(database, item, item.won));
    FORECOURT_ASSIGN(story.lost.valueName, nameOf(database, item, item.lost));
    if (item.kind == QLatin1String("booking")) {
        const auto holder = readAppointment(database, AppointmentId(item.won.uuid()));
        story.holder = holder ? std::optional(*holder) : std::nullopt; // it may be deleted by now
    }
    FORECOURT_ASSIGN(const Entity now,
                     RowStore(database, forecourtCatalog()).visible(item.collectionNumber, item.row));
    story.isThere = now.exists() && now.dead == 0;
    story.current = now.cells.value(item.fieldNumber).value;
    FORECOURT_ASSIGN(story.currentName, nameOf(database, item, story.current));
    FORECOURT_ASSIGN(const RecordSubject subject,
                     forecourtCatalog().collection(item.collectionNumber) != nullptr
                         ? subjectOf(database, item.collectionNumber, item.row)
                         : Result<RecordSubject>(RecordSubject()));
    story.openKind = subject.kind;
    story.openId = subject.id;
    return story;
}

} // namespace forecourt
