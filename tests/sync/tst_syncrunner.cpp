// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/protocol/collections.h"
#include "models/sync/syncrunner.h"
#include "tests/server/selfsigned.h"
#include "tests/server/serverprocess.h"

#include <QSemaphore>
#include <QSignalSpy>

#include <array>
#include <new>

using namespace forecourt;

namespace {

constexpr int kSurname = 1;

// A desk as the program has it, over its own folder.
struct Desk
{
    explicit Desk(const QString &path)
    {
        Storage::Options options;
        options.folder = path;
        options.readers = 1;
        options.durability = Durability::Rebuildable;
        auto opened = Storage::open(options, forecourtCatalog(), clock, ids);
        if (!opened) {
            qFatal("%s", qPrintable(opened.error().detail));
        }
        storage = std::move(*opened);
        runner = std::make_unique<SyncRunner>(*storage);
        if (const auto ready = runner->open(); !ready) {
            qFatal("%s", qPrintable(ready.error().detail));
        }
    }

    template <typename T> static T wait(QFuture<T> future)
    {
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, kPatienceMs)) {
            qFatal("never finished");
        }
        return future.result();
    }
    Result<Enrolment> enrol(const QUrl &url, const QByteArray &code)
    {
        return wait(
            runner->enrol({url, QString::fromUtf8(code), QStringLiteral("Test desk"), place, authority}));
    }
    Result<SyncReport> sync() { return wait(runner->syncOnce()); }

    void write(const QUuid &row, const QString &surname)
    {
        const auto written = wait(storage->write(Author{}, [row, surname](Mutation &mutation) {
            return mutation.create(collections::kCustomer, row, {{kSurname, surname}});
        }));
        QVERIFY(written);
    }
    QString read(const QUuid &row)
    {
        const auto found = wait(storage->read([row](Database &database) -> Result<QString> {
            FORECOURT_ASSIGN(const Entity entity,
                             RowStore(database, forecourtCatalog()).visible(collections::kCustomer, row));
            return entity.cells.value(kSurname).value.text();
        }));
        return found.value_or(QString());
    }

    SystemClock clock;
    UuidV7Source ids{clock};
    KeyPlace place = KeyPlace::File;
    QString authority;
    std::unique_ptr<Storage> storage;
    std::unique_ptr<SyncRunner> runner;
};

// Accepts every code at once, and answers nothing else.
class WillingServer final : public Transport
{
public:
    void hello(const HelloRequest &, qint64, Handler<HelloReply>) override {}
    void push(const PushRequest &, qint64, Handler<PushReply>) override {}
    void pull(const PullRequest &, qint64, Handler<PullReply>) override {}
    void verify(const VerifyRequest &, qint64, Handler<VerifyReply>) override {}
    void snapshot(const SnapshotRequest &, qint64, Handler<SnapshotReply>) override {}
    void part(const PartRequest &, qint64, Handler<PartReply>) override {}
    void rows(const RowsRequest &, qint64, Handler<RowsReply>) override {}
    void lease(const LeaseRequest &, qint64, Handler<LeaseReply>) override {}
    void devices(const DevicesRequest &, qint64, Handler<DevicesReply>) override {}
    void enrol(const EnrolRequest &, qint64, Handler<EnrolReply> handler) override
    {
        handler(EnrolReply{QUuid::createUuidV5(QUuid(), QStringLiteral("store")), QStringLiteral("Main"),
                           QUuid::createUuidV5(QUuid(), QStringLiteral("device")), QStringLiteral("A1")});
    }
    void token(const TokenRequest &, qint64, Handler<TokenReply>) override {}
};

} // namespace

// Real desks, the real server program, the network between them.
class TestSyncRunner final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_server.reset(); }

    void unenrolledDeskSaysSo();
    void enrolledDeskThatCannotGoOnSaysWhy();
    void wrongCodeIsForbidden();
    void unsafeAddressIsRefusedAtOnce();
    void twoDesksExchangeTheirWork();
    void enrolmentSurvivesTheProgram();
    void absentServerIsOffline();
    void localChangeTravelsByItself();
    void statusFollowsTheExchange();
    void refillFetchesEverythingAgain();
    void queuedWorkOutlivesTheRunner();
    void copiedDataFolderBecomesAnotherDesk();
    void otherStoreIsRefused();
    void selfSignedServerIsTrustedWhenItsCertificateIsGiven();

private:
    QByteArray code() { return m_server->admin({QStringLiteral("enrol-code"), QString::fromUtf8(m_store)}); }
    [[nodiscard]] QUrl url() const { return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_server->port)); }
    [[nodiscard]] QString folder(const char *name) const { return m_folder->filePath(QLatin1String(name)); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ServerProcess> m_server;
    QByteArray m_store;
    QUuid m_row = QUuid::fromString(QStringLiteral("aaaaaaaa-0000-7000-8000-000000000001"));
};

