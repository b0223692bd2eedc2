// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboards/figurerecordsmodel.h"

#include "models/domain/plate.h"
#include "models/itemmodels/daytext.h"
#include "models/itemmodels/roles.h"
#include "ui/dashboards/figurewords.h"
#include "ui/widgets/storetime.h"

#include <QDateTime>

namespace forecourt {

QString FigureRecordsModel::detail(const FigureRecord &record)
{
    const bool lead = record.kind == QLatin1String("lead");
    QStringList parts{record.subject,
                      lead ? FigureWords::source(record.detail) : displayedPlate(record.detail)};
    if (record.tookMs) {
        parts.append(tr("answered after %1").arg(FigureWords::duration(*record.tookMs)));
    }
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QVariant FigureRecordsModel::cell(const FigureRecord &record, int column, int role) const
{
    Q_UNUSED(column)
    switch (role) {
    case RowRole::Title:
        return record.title.isEmpty() ? tr("No name") : record.title;
    case RowRole::Detail:
        return detail(record);
    case RowRole::RightText:
        return momentText(StoreTime::at(record.at));
    case RowRole::Id:
        return record.id;
    case RowRole::Kind:
        return record.kind;
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return QString(record.title + QStringLiteral(", ") + detail(record));
    default:
        return {};
    }
}

} // namespace forecourt
