// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/customerimport/importfield.h"

#include <QList>
#include <QStringList>

namespace forecourt {

// What each column of a file means, in order; columns beyond are ignored.
using ImportColumns = QList<ImportField>;

// Reads the titles of the first row in Chinese, English and German. A field that may stand once is given to
// its first column; telephone numbers, addresses, tags and notes may come from several.
[[nodiscard]] ImportColumns guessColumns(const QStringList &titles, ImportKind kind);

// The same for files with the same titles, whatever their case, spaces and order of mention of the error
// column: under it the choice of a person is remembered.
[[nodiscard]] QString headerSignature(const QStringList &titles, ImportKind kind);

// What is remembered under that signature: the meanings without those of error columns, so that they serve
// for the file and for its rows to correct. recalledColumns() puts the error columns of these titles in
// again; empty where the others are not as many as are remembered.
[[nodiscard]] ImportColumns rememberedColumns(const QStringList &titles, const ImportColumns &columns);
[[nodiscard]] ImportColumns recalledColumns(const QStringList &titles, const ImportColumns &remembered);

// The title of the column that ImportErrorFile adds; such a column is never read.
[[nodiscard]] bool isErrorTitle(const QString &title);
inline constexpr char16_t kErrorTitle[] = u"error";

// Columns as words, "name,phone,ignore", and back; unknown words are ignored columns.
[[nodiscard]] QString columnsText(const ImportColumns &columns);
[[nodiscard]] ImportColumns columnsFromText(const QString &text);

// Whether several columns may mean it.
[[nodiscard]] bool mayRepeat(ImportField field);

} // namespace forecourt
