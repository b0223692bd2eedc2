// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/rowsql.h"

#include "models/database/database.h"

namespace forecourt {

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
        return value.isText() && CellValue::of(value.uuid()) == value
                   ? std::optional<QVariant>(bound(value.uuid()))
                   : std::nullopt;
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
