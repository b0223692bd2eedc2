// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/figures/figuresservice.h"

#include "models/protocol/collections.h"
#include "models/services/figures/figurereader.h"
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

QFuture<Result<QList<FigureRecord>>> FiguresService::records(const FigureRange &range,
                                                             const FigureSelection &selection, int limit)
{
    return m_storage.read([=, settings = m_settings](Database &database) -> Result<QList<FigureRecord>> {
        FORECOURT_ASSIGN(const Store store, storeOrDefault(database));
        return FigureReader(database, store, settings).records(range, selection, limit);
    });
}

} // namespace forecourt
