// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/protocol/catalog.h"
#include "models/protocol/merge.h"
#include "models/protocol/messages.h"
#include "server/service/actorcheck.h"
#include "server/service/bookingbook.h"
#include "server/service/devicecontext.h"
#include "server/service/lockedorders.h"
#include "server/service/numberbook.h"
#include "server/service/pushdraft.h"
#include "server/store/pushtransaction.h"

#include <QHash>

namespace forecourt {

// One push inside its transaction: first every place of the chain is checked, then the new operations are
// merged in order, then everything is written with one call per kind of row. Used once. The caller commits.
class PushBatch final
{
public:
    // Whether roles are asked. An administrator of the server stands above those of the store; what they
    // write has no author.
    enum class Rights { ByRole, OfServer };

    PushBatch(PushTransaction &transaction, const Catalog &catalog, const DeviceContext &caller, qint64 nowMs,
              Rights rights = Rights::ByRole);

    // A reply with a refusal has written nothing.
    // Of a long push only the first operations may be answered for. `drafts`: readPush() of the request.
    [[nodiscard]] Result<PushReply> run(const PushRequest &request, const QList<PushDraft> &drafts);
    [[nodiscard]] bool hasWritten() const { return !m_places.isEmpty(); }

private:
    struct Merged
    {
        Entity entity;
        QByteArray digestBefore;
    };

    [[nodiscard]] Result<void> load(const PushRequest &request);
    [[nodiscard]] Result<PushReply> checkPlaces(const QList<PushDraft> &drafts);
    [[nodiscard]] Result<void> loadKnown();
    [[nodiscard]] Result<void> loadEntities();
    [[nodiscard]] Result<void> loadBesides();
    [[nodiscard]] Result<void> loadTexts();
    [[nodiscard]] Result<qint64> sameUpTo(qint64 epoch);
    [[nodiscard]] Result<QUuid> refusedCreation(const Operation &operation);
    [[nodiscard]] Result<void> loadRefused();
    [[nodiscard]] Result<void> apply(const PushDraft &draft);
    [[nodiscard]] Result<QString> reasonAgainst(const PushDraft &draft);
    [[nodiscard]] Result<void> number(const PushDraft &draft);
    [[nodiscard]] QHash<EntityKey, Merged> rowsBefore(const Operation &operation) const;
    [[nodiscard]] Result<Entity *> rowAt(const EntityKey &key);
    [[nodiscard]] Result<LogEntry> merge(const Operation &operation, qint64 seq);
    [[nodiscard]] QUuid operationOf(qint64 seq);
    [[nodiscard]] QByteArray entryAt(qint64 seq);
    [[nodiscard]] std::optional<CellValue> writtenBy(qint64 seq, const EntityKey &key, int field);
    void settle(const PushDraft &draft, PushOutcome outcome, const KnownOperation &known);
    [[nodiscard]] Result<void> write();

    PushTransaction &m_transaction;
    const Catalog &m_catalog;
    const DeviceContext &m_caller;
    qint64 m_nowMs;
    Rights m_rights;
    ActorCheck m_actors;
    NumberBook m_numbers;
    BookingBook m_bookings;
    LockedOrders m_orders;

    StoreHead m_head;
    ReplicaRecord m_replica;
    QHash<qint64, PushedRecord> m_held; // places offered that the server holds already
    QList<PushDraft> m_drafts;
    QHash<QUuid, KnownOperation> m_known;
    QHash<qint64, QUuid> m_operations; // by number, as far as asked for
    QHash<EntityKey, Merged> m_entities;
    QHash<EntityKey, Entity> m_besides;  // rows as they stand that no operation names, asked for ahead
    QHash<qint64, QByteArray> m_entries; // of the log, asked for ahead
    QHash<EntityKey, Merged> m_beside;   // rows that the operation under way does not name, before it
    std::optional<QList<EpochLine>> m_lines;
    std::optional<RowMakers> m_refusedBefore; // rows that this push edits and quarantined operations made
    RowMakers m_refusedHere;                  // that those of this push made
    QHash<qint64, PushResult> m_results;      // by n
    QList<OperationRecord> m_log;
    QList<PushedRecord> m_places;
    std::optional<Error> m_lookupError;
};

} // namespace forecourt
