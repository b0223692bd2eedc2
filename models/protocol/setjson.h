// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/protocol/entity.h"

#include <QJsonObject>

namespace forecourt {

// {"field":{"element":[addition, …]}}
QJsonObject setsToJson(const QMap<int, SetElements> &sets);
Result<QMap<int, SetElements>> setsFromJson(const QJsonObject &json);

} // namespace forecourt
