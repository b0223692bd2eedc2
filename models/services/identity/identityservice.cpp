// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/identity/identityservice.h"

#include "models/domain/whendone.h"
#include "models/protocol/collections.h"
#include "models/protocol/operationrights.h"
#include "models/services/orders/storeday.h"
#include "models/services/timeline/timelinekinds.h"
#include "models/services/timeline/timelinerecorder.h"
#include "models/storage/aliases.h"
#include "models/storage/deskrights.h"
#include "models/storage/records.h"

#include <QPromise>

#include <memory>

namespace forecourt {

namespace {

using Documents = QList<IdentityDocument>;

Result<Documents> documentsOf(Database &database, const aliases::Members &members)
{
    return records::identityDocuments().where(database,
                                              members.pointedAt(collections::kIdentityDocument, "customer") +
                                                  QStringLiteral(" ORDER BY added_at DESC, id"),
                                              members.values());
}

// Living documents that bear one of the numbers.
Result<Documents> bearing(Database &database, const QList<QString> &lookups)
{
    Documents all;
    for (const QString &lookup : lookups) {
        FORECOURT_ASSIGN(const Documents found, records::identityDocuments().where(
                                                    database, QStringLiteral("lookup = ?"), {lookup}));
        all += found;
    }
    return all;
}

Result<int> today(Mutation &mutation)
{
    FORECOURT_ASSIGN(const Store store, storeOrDefault(mutation.database()));
    const QDate date = QDateTime::fromMSecsSinceEpoch(mutation.nowMs(), zoneOf(store)).date();
    return date.toString(QStringLiteral("yyyyMMdd")).toInt();
}

Result<void> requireRight(Mutation &mutation)
{
    FORECOURT_ASSIGN(const Rights rights, rightsOf(mutation.author().staff.uuid(),
                                                   rowsNow(mutation.database(), forecourtCatalog())));
    return rights.allows(Action::HandleIdentity)
               ? Result<void>()
               : fail(ErrorCode::Forbidden, QStringLiteral("may-not: ") + wordOf(Action::HandleIdentity));
}

Result<IdentityDocument> living(Database &database, IdentityDocumentId id)
{
    FORECOURT_ASSIGN(const auto found, records::identityDocuments().find(database, id));
    return found ? Result<IdentityDocument>(*found)
                 : fail(ErrorCode::NotFound, QStringLiteral("there is no such document"));
}

// What is known of that number: the same document of this customer, or somebody else's.
Result<std::optional<IdentityDocument>> known(Database &database, const NewIdentityDocument &document,
                                              const QList<QString> &lookups)
{
    FORECOURT_ASSIGN(const QUuid own,
                     aliases::rootOf(database, collections::kCustomer, document.customer.uuid()));
    FORECOURT_ASSIGN(const Documents bearers, bearing(database, lookups));
    std::optional<IdentityDocument> same;
    for (const IdentityDocument &each : bearers) {
        FORECOURT_ASSIGN(const QUuid root,
                         aliases::rootOf(database, collections::kCustomer, each.customer.uuid()));
        if (root != own) {
            return fail(ErrorCode::Conflict, CustomerId(root).toString());
        }
        if (each.kind == document.kind) {
            same = each;
        }
    }
    return same;
}

Result<void> write(Mutation &mutation, const NewIdentityDocument &document, const FieldKeyRing &ring)
{
    FORECOURT_ASSIGN(const int day, today(mutation));
    const IdentityNumber number = checkIdentityNumber(document.kind, document.number, day);
    if (number.fault != IdentityFault::None) {
        return fail(ErrorCode::InvalidInput, QStringLiteral("number"));
    }
    FORECOURT_ASSIGN(const auto same, known(mutation.database(), document, ring.lookups(number.normalised)));
    if (same) {
        IdentityDocument after = *same;
        after.validUntil = document.validUntil;
        return records::identityDocuments().update(mutation, *same, after);
    }
    IdentityDocument fresh;
    fresh.id = IdentityDocumentId(mutation.newId());
    fresh.customer = document.customer;
    fresh.kind = document.kind;
    FORECOURT_ASSIGN(fresh.sealed, ring.seal(fresh.id.uuid(), number.normalised));
    fresh.lookup = ring.lookup(number.normalised);
    fresh.tail = identityTail(number.normalised);
    fresh.validUntil = document.validUntil;
    fresh.addedAt = mutation.nowMs();
    fresh.addedBy = mutation.author().staff;
    return records::identityDocuments().create(mutation, fresh);
}

// The reason first: nobody reads a number without leaving one.
Result<QString> readAndTell(Mutation &mutation, IdentityDocumentId id, const QString &reason,
                            const FieldKeyRing &ring)
{
    FORECOURT_TRY(requireRight(mutation));
    if (reason.isEmpty()) {
        return fail(ErrorCode::InvalidInput, QStringLiteral("reason"));
    }
    FORECOURT_ASSIGN(const IdentityDocument document, living(mutation.database(), id));
    FORECOURT_ASSIGN(const QString number, ring.open(id.uuid(), document.sealed));
    TimelineEvent event;
    event.customer = document.customer;
    event.kind = timelinekinds::kIdentityShown;
    event.refKind = QStringLiteral("customer");
    event.ref = document.customer.uuid();
    FORECOURT_TRY(recordEvent(mutation, event,
                              {{QStringLiteral("document"), wordOf(document.kind)},
                               {QStringLiteral("tail"), document.tail},
                               {QStringLiteral("reason"), reason}}));
    return number;
}

Result<int> sealAllAgain(Mutation &mutation, const FieldKeyRing &ring)
{
    FORECOURT_ASSIGN(const Documents all,
                     records::identityDocuments().where(mutation.database(), QStringLiteral("1"), {}));
    int count = 0;
    for (const IdentityDocument &before : all) {
        const auto number = ring.open(before.id.uuid(), before.sealed);
        if (!number || ring.isCurrent(before.sealed)) {
            continue; // of another desk, which sees to it
        }
        IdentityDocument after = before;
        FORECOURT_ASSIGN(after.sealed, ring.seal(before.id.uuid(), *number));
        after.lookup = ring.lookup(*number);
        FORECOURT_TRY(records::identityDocuments().update(mutation, before, after));
        ++count;
    }
    return count;
}

Result<QList<IdentityOwner>> ownersOf(Database &database, const QList<QString> &lookups)
{
    FORECOURT_ASSIGN(const Documents bearers, bearing(database, lookups));
    QList<IdentityOwner> owners;
    for (const IdentityDocument &each : bearers) {
        FORECOURT_ASSIGN(const QUuid root,
                         aliases::rootOf(database, collections::kCustomer, each.customer.uuid()));
        FORECOURT_ASSIGN(const auto customer, records::customers().find(database, CustomerId(root)));
        const bool listed = std::any_of(owners.begin(), owners.end(), [&](const IdentityOwner &owner) {
            return owner.customer.uuid() == root;
        });
        if (customer && !listed) {
            owners.append({CustomerId(root), customer->fullName, each.kind, each.tail});
        }
    }
    return owners;
}

template <typename T> QFuture<Result<T>> ready(Result<T> value)
{
    QPromise<Result<T>> promise;
    promise.start();
    promise.addResult(std::move(value));
    promise.finish();
    return promise.future();
}

} // namespace

IdentityService::IdentityService(Storage &storage, FieldKeyAccess access, QObject *parent)
    : QObject(parent), m_storage(storage), m_access(std::move(access))
{
    connect(&storage.changes(), &ChangeNotifier::changed, this, [this](const ChangeSet &changes) {
        if (changes.everything || changes.rows.contains(collections::kIdentityDocument) ||
            changes.rows.contains(collections::kRecordAlias)) {
            Q_EMIT changed();
        }
    });
}

// A person may be asked to unlock the keys, so this is never done on the thread of the storage.
template <typename T>
QFuture<Result<T>> IdentityService::withKeys(std::function<QFuture<Result<T>>(const FieldKeyRing &)> then)
{
    const auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    const auto finish = [promise](Result<T> result) {
        promise->addResult(std::move(result));
        promise->finish();
    };
    whenDone(m_access.keys(), this, [this, then = std::move(then), finish](const Result<FieldKeyRing> &ring) {
        if (!ring) {
            finish(tl::unexpected(ring.error()));
            return;
        }
        whenDone(then(*ring), this, [finish](const Result<T> &result) { finish(result); });
    });
    return promise->future();
}

QFuture<Result<QList<IdentityDocument>>> IdentityService::of(CustomerId customer)
{
    return m_storage.read([=](Database &database) -> Result<Documents> {
        FORECOURT_ASSIGN(const auto members,
                         aliases::membersOf(database, collections::kCustomer, customer.uuid()));
        return documentsOf(database, members);
    });
}

QFuture<Result<bool>> IdentityService::hasKey()
{
    return withKeys<bool>([](const FieldKeyRing &ring) { return ready<bool>(!ring.isEmpty()); });
}

QFuture<Result<bool>> IdentityService::makeKey(bool inFile)
{
    const auto promise = std::make_shared<QPromise<Result<bool>>>();
    promise->start();
    whenDone(m_access.make(inFile), this, [promise](const Result<FieldKeyRing> &ring) {
        promise->addResult(ring ? Result<bool>(!ring->isEmpty()) : tl::unexpected(ring.error()));
        promise->finish();
    });
    return promise->future();
}

QFuture<Result<void>> IdentityService::add(StaffId by, const NewIdentityDocument &document)
{
    return withKeys<void>([=, this](const FieldKeyRing &ring) {
        return m_storage.write({by, QStringLiteral("addIdentity")}, [=](Mutation &mutation) -> Result<void> {
            return forecourt::write(mutation, document, ring);
        });
    });
}

QFuture<Result<void>> IdentityService::remove(StaffId by, IdentityDocumentId id)
{
    return m_storage.write({by, QStringLiteral("removeIdentity")}, [=](Mutation &mutation) -> Result<void> {
        return mutation.remove(collections::kIdentityDocument, id.uuid());
    });
}

QFuture<Result<QString>> IdentityService::read(StaffId by, IdentityDocumentId id, const QString &reason)
{
    return withKeys<QString>([=, this](const FieldKeyRing &ring) {
        return m_storage.write({by, QStringLiteral("showIdentity")},
                               [=](Mutation &mutation) -> Result<QString> {
                                   return readAndTell(mutation, id, reason.trimmed(), ring);
                               });
    });
}

QFuture<Result<QList<IdentityOwner>>> IdentityService::owners(const QString &number)
{
    const FieldKeyRing ring = mayBeIdentityNumber(number) ? m_access.known() : FieldKeyRing();
    if (ring.isEmpty()) {
        return ready<QList<IdentityOwner>>(QList<IdentityOwner>());
    }
    const QString normalised = checkIdentityNumber(IdentityKind::Other, number, 0).normalised;
    return m_storage.read(
        [lookups = ring.lookups(normalised)](Database &database) { return ownersOf(database, lookups); });
}

QFuture<Result<int>> IdentityService::sealAgain()
{
    return withKeys<int>([this](const FieldKeyRing &ring) {
        return ring.keys().size() < 2
                   ? ready<int>(0)
                   : m_storage.write({StaffId(), QStringLiteral("sealAgain")},
                                     [=](Mutation &mutation) { return sealAllAgain(mutation, ring); });
    });
}

} // namespace forecourt
