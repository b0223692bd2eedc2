// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/sync/addendum.h"

#include "models/domain/idsource.h"
#include "models/protocol/collections.h"
#include "models/protocol/fieldnumber.h"
#include "models/services/orders/ordernumber.h"
#include "models/services/orders/orderwriter.h"
#include "models/services/orders/storeday.h"
#include "models/services/timeline/timelinekinds.h"
#include "models/storage/records.h"

#include <algorithm>

namespace forecourt {

namespace {

const QString kLocked = QStringLiteral("order-locked: ");

// Where a part of an order says which order; 0 for what is no part of one.
int orderField(int collection)
{
    switch (collection) {
    case collections::kJob:
    case collections::kOrderLine:
    case collections::kConcern:
        return fieldNumber(collection, "service_order");
    default:
        return 0;
    }
}

bool makes(const QList<Change> &changes, const QUuid &row)
{
    return std::any_of(changes.begin(), changes.end(),
                       [&row](const Change &change) { return change.create && change.row == row; });
}

} // namespace

QUuid Addendum::lockedOrderIn(const QString &reason)
{
    return reason.startsWith(kLocked) ? QUuid::fromString(reason.mid(kLocked.size())) : QUuid();
}

Error Addendum::lockedError()
{
    return {ErrorCode::Conflict, QStringLiteral("order-locked")};
}

bool Addendum::isLockedError(const Error &error)
{
    return error == lockedError();
}

Result<QList<Change>> Addendum::redirected(const QString &reason, const QList<Change> &changes)
{
    const QUuid id = lockedOrderIn(reason);
    if (id.isNull()) {
        return changes;
    }
    FORECOURT_ASSIGN(const auto locked, records::orders().find(m_mutation.database(), OrderId(id)));
    if (!locked || !isLocked(locked->status)) {
        return changes;
    }
    FORECOURT_ASSIGN(const OrderId addendum, openFor(*locked));
    QList<Change> all;
    for (const Change &change : changes) {
        FORECOURT_ASSIGN(const Change each, redirected(change, id, addendum.uuid(), changes));
        all.append(each);
    }
    return all;
}

// The first that is there and open, or the first that is not there.
Result<OrderId> Addendum::openFor(const Order &locked)
{
    for (int i = 1;; ++i) {
        const QByteArray name = locked.id.uuid().toByteArray(QUuid::Id128) + '/' + QByteArray::number(i);
        const OrderId id(derivedId("addendum", name));
        FORECOURT_ASSIGN(const auto known, records::orders().find(m_mutation.database(), id));
        if (known && !isLocked(known->status)) {
            return id;
        }
        if (!known) {
            FORECOURT_ASSIGN(const Store store, storeOrDefault(m_mutation.database()));
            Order order;
            order.id = id;
            FORECOURT_ASSIGN(order.number,
                             nextOrderNumber(m_mutation, storeDay(m_mutation.nowMs(), store).date));
            order.customer = locked.customer;
            order.vehicle = locked.vehicle;
            order.visit = locked.visit;
            order.advisor = locked.advisor;
            order.openedAt = m_mutation.nowMs();
            order.odometerIn = locked.odometerIn;
            order.currency = locked.currency;
            FORECOURT_TRY(records::orders().create(m_mutation, order));
            FORECOURT_TRY(recordOrderEvent(m_mutation, order, timelinekinds::kOrderOpened,
                                           {{QStringLiteral("addendum_to"), locked.number}}));
            return id;
        }
    }
}

Result<Change> Addendum::redirected(const Change &change, const QUuid &locked, const QUuid &addendum,
                                    const QList<Change> &all)
{
    const int field = orderField(change.collection);
    const int event = fieldNumber(collections::kTimelineEvent, "ref");
    Change result = change;
    if (change.collection == collections::kTimelineEvent && change.put.value(event).uuid() == locked) {
        result.put.insert(event, CellValue::of(addendum));
        return result;
    }
    const bool made = change.create && field != 0 && change.put.value(field).uuid() == locked;
    if (!made) {
        const bool other = change.create || change.collection == collections::kTimelineEvent;
        return other ? Result<Change>(result) : Result<Change>(tl::unexpected(lockedError()));
    }
    result.put.insert(field, CellValue::of(addendum));
    if (change.collection == collections::kOrderLine) {
        const int ofJob = fieldNumber(collections::kOrderLine, "job");
        const QUuid job = change.put.value(ofJob).uuid();
        FORECOURT_ASSIGN(const auto known, records::jobs().find(m_mutation.database(), JobId(job)));
        if (!job.isNull() && !known && !makes(all, job)) {
            return fail(ErrorCode::Conflict, QStringLiteral("its job was set aside too"));
        }
        if (known && known->order.uuid() != addendum) {
            result.put.remove(ofJob); // a job of the settled order has no more lines
        }
    }
    return result;
}

} // namespace forecourt
