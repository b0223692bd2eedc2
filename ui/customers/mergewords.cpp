// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/mergewords.h"

#include "models/itemmodels/daytext.h"
#include "ui/customers/customerwords.h"
#include "ui/customers/timelinetext.h"
#include "ui/widgets/storetime.h"

#include <QLocale>

namespace forecourt {

namespace {

QString day(qint64 at)
{
    return dayText(StoreTime::date(at));
}

QString languageName(const QString &tag)
{
    const QLocale locale(tag);
    return locale.language() == QLocale::C ? tag : locale.nativeLanguageName();
}

} // namespace

QString MergeWords::field(MergeField field)
{
    switch (field) {
    case MergeField::Name:
        return tr("Name");
    case MergeField::Gender:
        return tr("Gender");
    case MergeField::BirthYear:
        return tr("Year of birth");
    case MergeField::Language:
        return tr("Language");
    case MergeField::Notes:
        return tr("Notes");
    case MergeField::Owner:
        return tr("Responsible");
    case MergeField::Source:
        break;
    }
    return tr("Source");
}

QString MergeWords::value(const CustomerDetail &detail, MergeField field)
{
    const Customer &customer = detail.customer;
    switch (field) {
    case MergeField::Name:
        return customer.fullName;
    case MergeField::Gender:
        return customer.gender == Gender::Unknown ? QString() : CustomerWords::gender(customer.gender);
    case MergeField::BirthYear:
        return customer.birthYear == 0 ? QString() : QString::number(customer.birthYear);
    case MergeField::Language:
        return customer.language.isEmpty() ? QString() : languageName(customer.language);
    case MergeField::Notes:
        return customer.notes;
    case MergeField::Owner:
        return detail.ownerName.isEmpty() && !customer.ownerStaff.isNull() ? tr("somebody who left")
                                                                           : detail.ownerName;
    case MergeField::Source:
        break;
    }
    return TimelineTexts::leadSource(customer.sourceText);
}

QString MergeWords::none()
{
    return tr("none");
}

QString MergeWords::both()
{
    return tr("Keep both notes");
}

QString MergeWords::kept()
{
    return tr("Of both stay");
}

QString MergeWords::since(qint64 createdAt)
{
    return createdAt == 0 ? QString() : tr("since %1").arg(day(createdAt));
}

QString MergeWords::belongings(const CustomerDetail &detail)
{
    QStringList parts;
    for (const ContactPoint &point : detail.contactPoints) {
        parts.append(CustomerWords::contact(point));
    }
    for (const OwnedVehicle &owned : detail.vehicles) {
        parts.append(owned.plate.isEmpty() ? owned.vehicle.make + QLatin1Char(' ') + owned.vehicle.model
                                           : owned.plate);
    }
    if (detail.orders > 0) {
        parts.append(tr("%n order(s)", nullptr, detail.orders));
    }
    if (!detail.consents.isEmpty()) {
        parts.append(tr("%n permission(s)", nullptr, static_cast<int>(detail.consents.size())));
    }
    return parts.isEmpty() ? tr("nothing else") : parts.join(QStringLiteral(" · "));
}

QString MergeWords::reason(DuplicateReason reason)
{
    switch (reason) {
    case DuplicateReason::Phone:
        return tr("same telephone number");
    case DuplicateReason::Wechat:
        return tr("same WeChat");
    case DuplicateReason::Email:
        return tr("same e-mail address");
    case DuplicateReason::Vehicle:
        return tr("same car");
    case DuplicateReason::Name:
        break;
    }
    return tr("same name");
}

QString MergeWords::reasons(const QList<DuplicateReason> &reasons)
{
    QStringList words;
    for (const DuplicateReason each : reasons) {
        words.append(reason(each));
    }
    return words.join(QStringLiteral(", "));
}

QString MergeWords::merged(const MergedRecord &record)
{
    if (record.at == 0) {
        return tr("Merged from %1").arg(record.name);
    }
    return record.by.isEmpty() ? tr("Merged from %1 on %2").arg(record.name, day(record.at))
                               : tr("Merged from %1 on %2 by %3").arg(record.name, day(record.at), record.by);
}

QString MergeWords::failure(const Error &error)
{
    switch (error.code) {
    case ErrorCode::Conflict:
        return tr("These two are one customer already.");
    case ErrorCode::NotFound:
        return tr("One of the two is not here any more, or they are not merged.");
    case ErrorCode::InvalidInput:
        return tr("Choose who is responsible.");
    default:
        return CustomerWords::failure(error);
    }
}

} // namespace forecourt
