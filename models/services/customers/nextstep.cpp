// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/customers/nextstep.h"

#include "models/domain/jobstatus.h"
#include "models/protocol/collections.h"
#include "models/services/reception/carryover.h"
#include "models/storage/aliases.h"

namespace forecourt {

namespace {

using Step = std::optional<NextStep>;

Result<Step> unansweredLead(Database &database, const aliases::Members &customer)
{
    return database.first(QStringLiteral(R"sql(
        SELECT id, trim(coalesce(make, '') || ' ' || coalesce(model, '')), received_at FROM lead
        WHERE %1 AND dead_version = 0 AND first_response_at IS NULL
          AND status IN ('new', 'assigned', 'reopened')
        ORDER BY received_at, id LIMIT 1)sql")
                              .arg(customer.pointedAt(collections::kLead, "customer")),
                          customer.values(), [](const Row &row) {
                              return NextStep{NextStep::Kind::AnswerLead,
                                              QStringLiteral("lead"),
                                              row.uuid(0),
                                              row.text(1),
                                              {},
                                              row.integer(2)};
                          });
}

Result<Step> carToHandOver(Database &database, const aliases::Members &customer)
{
    return database.first(QStringLiteral(R"sql(
        SELECT id, number, ready_at FROM service_order
        WHERE %1 AND dead_version = 0 AND +status IN ('ready', 'settled')
        ORDER BY ready_at, id LIMIT 1)sql")
                              .arg(customer.pointedAt(collections::kServiceOrder, "customer")),
                          customer.values(), [](const Row &row) {
                              return NextStep{NextStep::Kind::HandOverCar,
                                              QStringLiteral("order"),
                                              row.uuid(0),
                                              row.text(1),
                                              row.text(1),
                                              row.integer(2)};
                          });
}

// Only cars with a deferred job are looked at in full: a fleet has many others.
Result<Step> deferredJob(Database &database, const aliases::Members &customer)
{
    FORECOURT_ASSIGN(
        const QList<VehicleId> cars,
        database.all(QStringLiteral(R"sql(
        SELECT DISTINCT w.vehicle FROM ownership w
        JOIN service_order o ON o.vehicle = w.vehicle
        JOIN job j INDEXED BY job_deferred ON j.service_order = o.id AND j.authorisation = 'deferred'
        WHERE %1 AND w.dead_version = 0 AND w.valid_to IS NULL)sql")
                         .arg(customer.pointedAt(collections::kOwnership, "customer", QStringLiteral("w."))),
                     customer.values(), [](const Row &row) { return row.id<VehicleId>(0); }));
    Step first;
    for (const VehicleId &car : cars) {
        FORECOURT_ASSIGN(const QList<NotDoneJob> jobs, notDoneJobs(database, car));
        for (const NotDoneJob &job : jobs) {
            const bool earlier = !first || job.deferredUntil < first->at;
            if (job.answer == JobAuthorisation::Deferred && earlier) {
                first = NextStep{NextStep::Kind::OfferJob,
                                 QStringLiteral("order"),
                                 job.order.uuid(),
                                 job.title,
                                 job.number,
                                 job.deferredUntil};
            }
        }
    }
    return first;
}

} // namespace

Result<std::optional<NextStep>> nextStepOf(Database &database, const CustomerId &customer)
{
    FORECOURT_ASSIGN(const auto members,
                     aliases::membersOf(database, collections::kCustomer, customer.uuid()));
    for (const auto rule : {unansweredLead, carToHandOver, deferredJob}) {
        FORECOURT_ASSIGN(const Step step, rule(database, members));
        if (step) {
            return step;
        }
    }
    return Step();
}

} // namespace forecourt
