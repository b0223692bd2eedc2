// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/enumwords.h"
#include "models/domain/ids.h"
#include "models/domain/leadstatus.h"

#include <QString>
#include <QStringList>

namespace forecourt {

// How soon the prospect will buy; separate from the status.
enum class LeadGrade { N, H, A, B, C };
template <> inline constexpr auto kWords<LeadGrade> = words(u"N", u"H", u"A", u"B", u"C");

// The interests of ADF 1.0; in files written "trade-in" and "test-drive".
enum class LeadInterest { Buy, Lease, Sell, TradeIn, TestDrive };
template <>
inline constexpr auto kWords<LeadInterest> = words(u"buy", u"lease", u"sell", u"trade_in", u"test_drive");

enum class VehicleCondition { New, Used };
template <> inline constexpr auto kWords<VehicleCondition> = words(u"new", u"used");

// Somebody's wish to buy, from the first sign of it to the delivery or the loss.
struct Lead
{
    LeadId id;
    CustomerId customer;
    QString source;    // a word or the provider's name: "walk_in", "phone", "web", "AutoHome", …
    QString sourceRef; // idempotency key: the same lead offered again has the same
    QString campaign;
    LeadStatus status = LeadStatus::New;
    LeadGrade grade = LeadGrade::N;
    LeadInterest interest = LeadInterest::Buy;
    VehicleCondition vehicleStatus = VehicleCondition::New;
    QString make;
    QString model;
    int year = 0; // 0 = not said
    QString trim;
    QString vin;
    QString comments;
    QString contactName;
    QString contactPhone;
    QString contactEmail;
    qint64 requestedAt = 0; // when the prospect asked
    qint64 receivedAt = 0;  // when it reached the store; the response clock starts here
    qint64 firstResponseAt = 0;
    StaffId firstResponseBy;
    qint64 nextFollowUpAt = 0;
    StaffId ownerStaff;
    QString invalidReason;
    QString lostReason;
    QStringList warnings; // what was unclear when the lead was read
    QStringList rawKinds; // unknown words of the file, kept as "attribute=word"

    bool operator==(const Lead &) const = default;
};

} // namespace forecourt
