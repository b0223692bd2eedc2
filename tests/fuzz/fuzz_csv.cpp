// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/interchange/csv/csvreader.h"
#include "models/interchange/csv/csvsniffer.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

// Feeds any bytes to the CSV reader, whole and byte by byte, and checks what its header promises.
using namespace forecourt;

namespace {

void require(bool holds)
{
    if (!holds) {
        std::abort();
    }
}

struct Seen
{
    QList<CsvRow> rows;
    QList<CsvProblem> problems;
};

Seen read(const QByteArray &bytes, qsizetype piece, const CsvFormat &format, const CsvLimits &limits)
{
    Seen seen;
    qint64 last = 0;
    const auto inOrder = [&](qint64 line) {
        require(line > last);
        last = line;
    };
    CsvReader reader(
        format, limits,
        [&](const CsvRow &row) -> Result<void> {
            inOrder(row.line);
            require(!row.cells.isEmpty() && row.cells.size() <= limits.maxColumns);
            seen.rows.append(row);
            return {};
        },
        [&](const CsvProblem &problem) -> Result<void> {
            inOrder(problem.line);
            require(problem.column >= 1 && problem.column <= limits.maxColumns + 2);
            seen.problems.append(problem);
            return {};
        });
    for (qsizetype at = 0; at < bytes.size(); at += piece) {
        if (!reader.feed(QByteArrayView(bytes).sliced(at, std::min(piece, bytes.size() - at)))) {
            return seen;
        }
    }
    static_cast<void>(reader.finish());
    return seen;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    CsvSniffer sniffer;
    sniffer.feed(bytes);
    CsvLimits limits;
    limits.maxRowBytes = 256;
    limits.maxColumns = 16;
    const CsvFormat format = sniffer.format();
    const Seen whole = read(bytes, std::max<qsizetype>(bytes.size(), 1), format, limits);
    const Seen pieces = read(bytes, 1, format, limits);
    require(whole.rows == pieces.rows);
    return 0;
}
