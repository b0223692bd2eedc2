// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/interchange/adf/adfkey.h"

#include <QCryptographicHash>

namespace forecourt {
namespace {

constexpr qsizetype kLongestKey = 200;

// Length first, so that the border between two parts is certain.
QByteArray part(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    return QByteArray::number(bytes.size()) + ':' + bytes;
}

QByteArray hashed(const QByteArray &prefix, const QByteArray &bytes)
{
    return prefix + QCryptographicHash::hash(bytes, QCryptographicHash::Blake2b_256).toHex();
}

QString digitsOf(const QString &number)
{
    QString digits;
    for (const QChar c : number) {
        if (const int value = c.digitValue(); value >= 0) {
            digits.append(QChar(u'0' + value));
        }
    }
    return digits;
}

// +86 138…, 0086138… and 138… are one number.
QString normalisedPhone(const QString &number)
{
    constexpr qsizetype kMobileLength = 11;
    const QString digits = digitsOf(number);
    const bool hasCountry =
        digits.size() > kMobileLength && (digits.startsWith(u"86") || digits.startsWith(u"0086"));
    return hasCountry ? digits.right(kMobileLength) : digits;
}

QString contactOf(const AdfProspect &prospect)
{
    for (const AdfPhone &phone : prospect.customer.phones) {
        if (isReachable(phone)) {
            return normalisedPhone(phone.number);
        }
    }
    for (const AdfEmail &email : prospect.customer.emails) {
        if (isReachable(email)) {
            return email.address.toLower();
        }
    }
    return {};
}

AdfVehicle wantedVehicle(const AdfProspect &prospect)
{
    for (const AdfVehicle &vehicle : prospect.vehicles) {
        if (vehicle.interest.value != AdfInterest::TradeIn) {
            return vehicle;
        }
    }
    return prospect.vehicles.value(0);
}

} // namespace

bool isReachable(const AdfPhone &phone)
{
    constexpr qsizetype kShortest = 5;
    return digitsOf(phone.number).size() >= kShortest;
}

bool isReachable(const AdfEmail &email)
{
    const qsizetype at = email.address.indexOf(u'@');
    return at > 0 && at < email.address.size() - 1;
}

QByteArray adfIdempotencyKey(const AdfProspect &prospect)
{
    for (const AdfId &id : prospect.ids) {
        if (!id.text.isEmpty()) {
            const QByteArray pair = part(id.source) + part(id.text);
            return pair.size() <= kLongestKey - 3 ? "id:" + pair : hashed("id-hash:", pair);
        }
    }
    const AdfVehicle vehicle = wantedVehicle(prospect);
    return hashed("lead-hash:", part(contactOf(prospect)) + part(vehicle.make.toLower()) +
                                    part(vehicle.model.toLower()) + part(prospect.requestDateText));
}

} // namespace forecourt
