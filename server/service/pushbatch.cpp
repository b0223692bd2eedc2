// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/pushbatch.h"

#include "models/protocol/hybridclock.h"
#include "server/service/namedoperations.h"

#include <QSet>

namespace forecourt {

namespace {

// So much is merged in one transaction; the desk offers the rest again.
constexpr qsizetype kMostChanges = 20'000;
// The log entry of an operation tells the desks what won and what lost. Desks read answers of 32 MiB.
constexpr qsizetype kLargestEntry = 4 * 1024 * 1024;

PushReply refused(PushRefusal refusal, qint64 at)
{
    return {refusal, at, {}};
}

PushResult resultOf(const PushedRecord &held)
{
    if (held.seq == 0) {
        return {held.n, PushOutcome::Quarantined, 0, held.reason};
    }
    return {held.n, PushOutcome::Duplicate, held.seq, {}};
}

} // namespace

PushBatch::PushBatch(PushTransaction &transaction, const Catalog &catalog, const DeviceContext &caller,
                     qint64 nowMs, Rights rights)
    : m_transaction(transaction)
    , m_catalog(catalog)
    , m_caller(caller)
    , m_nowMs(nowMs)
    , m_rights(rights)
    , m_actors(transaction, nowMs)
    , m_numbers(transaction, catalog)
    , m_bookings(transaction, catalog)
    , m_orders(transaction, catalog)
{}

Result<PushReply> PushBatch::run(const PushRequest &request, const QList<PushDraft> &drafts)
{
    FORECOURT_TRY(load(request));
    if (request.epoch != m_head.epoch) {
        return refused(PushRefusal::Epoch, m_head.epoch);
    }
    FORECOURT_ASSIGN(PushReply reply, checkPlaces(drafts));
    if (reply.refusal != PushRefusal::None) {
        return reply;
    }
    if (!m_drafts.isEmpty()) {
        FORECOURT_TRY(loadKnown());
        FORECOURT_TRY(loadEntities());
        m_head.hlc = std::max(m_head.hlc, hybridclock::at(m_nowMs));
        for (const PushDraft &draft : std::as_const(m_drafts)) {
            FORECOURT_TRY(apply(draft));
        }
        FORECOURT_TRY(write());
    }
    for (const ChainedOperation &operation : request.operations) {
        if (const auto result = m_results.constFind(operation.n); result != m_results.constEnd()) {
            reply.results.append(*result);
        }
    }
    return reply;
}

Result<void> PushBatch::load(const PushRequest &request)
{
    FORECOURT_ASSIGN(m_head, m_transaction.head());
    FORECOURT_ASSIGN(const auto replica, m_transaction.replica(request.replica));
    m_replica = replica.value_or(ReplicaRecord{request.replica, m_caller.device, 0, {}});
    if (m_replica.device != m_caller.device) {
        return fail(ErrorCode::Forbidden,
                    QStringLiteral("foreign-replica: the replica belongs to another desk"));
    }
    QList<ChainPlace> offered;
    for (const ChainedOperation &operation : request.operations) {
        if (operation.n <= m_replica.n) {
            offered.append({operation.n, operation.chain});
        }
    }
    if (!offered.isEmpty()) {
        FORECOURT_ASSIGN(m_held, m_transaction.chainsAt(request.replica, offered));
    }
    return {};
}

// Follows the chain from where the server holds it. A place whose chain differs is a fork: this desk and
// another copy of it went different ways from there.
Result<PushReply> PushBatch::checkPlaces(const QList<PushDraft> &drafts)
{
    QHash<qint64, QByteArray> fresh;
    qsizetype changes = 0;
    for (const PushDraft &draft : drafts) {
        const ChainedOperation &operation = draft.place;
        if (const auto held = m_held.constFind(operation.n); held != m_held.constEnd()) {
            if (held->chain != operation.chain) {
                return refused(PushRefusal::Fork, operation.n);
            }
            m_results.insert(operation.n, resultOf(*held));
        } else if (operation.n <= m_replica.n) {
            // A place of this very push, named twice, or one whose record is gone.
            if (fresh.value(operation.n) != operation.chain) {
                return refused(PushRefusal::Fork, operation.n);
            }
        } else if (operation.n != m_replica.n + 1) {
            return refused(PushRefusal::Gap, m_replica.n + 1);
        } else if (nextChain(m_replica.chain, operation.body) != operation.chain) {
            return refused(PushRefusal::Fork, operation.n);
        } else {
            changes += draft.operation.changes.size() + draft.made.size();
            if (changes > kMostChanges && !m_drafts.isEmpty()) {
                break;
            }
            fresh.insert(operation.n, operation.chain);
            m_replica.n = operation.n;
            m_replica.chain = operation.chain;
            m_drafts.append(draft);
        }
    }
    return PushReply();
}

Result<void> PushBatch::loadKnown()
{
    QSet<QUuid> operations;
    for (const PushDraft &draft : std::as_const(m_drafts)) {
        if (draft.operation.id.isNull()) {
            continue;
        }
        operations.insert(draft.operation.id);
        for (const Change &change : draft.operation.changes) {
            collectOperations(change, operations);
        }
    }
    FORECOURT_ASSIGN(m_known, m_transaction.findOperations(operations.values()));
    return {};
}

Result<void> PushBatch::loadEntities()
{
    for (const PushDraft &draft : std::as_const(m_drafts)) {
        if (!draft.refusal.isEmpty() || m_known.contains(draft.operation.id)) {
            continue;
        }
        for (const Change &change : draft.operation.changes) {
            Merged &merged = m_entities[{change.collection, change.row}];
            merged.entity.collection = change.collection;
            merged.entity.row = change.row;
        }
        m_actors.note(draft.operation);
        m_numbers.note(draft.operation);
        m_bookings.note(draft.operation);
        m_orders.note(draft.operation);
    }
    FORECOURT_TRY(m_numbers.load());
    FORECOURT_ASSIGN(const auto stored,
                     m_transaction.entities(m_orders.withRows(m_actors.withRows(m_entities.keys()))));
    m_actors.keep(stored);
    FORECOURT_TRY(m_bookings.load(stored));
    FORECOURT_TRY(m_orders.load(stored));
    for (auto [key, merged] : m_entities.asKeyValueRange()) {
        if (const auto found = stored.constFind(key); found != stored.constEnd()) {
            merged.entity = *found;
        }
        merged.digestBefore = rowDigest(merged.entity);
    }
    FORECOURT_TRY(loadBesides());
    return loadTexts();
}

Result<void> PushBatch::apply(const PushDraft &draft)
{
    const auto known = m_known.constFind(draft.operation.id);
    if (known != m_known.constEnd()) {
        // The same operation under another place: after a new replica id, or a copied desk.
        const KnownOperation before = *known;
        settle(draft, before.seq == 0 ? PushOutcome::Quarantined : PushOutcome::Duplicate, before);
        return {};
    }
    FORECOURT_ASSIGN(const QString reason, reasonAgainst(draft));
    if (!reason.isEmpty()) {
        settle(draft, PushOutcome::Quarantined, {0, reason});
        return {};
    }
    return number(draft);
}

Result<QString> PushBatch::reasonAgainst(const PushDraft &draft)
{
    if (!draft.refusal.isEmpty()) {
        return draft.refusal;
    }
    FORECOURT_ASSIGN(const QUuid creation, refusedCreation(draft.operation));
    if (!creation.isNull()) {
        return QStringLiteral("depends-on: %1").arg(creation.toString(QUuid::WithoutBraces));
    }
    if (m_rights == Rights::OfServer) {
        return QString();
    }
    const auto row = [this](const EntityKey &key) {
        const auto merged = m_entities.constFind(key);
        return merged == m_entities.constEnd() ? nullptr : &merged->entity;
    };
    FORECOURT_ASSIGN(const QString rights, m_actors.refusalOf(draft.operation, m_head.epoch, row));
    return rights.isEmpty() ? m_orders.refusalOf(draft.operation, m_replica.replica, m_head.epoch, row)
                            : Result<QString>(rights);
}

Result<void> PushBatch::number(const PushDraft &draft)
{
    const Operation &operation = draft.operation;
    const QHash<EntityKey, Merged> before = rowsBefore(operation);
    const NumberBook::Mark numbers = m_numbers.mark();
    const BookingBook::Mark bookings = m_bookings.mark();
    m_beside.clear();
    const qint64 seq = m_head.head + 1;
    FORECOURT_ASSIGN(const LogEntry entry, merge(operation, seq));
    const QByteArray encoded = encodeLogEntry(entry);
    if (encoded.size() > kLargestEntry) {
        m_entities.insert(m_beside);
        m_entities.insert(before);
        m_numbers.takeBack(numbers);
        m_bookings.takeBack(bookings);
        settle(draft, PushOutcome::Quarantined, {0, QStringLiteral("too-large: conflicts")});
        return {};
    }
    m_head.head = seq;
    m_log.append(
        {seq, operation.id, m_replica.replica, operation.actor, entry.hlc, draft.place.body, encoded});
    m_operations.insert(seq, operation.id);
    settle(draft, PushOutcome::Ok, {seq, {}});
    return {};
}

// Nothing where all rows are new: then nothing can be lost to them, and no conflict be told.
QHash<EntityKey, PushBatch::Merged> PushBatch::rowsBefore(const Operation &operation) const
{
    QHash<EntityKey, Merged> rows;
    bool anyOld = false;
    for (const Change &change : operation.changes) {
        const EntityKey key{change.collection, change.row};
        const Merged row = m_entities.value(key);
        anyOld = anyOld || row.entity.exists() || row.entity.lastSeq != 0;
        rows.insert(key, row);
    }
    return anyOld ? rows : QHash<EntityKey, Merged>();
}

Result<LogEntry> PushBatch::merge(const Operation &operation, qint64 seq)
{
    MergeContext context;
    context.seq = seq;
    context.hlc = hybridclock::admitted(operation.hlc, m_head.hlc);
    context.operation = operation.id;
    context.replica = m_replica.replica;
    context.compensates = !operation.compensates.isNull();
    FORECOURT_ASSIGN(context.sameUpTo, sameUpTo(operation.epoch));
    context.cursor = std::min({operation.cursor, context.sameUpTo, seq - 1});
    context.seqOf = [this](const QUuid &id) -> std::optional<qint64> {
        const auto found = m_known.constFind(id);
        return found != m_known.constEnd() ? std::optional(found->seq) : std::nullopt;
    };
    context.operationOf = [this](qint64 number) {
        return operationOf(number);
    };

    LogEntry entry{seq,
                   operation.id,
                   m_replica.replica,
                   m_caller.prefix,
                   operation.actor,
                   operation.useCase,
                   context.hlc,
                   {},
                   {}};
    for (const Change &change : operation.changes) {
        context.writtenBy = [this, &change](qint64 number, int field) {
            return writtenBy(number, {change.collection, change.row}, field);
        };
        Merged &merged = m_entities[{change.collection, change.row}];
        MergeOutcome outcome = mergeChange(m_catalog, merged.entity, change, context);
        FORECOURT_TRY(m_numbers.settle(merged.entity, outcome, seq));
        if (!outcome.effect.isEmpty()) {
            entry.effects.append(std::move(outcome.effect));
        }
        entry.conflicts.append(outcome.conflicts);
    }
    FORECOURT_TRY(m_bookings.settle(operation, entry, [this](const EntityKey &key) { return rowAt(key); }));
    if (m_lookupError) {
        return tl::unexpected<Error>(*m_lookupError);
    }
    return entry;
}

void PushBatch::settle(const PushDraft &draft, PushOutcome outcome, const KnownOperation &known)
{
    const ChainedOperation &place = draft.place;
    m_results.insert(place.n, PushResult{place.n, outcome, known.seq, known.reason});
    m_places.append({m_replica.replica, place.n, place.chain, draft.operation.id, known.seq, known.reason,
                     known.seq == 0 ? place.body : QByteArray()});
    if (!draft.operation.id.isNull()) {
        m_known.insert(draft.operation.id, known);
    }
    if (outcome == PushOutcome::Quarantined) {
        m_refusedHere.insert(draft.made.isEmpty() ? rowsMadeBy(draft.operation) : draft.made);
    }
}

Result<void> PushBatch::write()
{
    QList<Entity> entities;
    QList<QByteArray> digestsBefore;
    for (const Merged &merged : std::as_const(m_entities)) {
        if (merged.entity.lastSeq != 0 || merged.entity.exists()) {
            entities.append(merged.entity);
            digestsBefore.append(merged.digestBefore);
        }
    }
    const QList<WrittenEntity> written = writtenEntities(entities);
    for (qsizetype i = 0; i < written.size(); ++i) {
        m_head.digest.replace(entities.at(i).row, digestsBefore.at(i), written.at(i).digest);
    }
    FORECOURT_TRY(m_transaction.append(m_log));
    FORECOURT_TRY(m_transaction.remember(m_places));
    FORECOURT_TRY(m_transaction.saveRefusedRows(m_caller.device, m_refusedHere));
    FORECOURT_TRY(m_transaction.saveEntities(written));
    FORECOURT_TRY(m_numbers.write());
    FORECOURT_TRY(m_bookings.write());
    FORECOURT_TRY(m_transaction.saveReplica(m_replica));
    return m_transaction.saveHead(m_head);
}

} // namespace forecourt
