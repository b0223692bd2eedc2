// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/fillfixture.h"

using namespace forecourt;

// How a snapshot is fetched, and when it is taken.
class TestFill final : public QObject, private FillFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void aNewDeskIsFilledFromTheSnapshot();
    void theRestComesByTheLog();
    void aKillBetweenAnyTwoStepsLosesNothing();
    void noByteIsFetchedTwice();
    void aDamagedPartIsFetchedAgain();
    void aReplacedSnapshotIsFollowed();
    void partsInCommonAreKept();
    void aFullDiskIsToldAndGoneOnFrom();
    void aStoppedFillGoesOnWhereItWas();
    void aServerWithoutSnapshotsFillsByTheLog();
    void aDeskFarBehindTakesIt();
    void aDeskNearTakesTheLog();
};

void TestFill::aNewDeskIsFilledFromTheSnapshot()
{
    const SnapshotReply manifest = makeSnapshot();
    QVERIFY(manifest.parts.size() > 3);
    const Seen seen = exchangeWell();
    QCOMPARE((*seen.ended)->filled, kRows);
    QCOMPARE((*seen.ended)->pulled, 0);
    QVERIFY((*seen.ended)->verified);
    QCOMPARE(seen.fetched, manifest.bytes());
    QCOMPARE(customers(), kRows);
    QCOMPARE(m_desk->info().state.cursorOperation, manifest.operation);
    checkSound("filled");
    QCOMPARE(m_desk->number("SELECT count(*) FROM search_text"), kRows);
    QVERIFY(m_desk->number(
                "SELECT count(*) FROM sqlite_schema WHERE type = 'trigger' AND name LIKE 'guard_%'") > 0);
    QVERIFY(seen.progress.size() > 3);
    QCOMPARE(seen.progress.first().of, manifest.bytes());
}

void TestFill::theRestComesByTheLog()
{
    makeSnapshot();
    push(kRows, kRows + 5);
    const Seen seen = exchangeWell();
    QCOMPARE((*seen.ended)->filled, kRows);
    QCOMPARE((*seen.ended)->pulled, 5);
    QCOMPARE(customers(), kRows + 5);
    checkSound("with the rest");
}

void TestFill::aKillBetweenAnyTwoStepsLosesNothing()
{
    makeSnapshot();
    int lives = 0;
    for (bool ended = false; !ended; ++lives) {
        beginAgain();
        m_desk->addCustomer(QStringLiteral("Mine %1").arg(lives));
        const qint64 rows = need(m_server->head(m_device.store)).head;
        const Seen seen = exchange(lives);
        ended = seen.ended.has_value();
        // Whatever there is is whole: nothing of the snapshot, or all of it.
        QVERIFY(ended || customers() == 1 || customers() >= kRows + 1);
        exchangeWell();
        QCOMPARE(customers(), rows + 1);
        checkSound("killed");
    }
    QVERIFY2(lives > 15, qPrintable(QString::number(lives)));
}

void TestFill::noByteIsFetchedTwice()
{
    const SnapshotReply manifest = makeSnapshot();
    qint64 fetched = 0;
    for (int lives = 8;; lives += 3) {
        const Seen seen = exchange(lives);
        fetched += seen.fetched;
        if (seen.ended) {
            break;
        }
    }
    // Of each kill at most the piece whose bytes were not kept any more.
    QVERIFY(fetched >= manifest.bytes());
    QVERIFY2(fetched <= manifest.bytes() + 12 * kSlice, qPrintable(QString::number(fetched)));
    checkSound("by pieces");
}

void TestFill::aDamagedPartIsFetchedAgain()
{
    const SnapshotReply manifest = makeSnapshot();
    bool damaged = false;
    const Seen seen = exchangeWell([&](const SyncAction &action) {
        if (isLoading(action) && !damaged) {
            damaged = true;
            QFile part(
                QDir(m_desk->fillFolder()).filePath(QString::fromLatin1(manifest.parts.at(1).sha.toHex())));
            QVERIFY(part.open(QIODevice::ReadWrite));
            part.seek(part.size() / 2);
            part.write("!");
        }
    });
    QVERIFY(damaged);
    QCOMPARE(seen.fetched, manifest.bytes() + manifest.parts.at(1).bytes);
    checkSound("damaged");
}

