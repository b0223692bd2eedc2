// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/interchange/xlsx/xlsxwriter.h"

#include <QFuture>
#include <QSet>

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

// A list as it can be written to a file: its columns, and its rows page by page in the order and with the
// filter of the list. `next` is called again after each page, on the interface thread, until a page is empty.
struct ExportTable
{
    QString name; // "customers"
    QList<ExportColumn> columns;
    std::function<QFuture<Result<ExportRows>>()> next;
};

// The place where a page ended in a list that is ordered by a time, newest first: rows of the same
// millisecond are neither lost nor written twice.
class ExportPlace final
{
public:
    [[nodiscard]] qint64 before() const
    {
        return m_at == 0 ? 0 : m_at + 1;
    } // exclusive bound of the next page
    // Rows of that millisecond come again, before those that are new.
    [[nodiscard]] int limit(int page) const { return page + static_cast<int>(m_ids.size()); }
    // Whether the row is new; call it for each row in order.
    bool take(const QUuid &id, qint64 at)
    {
        if (at != m_at) {
            m_at = at;
            m_ids.clear();
        }
        const bool fresh = !m_ids.contains(id);
        m_ids.insert(id);
        return fresh;
    }

private:
    qint64 m_at = 0;
    QSet<QUuid> m_ids; // written, of that millisecond
};

} // namespace forecourt
