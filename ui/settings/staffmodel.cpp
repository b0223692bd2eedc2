// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/staffmodel.h"

#include "models/itemmodels/roles.h"
#include "ui/settings/staffwords.h"

namespace forecourt {

StaffModel::StaffModel(QObject *parent) : RecordListModel(parent)
{}

void StaffModel::setStaff(const QList<Staff> &staff)
{
    const Result<QList<Staff>> answer = staff;
    ask([answer](int) { return QtFuture::makeReadyFuture(answer); });
}

void StaffModel::retranslate()
{
    repaintAll();
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

int StaffModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant StaffModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue(Qt::AlignLeft | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Name:
        return tr("Name");
    case Role:
        return tr("Role");
    default:
        return QString();
    }
}

QVariant StaffModel::cell(const Staff &person, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return column == Name   ? person.name
               : column == Role ? StaffWords::role(person.role)
               : person.active  ? QString()
                                : tr("not here any more");
    case RowRole::Emphasis:
        return column == Name && person.active;
    case RowRole::Muted:
        return !person.active;
    case RowRole::Id:
        return person.id.uuid();
    default:
        return {};
    }
}

} // namespace forecourt
