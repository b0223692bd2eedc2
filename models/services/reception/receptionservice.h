// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/lists/listpage.h"
#include "models/services/reception/candidate.h"
#include "models/services/reception/checkin.h"
#include "models/services/reception/checkinsheet.h"
#include "models/services/reception/prefill.h"
#include "models/services/reception/queue.h"
#include "models/storage/storage.h"

#include <QObject>
#include <QTimeZone>

namespace forecourt {

// The counter: who is here, who may it be, and taking the car in. Interface thread; answers arrive as
// futures. Each use case is one transaction.
class ReceptionService final : public QObject
{
    Q_OBJECT

public:
    // `storage` must outlive the service.
    explicit ReceptionService(Storage &storage, QObject *parent = nullptr);

    // Who works at this desk: the author of what follows, and the advisor where none is named.
    void actAs(const StaffId &staff) { m_staff = staff; }
    [[nodiscard]] StaffId actor() const { return m_staff; }
    [[nodiscard]] const Clock &clock() const { return m_storage.clock(); }

    // See candidatefinder.h.
    [[nodiscard]] QFuture<Result<QList<Candidate>>> find(const QString &text, int limit = 20);
    [[nodiscard]] QFuture<Result<VisitPrefill>> prefill(const CustomerId &customer, const VehicleId &vehicle);
    // What a check-in as typed so far would meet (checkinrules.h); writes nothing.
    [[nodiscard]] QFuture<Result<QList<Finding>>> review(const CheckIn &checkIn);

    [[nodiscard]] QFuture<Result<CheckInAnswer>> arrive(const CheckIn &arrival);
    [[nodiscard]] QFuture<Result<CheckInAnswer>> checkIn(const CheckIn &checkIn);

    // Waiting → in reception and back. Conflict where it is neither; doing it again does nothing.
    [[nodiscard]] QFuture<Result<void>> takeIn(const VisitId &visit);
    [[nodiscard]] QFuture<Result<void>> backToQueue(const VisitId &visit);
    // InvalidInput without a reason; Conflict where the car was handed over.
    [[nodiscard]] QFuture<Result<void>> leftWithoutService(const VisitId &visit, const QString &reason);

    [[nodiscard]] QFuture<Result<QList<QueueEntry>>> queue(QueueScope scope, int limit);
    // The same for a window over it.
    [[nodiscard]] ListSource<QueueEntry> queueSource(QueueScope scope);
    [[nodiscard]] QFuture<Result<QueueCounts>> counts();
    // The visit as a check-in to go on with: its party, concerns and state.
    [[nodiscard]] QFuture<Result<CheckIn>> resume(const VisitId &visit);

    [[nodiscard]] QFuture<Result<CheckInSheet>> sheet(const OrderId &order);
    [[nodiscard]] QFuture<Result<CheckInSheet>> sheet(const CheckIn &draft);
    [[nodiscard]] QFuture<Result<CheckInSheet>> sheet(const VisitId &visit);

    // The store's time zone; the default of the house before there is a store.
    [[nodiscard]] QFuture<Result<QTimeZone>> zone();

Q_SIGNALS:
    // The queue, or what it shows, changed here or on another desk: ask again.
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
