// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/linetablemodel.h"

#include "models/domain/money.h"
#include "models/itemmodels/roles.h"
#include "ui/orders/orderwords.h"
#include "ui/widgets/amounttext.h"

namespace forecourt {

LineTableModel::LineTableModel(QObject *parent) : RecordListModel(parent)
{}

void LineTableModel::setLines(const QList<LineDetail> &lines, const Currency &currency)
{
    m_currency = currency;
    Result<QList<LineRow>> rows = QList<LineRow>();
    for (const LineDetail &line : lines) {
        rows->append({line.line.id, line});
    }
    ask([rows](int) { return QtFuture::makeReadyFuture(rows); });
}

void LineTableModel::retranslate()
{
    repaintAll();
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

int LineTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant LineTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::TextAlignmentRole)) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue(section >= Quantity ? Qt::AlignRight | Qt::AlignVCenter
                                                       : Qt::AlignLeft | Qt::AlignVCenter);
    }
    switch (section) {
    case Kind:
        return tr("Kind");
    case Code:
        return tr("Number");
    case Description:
        return tr("Description");
    case Quantity:
        return tr("Quantity");
    case UnitPrice:
        return tr("Price");
    case Discount:
        return tr("Discount");
    case Amount:
        return tr("Amount");
    default:
        return {};
    }
}

QVariant LineTableModel::cell(const LineRow &row, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return textOf(row, column);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(column >= Quantity ? Qt::AlignRight | Qt::AlignVCenter
                                                      : Qt::AlignLeft | Qt::AlignVCenter);
    case RowRole::Emphasis:
        return column == Amount;
    case RowRole::Id:
        return row.id.uuid();
    default:
        return {};
    }
}

QString LineTableModel::textOf(const LineRow &row, int column) const
{
    const Line &line = row.detail.line;
    const auto amount = [this](qint64 minor) {
        return amountText({minor, m_currency});
    };
    switch (column) {
    case Kind:
        return line.kind == LineKind::Part && line.partOrigin != PartOrigin::None
                   ? tr("%1, %2").arg(OrderWords::lineKind(line.kind),
                                      OrderWords::partOrigin(line.partOrigin))
                   : OrderWords::lineKind(line.kind);
    case Code:
        return line.code;
    case Description:
        return line.description;
    case Quantity:
        return OrderWords::quantity(line);
    case UnitPrice:
        return amount(line.unitPriceMinor);
    case Discount:
        return line.discountMinor != 0 ? amount(line.discountMinor) : QString();
    case Amount:
        return amount(row.detail.amounts.gross);
    default:
        return {};
    }
}

} // namespace forecourt
