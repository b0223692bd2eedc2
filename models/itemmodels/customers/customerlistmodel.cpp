// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/itemmodels/customers/customerlistmodel.h"

#include "models/domain/phone.h"
#include "models/domain/plate.h"
#include "models/itemmodels/daytext.h"
#include "models/itemmodels/roles.h"

#include <QDateTime>

namespace forecourt {

CustomerListModel::CustomerListModel(const Clock &clock, QObject *parent)
    : RecordListModel(parent), m_clock(clock)
{}

void CustomerListModel::setWords(const Words &words)
{
    m_words = words;
    repaintAll();
}

QString CustomerListModel::detailOf(const CustomerRow &row, const QString &noVehicle)
{
    QStringList parts;
    if (!row.phone.isEmpty()) {
        parts.append(normalisePhone(row.phone).display);
    }
    parts.append(row.plate.isEmpty() ? (row.vehicles > 0 ? QString() : noVehicle)
                                     : displayedPlate(row.plate));
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QString CustomerListModel::lastSeen(qint64 at) const
{
    if (at == 0) {
        return {};
    }
    const QDateTime then = QDateTime::fromMSecsSinceEpoch(at, m_words.zone);
    const QDate today = QDateTime::fromMSecsSinceEpoch(m_clock.nowMs(), m_words.zone).date();
    return recentText(then, today);
}

QVariant CustomerListModel::cell(const CustomerRow &row, int column, int role) const
{
    Q_UNUSED(column)
    switch (role) {
    case RowRole::Title:
        return row.name;
    case RowRole::Detail:
        return detailOf(row, m_words.noVehicle);
    case RowRole::BadgeText:
        return row.inHouse ? QVariant(m_words.inHouse) : QVariant();
    case RowRole::BadgeTone:
        return static_cast<int>(Tone::Accent);
    case RowRole::RightText:
        return lastSeen(row.lastSeenAt);
    case RowRole::Id:
        return row.id.uuid();
    case RowRole::Kind:
        return QStringLiteral("customer");
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return QString(row.name + QStringLiteral(", ") + detailOf(row, m_words.noVehicle));
    default:
        return {};
    }
}

} // namespace forecourt
