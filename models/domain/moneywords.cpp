// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/money.h"

#include <array>

namespace forecourt {

namespace {

constexpr QStringView kNumerals = u"零壹贰叁肆伍陆柒捌玖";
constexpr quint64 kTenThousand = 10'000;
constexpr quint64 kHundredMillion = 100'000'000;

// 1…9999: one 零 for each run of zeros inside, none at the end.
QString belowTenThousand(quint64 value)
{
    constexpr std::array<QStringView, 4> kUnits = {u"仟", u"佰", u"拾", u""};
    quint64 divisor = 1000;
    QString text;
    bool gap = false;
    for (const QStringView unit : kUnits) {
        const auto digit = static_cast<qsizetype>(value / divisor % 10);
        divisor /= 10;
        if (digit == 0) {
            gap = !text.isEmpty();
            continue;
        }
        if (gap) {
            text += u'零';
            gap = false;
        }
        text += kNumerals.at(digit) + unit.toString();
    }
    return text;
}

QString spoken(quint64 value);

// High part and unit, then the low part, with 零 between where the low part does not fill its places.
QString split(quint64 value, quint64 unit, QChar name)
{
    const quint64 low = value % unit;
    QString text = spoken(value / unit) + name;
    if (low == 0) {
        return text;
    }
    if (low < unit / 10) {
        text += u'零';
    }
    return text + spoken(low);
}

QString spoken(quint64 value)
{
    if (value >= kHundredMillion) {
        return split(value, kHundredMillion, u'亿');
    }
    if (value >= kTenThousand) {
        return split(value, kTenThousand, u'万');
    }
    return belowTenThousand(value);
}

QString majorUnit(Currency currency)
{
    if (currency == Currency::eur()) {
        return QStringLiteral("欧元");
    }
    if (currency == Currency::usd()) {
        return QStringLiteral("美元");
    }
    if (currency == Currency::hkd()) {
        return QStringLiteral("港元");
    }
    return currency == Currency::jpy() ? QStringLiteral("日元") : QStringLiteral("元");
}

// Jiao and fen of 0…99; 整 where no fen follow.
QString decimalsInWords(quint64 hundredths, quint64 major)
{
    const auto jiao = static_cast<qsizetype>(hundredths / 10);
    const auto fen = static_cast<qsizetype>(hundredths % 10);
    QString text;
    if (major > 0 && hundredths > 0 && (jiao == 0 || major % 10 == 0)) {
        text += u'零';
    }
    if (jiao > 0) {
        text += kNumerals.at(jiao);
        text += u'角';
    }
    if (fen == 0) {
        return text + u'整';
    }
    return text + kNumerals.at(fen) + u'分';
}

} // namespace

QString moneyInWords(const Money &amount)
{
    const auto bits = static_cast<quint64>(amount.minor);
    const quint64 magnitude = amount.minor < 0 ? ~bits + 1 : bits;
    const auto perMajor = static_cast<quint64>(amount.currency.minorPerMajor());
    const quint64 major = magnitude / perMajor;
    // Words end at the fen; the few currencies with thousandths lose the last one here.
    const quint64 hundredths = perMajor == 1 ? 0 : magnitude % perMajor / (perMajor / 100);
    QString text = amount.minor < 0 ? QStringLiteral("负") : QString();
    if (major > 0) {
        text += spoken(major) + majorUnit(amount.currency);
    } else if (hundredths == 0) {
        text += u'零' + majorUnit(amount.currency);
    }
    return text + decimalsInWords(hundredths, major);
}

} // namespace forecourt
