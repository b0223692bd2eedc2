// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk.h"
#include "app/window/storeguard.h"
#include "models/services/backup/backupservice.h"
#include "models/services/drafts/filedraftstore.h"
#include "models/storage/storediagnosis.h"
#include "tests/durability/smalldisk.h"
#include "tests/durability/storewithdata.h"
#include "ui/firststart/storebanner.h"
#include "ui/firststart/storewords.h"
#include "ui/shell/errorwords.h"
#include "ui/style/stylecontext.h"
#include "ui/widgets/banner.h"

#include <QSettings>
#include <QSignalSpy>

#include <unistd.h>

using namespace forecourt;
using Kind = StoreProblem::Kind;

namespace {

// All of this process, until the end of the scope.
class Nobody final
{
public:
    Nobody() : m_is(::getuid() == 0 && ::setresgid(kId, kId, 0) == 0 && ::setresuid(kId, kId, 0) == 0) {}
    ~Nobody()
    {
        if (m_is && (::setresuid(0, 0, 0) != 0 || ::setresgid(0, 0, 0) != 0)) {
            qFatal("cannot become root again");
        }
    }
    Q_DISABLE_COPY_MOVE(Nobody)
    [[nodiscard]] bool isNobody() const { return m_is; }

private:
    static constexpr uid_t kId = 65534;
    bool m_is;
};

} // namespace

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
        FileDraftStore drafts(m_disk->path("desk/drafts.json"), std::chrono::seconds{10});
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

    // Nothing that was saved is lost with it: the open store still has it, and gives it to a backup.
    void aFileThatIsTakenAwayComesBackFromABackup_data()
    {
        QTest::addColumn<QString>("what");
        QTest::newRow("removed") << "removed";
        QTest::newRow("removed with its log") << "with its log";
        QTest::newRow("replaced by another") << "replaced";
    }
    void aFileThatIsTakenAwayComesBackFromABackup()
    {
        QFETCH(const QString, what);
        m_folder = std::make_unique<QTemporaryDir>();
        open(m_folder->path());
        const QString file = m_folder->filePath(QStringLiteral("desk.sqlite"));
        QSettings settings(m_folder->filePath(QStringLiteral("desk.ini")), QSettings::IniFormat);
        auto guard = std::make_unique<StoreGuard>(*m_desk, settings);
        QSignalSpy rescued(&guard->backups(), &BackupService::finished);
        takeAway(file, what);
        const Result<void> saved = addCustomers(m_desk->storage(), 40, 50);
        QVERIFY(!saved);
        const StoreProblem problem = storeProblemOf(saved.error(), m_folder->path());
        QVERIFY2(problem.kind == Kind::FileGone, qPrintable(saved.error().detail));
        QCOMPARE(
            StoreWords::trouble(problem),
            QStringLiteral(
                "It was removed from its folder, or replaced, while the program ran. What you typed is "
                "still here, but cannot be saved; a backup of what was saved is made now. Put the "
                "file back, or end the program and start it again: a file that is missing is replaced by "
                "the newest good backup."));
        QCOMPARE(StoreWords::title(problem), QStringLiteral("The file of the store is gone"));
        QCOMPARE(ErrorWords::reason(saved.error()), QStringLiteral("the file of the store is gone"));
        QTRY_COMPARE_WITH_TIMEOUT(rescued.count(), 1, 60'000);
        {
            FileDraftStore drafts(m_folder->filePath(QStringLiteral("drafts.json")),
                                  std::chrono::seconds{10});
            QVERIFY(drafts.save(QStringLiteral("checkin"),
                                {{QStringLiteral("plate"), QStringLiteral("沪A12345")}}));
        }
        QCOMPARE(guard->backups().state().count, 1);
        guard.reset();
        m_desk.reset();
        if (what == QLatin1String("replaced")) {
            QVERIFY(QFile::remove(file)); // what somebody put there
        }
        auto again = Desk::open(m_folder->path(), {.onDamage = OnDamage::Recover});
        QVERIFY2(again, again ? "" : qPrintable(again.error().detail));
        QCOMPARE(countCustomers((*again)->storage()), 40);
        const FileDraftStore drafts(m_folder->filePath(QStringLiteral("drafts.json")));
        QVERIFY(drafts.load(QStringLiteral("checkin")));
    }

    void aFileThatIsPutBackIsWrittenAgain()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        open(m_folder->path());
        const QString file = m_folder->filePath(QStringLiteral("desk.sqlite"));
        QVERIFY(QFile::rename(file, file + QStringLiteral("-aside")));
        QVERIFY(!addCustomers(m_desk->storage(), 40, 50));
        QVERIFY(QFile::rename(file + QStringLiteral("-aside"), file));
        worksAgain();
    }

    // What is open can be written on; what would have to be made anew cannot, and says so.
    void permissionsThatAreTakenAwayWhileWorking_data()
    {
        QTest::addColumn<bool>("folder");
        QTest::addColumn<bool>("files");
        QTest::newRow("of the folder") << true << false;
        QTest::newRow("of the files") << false << true;
        QTest::newRow("of both") << true << true;
    }
    void permissionsThatAreTakenAwayWhileWorking()
    {
        QFETCH(const bool, folder);
        QFETCH(const bool, files);
        const Nobody nobody; // nothing is forbidden to root
        if (!nobody.isNobody()) {
            QSKIP("only root can become somebody else");
        }
        m_folder = std::make_unique<QTemporaryDir>();
        open(m_folder->path());
        FileDraftStore drafts(m_folder->filePath(QStringLiteral("drafts.json")), std::chrono::seconds{10});
        QVERIFY(drafts.save(QStringLiteral("checkin"), {{QStringLiteral("plate"), QStringLiteral("沪A1")}}));
        permit(folder, files, false);
        QVERIFY(addCustomers(m_desk->storage(), 40, 5));
        const QJsonObject typed{{QStringLiteral("plate"), QStringLiteral("沪A12345")}};
        QVERIFY(!drafts.save(QStringLiteral("checkin"), typed));
        QCOMPARE(*drafts.load(QStringLiteral("checkin")), typed);
        BackupService backups(m_desk->storage(), {});
        QSignalSpy failed(&backups, &BackupService::failed);
        QSignalSpy finished(&backups, &BackupService::finished);
        backups.backUpNow();
        QTRY_COMPARE_WITH_TIMEOUT(failed.count() + finished.count(), 1, 60'000);
        if (folder) {
            QCOMPARE(failed.count(), 1);
            QCOMPARE(StoreWords::backupProblem(backups.state().error, true),
                     QStringLiteral("the folder cannot be written"));
        }
        m_desk.reset();
        const QString path = m_folder->path();
        if (files) { // SQLite's log stays where its folder does not let it go, and is used again
            const auto refused = Desk::open(path, {.onDamage = OnDamage::Recover});
            QVERIFY(!refused);
            QCOMPARE(StoreWords::title(storeProblemOf(refused.error(), path)),
                     QStringLiteral("The data folder cannot be written"));
        }
        permit(folder, files, true);
        QVERIFY(drafts.save(QStringLiteral("checkin"), typed));
        auto again = Desk::open(path);
        QVERIFY2(again, again ? "" : qPrintable(again.error().detail));
        QCOMPARE(countCustomers((*again)->storage()), 45);
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
    static void takeAway(const QString &file, const QString &what)
    {
        QVERIFY(QFile::remove(file));
        if (what == QLatin1String("with its log")) {
            QVERIFY(QFile::remove(file + QStringLiteral("-wal")));
            QVERIFY(QFile::remove(file + QStringLiteral("-shm")));
        } else if (what == QLatin1String("replaced")) {
            QVERIFY(writeBytes(file, "what somebody put there"));
        }
    }
    void permit(bool folder, bool files, bool on)
    {
        const auto mode = [on](QFile::Permissions always) {
            return QFile::ReadOwner | always | (on ? QFile::WriteOwner : QFile::Permissions());
        };
        const QFileInfoList all = QDir(m_folder->path()).entryInfoList(QDir::Files);
        for (const QFileInfo &file : all) {
            QVERIFY(!files || QFile::setPermissions(file.filePath(), mode({})));
        }
        QVERIFY(!folder || QFile::setPermissions(m_folder->path(), mode(QFile::ExeOwner)));
    }
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
