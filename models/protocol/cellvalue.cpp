// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/protocol/cellvalue.h"

namespace forecourt {

namespace {

// Beyond this a double (which is what other JSON readers use) is no longer exact.
constexpr qint64 kLargestExact = (qint64{1} << 62);

} // namespace

CellValue CellValue::of(const QUuid &id)
{
    return id.isNull() ? CellValue() : CellValue(id.toString(QUuid::WithoutBraces));
}

CellValue CellValue::ofText(const QString &text)
{
    return text.isEmpty() ? CellValue() : CellValue(text);
}

QJsonValue CellValue::toJson() const
{
    if (isNumber()) {
        return QJsonValue(number());
    }
    if (isText()) {
        return QJsonValue(text());
    }
    return QJsonValue(QJsonValue::Null);
}

Result<CellValue> CellValue::fromJson(const QJsonValue &json)
{
    switch (json.type()) {
    case QJsonValue::Null:
        return CellValue();
    case QJsonValue::String:
        return CellValue(json.toString());
    case QJsonValue::Double: {
        const qint64 number = json.toInteger(kLargestExact);
        if (number == kLargestExact || json != QJsonValue(number)) {
            return fail(ErrorCode::Malformed, QStringLiteral("a number is not whole"));
        }
        return CellValue(number);
    }
    default:
        return fail(ErrorCode::Malformed, QStringLiteral("a value is neither text, whole number nor null"));
    }
}

} // namespace forecourt
