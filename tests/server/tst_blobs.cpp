// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/blobhandler.h"
#include "server/service/blobkeeper.h"
#include "server/service/blobpruner.h"
#include "tests/durability/smalldisk.h"
#include "tests/server/blobfixture.h"

using namespace forecourt;

namespace {

constexpr qint64 kKiB = 1024;

} // namespace

// Photos and documents at the server, over both engines.
class TestBlobs final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init();
    void cleanup();

    void theyArriveInPiecesAndAreVisibleWhole();
    void theSmallPictureHasItsOwnName();
    void withoutARowThereIsNone();
    void aRemovedRowStillOpensIt();
    void anotherStoresIsNeitherHadNorDetected();
    void otherBytesThanTheNameSaysBeginAgain();
    void anotherPlaceIsAnsweredWithTheOneWanted();
    void onlyOneWritesAtATime();
    void limitsAreHeld();
    void theQuotaIsTheStores();
    void aFullDiskTakesNothingAndLosesNothing();
    void aFolderThatWasLostIsFilledAgain();
    void whatNobodyNamesGoesAfterNinetyDays();
    void aRowBroughtBackKeepsIt();
    void uploadsThatStoppedGoAfterThirtyDays();
    void rowsFromBeforeAreRead();
    void theServerPrunesOnceADay();

private:
    void push(DeskDouble &desk, const QList<Change> &changes)
    {
        const auto reply = need(m_server->service->push(desk.caller, desk.request({desk.commit(changes)})));
        QCOMPARE(reply.results.first().outcome, PushOutcome::Ok);
    }
    BlobHandler handler() { return {*m_server->store, *m_files, m_server->clock, m_limits}; }
    // In pieces of that size; what the last one was answered.
    BlobProgress upload(DeskDouble &desk, const QByteArray &sha, const QByteArray &bytes,
                        qint64 piece = 100 * kKiB)
    {
        BlobProgress progress;
        while (progress.offset < bytes.size() && !progress.isWhole) {
            const QByteArray next = bytes.mid(progress.offset, piece);
            progress = need(handler().append(desk.caller, sha, progress.offset, bytes.size(), next));
            if (progress.refusal != BlobProgress::Refusal::None) {
                return progress;
            }
        }
        return progress;
    }
    void upload(DeskDouble &desk, const QByteArray &bytes)
    {
        QVERIFY(upload(desk, blobSha(bytes), bytes).isWhole);
    }
    Result<BlobSlice> get(DeskDouble &desk, const QByteArray &bytes)
    {
        return handler().slice(desk.caller, blobSha(bytes), 0, bytes.size());
    }
    BlobPruner pruner() { return {*m_server->store, *m_files, m_server->clock}; }
    void remove(DeskDouble &desk, const QUuid &row, bool dead)
    {
        Change change;
        change.collection = collections::kAttachment;
        change.row = row;
        change.dead = dead;
        desk.cursor = need(m_server->store->head(desk.caller.store)).head;
        push(desk, {change});
    }

    std::unique_ptr<ServerFixture> m_server;
    std::unique_ptr<DeskDouble> m_desk;
    std::unique_ptr<DeskDouble> m_stranger; // of another store
    std::unique_ptr<BlobFiles> m_files;
    ServerLimits m_limits;
};

void TestBlobs::init()
{
    useEngineOfRow();
    m_server = std::make_unique<ServerFixture>();
    m_desk = std::make_unique<DeskDouble>(m_server->addStore(1), 1);
    m_stranger = std::make_unique<DeskDouble>(m_server->addStore(2), 2);
    m_files = std::make_unique<BlobFiles>(m_server->folder.filePath(QStringLiteral("blobs")));
    m_limits = {};
}

void TestBlobs::cleanup()
{
    m_files.reset();
    m_stranger.reset();
    m_desk.reset();
    m_server.reset();
}

