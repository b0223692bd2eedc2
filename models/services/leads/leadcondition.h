// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/leads/leadrow.h"

namespace forecourt {

// A question about leads as SQL over table `lead l`: condition, its values, and order. Immutable.
class LeadCondition final
{
public:
    LeadCondition(const LeadQuery &query, const LeadSettings &settings, const WorkingHours &hours,
                  qint64 nowMs);

    [[nodiscard]] QString where() const { return m_parts.join(QStringLiteral(" AND ")); }
    [[nodiscard]] QString order() const { return m_order; }
    [[nodiscard]] Values values() const { return m_values; }
    [[nodiscard]] Values orderValues() const { return m_orderValues; }

    // Leads that still ask for work.
    [[nodiscard]] static QString openOnly();

private:
    void addOverdue(const LeadSettings &settings, const WorkingHours &hours, qint64 nowMs);
    void addText(const QString &text);
    void orderByWaiting(const LeadSettings &settings);

    QStringList m_parts;
    Values m_values;
    QString m_order;
    Values m_orderValues;
};

} // namespace forecourt
