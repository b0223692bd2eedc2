// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/leads/leadrow.h"

namespace forecourt {

// A question about leads as SQL over table `lead l`: where to read them, condition, order, and the values of
// each.
class LeadCondition final
{
public:
    LeadCondition(const LeadQuery &query, const LeadSettings &settings, const WorkingHours &hours,
                  qint64 nowMs);

    // Only leads that the search index finds, by themselves or by their customer. Storage thread.
    [[nodiscard]] Result<void> addText(Database &database, const QString &text);

    // "lead l", or what leads to it.
    [[nodiscard]] QString source() const { return m_source; }
    [[nodiscard]] Values sourceValues() const { return m_sourceValues; }
    [[nodiscard]] QString where() const { return m_parts.join(QStringLiteral(" AND ")); }
    [[nodiscard]] QString order() const { return m_order; }
    [[nodiscard]] Values values() const { return m_values; }
    [[nodiscard]] Values orderValues() const { return m_orderValues; }

    // Leads that still ask for work.
    [[nodiscard]] static QString openOnly();

private:
    void addOverdue(const LeadSettings &settings, const WorkingHours &hours, qint64 nowMs);
    void orderByWaiting(const LeadSettings &settings);

    QString m_source = QStringLiteral("lead l");
    Values m_sourceValues;
    QStringList m_parts;
    Values m_values;
    QString m_order;
    Values m_orderValues;
};

} // namespace forecourt
