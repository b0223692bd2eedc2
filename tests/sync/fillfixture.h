// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storage/storecheck.h"
#include "models/sync/storagerequests.h"
#include "models/sync/syncengine.h"
#include "server/service/snapshotmaker.h"
#include "server/service/syncservice.h"
#include "server/store/sqliteserverstore.h"
#include "tests/sync/deskfile.h"

#include <QDir>
#include <QFile>

#include <deque>

namespace forecourt {

// A desk that is filled by a server, real files on both sides, the real engine between them and no network.
class FillFixture
{
protected:
    static constexpr int kRows = 60;
    static constexpr qint64 kSlice = 300; // the server gives no more at once
    static constexpr int kNever = 1'000'000;

    struct Seen
    {
        int stored = 0;     // requests of the storage
        qint64 fetched = 0; // bytes of parts
        int pulls = 0;
        std::optional<Result<SyncReport>> ended;
        QList<SyncProgress> progress;
    };
    using Between = std::function<void(const SyncAction &)>;

    template <typename Value> static Value need(Result<Value> result)
    {
        return DeskFile::need(std::move(result));
    }

    void setUp()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        const QString path = m_folder->filePath(QStringLiteral("server.sqlite"));
        const auto open = [&] {
            return need(SqliteServerStore::open(path, m_clock.nowMs(), std::make_shared<std::mutex>(),
                                                Durability::Rebuildable));
        };
        m_server = open();
        m_reader = open();
        ServerLimits limits;
        limits.partBytes = kSlice;
        m_service = std::make_unique<SyncService>(*m_server, forecourtCatalog(), m_clock, limits);
        const StoreId store(derivedId("fill", "store"));
        need(m_server->addStore(store, QStringLiteral("Fill")));
        m_device = {store, derivedId("fill", "device"), QStringLiteral("A1")};
        m_pusher = {store, derivedId("fill", "pusher"), QStringLiteral("A2")};
        m_replica = derivedId("fill", "replica");
        m_pushed = 0;
        m_chain.clear();
        m_progress = {};
        beginAgain();
        push(0, kRows);
    }

    // With a new desk.
    void beginAgain()
    {
        ++m_desks;
        m_device.device = derivedId("fill", "device" + QByteArray::number(m_desks));
        m_desk = std::make_unique<DeskFile>(m_clock, 1000 * m_desks);
        need(m_desk->store().enrol(m_device.store.uuid(), m_device.device, m_device.prefix, {}));
        restartProgram();
    }

    void tearDown()
    {
        m_engine.reset();
        m_desk.reset();
        m_service.reset();
        m_reader.reset();
        m_server.reset();
    }

    void restartProgram()
    {
        SyncEngine::Options options;
        options.fillRows = 20;
        options.fillBehind = 30;
        m_engine = std::make_unique<SyncEngine>(options, [] { return quint64{0}; });
        m_desk->reopen();
    }

    void push(int from, int to)
    {
        for (int i = from; i < to; ++i) {
            Change change;
            change.collection = collections::kCustomer;
            change.row = derivedId("customer", QByteArray::number(i));
            change.create = true;
            const QString name = QStringLiteral("Customer %1").arg(i);
            change.put = {{1, CellValue(name)}, {3, CellValue(name)}};
            change.add = {{12, {QStringLiteral("vip")}}};
            pushChange(change);
        }
    }

    void pushChange(const Change &change)
    {
        Operation operation;
        operation.id = derivedId("fill", "op" + QByteArray::number(m_pushed));
        operation.hlc = m_pushed + 1;
        operation.epoch = need(m_server->head(m_pusher.store)).epoch;
        operation.useCase = QStringLiteral("test");
        operation.changes = {change};
        pushBody(encodeOperation(operation));
    }

    // Of an operation, whoever made it.
    void pushBody(const QByteArray &body)
    {
        m_chain = nextChain(m_chain, body);
        const qint64 epoch = need(m_server->head(m_pusher.store)).epoch;
        const auto reply = need(m_service->push(m_pusher, {m_replica, epoch, {{++m_pushed, m_chain, body}}}));
        QCOMPARE(reply.results.size(), 1);
        QVERIFY(reply.results.first().outcome == PushOutcome::Ok);
    }

    SnapshotReply makeSnapshot()
    {
        SnapshotMaker::Options options;
        options.partBytes = 1500;
        SnapshotMaker maker(*m_reader, *m_server, m_clock, derivedId("fill", "maker"), options);
        return *need(maker.make(m_device.store));
    }

