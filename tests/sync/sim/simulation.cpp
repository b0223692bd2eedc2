// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/sim/simulation.h"

#include "models/sync/storagerequests.h"
#include "tests/sync/sim/invariants.h"
#include "tests/sync/sim/simversions.h"

#include <QCoreApplication>

namespace forecourt::sim {

Simulation::Simulation(SimHost &host, quint64 seed, Mutant mutant)
    : m_host(host), m_seed(seed), m_mutant(mutant), m_random(seed)
{
    m_ids.reset(seed * 31 + 7);
}

Simulation::~Simulation() = default;

Result<QString> Simulation::run()
{
    FORECOURT_TRY(setUp());
    FORECOURT_TRY(storm());
    FORECOURT_TRY(calm());
    QCoreApplication::removePostedEvents(nullptr);
    if (!m_journal.violation.isEmpty()) {
        return m_journal.violation;
    }
    for (const StoreId &store : std::as_const(m_stores)) {
        std::vector<SimDesk *> desks;
        for (const auto &desk : m_desks) {
            if (desk->device().store == store) {
                desks.push_back(desk.get());
            }
        }
        Invariants invariants(*m_server, store, desks, m_journal);
        FORECOURT_ASSIGN(const QString violation, invariants.check());
        m_tally.entries += invariants.entries();
        m_tally.conflicts += invariants.conflicts();
        m_tally.quarantined += invariants.quarantined();
        if (!violation.isEmpty()) {
            return violation;
        }
    }
    m_tally.multiRow = m_journal.pairs.size();
    FORECOURT_TRY(countUnknown());
    return needlessRepairs();
}

Result<QList<QByteArray>> Simulation::held()
{
    QList<QByteArray> held;
    for (const StoreId &store : std::as_const(m_stores)) {
        FORECOURT_ASSIGN(const StoreHead head, m_server->store().head(store));
        held.append(QByteArray::number(head.epoch));
        held.append(head.digest.root());
        constexpr qint64 kEverything = 1'000'000'000;
        FORECOURT_ASSIGN(const auto entries,
                         m_server->store().entries(store, 0, head.head, kEverything, kEverything));
        held += entries;
    }
    return held;
}

Result<void> Simulation::setUp()
{
    m_host.truth().set(1'793'671'200'000);
    const QList<double> often{0, 0.1, 0.3};
    m_faults.dropRequest = m_random.pick(often);
    m_faults.dropReply = m_random.pick(often);
    m_faults.duplicate = m_random.pick(often);
    m_faults.kill = m_random.pick(QList<double>{0, 0.03, 0.1});
    m_faults.serverDeath = m_random.pick(QList<double>{0, 0.02});
    m_faults.exotic = m_random.chance(0.5);
    m_viaWire = m_random.chance(0.2);
    m_versionsDiffer = m_random.chance(0.6);
    m_serverVersion = m_versionsDiffer ? m_random.between(-1, 1) : 0;

    FORECOURT_ASSIGN(auto database, m_host.emptyServer());
    m_server = std::make_unique<SimServer>(std::move(database), m_host.truth(), m_random, m_mutant);
    m_server->setCatalog(Versions::at(m_serverVersion));
    FORECOURT_TRY(m_server->open());
    const int stores = m_random.chance(0.3) ? 2 : 1;
    for (int i = 0; i < stores; ++i) {
        m_stores.append(StoreId(m_ids.next()));
        FORECOURT_TRY(m_server->addStore(m_stores.last()));
    }
    m_server->setDeath(m_faults.serverDeath);
    for (int i = m_random.between(2, 5); i > 0; --i) {
        const StoreId store = m_stores.at(i == 1 ? stores - 1 : 0);
        FORECOURT_ASSIGN(SimDesk * desk, addDesk(newDevice(store), newVersion(Versions::kOldest)));
        m_tally.otherVersions += desk->version() != m_serverVersion ? 1 : 0;
        FORECOURT_TRY(desk->beginAs(m_ids.next()));
    }
    return {};
}

DeviceContext Simulation::newDevice(StoreId store)
{
    return {store, m_ids.next(), QStringLiteral("A%1").arg(++m_devices)};
}

Result<SimDesk *> Simulation::addDesk(const DeviceContext &device, int version)
{
    const int index = static_cast<int>(m_desks.size());
    DeskPlace &place = m_host.place(index);
    place.clock->setSkew(0);
    place.ids->reset(m_seed * 1009 + static_cast<quint64>(index) + 1);
    const QString path = m_host.path(QStringLiteral("desk%1.sqlite").arg(index));
    FORECOURT_TRY(m_host.emptyDesk(path));
    m_desks.push_back(std::make_unique<SimDesk>(index, place, path, device, m_random));
    m_desks.back()->forgetsAtUpdate = m_mutant == Mutant::UpdateForgetsUnknown;
    FORECOURT_TRY(m_desks.back()->runAs(version));
    return m_desks.back().get();
}

Result<void> Simulation::storm()
{
    for (int steps = m_random.between(40, 90); steps > 0 && m_journal.violation.isEmpty(); --steps) {
        m_host.truth().advance(m_random.between(1, 600) * 1000);
        FORECOURT_TRY(step(m_random.below(100)));
    }
    return {};
}

Result<void> Simulation::step(int edge)
{
    SimDesk &desk = *m_desks.at(static_cast<size_t>(m_random.below(static_cast<int>(m_desks.size()))));
    if (m_random.chance(0.05)) {
        desk.clock().setSkew(m_random.between(-21600, 21600) * 1000);
    }
    if (m_random.chance(0.05)) {
        FORECOURT_TRY(m_server->makeSnapshots(m_stores));
    }
    if (m_faults.exotic && m_random.chance(0.04)) {
        FORECOURT_TRY(spoilRow(desk));
    }
    if (m_versionsDiffer && m_random.chance(0.07)) {
        FORECOURT_TRY(m_random.chance(0.7) ? updateDesk(desk) : updateServer());
    }
    if (m_faults.exotic && m_random.chance(0.04)) {
        FORECOURT_TRY(pruneLog());
    }
    if (desk.listening && m_random.chance(0.2)) {
        return hear(desk);
    }
    if (edge < 58) {
        return edit(desk);
    }
    if (edge < 86) {
        return session(desk);
    }
    if (edge < 91 && !m_late.isEmpty()) {
        deliverLate();
        return {};
    }
    return m_faults.exotic ? disaster() : Result<void>();
}

Result<void> Simulation::calm()
{
    m_faults = {};
    m_server->setDeath(0);
    FORECOURT_TRY(m_pruned ? m_server->makeSnapshots(m_stores) : Result<void>());
    FORECOURT_TRY(everybodySynchronises(3));
    FORECOURT_TRY(everybodyWorks());
    while (!m_late.isEmpty()) { // late messages after the storm must be harmless too
        deliverLate();
    }
    return everybodySynchronises(3);
}

// What a desk became in the storm shows in what it does next: a copy that found out that it is one, say, must
// not go on giving the numbers of the other.
Result<void> Simulation::everybodyWorks()
{
    for (const auto &desk : m_desks) {
        if (m_versionsDiffer && m_random.chance(0.5)) {
            FORECOURT_TRY(updateDesk(*desk)); // which by now holds what others wrote
        }
        for (int edits = m_random.between(1, 4); edits > 0; --edits) {
            FORECOURT_TRY(edit(*desk));
        }
    }
    return {};
}

Result<void> Simulation::everybodySynchronises(int rounds)
{
    for (int round = 0; round < rounds; ++round) {
        for (const auto &desk : m_desks) {
            m_host.truth().advance(1000);
            FORECOURT_TRY(session(*desk));
        }
    }
    return {};
}

Result<void> Simulation::edit(SimDesk &desk)
{
    ++m_tally.edits;
    FORECOURT_TRY(editAtRandom(desk, m_random, m_faults.kill, m_journal));
    FORECOURT_TRY(bookAtRandom(desk, m_journal));
    FORECOURT_TRY(workAtRandom(desk, m_journal));
    return m_random.chance(0.2) ? inspect(desk) : Result<void>();
}

Result<void> Simulation::inspect(SimDesk &desk)
{
    FORECOURT_ASSIGN(const QString own, checkOwnWrites(desk));
    note(own);
    FORECOURT_ASSIGN(const QString pairs, checkPairs(desk, m_journal));
    note(pairs);
    return {};
}

void Simulation::note(const QString &violation)
{
    if (m_journal.violation.isEmpty()) {
        m_journal.violation = violation;
    }
}

Result<void> Simulation::session(SimDesk &desk, int depth)
{
    ++m_tally.sessions;
    std::deque<SyncAction> queue;
    desk.lastSession.reset();
    append(desk, desk.started ? SyncEvent(sync_event::SyncNow{}) : SyncEvent(sync_event::Start{}), queue);
    desk.started = true;
    return drive(desk, queue, depth);
}

// Drives the desk's engine until it rests. A killed program is gone with all it remembered.
Result<void> Simulation::drive(SimDesk &desk, std::deque<SyncAction> &queue, int depth)
{
    while (!queue.empty()) {
        const SyncAction action = std::move(queue.front());
        queue.pop_front();
        if (const auto *ended = std::get_if<SessionEnded>(&action)) {
            desk.lastSession = ended->result;
            m_tally.repaired += ended->result ? (*ended->result).repaired : 0;
        } else if (const auto *listen = std::get_if<ListenAction>(&action)) {
            desk.listening = *listen;
        } else if (const auto *send = std::get_if<SendAction>(&action)) {
            transmit(desk, *send, queue);
        } else if (const auto *store = std::get_if<StoreAction>(&action)) {
            FORECOURT_ASSIGN(const bool lives, carryOut(desk, *store, queue));
            if (!lives) {
                break;
            }
        }
        FORECOURT_TRY(meanwhile(desk, depth));
    }
    return m_random.chance(0.25) ? inspect(desk) : Result<void>();
}

// What goes on at the desk, at others and at the server while an exchange is under way.
Result<void> Simulation::meanwhile(SimDesk &desk, int depth)
{
    if (m_faults.dropRequest > 0 && m_random.chance(0.03)) {
        FORECOURT_TRY(edit(desk)); // people go on working meanwhile
    }
    if (m_faults.dropRequest > 0 && depth == 0 && m_random.chance(0.01)) {
        SimDesk &other = *m_desks.at(static_cast<size_t>(m_random.below(static_cast<int>(m_desks.size()))));
        FORECOURT_TRY(&other == &desk ? Result<void>() : session(other, depth + 1));
    }
    if (m_faults.exotic && depth == 0 && m_random.chance(0.01)) {
        FORECOURT_TRY(m_server->makeSnapshots(m_stores));
        FORECOURT_TRY(pruneLog());
    }
    return {};
}

void Simulation::append(SimDesk &desk, const SyncEvent &event, std::deque<SyncAction> &queue)
{
    for (SyncAction &action : desk.engine().handle(event, m_host.truth().nowMs())) {
        queue.push_back(std::move(action));
    }
}

Result<bool> Simulation::carryOut(SimDesk &desk, const StoreAction &action, std::deque<SyncAction> &queue)
{
    if (std::holds_alternative<RowRepair>(action.request) && m_faults.exotic && m_random.chance(0.3)) {
        FORECOURT_TRY(anotherProgram(desk));
    }
    SqlDeskStore store = desk.store();
    KillingDeskStore::Hooks hooks = hooksOf(desk);
    hooks.knownParts = [&desk](const QList<QByteArray> &entries) {
        return knownPartsOf(entries, desk.storage().catalog());
    };
    KillingDeskStore mortal(store, m_random, m_faults.kill, m_mutant, std::move(hooks));
    const SyncEvent event = perform(mortal, action);
    note(mortal.violation());
    if (mortal.wasKilled()) {
        ++m_tally.kills;
        desk.restartProgram();
        FORECOURT_TRY(desk.open());
        return false;
    }
    m_tally.fills += mortal.hasFilled() ? 1 : 0;
    append(desk, event, queue);
    return true;
}

KillingDeskStore::Hooks Simulation::hooksOf(SimDesk &desk)
{
    KillingDeskStore::Hooks hooks;
    hooks.serverPlaces = [this, &desk](const QUuid &replica) {
        return m_server->placesOf(desk.device().store, replica);
    };
    hooks.saveCursorOnly = [&desk]() -> Result<void> {
        FORECOURT_TRY(
            desk.database().run(QStringLiteral("UPDATE desk_state SET cursor = MAX(cursor, (SELECT "
                                               "COALESCE(MAX(seq), 0) FROM pull_stage)) WHERE id = 1")));
        FORECOURT_TRY(desk.database().run(QStringLiteral("DELETE FROM pull_stage")));
        return {};
    };
    hooks.unsettle = [&desk]() -> Result<void> {
        FORECOURT_TRY(
            desk.database().run(QStringLiteral("UPDATE outbox SET state = 1 WHERE state = 2 AND seq <= "
                                               "(SELECT cursor FROM desk_state WHERE id = 1)")));
        return {};
    };
    hooks.keepNumbers = [&desk]() -> Result<void> {
        FORECOURT_TRY(desk.database().run(QStringLiteral("DROP TABLE IF EXISTS temp.kept_numbers")));
        FORECOURT_TRY(desk.database().run(
            QStringLiteral("CREATE TEMP TABLE kept_numbers AS SELECT series, next, last FROM number_block")));
        return {};
    };
    hooks.inheritNumbers = [&desk]() -> Result<void> {
        FORECOURT_TRY(desk.database().run(QStringLiteral(R"sql(
            INSERT INTO number_block (series, next, last, replica)
            SELECT series, next, last, (SELECT replica FROM desk_state WHERE id = 1) FROM kept_numbers)sql")));
        return {};
    };
    hooks.forgetAcknowledged = [&desk]() -> Result<void> {
        FORECOURT_TRY(desk.database().run(QStringLiteral("DELETE FROM outbox WHERE state IN (1, 2)")));
        return {};
    };
    return hooks;
}

// A network that loses requests and replies, and delivers some later or twice.
void Simulation::transmit(SimDesk &desk, const SendAction &action, std::deque<SyncAction> &queue)
{
    const auto lost = [&] {
        const Error error{ErrorCode::Unavailable, QStringLiteral("lost")};
        append(desk, sync_event::NetworkFailed{action.ticket, error, 0}, queue);
    };
    if (m_random.chance(m_faults.dropRequest)) {
        if (m_random.chance(0.4)) {
            m_late.append({desk.device(), action.request});
        }
        lost();
        return;
    }
    auto reply = m_server->deliver(desk.device(), action.request, m_viaWire);
    if (reply) {
        countRefetch(desk, *reply);
    }
    if (m_random.chance(m_faults.duplicate)) {
        m_late.append({desk.device(), action.request});
    }
    if (!reply) {
        append(desk, sync_event::NetworkFailed{action.ticket, reply.error(), 0}, queue);
    } else if (m_random.chance(m_faults.dropReply)) {
        lost();
    } else {
        if (auto *hello = std::get_if<HelloReply>(&*reply);
            hello != nullptr && m_mutant == Mutant::NoChainCheck) {
            const auto state = readDeskState(desk.database());
            hello->chain = state ? state->chain : QByteArray(); // as if nobody compared
        }
        append(desk, sync_event::Replied{action.ticket, std::move(*reply), desk.clock().nowMs()}, queue);
    }
}

void Simulation::deliverLate()
{
    ++m_tally.lateDeliveries;
    const Late late = m_late.takeAt(m_random.below(static_cast<int>(m_late.size())));
    const auto reply = m_server->deliver(late.caller, late.request, m_viaWire);
    Q_UNUSED(reply) // nobody waits for it any more
}

} // namespace forecourt::sim
