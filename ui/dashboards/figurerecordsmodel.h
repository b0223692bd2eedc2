// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/itemmodels/recordlistmodel.h"
#include "models/services/figures/figures.h"

#include <QCoreApplication>

namespace forecourt {

// The records behind a number, in words (RowRole).
class FigureRecordsModel final : public RecordListModel<FigureRecord>
{
    Q_DECLARE_TR_FUNCTIONS(forecourt::FigureRecordsModel)

public:
    using RecordListModel::RecordListModel;

    void retranslate() { repaintAll(); }

protected:
    [[nodiscard]] QVariant cell(const FigureRecord &record, int column, int role) const override;

private:
    [[nodiscard]] static QString detail(const FigureRecord &record);
};

} // namespace forecourt
