// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/leads/leadrow.h"

namespace forecourt {

// The questions about leads. Storage thread only; `nowMs` is UTC milliseconds.
class LeadReader final
{
public:
    LeadReader(Database &database, const LeadSettings &settings, qint64 nowMs);

    // The first `limit` leads: unanswered ones by their deadline, then by next follow-up; LeadFilter::All by
    // time of receipt, newest first.
    [[nodiscard]] Result<QList<LeadRow>> list(const LeadQuery &query, int limit) const;
    [[nodiscard]] Result<LeadCounts> counts(const StaffId &me) const;
    [[nodiscard]] Result<LeadDetail> detail(const LeadId &id) const;
    [[nodiscard]] Result<LeadDuplicates> duplicates(const QString &phone, const QString &email) const;

private:
    [[nodiscard]] Result<QList<LeadRow>> rows(const QString &condition, const Values &values,
                                              int limit) const;
    [[nodiscard]] Result<QList<LeadRow>> rowsFrom(const QString &source, const QString &condition,
                                                  const Values &values, int limit) const;
    [[nodiscard]] Result<QList<LeadEvent>> history(const Lead &lead, QSet<QUuid> &customers) const;
    [[nodiscard]] Result<QList<Customer>> maybeSame(const Lead &lead, const QSet<QUuid> &known) const;
    [[nodiscard]] Result<WorkingHours> hours() const;

    Database &m_database;
    const LeadSettings &m_settings;
    qint64 m_nowMs;
};

} // namespace forecourt
