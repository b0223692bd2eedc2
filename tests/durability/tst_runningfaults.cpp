// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk.h"
#include "models/services/backup/backupservice.h"
#include "models/services/drafts/filedraftstore.h"
#include "models/storage/storediagnosis.h"
#include "tests/durability/smalldisk.h"
#include "tests/durability/storewithdata.h"
#include "ui/firststart/storebanner.h"
#include "ui/firststart/storewords.h"
#include "ui/style/stylecontext.h"
#include "ui/widgets/banner.h"

#include <QSignalSpy>

using namespace forecourt;
using Kind = StoreProblem::Kind;

// What can happen to a store while people work: the message, that nothing acknowledged is lost, and that
// saving works again when the fault is gone.
class TestRunningFaults final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_style = std::make_unique<StyleContext>(*qApp); }
    void cleanup()
    {
        m_desk.reset();
        m_disk.reset();
        m_folder.reset();
    }

    void aFullDiskKeepsWhatWasSavedAndWhatWasTyped()
    {
        m_disk = std::make_unique<SmallDisk>(6);
        if (!m_disk->isMounted()) {
            QSKIP("a file system of its own can only be mounted by root");
        }
        open(m_disk->path("desk"));
        FileDraftStore drafts(m_disk->path("desk/drafts.json"));
        QVERIFY(
            drafts.save(QStringLiteral("checkin"), {{QStringLiteral("plate"), QStringLiteral("沪A12345")}}));
        m_disk->fill();
        fails(ErrorCode::StorageFull, Kind::Full,
              QStringLiteral(
                  "What you typed is still here, but cannot be saved. Free some space, then save again."));
        // A draft that does not fit leaves the one before whole.
        QVERIFY(!drafts.save(QStringLiteral("checkin"),
                             {{QStringLiteral("plate"), QString(20'000, QChar(u'x'))}}));
        const FileDraftStore again(m_disk->path("desk/drafts.json"));
        QCOMPARE(again.load(QStringLiteral("checkin"))->value(QLatin1String("plate")).toString(),
                 QStringLiteral("沪A12345"));
        m_disk->release();
        worksAgain();
    }

    void aBackupOnAFullDiskFailsAlone()
    {
        m_disk = std::make_unique<SmallDisk>(6);
        if (!m_disk->isMounted()) {
            QSKIP("a file system of its own can only be mounted by root");
        }
        m_folder = std::make_unique<QTemporaryDir>();
        open(m_folder->path());
        m_disk->fill();
        BackupService backups(m_desk->storage(), {.folder = m_disk->path("")});
        QSignalSpy failed(&backups, &BackupService::failed);
        backups.backUpNow();
        QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, 60'000);
        QCOMPARE(backups.state().error.code, ErrorCode::StorageFull);
        QCOMPARE(StoreWords::backupProblem(backups.state().error, false), QStringLiteral("the disk is full"));
        QVERIFY(addCustomers(m_desk->storage(), 40, 1));
        m_disk->release();
        QSignalSpy finished(&backups, &BackupService::finished);
        backups.backUpNow();
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 60'000);
    }

    // Linux lets a program write on into a file that nobody can reach any more.
    void aVanishedFolderTakesNothingWithIt()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        const QString folder = m_folder->filePath(QStringLiteral("desk"));
        open(folder);
        QVERIFY(QDir().rename(folder, folder + QStringLiteral("-gone")));
        fails(ErrorCode::StorageReadOnly, Kind::FolderGone,
              QStringLiteral(
                  "What you typed is still here, but cannot be saved. Connect the disk or the network "
                  "drive, end the program and start it again."));
        QVERIFY(QDir().rename(folder + QStringLiteral("-gone"), folder));
        worksAgain();
    }

    void aDeletedFileIsNoticedAtTheNextSave()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        open(m_folder->path());
        QVERIFY(QFile::remove(m_folder->filePath(QStringLiteral("desk.sqlite"))));
        const Result<void> saved = addCustomers(m_desk->storage(), 40, 1);
        QVERIFY(!saved);
        QCOMPARE(saved.error().code, ErrorCode::StorageReadOnly);
    }

    void aFileHeldByAnotherProgramIsTriedAgain()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        open(m_folder->path());
        {
            auto other = Database::open(m_folder->filePath(QStringLiteral("desk.sqlite")));
            QVERIFY(other && other->run(QStringLiteral("BEGIN IMMEDIATE")));
            fails(ErrorCode::StorageBusy, Kind::Locked,
                  QStringLiteral(
                      "What you typed is still here, but could not be saved just now. Save again in a "
                      "moment."));
        }
        worksAgain();
    }

    void theBannerSaysItAboveTheRooms()
    {
        StoreBanner banner;
        QVERIFY(!banner.isVisibleTo(nullptr));
        banner.setProblem(StoreProblem{Kind::Full, {}, {}});
        QVERIFY(banner.findChild<Banner *>(QStringLiteral("storeProblem"))->isVisibleTo(&banner));
        QVERIFY(!banner.findChild<Banner *>(QStringLiteral("recoveryNotice"))->isVisibleTo(&banner));
        banner.setProblem(std::nullopt);
        QVERIFY(banner.isHidden());
    }

private:
    void open(const QString &folder)
    {
        auto desk = Desk::open(folder);
        QVERIFY2(desk, desk ? "" : qPrintable(desk.error().detail));
        m_desk = std::move(*desk);
        QVERIFY(addStore(m_desk->storage(), QStringLiteral("城东店")));
        QVERIFY(addCustomers(m_desk->storage(), 0, 40));
        m_told.clear();
        m_desk->setTroubleHandler([this](const Error &error) { m_told.append(error); });
    }
    void fails(ErrorCode code, Kind kind, const QString &sentence)
    {
        const Result<void> saved = addCustomers(m_desk->storage(), 40, 50);
        QVERIFY(!saved);
        QCOMPARE(saved.error().code, code);
        QCOMPARE(m_told.size(), 1);
        const StoreProblem problem = storeProblemOf(m_told.first(), m_desk->storage().folder());
        QVERIFY2(problem.kind == kind, qPrintable(m_told.first().detail));
        QCOMPARE(StoreWords::trouble(problem), sentence);
    }
    void worksAgain()
    {
        QCOMPARE(countCustomers(m_desk->storage()), 40);
        QVERIFY(addCustomers(m_desk->storage(), 40, 5));
        const QString folder = m_desk->storage().folder();
        m_desk.reset();
        auto again = Desk::open(folder);
        QVERIFY(again);
        QCOMPARE(countCustomers((*again)->storage()), 45);
    }

    std::unique_ptr<StyleContext> m_style;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SmallDisk> m_disk;
    std::unique_ptr<Desk> m_desk;
    QList<Error> m_told;
};

QTEST_MAIN(TestRunningFaults)
#include "tst_runningfaults.moc"
