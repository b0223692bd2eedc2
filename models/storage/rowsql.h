// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/row.h"
#include "models/protocol/catalog.h"
#include "models/protocol/entity.h"

#include <QVariant>

namespace forecourt {

// The statements and conversions of one collection's table.

// "SELECT created_version, dead_version, <fields> FROM <table> WHERE id = ?"; sets are not columns.
QString selectRowSql(const Collection &collection);
QString insertRowSql(const Collection &collection, const QList<const Field *> &fields);
QString updateRowSql(const Collection &collection, const QList<const Field *> &fields);
QString deleteRowSql(const Collection &collection);

// The fields that are columns, in the order of selectRowSql.
QList<const Field *> columnsOf(const Collection &collection);

// Nothing where the value does not fit the column's type: such a value is kept like one of an unknown field.
std::optional<QVariant> columnValue(const Field &field, const CellValue &value);
CellValue cellFromColumn(const Field &field, const Row &row, int column);

} // namespace forecourt
