// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QtGlobal>

namespace forecourt {

enum class CsvEncoding { Utf8, Utf16Le, Utf16Be, Gb18030 };

// How the bytes of a file are to be read (RFC 4180, and what programs write instead of it).
struct CsvFormat
{
    CsvEncoding encoding = CsvEncoding::Utf8;
    char separator = ',';

    bool operator==(const CsvFormat &) const = default;
};

// What a reader takes. A file that goes over a limit is refused at the row where it does; nothing is held in
// memory beyond one row.
struct CsvLimits
{
    qint64 maxBytes = 1024LL * 1024 * 1024; // of the file, as it is stored
    qsizetype maxRowBytes = 128 * 1024;     // of one row, as UTF-8
    qsizetype maxColumns = 256;
    int maxBrokenRows = 1000; // rows whose quotes do not close; a file with more is no table
};

// One row as it stood in the file. Cells are without the quotes and blanks around them.
struct CsvRow
{
    qint64 line = 1; // where it begins, from 1
    QStringList cells;

    bool operator==(const CsvRow &) const = default;
};

// A row that cannot be read.
struct CsvProblem
{
    enum class Kind {
        UnclosedQuote, // a quote opens in this cell and nothing closes it
        RowTooLong,    // over maxRowBytes
        TooManyColumns,
    };

    Kind kind = Kind::UnclosedQuote;
    qint64 line = 1;   // from 1
    qint64 column = 1; // the cell within the row, from 1
    // What stands there, quotes and all, without the line end: of an unclosed quote the line, which is what
    // is left out. Not more than the first half of maxRowBytes, so that with its quotes doubled it fits a
    // cell of another table.
    QString text;

    bool operator==(const CsvProblem &) const = default;
};

} // namespace forecourt
