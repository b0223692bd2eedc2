// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/orderwords.h"

#include "models/itemmodels/daytext.h"
#include "ui/shell/rightswords.h"
#include "ui/widgets/storetime.h"

#include <QLocale>

#include <algorithm>

namespace forecourt {

QString OrderWords::step(OrderStatus to)
{
    switch (to) {
    case OrderStatus::Draft:
        return tr("Back to draft");
    case OrderStatus::CheckedIn:
        return tr("Check in");
    case OrderStatus::Estimating:
        return tr("Estimate");
    case OrderStatus::AwaitingApproval:
        return tr("Ask for approval");
    case OrderStatus::Approved:
        return tr("Approve");
    case OrderStatus::Dispatched:
        return tr("Dispatch");
    case OrderStatus::InProgress:
        return tr("Start work");
    case OrderStatus::OnHold:
        return tr("Put on hold");
    case OrderStatus::Qc:
        return tr("To quality check");
    case OrderStatus::Rework:
        return tr("Back for rework");
    case OrderStatus::Ready:
        return tr("Ready for pick-up");
    case OrderStatus::Settled:
        return tr("Settle");
    case OrderStatus::Delivered:
        return tr("Hand over");
    case OrderStatus::Closed:
        return tr("Close");
    case OrderStatus::Cancelled:
        return tr("Cancel order");
    }
    return {};
}

QList<OrderStatus> OrderWords::bySense(QList<OrderStatus> steps, OrderStatus from)
{
    constexpr int kBack = 500;
    constexpr int kOut = 1000;
    const auto weight = [from](OrderStatus step) {
        const int distance = static_cast<int>(step) - static_cast<int>(from);
        return step == OrderStatus::Cancelled ? kOut : (distance > 0 ? distance : kBack - distance);
    };
    std::stable_sort(steps.begin(), steps.end(),
                     [&](OrderStatus a, OrderStatus b) { return weight(a) < weight(b); });
    // The way most stores go: work begins at once, and what is worked on becomes ready.
    OrderStatus usual = from;
    if (from == OrderStatus::CheckedIn || from == OrderStatus::Approved || from == OrderStatus::Estimating) {
        usual = OrderStatus::InProgress;
    } else if (from == OrderStatus::InProgress) {
        usual = OrderStatus::Ready;
    }
    if (steps.removeOne(usual)) {
        steps.prepend(usual);
    }
    return steps;
}

Tone OrderWords::tone(OrderStatus status)
{
    switch (status) {
    case OrderStatus::AwaitingApproval:
    case OrderStatus::OnHold:
    case OrderStatus::Rework:
        return Tone::Warn;
    case OrderStatus::Ready:
    case OrderStatus::Settled:
        return Tone::Ok;
    case OrderStatus::InProgress:
    case OrderStatus::Dispatched:
    case OrderStatus::Qc:
        return Tone::Accent;
    default:
        return Tone::Neutral;
    }
}

QString OrderWords::lineKind(LineKind kind)
{
    switch (kind) {
    case LineKind::Labour:
        return tr("Labour");
    case LineKind::Part:
        return tr("Part");
    case LineKind::Sublet:
        return tr("Sublet");
    case LineKind::Fee:
        return tr("Fee");
    case LineKind::Discount:
        return tr("Discount");
    }
    return {};
}

QString OrderWords::partOrigin(PartOrigin origin)
{
    switch (origin) {
    case PartOrigin::None:
        return tr("Not stated");
    case PartOrigin::Oem:
        return tr("Original");
    case PartOrigin::Aftermarket:
        return tr("Aftermarket");
    case PartOrigin::Refurbished:
        return tr("Refurbished");
    case PartOrigin::Used:
        return tr("Used");
    }
    return {};
}

QString OrderWords::approval(JobAuthorisation authorisation)
{
    switch (authorisation) {
    case JobAuthorisation::Proposed:
        return tr("Proposed");
    case JobAuthorisation::Authorised:
        return tr("Approved");
    case JobAuthorisation::Declined:
        return tr("Declined");
    case JobAuthorisation::Deferred:
        return tr("Deferred");
    }
    return {};
}

Tone OrderWords::tone(JobAuthorisation authorisation)
{
    switch (authorisation) {
    case JobAuthorisation::Authorised:
        return Tone::Ok;
    case JobAuthorisation::Deferred:
        return Tone::Warn;
    case JobAuthorisation::Declined:
        return Tone::Bad;
    case JobAuthorisation::Proposed:
        break;
    }
    return Tone::Neutral;
}

QString OrderWords::quantity(const Line &line)
{
    const QString number = QLocale().toString(static_cast<double>(line.quantityMilli) / 1000.0, 'g', 10);
    return line.kind == LineKind::Labour ? tr("%1 h").arg(number) : number;
}

QList<Action> OrderWords::rightsFor(OrderStatus from, OrderStatus to)
{
    const auto settled = [](OrderStatus status) {
        return status == OrderStatus::Settled || status == OrderStatus::Delivered ||
               status == OrderStatus::Closed;
    };
    if (settled(to)) {
        return {Action::SettleOrders};
    }
    if (settled(from)) {
        return {Action::UndoSettlements};
    }
    return {Action::RecordWork, Action::EditOrders, Action::ReceiveVehicles, Action::SettleOrders};
}

QString OrderWords::failure(const Error &error)
{
    if (const auto refusal = RightsWords::refusalIn(error)) {
        return *refusal;
    }
    switch (error.code) {
    case ErrorCode::InvalidInput:
        return badInput(error.detail);
    case ErrorCode::Conflict:
        return tr("The order is not in a state that allows this. Nothing was changed.");
    case ErrorCode::NotFound:
        return tr("The record is not there any more; another desk may have removed it.");
    case ErrorCode::Forbidden:
        return tr("Only a manager may do this. Nothing was changed.");
    case ErrorCode::StorageFull:
        return tr("The disk is full. What you typed is still here: free some space and save again.");
    default:
        return tr("This could not be saved (%1). What you typed is still here: try again.")
            .arg(errorWord(error.code));
    }
}

QString OrderWords::badInput(const QString &member)
{
    if (member == QLatin1String("title")) {
        return tr("A job needs a title.");
    }
    if (member == QLatin1String("description")) {
        return tr("A line needs a description.");
    }
    if (member == QLatin1String("quantity_milli")) {
        return tr("The quantity must be a number above zero.");
    }
    if (member == QLatin1String("unit_price_minor")) {
        return tr("The price must be an amount.");
    }
    if (member == QLatin1String("amount_minor")) {
        return tr("The amount must not be zero.");
    }
    if (member == QLatin1String("declined_reason") || member == QLatin1String("reason")) {
        return tr("A reason is needed.");
    }
    if (member.startsWith(QLatin1String("odometer_out"))) {
        return tr("The odometer is lower than at check-in.");
    }
    return tr("%1 is not acceptable.").arg(member);
}

QString OrderWords::time(qint64 milliseconds)
{
    if (milliseconds == 0) {
        return QStringLiteral("—");
    }
    return momentText(StoreTime::at(milliseconds));
}

static constexpr OrderStatus kStages[] = {OrderStatus::CheckedIn,  OrderStatus::Estimating,
                                          OrderStatus::InProgress, OrderStatus::Qc,
                                          OrderStatus::Ready,      OrderStatus::Settled};

// Short words, so that all of them stand in a line.
QStringList OrderWords::stages()
{
    return {tr("Arrival"), tr("Quote"), tr("Work"), tr("Check"), tr("Pick-up"), tr("Hand-over")};
}

// What holds an order up stands where the work stands.
std::optional<int> OrderWords::stage(OrderStatus status)
{
    if (status == OrderStatus::Cancelled) {
        return std::nullopt;
    }
    if (status == OrderStatus::Closed) {
        return static_cast<int>(std::size(kStages));
    }
    if (status == OrderStatus::OnHold || status == OrderStatus::Rework) {
        return stage(OrderStatus::InProgress);
    }
    int reached = 0;
    for (int i = 0; i < static_cast<int>(std::size(kStages)); ++i) {
        reached = status >= kStages[i] ? i : reached;
    }
    return status == OrderStatus::Approved || status == OrderStatus::Dispatched
               ? stage(OrderStatus::InProgress)
               : std::optional(reached);
}

} // namespace forecourt
