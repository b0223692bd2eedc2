// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <array>
#include <compare>
#include <optional>

namespace forecourt {

// An ISO 4217 currency by its three letters. The default is the yuan, the currency of the house.
class Currency
{
public:
    constexpr Currency() = default;

    // None unless the text is three letters A–Z (after trimming and upper case).
    [[nodiscard]] static std::optional<Currency> fromCode(QStringView code);
    [[nodiscard]] static constexpr Currency cny() { return Currency(u'C', u'N', u'Y'); }
    [[nodiscard]] static constexpr Currency eur() { return Currency(u'E', u'U', u'R'); }
    [[nodiscard]] static constexpr Currency usd() { return Currency(u'U', u'S', u'D'); }
    [[nodiscard]] static constexpr Currency hkd() { return Currency(u'H', u'K', u'D'); }
    [[nodiscard]] static constexpr Currency jpy() { return Currency(u'J', u'P', u'Y'); }

    [[nodiscard]] QString code() const;
    // Digits after the decimal separator: 2 for most, 0 for the yen and its like, 3 for some dinars.
    [[nodiscard]] int minorDigits() const;
    // Minor units in one major unit: 100, 1 or 1000.
    [[nodiscard]] qint64 minorPerMajor() const;
    // "¥", "€", "$", "HK$"; the code for currencies without a well-known sign.
    [[nodiscard]] QString symbol() const;

    constexpr bool operator==(const Currency &) const = default;
    constexpr auto operator<=>(const Currency &) const = default;

private:
    constexpr Currency(char16_t a, char16_t b, char16_t c) : m_letters{a, b, c} {}

    std::array<char16_t, 3> m_letters{u'C', u'N', u'Y'};
};

} // namespace forecourt
