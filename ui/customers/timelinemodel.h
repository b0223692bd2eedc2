// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/clock.h"
#include "models/itemmodels/recordlistmodel.h"
#include "models/services/timeline/timelineservice.h"

namespace forecourt {

// The events of a timeline for a TimelineView (TimelineRole), in words. `clock` must outlive it.
class TimelineModel final : public RecordListModel<TimelineItem>
{
public:
    explicit TimelineModel(const Clock &clock, QObject *parent = nullptr);

    // After a change of language or day.
    void retranslate() { repaintAll(); }

protected:
    [[nodiscard]] QVariant cell(const TimelineItem &item, int column, int role) const override;

private:
    const Clock &m_clock;
};

} // namespace forecourt