void TestBlobs::theyArriveInPiecesAndAreVisibleWhole()
{
    const QByteArray photo = blobOf(1, 250 * kKiB);
    const QByteArray sha = blobSha(photo);
    push(*m_desk, {newAttachment(idNumber(60), photo)});
    QCOMPARE(need(handler().progress(m_desk->caller, sha)).offset, 0);
    const auto first = need(handler().append(m_desk->caller, sha, 0, photo.size(), photo.left(100 * kKiB)));
    QCOMPARE(first.offset, 100 * kKiB);
    QVERIFY(!first.isWhole);
    QCOMPARE(codeOf(get(*m_desk, photo)), ErrorCode::NotFound); // not before all of it is here
    m_server->reopen();
    QCOMPARE(need(handler().progress(m_desk->caller, sha)).offset, 100 * kKiB);
    const auto last =
        need(handler().append(m_desk->caller, sha, 100 * kKiB, photo.size(), photo.mid(100 * kKiB)));
    QVERIFY(last.isWhole);
    QCOMPARE(need(get(*m_desk, photo)).bytes, photo);
    const auto middle = need(handler().slice(m_desk->caller, sha, 1000, 50));
    QCOMPARE(middle.bytes, photo.mid(1000, 50));
    QCOMPARE(middle.of, photo.size());
    QCOMPARE(codeOf(handler().slice(m_desk->caller, sha, photo.size(), 1)), ErrorCode::NotFound);
    QVERIFY(need(handler().append(m_desk->caller, sha, 0, photo.size(), photo.left(10))).isWhole);
}

void TestBlobs::theSmallPictureHasItsOwnName()
{
    const QByteArray photo = blobOf(1, 3000);
    const QByteArray small = blobOf(2, 300);
    push(*m_desk, {newAttachment(idNumber(60), photo, small)});
    upload(*m_desk, small);
    QCOMPARE(need(get(*m_desk, small)).bytes, small);
    QCOMPARE(codeOf(get(*m_desk, photo)), ErrorCode::NotFound);
}

void TestBlobs::withoutARowThereIsNone()
{
    const QByteArray photo = blobOf(1, 3000);
    const QByteArray sha = blobSha(photo);
    QCOMPARE(codeOf(handler().progress(m_desk->caller, sha)), ErrorCode::NotFound);
    QCOMPARE(codeOf(handler().append(m_desk->caller, sha, 0, 3000, photo)), ErrorCode::NotFound);
    QCOMPARE(codeOf(get(*m_desk, photo)), ErrorCode::NotFound);
}

void TestBlobs::aRemovedRowStillOpensIt()
{
    const QByteArray photo = blobOf(1, 3000);
    push(*m_desk, {newAttachment(idNumber(60), photo)});
    upload(*m_desk, photo);
    remove(*m_desk, idNumber(60), true);
    QCOMPARE(need(get(*m_desk, photo)).bytes, photo); // somebody may take the removal back
}

// Not even one who knows the name and writes a row with it: each store has files of its own.
void TestBlobs::anotherStoresIsNeitherHadNorDetected()
{
    const QByteArray photo = blobOf(1, 3000);
    const QByteArray sha = blobSha(photo);
    push(*m_desk, {newAttachment(idNumber(60), photo)});
    upload(*m_desk, photo);
    QCOMPARE(codeOf(handler().progress(m_stranger->caller, sha)), ErrorCode::NotFound);
    QCOMPARE(codeOf(get(*m_stranger, photo)), ErrorCode::NotFound);
    push(*m_stranger, {newAttachment(idNumber(61), photo)});
    const auto seen = need(handler().progress(m_stranger->caller, sha));
    QCOMPARE(seen.offset, 0);
    QVERIFY(!seen.isWhole);
    QCOMPARE(codeOf(get(*m_stranger, photo)), ErrorCode::NotFound);
}

void TestBlobs::otherBytesThanTheNameSaysBeginAgain()
{
    const QByteArray photo = blobOf(1, 3000);
    push(*m_desk, {newAttachment(idNumber(60), photo)});
    const auto wrong = upload(*m_desk, blobSha(photo), blobOf(2, 3000), 1000);
    QCOMPARE(wrong.refusal, BlobProgress::Refusal::Hash);
    QCOMPARE(wrong.offset, 0);
    QCOMPARE(codeOf(get(*m_desk, photo)), ErrorCode::NotFound);
    QCOMPARE(need(handler().progress(m_desk->caller, blobSha(photo))).offset, 0);
    upload(*m_desk, photo);
}

void TestBlobs::anotherPlaceIsAnsweredWithTheOneWanted()
{
    const QByteArray photo = blobOf(1, 3000);
    const QByteArray sha = blobSha(photo);
    push(*m_desk, {newAttachment(idNumber(60), photo)});
    need(handler().append(m_desk->caller, sha, 0, 3000, photo.left(1000)));
    for (const qint64 other : {0, 500, 2000}) {
        const auto refused = need(handler().append(m_desk->caller, sha, other, 3000, photo.mid(other, 100)));
        QCOMPARE(refused.refusal, BlobProgress::Refusal::Offset);
        QCOMPARE(refused.offset, 1000);
    }
    QCOMPARE(codeOf(handler().append(m_desk->caller, sha, 1000, 3000, photo)), ErrorCode::Malformed);
    QCOMPARE(codeOf(handler().append(m_desk->caller, sha, -1, 3000, photo.left(1))), ErrorCode::Malformed);
}

