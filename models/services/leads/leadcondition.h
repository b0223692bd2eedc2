// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/leads/leadrow.h"
#include "models/services/lists/liststretch.h"

namespace forecourt {

// A question about leads as stretches over table `lead l`, each in the order of an index. What is open is
// three of them, unless another order was chosen: who waits for an answer, by the time it is due; who is to
// be called, by when; the rest, newest first.
class LeadCondition final
{
public:
    LeadCondition(const LeadQuery &query, const LeadSettings &settings, const WorkingHours &hours,
                  qint64 nowMs);

    // Only leads that the search index finds, by themselves or by their customer. Storage thread.
    [[nodiscard]] Result<void> addText(Database &database, const QString &text);

    [[nodiscard]] const QList<ListStretch> &stretches() const { return m_stretches; }
    [[nodiscard]] bool isCut() const { return m_cut; } // the text found more than is read from

    // Leads that still ask for work.
    [[nodiscard]] static QString openOnly();

private:
    void addWaiting(const LeadQuery &query, const LeadSettings &settings, const WorkingHours &hours,
                    qint64 nowMs);
    void addPlanned(const LeadQuery &query, qint64 nowMs);
    void addOthers(const LeadQuery &query);
    void addChosen(const LeadQuery &query, const LeadSettings &settings, const WorkingHours &hours,
                   qint64 nowMs); // order
    void addByFollowUp(const LeadQuery &query);
    void addByGrade(const LeadQuery &query);
    ListStretch &addSorted(const LeadQuery &query, const QString &word);
    ListStretch &add(const QString &condition, const Values &values, const LeadQuery &query);

    QString m_late; // only those that are late, for Overdue
    Values m_lateValues;
    QList<ListStretch> m_stretches;
    bool m_cut = false;
};

} // namespace forecourt