void TestFill::aReplacedSnapshotIsFollowed()
{
    constexpr qint64 kTwoDays = 48LL * 60 * 60 * 1000;
    makeSnapshot();
    int fetches = 0;
    const Seen seen = exchangeWell([&](const SyncAction &action) {
        const auto *send = std::get_if<SendAction>(&action);
        if (send == nullptr || !std::holds_alternative<PartRequest>(send->request) || ++fetches != 3) {
            return;
        }
        // Every row is another by then, and the parts of before are gone.
        for (int round = 0; round < 2; ++round) {
            for (int i = 0; i < kRows; ++i) {
                Change change;
                change.collection = collections::kCustomer;
                change.row = derivedId("customer", QByteArray::number(i));
                change.put = {{3, CellValue(QStringLiteral("Renamed %1 %2").arg(round).arg(i))}};
                pushChange(change);
            }
            m_clock.advance(kTwoDays);
            makeSnapshot();
        }
    });
    QVERIFY((*seen.ended)->verified);
    QCOMPARE((*seen.ended)->filled, kRows);
    checkSound("replaced");
}

void TestFill::partsInCommonAreKept()
{
    const SnapshotReply first = makeSnapshot();
    exchange(12); // some parts are here
    const auto here = need(FillFolder(m_desk->fillFolder()).begin(first));
    QVERIFY(here.done > 0 && here.need);
    Change last; // of all, so that only the part at the end becomes another
    last.collection = collections::kCustomer;
    last.row = QUuid::fromString(QStringLiteral("ffffffff-ffff-7fff-bfff-ffffffffffff"));
    last.create = true;
    last.put = {{1, CellValue(QStringLiteral("Last"))}};
    pushChange(last);
    const SnapshotReply second = makeSnapshot();
    const Seen seen = exchangeWell();
    QVERIFY(seen.fetched < second.bytes());
    QCOMPARE(customers(), kRows + 1);
    checkSound("in common");
}

void TestFill::aFullDiskIsToldAndGoneOnFrom()
{
    if (!QFile::exists(QStringLiteral("/dev/full"))) {
        QSKIP("this system has no full disk to write to");
    }
    const SnapshotReply manifest = makeSnapshot();
    const QString part =
        QDir(m_desk->fillFolder())
            .filePath(QString::fromLatin1(manifest.parts.at(1).sha.toHex()) + QStringLiteral(".part"));
    QDir().mkpath(m_desk->fillFolder());
    QVERIFY(QFile::link(QStringLiteral("/dev/full"), part));
    const Seen full = exchange();
    QVERIFY(full.ended && !*full.ended);
    QCOMPARE(customers(), 0);
    QFile::remove(part);
    const Seen seen = exchangeWell();
    QCOMPARE(seen.fetched + full.fetched, manifest.bytes() + kSlice);
    checkSound("full");
}

void TestFill::aStoppedFillGoesOnWhereItWas()
{
    const SnapshotReply manifest = makeSnapshot();
    int fetches = 0;
    qint64 fetched = 0;
    const Seen stopped = exchange(kNever, [&](const SyncAction &action) {
        const auto *send = std::get_if<SendAction>(&action);
        if (send != nullptr && std::holds_alternative<PartRequest>(send->request) && ++fetches == 4) {
            m_engine->handle(sync_event::PauseFill{}, m_clock.nowMs()); // its answer comes too late
        }
    });
    fetched += stopped.fetched;
    QVERIFY(!m_engine->isBusy());
    QCOMPARE(customers(), 0);
    // By itself it goes on pushing, not filling.
    std::deque<SyncAction> queue;
    for (SyncAction &action : m_engine->handle(sync_event::Tick{}, m_clock.nowMs() + 3'600'000)) {
        queue.push_back(std::move(action));
    }
    QVERIFY(m_engine->isBusy());
    restartProgram();
    const Seen seen = exchangeWell();
    fetched += seen.fetched;
    QVERIFY(fetched <= manifest.bytes() + kSlice);
    checkSound("stopped");
}

void TestFill::aServerWithoutSnapshotsFillsByTheLog()
{
    const Seen seen = exchangeWell();
    QCOMPARE((*seen.ended)->filled, 0);
    QCOMPARE((*seen.ended)->pulled, kRows);
    QVERIFY((*seen.ended)->verified);
    checkSound("by the log");
}

void TestFill::aDeskFarBehindTakesIt()
{
    exchangeWell(); // by the log
    QCOMPARE(customers(), kRows);
    push(kRows, kRows + 40);
    makeSnapshot();
    const Seen seen = exchangeWell();
    QCOMPARE((*seen.ended)->filled, kRows + 40);
    QCOMPARE((*seen.ended)->pulled, 0);
    checkSound("far behind");
}

void TestFill::aDeskNearTakesTheLog()
{
    exchangeWell();
    push(kRows, kRows + 20);
    makeSnapshot();
    const Seen seen = exchangeWell();
    QCOMPARE((*seen.ended)->filled, 0);
    QCOMPARE((*seen.ended)->pulled, 20);
}

QTEST_GUILESS_MAIN(TestFill)
#include "tst_fill.moc"
