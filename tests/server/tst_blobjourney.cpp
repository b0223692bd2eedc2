// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/blobdesk.h"
#include "tests/server/networkdesk.h"

#include <QDirIterator>
#include <QSignalSpy>

using namespace forecourt;

namespace {

constexpr qint64 kKiB = 1024;
using Desk = BlobDesk;

} // namespace

// Photos from desk to desk: real desks, the real server program, the network between them.
class TestBlobJourney final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(sodium_init() >= 0); }
    void init();
    void cleanup();

    void aPhotoTakenOfflineReachesTheOtherDesk();
    void anUploadCutByAKillGoesOnWhereItWas();
    void anUploadCutAtTheDeskGoesOnWhereItWas();
    void signaturesGoBeforePhotos();
    void aPhotoThatIsNotAtTheServerYetComesLater();
    void aRestoredServerGetsItsPhotosAgain();
    void aServerWithoutRoomStopsPhotosAndNotWork();
    void manyPhotosArriveOnceAndWhole();
    void theServerHasNothingForStrangers();

private:
    std::unique_ptr<Desk> desk(const char *name)
    {
        return std::make_unique<Desk>(m_place->filePath(QLatin1String(name)));
    }
    void startAgain(const QStringList &options = {})
    {
        m_server->listen = QStringLiteral("127.0.0.1:%1").arg(m_server->port); // where desks look for it
        m_server->start(options);
    }
    [[nodiscard]] QStringList wholeFiles() const
    {
        QStringList found;
        QDirIterator files(m_server->folder.filePath(QStringLiteral("blobs")), QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            if (!path.contains(QLatin1String("/arriving/"))) {
                found.append(QFileInfo(path).fileName());
            }
        }
        return found;
    }
    qint64 arriving(const QByteArray &bytes)
    {
        const QString store = QString::fromLatin1(m_store);
        return QFileInfo(m_server->folder.filePath(
                             QStringLiteral("blobs/%1/arriving/%2").arg(store, Desk::nameOf(bytes).sha256)))
            .size();
    }

    std::unique_ptr<QTemporaryDir> m_place;
    std::unique_ptr<ServerProcess> m_server;
    QByteArray m_store;
    const QByteArray m_photo = blobOf(1, 200 * kKiB);
    const QByteArray m_small = blobOf(2, 5 * kKiB);
};

void TestBlobJourney::init()
{
    m_place = std::make_unique<QTemporaryDir>();
    m_server = std::make_unique<ServerProcess>();
    m_store = m_server->admin({QStringLiteral("add-store"), QStringLiteral("North")});
}

void TestBlobJourney::cleanup()
{
    m_server.reset();
    m_place.reset();
}

void TestBlobJourney::aPhotoTakenOfflineReachesTheOtherDesk()
{
    const auto a = desk("a");
    const auto b = desk("b");
    a->enrol(*m_server);
    b->enrol(*m_server);
    QVERIFY(m_server->stop() == 0);
    a->add(m_photo, m_small);
    QVERIFY(!a->sync());
    QTRY_COMPARE(a->runner->status().blobs.waiting, 1);
    startAgain();
    QVERIFY(a->sync());
    QCOMPARE(a->settle().waiting, 0);
    QCOMPARE(wholeFiles().size(), 2);

    QVERIFY(b->sync());
    const auto seen = b->list();
    QCOMPARE(seen.size(), 1);
    QCOMPARE(seen.first().small, BlobPresence::Away); // nobody has looked
    QVERIFY(!b->load(m_small));
    QSignalSpy arrived(b->attachments.get(), &AttachmentService::arrived);
    b->want(m_small, true);
    QTRY_COMPARE_WITH_TIMEOUT(arrived.count(), 1, kPatienceMs);
    QCOMPARE(need(b->load(m_small)), m_small);
    QVERIFY(!b->load(m_photo));
    b->want(m_photo, false);
    QTRY_COMPARE_WITH_TIMEOUT(arrived.count(), 2, kPatienceMs);
    QCOMPARE(need(b->load(m_photo)), m_photo);
    QCOMPARE(b->list().first().whole, BlobPresence::Here);
}

