// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QChar>
#include <QString>

namespace forecourt {

// What is known about a vehicle identification number from its characters alone (ISO 3779, GB 16735, 49 CFR
// 565.15).
struct VinCheck
{
    enum class Severity {
        Ok,                   // nothing to say
        Info,                 // the check digit fails where it means nothing (imports from Europe, …)
        BlockingWithOverride, // certainly mistyped or not a VIN: accepted only with a reason
        ChassisNumber,        // not 17 characters: trailers, classics, demo plates
    };
    enum class Reason { None, Empty, Length, IllegalCharacter, CheckDigit };
    enum class Region { Unknown, Africa, Asia, China, Europe, NorthAmerica, Oceania, SouthAmerica };

    QString normalised; // NFKC, upper case, without spaces and hyphens; letters are never replaced
    Severity severity = Severity::ChassisNumber;
    Reason reason = Reason::Empty;
    QString suggestion; // the text with I, O and Q read as 1, 0 and 0; empty where there are none
    Region region = Region::Unknown;
    bool checkDigitOk = false;
    QChar expectedCheckDigit; // null unless the text is 17 legal characters
    int modelYear = 0;        // advisory, from position 10; 0 = not told

    bool operator==(const VinCheck &) const = default;
};

// The first characters whose failing check digit blocks: China and North America. A setting of the house.
inline constexpr char16_t kStrictVinStarts[] = u"LH12345";

// Checks a typed or scanned VIN. thisYear resolves the 30-year cycle of model years: the latest that is not
// after next year, except that North America tells the cycle by position 7.
[[nodiscard]] VinCheck checkVin(const QString &text, int thisYear,
                                const QString &strictStarts = QString::fromUtf16(kStrictVinStarts));

// NFKC, upper case, without white space, hyphens and dots.
[[nodiscard]] QString normalisedVin(const QString &text);

// The check character (position 9) that the other sixteen ask for; null unless there are 17 legal characters.
[[nodiscard]] QChar vinCheckDigit(const QString &vin);

} // namespace forecourt
