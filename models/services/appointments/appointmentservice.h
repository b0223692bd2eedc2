// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/appointments/appointmentdraft.h"
#include "models/services/lists/listpage.h"
#include "models/storage/storage.h"

#include <QObject>

namespace forecourt {

// What a form about appointments chooses from.
struct AppointmentChoices
{
    int bays = 0;
    QList<std::pair<StaffId, QString>> advisors; // by name

    bool operator==(const AppointmentChoices &) const = default;
};

// Cars that are to come. What is booked here is tentative until the server has answered (docs/adr/0028).
// Interface thread; answers arrive as futures. Each use case is one transaction.
class AppointmentService final : public QObject
{
    Q_OBJECT

public:
    // `storage` must outlive the service.
    explicit AppointmentService(Storage &storage, QObject *parent = nullptr);

    // Who works at this desk: the author of what follows.
    void actAs(const StaffId &staff) { m_staff = staff; }
    [[nodiscard]] const Clock &clock() const { return m_storage.clock(); }

    // See appointmentwriter.h.
    [[nodiscard]] QFuture<Result<AppointmentAnswer>> book(const AppointmentDraft &draft);
    [[nodiscard]] QFuture<Result<AppointmentAnswer>> move(const AppointmentDraft &draft);
    [[nodiscard]] QFuture<Result<void>> cancel(const AppointmentId &id);
    [[nodiscard]] QFuture<Result<void>> missed(const AppointmentId &id);
    [[nodiscard]] QFuture<Result<VisitId>> arrived(const AppointmentId &id);

    // Of the store's today and later.
    [[nodiscard]] ListSource<AppointmentEntry> source();
    [[nodiscard]] QFuture<Result<AppointmentCounts>> counts();
    [[nodiscard]] QFuture<Result<AppointmentEntry>> entry(const AppointmentId &id);
    // The advisers who work here, or everybody where nobody is one; `chosen` stays among them in any case.
    [[nodiscard]] QFuture<Result<AppointmentChoices>> choices(const StaffId &chosen = {});

Q_SIGNALS:
    // Appointments, or what lists show of them, changed here or on another desk: ask again.
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
