// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace forecourt {

enum class PhoneKind { Invalid, Mobile, Landline, Service, International };

// A telephone number in the forms the program needs. Numbers are identity: two spellings of one number have
// the same canonical form.
struct PhoneNumber
{
    PhoneKind kind = PhoneKind::Invalid;
    QString canonical; // +8613800138000; with extension +862155550000;ext=801 (RFC 3966); empty where invalid
    QString country;   // calling code without plus: "86"
    QString extension;
    QString searchDigits; // national digits without trunk zero: 13800138000, 2155550000
    QString display;      // 138 0013 8000 · 021-5555 0000-801 · +49 711 123 4567; where invalid as typed
    QString masked;       // 138 **** 8000: for lists and public screens

    [[nodiscard]] bool isValid() const { return kind != PhoneKind::Invalid; }
    bool operator==(const PhoneNumber &) const = default;
};

// Reads a number with or without country code (+86, 0086, 86), with spaces, dashes, brackets or full-width
// digits. Mainland numbers follow the national plan: mobiles 1[3-9] and nine digits, landlines area code and
// 7–8 digits, services 400/800 and seven. Numbers of other countries need + or 00 (E.164, at most 15 digits)
// unless defaultCountry names theirs. Text with letters, several numbers or a local number without area code
// is invalid.
[[nodiscard]] PhoneNumber normalisePhone(const QString &text,
                                         const QString &defaultCountry = QStringLiteral("86"));

// The digits to search for when a person types part of a number: country code, trunk zero and punctuation
// dropped.
[[nodiscard]] QString phoneSearchDigits(const QString &typed);

} // namespace forecourt
