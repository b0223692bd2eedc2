// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/database.h"
#include "models/domain/store.h"
#include "models/services/figures/figures.h"
#include "models/services/leads/leadsettings.h"

namespace forecourt {

struct LeadFact;

// Counts, by the same conditions as FigureRecordReader lists, so that a number is always the length of the
// list behind it. Storage thread.
class FigureReader final
{
public:
    FigureReader(Database &database, Store store, LeadSettings settings);

    [[nodiscard]] Result<Figures> figures(const FigureRange &range) const;

private:
    struct OrderFact;

    [[nodiscard]] Result<QList<LeadFact>> leads(const FigureRange &range) const;
    [[nodiscard]] Result<QList<OrderFact>> orders(const FigureRange &range) const;
    static void addSources(Figures &figures, const QList<LeadFact> &leads);
    static void addResponse(Figures &figures, const QList<LeadFact> &leads);
    static void addDays(Figures &figures, const QList<OrderFact> &orders);

    Database &m_database;
    Store m_store;
    LeadSettings m_settings;
};

} // namespace forecourt
