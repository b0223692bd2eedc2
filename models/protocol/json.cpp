// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/protocol/json.h"

#include <QJsonDocument>

namespace forecourt {

QString idText(const QUuid &id)
{
    return id.toString(QUuid::WithoutBraces);
}

Result<QJsonObject> parseObject(const QByteArray &json)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (!document.isObject()) {
        return fail(ErrorCode::Malformed, QStringLiteral("not a JSON object: %1 at byte %2")
                                              .arg(problem.errorString(), QString::number(problem.offset)));
    }
    return document.object();
}

Result<int> fieldFromKey(const QString &key)
{
    bool isNumber = false;
    const int field = key.toInt(&isNumber);
    if (!isNumber || field <= 0) {
        return fail(ErrorCode::Malformed, QStringLiteral("a field is not named by its number"));
    }
    return field;
}

Result<Cells> cellsFromJson(const QJsonObject &json)
{
    Cells cells;
    for (auto it = json.begin(); it != json.end(); ++it) {
        FORECOURT_ASSIGN(const int field, fieldFromKey(it.key()));
        FORECOURT_ASSIGN(CellValue value, CellValue::fromJson(it.value()));
        cells.insert(field, value);
    }
    return cells;
}

} // namespace forecourt