void TestSyncRunner::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_server = std::make_unique<ServerProcess>();
    m_store = m_server->admin({QStringLiteral("add-store"), QStringLiteral("Main")});
}

void TestSyncRunner::unenrolledDeskSaysSo()
{
    Desk desk(folder("a"));
    QCOMPARE(desk.runner->status().phase, SyncPhase::NeverEnrolled);
    const auto report = desk.sync();
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::NotFound);
}

void TestSyncRunner::enrolledDeskThatCannotGoOnSaysWhy()
{
    Desk desk(folder("a"));
    QFile enrolment(folder("a/enrolment.json"));
    QVERIFY(enrolment.open(QIODevice::WriteOnly) && enrolment.write("{}") > 0);
    enrolment.close();
    SyncRunner runner(*desk.storage);
    QCOMPARE(runner.open().error().code, ErrorCode::Malformed);
    QCOMPARE(Desk::wait(runner.syncOnce()).error().code, ErrorCode::Malformed);
    QCOMPARE(Desk::wait(runner.exportPending(folder("pending"))).error().code, ErrorCode::Malformed);
    QCOMPARE(Desk::wait(runner.devices(1000)).error().code, ErrorCode::Malformed);
}

void TestSyncRunner::wrongCodeIsForbidden()
{
    Desk desk(folder("a"));
    const auto enrolled = desk.enrol(url(), "WRONG-CODE");
    QVERIFY(!enrolled);
    QVERIFY(!desk.runner->enrolment());
}

void TestSyncRunner::unsafeAddressIsRefusedAtOnce()
{
    Desk desk(folder("a"));
    const auto enrolled = desk.enrol(QUrl(QStringLiteral("http://sync.example")), "CODE");
    QVERIFY(!enrolled);
    QCOMPARE(enrolled.error().code, ErrorCode::InvalidInput);
}

void TestSyncRunner::twoDesksExchangeTheirWork()
{
    Desk first(folder("a"));
    Desk second(folder("b"));
    QVERIFY(first.enrol(url(), code()));
    QVERIFY(second.enrol(url(), code()));
    first.write(m_row, QStringLiteral("Li"));
    const auto sent = first.sync();
    QVERIFY2(sent, sent ? "" : qPrintable(sent.error().detail));
    QCOMPARE(sent->pushed, 1);
    QVERIFY(sent->verified);
    const auto received = second.sync();
    QVERIFY2(received, received ? "" : qPrintable(received.error().detail));
    QCOMPARE(received->pulled, 1);
    QVERIFY(received->verified);
    QCOMPARE(second.read(m_row), QStringLiteral("Li"));
}

void TestSyncRunner::enrolmentSurvivesTheProgram()
{
    {
        Desk desk(folder("a"));
        QVERIFY(desk.enrol(url(), code()));
    }
    Desk desk(folder("a"));
    QVERIFY(desk.runner->enrolment());
    QCOMPARE(desk.runner->enrolment()->storeName, QStringLiteral("Main"));
    QVERIFY(desk.sync());
}

void TestSyncRunner::absentServerIsOffline()
{
    Desk desk(folder("a"));
    QVERIFY(desk.enrol(url(), code()));
    m_server->stop();
    const auto report = desk.sync();
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::Unavailable);
    QCOMPARE(desk.runner->status().phase, SyncPhase::Offline);
    desk.write(m_row, QStringLiteral("Li")); // and work goes on
    QTRY_COMPARE(desk.runner->status().waiting, 1);
}

void TestSyncRunner::localChangeTravelsByItself()
{
    Desk first(folder("a"));
    QVERIFY(first.enrol(url(), code()));
    first.runner->start();
    QTRY_COMPARE_WITH_TIMEOUT(first.runner->status().phase, SyncPhase::Verified, kPatienceMs);
    first.write(m_row, QStringLiteral("Li"));
    QTRY_VERIFY_WITH_TIMEOUT(first.runner->status().waiting == 0 &&
                                 first.runner->status().phase == SyncPhase::Verified,
                             kPatienceMs);
    Desk second(folder("b"));
    QVERIFY(second.enrol(url(), code()));
    QTRY_VERIFY_WITH_TIMEOUT(second.sync() && second.read(m_row) == QStringLiteral("Li"), kPatienceMs);
}

void TestSyncRunner::statusFollowsTheExchange()
{
    Desk desk(folder("a"));
    QVERIFY(desk.enrol(url(), code()));
    QList<SyncPhase> phases;
    connect(desk.runner.get(), &SyncRunner::statusChanged, this,
            [&](const SyncStatus &status) { phases.append(status.phase); });
    QVERIFY(desk.sync());
    QVERIFY(phases.contains(SyncPhase::Syncing));
    QCOMPARE(phases.last(), SyncPhase::Verified);
    QVERIFY(desk.runner->status().verifiedAt > 0);
}