void TestBlobJourney::anUploadCutByAKillGoesOnWhereItWas()
{
    const auto a = desk("a");
    a->enrol(*m_server);
    const QByteArray large = blobOf(3, 3 * 1024 * kKiB);
    a->add(large, m_small);
    QVERIFY(a->sync());
    QTRY_VERIFY_WITH_TIMEOUT(arriving(large) > 100 * kKiB, kPatienceMs);
    m_server->kill();
    const qint64 kept = arriving(large);
    QVERIFY(kept > 0);
    QVERIFY(kept < large.size());
    startAgain();
    QVERIFY(a->sync());
    QVERIFY(arriving(large) == 0 || arriving(large) >= kept); // not from the beginning
    QCOMPARE(a->settle().waiting, 0);
    QCOMPARE(wholeFiles().count(Desk::nameOf(large).sha256), 1);
    const auto b = desk("b");
    b->enrol(*m_server);
    QVERIFY(b->sync());
    b->want(large, false);
    QTRY_VERIFY_WITH_TIMEOUT(b->load(large), kPatienceMs);
    QCOMPARE(need(b->load(large)), large);
}

void TestBlobJourney::anUploadCutAtTheDeskGoesOnWhereItWas()
{
    const QByteArray large = blobOf(3, 3 * 1024 * kKiB);
    auto a = desk("a");
    a->enrol(*m_server);
    a->add(large, m_small);
    QVERIFY(a->sync());
    QTRY_VERIFY_WITH_TIMEOUT(arriving(large) > 100 * kKiB, kPatienceMs);
    a.reset();
    const qint64 kept = arriving(large);
    QVERIFY(kept > 0);
    a = desk("a");
    QVERIFY(a->sync());
    QCOMPARE(a->settle().waiting, 0);
    QCOMPARE(wholeFiles().count(Desk::nameOf(large).sha256), 1);
}

void TestBlobJourney::signaturesGoBeforePhotos()
{
    const auto a = desk("a");
    a->enrol(*m_server);
    a->add(m_photo, m_small);
    a->add(blobOf(4, 9 * kKiB), blobOf(5, kKiB), AttachmentKind::Signature);
    QSignalSpy sent(a->runner.get(), &SyncRunner::blobSettled);
    QVERIFY(a->sync());
    QCOMPARE(a->settle().waiting, 0);
    QCOMPARE(sent.count(), 4);
    QCOMPARE(sent.first().first().toString(), Desk::nameOf(blobOf(4, 9 * kKiB)).sha256);
    QCOMPARE(sent.last().first().toString(), Desk::nameOf(m_photo).sha256);
}

void TestBlobJourney::aPhotoThatIsNotAtTheServerYetComesLater()
{
    const auto a = desk("a");
    const auto b = desk("b");
    a->enrol(*m_server);
    b->enrol(*m_server);
    a->add(m_photo, m_small);
    QVERIFY(QFile::rename(BlobFolder(a->storage->folder()).file(Desk::nameOf(m_photo).sha256),
                          m_place->filePath(QStringLiteral("away"))));
    QVERIFY(a->sync());
    a->settle();
    QVERIFY(b->sync());
    b->want(m_photo, false);
    QTRY_COMPARE_WITH_TIMEOUT(b->list().first().whole, BlobPresence::Failed, kPatienceMs);
    QVERIFY(QFile::rename(m_place->filePath(QStringLiteral("away")),
                          BlobFolder(a->storage->folder()).file(Desk::nameOf(m_photo).sha256)));
    a->runner.reset();
    a->runner = std::make_unique<SyncRunner>(*a->storage);
    need(a->runner->open());
    QVERIFY(a->sync());
    a->settle();
    QVERIFY(b->sync());
    b->settle();
    QCOMPARE(need(b->load(m_photo)), m_photo);
}

void TestBlobJourney::aRestoredServerGetsItsPhotosAgain()
{
    const auto a = desk("a");
    a->enrol(*m_server);
    a->add(m_photo, m_small);
    QVERIFY(a->sync());
    a->settle();
    QCOMPARE(wholeFiles().size(), 2);
    QVERIFY(m_server->stop() == 0);
    QVERIFY(QDir(m_server->folder.filePath(QStringLiteral("blobs"))).removeRecursively());
    m_server->admin({QStringLiteral("restored"), QStringLiteral("North")});
    startAgain();
    QVERIFY(a->sync());
    QCOMPARE(a->settle().waiting, 0);
    QCOMPARE(wholeFiles().size(), 2);
}

