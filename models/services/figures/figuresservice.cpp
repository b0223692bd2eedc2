// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/figures/figuresservice.h"

#include "models/protocol/collections.h"
#include "models/services/figures/figurereader.h"
#include "models/services/figures/figurerecordreader.h"
#include "models/services/orders/storeday.h"

namespace forecourt {

FiguresService::FiguresService(Storage &storage, LeadSettings settings, QObject *parent)
    : QObject(parent), m_storage(storage), m_settings(std::move(settings))
{
    connect(&storage.changes(), &ChangeNotifier::changed, this, [this](const ChangeSet &changes) {
        using namespace collections;
        if (changes.touches(kLead) || changes.touches(kServiceOrder) || changes.touches(kCustomer) ||
            changes.touches(kPlate) || changes.touches(kStore)) {
            Q_EMIT changed();
        }
    });
}

QFuture<Result<Figures>> FiguresService::figures(FigurePeriod period)
{
    const qint64 now = m_storage.clock().nowMs();
    return m_storage.read([=, settings = m_settings](Database &database) -> Result<Figures> {
        FORECOURT_ASSIGN(const Store store, storeOrDefault(database));
        return FigureReader(database, store, settings).figures(figureRange(period, now, zoneOf(store)));
    });
}

template <typename Ask>
auto FiguresService::askRecords(const FigureRange &range, const FigureSelection &selection, Ask ask)
    -> QFuture<std::invoke_result_t<Ask, FigureRecordReader &>>
{
    using Answer = std::invoke_result_t<Ask, FigureRecordReader &>;
    return m_storage.read([=, settings = m_settings](Database &database) -> Answer {
        FORECOURT_ASSIGN(const Store store, storeOrDefault(database));
        FigureRecordReader reader(database, store, settings, range, selection);
        return ask(reader);
    });
}

ListSource<FigureRecord> FiguresService::source(const FigureRange &range, const FigureSelection &selection)
{
    return {[this, range, selection](const PageAsk &ask) {
                return askRecords(range, selection,
                                  [ask](FigureRecordReader &reader) { return reader.page(ask); });
            },
            [this, range, selection] {
                return askRecords(range, selection,
                                  [](FigureRecordReader &reader) { return reader.count(); });
            }};
}

QFuture<Result<QList<FigureRecord>>> FiguresService::records(const FigureRange &range,
                                                             const FigureSelection &selection, int limit)
{
    return askRecords(range, selection, [limit](FigureRecordReader &reader) -> Result<QList<FigureRecord>> {
        PageAsk ask;
        ask.limit = limit;
        FORECOURT_ASSIGN(const ListPage<FigureRecord> page, reader.page(ask));
        return page.rows;
    });
}

} // namespace forecourt