    [[nodiscard]] SyncEvent answer(const SendAction &send)
    {
        const auto worded = [&](auto reply) -> SyncEvent {
            if (!reply) {
                Error error = reply.error(); // as HttpTransport words a 404
                error.code = error.code == ErrorCode::NotFound ? ErrorCode::Unsupported : error.code;
                return sync_event::NetworkFailed{send.ticket, error, 0};
            }
            return sync_event::Replied{send.ticket, NetworkReply(std::move(*reply)), m_clock.nowMs()};
        };
        if (const auto *hello = std::get_if<HelloRequest>(&send.request)) {
            return worded(m_service->hello(m_device, *hello));
        }
        if (const auto *push = std::get_if<PushRequest>(&send.request)) {
            return worded(m_service->push(m_device, *push));
        }
        if (const auto *pull = std::get_if<PullRequest>(&send.request)) {
            return worded(m_service->pull(m_device, *pull));
        }
        if (const auto *verify = std::get_if<VerifyRequest>(&send.request)) {
            return worded(m_service->verify(m_device, *verify));
        }
        if (const auto *rows = std::get_if<RowsRequest>(&send.request)) {
            return worded(m_service->rows(m_device, *rows));
        }
        if (const auto *lease = std::get_if<LeaseRequest>(&send.request)) {
            return worded(m_service->lease(m_device, *lease));
        }
        if (std::holds_alternative<SnapshotRequest>(send.request)) {
            return worded(m_service->snapshot(m_device, std::get<SnapshotRequest>(send.request)));
        }
        const auto slice = m_service->part(m_device, std::get<PartRequest>(send.request));
        return worded(slice ? Result<PartReply>(PartReply{slice->bytes})
                            : tl::unexpected<Error>(slice.error()));
    }

    // One exchange; ends after so many requests of the storage as if the program were killed.
    Seen exchange(int lives = kNever, const Between &before = {})
    {
        Seen seen;
        std::deque<SyncAction> queue;
        const auto say = [&](const SyncEvent &event) {
            for (SyncAction &action : m_engine->handle(event, m_clock.nowMs())) {
                queue.push_back(std::move(action));
            }
        };
        m_clock.advance(1000);
        say(sync_event::Start{});
        if (!m_engine->isBusy()) {
            say(sync_event::SyncNow{});
        }
        while (!queue.empty() && !seen.ended) {
            const SyncAction action = std::move(queue.front());
            queue.pop_front();
            if (before) {
                before(action);
            }
            if (const auto *store = std::get_if<StoreAction>(&action)) {
                if (seen.stored++ == lives) {
                    restartProgram();
                    return seen;
                }
                SqlDeskStore desk = m_desk->store(m_progress);
                say(perform(desk, *store));
            } else if (const auto *send = std::get_if<SendAction>(&action)) {
                seen.pulls += std::holds_alternative<PullRequest>(send->request) ? 1 : 0;
                const SyncEvent event = answer(*send);
                if (const auto *replied = std::get_if<sync_event::Replied>(&event)) {
                    const auto *part = std::get_if<PartReply>(&replied->reply);
                    seen.fetched += part != nullptr ? part->bytes.size() : 0;
                }
                say(event);
            } else if (const auto *status = std::get_if<ReportStatus>(&action)) {
                if (status->progress) {
                    seen.progress.append(*status->progress);
                }
            } else if (const auto *ended = std::get_if<SessionEnded>(&action)) {
                seen.ended = ended->result;
            }
        }
        return seen;
    }

    Seen exchangeWell(const Between &before = {})
    {
        Seen seen = exchange(kNever, before);
        if (!seen.ended || !*seen.ended) {
            qFatal("the exchange failed: %s",
                   seen.ended ? qPrintable(seen.ended->error().detail) : "it never ended");
        }
        return seen;
    }

    void checkSound(const char *customers)
    {
        const auto check = checkStore(*m_desk->database, forecourtCatalog());
        QVERIFY(check);
        QVERIFY2(check->isSound(), customers);
        const DeskInfo info = m_desk->info();
        const StoreHead head = need(m_server->head(m_device.store));
        QCOMPARE(info.state.cursor, head.head);
        QCOMPARE(info.unsettled, 0);
        QVERIFY(!info.state.isFilling());
        QVERIFY(need(m_desk->store().digest(true)).digest == head.digest);
        QVERIFY(!QFile::exists(m_desk->fillFolder()));
    }

    [[nodiscard]] qint64 customers()
    {
        return m_desk->number("SELECT count(*) FROM customer WHERE dead_version = 0");
    }
    // Whether the storage is about to be asked for the loading.
    static bool isLoading(const SyncAction &action)
    {
        const auto *store = std::get_if<StoreAction>(&action);
        return store != nullptr && std::holds_alternative<storage_request::LoadFill>(store->request);
    }
    static bool isFetching(const SyncAction &action)
    {
        const auto *send = std::get_if<SendAction>(&action);
        return send != nullptr && std::holds_alternative<PartRequest>(send->request);
    }

    ManualClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SqliteServerStore> m_server;
    std::unique_ptr<SqliteServerStore> m_reader;
    std::unique_ptr<SyncService> m_service;
    DeviceContext m_device;
    DeviceContext m_pusher;
    quint64 m_desks = 0;
    QUuid m_replica;
    qint64 m_pushed = 0;
    QByteArray m_chain;
    std::unique_ptr<DeskFile> m_desk;
    std::unique_ptr<SyncEngine> m_engine;
    FillProgress m_progress;
};

} // namespace forecourt
