// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/protocol/collections.h"
#include "tests/lists/panereader.h"
#include "tests/support/roomwindow.h"
#include "tests/support/storagefixture.h"
#include "ui/shell/syncport.h"
#include "ui/sync/conflictview.h"
#include "ui/sync/synclistmodel.h"
#include "ui/sync/syncroom.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/label.h"
#include "ui/widgets/listpane.h"
#include "ui/widgets/listview.h"
#include "ui/widgets/storetime.h"

#include <QAbstractItemModelTester>
#include <QLabel>

using namespace forecourt;

namespace {

class QuietSync final : public SyncPort
{
public:
    [[nodiscard]] SyncStatusView status() const override { return view; }
    [[nodiscard]] QFuture<Result<StoreDesks>> desks() override { return {}; }
    void syncNow() override { ++continued; }
    void applyHeld() override { ++applied; }
    void pauseFill() override { ++paused; }
    void repairSeen() override { ++seen; }
    void refill() override { ++refilled; }
    void show(const SyncStatusView &status)
    {
        view = status;
        Q_EMIT changed();
    }

    SyncStatusView view;
    int continued = 0;
    int applied = 0;
    int paused = 0;
    int seen = 0;
    int refilled = 0;
};

constexpr int kFullName = 3;

} // namespace

// The Sync room over a real database that holds one conflict.
class SyncRoomTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<StorageFixture>();
        m_customer = m_desk->ids.next();
        auto prepared =
            m_desk->storage->maintain([this](Database &database, ChangeSet &changes) -> Result<void> {
                Entity none;
                none.collection = collections::kCustomer;
                none.row = m_customer;
                Entity customer = none;
                customer.created = 1;
                customer.cells.insert(kFullName, {CellValue(QStringLiteral("张威")), 3, 0});
                FORECOURT_TRY(RowStore(database, forecourtCatalog()).replace(none, customer));
                FORECOURT_TRY(database.run(QStringLiteral(R"sql(
                INSERT INTO conflict (seq, idx, kind, collection, row, field, won, lost, won_seq, lost_seq, desk, hlc)
                VALUES (3, 0, 'register', ?, ?, ?, '["张威"]', '["张伟"]', 3, 2, 'A2', 0))sql"),
                                           {collections::kCustomer, bound(m_customer), kFullName}));
                changes.sync = true;
                return {};
            });
        prepared.waitForFinished();
        QVERIFY(prepared.result());
        m_service = std::make_unique<SyncQueueService>(*m_desk->storage);
        m_room = new SyncRoom(*m_service, m_sync, m_people, m_desk->clock);
        m_window.open(m_room);
        QTRY_COMPARE(list()->model()->rowCount(), 1);
        list()->setFocus();
    }

    void cleanup()
    {
        m_window.close();
        m_sync.show({});
        m_service.reset();
        m_desk.reset();
    }

    void theListModelKeepsTheRulesOfQt()
    {
        SyncListModel model(*m_service);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.show(SyncScope::Conflicts);
        QTRY_COMPARE(model.rowCount(), 1);
        for (const SyncScope scope : {SyncScope::Waiting, SyncScope::Refused, SyncScope::Closed}) {
            model.show(scope);
            QTRY_COMPARE(model.rowCount(), 0);
        }
    }

    void beforeTheFirstAnswerNobodySaysThereIsNothing()
    {
        SyncRoom room(*m_service, m_sync, m_people, m_desk->clock);
        room.show();
        const PaneReader shown(&room);
        QCOMPARE(shown.sentence(), QStringLiteral("Reading the list…"));
        QTRY_COMPARE(shown.rows(), 1);
    }

    void aListThatCannotBeReadSaysSoAndIsTriedAgain()
    {
        const PaneReader shown(m_room);
        rename("outbox", "outbox_away");
        m_room->findChild<ListPane *>()->chip(QStringLiteral("refused"))->click();
        QTRY_COMPARE(shown.sentence(), QStringLiteral("The list could not be read."));
        QCOMPARE(shown.rows(), 0); // nor the conflict of the other list
        rename("outbox_away", "outbox");
        shown.retry();
        QTRY_COMPARE(shown.sentence(), QStringLiteral("The server has refused nothing"));
        m_room->findChild<ListPane *>()->chip(QStringLiteral("conflicts"))->click();
        QTRY_COMPARE(shown.rows(), 1);
        rename("conflict", "conflict_away");
        m_room->activate();
        QTRY_VERIFY(shown.warning().startsWith(QStringLiteral("The list could not be read.")));
        QCOMPARE(shown.rows(), 1);
        rename("conflict_away", "conflict");
        shown.retry();
        QTRY_COMPARE(shown.warning(), QString());
    }

    void keepingTheWinnerDecidesWithoutChangingIt()
    {
        QTest::keyClick(list(), Qt::Key_1);
        QTRY_COMPARE(list()->model()->rowCount(), 0);
        QCOMPARE(name(), QStringLiteral("张威"));
    }

    void usingTheOtherWritesItOverTheWinner()
    {
        QTest::keyClick(list(), Qt::Key_2);
        QTRY_COMPARE(name(), QStringLiteral("张伟"));
        QTRY_COMPARE(list()->model()->rowCount(), 0);
        QCOMPARE(m_desk->number(QStringLiteral("SELECT count(*) FROM conflict_review")), 1);
    }

    void aBookingThatWasRefusedNamesWhatIsInItsWay()
    {
        StoreTime::setZone(QTimeZone::utc());
        ConflictItem item;
        item.kind = QStringLiteral("booking");
        item.collection = QStringLiteral("appointment");
        item.collectionNumber = collections::kAppointment;
        item.field = QStringLiteral("bay");
        item.fieldNumber = 3;
        item.won = CellValue::of(m_customer);
        item.lost = CellValue(2);
        ConflictStory story;
        story.current = item.lost;
        story.holder.emplace();
        story.holder->customerName = QStringLiteral("陈国强");
        story.holder->startsAt = QDateTime(QDate(2026, 11, 25), QTime(9, 0), Qt::UTC).toMSecsSinceEpoch();
        story.holder->endsAt = story.holder->startsAt + 60 * 60 * 1000;
        ConflictView view(m_people);
        view.setConflict(item);
        view.setStory(story);
        const QString told = view.findChild<Label *>(QStringLiteral("standingValue"))->text();
        QVERIFY(told.contains(QStringLiteral("陈国强")));
        QVERIFY(told.contains(QStringLiteral("2026-11-25 09:00–10:00")));
        QCOMPARE(view.findChild<Label *>(QStringLiteral("otherValue"))->text(), QStringLiteral("2"));
        QVERIFY(!view.canUseOther());
    }

    void whatIsHeldIsShownWithAWayToApplyIt()
    {
        QVERIFY(!banner("held")->isVisible());
        SyncStatusView status;
        status.held = SyncStatusView::Held{QStringLiteral("customer"), 700, 1000};
        m_sync.show(status);
        QVERIFY(banner("held")->isVisible());
        QVERIFY(banner("held")->accessibleName().contains(QStringLiteral("700")));
        auto *apply = banner("held")->findChild<Button *>();
        QVERIFY(apply->isVisible());
        QTest::mouseClick(apply, Qt::LeftButton);
        QCOMPARE(m_sync.applied, 1);
        m_sync.show({});
        QVERIFY(!banner("held")->isVisible());
    }

    void aFillShowsHowFarItIsAndCanBeStopped()
    {
        SyncStatusView status;
        status.state = SyncStatusView::State::Syncing;
        status.progress = SyncStatusView::Progress{SyncStatusView::Progress::Phase::Rows, 250, 1000};
        m_sync.show(status);
        QVERIFY(banner("fill")->accessibleName().contains(QStringLiteral("250")));
        QTest::mouseClick(banner("fill")->findChild<Button *>(), Qt::LeftButton);
        QCOMPARE(m_sync.paused, 1);
        status = {};
        status.isPaused = true;
        m_sync.show(status);
        QVERIFY(banner("fill")->isVisible());
        QTest::mouseClick(banner("fill")->findChild<Button *>(), Qt::LeftButton);
        QCOMPARE(m_sync.continued, 1);
        m_sync.show({});
        QVERIFY(!banner("fill")->isVisible());
    }

    void aDifferenceOffersToFetchEverythingAgain()
    {
        SyncStatusView status;
        status.state = SyncStatusView::State::NeedsAttention;
        status.trouble = SyncStatusView::Trouble::Differs;
        m_sync.show(status);
        QVERIFY(banner("trouble")->isVisible());
        QTest::mouseClick(banner("trouble")->findChild<Button *>(), Qt::LeftButton);
        QCOMPARE(m_sync.refilled, 1);
        m_sync.show({});
        QVERIFY(!banner("trouble")->isVisible());
    }

    void aProgramThatIsTooOldIsToldSo_data()
    {
        QTest::addColumn<SyncStatusView::Trouble>("trouble");
        QTest::addColumn<QString>("said");
        QTest::newRow("to be given anything")
            << SyncStatusView::Trouble::TooOld << QStringLiteral("updated here");
        QTest::newRow("to be spoken with") << SyncStatusView::Trouble::TooOldToSend
                                           << QStringLiteral("sent as soon as Forecourt is updated");
    }
    void aProgramThatIsTooOldIsToldSo()
    {
        QFETCH(const SyncStatusView::Trouble, trouble);
        QFETCH(const QString, said);
        SyncStatusView status;
        status.state = SyncStatusView::State::NeedsAttention;
        status.trouble = trouble;
        m_sync.show(status);
        const QString text = banner("trouble")->accessibleName();
        QVERIFY2(text.contains(QStringLiteral("too old")) && text.contains(said), qPrintable(text));
        QVERIFY(!banner("trouble")->findChild<Button *>()->isVisible()); // nothing here helps
    }

    void whatWasPutRightIsNamedUntilItIsClosed()
    {
        using Record = SyncStatusView::Repaired::Record;
        SyncStatusView status;
        status.repaired = SyncStatusView::Repaired{
            1'793'671'200'000,
            3,
            {{QStringLiteral("customer"), QStringLiteral("王伟"), Record::What::Rewritten},
             {QStringLiteral("payment"), QString(), Record::What::Removed}}};
        m_sync.show(status);
        QVERIFY(banner("repaired")->isVisible());
        const QString text = banner("repaired")->accessibleName();
        for (const char *part : {"3 record", "Customer 王伟 corrected", "Payment removed", "and 1 more"}) {
            QVERIFY2(text.contains(QString::fromUtf8(part)), qPrintable(text));
        }
        Q_EMIT banner("repaired")->dismissed();
        QCOMPARE(m_sync.seen, 1);
        m_sync.show({});
        QVERIFY(!banner("repaired")->isVisible());
    }

    void whatIsAwaitedAndHowFarItIsIsSaid()
    {
        SyncStatusView status;
        status.state = SyncStatusView::State::Syncing;
        status.waitsFor = SyncStatusView::WaitsFor::Server;
        status.waitsUntil = 1'800'000'000'000;
        status.transfer = {20, 45, 300, 1200};
        m_sync.show(status);
        const QString now = line("standingNow");
        QVERIFY2(now.contains(QStringLiteral("the server's answer")), qPrintable(now));
        QVERIFY2(now.contains(QStringLiteral("sent 20 of 45")), qPrintable(now));
        QVERIFY2(now.contains(QStringLiteral("received 300 of 1200")), qPrintable(now));
        QVERIFY(line("standingPast").startsWith(QStringLiteral("No exchange yet")));
        status.waitsFor = SyncStatusView::WaitsFor::NextAttempt;
        status.state = SyncStatusView::State::Offline;
        status.syncedAt = status.verifiedAt = m_desk->clock.nowMs();
        m_sync.show(status);
        QVERIFY(line("standingNow").startsWith(QStringLiteral("Next attempt at ")));
        QVERIFY(line("standingPast").endsWith(QStringLiteral(": equal")));
    }

    void aWrongClockIsTold_data()
    {
        constexpr qint64 kHour = 3'600'000;
        QTest::addColumn<qint64>("offsetMs");
        QTest::addColumn<QString>("said");
        QTest::newRow("right") << qint64(0) << QString();
        QTest::newRow("a little off") << qint64(90'000) << QString();
        QTest::newRow("fast") << -6 * kHour << QStringLiteral("This computer's clock is 6 h fast.");
        QTest::newRow("slow") << 48 * kHour << QStringLiteral("This computer's clock is 2 day(s) slow.");
    }
    void aWrongClockIsTold()
    {
        QFETCH(const qint64, offsetMs);
        QFETCH(const QString, said);
        SyncStatusView status;
        status.state = SyncStatusView::State::InSyncVerified;
        status.clockOffsetMs = offsetMs;
        m_sync.show(status);
        QCOMPARE(line("standingClock").section(QLatin1String(" Work"), 0, 0), said);
    }

    void photosThatWaitAreCounted()
    {
        SyncStatusView status;
        status.state = SyncStatusView::State::InSyncVerified;
        status.blobs.waiting = 3;
        m_sync.show(status);
        QCOMPARE(line("standingNow"), QStringLiteral("3 photo(s) wait to be sent"));
        status.blobs.wanted = 2;
        m_sync.show(status);
        QVERIFY2(line("standingNow").endsWith(QStringLiteral("2 photo(s) are being fetched")),
                 qPrintable(line("standingNow")));
        status.blobs = {};
        m_sync.show(status);
        QVERIFY(!line("standingNow").contains(QStringLiteral("photo")));
    }

    void aServerThatTakesNoPhotosSaysWhyAndWhatBecomesOfThem_data()
    {
        QTest::addColumn<SyncStatusView::Blobs::Pause>("pause");
        QTest::addColumn<QString>("why");
        using Pause = SyncStatusView::Blobs::Pause;
        QTest::newRow("its disk") << Pause::ServerFull << QStringLiteral("the server's disk is full");
        QTest::newRow("the share") << Pause::QuotaFull << QStringLiteral("this store's room for photos");
        QTest::newRow("none at all") << Pause::NotTaken << QStringLiteral("the server takes no photos");
    }
    void aServerThatTakesNoPhotosSaysWhyAndWhatBecomesOfThem()
    {
        QFETCH(SyncStatusView::Blobs::Pause, pause);
        QFETCH(QString, why);
        SyncStatusView status;
        status.state = SyncStatusView::State::InSyncVerified;
        status.blobs = {4, 0, pause};
        m_sync.show(status);
        const QString now = line("standingNow");
        QVERIFY2(now.contains(QStringLiteral("4 photo(s) wait to be sent")), qPrintable(now));
        QVERIFY2(now.contains(why), qPrintable(now));
        QVERIFY2(now.contains(QStringLiteral("stay on this desk")), qPrintable(now));
    }

private:
    // A table that is not there for a while is a reading that fails.
    void rename(const char *from, const char *to)
    {
        QVERIFY(m_desk->read([=](Database &database) {
            return database.run(
                QStringLiteral("ALTER TABLE %1 RENAME TO %2").arg(QLatin1String(from), QLatin1String(to)));
        }));
    }
    [[nodiscard]] QString line(const char *name) const
    {
        return m_room->findChild<QLabel *>(QLatin1String(name))->text();
    }
    [[nodiscard]] Banner *banner(const char *name) const
    {
        return m_room->findChild<Banner *>(QLatin1String(name));
    }
    [[nodiscard]] ListView *list() const { return m_room->findChild<ListPane *>()->view(); }
    QString name()
    {
        const auto found = m_desk->read([this](Database &database) {
            return database.first(QStringLiteral("SELECT full_name FROM customer WHERE id = ?"),
                                  {bound(m_customer)}, [](const Row &row) { return row.text(0); });
        });
        return found && *found ? **found : QString();
    }

    RoomWindow m_window;
    OnePerson m_people;
    QuietSync m_sync;
    std::unique_ptr<StorageFixture> m_desk;
    std::unique_ptr<SyncQueueService> m_service;
    SyncRoom *m_room = nullptr;
    QUuid m_customer;
};

QTEST_MAIN(SyncRoomTest)
#include "tst_syncroom.moc"
