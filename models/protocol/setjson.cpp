// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/protocol/setjson.h"

#include "models/protocol/json.h"

#include <QJsonArray>

namespace forecourt {

QJsonObject setsToJson(const QMap<int, SetElements> &sets)
{
    QJsonObject json;
    for (const auto &[field, elements] : sets.asKeyValueRange()) {
        QJsonObject object;
        for (const auto &[element, additions] : elements.asKeyValueRange()) {
            QJsonArray array;
            for (const qint64 addition : additions) {
                array.append(addition);
            }
            object.insert(element, array);
        }
        json.insert(QString::number(field), object);
    }
    return json;
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
