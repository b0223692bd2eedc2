// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/database.h"
#include "models/services/lists/listpage.h"

#include <QStringList>

#include <utility>

namespace forecourt {

// A part of a list that one index holds in the order of the list. Most lists are one stretch; one that shows
// first what waits and then what is planned is two, read one behind the other.
struct ListStretch
{
    QString source;    // FROM …
    QString condition; // WHERE …
    QStringList keys;  // expressions it is sorted by, none of them NULL, the last unique
    bool descending = false;
    Values sourceValues; // bound before all others
    Values values;       // of the condition
    Values keyValues;    // of the keys, each time they are written
    bool few = false;    // bounded by nature, so that reading it whole to count it costs nothing
    // Where no single range of the index holds the list but several do, as of merged records: the condition
    // of each, with its values, instead of `condition`, which is still what is counted. They do not overlap.
    QList<std::pair<QString, Values>> ranges = {};
    // Of ranges, and where no index has the order of the keys: `row` is the rowid in `table` (without one, in
    // `source`), and of a row nothing but its keys is read unless it is among those wanted.
    QString row = {};
    QString table = {};
    void sortBeforeReading(const QString &name, const QString &alias)
    {
        row = alias + QStringLiteral(".rowid");
        table = name + QLatin1Char(' ') + alias;
    }
    QString countSource = {}; // FROM … to count by, where another index holds the same rows in less space
};

// What a list shows of each record: SELECT `columns` … `joins`, with the values of the columns.
struct ListColumns
{
    QString columns;
    int count = 0; // of the columns
    QString joins = {};
    Values values = {};
};

// The SQL of one read within one stretch.
struct StretchSql
{
    QString sql;
    Values values;
};

// Storage thread. Reads by keys and never skips rows, except for PageAsk::From::Offset.
class StretchReader final
{
public:
    using Each = std::function<Result<void>(const Row &)>;

    StretchReader(Database &database, QList<ListStretch> stretches, ListColumns columns);

    // Calls `each` for the wanted rows, in the order of reading, with their places; says whether there are
    // more.
    [[nodiscard]] Result<bool> read(const PageAsk &ask,
                                    const std::function<void(const Row &, const ListPlace &)> &each);
    [[nodiscard]] Result<ListCount> count();

private:
    struct Step
    {
        qsizetype stretch = 0;
        QString comparison; // empty: from its beginning
        Values place = {};  // what the keys are compared with
        bool backward = false;
        qint64 offset = 0;
    };

    [[nodiscard]] Result<Step> firstStep(const PageAsk &ask);
    [[nodiscard]] Result<Step> stepAtOffset(qint64 offset);
    [[nodiscard]] Result<Step> stepAtShare(double share);
    [[nodiscard]] Result<Step> stepWithin(qsizetype stretch, double share);
    [[nodiscard]] Result<ListCount> countOf(const ListStretch &stretch);
    [[nodiscard]] Result<QVariant> keyAt(const ListStretch &stretch, bool last);
    [[nodiscard]] StretchSql sqlOf(const Step &step, int limit) const;
    [[nodiscard]] static StretchSql mergedSource(const ListStretch &stretch, const Step &step,
                                                 const QString &order, qint64 limit);

    Database &m_database;
    QList<ListStretch> m_stretches;
    ListColumns m_columns;
};

// The records of a list as `map` makes them of a row.
template <typename Map>
auto readListPage(Database &database, const QList<ListStretch> &stretches, const ListColumns &columns,
                  const PageAsk &ask, Map map) -> Result<ListPage<std::invoke_result_t<Map, const Row &>>>
{
    ListPage<std::invoke_result_t<Map, const Row &>> page;
    StretchReader reader(database, stretches, columns);
    FORECOURT_ASSIGN(page.more, reader.read(ask, [&](const Row &row, const ListPlace &place) {
        page.rows.append(map(row));
        page.places.append(place);
    }));
    if (ask.from == PageAsk::From::End || ask.from == PageAsk::From::Before) {
        std::reverse(page.rows.begin(), page.rows.end());
        std::reverse(page.places.begin(), page.places.end());
    }
    return page;
}

} // namespace forecourt
