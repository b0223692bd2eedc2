// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

// The values of an ADF/XML 1.0 file (Auto-lead Data Format; content model of its published DTD). Texts are as
// written, with white space collapsed except in comments. Plain values: copy and use them on any thread.
namespace forecourt {

// A place in the decoded text, both counted from 1; columns count characters (code points).
struct AdfPlace
{
    qint64 line = 1;
    qint64 column = 1;

    bool operator==(const AdfPlace &) const = default;
};

// Something the reader put right or left out. `word` is permanent: "bad-date", "bad-year", "bad-number",
// "future-date", "missing-date", "missing-vehicle", "text-cut", "too-many", "unclosed-comment",
// "unclosed-element", "unknown-entity", "unknown-enum", "unreadable-zone".
struct AdfWarning
{
    QString word;
    QString detail; // English; names elements and words, never a person's data
    AdfPlace place;

    bool operator==(const AdfWarning &) const = default;
};

// A word of a closed list. `raw` is what the file says where that is not the list's own word, else empty.
template <typename Choice> struct AdfChoice
{
    Choice value{};
    QString raw;

    bool operator==(const AdfChoice &) const = default;
};

enum class AdfStatus { New, Resend };
enum class AdfInterest { Buy, Lease, Sell, TradeIn, TestDrive };
enum class AdfVehicleStatus { New, Used };
enum class AdfOdometerUnits { Unknown, Kilometres, Miles };
enum class AdfPriceType { Quote, Offer, Msrp, Invoice, Call, Appraisal, Asking };
enum class AdfPhoneType { Voice, Fax, Cellphone, Pager };
enum class AdfTimeOfDay { NoPreference, Morning, Afternoon, Evening, Day };

struct AdfId
{
    QString source;
    QString sequence;
    QString text;

    bool operator==(const AdfId &) const = default;
};

struct AdfPrice
{
    QString text; // as written; may hold separators and words
    QString currency;
    AdfChoice<AdfPriceType> type;

    bool operator==(const AdfPrice &) const = default;
};

struct AdfColours
{
    QString interior;
    QString exterior;
    QString preference;

    bool operator==(const AdfColours &) const = default;
};

struct AdfOption
{
    QString name;
    QString code; // the manufacturer's

    bool operator==(const AdfOption &) const = default;
};

struct AdfAmount
{
    QString text;
    QString type;  // downpayment, monthly, total
    QString limit; // maximum, minimum, exact
    QString currency;

    bool operator==(const AdfAmount &) const = default;
};

struct AdfFinance
{
    QString method;
    QList<AdfAmount> amounts;
    QString balance;

    bool operator==(const AdfFinance &) const = default;
};

struct AdfVehicle
{
    AdfChoice<AdfInterest> interest;
    AdfChoice<AdfVehicleStatus> status;
    QList<AdfId> ids;
    int year = 0; // 0: none or unreadable
    QString yearText;
    QString make;
    QString model;
    QString vin;
    QString stock;
    QString trim;
    QString doors;
    QString bodyStyle;
    QString transmission;
    std::optional<qint64> odometer; // in odometerUnits
    QString odometerText;
    AdfChoice<AdfOdometerUnits> odometerUnits;
    QString condition;
    QList<AdfColours> colours;
    QString imageUrl;
    std::optional<AdfPrice> price;
    QString priceComments;
    QList<AdfOption> options;
    std::optional<AdfFinance> finance;
    QString comments;

    bool operator==(const AdfVehicle &) const = default;
};

struct AdfName
{
    QString surname;
    QString first;
    QString middle;
    QString last;
    QString full;
    bool business = false;

    bool operator==(const AdfName &) const = default;

    [[nodiscard]] bool isEmpty() const;
    // `full`, else the parts in the order of their script: family name first and no spaces where written in
    // Han.
    [[nodiscard]] QString display() const;
};

struct AdfPhone
{
    QString number; // as written
    AdfChoice<AdfPhoneType> type;
    AdfChoice<AdfTimeOfDay> time;
    bool preferred = false;

    bool operator==(const AdfPhone &) const = default;
};

struct AdfEmail
{
    QString address;
    bool preferred = false;

    bool operator==(const AdfEmail &) const = default;
};

struct AdfAddress
{
    QString type;   // work, home, delivery
    QString street; // several lines joined by line feeds
    QString apartment;
    QString city;
    QString regionCode;
    QString postalCode;
    QString country;

    bool operator==(const AdfAddress &) const = default;
};

struct AdfContact
{
    AdfName name;
    QList<AdfPhone> phones;
    QList<AdfEmail> emails;
    AdfAddress address;

    bool operator==(const AdfContact &) const = default;
};

struct AdfTimeframe
{
    QString description;
    qint64 earliestMs = 0; // UTC; 0: none or unreadable
    qint64 latestMs = 0;

    bool operator==(const AdfTimeframe &) const = default;
};

struct AdfVendor
{
    QList<AdfId> ids;
    QString name; // <vendorname>, else the name of the contact
    QString url;
    AdfContact contact;

    bool operator==(const AdfVendor &) const = default;
};

struct AdfProvider
{
    QList<AdfId> ids;
    QString name;
    QString service;
    QString url;
    AdfContact contact;

    bool operator==(const AdfProvider &) const = default;
};

struct AdfProspect
{
    AdfChoice<AdfStatus> status;
    QList<AdfId> ids;
    qint64 requestedAtMs = 0; // UTC milliseconds; 0 when missing or unreadable
    qint64 happenedAtMs = 0;  // requestedAtMs, or the time of receipt where that is 0
    QString requestDateText;
    QList<AdfVehicle> vehicles;
    AdfContact customer; // holds at least one phone of five digits or one e-mail address
    QList<AdfId> customerIds;
    AdfTimeframe timeframe;
    QString comments; // the customer's
    AdfVendor vendor;
    AdfProvider provider;
    QList<AdfWarning> warnings;
    AdfPlace place; // of its start tag
    // The same for every reading of the same prospect, whatever the desk; see adfkey.h.
    QByteArray idempotencyKey;

    bool operator==(const AdfProspect &) const = default;
};

// Something of the file that cannot be taken, and where.
struct AdfRejected
{
    AdfPlace place;
    ErrorCode code = ErrorCode::Malformed;
    QString reason; // English, without personal data

    bool operator==(const AdfRejected &) const = default;
};

struct AdfDocument
{
    QList<AdfProspect> prospects;
    QList<AdfRejected> rejected; // one for each prospect that was seen and not taken, at its start tag
    QString encoding;
    bool textDamaged = false; // some bytes were not text and became U+FFFD
    // Where the file stopped being readable (it ends early, or a limit was reached). All in `prospects` is
    // whole; a prospect broken by the cut is in `rejected` as well.
    std::optional<AdfRejected> cutAt;
};

} // namespace forecourt
