// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/protocol/entity.h"

#include "models/protocol/effect.h"
#include "models/protocol/json.h"
#include "models/protocol/jsonwriter.h"
#include "models/protocol/setjson.h"

#include <QJsonArray>

namespace forecourt {

namespace {

template <typename HasStamp>
void writeStamps(JsonWriter &json, const Entity &entity, const HasStamp &hasStamp)
{
    json.beginObject();
    for (const auto &[field, cell] : entity.cells.asKeyValueRange()) {
        if (hasStamp(cell)) {
            json.key(field);
            json.beginArray();
            json.number(cell.version);
            json.number(cell.hlc);
            json.endArray();
        }
    }
    json.endObject();
}

} // namespace

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
    const auto hasStamp = [&](const Cell &cell) {
        return cell.version != entity.created || cell.hlc != 0;
    };
    JsonWriter json;
    json.beginObject();
    if (entity.dead != 0) {
        json.number("dead", entity.dead);
    }
    json.key("f");
    json.beginObject();
    for (const auto &[field, cell] : entity.cells.asKeyValueRange()) {
        json.key(field);
        json.cell(cell.value);
    }
    json.endObject();
    json.number("new", entity.created);
    if (!entity.sets.isEmpty()) {
        json.key("s");
        writeSets(json, entity.sets);
    }
    if (std::any_of(entity.cells.begin(), entity.cells.end(), hasStamp)) {
        json.key("v");
        writeStamps(json, entity, hasStamp);
    }
    json.endObject();
    return json.bytes();
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
