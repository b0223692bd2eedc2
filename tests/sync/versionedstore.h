// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/protocol/collections.h"
#include "models/storage/rowstore.h"
#include "models/sync/sqldeskstore.h"
#include "models/sync/storagerequests.h"
#include "models/sync/syncengine.h"
#include "tests/support/storagefixture.h"
#include "tests/sync/sim/simserver.h"
#include "tests/sync/sim/simversions.h"

#include <deque>

namespace forecourt {

// A desk whose program is of some version: the real engine over the real storage.
class VersionedDesk final
{
public:
    template <typename F> void act(F work)
    {
        auto done = m_storage->write({StaffId(), QStringLiteral("test")}, std::move(work));
        done.waitForFinished();
        must(done.result());
    }
    template <typename F> auto read(F work) { return m_storage->executor().writeAndWait(std::move(work)); }

    VersionedDesk(sim::SimServer &server, ManualClock &clock, const DeviceContext &device, int ahead)
        : m_server(server)
        , m_clock(clock)
        , m_device(device)
        , m_ids(clock, [next = qHash(device.device)]() mutable { return ++next * 0x9E3779B97F4A7C15U; })
    {
        runAs(0); // the tables that everybody has
        must(read([this](Database &database) {
            return SqlDeskStore(*m_storage, database)
                .enrol(m_device.store.uuid(), m_device.device, m_device.prefix, {});
        }));
        runAs(ahead);
    }

    // The program is replaced by one of that version.
    void runAs(int ahead)
    {
        m_storage.reset();
        if (ahead > 0 && !std::exchange(m_hasSteps, true)) {
            auto database = Database::open(m_folder.filePath(QStringLiteral("desk.sqlite")));
            must(database);
            for (const QString &step : Versions::steps()) {
                must(database->run(step));
            }
        }
        auto opened =
            Storage::open({m_folder.path(), 1, Durability::Rebuildable}, Versions::at(ahead), m_clock, m_ids);
        must(opened);
        m_storage = std::move(*opened);
        SyncEngine::Options options;
        options.schema = Versions::at(ahead).version();
        m_engine = std::make_unique<SyncEngine>(options, [] { return 0; });
        m_started = false;
    }

    // Pushes and pulls until the desk rests; how that went.
    Result<SyncReport> synchronise()
    {
        m_clock.advance(1000);
        Result<SyncReport> report = fail(ErrorCode::Internal, QStringLiteral("it never rested"));
        std::deque<SyncAction> queue;
        say(m_started ? SyncEvent(sync_event::SyncNow{}) : SyncEvent(sync_event::Start{}), queue);
        while (!queue.empty()) {
            const SyncAction action = std::move(queue.front());
            queue.pop_front();
            if (const auto *send = std::get_if<SendAction>(&action)) {
                auto reply = m_server.deliver(m_device, send->request, true);
                must(reply);
                say(sync_event::Replied{send->ticket, std::move(*reply), m_clock.nowMs()}, queue);
            } else if (const auto *store = std::get_if<StoreAction>(&action)) {
                must(read([&](Database &database) -> Result<void> {
                    SqlDeskStore desk(*m_storage, database);
                    say(perform(desk, *store), queue);
                    return {};
                }));
            } else if (const auto *ended = std::get_if<SessionEnded>(&action)) {
                report = ended->result;
            }
        }
        return report;
    }

    Entity entity(int collection, const QUuid &row)
    {
        const auto found = read([&](Database &database) {
            return RowStore(database, m_storage->catalog()).settled(collection, row);
        });
        must(found);
        return *found;
    }
    QString text(const QString &sql)
    {
        const auto found = read([&](Database &database) {
            return database.first(sql, {}, [](const Row &row) { return row.text(0); });
        });
        must(found);
        return found->value_or(QStringLiteral("(none)"));
    }

private:
    template <typename T> static void must(const Result<T> &result)
    {
        if (!result) {
            qFatal("the desk cannot go on: %s", qPrintable(result.error().detail));
        }
    }

    void say(const SyncEvent &event, std::deque<SyncAction> &queue)
    {
        m_started = true;
        for (SyncAction &action : m_engine->handle(event, m_clock.nowMs())) {
            queue.push_back(std::move(action));
        }
    }

    sim::SimServer &m_server;
    ManualClock &m_clock;
    DeviceContext m_device;
    UuidV7Source m_ids;
    QTemporaryDir m_folder;
    bool m_hasSteps = false;
    bool m_started = false;
    std::unique_ptr<Storage> m_storage;
    std::unique_ptr<SyncEngine> m_engine;
};

} // namespace forecourt
