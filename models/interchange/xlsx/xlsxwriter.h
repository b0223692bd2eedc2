// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QDate>
#include <QDateTime>
#include <QStringList>

#include <memory>
#include <variant>

namespace forecourt {

// An amount in minor units and how many of them make one: 1250 and 2 are 12.50.
struct SheetMoney
{
    qint64 minor = 0;
    int digits = 2;

    bool operator==(const SheetMoney &) const = default;
};

// One cell of a table that is written out: nothing, text, a whole number, money, a day, or a moment (written
// in its own time zone, as a spreadsheet knows none).
using SheetCell = std::variant<std::monostate, QString, qint64, SheetMoney, QDate, QDateTime>;

// The cell as text, for formats that know nothing else: ISO 8601, a point in amounts.
[[nodiscard]] QString cellText(const SheetCell &cell);

// A workbook (ECMA-376), row by row: numbers, money and dates are cells of their kind, text is never a
// formula. The titles are bold and stay in sight. Rows go to a temporary file of the system as they come
// (libxlsxwriter, constant_memory). A sheet that is full is followed by another with the same titles and the
// next number behind its name. One thread at a time.
class XlsxWriter final
{
public:
    static constexpr int kMostRows = 1'048'576; // of a sheet, by the format

    // The file is written at finish(), which compresses it: that may take long. What stood there is replaced.
    // `rowsOfSheet`: with the titles; two at least.
    XlsxWriter(const QString &path, const QString &sheetName, int rowsOfSheet = kMostRows);
    ~XlsxWriter(); // without finish(): no file
    Q_DISABLE_COPY_MOVE(XlsxWriter)

    [[nodiscard]] Result<void> header(const QStringList &titles);
    // StorageFull, also where the disk of the temporary file is; then there is no file.
    [[nodiscard]] Result<void> row(const QList<SheetCell> &cells);
    [[nodiscard]] Result<void> finish();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace forecourt
