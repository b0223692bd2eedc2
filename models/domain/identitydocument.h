// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/enumwords.h"
#include "models/domain/ids.h"

namespace forecourt {

enum class IdentityKind { IdentityCard, DrivingLicence, Passport, Other };
template <>
inline constexpr auto kWords<IdentityKind> = words(u"identity_card", u"driving_licence", u"passport",
                                                   u"other");

// A document that somebody showed. Its number is sealed (models/storage/fieldkeyring.h) and is read by
// whoever may, with a reason; everybody else sees its end.
struct IdentityDocument
{
    IdentityDocumentId id;
    CustomerId customer;
    IdentityKind kind = IdentityKind::IdentityCard;
    QString sealed;
    QString lookup;        // a keyed hash of the number, by which it is found again
    QString tail;          // its last characters, readable
    qint64 validUntil = 0; // the first instant at which it is not valid any more; 0: not told
    qint64 addedAt = 0;
    StaffId addedBy;

    bool operator==(const IdentityDocument &) const = default;
};

enum class IdentityFault {
    None,
    TooShort,   // of less than 5 characters
    TooLong,    // of more than 32
    Characters, // anything but letters, digits and hyphens
    CheckDigit, // of 18 characters that do not add up: mistyped (GB 11643-1999)
    BirthDate   // its birthday is no day, or still to come
};

struct IdentityNumber
{
    QString normalised; // NFKC, upper case, without spaces and hyphens
    IdentityFault fault = IdentityFault::None;

    bool operator==(const IdentityNumber &) const = default;
};

// Checks a typed number. A resident identity card of China has 18 characters (GB 11643-1999: six digits of
// the place, the birthday, three digits, a check character by ISO 7064 MOD 11-2); a Chinese driving licence
// bears the same number, a foreign one or an older card any. `today` as yyyyMMdd.
[[nodiscard]] IdentityNumber checkIdentityNumber(IdentityKind kind, const QString &text, int today);

// Whether a text that is searched for may be such a number: five to 32 letters and digits with at least four
// digits. What is no number finds nothing.
[[nodiscard]] bool mayBeIdentityNumber(const QString &text);

// The last four characters, or two of a short one.
[[nodiscard]] QString identityTail(const QString &normalised);

} // namespace forecourt
