// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/lists/listpage.h"
#include "models/services/orders/orderchanges.h"
#include "models/services/orders/orderdetail.h"
#include "models/services/orders/orderlist.h"
#include "models/services/orders/ordersheet.h"
#include "models/storage/storage.h"

#include <QObject>

namespace forecourt {

// Service orders: lists, detail, and every change of jobs, lines, approval, status and money. Interface
// thread; answers arrive as futures. Each change is one transaction with its timeline events. Errors:
// NotFound for a record that is not there (any more), Conflict for what the state of the order does not
// allow, InvalidInput with the name of the member in `detail`, Forbidden for what this person may not do.
class OrderService final : public QObject
{
    Q_OBJECT

public:
    using Seen = std::optional<SeenVersions>;

    // `storage` must outlive the service.
    explicit OrderService(Storage &storage, QObject *parent = nullptr);

    // Who works at this desk: the author of what follows.
    void actAs(const StaffId &staff) { m_staff = staff; }
    [[nodiscard]] StaffId actor() const { return m_staff; }
    [[nodiscard]] const Clock &clock() const { return m_storage.clock(); }

    [[nodiscard]] QFuture<Result<QList<OrderListEntry>>> list(const OrderFilter &filter, int limit);
    // The same list for a window over it.
    [[nodiscard]] ListSource<OrderListEntry> source(const OrderFilter &filter);
    [[nodiscard]] QFuture<Result<OrderCounts>> counts(const StaffId &advisor = {});
    [[nodiscard]] QFuture<Result<OrderDetail>> detail(const OrderId &id);
    // The order with its store, as it is printed now.
    [[nodiscard]] QFuture<Result<OrderSheet>> sheet(const OrderId &id);
    [[nodiscard]] QFuture<Result<std::optional<OrderId>>> findByNumber(const QString &number);

    [[nodiscard]] QFuture<Result<JobId>> addJob(const OrderId &order, const NewJob &job);
    [[nodiscard]] QFuture<Result<void>> updateJob(const JobId &job, const JobEdit &edit,
                                                  const Seen &seen = {});
    [[nodiscard]] QFuture<Result<void>> authorise(const JobId &job, const QString &by, const Seen &seen = {});
    [[nodiscard]] QFuture<Result<void>> decline(const JobId &job, const QString &reason,
                                                const Seen &seen = {});
    [[nodiscard]] QFuture<Result<void>> defer(const JobId &job, qint64 until, const QString &reason = {},
                                              const Seen &seen = {});
    // Takes an answer back.
    [[nodiscard]] QFuture<Result<void>> propose(const JobId &job, const Seen &seen = {});
    [[nodiscard]] QFuture<Result<void>> setWork(const JobId &job, JobWork work, const Seen &seen = {});
    [[nodiscard]] QFuture<Result<void>> removeJob(const JobId &job);
    [[nodiscard]] QFuture<Result<void>> restoreJob(const JobId &job);

    [[nodiscard]] QFuture<Result<LineId>> addLine(const OrderId &order, const LineDraft &line);
    // `before`: the line as the form was filled with it, `seen` its versions then. Only what differs is
    // written, so that what another desk changed meanwhile stands.
    [[nodiscard]] QFuture<Result<void>> updateLine(const Line &before, const LineDraft &line,
                                                   const Seen &seen = {});
    [[nodiscard]] QFuture<Result<void>> removeLine(const LineId &id);
    [[nodiscard]] QFuture<Result<void>> restoreLine(const LineId &id); // undo of removeLine
    [[nodiscard]] QFuture<Result<void>> moveLine(const LineId &id, const JobId &job, const LineId &after);

    [[nodiscard]] QFuture<Result<void>> setStatus(const OrderId &order, OrderStatus to,
                                                  const StatusChange &change = {}, const Seen &seen = {});
    [[nodiscard]] QFuture<Result<void>> setPromise(const OrderId &order, qint64 promisedAt,
                                                   const Seen &seen = {});
    [[nodiscard]] QFuture<Result<void>> setNotes(const OrderId &order, const QString &printed,
                                                 const QString &internal, const Seen &seen = {});
    [[nodiscard]] QFuture<Result<void>> setTechComment(const ConcernId &concern, const QString &comment);
    [[nodiscard]] QFuture<Result<PaymentId>> takePayment(const OrderId &order, const NewPayment &payment);

Q_SIGNALS:
    // Orders, or what they show, changed here or on another desk: ask again.
    void changed();

private:
    template <typename F> auto write(const char *useCase, F work)
    {
        return m_storage.write(Author{m_staff, QString::fromLatin1(useCase)}, std::move(work));
    }

    Storage &m_storage;
    StaffId m_staff;
};

} // namespace forecourt
