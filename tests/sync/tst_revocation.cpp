// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/desktool.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>

using namespace forecourt;

namespace {

const QString kReason = QStringLiteral("stolen from the counter");

} // namespace

// A desk whose server locks it out: real desks, the real server, and what the administrator does.
class TestRevocation final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_server = std::make_unique<ServerProcess>();
        m_store = QString::fromUtf8(m_server->admin({QStringLiteral("add-store"), QStringLiteral("Main")}));
        m_desk = enrolled("a");
    }
    void cleanup()
    {
        m_desk.reset();
        m_server.reset();
    }

    void itLearnsSoAtItsNextContact();
    void itStaysSoWithoutANetworkAndAfterARestart();
    void whatWaitsIsKept();
    void whatWaitsReachesTheOthersByAFile();
    void theFileIsNotWrittenOver();
    void aNewCodeLetsItInAgain();
    void whatWasTakenInIsNotDoubledAfterwards();
    void aServerThatTakesItAgainUnlocksIt();
    void aDeskWithoutAServerHasNothingToHandOver();

private:
    std::unique_ptr<DeskTool> open(const char *name)
    {
        return std::make_unique<DeskTool>(m_folder->filePath(QLatin1String(name)), m_keeper);
    }
    std::unique_ptr<DeskTool> enrolled(const char *name)
    {
        auto desk = open(name);
        join(*desk);
        return desk;
    }
    void join(DeskTool &desk)
    {
        const auto done = DeskTool::wait(desk.runner->enrol({url(), code(), QStringLiteral("Desk")}));
        QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
    }
    QString code() { return QString::fromUtf8(m_server->admin({QStringLiteral("enrol-code"), m_store})); }
    [[nodiscard]] QUrl url() const { return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_server->port)); }
    void revoke()
    {
        m_server->admin(
            {QStringLiteral("revoke"), m_store, QStringLiteral("A1"), QStringLiteral("--reason"), kReason});
    }
    // Locked out, and aware of it.
    void lock()
    {
        revoke();
        QVERIFY(!m_desk->sync());
        QVERIFY(m_desk->runner->status().revoked);
    }
    QJsonObject take(const QString &file)
    {
        return QJsonDocument::fromJson(m_server->admin({QStringLiteral("import-pending"), m_store, file,
                                                        QStringLiteral("--json")}))
            .object();
    }
    [[nodiscard]] QString file() const { return m_folder->filePath(QStringLiteral("changes.jsonl")); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ServerProcess> m_server;
    std::shared_ptr<MemoryKeeper> m_keeper = std::make_shared<MemoryKeeper>();
    QString m_store;
    std::unique_ptr<DeskTool> m_desk;
    QUuid m_row = QUuid::fromString(QStringLiteral("aaaaaaaa-0000-7000-8000-000000000001"));
};

void TestRevocation::itLearnsSoAtItsNextContact()
{
    QVERIFY(m_desk->sync());
    revoke();
    QVERIFY(!m_desk->runner->status().revoked); // nobody told it yet
    QSignalSpy changes(m_desk->runner.get(), &SyncRunner::statusChanged);
    m_desk->runner->start();
    m_desk->runner->syncNow(); // as at its next interval
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->runner->status().revoked.has_value(), kPatienceMs);
    QCOMPARE(m_desk->runner->status().revoked->reason, kReason);
    QVERIFY(m_desk->runner->status().revoked->at > 0);
    QCOMPARE(m_desk->runner->status().phase, SyncPhase::Revoked);
    QVERIFY(!changes.isEmpty());
}

void TestRevocation::itStaysSoWithoutANetworkAndAfterARestart()
{
    lock();
    m_server->stop();
    m_desk.reset();
    m_desk = open("a");
    QCOMPARE(m_desk->runner->status().phase, SyncPhase::Revoked);
    QCOMPARE(m_desk->runner->status().revoked->reason, kReason);
    QVERIFY(!m_desk->sync());
    QCOMPARE(m_desk->runner->status().phase, SyncPhase::Revoked);
}

