// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/staffadmin.h"

#include "models/protocol/collections.h"
#include "models/protocol/hybridclock.h"
#include "models/protocol/operationrights.h"
#include "server/service/pushbatch.h"

namespace forecourt {

namespace {

// Fields by the catalog.
constexpr int kName = 1;
constexpr int kRole = 2;
constexpr int kActive = 4;
constexpr int kRequired = 1;
constexpr int kFirstAdministrator = 3;

bool isActive(const Entity &person)
{
    const CellValue active = person.cells.value(kActive).value;
    return active.isNull() || active.number() != 0;
}

StaffMember memberFrom(const Entity &person)
{
    return {person.row, person.cells.value(kName).value.text(), person.cells.value(kRole).value.text(),
            isActive(person)};
}

// A desk refuses that too, for the same reason: nobody could let people in again.
bool isNeeded(const Entity &policy, const QUuid &person)
{
    return policy.exists() && policy.cells.value(kRequired).value.number() != 0 &&
           policy.cells.value(kFirstAdministrator).value.uuid() == person;
}

Change endOfWork(const Entity &person)
{
    Change change;
    change.collection = collections::kStaff;
    change.row = person.row;
    change.put.insert(kActive, CellValue(qint64{0}));
    if (const Cell cell = person.cells.value(kActive); cell.version != 0) {
        change.base.insert(kActive, cell.version);
    }
    return change;
}

} // namespace

QUuid adminDevice(StoreId store)
{
    return derivedId("admin_device", store.toBytes());
}

Result<QList<StaffMember>> StaffAdmin::staff(StoreId store)
{
    QList<StaffMember> members;
    FORECOURT_TRY(
        m_store.forEachEntityOf(store, collections::kStaff, [&](const Entity &person) -> Result<void> {
            if (person.exists() && person.dead == 0) {
                members.append(memberFrom(person));
            }
            return {};
        }));
    return members;
}

Result<StaffMember> StaffAdmin::find(StoreId store, const QString &reference)
{
    FORECOURT_ASSIGN(const QList<StaffMember> members, staff(store));
    const QString wanted = reference.trimmed();
    QList<StaffMember> named;
    for (const StaffMember &member : members) {
        if (member.id == QUuid::fromString(wanted)) {
            return member;
        }
        if (member.name == wanted && member.isActive) {
            named.append(member);
        }
    }
    if (named.isEmpty()) {
        return fail(ErrorCode::NotFound, QStringLiteral("nobody of this store has this id or name"));
    }
    if (named.size() > 1) {
        return fail(ErrorCode::Conflict, QStringLiteral("several people have this name; use the id"));
    }
    return named.first();
}

Result<StaffMember> StaffAdmin::deactivate(StoreId store, const QString &reference)
{
    FORECOURT_ASSIGN(StaffMember member, find(store, reference));
    FORECOURT_TRY(endWorkOf(store, member.id)); // the store is not locked any more when this returns
    FORECOURT_TRY(m_store.tellServers(store));
    member.isActive = false;
    return member;
}

Result<void> StaffAdmin::endWorkOf(StoreId store, const QUuid &member)
{
    FORECOURT_ASSIGN(const auto transaction, m_store.beginPush(store));
    const EntityKey person{collections::kStaff, member};
    const EntityKey policy{collections::kStorePolicy, policyRow()};
    FORECOURT_ASSIGN(const auto rows, transaction->entities({person, policy}));
    if (!isActive(rows.value(person))) {
        return fail(ErrorCode::Conflict, QStringLiteral("this person is not active"));
    }
    if (isNeeded(rows.value(policy), member)) {
        return fail(ErrorCode::Conflict, QStringLiteral("this is the store's first administrator; name "
                                                        "another at a desk before"));
    }
    FORECOURT_TRY(write(*transaction, store, endOfWork(rows.value(person))));
    return transaction->commit();
}

Result<void> StaffAdmin::write(PushTransaction &transaction, StoreId store, const Change &change)
{
    FORECOURT_ASSIGN(const StoreHead head, transaction.head());
    const QUuid replica = derivedId("admin_replica", store.toBytes());
    FORECOURT_ASSIGN(const auto held, transaction.replica(replica));
    const ReplicaRecord before = held.value_or(ReplicaRecord());
    Operation operation;
    operation.id = m_ids.next();
    operation.hlc = hybridclock::tick(head.hlc, m_clock.nowMs());
    operation.epoch = head.epoch;
    operation.cursor = head.head; // of the server's own rows all is known
    operation.useCase = QStringLiteral("deactivateStaff");
    operation.changes = {change};
    const QByteArray body = encodeOperation(operation);
    const PushRequest push{replica, head.epoch, {{before.n + 1, nextChain(before.chain, body), body}}};
    const DeviceContext desk{store, adminDevice(store), kAdminDesk};
    PushBatch batch(transaction, m_catalog, desk, m_clock.nowMs(), PushBatch::Rights::OfServer);
    FORECOURT_ASSIGN(const PushReply reply, batch.run(push, readPush(push, m_catalog, ServerLimits())));
    if (reply.results.size() != 1 || reply.results.first().outcome != PushOutcome::Ok) {
        return fail(ErrorCode::Internal, QStringLiteral("the operation was not taken"));
    }
    return {};
}

} // namespace forecourt
