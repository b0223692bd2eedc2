// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/sim/faultyserverstore.h"

#include "tests/sync/sim/simversions.h"

namespace forecourt::sim {

namespace {

class FaultyPush final : public PushTransaction
{
public:
    FaultyPush(std::unique_ptr<PushTransaction> inner, SimRandom &random, Mutant mutant, double death,
               QList<QUuid> offered, const Catalog &catalog)
        : m_inner(std::move(inner))
        , m_random(random)
        , m_mutant(mutant)
        , m_death(death)
        , m_offered(std::move(offered))
        , m_catalog(catalog)
    {}

    Result<StoreHead> head() override { return m_inner->head(); }
    Result<std::optional<ReplicaRecord>> replica(const QUuid &replica) override
    {
        return m_inner->replica(replica);
    }

    Result<QHash<qint64, PushedRecord>> chainsAt(const QUuid &replica,
                                                 const QList<ChainPlace> &offered) override
    {
        FORECOURT_ASSIGN(auto held, m_inner->chainsAt(replica, offered));
        if (m_mutant == Mutant::NoChainCheck) {
            for (const ChainPlace &place : offered) {
                if (held.contains(place.n)) {
                    held[place.n].chain = place.chain;
                }
            }
        }
        return held;
    }

    Result<QHash<QUuid, KnownOperation>> findOperations(const QList<QUuid> &operations) override
    {
        FORECOURT_ASSIGN(auto known, m_inner->findOperations(operations));
        if (m_mutant == Mutant::NoOperationDedupe) {
            for (const QUuid &operation : m_offered) {
                known.remove(operation);
            }
        }
        return known;
    }

    Result<QHash<qint64, QUuid>> operationsAt(const QList<qint64> &sequences) override
    {
        return m_inner->operationsAt(sequences);
    }
    Result<QByteArray> entryAt(qint64 sequence) override { return m_inner->entryAt(sequence); }
    Result<QList<QByteArray>> entriesHolding(const QByteArray &text, qint64 after,
                                             const QUuid &replica) override
    {
        return m_mutant == Mutant::SettlesUnseen ? QList<QByteArray>()
                                                 : m_inner->entriesHolding(text, after, replica);
    }
    Result<QHash<EntityKey, Entity>> entities(const QList<EntityKey> &keys) override
    {
        return m_inner->entities(keys);
    }

    Result<QList<EpochLine>> epochLines() override
    {
        FORECOURT_ASSIGN(auto lines, m_inner->epochLines());
        for (EpochLine &line : lines) {
            constexpr qint64 kEverything = 1'000'000'000;
            line.head = m_mutant == Mutant::OldEpochTaken ? kEverything : line.head;
        }
        return lines;
    }
    Result<void> saveRefusedRows(const QUuid &device, const QHash<EntityKey, QUuid> &rows) override
    {
        return m_inner->saveRefusedRows(device, rows);
    }
    Result<QHash<EntityKey, QUuid>> refusedRows(const QUuid &device, const QList<EntityKey> &rows) override
    {
        return m_mutant == Mutant::RefusedMakesRows ? QHash<EntityKey, QUuid>()
                                                    : m_inner->refusedRows(device, rows);
    }
    Result<QHash<NumberKey, EntityKey>> bearersOf(const QList<NumberKey> &numbers) override
    {
        return m_mutant == Mutant::NumbersNotUnique ? QHash<NumberKey, EntityKey>()
                                                    : m_inner->bearersOf(numbers);
    }
    Result<qint64> nextNumber(const QString &series) override { return m_inner->nextNumber(series); }
    Result<void> saveClaims(const QList<NumberClaim> &claims) override
    {
        FORECOURT_TRY(m_mutant == Mutant::NumbersNotUnique ? Result<void>() : m_inner->saveClaims(claims));
        return survive();
    }
    Result<QList<BookingSlot>> bookingsIn(const QList<BookingWindow> &windows) override
    {
        return m_mutant == Mutant::ConfirmsUnseen ? QList<BookingSlot>() : m_inner->bookingsIn(windows);
    }
    Result<QList<AliasLink>> aliasesOf(const QList<EntityKey> &records) override
    {
        return m_inner->aliasesOf(records);
    }
    Result<void> saveBookings(const QList<EntityKey> &rows, const QList<BookingSlot> &slots) override
    {
        return m_inner->saveBookings(rows, slots); // of the same transaction as what may die
    }
    Result<void> saveAliases(const QList<QUuid> &aliases, const QList<AliasLink> &links) override
    {
        return m_mutant == Mutant::MergedCarsForgotten ? Result<void>()
                                                       : m_inner->saveAliases(aliases, links);
    }
    Result<void> saveNextNumber(const QString &series, qint64 next) override
    {
        FORECOURT_TRY(m_inner->saveNextNumber(series, next));
        return survive();
    }
    Result<void> saveLease(const NumberLease &lease) override
    {
        FORECOURT_TRY(m_inner->saveLease(lease));
        return survive();
    }
    Result<void> append(const QList<OperationRecord> &operations) override
    {
        FORECOURT_TRY(m_inner->append(operations));
        return survive();
    }
    Result<void> remember(const QList<PushedRecord> &places) override
    {
        FORECOURT_TRY(m_inner->remember(places));
        return survive();
    }
    Result<void> saveEntities(const QList<WrittenEntity> &entities) override
    {
        FORECOURT_TRY(
            m_inner->saveEntities(m_mutant == Mutant::ServerDropsUnknown ? knownParts(entities) : entities));
        return survive();
    }
    Result<void> saveReplica(const ReplicaRecord &replica) override
    {
        FORECOURT_TRY(m_inner->saveReplica(replica));
        return survive();
    }
    Result<void> saveHead(const StoreHead &head) override
    {
        FORECOURT_TRY(m_inner->saveHead(head));
        return survive();
    }
    Result<void> commit() override
    {
        FORECOURT_TRY(m_inner->commit());
        return m_random.chance(m_death) ? died() : Result<void>(); // committed, but nobody hears of it
    }

private:
    [[nodiscard]] QList<WrittenEntity> knownParts(const QList<WrittenEntity> &written) const
    {
        QList<Entity> entities;
        for (const WrittenEntity &one : written) {
            entities.append(one.entity);
        }
        return writtenEntities(knownPartsOf(entities, m_catalog));
    }

    static Result<void> died() { return fail(ErrorCode::Unavailable, QStringLiteral("the server died")); }

    Result<void> survive()
    {
        if (!m_random.chance(m_death)) {
            return {};
        }
        if (m_mutant == Mutant::PartialBatch) {
            FORECOURT_TRY(m_inner->commit());
        }
        return died();
    }

    std::unique_ptr<PushTransaction> m_inner;
    SimRandom &m_random;
    Mutant m_mutant;
    double m_death;
    QList<QUuid> m_offered;
    const Catalog &m_catalog;
};

} // namespace

Result<std::unique_ptr<PushTransaction>> FaultyServerStore::beginPush(StoreId store)
{
    FORECOURT_ASSIGN(auto inner, m_inner.beginPush(store));
    return std::make_unique<FaultyPush>(std::move(inner), m_random, m_mutant, m_death, m_offered, m_catalog);
}

} // namespace forecourt::sim
