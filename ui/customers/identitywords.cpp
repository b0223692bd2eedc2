// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/identitywords.h"

#include "ui/customers/customerwords.h"

namespace forecourt {

QString IdentityWords::kind(IdentityKind kind)
{
    switch (kind) {
    case IdentityKind::IdentityCard:
        return tr("Identity card");
    case IdentityKind::DrivingLicence:
        return tr("Driving licence");
    case IdentityKind::Passport:
        return tr("Passport");
    case IdentityKind::Other:
        break;
    }
    return tr("Other document");
}

QString IdentityWords::masked(const QString &tail)
{
    return QStringLiteral("\u2022\u2022\u2022\u2022 ") + tail;
}

QString IdentityWords::fault(IdentityFault fault)
{
    switch (fault) {
    case IdentityFault::TooShort:
        return tr("A number has at least 5 characters.");
    case IdentityFault::TooLong:
        return tr("A number has at most 32 characters.");
    case IdentityFault::Characters:
        return tr("Letters and digits only.");
    case IdentityFault::CheckDigit:
        return tr("These 18 characters do not add up: one of them is mistyped.");
    case IdentityFault::BirthDate:
        return tr("The birthday in it (characters 7 to 14) is none.");
    case IdentityFault::None:
        break;
    }
    return {};
}

QString IdentityWords::failure(const Error &error)
{
    if (error.code == ErrorCode::NotFound) {
        return tr("It was sealed with a key that this desk does not have.");
    }
    if (error.code == ErrorCode::Malformed) {
        return tr("What is stored was changed by somebody else and cannot be opened.");
    }
    const bool locked = error.detail.startsWith(QLatin1String("secret-service: "));
    return locked ? tr("The keyring of this computer stays locked, or there is none.")
                  : CustomerWords::failure(error);
}

} // namespace forecourt
