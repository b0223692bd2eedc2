// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/protocol/cellvalue.h"

#include <QJsonObject>

namespace forecourt {

// Pieces of the wire form that operations, effects and entities share.

QString idText(const QUuid &id);
Result<QJsonObject> parseObject(const QByteArray &json);

// A field number as a JSON key; Malformed unless it is a number above zero.
Result<int> fieldFromKey(const QString &key);
Result<Cells> cellsFromJson(const QJsonObject &json);

} // namespace forecourt