void TestBlobJourney::aServerWithoutRoomStopsPhotosAndNotWork()
{
    const auto a = desk("a");
    a->enrol(*m_server);
    QVERIFY(m_server->stop() == 0);
    startAgain({QStringLiteral("--blob-quota-mb"), QStringLiteral("1")});
    const QByteArray large = blobOf(3, 2 * 1024 * kKiB);
    a->add(large, m_small);
    QVERIFY(a->sync());
    const BlobTransfer left = a->settle();
    QCOMPARE(left.waiting, 1);
    QCOMPARE(left.pause, BlobTransfer::Pause::QuotaFull);
    a->add(m_photo, blobOf(6, kKiB)); // rows go on
    const auto report = a->sync();
    QVERIFY(report);
    QCOMPARE(report->pending, 0);
    a->settle();
    QVERIFY(m_server->stop() == 0);
    startAgain();
    QVERIFY(a->sync());
    QCOMPARE(a->settle(), BlobTransfer());
    QCOMPARE(wholeFiles().size(), 4);
}

void TestBlobJourney::manyPhotosArriveOnceAndWhole()
{
    constexpr int kPhotos = 40;
    const auto a = desk("a");
    a->enrol(*m_server);
    for (int i = 0; i < kPhotos; ++i) {
        a->add(blobOf(100 + i, 20 * kKiB + i), blobOf(200 + i, kKiB + i));
    }
    QVERIFY(a->sync());
    QCOMPARE(a->settle().waiting, 0);
    const QStringList files = wholeFiles();
    QCOMPARE(files.size(), 2 * kPhotos);
    for (int i = 0; i < kPhotos; ++i) {
        QCOMPARE(files.count(Desk::nameOf(blobOf(100 + i, 20 * kKiB + i)).sha256), 1);
    }
}

// By HTTP itself: names, methods and stores.
void TestBlobJourney::theServerHasNothingForStrangers()
{
    const auto a = desk("a");
    a->enrol(*m_server);
    a->add(m_photo, m_small);
    QVERIFY(a->sync());
    a->settle();
    m_server->admin({QStringLiteral("add-store"), QStringLiteral("South")});
    NetworkDesk keys;
    RawConnection first(m_server->port);
    const QByteArray token =
        keys.enrol(first, m_server->admin({QStringLiteral("enrol-code"), QStringLiteral("South")}));
    const QByteArray known = "/v1/blob/" + blobSha(m_photo).toHex();
    const QByteArray none = "/v1/blob/" + blobSha("nothing").toHex();
    const auto ask = [&](const QByteArray &request) {
        return RawConnection(m_server->port).ask(request);
    };
    const auto askAll = [&](const QByteArray &path, const QByteArray &fields) {
        QList<QByteArray> replies;
        for (const RawReply &reply :
             {ask(httpGet(path, fields)), ask("HEAD" + httpGet(path, fields).mid(3)),
              ask("PATCH" +
                  httpPost(path, m_photo.left(10), fields + "Upload-Offset: 0\r\nUpload-Length: 10\r\n")
                      .mid(4))}) {
            replies.append(QByteArray::number(reply.status) + reply.body);
        }
        return replies;
    };
    const auto refused = askAll(known, bearer(token));
    QCOMPARE(refused, askAll(none, bearer(token))); // known elsewhere, or nowhere: the same
    for (const QByteArray &reply : refused) {
        QVERIFY2(reply.startsWith("404"), reply.constData());
    }
    for (const QByteArray &reply : askAll(known, {})) {
        QVERIFY2(reply.startsWith("401"), reply.constData());
    }
    QCOMPARE(ask(httpGet("/v1/blob/../../server.sqlite", bearer(token))).status, 400);
    QCOMPARE(ask(httpGet("/v1/blob/" + blobSha(m_photo).toHex().toUpper(), bearer(token))).status, 400);
    const RawReply put = ask("PUT" + httpGet(known, bearer(token)).mid(3));
    QCOMPARE(put.status, 405);
    QVERIFY(put.header.contains("GET, HEAD, PATCH"));
}

QTEST_GUILESS_MAIN(TestBlobJourney)
#include "tst_blobjourney.moc"
