// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/itemmodels/recordlistmodel.h"
#include "models/services/leads/leadservice.h"

namespace forecourt {

// The list of leads as a table that follows change. Says what needs no language: names, ids and the deadline
// that a badge counts down to; a subclass in ui puts the rest into words. Interface thread.
class LeadListModel : public RecordListModel<LeadRow>
{
    Q_OBJECT

public:
    enum Column : int {
        CustomerColumn,
        InterestColumn,
        SourceColumn,
        GradeColumn,
        ResponseColumn,
        FollowUpColumn,
        OwnerColumn,
        ColumnCount
    };

    // The service must outlive the model.
    explicit LeadListModel(LeadService &service, QObject *parent = nullptr);

    void setQuery(const LeadQuery &query);
    [[nodiscard]] const LeadQuery &query() const { return m_query; }
    [[nodiscard]] LeadId leadAt(const QModelIndex &index) const;

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;

protected:
    [[nodiscard]] QVariant cell(const LeadRow &row, int column, int role) const override;
    // What a column shows; empty where it shows a badge.
    [[nodiscard]] virtual QString text(const LeadRow &row, int column) const;

private:
    LeadService &m_service;
    LeadQuery m_query;
};

} // namespace forecourt