void TestRevocation::whatWaitsIsKept()
{
    revoke();
    m_desk->write(m_row, QStringLiteral("Li"));
    QVERIFY(!m_desk->sync());
    QCOMPARE(m_desk->runner->status().waiting, 1);
    m_desk.reset();
    m_desk = open("a");
    QCOMPARE(m_desk->runner->status().waiting, 1);
    QCOMPARE(m_desk->read(m_row), QStringLiteral("Li"));
}

void TestRevocation::whatWaitsReachesTheOthersByAFile()
{
    m_desk->write(m_row, QStringLiteral("Li"));
    lock();
    const auto written = DeskTool::wait(m_desk->runner->exportPending(file()));
    QVERIFY2(written, written ? "" : qPrintable(written.error().detail));
    QCOMPARE(*written, 1);
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(!(QFile::permissions(file()) & others));
    QCOMPARE(take(file()).value(QStringLiteral("taken")).toInt(), 1);
    QCOMPARE(take(file()).value(QStringLiteral("known")).toInt(), 1);
    const auto other = enrolled("b");
    QVERIFY(other->sync());
    QCOMPARE(other->read(m_row), QStringLiteral("Li"));
    QCOMPARE(m_desk->runner->status().waiting, 1); // as far as it knows
}

void TestRevocation::theFileIsNotWrittenOver()
{
    m_desk->write(m_row, QStringLiteral("Li"));
    QVERIFY(DeskTool::wait(m_desk->runner->exportPending(file())));
    const qint64 size = QFileInfo(file()).size();
    const auto again = DeskTool::wait(m_desk->runner->exportPending(file()));
    QVERIFY(!again);
    QCOMPARE(again.error().code, ErrorCode::Conflict);
    QCOMPARE(QFileInfo(file()).size(), size);
    QVERIFY(!QFile::exists(file() + QStringLiteral(".part")));
}

void TestRevocation::aNewCodeLetsItInAgain()
{
    m_desk->write(m_row, QStringLiteral("Li"));
    lock();
    join(*m_desk);
    QVERIFY(!m_desk->runner->status().revoked);
    const auto report = m_desk->sync();
    QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
    QCOMPARE(report->pushed, 1);
    QVERIFY(report->verified);
    m_desk.reset();
    m_desk = open("a");
    QVERIFY(!m_desk->runner->status().revoked);
}

void TestRevocation::whatWasTakenInIsNotDoubledAfterwards()
{
    m_desk->write(m_row, QStringLiteral("Li"));
    lock();
    QVERIFY(DeskTool::wait(m_desk->runner->exportPending(file())));
    take(file());
    join(*m_desk);
    const auto report = m_desk->sync();
    QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
    QVERIFY(report->verified);
    QCOMPARE(report->pending, 0);
    QCOMPARE(report->conflicts, 0);
    QCOMPARE(m_desk->read(m_row), QStringLiteral("Li"));
    const auto stores = QJsonDocument::fromJson(
                            m_server->admin({QStringLiteral("verify"), m_store, QStringLiteral("--json")}))
                            .object();
    QVERIFY(stores.value(QStringLiteral("sound")).toBool());
}

// The server's database was put back to before, for example.
void TestRevocation::aServerThatTakesItAgainUnlocksIt()
{
    lock();
    {
        auto database = Database::open(m_server->folder.filePath(QStringLiteral("server.sqlite")));
        QVERIFY(database);
        QVERIFY(database->run(QStringLiteral("UPDATE device SET revoked_at = NULL, revoked_reason = NULL")));
    }
    const auto report = m_desk->sync();
    QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
    QVERIFY(!m_desk->runner->status().revoked);
    QVERIFY(m_desk->runner->status().phase != SyncPhase::Revoked);
    m_desk.reset();
    m_desk = open("a");
    QVERIFY(!m_desk->runner->status().revoked);
}

void TestRevocation::aDeskWithoutAServerHasNothingToHandOver()
{
    const auto lonely = open("c");
    const auto written = DeskTool::wait(lonely->runner->exportPending(file()));
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::NotFound);
    QVERIFY(!QFile::exists(file()));
}

QTEST_GUILESS_MAIN(TestRevocation)
#include "tst_revocation.moc"
