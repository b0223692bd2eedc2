// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/itemmodels/recordlistmodel.h"
#include "models/services/orders/orderdetail.h"

#include <QCoreApplication>

namespace forecourt {

struct LineRow
{
    LineId id;
    LineDetail detail;

    bool operator==(const LineRow &) const = default;
};

// The lines of one job as a table: kind, code, description, quantity, unit price, discount, amount.
class LineTableModel final : public RecordListModel<LineRow>
{
    Q_DECLARE_TR_FUNCTIONS(forecourt::LineTableModel)

public:
    enum Column { Kind, Code, Description, Quantity, UnitPrice, Discount, Amount, ColumnCount };

    explicit LineTableModel(QObject *parent = nullptr);

    void setLines(const QList<LineDetail> &lines, const Currency &currency);
    void retranslate();

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    [[nodiscard]] QVariant cell(const LineRow &row, int column, int role) const override;

private:
    [[nodiscard]] QString textOf(const LineRow &row, int column) const;

    Currency m_currency;
};

} // namespace forecourt