void TestSyncRunner::refillFetchesEverythingAgain()
{
    Desk desk(folder("a"));
    QVERIFY(desk.enrol(url(), code()));
    desk.write(m_row, QStringLiteral("Li"));
    QVERIFY(desk.sync());
    // A row is damaged behind everybody's back.
    const auto damaged =
        Desk::wait(desk.storage->maintain([this](Database &database, ChangeSet &) -> Result<void> {
            FORECOURT_TRY(database.run(QStringLiteral("UPDATE customer SET surname = 'x' WHERE id = ?"),
                                       {bound(m_row)}));
            return {};
        }));
    QVERIFY(damaged);
    desk.runner->refill();
    QVERIFY(desk.sync());
    QCOMPARE(desk.read(m_row), QStringLiteral("Li"));
    QCOMPARE(desk.runner->status().phase, SyncPhase::Verified);
}

// The storage finishes what was asked of it while the program ends, when the runner is gone already.
void TestSyncRunner::queuedWorkOutlivesTheRunner()
{
    Desk desk(folder("a"));
    desk.runner.reset();
    SyncRunner::Options options;
    options.transport = [](const QUrl &, const QUuid &) {
        return std::make_unique<WillingServer>();
    };
    alignas(SyncRunner) std::array<char, sizeof(SyncRunner)> place{};
    auto *runner = new (place.data()) SyncRunner(*desk.storage, options);
    QSemaphore mayGoOn;
    auto held = desk.storage->executor().write([&](Database &) -> Result<void> {
        mayGoOn.acquire();
        return {};
    });
    const auto enrolled =
        runner->enrol({url(), QStringLiteral("CODE"), QStringLiteral("desk"), KeyPlace::File});
    runner->~SyncRunner();
    place.fill('\x5a'); // whoever reads it now falls
    mayGoOn.release();
    QVERIFY(desk.storage->executor().writeAndWait([](Database &) { return Result<void>(); }));
    const auto kept = readEnrolment(folder("a")); // whole: the file and the database know of it
    QVERIFY(kept && *kept);
    const auto state = Desk::wait(desk.storage->read(readDeskState));
    QVERIFY(state);
    QCOMPARE(state->device, (*kept)->device);
}

void TestSyncRunner::copiedDataFolderBecomesAnotherDesk()
{
    {
        Desk desk(folder("a"));
        QVERIFY(desk.enrol(url(), code()));
        desk.write(m_row, QStringLiteral("Li"));
        QVERIFY(desk.sync());
    }
    QVERIFY(QDir().mkpath(folder("b")));
    QVERIFY(QFile::copy(folder("a/desk.sqlite"), folder("b/desk.sqlite")));
    Desk copy(folder("b"));
    QCOMPARE(copy.runner->status().phase, SyncPhase::NeverEnrolled);
    QVERIFY(copy.enrol(url(), code()));
    const auto report = copy.sync();
    QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
    QVERIFY(report->verified);
    QCOMPARE(copy.read(m_row), QStringLiteral("Li"));
}

void TestSyncRunner::otherStoreIsRefused()
{
    Desk desk(folder("a"));
    QVERIFY(desk.enrol(url(), code()));
    const QByteArray other = m_server->admin({QStringLiteral("add-store"), QStringLiteral("Other")});
    const auto moved =
        desk.enrol(url(), m_server->admin({QStringLiteral("enrol-code"), QString::fromUtf8(other)}));
    QVERIFY(!moved);
    QCOMPARE(moved.error().code, ErrorCode::Conflict);
    QVERIFY(desk.sync()); // still what it was
}

void TestSyncRunner::selfSignedServerIsTrustedWhenItsCertificateIsGiven()
{
    const QString certificate = folder("server.pem");
    QVERIFY(writeSelfSigned(certificate, folder("server.key")));
    m_server->stop();
    m_server->start(
        {QStringLiteral("--tls-cert"), certificate, QStringLiteral("--tls-key"), folder("server.key")});
    const QUrl secure(QStringLiteral("https://localhost:%1").arg(m_server->port));
    Desk stranger(folder("a"));
    const auto refused = stranger.enrol(secure, code());
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Forbidden);
    QVERIFY2(refused.error().detail.contains(QLatin1String("certificate")),
             qPrintable(refused.error().detail));
    QVERIFY(QDir().mkpath(folder("b")));
    QVERIFY(QFile::copy(certificate, folder("b/server-ca.pem")));
    Desk friendly(folder("b"));
    const auto enrolled = friendly.enrol(secure, code());
    QVERIFY2(enrolled, enrolled ? "" : qPrintable(enrolled.error().detail));
    QVERIFY(friendly.sync());
}

QTEST_GUILESS_MAIN(TestSyncRunner)
#include "tst_syncrunner.moc"
