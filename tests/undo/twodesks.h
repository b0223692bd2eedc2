// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sync/sqldeskstore.h"
#include "models/sync/storagerequests.h"
#include "models/sync/syncengine.h"
#include "tests/sync/sim/simserver.h"
#include "tests/undo/undodesk.h"

#include <deque>

namespace forecourt {

// Two desks of a store and their server: the real engine over the real storage, without a network between.
class TwoDesks final
{
public:
    struct Place
    {
        explicit Place(quint64 idStart, sim::SimRandom &random)
            : desk(idStart), engine(SyncEngine::Options(), [&random] { return random.next(); })
        {}

        UndoDesk desk;
        SyncEngine engine;
        DeviceContext device;
        bool started = false;
    };

    TwoDesks()
        : here(1, m_random)
        , there(1'000'000, m_random)
        , m_server(m_folder.filePath(QStringLiteral("server.sqlite")), here.desk.desk.clock, m_random,
                   sim::Mutant::None)
    {
        const StoreId store(derivedId("undo", "store"));
        must(m_server.open());
        must(m_server.addStore(store));
        join(here, {store, derivedId("undo", "here"), QStringLiteral("A1")});
        join(there, {store, derivedId("undo", "there"), QStringLiteral("A2")});
    }

    // What happens at the desk while it exchanges.
    struct Meanwhile
    {
        std::function<void()> whilePulling; // before what was pulled is applied
        std::function<void()> onceApplied;  // with more of the desk's own waiting
    };

    // Pushes and pulls until the desk rests.
    void synchronise(Place &place, Meanwhile meanwhile = {})
    {
        here.desk.desk.clock.advance(1000);
        there.desk.desk.clock.set(here.desk.desk.clock.nowMs());
        std::deque<SyncAction> queue;
        say(place, place.started ? SyncEvent(sync_event::SyncNow{}) : SyncEvent(sync_event::Start{}), queue);
        place.started = true;
        while (!queue.empty()) {
            const SyncAction action = std::move(queue.front());
            queue.pop_front();
            if (const auto *send = std::get_if<SendAction>(&action)) {
                auto reply = m_server.deliver(place.device, send->request, true);
                must(reply);
                if (std::holds_alternative<PullRequest>(send->request)) {
                    runOnce(meanwhile.whilePulling);
                }
                say(place, sync_event::Replied{send->ticket, std::move(*reply), now()}, queue);
            } else if (const auto *store = std::get_if<StoreAction>(&action)) {
                say(place, carriedOut(place, *store), queue);
                if (std::holds_alternative<storage_request::ApplyStage>(store->request)) {
                    runOnce(meanwhile.onceApplied);
                }
            }
        }
        UndoDesk::settle();
    }

    void synchroniseBoth()
    {
        for (Place *place : {&here, &there, &here}) {
            synchronise(*place);
        }
    }

    static qint64 conflicts(Place &place)
    {
        return place.desk.desk.number(QStringLiteral("SELECT count(*) FROM conflict"));
    }

private:
    sim::SimRandom m_random{1};

public:
    Place here;
    Place there;

private:
    static void runOnce(std::function<void()> &act)
    {
        if (const auto now = std::exchange(act, {})) {
            now();
        }
    }

    template <typename T> static void must(const Result<T> &result)
    {
        if (!result) {
            qFatal("the desks cannot be set up: %s", qPrintable(result.error().detail));
        }
    }

    void join(Place &place, const DeviceContext &device)
    {
        place.device = device;
        Storage &storage = *place.desk.desk.storage;
        must(place.desk.desk.read([&](Database &database) {
            return SqlDeskStore(storage, database)
                .enrol(device.store.uuid(), device.device, device.prefix, {});
        }));
    }

    SyncEvent carriedOut(Place &place, const StoreAction &action)
    {
        Storage &storage = *place.desk.desk.storage;
        std::optional<SyncEvent> event;
        must(place.desk.desk.read([&](Database &database) -> Result<void> {
            SqlDeskStore store(storage, database);
            event = perform(store, action);
            return {};
        }));
        return *event;
    }

    void say(Place &place, const SyncEvent &event, std::deque<SyncAction> &queue) const
    {
        for (SyncAction &action : place.engine.handle(event, now())) {
            queue.push_back(std::move(action));
        }
    }

    [[nodiscard]] qint64 now() const { return here.desk.desk.clock.nowMs(); }

    QTemporaryDir m_folder;
    sim::SimServer m_server;
};

} // namespace forecourt
