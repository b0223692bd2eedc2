// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/customers/nextstep.h"

#include "models/domain/jobstatus.h"
#include "models/protocol/collections.h"
#include "models/services/reception/carryover.h"
#include "models/storage/aliases.h"

#include <QHash>

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

// The earliest that nobody took up later. A car is looked at in full only until one is found: a fleet has
// many, with hundreds of jobs.
Result<Step> deferredJob(Database &database, const aliases::Members &customer)
{
    using Deferred = std::pair<VehicleId, JobId>;
    FORECOURT_ASSIGN(
        const QList<Deferred> all,
        database.all(QStringLiteral(R"sql(
        SELECT w.vehicle, j.id FROM ownership w
        JOIN service_order o ON o.vehicle = w.vehicle
        JOIN job j INDEXED BY job_deferred ON j.service_order = o.id AND j.authorisation = 'deferred'
        WHERE %1 AND w.dead_version = 0 AND w.valid_to IS NULL
        ORDER BY j.deferred_until, j.id)sql")
                         .arg(customer.pointedAt(collections::kOwnership, "customer", QStringLiteral("w."))),
                     customer.values(),
                     [](const Row &row) { return Deferred(row.id<VehicleId>(0), row.id<JobId>(1)); }));
    QHash<QUuid, QList<NotDoneJob>> known;
    for (const auto &[car, id] : all) {
        if (!known.contains(car.uuid())) {
            FORECOURT_ASSIGN(known[car.uuid()], notDoneJobs(database, car));
        }
        for (const NotDoneJob &job : std::as_const(known[car.uuid()])) {
            if (job.id == id) {
                return NextStep{NextStep::Kind::OfferJob,
                                QStringLiteral("order"),
                                job.order.uuid(),
                                job.title,
                                job.number,
                                job.deferredUntil};
            }
        }
    }
    return Step();
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
