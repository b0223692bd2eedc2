// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/store.h"
#include "models/services/figures/leadfacts.h"
#include "models/services/lists/liststretch.h"

namespace forecourt {

// The records behind a number, newest first, page by page. Storage thread.
class FigureRecordReader final
{
public:
    FigureRecordReader(Database &database, const Store &store, LeadSettings settings,
                       const FigureRange &range, FigureSelection selection);

    [[nodiscard]] Result<ListPage<FigureRecord>> page(const PageAsk &ask);
    [[nodiscard]] Result<ListCount> count();

private:
    [[nodiscard]] bool isOfOrders() const;
    [[nodiscard]] ListStretch orderStretch() const;
    [[nodiscard]] ListStretch leadStretch() const;
    [[nodiscard]] Result<ListPage<FigureRecord>> orderPage(const PageAsk &ask);
    [[nodiscard]] Result<ListPage<FigureRecord>> leadPage(const PageAsk &ask);

    Database &m_database;
    FigureRange m_range;
    FigureSelection m_selection;
    LeadFacts m_facts;
};

} // namespace forecourt
