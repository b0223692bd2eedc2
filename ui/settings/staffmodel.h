// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/staff.h"
#include "models/itemmodels/recordlistmodel.h"

namespace forecourt {

// The people of the store: name, role, and whether they still work here.
class StaffModel final : public RecordListModel<Staff>
{
    Q_OBJECT

public:
    enum Column { Name, Role, State, ColumnCount };

    explicit StaffModel(QObject *parent = nullptr);

    void setStaff(const QList<Staff> &staff);
    void retranslate();

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    [[nodiscard]] QVariant cell(const Staff &person, int column, int role) const override;
};

} // namespace forecourt
