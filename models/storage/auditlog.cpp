// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/auditlog.h"

#include "models/protocol/collections.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace forecourt {

namespace {

// What a PIN or a password is checked with is nobody's to read: only that there is one.
QJsonValue told(int collection, int field, const CellValue &value)
{
    constexpr int kVerifier = 3;
    const bool secret = collection == collections::kCredential && field == kVerifier && !value.isNull();
    return secret ? QJsonValue(QStringLiteral("***")) : value.toJson();
}

// {"3": [before, after]}
void addCells(QJsonObject &json, const Entity &before, const Entity &after)
{
    for (const auto &[field, cell] : after.cells.asKeyValueRange()) {
        const CellValue old = before.cells.value(field).value;
        if (!(old == cell.value)) {
            json.insert(QString::number(field), QJsonArray{told(after.collection, field, old),
                                                           told(after.collection, field, cell.value)});
        }
    }
}

// A row that is not there any more.
void addLost(QJsonObject &json, const Entity &before)
{
    for (const auto &[field, cell] : before.cells.asKeyValueRange()) {
        if (!cell.value.isNull()) {
            json.insert(QString::number(field),
                        QJsonArray{told(before.collection, field, cell.value), QJsonValue::Null});
        }
    }
}

// {"12": {"add": […], "remove": […]}}
void addSets(QJsonObject &json, const Entity &before, const Entity &after)
{
    QList<int> fields = before.sets.keys() + after.sets.keys();
    for (const int field : std::as_const(fields)) {
        QJsonArray added;
        QJsonArray removed;
        const SetElements old = before.sets.value(field);
        const SetElements now = after.sets.value(field);
        for (const QString &element : now.keys()) {
            old.contains(element) ? void() : added.append(element);
        }
        for (const QString &element : old.keys()) {
            now.contains(element) ? void() : removed.append(element);
        }
        if (!added.isEmpty() || !removed.isEmpty()) {
            json.insert(QString::number(field),
                        QJsonObject{{QStringLiteral("add"), added}, {QStringLiteral("remove"), removed}});
        }
    }
}

QString wordOfChange(const Entity &before, const Entity &after)
{
    if (!before.exists()) {
        return QStringLiteral("create");
    }
    if (!after.exists()) {
        return QStringLiteral("remove");
    }
    if ((before.dead == 0) == (after.dead == 0)) {
        return QStringLiteral("change");
    }
    return after.dead != 0 ? QStringLiteral("remove") : QStringLiteral("restore");
}

Result<void> keep(Database &database, const AuditOrigin &origin, const std::pair<int, QUuid> &row,
                  const QString &what, const QJsonObject &changes)
{
    FORECOURT_TRY(database.run(QStringLiteral(R"sql(
        INSERT OR IGNORE INTO audit (collection, row, hlc, operation, what, use_case, actor, desk, changes)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?))sql"),
                               {row.first, bound(row.second), origin.hlc, bound(origin.operation), what,
                                bound(origin.useCase), bound(origin.actor), bound(origin.desk),
                                QString::fromUtf8(QJsonDocument(changes).toJson(QJsonDocument::Compact))}));
    return {};
}

} // namespace

bool isAudited(int collection)
{
    return collection != collections::kTimelineEvent && collection != collections::kConflictReview;
}

Result<void> keepAudit(Database &database, const AuditOrigin &origin, const Entity &before,
                       const Entity &after)
{
    if (!isAudited(after.collection) || (!before.exists() && !after.exists())) {
        return {};
    }
    const QString what = wordOfChange(before, after);
    QJsonObject changes;
    if (before.exists()) {
        after.exists() ? addCells(changes, before, after) : addLost(changes, before);
        addSets(changes, before, after);
        if (changes.isEmpty() && what == QLatin1String("change")) {
            return {};
        }
    }
    return keep(database, origin, {after.collection, after.row}, what, changes);
}

Result<void> keepGivenUp(Database &database, const AuditOrigin &origin, int collection, const QUuid &row,
                         const QString &reason)
{
    if (!isAudited(collection)) {
        return {};
    }
    return keep(database, origin, {collection, row}, QStringLiteral("give-up"),
                {{QStringLiteral("reason"), reason}});
}

Result<void> keepMadeRows(Database &database, const AuditOrigin &origin, qint64 local)
{
    FORECOURT_TRY(database.run(QStringLiteral(R"sql(
        INSERT INTO audit_made (operation, local, seq, hlc, use_case, actor, desk)
        VALUES (?, ?, 0, ?, ?, ?, ?))sql"),
                               {bound(origin.operation), local, origin.hlc, bound(origin.useCase),
                                bound(origin.actor), bound(origin.desk)}));
    return {};
}

Result<void> noteMadeNumber(Database &database, const QUuid &operation, qint64 seq)
{
    FORECOURT_TRY(database.run(QStringLiteral("UPDATE audit_made SET seq = ? WHERE operation = ?"),
                               {seq, bound(operation)}));
    return {};
}

Result<void> forgetMadeNumbers(Database &database)
{
    FORECOURT_TRY(database.run(QStringLiteral("UPDATE audit_made SET seq = 0 WHERE seq > 0")));
    return {};
}

} // namespace forecourt
