// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/engineserver.h"
#include "tests/sync/desktool.h"

using namespace forecourt;

// What a desk learns of the other desks of its store: real desks, the real server over both engines.
class TestDeviceList final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init();
    void cleanup();

    void theDesksOfTheStoreAreListedInTheOrderTheyJoined();
    void timesAreOfTheServersClock();
    void aRevokedDeskStaysInTheList();
    void aDeskThatNeverJoinedAsksNobody();
    void aServerThatIsAwayIsUnavailable();
    void whoeverAsksARunnerThatGoesHearsIt();

private:
    std::unique_ptr<DeskTool> enrolled(const QString &name)
    {
        auto desk = std::make_unique<DeskTool>(m_folder->filePath(name), m_keeper);
        const QString code =
            QString::fromUtf8(m_server->admin({QStringLiteral("enrol-code"), QStringLiteral("Main")}));
        const QUrl url(QStringLiteral("http://127.0.0.1:%1").arg(m_server->port));
        const auto done = DeskTool::wait(desk->runner->enrol({url, code, name}));
        if (!done) {
            qFatal("%s", qPrintable(done.error().detail));
        }
        return desk;
    }
    static Result<DevicesReply> devices(DeskTool &desk) { return DeskTool::wait(desk.runner->devices()); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<EngineServer> m_server;
    std::shared_ptr<MemoryKeeper> m_keeper = std::make_shared<MemoryKeeper>();
    std::unique_ptr<DeskTool> m_front;
    std::unique_ptr<DeskTool> m_workshop;
};

void TestDeviceList::init()
{
    useEngineOfRow();
    m_folder = std::make_unique<QTemporaryDir>();
    m_server = std::make_unique<EngineServer>();
    m_server->admin({QStringLiteral("add-store"), QStringLiteral("Main")});
    m_front = enrolled(QStringLiteral("Front desk"));
    m_workshop = enrolled(QStringLiteral("Workshop"));
}

void TestDeviceList::cleanup()
{
    m_front.reset();
    m_workshop.reset();
    m_server.reset();
}

void TestDeviceList::theDesksOfTheStoreAreListedInTheOrderTheyJoined()
{
    const auto reply = devices(*m_front);
    QVERIFY2(reply, reply ? "" : qPrintable(reply.error().detail));
    QCOMPARE(reply->devices.size(), 2);
    QCOMPARE(reply->devices.first().id, m_front->runner->enrolment()->device);
    QCOMPARE(reply->devices.first().name, QStringLiteral("Front desk"));
    QCOMPARE(reply->devices.last().id, m_workshop->runner->enrolment()->device);
    QCOMPARE(reply->devices.last().prefix, m_workshop->runner->enrolment()->prefix);
}

void TestDeviceList::timesAreOfTheServersClock()
{
    const auto reply = devices(*m_front);
    QVERIFY(reply);
    const DevicesReply::Device &front = reply->devices.first();
    QVERIFY(front.enrolledAt > 0);
    QVERIFY(front.enrolledAt <= front.contactedAt); // it proved itself to ask
    QVERIFY(front.contactedAt <= reply->time);
    QCOMPARE(reply->devices.last().contactedAt, 0); // joined, and no more
    QCOMPARE(reply->devices.last().revokedAt, 0);
}

void TestDeviceList::aRevokedDeskStaysInTheList()
{
    m_server->admin({QStringLiteral("revoke"), QStringLiteral("Main"),
                     m_workshop->runner->enrolment()->prefix, QStringLiteral("--reason"),
                     QStringLiteral("lost")});
    const auto reply = devices(*m_front);
    QVERIFY(reply);
    QCOMPARE(reply->devices.size(), 2);
    QVERIFY(reply->devices.last().revokedAt > 0);
    QCOMPARE(reply->devices.first().revokedAt, 0);
    const auto refused = devices(*m_workshop);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Forbidden);
}

void TestDeviceList::aDeskThatNeverJoinedAsksNobody()
{
    DeskTool alone(m_folder->filePath(QStringLiteral("alone")), m_keeper);
    const auto reply = devices(alone);
    QVERIFY(!reply);
    QCOMPARE(reply.error().code, ErrorCode::NotFound);
}

void TestDeviceList::aServerThatIsAwayIsUnavailable()
{
    m_server->stop();
    const auto reply = devices(*m_front);
    QVERIFY(!reply);
    QCOMPARE(reply.error().code, ErrorCode::Unavailable);
}

void TestDeviceList::whoeverAsksARunnerThatGoesHearsIt()
{
    const auto asked = m_front->runner->devices();
    m_front->runner.reset();
    QVERIFY(asked.isFinished());
    QVERIFY(!asked.isCanceled());
    QCOMPARE(asked.result().error().code, ErrorCode::Unavailable);
}

QTEST_GUILESS_MAIN(TestDeviceList)
#include "tst_devicelist.moc"
