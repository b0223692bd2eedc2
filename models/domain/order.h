// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/currency.h"
#include "models/domain/enumwords.h"
#include "models/domain/ids.h"
#include "models/domain/jobstatus.h"
#include "models/domain/orderstatus.h"
#include "models/domain/payer.h"

#include <QString>

namespace forecourt {

// A service order (repair order).
struct Order
{
    OrderId id;
    QString number; // unique per store; provisional while a desk is offline without a block
    CustomerId customer;
    VehicleId vehicle;
    VisitId visit;
    StaffId advisor;
    OrderStatus status = OrderStatus::Draft;
    qint64 openedAt = 0;
    qint64 promisedAt = 0;
    qint64 firstPromisedAt = 0; // on-time delivery is measured against the first promise
    qint64 readyAt = 0;
    qint64 settledAt = 0;
    qint64 deliveredAt = 0;
    qint64 odometerIn = 0; // km, 0 = not read
    qint64 odometerOut = 0;
    Currency currency;
    QString notesPrinted;
    QString notesInternal;

    bool operator==(const Order &) const = default;
};

// What the customer said is wrong, in the customer's words.
struct Concern
{
    ConcernId id;
    OrderId order;
    VisitId visit;
    QString position; // see fractionalposition.h
    QString text;
    QString techComment;

    bool operator==(const Concern &) const = default;
};

// A piece of work with its payer, its approval and its progress.
struct Job
{
    JobId id;
    OrderId order;
    ConcernId concern;
    QString position;
    QString title;
    QString complaint;
    QString cause;
    QString correction;
    Payer payer = Payer::Customer;
    JobAuthorisation authorisation = JobAuthorisation::Proposed;
    JobWork work = JobWork::Queued;
    QString authorisedBy; // who agreed and by what channel: "Mr Zhang, phone"
    qint64 authorisedAt = 0;
    qint64 deferredUntil = 0;
    QString declinedReason;

    bool operator==(const Job &) const = default;
};

enum class LineKind { Labour, Part, Sublet, Fee, Discount };
template <>
inline constexpr auto kWords<LineKind> = words(u"labour", u"part", u"sublet", u"fee", u"discount");

// Settlement lists must mark where a part comes from: 原厂, 副厂, 修复, 旧.
enum class PartOrigin { None, Oem, Aftermarket, Refurbished, Used };
template <>
inline constexpr auto kWords<PartOrigin> = words(u"none", u"oem", u"aftermarket", u"refurbished", u"used");

// One priced line of a job (or of the order itself where job is null).
struct Line
{
    LineId id;
    JobId job;
    OrderId order;
    QString position;
    LineKind kind = LineKind::Labour;
    QString code;
    QString description;
    qint64 quantityMilli = 1000; // thousandths: 1.5 h = 1500
    qint64 unitPriceMinor = 0;
    qint64 discountMinor = 0;
    int taxBasisPoints = 0; // 1300 = 13 %
    PartOrigin partOrigin = PartOrigin::None;
    StaffId technician;

    bool operator==(const Line &) const = default;
};

enum class PaymentMethod { Cash, Card, Wechat, Alipay, Transfer };
template <>
inline constexpr auto kWords<PaymentMethod> = words(u"cash", u"card", u"wechat", u"alipay", u"transfer");

// Money taken (or, negative, given back). Never edited: a correction is another payment.
struct Payment
{
    PaymentId id;
    OrderId order;
    CustomerId customer;
    Payer payer = Payer::Customer;
    qint64 amountMinor = 0; // in the currency of the order
    PaymentMethod method = PaymentMethod::Cash;
    qint64 takenAt = 0;
    StaffId staff;
    QString note;

    bool operator==(const Payment &) const = default;
};

} // namespace forecourt
