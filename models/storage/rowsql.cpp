// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/rowsql.h"

#include "models/database/database.h"

#include <optional>

namespace forecourt {

namespace {

int hexDigit(QChar character)
{
    const char16_t code = character.unicode();
    if (code >= u'0' && code <= u'9') {
        return code - u'0';
    }
    return code >= u'a' && code <= u'f' ? code - u'a' + 10 : -1;
}

// The bytes of an id in its one canonical form: 36 lower-case characters, not the null id. By hand, because a
// first fill asks this of every id in a store.
std::optional<QByteArray> canonicalId(const QString &text)
{
    constexpr qsizetype kLength = 36;
    if (text.size() != kLength) {
        return std::nullopt;
    }
    QByteArray bytes;
    bytes.reserve(16);
    int any = 0;
    for (qsizetype i = 0; i < kLength;) {
        if (i == 8 || i == 13 || i == 18 || i == 23) {
            if (text.at(i++) != u'-') {
                return std::nullopt;
            }
            continue;
        }
        const int high = hexDigit(text.at(i));
        const int low = hexDigit(text.at(i + 1));
        if (high < 0 || low < 0) {
            return std::nullopt;
        }
        any |= high | low;
        bytes.append(static_cast<char>(high * 16 + low));
        i += 2;
    }
    return any != 0 ? std::optional(bytes) : std::nullopt;
}

} // namespace

QList<const Field *> columnsOf(const Collection &collection)
{
    QList<const Field *> columns;
    for (const Field &field : collection.fields) {
        if (field.merge != FieldMerge::Set) {
            columns.append(&field);
        }
    }
    return columns;
}

QString selectRowSql(const Collection &collection)
{
    QString sql = QStringLiteral("SELECT created_version, dead_version");
    for (const Field *field : columnsOf(collection)) {
        sql += QStringLiteral(", ") + field->name;
    }
    return sql + QStringLiteral(" FROM %1 WHERE id = ?").arg(collection.name);
}

QString insertRowSql(const Collection &collection, const QList<const Field *> &fields)
{
    QString columns = QStringLiteral("id, created_version, dead_version");
    QString marks = QStringLiteral("?, ?, ?");
    for (const Field *field : fields) {
        columns += QStringLiteral(", ") + field->name;
        marks += QStringLiteral(", ?");
    }
    return QStringLiteral("INSERT INTO %1 (%2) VALUES (%3)").arg(collection.name, columns, marks);
}

QString updateRowSql(const Collection &collection, const QList<const Field *> &fields)
{
    QString assignments = QStringLiteral("created_version = ?, dead_version = ?");
    for (const Field *field : fields) {
        assignments += QStringLiteral(", %1 = ?").arg(field->name);
    }
    return QStringLiteral("UPDATE %1 SET %2 WHERE id = ?").arg(collection.name, assignments);
}

QString deleteRowSql(const Collection &collection)
{
    return QStringLiteral("DELETE FROM %1 WHERE id = ?").arg(collection.name);
}

std::optional<QVariant> columnValue(const Field &field, const CellValue &value)
{
    if (value.isNull()) {
        return QVariant();
    }
    switch (field.type) {
    case FieldType::Text:
        return value.isText() ? std::optional<QVariant>(value.text()) : std::nullopt;
    case FieldType::Integer:
    case FieldType::Boolean:
        return value.isNumber() ? std::optional<QVariant>(value.number()) : std::nullopt;
    case FieldType::Id:
        // A canonical id only: it must come back as the same text for the digest to agree.
        if (auto bytes = value.isText() ? canonicalId(value.text()) : std::nullopt) {
            return QVariant(*bytes);
        }
        return std::nullopt;
    }
    return std::nullopt;
}

CellValue cellFromColumn(const Field &field, const Row &row, int column)
{
    if (row.isNull(column)) {
        return {};
    }
    switch (field.type) {
    case FieldType::Text:
        return CellValue(row.text(column));
    case FieldType::Integer:
    case FieldType::Boolean:
        return CellValue(row.integer(column));
    case FieldType::Id:
        return CellValue::of(row.uuid(column));
    }
    return {};
}

} // namespace forecourt
