// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/itemmodels/reception/candidatemodel.h"

#include "models/domain/phone.h"
#include "models/domain/plate.h"
#include "models/itemmodels/roles.h"

namespace forecourt {

namespace {

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QString shownPhone(const QString &text)
{
    const PhoneNumber number = normalisePhone(text);
    return number.isValid() ? number.display : text;
}

} // namespace

QVariant CandidateModel::cell(const Candidate &candidate, int column, int role) const
{
    Q_UNUSED(column)
    constexpr int kVinTail = 8;
    const QString plate = candidate.plate.isEmpty() ? QString() : displayedPlate(candidate.plate);
    switch (role) {
    case Qt::DisplayRole:
    case RowRole::Title:
        return joined({plate, candidate.customerName});
    case RowRole::Detail:
        return joined(
            {QStringList{candidate.make, candidate.model}.join(u' ').trimmed(), shownPhone(candidate.phone)});
    case RowRole::RightText:
        return candidate.vin.isEmpty() ? QString() : QStringLiteral("…") + candidate.vin.right(kVinTail);
    case RowRole::Id:
        return candidate.id;
    default:
        return {};
    }
}

} // namespace forecourt
