// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/interchange/csv/csvreader.h"
#include "models/interchange/csv/csvsniffer.h"

namespace forecourt::test {

struct CsvTable
{
    CsvFormat format;
    QList<CsvRow> rows;
    QList<CsvProblem> problems;
    std::optional<Error> error;

    [[nodiscard]] QList<QStringList> cells() const
    {
        QList<QStringList> all;
        for (const CsvRow &row : rows) {
            all.append(row.cells);
        }
        return all;
    }
};

// The whole table, fed in pieces of so many bytes.
inline CsvTable readCsv(const QByteArray &bytes, qsizetype piece = 7, const CsvLimits &limits = {},
                        std::optional<CsvFormat> format = {})
{
    CsvTable table;
    CsvSniffer sniffer;
    for (qsizetype at = 0; at < bytes.size(); at += piece) {
        sniffer.feed(QByteArrayView(bytes).sliced(at, std::min(piece, bytes.size() - at)));
    }
    table.format = format.value_or(sniffer.format());
    CsvReader reader(
        table.format, limits,
        [&](const CsvRow &row) -> Result<void> {
            table.rows.append(row);
            return {};
        },
        [&](const CsvProblem &problem) -> Result<void> {
            table.problems.append(problem);
            return {};
        });
    for (qsizetype at = 0; at < bytes.size() && !table.error; at += piece) {
        const auto fed = reader.feed(QByteArrayView(bytes).sliced(at, std::min(piece, bytes.size() - at)));
        if (!fed) {
            table.error = fed.error();
        }
    }
    if (!table.error) {
        if (const auto finished = reader.finish(); !finished) {
            table.error = finished.error();
        }
    }
    return table;
}

} // namespace forecourt::test
