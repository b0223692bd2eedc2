// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/protocol/entity.h"

#include "models/protocol/effect.h"
#include "models/protocol/json.h"
#include "models/protocol/setjson.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace forecourt {

qint64 Entity::versionOf(int field) const
{
    const auto cell = cells.constFind(field);
    return cell == cells.constEnd() ? 0 : cell->version;
}

void applyEffect(Entity &entity, const ChangeEffect &effect, qint64 seq)
{
    if (effect.created) {
        entity.created = seq;
    }
    for (const auto &[field, value] : effect.cells.asKeyValueRange()) {
        entity.cells.insert(field, Cell{value, seq, 0});
    }
    for (const auto &[field, elements] : effect.sets.asKeyValueRange()) {
        SetElements &set = entity.sets[field];
        for (const auto &[element, additions] : elements.asKeyValueRange()) {
            if (additions.isEmpty()) {
                set.remove(element);
            } else {
                set.insert(element, additions);
            }
        }
        if (set.isEmpty()) {
            entity.sets.remove(field);
        }
    }
    if (effect.dead) {
        entity.dead = *effect.dead ? seq : 0;
    }
}

QByteArray encodeEntity(const Entity &entity)
{
    QJsonObject values;
    QJsonObject stamps;
    for (const auto &[field, cell] : entity.cells.asKeyValueRange()) {
        values.insert(QString::number(field), cell.value.toJson());
        if (cell.version != entity.created || cell.hlc != 0) {
            stamps.insert(QString::number(field), QJsonArray{cell.version, cell.hlc});
        }
    }
    QJsonObject json{{QStringLiteral("new"), entity.created}, {QStringLiteral("f"), values}};
    if (!stamps.isEmpty()) {
        json.insert(QStringLiteral("v"), stamps);
    }
    if (!entity.sets.isEmpty()) {
        json.insert(QStringLiteral("s"), setsToJson(entity.sets));
    }
    if (entity.dead != 0) {
        json.insert(QStringLiteral("dead"), entity.dead);
    }
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

Result<Entity> decodeEntity(int collection, const QUuid &row, const QByteArray &bytes)
{
    FORECOURT_ASSIGN(const QJsonObject json, parseObject(bytes));
    Entity entity;
    entity.collection = collection;
    entity.row = row;
    entity.created = json.value(QStringLiteral("new")).toInteger();
    entity.dead = json.value(QStringLiteral("dead")).toInteger();
    FORECOURT_ASSIGN(const Cells values, cellsFromJson(json.value(QStringLiteral("f")).toObject()));
    const QJsonObject stamps = json.value(QStringLiteral("v")).toObject();
    for (const auto &[field, value] : values.asKeyValueRange()) {
        Cell cell{value, entity.created, 0};
        const QJsonArray stamp = stamps.value(QString::number(field)).toArray();
        if (stamp.size() == 2) {
            cell.version = stamp.at(0).toInteger();
            cell.hlc = stamp.at(1).toInteger();
        }
        entity.cells.insert(field, cell);
    }
    FORECOURT_ASSIGN(entity.sets, setsFromJson(json.value(QStringLiteral("s")).toObject()));
    return entity;
}

} // namespace forecourt
