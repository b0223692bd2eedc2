// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/money.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <optional>

namespace forecourt {

namespace {

tl::unexpected<Error> malformed()
{
    return fail(ErrorCode::Malformed, QStringLiteral("amount"));
}

struct Sign
{
    QStringView text;
    Currency currency;
};

// Longer signs first, so that HK$ is not read as $.
constexpr std::array<Sign, 12> kSigns = {{
    {u"HK$", Currency::hkd()},
    {u"US$", Currency::usd()},
    {u"港元", Currency::hkd()},
    {u"港币", Currency::hkd()},
    {u"美元", Currency::usd()},
    {u"欧元", Currency::eur()},
    {u"人民币", Currency::cny()},
    {u"RMB", Currency::cny()},
    {u"€", Currency::eur()},
    {u"$", Currency::usd()},
    {u"元", Currency::cny()},
    {u"¥", Currency::cny()},
}};

bool isKnownCode(const QString &code)
{
    constexpr QStringView kCodes =
        u"CNY HKD MOP TWD USD EUR GBP CHF JPY KRW SGD THB VND MYR IDR INR AUD NZD CAD MXN BRL SEK NOK "
        u"DKK PLN CZK HUF RON TRY AED SAR QAR KWD BHD OMR JOD ILS ZAR RUB KZT PHP";
    return code.size() == 3 && kCodes.contains(code);
}

// Takes the currency signs and codes off both ends of the text; none where they name two currencies.
std::optional<Currency> takeCurrency(QString &text, Currency fallback)
{
    std::optional<Currency> found;
    bool contradicted = false;
    const auto take = [&](const QString &part, Currency currency) {
        if (text.startsWith(part)) {
            text = text.mid(part.size()).trimmed();
        } else if (text.endsWith(part)) {
            text = text.chopped(part.size()).trimmed();
        } else {
            return;
        }
        contradicted = contradicted || (found && *found != currency);
        found = currency;
    };
    for (const Sign &sign : kSigns) {
        // One sign serves the yuan and the yen.
        const bool yen = sign.text == u"¥" && fallback == Currency::jpy();
        take(sign.text.toString(), yen ? fallback : sign.currency);
    }
    static const QRegularExpression kCode(QStringLiteral("^([A-Z]{3})(?![A-Z])|(?<![A-Z])([A-Z]{3})$"));
    const QString code = kCode.match(text).captured(0);
    if (isKnownCode(code) || code == fallback.code()) {
        take(code, Currency::fromCode(code).value_or(fallback));
    }
    return contradicted ? std::nullopt : std::optional(found.value_or(fallback));
}

// Takes a minus before or after, or brackets as accountants write them.
bool takeMinus(QString &text)
{
    if (text.startsWith(u'(') && text.endsWith(u')')) {
        text = text.mid(1, text.size() - 2).trimmed();
        return true;
    }
    if (text.startsWith(u'-')) {
        text = text.mid(1).trimmed();
        return true;
    }
    if (text.endsWith(u'-')) {
        text = text.chopped(1).trimmed();
        return true;
    }
    return false;
}

bool isDigits(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

// Whole digits without grouping; none where groups after the first are not of three.
std::optional<QString> ungrouped(const QString &whole, QChar group)
{
    QString marked = whole;
    for (const QChar c : QStringView(u"'’")) {
        marked.replace(c, u' ');
    }
    marked.replace(group, u' ');
    const QStringList groups = marked.split(u' ');
    if (groups.size() > 1 && groups.first().startsWith(u'0')) {
        return std::nullopt; // "0,125" groups nothing
    }
    for (qsizetype i = 0; i < groups.size(); ++i) {
        const auto size = groups.at(i).size();
        const bool sizeOk = groups.size() == 1 || (i == 0 ? size >= 1 && size <= 3 : size == 3);
        if (!sizeOk || !isDigits(groups.at(i))) {
            return std::nullopt;
        }
    }
    return groups.join(QString());
}

Result<Money> assembled(const QString &whole, QString decimals, bool negative, Currency currency)
{
    const auto places = currency.minorDigits();
    while (decimals.size() > places && decimals.endsWith(u'0')) {
        decimals.chop(1);
    }
    const bool empty = whole.isEmpty() && decimals.isEmpty();
    if (empty || decimals.size() > places || !isDigits(decimals)) {
        return malformed();
    }
    bool ok = false;
    const QString sign = negative ? QStringLiteral("-") : QString();
    const qint64 minor = QString(sign + whole + decimals.leftJustified(places, u'0')).toLongLong(&ok);
    if (!ok) {
        return fail(ErrorCode::TooLarge, QStringLiteral("amount"));
    }
    return Money{minor, currency};
}

} // namespace

Result<Money> parseMoney(const QString &text, Currency fallback, QChar decimal)
{
    QString rest = text.normalized(QString::NormalizationForm_KC).toUpper().simplified();
    rest.replace(u'−', u'-');
    const bool outerMinus = takeMinus(rest);
    const auto currency = takeCurrency(rest, fallback);
    const bool innerMinus = takeMinus(rest);
    if (!currency || (outerMinus && innerMinus)) {
        return malformed();
    }
    const auto point = rest.indexOf(decimal);
    if (point >= 0 && rest.indexOf(decimal, point + 1) >= 0) {
        return malformed();
    }
    const auto whole = ungrouped(point < 0 ? rest : rest.left(point), decimal == u',' ? u'.' : u',');
    const QString decimals = point < 0 ? QString() : rest.mid(point + 1);
    if (!whole || (point >= 0 && decimals.isEmpty() && whole->isEmpty())) {
        return malformed();
    }
    return assembled(*whole, decimals, outerMinus || innerMinus, *currency);
}

} // namespace forecourt
