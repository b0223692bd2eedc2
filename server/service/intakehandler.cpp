// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/intakehandler.h"

#include "models/protocol/collections.h"
#include "models/protocol/hybridclock.h"
#include "server/service/incominglead.h"
#include "server/service/pushbatch.h"

namespace forecourt {

namespace {

// The next operations of one key's chain.
class ChainWriter final
{
public:
    ChainWriter(const StoreHead &head, const IntakeKeyRecord &key,
                const std::optional<ReplicaRecord> &replica, qint64 nowMs)
        : m_head(head), m_replica(replica.value_or(ReplicaRecord{key.key, {}, 0, {}})), m_nowMs(nowMs)
    {
        m_push.replica = key.key;
        m_push.epoch = head.epoch;
    }

    void append(const Lead &lead, const QUuid &id)
    {
        Operation operation;
        operation.id = id;
        m_head.hlc = hybridclock::tick(m_head.hlc, m_nowMs);
        operation.hlc = m_head.hlc;
        operation.epoch = m_head.epoch;
        operation.cursor = m_head.head; // of the server's own rows all is known
        operation.useCase = QStringLiteral("receiveLead");
        operation.changes = changesOf(lead);
        const QByteArray body = encodeOperation(operation);
        m_replica.chain = nextChain(m_replica.chain, body);
        m_push.operations.append({++m_replica.n, m_replica.chain, body});
    }

    [[nodiscard]] const PushRequest &push() const { return m_push; }

private:
    StoreHead m_head;
    ReplicaRecord m_replica;
    qint64 m_nowMs;
    PushRequest m_push;
};

QList<EntityKey> rowsOf(const QList<Lead> &leads)
{
    QList<EntityKey> rows;
    for (const Lead &lead : leads) {
        rows.append({collections::kLead, lead.id.uuid()});
    }
    return rows;
}

// What the server writes by itself is sound, or there is a defect; then nothing is taken.
Result<void> checkTaken(const PushReply &reply, qsizetype operations)
{
    const auto isTaken = [](const PushResult &result) {
        return result.outcome == PushOutcome::Ok;
    };
    if (reply.refusal == PushRefusal::None && reply.results.size() == operations &&
        std::all_of(reply.results.begin(), reply.results.end(), isTaken)) {
        return {};
    }
    const QString reason = reply.results.isEmpty() ? QString() : reply.results.last().reason;
    return fail(ErrorCode::Internal, QStringLiteral("a lead was not merged: ") + reason);
}

} // namespace

QUuid intakeDevice(StoreId store)
{
    return derivedId("intake_device", store.toBytes());
}

IntakeHandler::IntakeHandler(ServerStore &store, const Catalog &catalog, const Clock &clock, IdSource &ids)
    : m_store(store), m_catalog(catalog), m_clock(clock), m_ids(ids)
{}

Result<IntakeKeyRecord> IntakeHandler::authenticate(const QByteArray &bearer)
{
    const auto given = IntakeKey::read(bearer);
    if (!given) {
        return fail(ErrorCode::NotFound, QStringLiteral("no intake key"));
    }
    FORECOURT_ASSIGN(const auto known, m_store.intakeKey(given->id));
    if (!known || !given->matches(known->hash)) {
        return fail(ErrorCode::NotFound, QStringLiteral("no such intake key"));
    }
    if (known->revokedAt != 0) {
        return fail(ErrorCode::Forbidden, QStringLiteral("the intake key was revoked"));
    }
    return *known;
}

Result<QList<TakenLead>> IntakeHandler::take(const IntakeKeyRecord &key, const QList<Lead> &leads)
{
    FORECOURT_ASSIGN(const auto transaction, m_store.beginPush(key.store));
    FORECOURT_ASSIGN(const StoreHead head, transaction->head());
    FORECOURT_ASSIGN(const auto replica, transaction->replica(key.key));
    FORECOURT_ASSIGN(const auto stored, transaction->entities(rowsOf(leads)));
    const qint64 nowMs = m_clock.nowMs();
    ChainWriter chain(head, key, replica, nowMs);
    QList<TakenLead> taken;
    QSet<QUuid> known;
    for (const Lead &lead : leads) {
        // A row that exists, and one of which only a deletion or edits are known, is taken.
        const QUuid row = lead.id.uuid();
        const bool isNew = !stored.contains({collections::kLead, row}) && !known.contains(row);
        known.insert(row);
        taken.append({lead.id, isNew});
        if (isNew) {
            chain.append(lead, m_ids.next());
        }
    }
    if (chain.push().operations.isEmpty()) {
        return taken;
    }
    const DeviceContext desk{key.store, intakeDevice(key.store), kIntakeDesk};
    PushBatch batch(*transaction, m_catalog, desk, nowMs);
    FORECOURT_ASSIGN(const PushReply reply,
                     batch.run(chain.push(), readPush(chain.push(), m_catalog, ServerLimits())));
    FORECOURT_TRY(checkTaken(reply, chain.push().operations.size()));
    FORECOURT_TRY(transaction->commit());
    return taken;
}

} // namespace forecourt
