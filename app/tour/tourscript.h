// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tour/tourstage.h"

namespace forecourt {

// The steps of the tour: from a lead to an order and what everybody sees of it.
class TourScript final : private TourStage
{
public:
    TourScript(DeskWindow &window, Desk &desk, const QDir &folder, const QSize &size)
        : TourStage(window, desk, folder, size)
    {}

    // The files written, in order; Timeout names the step that did not come about.
    Result<QStringList> run();

private:
    Result<void> showLeads();
    Result<void> importLead();
    Result<void> showCustomer();
    Result<void> checkIn();
    Result<void> showOrder();
    Result<void> addWork();
    Result<void> showPaper();
    Result<void> showTimeline();
    Result<void> showRest();

    QUuid m_customer;
};

} // namespace forecourt
