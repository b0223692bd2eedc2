// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/leads/leadcondition.h"

namespace forecourt {

// The questions about leads. Storage thread only; `nowMs` is UTC milliseconds.
class LeadReader final
{
public:
    LeadReader(Database &database, const LeadSettings &settings, qint64 nowMs);

    // The first `limit` leads: unanswered ones by their deadline, then by next follow-up, then the rest;
    // LeadFilter::All by time of receipt, newest first.
    [[nodiscard]] Result<QList<LeadRow>> list(const LeadQuery &query, int limit) const;
    // The same list page by page.
    [[nodiscard]] Result<ListPage<LeadRow>> page(const LeadQuery &query, const PageAsk &ask) const;
    [[nodiscard]] Result<ListCount> count(const LeadQuery &query) const;
    [[nodiscard]] Result<LeadCounts> counts(const StaffId &me) const;
    [[nodiscard]] Result<LeadDetail> detail(const LeadId &id) const;
    [[nodiscard]] Result<LeadDuplicates> duplicates(const QString &phone, const QString &email) const;

private:
    [[nodiscard]] Result<QList<LeadRow>> rows(const QString &condition, const Values &values,
                                              int limit) const;
    [[nodiscard]] Result<LeadCondition> conditionOf(const LeadQuery &query) const;
    [[nodiscard]] static ListColumns columns();
    [[nodiscard]] LeadRow rowOf(const Row &row, const WorkingHours &open) const;
    [[nodiscard]] Result<QList<LeadEvent>> history(const Lead &lead, QSet<QUuid> &customers) const;
    [[nodiscard]] Result<QList<Customer>> maybeSame(const Lead &lead, const QSet<QUuid> &known) const;
    [[nodiscard]] Result<WorkingHours> hours() const;

    Database &m_database;
    const LeadSettings &m_settings;
    qint64 m_nowMs;
};

} // namespace forecourt
