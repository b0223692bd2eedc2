// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/customerwords.h"

#include "models/domain/email.h"
#include "models/domain/phone.h"
#include "ui/shell/rightswords.h"

namespace forecourt {

QString CustomerWords::gender(Gender gender)
{
    switch (gender) {
    case Gender::Female:
        return tr("Female");
    case Gender::Male:
        return tr("Male");
    case Gender::Unknown:
        break;
    }
    return tr("Not said");
}

QString CustomerWords::contactKind(ContactKind kind)
{
    switch (kind) {
    case ContactKind::Mobile:
        return tr("Mobile");
    case ContactKind::Phone:
        return tr("Phone");
    case ContactKind::Email:
        return tr("E-mail");
    case ContactKind::Wechat:
        return tr("WeChat");
    case ContactKind::Other:
        break;
    }
    return tr("Other");
}

QStringList CustomerWords::purposes()
{
    return {QStringLiteral("marketing"), QStringLiteral("profiling"), QStringLiteral("share_manufacturer"),
            QStringLiteral("share_insurer"), QStringLiteral("licence_scan")};
}

QStringList CustomerWords::channels()
{
    return {QStringLiteral("any"), QStringLiteral("phone"), QStringLiteral("sms"), QStringLiteral("wechat"),
            QStringLiteral("email")};
}

QString CustomerWords::purpose(const QString &word)
{
    switch (purposes().indexOf(word)) {
    case 0:
        return tr("Marketing");
    case 1:
        return tr("Personal offers");
    case 2:
        return tr("Share with the manufacturer");
    case 3:
        return tr("Share with insurers");
    case 4:
        return tr("Keep a licence scan");
    default:
        return word;
    }
}

QString CustomerWords::channel(const QString &word)
{
    switch (channels().indexOf(word)) {
    case 0:
        return tr("any channel");
    case 1:
        return tr("by phone");
    case 2:
        return tr("by text message");
    case 3:
        return tr("by WeChat");
    case 4:
        return tr("by e-mail");
    default:
        return word;
    }
}

QString CustomerWords::failure(const Error &error)
{
    if (const auto refusal = RightsWords::refusalIn(error)) {
        return *refusal;
    }
    switch (error.code) {
    case ErrorCode::NotFound:
        return tr("This customer was removed meanwhile.");
    case ErrorCode::Conflict:
        return tr("Another customer has this number.");
    case ErrorCode::InvalidInput:
        return tr("One of the fields cannot be saved like this. Nothing was lost; correct the marked field.");
    case ErrorCode::StorageFull:
        return tr("The disk is full. Nothing was lost; make room and save again.");
    case ErrorCode::StorageBusy:
    case ErrorCode::StorageReadOnly:
        return tr("The data file cannot be written now. Nothing was lost; try again.");
    default:
        return tr("That did not work. Nothing was lost; try again.");
    }
}

QString CustomerWords::contact(const ContactPoint &point)
{
    const bool number = point.kind == ContactKind::Mobile || point.kind == ContactKind::Phone;
    const QString text = point.normalised.isEmpty() ? point.value : point.normalised;
    return number ? normalisePhone(text).display : point.value;
}

QString CustomerWords::phoneProblem(const QString &text)
{
    const bool fine = text.trimmed().isEmpty() || normalisePhone(text).isValid();
    return fine ? QString()
                : tr("Not a whole number yet: 11 digits for a mobile, area code first for a landline.");
}

QString CustomerWords::emailProblem(const QString &text)
{
    const bool fine = text.trimmed().isEmpty() || normaliseEmail(text).valid;
    return fine ? QString() : tr("Not a whole address yet: name@company.com");
}

} // namespace forecourt
