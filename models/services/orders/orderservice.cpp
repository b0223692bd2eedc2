// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/orders/orderservice.h"

#include "models/protocol/collections.h"
#include "models/services/orders/jobwriter.h"
#include "models/services/orders/linewriter.h"
#include "models/services/orders/orderreader.h"
#include "models/services/orders/orderwriter.h"
#include "models/services/orders/storeday.h"
#include "models/storage/records.h"

namespace forecourt {

namespace {

constexpr int kShown[] = {collections::kServiceOrder, collections::kConcern, collections::kJob,
                          collections::kOrderLine,    collections::kPayment, collections::kCustomer,
                          collections::kContactPoint, collections::kVehicle, collections::kPlate,
                          collections::kVisit,        collections::kStaff};

bool concernsOrders(const ChangeSet &changes)
{
    return std::any_of(std::begin(kShown), std::end(kShown),
                       [&](int shown) { return changes.touches(shown); });
}

const RowVersions *pointer(const OrderService::Seen &seen)
{
    return seen ? &*seen : nullptr;
}

} // namespace

OrderService::OrderService(Storage &storage, QObject *parent) : QObject(parent), m_storage(storage)
{
    connect(&storage.changes(), &ChangeNotifier::changed, this, [this](const ChangeSet &changes) {
        if (concernsOrders(changes)) {
            Q_EMIT changed();
        }
    });
}

QFuture<Result<QList<OrderListEntry>>> OrderService::list(const OrderFilter &filter, int limit)
{
    return m_storage.read([filter, limit, nowMs = m_storage.clock().nowMs()](Database &database) {
        return readOrderList(database, filter, nowMs, limit);
    });
}

ListSource<OrderListEntry> OrderService::source(const OrderFilter &filter)
{
    return {[this, filter](const PageAsk &ask) {
                return m_storage.read([filter, ask, nowMs = m_storage.clock().nowMs()](Database &database) {
                    return readOrderPage(database, filter, nowMs, ask);
                });
            },
            [this, filter] {
                return m_storage.read([filter, nowMs = m_storage.clock().nowMs()](Database &database) {
                    return countOrderList(database, filter, nowMs);
                });
            }};
}

QFuture<Result<OrderCounts>> OrderService::counts(const StaffId &advisor)
{
    return m_storage.read([advisor, nowMs = m_storage.clock().nowMs()](Database &database) {
        return countOrders(database, advisor, nowMs);
    });
}

QFuture<Result<OrderDetail>> OrderService::detail(const OrderId &id)
{
    return m_storage.read([id](Database &database) { return readOrder(database, id); });
}

QFuture<Result<OrderSheet>> OrderService::sheet(const OrderId &id)
{
    return m_storage.read([id, nowMs = m_storage.clock().nowMs()](Database &database) -> Result<OrderSheet> {
        OrderSheet sheet;
        FORECOURT_ASSIGN(sheet.store, storeOrDefault(database));
        FORECOURT_ASSIGN(sheet.detail, readOrder(database, id));
        sheet.printedAt = nowMs;
        return sheet;
    });
}

QFuture<Result<std::optional<OrderId>>> OrderService::findByNumber(const QString &number)
{
    return m_storage.read([number](Database &database) {
        return database.first(
            QStringLiteral("SELECT id FROM service_order WHERE number = ? AND dead_version = 0"),
            {number.trimmed().toUpper()}, [](const Row &row) { return row.id<OrderId>(0); });
    });
}

QFuture<Result<JobId>> OrderService::addJob(const OrderId &order, const NewJob &job)
{
    return write("addJob", [=](Mutation &mutation) -> Result<JobId> {
        FORECOURT_ASSIGN(const Job added, forecourt::addJob(mutation, order, job));
        return added.id;
    });
}

QFuture<Result<void>> OrderService::updateJob(const JobId &job, const JobEdit &edit, const Seen &seen)
{
    return write("editJob", [=](Mutation &mutation) { return editJob(mutation, job, edit, pointer(seen)); });
}

QFuture<Result<void>> OrderService::authorise(const JobId &job, const QString &by, const Seen &seen)
{
    const JobAnswer answer{JobAuthorisation::Authorised, by, {}, 0};
    return write("authoriseJob",
                 [=](Mutation &mutation) { return answerJob(mutation, job, answer, pointer(seen)); });
}

QFuture<Result<void>> OrderService::decline(const JobId &job, const QString &reason, const Seen &seen)
{
    const JobAnswer answer{JobAuthorisation::Declined, {}, reason, 0};
    return write("declineJob",
                 [=](Mutation &mutation) { return answerJob(mutation, job, answer, pointer(seen)); });
}

QFuture<Result<void>> OrderService::defer(const JobId &job, qint64 until, const QString &reason,
                                          const Seen &seen)
{
    const JobAnswer answer{JobAuthorisation::Deferred, {}, reason, until};
    return write("deferJob",
                 [=](Mutation &mutation) { return answerJob(mutation, job, answer, pointer(seen)); });
}

QFuture<Result<void>> OrderService::propose(const JobId &job, const Seen &seen)
{
    const JobAnswer answer{JobAuthorisation::Proposed, {}, {}, 0};
    return write("proposeJob",
                 [=](Mutation &mutation) { return answerJob(mutation, job, answer, pointer(seen)); });
}

QFuture<Result<void>> OrderService::setWork(const JobId &job, JobWork work, const Seen &seen)
{
    return write("setWork",
                 [=](Mutation &mutation) { return changeWork(mutation, job, work, pointer(seen)); });
}

QFuture<Result<void>> OrderService::removeJob(const JobId &job)
{
    return write("removeJob", [=](Mutation &mutation) { return forecourt::removeJob(mutation, job); });
}

QFuture<Result<void>> OrderService::restoreJob(const JobId &job)
{
    return write("restoreJob", [=](Mutation &mutation) { return forecourt::restoreJob(mutation, job); });
}

QFuture<Result<LineId>> OrderService::addLine(const OrderId &order, const LineDraft &line)
{
    return write("addLine", [=](Mutation &mutation) { return forecourt::addLine(mutation, order, line); });
}

QFuture<Result<void>> OrderService::updateLine(const Line &before, const LineDraft &line, const Seen &seen)
{
    return write("editLine",
                 [=](Mutation &mutation) { return editLine(mutation, before, line, pointer(seen)); });
}

QFuture<Result<void>> OrderService::removeLine(const LineId &id)
{
    return write("removeLine", [=](Mutation &mutation) { return forecourt::removeLine(mutation, id); });
}

QFuture<Result<void>> OrderService::restoreLine(const LineId &id)
{
    return write("restoreLine", [=](Mutation &mutation) { return forecourt::restoreLine(mutation, id); });
}

QFuture<Result<void>> OrderService::moveLine(const LineId &id, const JobId &job, const LineId &after)
{
    return write("moveLine",
                 [=](Mutation &mutation) { return forecourt::moveLine(mutation, id, job, after); });
}

QFuture<Result<void>> OrderService::setStatus(const OrderId &order, OrderStatus to,
                                              const StatusChange &change, const Seen &seen)
{
    return write("setOrderStatus", [=](Mutation &mutation) {
        return changeStatus(mutation, order, to, change, pointer(seen));
    });
}

QFuture<Result<void>> OrderService::setPromise(const OrderId &order, qint64 promisedAt, const Seen &seen)
{
    return write("setPromise", [=](Mutation &mutation) {
        return changePromise(mutation, order, promisedAt, pointer(seen));
    });
}

QFuture<Result<void>> OrderService::setNotes(const OrderId &order, const QString &printed,
                                             const QString &internal, const Seen &seen)
{
    return write("setOrderNotes", [=](Mutation &mutation) -> Result<void> {
        FORECOURT_ASSIGN(const Order before, existingOrder(mutation.database(), order));
        Order after = before;
        after.notesPrinted = printed.trimmed();
        after.notesInternal = internal.trimmed();
        return records::orders().update(mutation, before, after, pointer(seen));
    });
}

QFuture<Result<void>> OrderService::setTechComment(const ConcernId &concern, const QString &comment)
{
    return write("setTechComment", [=](Mutation &mutation) -> Result<void> {
        FORECOURT_ASSIGN(const auto before, records::concerns().find(mutation.database(), concern));
        if (!before) {
            return fail(ErrorCode::NotFound, QStringLiteral("concern"));
        }
        Concern after = *before;
        after.techComment = comment.trimmed();
        return records::concerns().update(mutation, *before, after);
    });
}

QFuture<Result<PaymentId>> OrderService::takePayment(const OrderId &order, const NewPayment &payment)
{
    return write("takePayment", [=](Mutation &mutation) { return addPayment(mutation, order, payment); });
}

} // namespace forecourt
