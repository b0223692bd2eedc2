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

// Goes through a list from its beginning to its end, page by page. What is read at once is handed out in
// pages all the same. Interface thread.
template <typename Record> class SourceWalk final : public QObject
{
public:
    using RowsOf = std::function<ExportRows(const Record &)>; // one at least

    SourceWalk(ListSource<Record> source, RowsOf rowsOf)
        : m_source(std::move(source)), m_rowsOf(std::move(rowsOf))
    {
        m_ask.limit = static_cast<int>(kPage);
    }

    QFuture<Result<ExportPage>> next()
    {
        auto promise = std::make_shared<QPromise<Result<ExportPage>>>();
        promise->start();
        const auto future = promise->future();
        const auto answer = [promise](const Result<ExportPage> &page) {
            promise->addResult(page);
            promise->finish();
        };
        if (m_at < m_read.rows.size() || !m_read.more) {
            answer(handOut());
        } else {
            whenDone(m_source.page(m_ask), this,
                     [this, answer](const Result<ListPage<Record>> &page) { answer(take(page)); });
        }
        return future;
    }

private:
    static constexpr qsizetype kPage = 200;

    Result<ExportPage> take(const Result<ListPage<Record>> &page)
    {
        FORECOURT_TRY(page);
        const bool cut = m_read.cut || page->cut;
        m_read = *page;
        m_read.cut = cut;
        m_read.more = page->more && !page->rows.isEmpty();
        m_at = 0;
        if (m_read.more) {
            m_ask.from = PageAsk::From::After;
            m_ask.place = page->places.last();
        }
        return handOut();
    }

    ExportPage handOut()
    {
        ExportPage page;
        const qsizetype end = std::min(m_at + kPage, m_read.rows.size());
        for (; m_at < end; ++m_at) {
            page.rows += m_rowsOf(m_read.rows.at(m_at));
        }
        page.more = m_read.more || end < m_read.rows.size();
        page.cut = m_read.cut;
        return page;
    }

    ListSource<Record> m_source;
    RowsOf m_rowsOf;
    PageAsk m_ask;
    ListPage<Record> m_read{{}, {}, true, false}; // nothing yet
    qsizetype m_at = 0;                           // of it was handed out
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
                    return ListPage<Record>{*rows, {}, false, false};
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
