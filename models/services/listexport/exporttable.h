// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/interchange/xlsx/xlsxwriter.h"

#include <QFuture>

#include <functional>

namespace forecourt {

// Whether a column tells who somebody is, and what stands there for whoever may not take that out of the
// house.
enum class ExportPersonal {
    None,
    Name,  // 张**
    Phone, // 138 **** 8000
    Other, // nothing
};

struct ExportColumn
{
    QString key; // permanent: "phone"
    ExportPersonal personal = ExportPersonal::None;

    bool operator==(const ExportColumn &) const = default;
};

using ExportRows = QList<QList<SheetCell>>;

// Some rows of a list, in its order.
struct ExportPage
{
    ExportRows rows;   // may be none though there are more
    bool more = false; // behind these
    bool cut = false;  // a search found more than the list has: it has the best ones
};

// A list as it can be written to a file: its columns, and its rows page by page in the order and with the
// filter of the list. `next` is called again after each page, on the interface thread, while there are more.
struct ExportTable
{
    QString name; // "customers"
    QList<ExportColumn> columns;
    std::function<QFuture<Result<ExportPage>>()> next;
};

} // namespace forecourt
