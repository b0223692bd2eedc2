// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/storagerequests.h"
#include "tests/sync/changecapture.h"
#include "tests/sync/sim/simedits.h"
#include "tests/sync/sim/simhost.h"
#include "tests/sync/sim/simserver.h"
#include "tests/sync/sim/simversions.h"

#include <QTest>

#include <deque>

using namespace forecourt;
using namespace forecourt::sim;

// SQLite's own record of what changed is held against the operations that say what changed: nothing a use
// case writes into synchronised tables goes without an operation, and no operation says what was not written.
class TestSessionOracle final : public QObject
{
    Q_OBJECT

public:
    static void initMain() { qputenv("QTEST_FUNCTION_TIMEOUT", "1500000"); }

private Q_SLOTS:
    void initTestCase()
    {
        const auto prepared = m_host.prepare();
        QVERIFY2(prepared, prepared ? "" : qPrintable(prepared.error().detail));
        need(m_host.emptyDesk(m_host.path(QStringLiteral("oracle.sqlite"))));
        m_desk = std::make_unique<SimDesk>(
            0, m_host.place(0), m_host.path(QStringLiteral("oracle.sqlite")),
            DeviceContext{m_store, derivedId("oracle", "device"), QStringLiteral("A1")}, m_random);
        need(m_desk->runAs(Versions::kNewest)); // new tables and fields too
        need(m_desk->beginAs(derivedId("oracle", "replica")));
        need(m_host.emptyServer(m_host.path(QStringLiteral("oracle.server"))));
        m_server = std::make_unique<SimServer>(m_host.path(QStringLiteral("oracle.server")), m_host.truth(),
                                               m_random, Mutant::None);
        need(m_server->open());
        need(m_server->addStore(m_store));
        if (const QString why = ChangeCapture::unavailable(m_desk->database()); !why.isEmpty()) {
            QSKIP(qPrintable(why));
        }
    }
    void cleanupTestCase()
    {
        m_desk.reset();
        m_server.reset();
    }

    void everyChangeIsCoveredByAnOperationAndTheReverse()
    {
        constexpr int kUseCases = 1000;
        constexpr int kBetweenExchanges = 40;
        Journal journal;
        qint64 changes = 0;
        for (int i = 0; i < kUseCases; ++i) {
            m_host.truth().advance(1000);
            if (i % kBetweenExchanges == 0) {
                exchange();
            }
            ChangeCapture capture(m_desk->database());
            const qint64 before = lastLocal();
            need(i % 5 == 4 ? bookAtRandom(*m_desk, journal) : editAtRandom(*m_desk, m_random, 0, journal));
            const auto captured = capture.changes();
            const auto operation = made(before);
            const QString wrong = operation            ? differs(captured, *operation, before + 1)
                                  : captured.isEmpty() ? QString()
                                                       : QStringLiteral("no operation");
            QVERIFY2(wrong.isEmpty(), qPrintable(QStringLiteral("use case %1: %2").arg(i).arg(wrong)));
            changes += captured.size();
        }
        QVERIFY(changes > kUseCases);
        qInfo("%lld changes of rows in %d use cases", static_cast<long long>(changes), kUseCases);
    }

    void aChangeWithoutAnOperationIsNoticed()
    {
        ChangeCapture capture(m_desk->database());
        WriteGate gate = need(WriteGate::open(m_desk->database()));
        need(m_desk->database().run(QStringLiteral("UPDATE customer SET language = 'xx'")));
        need(gate.close());
        const auto captured = capture.changes();
        QVERIFY(!captured.isEmpty());
        QVERIFY(!differs(captured, Operation(), 0).isEmpty());
    }

    void anOperationThatSaysTooMuchIsNoticed()
    {
        Journal journal;
        ChangeCapture capture(m_desk->database());
        std::optional<Operation> operation;
        qint64 before = 0;
        while (!operation || operation->changes.first().put.isEmpty()) {
            static_cast<void>(capture.changes());
            before = lastLocal();
            need(editAtRandom(*m_desk, m_random, 0, journal));
            operation = made(before);
        }
        const auto captured = capture.changes();
        QVERIFY(differs(captured, *operation, before + 1).isEmpty());
        Operation more = *operation;
        more.changes.first().put.insert(4, CellValue(QStringLiteral("more")));
        QVERIFY(!differs(captured, more, before + 1).isEmpty());
        Operation another = *operation;
        another.changes.first().put.first() = CellValue(QStringLiteral("another"));
        QVERIFY(!differs(captured, another, before + 1).isEmpty());
    }

private:
    template <typename T> static T need(Result<T> result)
    {
        if (!result) {
            qFatal("%s", qPrintable(result.error().detail));
        }
        if constexpr (!std::is_void_v<T>) {
            return std::move(*result);
        }
    }

    qint64 lastLocal() { return need(readDeskState(m_desk->database())).lastLocal; }

    std::optional<Operation> made(qint64 after)
    {
        const auto body = need(m_desk->database().first(
            QStringLiteral("SELECT body FROM outbox WHERE local > ? ORDER BY local DESC LIMIT 1"), {after},
            [](const Row &row) { return row.bytes(0); }));
        return body ? std::optional(need(decodeOperation(*body))) : std::nullopt;
    }

    // So that rows are met settled as well as pending.
    void exchange()
    {
        std::deque<SyncAction> queue;
        const auto say = [&](const SyncEvent &event) {
            for (SyncAction &action : m_desk->engine().handle(event, m_host.truth().nowMs())) {
                queue.push_back(std::move(action));
            }
        };
        say(std::exchange(m_desk->started, true) ? SyncEvent(sync_event::SyncNow{})
                                                 : SyncEvent(sync_event::Start{}));
        while (!queue.empty()) {
            const SyncAction action = std::move(queue.front());
            queue.pop_front();
            if (const auto *send = std::get_if<SendAction>(&action)) {
                say(sync_event::Replied{send->ticket,
                                        need(m_server->deliver(m_desk->device(), send->request, false)),
                                        m_desk->clock().nowMs()});
            } else if (const auto *store = std::get_if<StoreAction>(&action)) {
                SqlDeskStore place = m_desk->store();
                say(perform(place, *store));
            }
        }
    }

    // What is the matter, or nothing.
    static QString differs(const QList<CapturedChange> &captured, const Operation &operation, qint64 local)
    {
        for (const CapturedChange &change : captured) {
            const QString uncovered = change.coveredBy(operation, local);
            if (!uncovered.isEmpty()) {
                return uncovered;
            }
        }
        for (const Change &change : operation.changes) {
            const QString missing = missingOf(change, captured);
            if (!missing.isEmpty()) {
                return missing;
            }
        }
        return {};
    }

    SimHost m_host;
    SimRandom m_random{7};
    StoreId m_store{derivedId("oracle", "store")};
    std::unique_ptr<SimDesk> m_desk;
    std::unique_ptr<SimServer> m_server;
};

QTEST_GUILESS_MAIN(TestSessionOracle)
#include "tst_sessionoracle.moc"
