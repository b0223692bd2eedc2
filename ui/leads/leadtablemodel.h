// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/itemmodels/leads/leadlistmodel.h"

namespace forecourt {

// The table of leads in words.
class LeadTableModel final : public LeadListModel
{
    Q_OBJECT

public:
    explicit LeadTableModel(LeadService &service, QObject *parent = nullptr);

    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void retranslate(); // after the language changed

protected:
    [[nodiscard]] QVariant cell(const LeadRow &row, int column, int role) const override;
    [[nodiscard]] QString text(const LeadRow &row, int column) const override;

private:
    [[nodiscard]] QVariant badge(const LeadRow &row, int column, int role) const;

    const Clock &m_clock;
};

} // namespace forecourt
