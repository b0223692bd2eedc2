// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/figures/figurerecordreader.h"

#include "models/protocol/collections.h"
#include "models/services/leads/responseclock.h"
#include "models/services/orders/party.h"
#include "models/storage/aliases.h"

#include <QDateTime>

namespace forecourt {

namespace {

// Rows that are looked at for one that counts: the share of leads that a number leaves out is unknown.
constexpr int kLookedAt = 200;

ListColumns orderColumns(const QString &at)
{
    constexpr int kColumns = 5;
    return {QStringLiteral("o.id, o.number, c.full_name, (%1), %2")
                .arg(currentPlateSql(QStringLiteral("o.vehicle")), at),
            kColumns,
            QStringLiteral(" LEFT JOIN customer c ON c.id = %1")
                .arg(aliases::rootOfField(collections::kServiceOrder, "customer", QStringLiteral("o.")))};
}

FigureRecord orderOf(const Row &row)
{
    return {row.uuid(0), QStringLiteral("order"), row.text(1), row.text(2), row.text(3), row.integer(4), {}};
}

bool isBackward(const PageAsk &ask)
{
    return ask.from == PageAsk::From::End || ask.from == PageAsk::From::Before;
}

} // namespace

FigureRecordReader::FigureRecordReader(Database &database, const Store &store, LeadSettings settings,
                                       const FigureRange &range, FigureSelection selection)
    : m_database(database)
    , m_range(range)
    , m_selection(std::move(selection))
    , m_facts(std::move(settings), workingHoursOf(store), range.asOfMs)
{}

bool FigureRecordReader::isOfOrders() const
{
    return m_selection.of == FigureSelection::Of::Opened || m_selection.of == FigureSelection::Of::Delivered;
}

ListStretch FigureRecordReader::orderStretch() const
{
    const bool opened = m_selection.of == FigureSelection::Of::Opened;
    const QString at = opened ? QStringLiteral("o.opened_at") : QStringLiteral("o.delivered_at");
    qint64 from = m_range.fromMs;
    qint64 to = m_range.toMs;
    if (!m_selection.day.isNull()) {
        from = std::max(from, m_selection.day.startOfDay(m_range.zone).toMSecsSinceEpoch());
        to = std::min(to, m_selection.day.addDays(1).startOfDay(m_range.zone).toMSecsSinceEpoch());
    }
    ListStretch stretch;
    stretch.source = opened ? QStringLiteral("service_order o")
                            : QStringLiteral("service_order o INDEXED BY service_order_by_delivered");
    stretch.condition = QStringLiteral("o.dead_version = 0 AND %1 > 0 AND %1 >= ? AND %1 < ?").arg(at);
    stretch.values = {from, to};
    stretch.keys = QStringList{at, QStringLiteral("o.id")};
    stretch.descending = true;
    return stretch;
}

ListStretch FigureRecordReader::leadStretch() const
{
    ListStretch stretch;
    stretch.source = QStringLiteral("lead l");
    stretch.condition = QStringLiteral("l.dead_version = 0 AND l.received_at >= ? AND l.received_at < ?");
    stretch.values = {m_range.fromMs, m_range.toMs};
    stretch.keys = QStringList{QStringLiteral("l.received_at"), QStringLiteral("l.id")};
    stretch.descending = true;
    return stretch;
}

Result<ListPage<FigureRecord>> FigureRecordReader::page(const PageAsk &ask)
{
    return isOfOrders() ? orderPage(ask) : leadPage(ask);
}

Result<ListPage<FigureRecord>> FigureRecordReader::orderPage(const PageAsk &ask)
{
    const ListStretch stretch = orderStretch();
    return readListPage(m_database, {stretch}, orderColumns(stretch.keys.first()), ask, orderOf);
}

// How long an answer took is counted in working hours, which no index knows: leads are read in their order
// and those that count are kept, until the page is full.
Result<ListPage<FigureRecord>> FigureRecordReader::leadPage(const PageAsk &ask)
{
    const bool backward = isBackward(ask);
    int skipped = ask.from == PageAsk::From::Offset ? ask.offset : 0;
    PageAsk step = ask;
    step.from = skipped > 0 ? PageAsk::From::Start : ask.from;
    step.offset = 0;
    step.limit = kLookedAt;
    ListPage<FigureRecord> found;
    while (!found.more) {
        FORECOURT_ASSIGN(const ListPage<LeadFact> read,
                         readListPage(m_database, {leadStretch()},
                                      {LeadFacts::columns(), LeadFacts::kColumns}, step,
                                      [this](const Row &row) { return m_facts.read(row); }));
        for (qsizetype i = 0; i < read.rows.size() && !found.more; ++i) {
            const qsizetype at = backward ? read.rows.size() - 1 - i : i;
            if (!LeadFacts::matches(read.rows.at(at), m_selection) || skipped-- > 0) {
                continue;
            }
            found.more = found.rows.size() == ask.limit;
            if (!found.more) {
                found.rows.append(read.rows.at(at).record);
                found.places.append(read.places.at(at));
            }
        }
        if (!read.more) {
            break;
        }
        step.from = backward ? PageAsk::From::Before : PageAsk::From::After;
        step.place = backward ? read.places.first() : read.places.last();
    }
    if (backward) {
        std::reverse(found.rows.begin(), found.rows.end());
        std::reverse(found.places.begin(), found.places.end());
    }
    return found;
}

Result<ListCount> FigureRecordReader::count()
{
    if (isOfOrders()) {
        return StretchReader(m_database, {orderStretch()}, {}).count();
    }
    PageAsk all;
    all.limit = kMostCounted;
    FORECOURT_ASSIGN(const ListPage<FigureRecord> found, leadPage(all));
    return ListCount{static_cast<int>(found.rows.size()), !found.more};
}

} // namespace forecourt