void TestBlobs::onlyOneWritesAtATime()
{
    const QByteArray photo = blobOf(1, 3000);
    push(*m_desk, {newAttachment(idNumber(60), photo)});
    {
        const auto other = need(m_files->hold(m_desk->caller.store, blobSha(photo)));
        QCOMPARE(codeOf(handler().append(m_desk->caller, blobSha(photo), 0, 3000, photo)),
                 ErrorCode::Unavailable);
    }
    upload(*m_desk, photo);
}

void TestBlobs::limitsAreHeld()
{
    m_limits.blobBytes = 2000;
    m_limits.blobChunkBytes = 500;
    const QByteArray photo = blobOf(1, 2001);
    push(*m_desk, {newAttachment(idNumber(60), photo)});
    QCOMPARE(codeOf(handler().append(m_desk->caller, blobSha(photo), 0, 2001, photo.left(10))),
             ErrorCode::TooLarge);
    QCOMPARE(codeOf(handler().append(m_desk->caller, blobSha(photo), 0, 2000, photo.left(501))),
             ErrorCode::TooLarge);
}

void TestBlobs::theQuotaIsTheStores()
{
    m_limits.blobStoreBytes = 5000;
    const QByteArray first = blobOf(1, 3000);
    const QByteArray second = blobOf(2, 2001);
    push(*m_desk, {newAttachment(idNumber(60), first), newAttachment(idNumber(61), second)});
    upload(*m_desk, first);
    QCOMPARE(upload(*m_desk, blobSha(second), second).refusal, BlobProgress::Refusal::Quota);
    push(*m_stranger, {newAttachment(idNumber(62), second)});
    upload(*m_stranger, second); // another store's room is its own
}

void TestBlobs::aFullDiskTakesNothingAndLosesNothing()
{
    SmallDisk disk(2);
    if (!disk.isMounted()) {
        QSKIP("only root can mount a small disk");
    }
    m_files = std::make_unique<BlobFiles>(disk.path("blobs"));
    const QByteArray photo = blobOf(1, 300 * kKiB);
    const QByteArray sha = blobSha(photo);
    push(*m_desk, {newAttachment(idNumber(60), photo)});
    need(handler().append(m_desk->caller, sha, 0, photo.size(), photo.left(100 * kKiB)));
    disk.fill();
    QCOMPARE(codeOf(handler().append(m_desk->caller, sha, 100 * kKiB, photo.size(),
                                     photo.mid(100 * kKiB, 100 * kKiB))),
             ErrorCode::StorageFull);
    QCOMPARE(need(handler().progress(m_desk->caller, sha)).offset, 100 * kKiB);
    disk.release();
    QVERIFY(
        need(handler().append(m_desk->caller, sha, 100 * kKiB, photo.size(), photo.mid(100 * kKiB))).isWhole);
    QCOMPARE(need(get(*m_desk, photo)).bytes, photo);
}

void TestBlobs::aFolderThatWasLostIsFilledAgain()
{
    const QByteArray photo = blobOf(1, 3000);
    push(*m_desk, {newAttachment(idNumber(60), photo)});
    upload(*m_desk, photo);
    QVERIFY(QDir(m_server->folder.filePath(QStringLiteral("blobs"))).removeRecursively());
    QCOMPARE(need(handler().progress(m_desk->caller, blobSha(photo))).isWhole, false);
    QCOMPARE(codeOf(get(*m_desk, photo)), ErrorCode::NotFound);
    upload(*m_desk, photo);
    QCOMPARE(need(get(*m_desk, photo)).bytes, photo);
}

