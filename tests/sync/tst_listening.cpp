// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/desktool.h"

#include <QElapsedTimer>

using namespace forecourt;

namespace {

constexpr int kWellBeforeTheInterval = 10'000; // which is 30 s
constexpr int kAtOnce = 5'000;                 // a wait lasts 20 s

} // namespace

// Desks that listen to the real server between their exchanges.
class TestListening final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void aChangeElsewhereArrivesAtOnce();
    void changesGoBothWaysWhileBothListen();
    void theProgramEndsWhileItListens();
    void theServerEndsWhileDesksListen();
    void afterTheServerWasAwayTheyListenAgain();
    void whoSynchronisesOnceDoesNotListen();

private:
    std::unique_ptr<DeskTool> newDesk(const char *name)
    {
        auto desk = std::make_unique<DeskTool>(m_folder->filePath(QLatin1String(name)),
                                               std::make_shared<MemoryKeeper>());
        const QString code =
            QString::fromUtf8(m_server->admin({QStringLiteral("enrol-code"), QStringLiteral("Main")}));
        const QUrl url(QStringLiteral("http://127.0.0.1:%1").arg(m_server->port));
        if (!DeskTool::wait(desk->runner->enrol({url, code, QString::fromLatin1(name)}))) {
            qFatal("the desk cannot join");
        }
        return desk;
    }
    // Requests that wait for news, as the server counts them.
    [[nodiscard]] bool listen(int desks) const
    {
        RawConnection monitoring(m_server->monitoringPort);
        const QByteArray text = monitoring.ask(httpGet("/metrics")).body;
        return text.contains("\nforecourt_waiting_requests " + QByteArray::number(desks) + '\n');
    }
    void startBoth()
    {
        m_first->runner->start();
        m_second->runner->start();
        QTRY_VERIFY_WITH_TIMEOUT(listen(2), kPatienceMs);
    }

    QUuid m_row = QUuid::fromString(QStringLiteral("aaaaaaaa-0000-7000-8000-000000000001"));
    QUuid m_other = QUuid::fromString(QStringLiteral("aaaaaaaa-0000-7000-8000-000000000002"));
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ServerProcess> m_server;
    std::unique_ptr<DeskTool> m_first;
    std::unique_ptr<DeskTool> m_second;
};

void TestListening::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_server =
        std::make_unique<ServerProcess>(QStringList{QStringLiteral("--metrics-port"), QStringLiteral("0")});
    m_server->admin({QStringLiteral("add-store"), QStringLiteral("Main")});
    m_first = newDesk("first");
    m_second = newDesk("second");
}

void TestListening::cleanup()
{
    m_first.reset();
    m_second.reset();
    m_server.reset();
}

void TestListening::aChangeElsewhereArrivesAtOnce()
{
    m_second->runner->start();
    QTRY_VERIFY_WITH_TIMEOUT(listen(1), kPatienceMs);
    m_first->write(m_row, QStringLiteral("Li"));
    QVERIFY(m_first->sync());
    QElapsedTimer since;
    since.start();
    QTRY_COMPARE_WITH_TIMEOUT(m_second->read(m_row), QStringLiteral("Li"), kWellBeforeTheInterval);
    qInfo("%lld ms after it was sent", static_cast<long long>(since.elapsed()));
    QTRY_VERIFY_WITH_TIMEOUT(listen(1), kPatienceMs); // and goes on listening
}

void TestListening::changesGoBothWaysWhileBothListen()
{
    startBoth();
    m_first->write(m_row, QStringLiteral("Li"));
    m_second->write(m_other, QStringLiteral("Wang"));
    QTRY_COMPARE_WITH_TIMEOUT(m_second->read(m_row), QStringLiteral("Li"), kWellBeforeTheInterval);
    QTRY_COMPARE_WITH_TIMEOUT(m_first->read(m_other), QStringLiteral("Wang"), kWellBeforeTheInterval);
    QTRY_COMPARE_WITH_TIMEOUT(m_first->runner->status().phase, SyncPhase::Verified, kWellBeforeTheInterval);
    QCOMPARE(m_first->runner->status().waiting, 0);
}

void TestListening::theProgramEndsWhileItListens()
{
    startBoth();
    QElapsedTimer since;
    since.start();
    m_first->runner.reset();
    m_first.reset();
    QVERIFY(since.elapsed() < kAtOnce);
    QTRY_VERIFY_WITH_TIMEOUT(listen(1), kPatienceMs); // the server sees it go
}

void TestListening::theServerEndsWhileDesksListen()
{
    startBoth();
    QElapsedTimer since;
    since.start();
    QCOMPARE(m_server->stop(), 0);
    QVERIFY(since.elapsed() < kAtOnce);
    QVERIFY(!m_first->runner->status().error); // it was idle and stays so, until the next exchange
}

void TestListening::afterTheServerWasAwayTheyListenAgain()
{
    startBoth();
    m_server->kill();
    m_first->runner->syncNow();
    QTRY_COMPARE_WITH_TIMEOUT(m_first->runner->status().phase, SyncPhase::Offline, kPatienceMs);
    m_server->listen = QStringLiteral("127.0.0.1:%1").arg(m_server->port);
    m_server->start({QStringLiteral("--metrics-port"), QStringLiteral("0")});
    m_first->runner->syncNow();
    QTRY_VERIFY_WITH_TIMEOUT(listen(1) || listen(2), kPatienceMs);
}

void TestListening::whoSynchronisesOnceDoesNotListen()
{
    QVERIFY(m_first->sync());
    QVERIFY(m_second->sync());
    QVERIFY(listen(0));
}

QTEST_GUILESS_MAIN(TestListening)
#include "tst_listening.moc"
