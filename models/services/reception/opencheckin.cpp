// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/fractionalposition.h"
#include "models/domain/plate.h"
#include "models/domain/text.h"
#include "models/protocol/collections.h"
#include "models/services/attachments/attachmentwriter.h"
#include "models/services/orders/ordernumber.h"
#include "models/services/orders/orderwriter.h"
#include "models/services/orders/party.h"
#include "models/services/orders/storeday.h"
#include "models/services/reception/carryover.h"
#include "models/services/reception/checkinwriter.h"
#include "models/services/timeline/timelinekinds.h"
#include "models/services/timeline/timelinerecorder.h"
#include "models/storage/records.h"

#include <QJsonArray>

namespace forecourt {

namespace {

Result<Visit> visitOf(Mutation &mutation, const CheckIn &checkIn)
{
    Visit visit;
    if (checkIn.visit.isNull()) {
        visit.arrivedAt = mutation.nowMs();
        return visit;
    }
    FORECOURT_ASSIGN(const auto found, records::visits().find(mutation.database(), checkIn.visit));
    if (!found) {
        return fail(ErrorCode::NotFound, QStringLiteral("visit"));
    }
    if (found->status == VisitStatus::HandedOver) {
        return fail(ErrorCode::Conflict, QStringLiteral("the visit was handed over already"));
    }
    return *found;
}

void fill(Visit &visit, const CheckIn &checkIn, const CheckInParty &party, const StaffId &author)
{
    visit.customer = party.customer;
    visit.vehicle = party.vehicle;
    visit.promisedAt = checkIn.promisedAt;
    visit.odometerKm = checkIn.odometerKm;
    visit.fuelPercent = checkIn.fuelPercent;
    visit.bringInName = normalisedText(checkIn.bringInName);
    visit.bringInPhone = normalisedText(checkIn.bringInPhone);
    visit.relation = checkIn.relation;
    visit.waitingTransport = checkIn.waiting;
    visit.advisor = checkIn.advisor.isNull() ? author : checkIn.advisor;
    visit.notes = checkIn.notes.trimmed();
}

Result<void> store(Mutation &mutation, const std::optional<Visit> &before, Visit &visit)
{
    if (before) {
        return records::visits().update(mutation, *before, visit);
    }
    visit.id = VisitId(mutation.newId());
    return records::visits().create(mutation, visit);
}

// Concerns of an earlier stage of the same visit stay where their words are the same.
Result<QList<Concern>> writeConcerns(Mutation &mutation, const CheckIn &checkIn, const Visit &visit)
{
    FORECOURT_ASSIGN(QList<Concern> old,
                     records::concerns().where(mutation.database(),
                                               QStringLiteral("visit = ? ORDER BY position, id"),
                                               {bound(visit.id)}));
    FORECOURT_ASSIGN(const QStringList positions,
                     positionsBetween({}, {}, static_cast<int>(checkIn.concerns.size())));
    QList<Concern> written;
    for (qsizetype i = 0; i < checkIn.concerns.size(); ++i) {
        Concern concern;
        concern.text = checkIn.concerns.at(i).text.trimmed();
        concern.order = visit.order;
        concern.visit = visit.id;
        concern.position = positions.at(i);
        const auto same =
            std::find_if(old.begin(), old.end(), [&](const Concern &c) { return c.text == concern.text; });
        if (concern.text.isEmpty()) {
            written.append(concern);
        } else if (same != old.end()) {
            concern.id = same->id;
            concern.techComment = same->techComment;
            FORECOURT_TRY(records::concerns().update(mutation, *same, concern));
            written.append(concern);
            old.erase(same);
        } else {
            concern.id = ConcernId(mutation.newId());
            FORECOURT_TRY(records::concerns().create(mutation, concern));
            written.append(concern);
        }
    }
    for (const Concern &gone : old) {
        FORECOURT_TRY(mutation.remove(collections::kConcern, gone.id.uuid()));
    }
    return written;
}

Result<void> writeAttachments(Mutation &mutation, const CheckIn &checkIn, const Visit &visit)
{
    FORECOURT_TRY(attach(mutation, {AttachmentOwner::Kind::Visit, visit.id.uuid()}, checkIn.attachments));
    return {};
}

Result<Order> newOrder(Mutation &mutation, const CheckIn &checkIn, const CheckInParty &party,
                       const Visit &visit)
{
    FORECOURT_ASSIGN(const Store store, storeOrDefault(mutation.database()));
    Order order;
    order.id = visit.order;
    FORECOURT_ASSIGN(order.number, nextOrderNumber(mutation, storeDay(mutation.nowMs(), store).date));
    order.customer = party.customer;
    order.vehicle = party.vehicle;
    order.visit = visit.id;
    order.advisor = visit.advisor;
    order.status = OrderStatus::CheckedIn;
    order.openedAt = mutation.nowMs();
    order.promisedAt = checkIn.promisedAt;
    order.firstPromisedAt = checkIn.promisedAt;
    order.odometerIn = checkIn.odometerKm;
    order.currency = store.currency;
    FORECOURT_TRY(records::orders().create(mutation, order));
    return order;
}

Result<QString> plateNow(Mutation &mutation, const VehicleId &vehicle)
{
    FORECOURT_ASSIGN(const auto plate, currentPlate(mutation.database(), vehicle));
    return plate ? plate->text : QString();
}

Result<void> recordCheckedIn(Mutation &mutation, const Visit &visit, const QString &plate,
                             const QList<Concern> &concerns)
{
    QJsonArray texts;
    for (const Concern &concern : concerns) {
        if (!concern.text.isEmpty()) {
            texts.append(concern.text);
        }
    }
    TimelineEvent event;
    event.customer = visit.customer;
    event.vehicle = visit.vehicle;
    event.kind = timelinekinds::kCheckedIn;
    event.refKind = QStringLiteral("visit");
    event.ref = visit.id.uuid();
    return recordEvent(mutation, event,
                       {{QStringLiteral("plate"), plate},
                        {QStringLiteral("odometer"), visit.odometerKm},
                        {QStringLiteral("concerns"), texts},
                        {QStringLiteral("promised"), visit.promisedAt}});
}

Result<void> writeOrder(Mutation &mutation, const CheckIn &checkIn, const CheckInParty &party,
                        const Visit &visit, const QList<Concern> &concerns, CheckInDone &done)
{
    FORECOURT_ASSIGN(const Order order, newOrder(mutation, checkIn, party, visit));
    FORECOURT_ASSIGN(const QString plate, plateNow(mutation, party.vehicle));
    FORECOURT_TRY(
        recordOrderEvent(mutation, order, timelinekinds::kOrderOpened, {{QStringLiteral("plate"), plate}}));
    for (qsizetype i = 0; i < concerns.size(); ++i) {
        if (!checkIn.concerns.at(i).again.isNull()) {
            FORECOURT_TRY(carryOver(mutation, checkIn.concerns.at(i).again, order.id, concerns.at(i).id));
        }
    }
    done.order = order.id;
    done.number = order.number;
    return {};
}

Result<CheckInDone> write(Mutation &mutation, const CheckIn &checkIn, const CheckInFacts &facts, Visit visit)
{
    const std::optional<Visit> before = checkIn.visit.isNull() ? std::nullopt : std::optional(visit);
    FORECOURT_ASSIGN(const CheckInParty party, writeParty(mutation, checkIn, facts));
    fill(visit, checkIn, party, mutation.author().staff);
    visit.receptionAt = visit.receptionAt == 0 ? mutation.nowMs() : visit.receptionAt;
    visit.status = checkIn.openOrder ? VisitStatus::HandedOver : VisitStatus::InReception;
    visit.order = checkIn.openOrder ? OrderId(mutation.newId()) : visit.order;
    FORECOURT_TRY(store(mutation, before, visit));
    FORECOURT_ASSIGN(const QList<Concern> concerns, writeConcerns(mutation, checkIn, visit));
    FORECOURT_TRY(writeAttachments(mutation, checkIn, visit));
    CheckInDone done{visit.id, {}, {}, party.customer, party.vehicle, party.newCustomer, party.newVehicle};
    if (checkIn.openOrder) {
        FORECOURT_ASSIGN(const QString plate, plateNow(mutation, party.vehicle));
        FORECOURT_TRY(recordCheckedIn(mutation, visit, plate, concerns));
        FORECOURT_TRY(writeOrder(mutation, checkIn, party, visit, concerns, done));
    }
    return done;
}

} // namespace

Result<CheckInAnswer> writeArrival(Mutation &mutation, const CheckIn &checkIn)
{
    FORECOURT_ASSIGN(Visit visit, visitOf(mutation, checkIn));
    FORECOURT_ASSIGN(const CheckInFacts facts, readFacts(mutation.database(), checkIn, mutation.nowMs()));
    CheckInAnswer answer;
    answer.findings = checkInFindings(checkIn, facts, CheckInPurpose::Arrival);
    if (!blocking(answer.findings, checkIn.accepted).isEmpty()) {
        return answer;
    }
    const std::optional<Visit> before = checkIn.visit.isNull() ? std::nullopt : std::optional(visit);
    FORECOURT_ASSIGN(const CheckInParty party, writeParty(mutation, checkIn, facts));
    fill(visit, checkIn, party, mutation.author().staff);
    FORECOURT_TRY(store(mutation, before, visit));
    FORECOURT_TRY(writeConcerns(mutation, checkIn, visit));
    FORECOURT_TRY(writeAttachments(mutation, checkIn, visit));
    answer.done =
        CheckInDone{visit.id, {}, {}, party.customer, party.vehicle, party.newCustomer, party.newVehicle};
    return answer;
}

Result<CheckInAnswer> writeCheckIn(Mutation &mutation, const CheckIn &checkIn)
{
    FORECOURT_ASSIGN(const Visit visit, visitOf(mutation, checkIn));
    FORECOURT_ASSIGN(const CheckInFacts facts, readFacts(mutation.database(), checkIn, mutation.nowMs()));
    CheckInAnswer answer;
    answer.findings = checkInFindings(checkIn, facts, CheckInPurpose::CheckIn);
    if (blocking(answer.findings, checkIn.accepted).isEmpty()) {
        FORECOURT_ASSIGN(answer.done, write(mutation, checkIn, facts, visit));
    }
    return answer;
}

} // namespace forecourt
