// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/reception/receptionservice.h"

#include "models/protocol/collections.h"
#include "models/services/orders/storeday.h"
#include "models/services/reception/candidatefinder.h"
#include "models/services/reception/checkinrules.h"
#include "models/services/reception/checkinsheetreader.h"
#include "models/services/reception/checkinwriter.h"
#include "models/services/reception/prefillreader.h"
#include "models/services/reception/queuereader.h"
#include "models/services/reception/resumereader.h"
#include "models/services/reception/visitmover.h"
#include "models/storage/records.h"

namespace forecourt {

namespace {

constexpr int kShown[] = {collections::kVisit,        collections::kCustomer, collections::kVehicle,
                          collections::kPlate,        collections::kStaff,    collections::kServiceOrder,
                          collections::kContactPoint, collections::kConcern};

bool concernsReception(const ChangeSet &changes)
{
    return std::any_of(std::begin(kShown), std::end(kShown),
                       [&](int shown) { return changes.touches(shown); });
}

} // namespace

ReceptionService::ReceptionService(Storage &storage, QObject *parent) : QObject(parent), m_storage(storage)
{
    connect(&storage.changes(), &ChangeNotifier::changed, this, [this](const ChangeSet &changes) {
        if (concernsReception(changes)) {
            Q_EMIT changed();
        }
    });
}

QFuture<Result<QList<Candidate>>> ReceptionService::find(const QString &text, int limit)
{
    return m_storage.read([=](Database &database) { return findCandidates(database, text, limit); });
}

QFuture<Result<VisitPrefill>> ReceptionService::prefill(const CustomerId &customer, const VehicleId &vehicle)
{
    return m_storage.read([=](Database &database) { return readPrefill(database, customer, vehicle); });
}

QFuture<Result<QList<Finding>>> ReceptionService::review(const CheckIn &checkIn)
{
    const qint64 nowMs = clock().nowMs();
    return m_storage.read([=](Database &database) -> Result<QList<Finding>> {
        FORECOURT_ASSIGN(const CheckInFacts facts, readFacts(database, checkIn, nowMs));
        return checkInFindings(checkIn, facts, CheckInPurpose::CheckIn);
    });
}

QFuture<Result<CheckInAnswer>> ReceptionService::arrive(const CheckIn &arrival)
{
    return write("arrive", [=](Mutation &mutation) { return writeArrival(mutation, arrival); });
}

QFuture<Result<CheckInAnswer>> ReceptionService::checkIn(const CheckIn &checkIn)
{
    return write("checkIn", [=](Mutation &mutation) { return writeCheckIn(mutation, checkIn); });
}

QFuture<Result<void>> ReceptionService::takeIn(const VisitId &visit)
{
    return write("takeIn",
                 [=](Mutation &mutation) { return moveVisit(mutation, visit, VisitStatus::InReception); });
}

QFuture<Result<void>> ReceptionService::backToQueue(const VisitId &visit)
{
    return write("backToQueue",
                 [=](Mutation &mutation) { return moveVisit(mutation, visit, VisitStatus::Waiting); });
}

QFuture<Result<void>> ReceptionService::leftWithoutService(const VisitId &visit, const QString &reason)
{
    return write("leftWithoutService", [=](Mutation &mutation) {
        return moveVisit(mutation, visit, VisitStatus::LeftWithoutService, reason);
    });
}

QFuture<Result<QList<QueueEntry>>> ReceptionService::queue(QueueScope scope, int limit)
{
    const qint64 nowMs = clock().nowMs();
    return m_storage.read([=](Database &database) { return readQueue(database, scope, nowMs, limit); });
}

ListSource<QueueEntry> ReceptionService::queueSource(QueueScope scope)
{
    return {[this, scope](const PageAsk &ask) {
                return m_storage.read([scope, ask, nowMs = clock().nowMs()](Database &database) {
                    return readQueuePage(database, scope, nowMs, ask);
                });
            },
            [this, scope] {
                return m_storage.read([scope, nowMs = clock().nowMs()](Database &database) {
                    return countQueueList(database, scope, nowMs);
                });
            }};
}

QFuture<Result<QueueCounts>> ReceptionService::counts()
{
    const qint64 nowMs = clock().nowMs();
    return m_storage.read([=](Database &database) { return countQueue(database, nowMs); });
}

QFuture<Result<CheckIn>> ReceptionService::resume(const VisitId &visit)
{
    return m_storage.read([=](Database &database) { return readResumed(database, visit); });
}

QFuture<Result<CheckInSheet>> ReceptionService::sheet(const OrderId &order)
{
    const qint64 nowMs = clock().nowMs();
    return m_storage.read(
        [=, folder = BlobFolder(m_storage.folder())](Database &database) -> Result<CheckInSheet> {
            FORECOURT_ASSIGN(CheckInSheet sheet, readSheet(database, order, nowMs));
            return withSignature(database, std::move(sheet), {}, folder);
        });
}

QFuture<Result<CheckInSheet>> ReceptionService::sheet(const CheckIn &draft)
{
    const qint64 nowMs = clock().nowMs();
    return m_storage.read(
        [=, folder = BlobFolder(m_storage.folder())](Database &database) -> Result<CheckInSheet> {
            FORECOURT_ASSIGN(CheckInSheet sheet, draftSheet(database, draft, nowMs));
            return withSignature(database, std::move(sheet), draft.attachments, folder);
        });
}

QFuture<Result<CheckInSheet>> ReceptionService::sheet(const VisitId &visit)
{
    const qint64 nowMs = clock().nowMs();
    return m_storage.read(
        [=, folder = BlobFolder(m_storage.folder())](Database &database) -> Result<CheckInSheet> {
            FORECOURT_ASSIGN(CheckInSheet sheet, visitSheet(database, visit, nowMs));
            return withSignature(database, std::move(sheet), {}, folder);
        });
}

QFuture<Result<QTimeZone>> ReceptionService::zone()
{
    return m_storage.read([](Database &database) -> Result<QTimeZone> {
        FORECOURT_ASSIGN(const Store store, storeOrDefault(database));
        return zoneOf(store);
    });
}

} // namespace forecourt
