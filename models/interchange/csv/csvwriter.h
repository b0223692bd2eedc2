// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/interchange/csv/csvformat.h"

class QIODevice;

namespace forecourt {

// Writes a table as spreadsheets read it: UTF-8 with byte order mark, rows ended by CR LF, cells quoted where
// RFC 4180 asks for it and where blanks stand at their ends, cells that a spreadsheet would run as a formula
// marked as text (csvformula.h). What CsvReader reads of it is what was written, NUL characters and lone
// surrogates aside. Writes in pieces of some kilobytes. Errors: what the device says.
class CsvWriter final
{
public:
    explicit CsvWriter(QIODevice &device, char separator = ',');

    [[nodiscard]] Result<void> row(const QStringList &cells);
    // After the last row.
    [[nodiscard]] Result<void> finish();

private:
    Result<void> flush();

    QIODevice &m_device;
    char m_separator;
    QByteArray m_buffer;
};

} // namespace forecourt
