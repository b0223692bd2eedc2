// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/interchange/csv/csvformat.h"

#include <QByteArrayView>

#include <functional>
#include <memory>

namespace forecourt {

// A table of text, row by row, from its bytes in pieces of any size; holds one row in memory. Empty lines are
// no rows; so is a first line that only names the separator ("sep=;"). A byte order mark is dropped,
// characters that cannot be decoded become U+FFFD, the mark that CsvWriter puts before formulas is taken away
// again.
//
// A row that cannot be read is told as a problem and reading goes on with the line after the one where it
// begins, so that one stray quote does not swallow the rest of the file. Errors: TooLarge over maxBytes,
// Malformed after too many broken rows, or what a handler returns, which stops the reading. Any one thread;
// time is linear in the size of the file, and bounded by limits where quotes do not close.
class CsvReader final
{
public:
    using RowHandler = std::function<Result<void>(const CsvRow &)>;
    using ProblemHandler = std::function<Result<void>(const CsvProblem &)>;

    CsvReader(const CsvFormat &format, const CsvLimits &limits, RowHandler row, ProblemHandler problem);
    ~CsvReader();
    Q_DISABLE_COPY_MOVE(CsvReader)

    [[nodiscard]] Result<void> feed(QByteArrayView bytes);
    // After the last byte.
    [[nodiscard]] Result<void> finish();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace forecourt
