// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/figures/figures.h"
#include "models/services/leads/leadsettings.h"
#include "models/services/lists/listpage.h"
#include "models/storage/storage.h"

#include <QObject>

namespace forecourt {

class FigureRecordReader;

// The numbers of the store and the records behind each. Interface thread; answers arrive as futures. Days and
// hours are those of the store; before there is one, the defaults of the house.
class FiguresService final : public QObject
{
    Q_OBJECT

public:
    // `storage` must outlive the service. `settings` hold the time allowed for a first response.
    explicit FiguresService(Storage &storage, LeadSettings settings = {}, QObject *parent = nullptr);

    [[nodiscard]] QFuture<Result<Figures>> figures(FigurePeriod period);
    // The records behind a number of figures() with this range: as many as the number said, until something
    // changes.
    [[nodiscard]] QFuture<Result<QList<FigureRecord>>> records(const FigureRange &range,
                                                               const FigureSelection &selection, int limit);
    // The same for a window over it.
    [[nodiscard]] ListSource<FigureRecord> source(const FigureRange &range, const FigureSelection &selection);

Q_SIGNALS:
    // Leads, orders or what names them changed, here or on another desk.
    void changed();

private:
    template <typename Ask>
    auto askRecords(const FigureRange &range, const FigureSelection &selection, Ask ask)
        -> QFuture<std::invoke_result_t<Ask, FigureRecordReader &>>;

    Storage &m_storage;
    LeadSettings m_settings;
};

} // namespace forecourt
