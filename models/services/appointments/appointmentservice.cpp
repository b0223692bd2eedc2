// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/appointments/appointmentservice.h"

#include "models/domain/permissions.h"
#include "models/protocol/collections.h"
#include "models/services/appointments/appointmentreader.h"
#include "models/services/appointments/appointmentwriter.h"
#include "models/services/orders/storeday.h"
#include "models/storage/records.h"

namespace forecourt {

namespace {

constexpr int kShown[] = {collections::kAppointment, collections::kCustomer, collections::kVehicle,
                          collections::kPlate, collections::kStaff};

} // namespace

AppointmentService::AppointmentService(Storage &storage, QObject *parent)
    : QObject(parent), m_storage(storage)
{
    connect(&storage.changes(), &ChangeNotifier::changed, this, [this](const ChangeSet &changes) {
        if (std::any_of(std::begin(kShown), std::end(kShown),
                        [&](int shown) { return changes.touches(shown); })) {
            Q_EMIT changed();
        }
    });
}

QFuture<Result<AppointmentAnswer>> AppointmentService::book(const AppointmentDraft &draft)
{
    return write("book", [=](Mutation &mutation) { return writeAppointment(mutation, draft); });
}

QFuture<Result<AppointmentAnswer>> AppointmentService::move(const AppointmentDraft &draft)
{
    return write("moveAppointment", [=](Mutation &mutation) { return writeAppointment(mutation, draft); });
}

QFuture<Result<void>> AppointmentService::cancel(const AppointmentId &id)
{
    return write("cancelAppointment", [=](Mutation &mutation) {
        return endAppointment(mutation, id, AppointmentStatus::Cancelled);
    });
}

QFuture<Result<void>> AppointmentService::missed(const AppointmentId &id)
{
    return write("missAppointment",
                 [=](Mutation &mutation) { return endAppointment(mutation, id, AppointmentStatus::NoShow); });
}

QFuture<Result<VisitId>> AppointmentService::arrived(const AppointmentId &id)
{
    return write("arriveBooked", [=](Mutation &mutation) { return writeAppointmentArrival(mutation, id); });
}

ListSource<AppointmentEntry> AppointmentService::source()
{
    return {[this](const PageAsk &ask) {
                return m_storage.read([ask, nowMs = clock().nowMs()](Database &database) {
                    return readAppointmentPage(database, nowMs, ask);
                });
            },
            [this] {
                return m_storage.read([nowMs = clock().nowMs()](Database &database) {
                    return countAppointmentList(database, nowMs);
                });
            }};
}

QFuture<Result<AppointmentCounts>> AppointmentService::counts()
{
    const qint64 nowMs = clock().nowMs();
    return m_storage.read([=](Database &database) { return countAppointments(database, nowMs); });
}

QFuture<Result<AppointmentEntry>> AppointmentService::entry(const AppointmentId &id)
{
    return m_storage.read([=](Database &database) { return readAppointment(database, id); });
}

QFuture<Result<AppointmentChoices>> AppointmentService::choices(const StaffId &chosen)
{
    return m_storage.read([chosen](Database &database) -> Result<AppointmentChoices> {
        FORECOURT_ASSIGN(const Store store, storeOrDefault(database));
        FORECOURT_ASSIGN(
            const QList<Staff> staff,
            records::staff().where(database,
                                   QStringLiteral("(coalesce(active, 1) = 1 OR id = ?) ORDER BY name, id"),
                                   {bound(chosen)}));
        const auto advises = [](const Staff &person) {
            return person.active && person.role == wordOf(StaffRole::Advisor);
        };
        const bool any = std::any_of(staff.begin(), staff.end(), advises);
        AppointmentChoices choices;
        choices.bays = store.bays;
        for (const Staff &person : staff) {
            if (!any || advises(person) || person.id == chosen) {
                choices.advisors.append({person.id, person.name});
            }
        }
        return choices;
    });
}

} // namespace forecourt
