// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/protocol/gzip.h"
#include "models/sync/syncrunner.h"
#include "tests/server/engineserver.h"
#include "tests/server/networkdesk.h"

using namespace forecourt;

namespace {

constexpr int kRows = 120;

// A desk as the program has it, over its own folder.
struct FillingDesk
{
    FillingDesk()
    {
        Storage::Options options;
        options.folder = folder.path();
        options.readers = 1;
        options.durability = Durability::Rebuildable;
        storage = need(Storage::open(options, forecourtCatalog(), clock, ids));
        SyncRunner::Options sync;
        sync.engine.fillRows = kRows / 2;
        runner = std::make_unique<SyncRunner>(*storage, sync);
        need(runner->open());
    }
    template <typename T> static T wait(QFuture<T> future)
    {
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, kPatienceMs)) {
            qFatal("never finished");
        }
        return future.result();
    }
    Result<SyncReport> sync() { return wait(runner->syncOnce()); }
    qint64 customers()
    {
        return need(wait(storage->read([](Database &database) {
            return database.integer(QStringLiteral("SELECT count(*) FROM customer WHERE dead_version = 0"));
        })));
    }

    QTemporaryDir folder;
    SystemClock clock;
    UuidV7Source ids{clock};
    std::unique_ptr<Storage> storage;
    std::unique_ptr<SyncRunner> runner;
};

} // namespace

// A desk is filled by the real server program, over both engines.
class TestFirstFill final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init()
    {
        useEngineOfRow();
        m_server = std::make_unique<EngineServer>();
        m_token = tokenFor(*m_server, m_pusher);
        DeskDouble desk(StoreId(m_pusher.enrolled.store), 1);
        QList<ChainedOperation> operations;
        for (int i = 0; i < kRows; ++i) {
            operations.append(desk.commit({newCustomer(idNumber(100 + i), QString::number(i))}));
        }
        RawConnection connection(m_server->port);
        const RawReply reply =
            connection.ask(httpPost("/v1/push", encode(desk.request(operations)), bearer(m_token)));
        QCOMPARE(reply.status, 200);
    }
    void cleanup() { m_server.reset(); }

    void aNewDeskIsFilledAndVerified()
    {
        snapshot();
        FillingDesk desk;
        enrol(desk);
        QList<SyncProgress> progress;
        connect(desk.runner.get(), &SyncRunner::statusChanged, this, [&](const SyncStatus &status) {
            if (status.progress) {
                progress.append(*status.progress);
            }
        });
        const auto report = desk.sync();
        QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
        QCOMPARE(report->filled, kRows);
        QCOMPARE(report->pulled, 0);
        QVERIFY(report->verified);
        QCOMPARE(desk.customers(), kRows);
        QVERIFY(!progress.isEmpty());
        QVERIFY(!desk.runner->status().progress);
        QVERIFY(!QFile::exists(desk.folder.filePath(QStringLiteral("fill"))));
        QVERIFY(desk.sync()->verified);
    }

    void withoutASnapshotTheLogIsTaken()
    {
        FillingDesk desk;
        enrol(desk);
        const auto report = desk.sync();
        QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
        QCOMPARE(report->filled, 0);
        QCOMPARE(report->pulled, kRows);
        QVERIFY(report->verified);
    }

    void partsAreGivenByRangesToTheirStoreOnly()
    {
        snapshot();
        RawConnection connection(m_server->port);
        const RawReply described = connection.ask(httpGet("/v1/snapshot", bearer(m_token)));
        QCOMPARE(described.status, 200);
        const SnapshotReply manifest = need(decode<SnapshotReply>(described.body));
        const SnapshotPart part = manifest.parts.first();
        const QByteArray path = "/v1/part/" + part.sha.toHex();
        const RawReply whole = connection.ask(httpGet(path, bearer(m_token) + "Accept-Encoding: gzip\r\n"));
        QCOMPARE(whole.status, 200);
        QVERIFY(!whole.header.toLower().contains("content-encoding")); // it is what it is
        QCOMPARE(whole.body.size(), part.bytes);
        QVERIFY(inflateBounded(whole.body, 1 << 26));
        const RawReply piece = connection.ask(httpGet(path, bearer(m_token) + "Range: bytes=10-19\r\n"));
        QCOMPARE(piece.status, 206);
        QCOMPARE(piece.body, whole.body.mid(10, 10));
        QVERIFY(piece.header.contains("Content-Range: bytes 10-19/" + QByteArray::number(part.bytes)));
        const RawReply rest = connection.ask(httpGet(path, bearer(m_token) + "Range: bytes=10-\r\n"));
        QCOMPARE(rest.body, whole.body.mid(10));
        QCOMPARE(connection.ask(httpGet(path, bearer(m_token) + "Range: bytes=-5\r\n")).status, 400);
        QCOMPARE(connection.ask(httpGet(path, bearer(m_token) + "Range: bytes=999999999-\r\n")).status, 404);
        QCOMPARE(connection.ask(httpGet("/v1/part/abc", bearer(m_token))).status, 400);
        QCOMPARE(connection.ask(httpGet(path)).status, 401);
        NetworkDesk stranger;
        m_server->admin({QStringLiteral("add-store"), QStringLiteral("South")});
        RawConnection other(m_server->port);
        const QByteArray token =
            stranger.enrol(other, m_server->admin({QStringLiteral("enrol-code"), QStringLiteral("South")}));
        QCOMPARE(other.ask(httpGet(path, bearer(token))).status, 404);
    }

private:
    void snapshot() { m_server->admin({QStringLiteral("snapshot"), QStringLiteral("North")}); }
    void enrol(FillingDesk &desk)
    {
        const QUrl url(QStringLiteral("http://127.0.0.1:%1").arg(m_server->port));
        const QByteArray code = m_server->admin({QStringLiteral("enrol-code"), QStringLiteral("North")});
        QVERIFY(FillingDesk::wait(
            desk.runner->enrol({url, QString::fromLatin1(code), QStringLiteral("Desk"), KeyPlace::File})));
    }

    std::unique_ptr<EngineServer> m_server;
    NetworkDesk m_pusher;
    QByteArray m_token;
};

QTEST_GUILESS_MAIN(TestFirstFill)
#include "tst_firstfill.moc"
