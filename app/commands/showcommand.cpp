// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"
#include "app/desk.h"
#include "models/storage/rowstore.h"

namespace forecourt {

namespace {

// People say "order" and "line"; the other kinds are called like their collection.
const Collection *collectionOf(const QString &kind)
{
    const QString name = kind == QLatin1String("order")  ? QStringLiteral("service_order")
                         : kind == QLatin1String("line") ? QStringLiteral("order_line")
                                                         : kind;
    return forecourtCatalog().collection(name);
}

QJsonObject fieldsOf(const Collection &collection, const Entity &entity)
{
    QJsonObject json{{QStringLiteral("id"), entity.row.toString(QUuid::WithoutBraces)},
                     {QStringLiteral("deleted"), entity.dead != 0}};
    for (const Field &field : collection.fields) {
        if (field.name == QLatin1String("verifier")) {
            continue; // what a PIN is checked with is nobody's to read
        }
        json.insert(field.name,
                    field.merge == FieldMerge::Set
                        ? QJsonValue(QJsonArray::fromStringList(entity.sets.value(field.number).keys()))
                        : entity.cells.value(field.number).value.toJson());
    }
    return json;
}

} // namespace

int runShow(Desk &desk, const CommandLine &line, Output &output)
{
    const Collection *collection = collectionOf(line.kind);
    const QUuid id = QUuid::fromString(line.id);
    if (collection == nullptr || id.isNull()) {
        return output.refuse(
            {ErrorCode::InvalidInput, QStringLiteral("no such kind of record, or the id is no UUID")});
    }
    const auto entity = desk.storage().executor().readAndWait([&](Database &database) {
        return RowStore(database, forecourtCatalog()).visible(collection->number, id);
    });
    if (!entity) {
        return output.cannotRun(entity.error());
    }
    if (!entity->exists()) {
        return output.refuse({ErrorCode::NotFound, QStringLiteral("there is no such record")});
    }
    const QJsonObject json = fieldsOf(*collection, *entity);
    QStringList lines;
    for (const QString &key : json.keys()) {
        lines.append(key + QLatin1Char('\t') + json.value(key).toVariant().toString());
    }
    output.print(json, lines);
    return kDone;
}

} // namespace forecourt