void TestBlobs::whatNobodyNamesGoesAfterNinetyDays()
{
    const QByteArray photo = blobOf(1, 3000);
    const QByteArray other = blobOf(2, 2000);
    push(*m_desk, {newAttachment(idNumber(60), photo), newAttachment(idNumber(61), other),
                   newAttachment(idNumber(62), other)});
    upload(*m_desk, photo);
    upload(*m_desk, other);
    QCOMPARE(need(pruner().pruneAll()).blobs, 0);
    remove(*m_desk, idNumber(60), true);
    remove(*m_desk, idNumber(61), true); // 62 still shows it
    QCOMPARE(need(pruner().pruneAll()).blobs, 0);
    m_server->clock.advance(BlobPruner::kKeptMs - 1);
    QCOMPARE(need(pruner().pruneAll()).blobs, 0);
    m_server->clock.advance(1);
    const PrunedBlobs pruned = need(pruner().pruneAll());
    QCOMPARE(pruned.blobs, 1);
    QCOMPARE(pruned.bytes, 3000);
    QCOMPARE(codeOf(get(*m_desk, photo)), ErrorCode::NotFound);
    QCOMPARE(need(get(*m_desk, other)).bytes, other);
    QCOMPARE(need(m_server->store->blobs().storedBytes(m_desk->caller.store)), 2000);
}

void TestBlobs::aRowBroughtBackKeepsIt()
{
    const QByteArray photo = blobOf(1, 3000);
    push(*m_desk, {newAttachment(idNumber(60), photo)});
    upload(*m_desk, photo);
    remove(*m_desk, idNumber(60), true);
    need(pruner().pruneAll());
    m_server->clock.advance(BlobPruner::kKeptMs / 2);
    remove(*m_desk, idNumber(60), false);
    need(pruner().pruneAll());
    m_server->clock.advance(BlobPruner::kKeptMs / 2);
    remove(*m_desk, idNumber(60), true);
    QCOMPARE(need(pruner().pruneAll()).blobs, 0); // the ninety days begin anew
    QCOMPARE(need(get(*m_desk, photo)).bytes, photo);
}

void TestBlobs::uploadsThatStoppedGoAfterThirtyDays()
{
    const QByteArray photo = blobOf(1, 3000);
    push(*m_desk, {newAttachment(idNumber(60), photo)});
    m_server->clock.set(QDateTime::currentMSecsSinceEpoch()); // files have the system's times
    need(handler().append(m_desk->caller, blobSha(photo), 0, 3000, photo.left(1000)));
    m_server->clock.advance(BlobPruner::kArrivingMs - BlobPruner::kDayMs);
    QCOMPARE(need(pruner().pruneAll()).arriving, 0);
    m_server->clock.advance(2 * BlobPruner::kDayMs);
    QCOMPARE(need(pruner().pruneAll()).arriving, 1);
    QCOMPARE(need(handler().progress(m_desk->caller, blobSha(photo))).offset, 0);
}

void TestBlobs::rowsFromBeforeAreRead()
{
    const QByteArray photo = blobOf(1, 3000);
    push(*m_desk, {newAttachment(idNumber(60), photo)});
    m_server->sql(QStringLiteral("DELETE FROM blob_reference RETURNING sha"),
                  QStringLiteral("DELETE FROM blob_reference"));
    QCOMPARE(codeOf(handler().progress(m_desk->caller, blobSha(photo))), ErrorCode::NotFound);
    QVERIFY(!need(m_server->store->blobs().hasReferences(m_desk->caller.store)));
    need(pruner().readReferences(m_desk->caller.store));
    QVERIFY(handler().progress(m_desk->caller, blobSha(photo)));
}

void TestBlobs::theServerPrunesOnceADay()
{
    const QByteArray photo = blobOf(1, 3000);
    push(*m_desk, {newAttachment(idNumber(60), photo)});
    upload(*m_desk, photo);
    remove(*m_desk, idNumber(60), true);
    const StorePlace place = currentEngine() == Engine::PostgreSql
                                 ? StorePlace::postgres(m_server->url())
                                 : StorePlace::file(QFileInfo(m_server->path()).path());
    ServerLog log(ServerLog::Format::Text);
    const QString marked = QStringLiteral("SELECT CAST(count(*) AS TEXT) FROM blob WHERE orphan_since > 0");
    const BlobKeeper keeper(place, *m_files, m_server->clock, log, std::chrono::milliseconds(5));
    QTRY_COMPARE(m_server->sql(marked, marked).trimmed(), QByteArray("1"));
    m_server->clock.advance(BlobPruner::kKeptMs + 1);
    QTRY_COMPARE(codeOf(get(*m_desk, photo)), ErrorCode::NotFound);
}

QTEST_GUILESS_MAIN(TestBlobs)
#include "tst_blobs.moc"
