// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/sim/simserver.h"

#include "models/domain/idsource.h"
#include "server/service/snapshotmaker.h"

#include <QSet>

namespace forecourt::sim {

namespace {

// What the other end would have after the wire.
template <typename Message> Result<Message> throughWire(const Message &message, bool viaWire)
{
    return viaWire ? decode<Message>(encode(message)) : Result<Message>(message);
}

ServerLimits smallPages(int minPull)
{
    ServerLimits limits;
    limits.minPull = minPull;
    limits.pushOperations = 6;
    limits.pullEntries = 9;
    limits.partBytes = 400;
    return limits;
}

} // namespace

SimServer::SimServer(std::unique_ptr<SimDatabase> database, const Clock &clock, SimRandom &random,
                     Mutant mutant)
    : m_database(std::move(database)), m_clock(clock), m_random(random), m_mutant(mutant)
{}

Result<void> SimServer::open()
{
    FORECOURT_ASSIGN(m_store, m_database->open(m_clock.nowMs()));
    m_faulty = std::make_unique<FaultyServerStore>(*m_store, m_random, m_mutant, *m_catalog);
    m_service = std::make_unique<SyncService>(*m_faulty, *m_catalog, m_clock, smallPages(m_minPull));
    return {};
}

Result<NetworkReply> SimServer::deliver(const DeviceContext &caller, const NetworkRequest &request,
                                        bool viaWire)
{
    if (const auto *hello = std::get_if<HelloRequest>(&request)) {
        FORECOURT_ASSIGN(const HelloRequest received, throughWire(*hello, viaWire));
        FORECOURT_ASSIGN(const HelloReply reply, m_service->hello(caller, received));
        FORECOURT_ASSIGN(const HelloReply answer, throughWire(reply, viaWire));
        return answer;
    }
    if (const auto *offered = std::get_if<PushRequest>(&request)) {
        return push(caller, *offered, viaWire);
    }
    if (const auto *pull = std::get_if<PullRequest>(&request)) {
        FORECOURT_ASSIGN(const PullReply reply, m_service->pull(caller, *pull));
        FORECOURT_ASSIGN(const PullReply answer, throughWire(reply, viaWire));
        return answer;
    }
    if (const auto *described = std::get_if<SnapshotRequest>(&request)) {
        FORECOURT_ASSIGN(const SnapshotReply reply, m_service->snapshot(caller, *described));
        FORECOURT_ASSIGN(const SnapshotReply answer, throughWire(reply, viaWire));
        return answer;
    }
    if (const auto *part = std::get_if<PartRequest>(&request)) {
        FORECOURT_ASSIGN(const PartSlice slice, m_service->part(caller, *part));
        return PartReply{slice.bytes};
    }
    if (const auto *rows = std::get_if<RowsRequest>(&request)) {
        FORECOURT_ASSIGN(const RowsRequest received, throughWire(*rows, viaWire));
        FORECOURT_ASSIGN(const RowsReply reply, m_service->rows(caller, received));
        FORECOURT_ASSIGN(const RowsReply answer, throughWire(reply, viaWire));
        return answer;
    }
    if (const auto *lease = std::get_if<LeaseRequest>(&request)) {
        return this->lease(caller, *lease, viaWire);
    }
    FORECOURT_ASSIGN(const VerifyRequest received, throughWire(std::get<VerifyRequest>(request), viaWire));
    FORECOURT_ASSIGN(const VerifyReply reply, m_service->verify(caller, received));
    FORECOURT_ASSIGN(const VerifyReply answer, throughWire(reply, viaWire));
    return answer;
}

Result<NetworkReply> SimServer::push(const DeviceContext &caller, PushRequest request, bool viaWire)
{
    if (m_mutant == Mutant::NoChainCheck) {
        FORECOURT_TRY(forgiveChains(caller.store, request));
    }
    QList<QUuid> operations;
    for (const ChainedOperation &place : std::as_const(request.operations)) {
        FORECOURT_ASSIGN(const Operation operation, decodeOperation(place.body));
        operations.append(operation.id);
    }
    m_faulty->setOffered(operations);
    FORECOURT_ASSIGN(const PushRequest received, throughWire(request, viaWire));
    FORECOURT_ASSIGN(const PushReply reply, m_service->push(caller, received));
    FORECOURT_ASSIGN(const PushReply answer, throughWire(reply, viaWire));
    return answer;
}

Result<NetworkReply> SimServer::lease(const DeviceContext &caller, const LeaseRequest &request, bool viaWire)
{
    FORECOURT_ASSIGN(const LeaseRequest received, throughWire(request, viaWire));
    FORECOURT_ASSIGN(const LeaseReply reply, m_service->lease(caller, received));
    if (reply.count > 0) {
        m_leases.append({reply.series, reply.first, reply.count, caller.device, request.replica, 0});
    }
    FORECOURT_ASSIGN(const LeaseReply answer, throughWire(reply, viaWire));
    return answer;
}

// A server that trusts places alone finds every chain right.
Result<void> SimServer::forgiveChains(StoreId store, PushRequest &request)
{
    FORECOURT_ASSIGN(const auto held, m_store->replica(store, request.replica));
    QByteArray chain = held ? held->chain : QByteArray();
    const qint64 last = held ? held->n : 0;
    for (ChainedOperation &place : request.operations) {
        if (place.n > last) {
            chain = nextChain(chain, place.body);
            place.chain = chain;
        }
    }
    return {};
}

Result<void> SimServer::backUp()
{
    FORECOURT_TRY(m_database->backUp());
    m_backedUp = true;
    return {};
}

Result<QList<QUuid>> SimServer::restore(const QList<StoreId> &stores)
{
    QSet<QUuid> gone;
    for (const StoreId &store : stores) {
        FORECOURT_ASSIGN(const QList<LogEntry> entries, log(store));
        for (const LogEntry &entry : entries) {
            gone.insert(entry.operation);
        }
    }
    m_service.reset();
    m_faulty.reset();
    m_store.reset();
    m_reader.reset();
    FORECOURT_TRY(m_database->putBack());
    FORECOURT_TRY(open());
    for (const StoreId &store : stores) {
        if (m_mutant != Mutant::NoEpochOnRestore) {
            FORECOURT_ASSIGN(const StoreHead before, m_store->head(store));
            FORECOURT_ASSIGN(const qint64 epoch, m_store->restored(store, m_clock.nowMs()));
            m_lines[store.uuid()][epoch] = {epoch, before.epoch, before.head};
        }
        FORECOURT_ASSIGN(const QList<LogEntry> entries, log(store));
        for (const LogEntry &entry : entries) {
            gone.remove(entry.operation);
        }
        FORECOURT_ASSIGN(const StoreHead head, m_store->head(store));
        std::map<qint64, qint64> &epochs = m_epochs[store.uuid()];
        epochs.erase(epochs.upper_bound(head.head), epochs.end());
        epochs[head.head + 1] = head.epoch;
    }
    return gone.values();
}

Result<void> SimServer::makeSnapshots(const QList<StoreId> &stores)
{
    if (!m_reader) {
        FORECOURT_ASSIGN(m_reader, m_database->open(m_clock.nowMs()));
    }
    SnapshotMaker::Options options;
    options.partBytes = 600;
    SnapshotMaker maker(*m_reader, *m_store, m_clock, derivedId("sim", "maker"), options);
    for (const StoreId &store : stores) {
        FORECOURT_TRY(maker.make(store));
    }
    return {};
}

// The entries stay, for the invariants; nobody is given them any more.
Result<void> SimServer::prune(const QList<StoreId> &stores)
{
    for (const StoreId &store : stores) {
        FORECOURT_ASSIGN(const StoreHead before, m_store->head(store));
        FORECOURT_ASSIGN(const auto snapshot, m_store->snapshots().offer(before));
        if (snapshot) {
            FORECOURT_ASSIGN(auto push, m_store->beginPush(store));
            FORECOURT_ASSIGN(StoreHead head, push->head());
            head.floor = std::max(head.floor, snapshot->seq);
            FORECOURT_TRY(push->saveHead(head));
            FORECOURT_TRY(push->commit());
        }
    }
    return {};
}

Result<QList<LogEntry>> SimServer::log(StoreId store)
{
    QList<LogEntry> entries;
    FORECOURT_ASSIGN(const StoreHead head, m_store->head(store));
    constexpr qint64 kEverything = 1'000'000'000;
    FORECOURT_ASSIGN(const QList<QByteArray> lines,
                     m_store->entries(store, 0, head.head, kEverything, kEverything));
    for (const QByteArray &line : lines) {
        FORECOURT_ASSIGN(const LogEntry entry, decodeLogEntry(line));
        entries.append(entry);
    }
    return entries;
}

qint64 SimServer::epochAt(StoreId store, qint64 seq) const
{
    const auto epochs = m_epochs.find(store.uuid());
    if (epochs == m_epochs.end()) {
        return 1;
    }
    const auto after = epochs->second.upper_bound(seq);
    return after == epochs->second.begin() ? 1 : std::prev(after)->second;
}

qint64 SimServer::sameUpTo(StoreId store, qint64 epoch, qint64 other) const
{
    const auto found = m_lines.find(store.uuid());
    const auto lines = found != m_lines.end() ? found->second : std::map<qint64, EpochLine>();
    std::map<qint64, qint64> reached; // from `epoch` towards the first
    qint64 same = std::numeric_limits<qint64>::max();
    qint64 at = epoch;
    for (auto line = lines.find(at); line != lines.end(); line = lines.find(at)) {
        reached[at] = same;
        same = std::min(same, line->second.head);
        at = line->second.parent;
    }
    reached[at] = same;
    same = std::numeric_limits<qint64>::max();
    for (at = other; reached.count(at) == 0;) {
        const auto line = lines.find(at);
        if (line == lines.end()) {
            return 0;
        }
        same = std::min(same, line->second.head);
        at = line->second.parent;
    }
    return std::min(same, reached[at]);
}

Result<qint64> SimServer::placesOf(StoreId store, const QUuid &replica)
{
    FORECOURT_ASSIGN(const auto held, m_store->replica(store, replica));
    return held ? held->n : 0;
}

} // namespace forecourt::sim
