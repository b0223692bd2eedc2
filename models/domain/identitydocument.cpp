// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/identitydocument.h"

#include <QDate>

#include <algorithm>
#include <array>

namespace forecourt {

namespace {

constexpr qsizetype kShortest = 5;
constexpr qsizetype kLongest = 32;
constexpr qsizetype kResidentLength = 18;

bool isAsciiDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isAsciiLetter(QChar c)
{
    return c >= u'A' && c <= u'Z';
}

QString normalisedNumber(const QString &text)
{
    QString normalised = text.normalized(QString::NormalizationForm_KC).toUpper();
    normalised.removeIf([](QChar c) { return c.isSpace() || c == u'-'; });
    return normalised;
}

bool isResidentForm(const QString &number)
{
    return number.size() == kResidentLength &&
           std::all_of(number.begin(), number.end() - 1, [](QChar c) { return isAsciiDigit(c); }) &&
           (isAsciiDigit(number.back()) || number.back() == u'X');
}

// ISO 7064 MOD 11-2: weights are powers of two modulo eleven.
QChar checkCharacter(const QString &number)
{
    constexpr std::array<int, kResidentLength - 1> kWeights{7, 9, 10, 5,  8, 4, 2, 1, 6,
                                                            3, 7, 9,  10, 5, 8, 4, 2};
    constexpr std::u16string_view kCharacters = u"10X98765432";
    int sum = 0;
    for (std::size_t i = 0; i < kWeights.size(); ++i) {
        sum += kWeights.at(i) * number.at(static_cast<qsizetype>(i)).digitValue();
    }
    return {kCharacters.at(static_cast<std::size_t>(sum) % kCharacters.size())};
}

IdentityFault residentFault(const QString &number, int today)
{
    constexpr int kBirthday = 6;
    constexpr int kBirthdayLength = 8;
    const QString birthday = number.mid(kBirthday, kBirthdayLength);
    if (!QDate::fromString(birthday, QStringLiteral("yyyyMMdd")).isValid() || birthday.toInt() > today) {
        return IdentityFault::BirthDate;
    }
    return checkCharacter(number) == number.back() ? IdentityFault::None : IdentityFault::CheckDigit;
}

} // namespace

IdentityNumber checkIdentityNumber(IdentityKind kind, const QString &text, int today)
{
    IdentityNumber number{normalisedNumber(text), IdentityFault::None};
    const QString &normalised = number.normalised;
    const bool plain = std::all_of(normalised.begin(), normalised.end(),
                                   [](QChar c) { return isAsciiDigit(c) || isAsciiLetter(c); });
    if (normalised.size() < kShortest) {
        number.fault = IdentityFault::TooShort;
    } else if (normalised.size() > kLongest) {
        number.fault = IdentityFault::TooLong;
    } else if (!plain) {
        number.fault = IdentityFault::Characters;
    } else if (kind == IdentityKind::IdentityCard && isResidentForm(normalised)) {
        number.fault = residentFault(normalised, today);
    }
    return number;
}

bool mayBeIdentityNumber(const QString &text)
{
    constexpr qsizetype kLeastDigits = 4;
    const QString number = normalisedNumber(text);
    return number.size() >= kShortest && number.size() <= kLongest &&
           std::all_of(number.begin(), number.end(),
                       [](QChar c) { return isAsciiDigit(c) || isAsciiLetter(c); }) &&
           std::count_if(number.begin(), number.end(), [](QChar c) { return isAsciiDigit(c); }) >=
               kLeastDigits;
}

QString identityTail(const QString &normalised)
{
    constexpr qsizetype kShort = 10;
    return normalised.right(normalised.size() < kShort ? 2 : 4);
}

} // namespace forecourt
