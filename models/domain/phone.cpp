// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/phone.h"

#include "models/domain/text.h"

#include <QRegularExpression>
#include <QStringList>

#include <optional>

namespace forecourt {

namespace {

constexpr QStringView kChina = u"86";

bool isMainlandMobile(const QString &digits)
{
    return digits.size() == 11 && digits.at(0) == u'1' && digits.at(1) >= u'3';
}

bool isMainlandService(const QString &digits)
{
    return digits.size() == 10 &&
           (digits.startsWith(QStringLiteral("400")) || digits.startsWith(QStringLiteral("800")));
}

// Length of the area code of national digits without trunk zero: Beijing 10 and the large cities 2x have two
// digits.
qsizetype areaCodeLength(const QString &digits)
{
    return digits.startsWith(QStringLiteral("10")) || digits.startsWith(u'2') ? 2 : 3;
}

bool isMainlandLandline(const QString &digits)
{
    const auto area = areaCodeLength(digits);
    const auto local = digits.size() - area;
    const bool areaOk =
        digits.startsWith(QStringLiteral("10")) || (!digits.isEmpty() && digits.at(0) >= u'2');
    const bool lengthOk = area == 2 ? local == 8 : local == 7 || local == 8;
    return areaOk && lengthOk && digits.at(area) >= u'2';
}

// ITU-T E.164 list: 1 and 7 stand alone, these have two digits, every other code has three.
QString callingCodeOf(const QString &digits)
{
    static const QStringList kTwoDigits =
        QStringLiteral("20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 "
                       "55 56 57 58 60 61 62 63 64 65 66 81 82 84 86 90 91 92 93 94 95 98")
            .split(u' ');
    if (digits.startsWith(u'1') || digits.startsWith(u'7')) {
        return digits.left(1);
    }
    return digits.left(kTwoDigits.contains(digits.left(2)) ? 2 : 3);
}

struct Parts
{
    QString country; // empty: not said
    QString national;
    QString extension;
};

// Takes "转 801", "ext 801", "x801", "#801" off the end.
QString takeExtension(QString &text)
{
    static const QRegularExpression kMarked(
        QStringLiteral("[\\s,;-]*(?:转|轉|分机|分機|extension|ext\\.?=?|x|#)\\s*:?\\s*([0-9]{1,6})$"),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = kMarked.match(text);
    if (!match.hasMatch()) {
        return {};
    }
    text.truncate(match.capturedStart());
    return match.captured(1);
}

// Takes a short last group after a hyphen off the end ("021-55550000-801").
QString takeHyphenExtension(QString &text)
{
    static const QRegularExpression kTrailing(QStringLiteral("^(.*[0-9])\\s*-\\s*([0-9]{1,5})$"));
    const auto match = kTrailing.match(text);
    if (!match.hasMatch()) {
        return {};
    }
    text = match.captured(1);
    return match.captured(2);
}

// The country code and national digits of text that holds only digits and punctuation; none otherwise.
std::optional<Parts> splitNumber(QString text)
{
    static const QRegularExpression kAllowed(
        QRegularExpression::anchoredPattern(QStringLiteral("[(]?[+]?[0-9 ().\\p{Pd}]+")));
    static const QRegularExpression kTrunkInBrackets(QStringLiteral("[(]0[)]"));
    text.replace(u'−', u'-');
    if (!kAllowed.match(text).hasMatch()) {
        return std::nullopt;
    }
    const bool plus = text.contains(u'+');
    if (plus || text.startsWith(QStringLiteral("00"))) {
        text.remove(kTrunkInBrackets);
    }
    QString digits = digitsOnly(text);
    if (!plus && !digits.startsWith(QStringLiteral("00"))) {
        return Parts{{}, digits, {}};
    }
    if (!plus) {
        digits.remove(0, 2);
    }
    const QString country = callingCodeOf(digits);
    return Parts{country, digits.mid(country.size()), {}};
}

QString groupedForeign(const QString &national)
{
    QStringList groups;
    qsizetype at = 0;
    while (national.size() - at > 4) {
        groups.append(national.mid(at, 3));
        at += 3;
    }
    groups.append(national.mid(at));
    return groups.join(u' ');
}

QString stars(qsizetype count)
{
    return QString(count, u'*');
}

void finish(PhoneNumber &number, const Parts &parts)
{
    number.country = parts.country;
    number.extension = parts.extension;
    number.searchDigits = parts.national;
    number.canonical = u'+' + parts.country + parts.national;
    if (!parts.extension.isEmpty()) {
        number.canonical += QStringLiteral(";ext=") + parts.extension;
        number.display += u'-' + parts.extension;
    }
}

PhoneNumber mainland(Parts parts)
{
    PhoneNumber number;
    QString &n = parts.national;
    if (n.startsWith(u'0')) {
        n.remove(0, 1);
    }
    if (isMainlandMobile(n)) {
        number.kind = PhoneKind::Mobile;
        number.display = n.left(3) + u' ' + n.mid(3, 4) + u' ' + n.mid(7);
        number.masked = n.left(3) + QStringLiteral(" **** ") + n.mid(7);
    } else if (isMainlandService(n)) {
        number.kind = PhoneKind::Service;
        number.display = n.left(3) + u' ' + n.mid(3, 3) + u' ' + n.mid(6);
        number.masked = number.display;
    } else if (isMainlandLandline(n)) {
        number.kind = PhoneKind::Landline;
        const auto area = areaCodeLength(n);
        const QString local = n.mid(area);
        const QString head = u'0' + n.left(area) + u'-';
        number.display = head + local.left(local.size() - 4) + u' ' + local.right(4);
        number.masked = head + stars(local.size() - 4) + u' ' + local.right(4);
    } else {
        return number;
    }
    finish(number, parts);
    return number;
}

PhoneNumber foreign(Parts parts)
{
    constexpr qsizetype kShortest = 5;
    constexpr qsizetype kLongest = 15;
    PhoneNumber number;
    const auto total = parts.country.size() + parts.national.size();
    if (parts.national.size() < kShortest || total > kLongest || parts.country.startsWith(u'0')) {
        return number;
    }
    number.kind = PhoneKind::International;
    number.display = u'+' + parts.country + u' ' + groupedForeign(parts.national);
    const auto shown = qMin<qsizetype>(4, parts.national.size() / 2);
    number.masked =
        u'+' + parts.country + u' ' + stars(parts.national.size() - shown) + parts.national.right(shown);
    finish(number, parts);
    return number;
}

// A national number of the default country: its trunk zero goes, a country code without plus is recognised.
PhoneNumber domestic(Parts parts, const QString &country)
{
    if (country != kChina) {
        parts.country = country;
        if (country == u'1' && parts.national.size() == 11 && parts.national.startsWith(u'1')) {
            parts.national.remove(0, 1);
        } else if (country != QStringLiteral("39") && parts.national.startsWith(u'0')) {
            parts.national.remove(0, 1);
        }
        return foreign(parts);
    }
    parts.country = kChina.toString();
    PhoneNumber number;
    // A bare landline needs its trunk zero: without it 2155550000 could be anything.
    if (parts.national.startsWith(u'0') || isMainlandMobile(parts.national) ||
        isMainlandService(parts.national)) {
        number = mainland(parts);
    }
    if (!number.isValid() && parts.national.startsWith(kChina)) {
        parts.national.remove(0, kChina.size());
        number = mainland(parts);
    }
    return number;
}

PhoneNumber parsed(QString text, const QString &extension, const QString &defaultCountry)
{
    auto parts = splitNumber(std::move(text));
    if (!parts) {
        return {};
    }
    parts->extension = extension;
    if (parts->country.isEmpty()) {
        return domestic(*parts, defaultCountry);
    }
    if (parts->country == kChina) {
        return mainland(*parts);
    }
    return foreign(*parts);
}

} // namespace

PhoneNumber normalisePhone(const QString &text, const QString &defaultCountry)
{
    const QString cleaned = normalisedText(text);
    QString rest = cleaned;
    const QString extension = takeExtension(rest);
    PhoneNumber number = parsed(rest, extension, defaultCountry);
    if (!number.isValid() && extension.isEmpty()) {
        const QString trailing = takeHyphenExtension(rest);
        if (!trailing.isEmpty()) {
            number = parsed(rest, trailing, defaultCountry);
            if (number.kind == PhoneKind::International) {
                number = PhoneNumber{};
            }
        }
    }
    if (number.kind == PhoneKind::Mobile && !number.extension.isEmpty()) {
        number = PhoneNumber{};
    }
    if (!number.isValid()) {
        number.display = cleaned;
        number.searchDigits = digitsOnly(cleaned);
        number.masked = stars(qMax<qsizetype>(0, cleaned.size() - 2)) + cleaned.right(2);
    }
    return number;
}

QString phoneSearchDigits(const QString &typed)
{
    const PhoneNumber number = normalisePhone(typed);
    if (number.isValid()) {
        return number.searchDigits;
    }
    // Part of a number: cutting a prefix off never loses a match, so only what cannot be stored is cut.
    QString digits = digitsOnly(typed);
    if (normalisedText(typed).startsWith(u'+')) {
        return digits.mid(callingCodeOf(digits).size());
    }
    if (digits.startsWith(QStringLiteral("0086"))) {
        return digits.mid(4);
    }
    return digits.startsWith(u'0') ? digits.mid(1) : digits;
}

} // namespace forecourt
