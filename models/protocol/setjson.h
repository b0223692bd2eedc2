// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/protocol/entity.h"

#include <QJsonObject>

namespace forecourt {

class JsonWriter;

// {"field":{"element":[addition, …]}}
void writeSets(JsonWriter &json, const QMap<int, SetElements> &sets); // an object by field
Result<QMap<int, SetElements>> setsFromJson(const QJsonObject &json);

} // namespace forecourt
