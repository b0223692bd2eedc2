// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The customers as a table.
#include "models/domain/plate.h"
#include "models/services/listexport/exporttables.h"
#include "models/services/listexport/sourcetable.h"
#include "models/services/search/searchquestion.h"

#include <QSet>

namespace forecourt::exporttables {

namespace {

// All customers a text leads to, best first: the list itself shows the first of them. What was found is kept,
// and its rows are read page by page. Interface thread.
class FoundWalk final : public QObject
{
public:
    using RowOf = std::function<QList<SheetCell>(const CustomerRow &)>;

    FoundWalk(CustomerService &service, QString text, CustomerFilter filter, RowOf rowOf, int most)
        : m_service(service)
        , m_text(std::move(text))
        , m_filter(filter)
        , m_rowOf(std::move(rowOf))
        , m_most(most)
    {}

    QFuture<Result<ExportPage>> next()
    {
        auto promise = std::make_shared<QPromise<Result<ExportPage>>>();
        promise->start();
        const auto future = promise->future();
        const Answer answer = [promise](const Result<ExportPage> &page) {
            promise->addResult(page);
            promise->finish();
        };
        m_found ? readRows(answer) : find(answer);
        return future;
    }

private:
    using Answer = std::function<void(const Result<ExportPage> &)>;

    void find(const Answer &answer)
    {
        const auto take = [this, answer](const Result<QList<SearchTarget>> &found) {
            if (!found) {
                answer(tl::unexpected(found.error()));
                return;
            }
            m_found = *found;
            m_cut = m_found->size() > m_most;
            m_found->resize(std::min<qsizetype>(m_most, m_found->size()));
            readRows(answer);
        };
        whenDone(m_service.found(m_text, m_most + 1), this, take);
    }

    void readRows(const Answer &answer)
    {
        constexpr qsizetype kPage = 200;
        const QList<SearchTarget> some = m_found->mid(m_at, kPage);
        m_at += some.size();
        whenDone(m_service.rowsOf(some, m_filter), this,
                 [this, answer](const Result<QList<CustomerRow>> &rows) { answer(pageOf(rows)); });
    }

    Result<ExportPage> pageOf(const Result<QList<CustomerRow>> &rows)
    {
        FORECOURT_TRY(rows);
        ExportPage page;
        for (const CustomerRow &row : *rows) {
            if (!m_written.contains(row.id.uuid())) {
                m_written.insert(row.id.uuid());
                page.rows.append(m_rowOf(row));
            }
        }
        page.more = m_at < m_found->size();
        page.cut = m_cut;
        return page;
    }

    CustomerService &m_service;
    QString m_text;
    CustomerFilter m_filter;
    RowOf m_rowOf;
    int m_most;
    std::optional<QList<SearchTarget>> m_found;
    qsizetype m_at = 0; // of them was read
    QSet<QUuid> m_written;
    bool m_cut = false;
};

QList<ExportColumn> customerColumns()
{
    return {{QStringLiteral("name"), ExportPersonal::Name},
            {QStringLiteral("phone"), ExportPersonal::Phone},
            {QStringLiteral("plate"), ExportPersonal::Other},
            {QStringLiteral("vehicles")},
            {QStringLiteral("in_house")},
            {QStringLiteral("last_seen")}};
}

} // namespace

ExportTable customers(CustomerService &service, const QString &text, CustomerFilter filter,
                      const QTimeZone &zone, int most)
{
    const FoundWalk::RowOf rowOf = [zone](const CustomerRow &row) {
        return QList<SheetCell>{row.name,
                                row.phone,
                                displayedPlate(row.plate),
                                static_cast<qint64>(row.vehicles),
                                static_cast<qint64>(row.inHouse ? 1 : 0),
                                momentCell(row.lastSeenAt, zone)};
    };
    const QString name = QStringLiteral("customers");
    if (SearchQuestion::of(text).isEmpty()) { // as in the list: what is too short hides nothing
        return sourceTable<CustomerRow>(name, customerColumns(), service.source({}, filter),
                                        [rowOf](const CustomerRow &row) { return ExportRows{rowOf(row)}; });
    }
    const auto walk = std::make_shared<FoundWalk>(service, text, filter, rowOf, most);
    return {name, customerColumns(), [walk] {
                return walk->next();
            }};
}

} // namespace forecourt::exporttables
