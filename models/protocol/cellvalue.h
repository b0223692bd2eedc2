// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QJsonValue>
#include <QMap>
#include <QString>
#include <QUuid>

#include <variant>

namespace forecourt {

// The value of one field as it travels and merges: nothing, a whole number, or text. Booleans are 0 and 1,
// ids are 36 lower-case characters, money is minor units, times are UTC milliseconds; there are no fractions,
// so that a value has exactly one form on every machine.
class CellValue final
{
public:
    CellValue() = default;
    CellValue(qint64 number) : m_value(number) {}     // NOLINT: values convert freely
    CellValue(const QString &text) : m_value(text) {} // NOLINT
    static CellValue of(const QUuid &id);             // a null id is nothing
    static CellValue ofText(const QString &text);     // an empty text is nothing

    [[nodiscard]] bool isNull() const { return std::holds_alternative<std::monostate>(m_value); }
    [[nodiscard]] bool isNumber() const { return std::holds_alternative<qint64>(m_value); }
    [[nodiscard]] bool isText() const { return std::holds_alternative<QString>(m_value); }
    [[nodiscard]] qint64 number() const { return isNumber() ? std::get<qint64>(m_value) : 0; }
    [[nodiscard]] QString text() const { return isText() ? std::get<QString>(m_value) : QString(); }
    [[nodiscard]] QUuid uuid() const { return QUuid::fromString(text()); }

    [[nodiscard]] QJsonValue toJson() const;
    static Result<CellValue> fromJson(const QJsonValue &json);

    bool operator==(const CellValue &) const = default;

private:
    std::variant<std::monostate, qint64, QString> m_value;
};

// Field number → value.
using Cells = QMap<int, CellValue>;

} // namespace forecourt
