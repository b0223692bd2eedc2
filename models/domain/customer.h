// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/enumwords.h"
#include "models/domain/ids.h"

#include <QString>
#include <QStringList>

namespace forecourt {

enum class CustomerKind { Individual, Business };
template <> inline constexpr auto kWords<CustomerKind> = words(u"individual", u"business");

enum class Gender { Unknown, Female, Male };
template <> inline constexpr auto kWords<Gender> = words(u"unknown", u"female", u"male");

// A prospect or owner: one person or company, one card.
struct Customer
{
    CustomerId id;
    QString surname;
    QString given;
    QString fullName; // as written; what is shown where the parts are unknown
    CustomerKind kind = CustomerKind::Individual;
    Gender gender = Gender::Unknown;
    int birthYear = 0; // 0 = unknown
    QString language;  // BCP 47, e.g. "zh-CN"
    QString notes;
    StaffId ownerStaff;
    QString sourceText; // where the customer first came from
    qint64 createdAt = 0;
    QStringList tags;
    bool deleted = false;

    bool operator==(const Customer &) const = default;
};

enum class ContactKind { Mobile, Phone, Email, Wechat, Other };
template <>
inline constexpr auto kWords<ContactKind> = words(u"mobile", u"phone", u"email", u"wechat", u"other");

// One way to reach a customer.
struct ContactPoint
{
    ContactPointId id;
    CustomerId customer;
    ContactKind kind = ContactKind::Mobile;
    QString value;      // as typed
    QString normalised; // the form compared for identity, e.g. +8613800138000
    bool preferred = false;
    bool valid = true;
    QString label; // "work", "wife", …

    bool operator==(const ContactPoint &) const = default;
};

// A permission, with what is needed to prove it (PIPL arts. 13–17): withdrawn or expired permissions stay on
// record.
struct Consent
{
    ConsentId id;
    CustomerId customer;
    QString purpose;     // a word: "marketing", "profiling", "share_manufacturer", "licence_scan", …
    QString channel;     // a word: "phone", "sms", "email", "wechat", "any"
    QString textVersion; // which wording the customer agreed to
    qint64 givenAt = 0;
    StaffId byStaff;
    qint64 expiresAt = 0;
    qint64 withdrawnAt = 0;
    QString evidence; // hash of a signature or photo, or a description

    bool operator==(const Consent &) const = default;

    // Whether the permission holds at an instant.
    [[nodiscard]] bool holdsAt(qint64 at) const
    {
        return givenAt != 0 && givenAt <= at && (expiresAt == 0 || at < expiresAt) &&
               (withdrawnAt == 0 || at < withdrawnAt);
    }
};

} // namespace forecourt
