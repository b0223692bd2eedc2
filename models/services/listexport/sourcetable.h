// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/whendone.h"
#include "models/services/listexport/exporttable.h"
#include "models/services/lists/listpage.h"

#include <QObject>
#include <QPromise>

#include <memory>

namespace forecourt {

// Goes through a list from its beginning to its end, page by page. Interface thread.
template <typename Record> class SourceWalk final : public QObject
{
public:
    using RowsOf = std::function<ExportRows(const Record &)>; // one at least

    SourceWalk(ListSource<Record> source, RowsOf rowsOf)
        : m_source(std::move(source)), m_rowsOf(std::move(rowsOf))
    {
        m_ask.limit = kPage;
    }

    QFuture<Result<ExportRows>> next()
    {
        auto promise = std::make_shared<QPromise<Result<ExportRows>>>();
        promise->start();
        const auto future = promise->future();
        const auto answer = [promise](const Result<ExportRows> &rows) {
            promise->addResult(rows);
            promise->finish();
        };
        if (m_ended) {
            answer(ExportRows());
        } else {
            whenDone(m_source.page(m_ask), this,
                     [this, answer](const Result<ListPage<Record>> &page) { answer(take(page)); });
        }
        return future;
    }

private:
    static constexpr int kPage = 200;

    Result<ExportRows> take(const Result<ListPage<Record>> &page)
    {
        FORECOURT_TRY(page);
        ExportRows rows;
        for (const Record &record : page->rows) {
            rows += m_rowsOf(record);
        }
        m_ended = !page->more || page->rows.isEmpty();
        if (!m_ended) {
            m_ask.from = PageAsk::From::After;
            m_ask.place = page->places.last();
        }
        return rows;
    }

    ListSource<Record> m_source;
    RowsOf m_rowsOf;
    PageAsk m_ask;
    bool m_ended = false;
};

// The table of a list, in its order. `rowsOf` is called on the interface thread.
template <typename Record>
ExportTable sourceTable(const QString &name, const QList<ExportColumn> &columns,
                        const ListSource<Record> &source, const typename SourceWalk<Record>::RowsOf &rowsOf)
{
    auto walk = std::make_shared<SourceWalk<Record>>(source, rowsOf);
    return {name, columns, [walk] {
                return walk->next();
            }};
}

// A list that is read at once, as a source of one page.
template <typename Record> ListSource<Record> wholeList(std::function<QFuture<Result<QList<Record>>>()> read)
{
    return {[read = std::move(read)](const PageAsk & /*ask*/) {
                return read().then([](const Result<QList<Record>> &rows) -> Result<ListPage<Record>> {
                    FORECOURT_TRY(rows);
                    return ListPage<Record>{*rows, {}, false};
                });
            },
            {}};
}

// A moment as a cell; none for 0.
[[nodiscard]] inline SheetCell momentCell(qint64 at, const QTimeZone &zone)
{
    return at == 0 ? SheetCell() : SheetCell(QDateTime::fromMSecsSinceEpoch(at, zone));
}

} // namespace forecourt
