// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/orders/orderwriter.h"

#include "models/domain/permissions.h"
#include "models/services/orders/orderreader.h"
#include "models/services/timeline/timelinekinds.h"
#include "models/services/timeline/timelinerecorder.h"
#include "models/storage/records.h"

namespace forecourt {

namespace {

tl::unexpected<Error> refused(const char *detail)
{
    return fail(ErrorCode::Conflict, QString::fromLatin1(detail));
}

// Taking a settlement back changes what was signed: only a manager, and never without a reason.
Result<void> mayUnsettle(Mutation &mutation, const StatusChange &change)
{
    if (change.reason.trimmed().isEmpty()) {
        return fail(ErrorCode::InvalidInput, QStringLiteral("reason"));
    }
    FORECOURT_ASSIGN(const auto person, records::staff().find(mutation.database(), mutation.author().staff));
    const auto role = person ? fromWord<StaffRole>(person->role) : std::nullopt;
    if (!role || !allowed(*role, Action::UndoSettlements)) {
        return fail(ErrorCode::Forbidden, QStringLiteral("only a manager takes a settlement back"));
    }
    return {};
}

Result<void> mayCancel(Database &database, const Order &order)
{
    FORECOURT_ASSIGN(const qint64 taken, database.integer(QStringLiteral(R"sql(
        SELECT sum(amount_minor) FROM payment WHERE service_order = ? AND dead_version = 0)sql"),
                                                          {bound(order.id)}));
    if (taken != 0) {
        return refused("money was taken for this order: give it back first");
    }
    return {};
}

Result<void> mayChange(Mutation &mutation, const Order &order, OrderStatus to, const StatusChange &change)
{
    if (!isLegal(order.status, to)) {
        return fail(ErrorCode::Conflict,
                    QStringLiteral("from %1 to %2").arg(wordOf(order.status), wordOf(to)));
    }
    if (order.status == OrderStatus::Settled && to == OrderStatus::Ready) {
        return mayUnsettle(mutation, change);
    }
    if (to == OrderStatus::Cancelled) {
        return mayCancel(mutation.database(), order);
    }
    if (change.odometerOut < 0 || (change.odometerOut > 0 && change.odometerOut < order.odometerIn)) {
        return fail(ErrorCode::InvalidInput, QStringLiteral("odometer_out: less than when the car came in"));
    }
    return {};
}

void stamp(Order &order, OrderStatus to, qint64 nowMs)
{
    using enum OrderStatus;
    if (to == Settled) {
        order.settledAt = nowMs;
    } else if (to == Delivered) {
        order.deliveredAt = nowMs;
    } else if (to == Ready) {
        // Unsettled cars were ready before; any other way here is a new "ready".
        order.readyAt = order.status == Settled && order.readyAt != 0 ? order.readyAt : nowMs;
        order.settledAt = 0;
    } else if (!isLocked(to)) {
        order.readyAt = 0;
    }
}

Result<void> recordStatus(Mutation &mutation, const Order &before, const Order &after,
                          const StatusChange &change)
{
    QJsonObject data{{QStringLiteral("from"), wordOf(before.status)},
                     {QStringLiteral("to"), wordOf(after.status)}};
    if (!change.reason.trimmed().isEmpty()) {
        data.insert(QStringLiteral("reason"), change.reason.trimmed());
    }
    FORECOURT_TRY(recordOrderEvent(mutation, after, timelinekinds::kOrderStatus, data));
    if (after.status != OrderStatus::Settled) {
        return {};
    }
    FORECOURT_ASSIGN(const OrderTotals totals, readTotals(mutation.database(), after.id));
    return recordOrderEvent(mutation, after, timelinekinds::kOrderSettled,
                            {{QStringLiteral("amount"), totals.grand.gross},
                             {QStringLiteral("currency"), after.currency.code()}});
}

} // namespace

Result<Order> existingOrder(Database &database, const OrderId &id)
{
    FORECOURT_ASSIGN(const auto found, records::orders().find(database, id));
    if (!found) {
        return fail(ErrorCode::NotFound, QStringLiteral("order"));
    }
    return *found;
}

Result<Order> openOrder(Database &database, const OrderId &id)
{
    FORECOURT_ASSIGN(const Order order, existingOrder(database, id));
    if (isLocked(order.status)) {
        return fail(ErrorCode::Conflict, QStringLiteral("the order is ") + wordOf(order.status));
    }
    return order;
}

Result<void> recordOrderEvent(Mutation &mutation, const Order &order, const QString &kind, QJsonObject data)
{
    TimelineEvent event;
    event.customer = order.customer;
    event.vehicle = order.vehicle;
    event.kind = kind;
    event.refKind = QStringLiteral("order");
    event.ref = order.id.uuid();
    data.insert(QStringLiteral("number"), order.number);
    return recordEvent(mutation, event, data);
}

Result<void> changeStatus(Mutation &mutation, const OrderId &id, OrderStatus to, const StatusChange &change,
                          const RowVersions *seen)
{
    FORECOURT_ASSIGN(const Order before, existingOrder(mutation.database(), id));
    if (before.status == to) {
        return {};
    }
    FORECOURT_TRY(mayChange(mutation, before, to, change));
    Order after = before;
    stamp(after, to, mutation.nowMs());
    after.status = to;
    if (change.odometerOut > 0) {
        after.odometerOut = change.odometerOut;
    }
    FORECOURT_TRY(records::orders().update(mutation, before, after, seen));
    if (after.odometerOut > before.odometerOut && !after.vehicle.isNull()) {
        FORECOURT_ASSIGN(const auto vehicle, records::vehicles().find(mutation.database(), after.vehicle));
        if (vehicle && vehicle->odometerKm < after.odometerOut) {
            Vehicle read = *vehicle;
            read.odometerKm = after.odometerOut;
            FORECOURT_TRY(records::vehicles().update(mutation, *vehicle, read));
        }
    }
    return recordStatus(mutation, before, after, change);
}

Result<void> changePromise(Mutation &mutation, const OrderId &id, qint64 promisedAt, const RowVersions *seen)
{
    if (promisedAt < 0) {
        return fail(ErrorCode::InvalidInput, QStringLiteral("promised_at"));
    }
    FORECOURT_ASSIGN(const Order before, openOrder(mutation.database(), id));
    Order after = before;
    after.promisedAt = promisedAt;
    if (after.firstPromisedAt == 0) {
        after.firstPromisedAt = promisedAt;
    }
    return records::orders().update(mutation, before, after, seen);
}

Result<PaymentId> addPayment(Mutation &mutation, const OrderId &id, const NewPayment &payment)
{
    FORECOURT_ASSIGN(const Order order, existingOrder(mutation.database(), id));
    if (payment.amountMinor == 0) {
        return fail(ErrorCode::InvalidInput, QStringLiteral("amount_minor"));
    }
    Payment record;
    record.id = PaymentId(mutation.newId());
    record.order = id;
    record.customer = order.customer;
    record.payer = payment.payer;
    record.amountMinor = payment.amountMinor;
    record.method = payment.method;
    record.takenAt = mutation.nowMs();
    record.staff = mutation.author().staff;
    record.note = payment.note.trimmed();
    FORECOURT_TRY(records::payments().create(mutation, record));
    FORECOURT_TRY(recordOrderEvent(mutation, order, timelinekinds::kPaymentTaken,
                                   {{QStringLiteral("amount"), record.amountMinor},
                                    {QStringLiteral("currency"), order.currency.code()},
                                    {QStringLiteral("method"), wordOf(record.method)}}));
    return record.id;
}

} // namespace forecourt
