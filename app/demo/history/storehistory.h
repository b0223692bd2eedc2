// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/history/historyplan.h"
#include "models/storage/bulkrow.h"

namespace forecourt {

// Walks through the whole history of a generated store in the order of time and gives its rows. The rows are
// versioned as if each subject had been one operation on a server. Needs no more memory for a larger store.
class StoreHistory final
{
public:
    explicit StoreHistory(const HistoryPlan &plan);

    // Adds the rows of what happened next; false when there is no more.
    [[nodiscard]] bool next(QList<BulkRow> &rows);

    [[nodiscard]] qint64 fleetNotes() const { return m_fleetNotes; }

private:
    enum Stream { Customers, Vehicles, Leads, Orders, FleetNotes, Streams };

    [[nodiscard]] qint64 countOf(int stream) const;
    [[nodiscard]] qint64 timeOf(int stream, qint64 index) const;
    void tell(int stream, qint64 index, QList<BulkRow> &rows);
    void tellFleetNote(qint64 index, QList<BulkRow> &rows);
    void tellWaiting(QList<BulkRow> &rows);
    [[nodiscard]] qint64 eventsOfFleet() const;

    HistoryPlan m_plan;
    qint64 m_version = 0;
    qint64 m_fleetNotes = 0;
    std::array<qint64, Streams> m_next{};
    std::array<qint64, Streams> m_at{}; // of the next in each stream
    bool m_waitingTold = false;
};

} // namespace forecourt
