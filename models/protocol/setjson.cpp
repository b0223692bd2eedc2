// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/protocol/setjson.h"

#include "models/protocol/json.h"
#include "models/protocol/jsonwriter.h"

#include <QJsonArray>

namespace forecourt {

void writeSets(JsonWriter &json, const QMap<int, SetElements> &sets)
{
    json.beginObject();
    for (const auto &[field, elements] : sets.asKeyValueRange()) {
        json.key(field);
        json.beginObject();
        for (const auto &[element, additions] : elements.asKeyValueRange()) {
            json.element(element);
            json.beginArray();
            for (const qint64 addition : additions) {
                json.number(addition);
            }
            json.endArray();
        }
        json.endObject();
    }
    json.endObject();
}

Result<QMap<int, SetElements>> setsFromJson(const QJsonObject &json)
{
    QMap<int, SetElements> sets;
    for (auto it = json.begin(); it != json.end(); ++it) {
        FORECOURT_ASSIGN(const int field, fieldFromKey(it.key()));
        const QJsonObject elements = it.value().toObject();
        for (auto element = elements.begin(); element != elements.end(); ++element) {
            QList<qint64> additions;
            const QJsonArray array = element.value().toArray();
            for (const QJsonValue &addition : array) {
                additions.append(addition.toInteger());
            }
            sets[field].insert(element.key(), additions);
        }
    }
    return sets;
}

} // namespace forecourt
