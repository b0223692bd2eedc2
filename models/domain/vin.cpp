// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/vin.h"

#include "models/domain/text.h"

#include <algorithm>
#include <array>

namespace forecourt {

namespace {

constexpr qsizetype kLength = 17;
constexpr qsizetype kCheckPosition = 8;
constexpr qsizetype kYearPosition = 9;

constexpr std::array<int, 17> kWeights = {8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2};

// Transliteration of A…Z; 0 marks I, O and Q, which no VIN has.
constexpr std::array<int, 26> kLetterValues = {1, 2, 3, 4, 5, 6, 7, 8, 0, 1, 2, 3, 4,
                                               5, 0, 7, 0, 9, 2, 3, 4, 5, 6, 7, 8, 9};

// The value of a legal character, -1 for any other.
int valueOf(QChar c)
{
    if (c >= u'0' && c <= u'9') {
        return c.unicode() - u'0';
    }
    if (c < u'A' || c > u'Z') {
        return -1;
    }
    const int value = kLetterValues[static_cast<size_t>(c.unicode() - u'A')];
    return value == 0 ? -1 : value;
}

bool isLegalVin(const QString &vin)
{
    return vin.size() == kLength &&
           std::all_of(vin.begin(), vin.end(), [](QChar c) { return valueOf(c) >= 0; });
}

VinCheck::Region regionOf(QChar first)
{
    using enum VinCheck::Region;
    if (first == u'L' || first == u'H') {
        return China;
    }
    if (first >= u'A' && first <= u'G') {
        return Africa;
    }
    if (first >= u'J' && first <= u'R') {
        return Asia;
    }
    if (first >= u'S' && first <= u'Z') {
        return Europe;
    }
    if (first >= u'1' && first <= u'5') {
        return NorthAmerica;
    }
    if (first == u'6' || first == u'7') {
        return Oceania;
    }
    return first == u'8' || first == u'9' ? SouthAmerica : Unknown;
}

int modelYearOf(const QString &vin, VinCheck::Region region, int thisYear)
{
    constexpr QStringView kYearCodes = u"ABCDEFGHJKLMNPRSTVWXY123456789";
    constexpr int kFirstYear = 1980;
    constexpr int kCycle = 30;
    const auto index = kYearCodes.indexOf(vin.at(kYearPosition));
    if (index < 0) {
        return 0;
    }
    int year = kFirstYear + static_cast<int>(index);
    if (region == VinCheck::Region::NorthAmerica) {
        const bool secondCycle = vin.at(6).isLetter() && year + kCycle <= thisYear + 1;
        return secondCycle ? year + kCycle : year;
    }
    while (year + kCycle <= thisYear + 1) {
        year += kCycle;
    }
    return year;
}

QString suggestionFor(const QString &normalised)
{
    QString suggestion = normalised;
    suggestion.replace(u'I', u'1').replace(u'O', u'0').replace(u'Q', u'0');
    return suggestion == normalised ? QString() : suggestion;
}

} // namespace

QString normalisedVin(const QString &text)
{
    return foldedForSearch(text).toUpper();
}

QChar vinCheckDigit(const QString &vin)
{
    if (!isLegalVin(vin)) {
        return {};
    }
    int sum = 0;
    for (qsizetype i = 0; i < kLength; ++i) {
        sum += kWeights[static_cast<size_t>(i)] * valueOf(vin.at(i));
    }
    const int remainder = sum % 11;
    return remainder == 10 ? QChar(u'X') : QChar(u'0' + remainder);
}

VinCheck checkVin(const QString &text, int thisYear, const QString &strictStarts)
{
    using Severity = VinCheck::Severity;
    using Reason = VinCheck::Reason;
    VinCheck check;
    check.normalised = normalisedVin(text);
    if (check.normalised.size() != kLength) {
        check.reason = check.normalised.isEmpty() ? Reason::Empty : Reason::Length;
        return check;
    }
    check.suggestion = suggestionFor(check.normalised);
    check.region = regionOf(check.normalised.at(0));
    if (!isLegalVin(check.normalised)) {
        check.severity = Severity::BlockingWithOverride;
        check.reason = Reason::IllegalCharacter;
        return check;
    }
    check.expectedCheckDigit = vinCheckDigit(check.normalised);
    check.checkDigitOk = check.normalised.at(kCheckPosition) == check.expectedCheckDigit;
    check.modelYear = modelYearOf(check.normalised, check.region, thisYear);
    check.reason = check.checkDigitOk ? Reason::None : Reason::CheckDigit;
    if (check.checkDigitOk) {
        check.severity = Severity::Ok;
    } else {
        const bool strict = strictStarts.contains(check.normalised.at(0));
        check.severity = strict ? Severity::BlockingWithOverride : Severity::Info;
    }
    return check;
}

} // namespace forecourt
