// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk.h"
#include "app/knownfolders.h"
#include "models/storage/storebackup.h"
#include "models/storage/storediagnosis.h"
#include "models/storage/storerecovery.h"
#include "tests/durability/badbackup.h"
#include "tests/durability/smalldisk.h"
#include "tests/durability/storewithdata.h"
#include "ui/firststart/firststartwords.h"
#include "ui/firststart/openingpage.h"
#include "ui/firststart/startproblempage.h"
#include "ui/firststart/storewords.h"
#include "ui/style/stylecontext.h"

#include <QLabel>
#include <QLocale>
#include <QProgressBar>

using namespace forecourt;
using Kind = StoreProblem::Kind;

Q_DECLARE_METATYPE(forecourt::StoreProblem::Kind)
Q_DECLARE_METATYPE(forecourt::ErrorCode)

// What can be wrong with a store when the program starts: the message, and that everything is there again
// when the fault is gone.
class TestStartFaults final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_style = std::make_unique<StyleContext>(*qApp); }
    void cleanup()
    {
        m_blocker.reset();
        m_disk.reset();
        m_folder.reset();
    }

    void eachFaultHasItsMessageAndLosesNothing_data()
    {
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<QString>("title");
        QTest::newRow("full disk") << Kind::Full << "The disk is full";
        QTest::newRow("read-only folder") << Kind::ReadOnly << "The data folder cannot be written";
        QTest::newRow("locked by another program") << Kind::Locked << "Another program holds the store";
        QTest::newRow("newer schema") << Kind::Newer << "The store was written by a newer version";
        QTest::newRow("foreign database") << Kind::Foreign << "The file is not a store of Forecourt";
    }
    void eachFaultHasItsMessageAndLosesNothing()
    {
        QFETCH(const Kind, kind);
        QFETCH(const QString, title);
        if (!makeStore()) {
            QSKIP("a file system of its own can only be mounted by root");
        }
        inflict(kind);
        const QByteArray before = bytesOf(file());
        {
            const auto desk = Desk::open(folder(), {.onDamage = OnDamage::Recover});
            QVERIFY(!desk);
            const StoreProblem problem = storeProblemOf(desk.error(), folder());
            QVERIFY2(problem.kind == kind, qPrintable(desk.error().detail));
            showsOnThePage(problem, title);
        }
        QCOMPARE(bytesOf(file()), before);
        remedy(kind);
        auto desk = Desk::open(folder());
        QVERIFY2(desk, desk ? "" : qPrintable(desk.error().detail));
        QCOMPARE(countCustomers((*desk)->storage()), 40);
        QVERIFY(!recoveryNotice(folder()));
    }

    // A drive that is not connected is no new beginning.
    void aFolderThatIsGoneIsMissedOnlyWhereItWasKnown()
    {
        const QTemporaryDir account;
        const QString settings = account.filePath(QStringLiteral("folders.ini"));
        const QString drive = QStringLiteral("/nowhere/drive/forecourt");
        QVERIFY(!KnownFolders(settings).isMissing(drive));
        KnownFolders(settings).remember(drive);
        QVERIFY(KnownFolders(settings).isMissing(drive));
        KnownFolders(settings).forget(drive);
        QVERIFY(!KnownFolders(settings).isMissing(drive));
        const Error error{ErrorCode::NotFound, QStringLiteral("gone")};
        showsOnThePage({Kind::FolderGone, drive, error}, QStringLiteral("The data folder is not there"));
    }

    void theCopyBeforeANewSchemaIsCounted()
    {
        OpeningPage page;
        const auto saysOnThePage = [&](const QString &text) {
            const auto labels = page.findChildren<QLabel *>();
            return std::any_of(labels.begin(), labels.end(),
                               [&](const QLabel *label) { return label->text() == text; });
        };
        page.setProgress(OpeningPage::Stage::Copying, 3 * 1024 * 1024, 12 * 1024 * 1024);
        const QLocale locale;
        QVERIFY(saysOnThePage(
            QStringLiteral("Making a copy before this version changes the store: %1 of %2")
                .arg(locale.formattedDataSize(3 * 1024 * 1024), locale.formattedDataSize(12 * 1024 * 1024))));
        const auto *bar = page.findChild<QProgressBar *>();
        QVERIFY(bar != nullptr && bar->maximum() > 0);
        QCOMPARE(bar->value() * 4, bar->maximum());
    }

    void aSecondInstanceHasItsMessage()
    {
        showsOnThePage({Kind::SecondInstance, QStringLiteral("/data"), {}},
                       QStringLiteral("Forecourt is running already"));
    }

    // The file itself is bad: said, kept, replaced by the backup of an hour ago.
    void aBadFileIsKeptAndReplaced_data()
    {
        QTest::addColumn<QString>("damage");
        for (const char *damage : {"truncated", "bit-flipped", "not a database", "emptied"}) {
            QTest::newRow(damage) << QString::fromLatin1(damage);
        }
    }
    void aBadFileIsKeptAndReplaced()
    {
        QFETCH(const QString, damage);
        QVERIFY(makeStore());
        const QString backup = makeBackup();
        const QByteArray bad = spoilt(damage);
        QVERIFY(writeBytes(file(), bad));
        QVERIFY(writeBytes(folder() + QStringLiteral("/running"), "RD"));
        auto desk = Desk::open(folder(), {.onDamage = OnDamage::Recover});
        QVERIFY2(desk, desk ? "" : qPrintable(desk.error().detail));
        QCOMPARE(countCustomers((*desk)->storage()), 40);
        const auto notice = recoveryNotice(folder());
        QVERIFY(notice);
        QCOMPARE(StoreWords::recoveredTitle(*notice),
                 QStringLiteral("The store was damaged and has been replaced by its newest good backup."));
        const QString told = StoreWords::recovered(*notice);
        QVERIFY2(told.contains(QStringLiteral("What was entered after that is missing.")), qPrintable(told));
        QVERIFY2(told.contains(notice->keptAs), qPrintable(told));
        QCOMPARE(bytesOf(notice->keptAs + QStringLiteral("/desk.sqlite")), bad);
        QVERIFY(QFile::exists(backup));
    }

    void aBadBackupHasItsMessage_data()
    {
        QTest::addColumn<QString>("damage");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("begins");
        const QString damaged = QStringLiteral("This backup is damaged or incomplete.");
        QTest::newRow("truncated") << "truncated" << ErrorCode::StorageCorrupt << damaged;
        QTest::newRow("bit-flipped") << "bit-flipped" << ErrorCode::StorageCorrupt << damaged;
        QTest::newRow("not a database")
            << "not a database" << ErrorCode::Unsupported << "This file is not a backup of Forecourt.";
        QTest::newRow("emptied") << "emptied" << ErrorCode::Unsupported
                                 << "This file is not a backup of Forecourt.";
        QTest::newRow("sealed, no password") << "sealed" << ErrorCode::Forbidden
                                             << "This backup is sealed, and the password does not open it.";
        QTest::newRow("sealed, cut off") << "sealed and cut" << ErrorCode::StorageCorrupt << damaged;
    }
    void aBadBackupHasItsMessage()
    {
        QFETCH(const QString, damage);
        QFETCH(const ErrorCode, code);
        QFETCH(const QString, begins);
        QVERIFY(makeStore());
        const QString backup = makeBackup();
        QString password;
        if (damage.startsWith(QLatin1String("sealed"))) {
            const auto key = newSealKey(QStringLiteral("geheim"), {1, 8192});
            QVERIFY(key);
            const QString plain = backup + QStringLiteral(".plain");
            QVERIFY(QFile::rename(backup, plain));
            QVERIFY(sealFile(plain, backup, *key));
            if (damage != QLatin1String("sealed")) {
                password = QStringLiteral("geheim");
                QVERIFY(QFile::resize(backup, QFileInfo(backup).size() / 2));
            }
        } else {
            QVERIFY(writeBytes(backup, spoilt(damage)));
        }
        const QByteArray before = bytesOf(backup);
        const QTemporaryDir other;
        const SystemClock clock;
        UuidV7Source ids(clock);
        const Result<void> staged =
            stageChosenBackup(backup, password, other.filePath(QStringLiteral("first-start")), clock, ids);
        QVERIFY(!staged);
        QCOMPARE(staged.error().code, code);
        const QString sentence = FirstStartWords::restoreProblem(staged.error());
        QVERIFY2(sentence.startsWith(begins), qPrintable(sentence));
        QCOMPARE(bytesOf(backup), before);
    }

private:
    // On a small disk of its own where a fault needs one.
    bool makeStore()
    {
        if (needsDisk()) {
            m_disk = std::make_unique<SmallDisk>(6);
            if (!m_disk->isMounted()) {
                return false;
            }
        }
        m_folder = std::make_unique<QTemporaryDir>();
        auto desk = Desk::open(folder());
        return desk && addStore((*desk)->storage(), QStringLiteral("城东店")) &&
               addCustomers((*desk)->storage(), 0, 40);
    }
    static bool needsDisk()
    {
        const QString row = QString::fromLatin1(QTest::currentDataTag());
        return row == QLatin1String("full disk") || row == QLatin1String("read-only folder");
    }
    [[nodiscard]] QString folder() const { return m_disk ? m_disk->path("desk") : m_folder->path(); }
    [[nodiscard]] QString file() const { return folder() + QStringLiteral("/desk.sqlite"); }
    [[nodiscard]] QString aside() const { return folder() + QStringLiteral("/aside"); }

    QString makeBackup()
    {
        const QString backups = folder() + QStringLiteral("/backups");
        const QString path = backups + u'/' + backupName(1'793'671'200'000, false);
        auto desk = Desk::open(folder());
        const bool made = desk && QDir().mkpath(backups) &&
                          (*desk)->storage().executor().readSinglyAndWait([&](Database &database) {
                              return writeBackup(database, {path, folder(), {}, 0, {}}, &forecourtCatalog());
                          });
        return made ? path : QString();
    }

    QByteArray spoilt(const QString &damage)
    {
        QByteArray content = bytesOf(file());
        if (damage == QLatin1String("truncated")) {
            content.truncate(content.size() / 3);
        } else if (damage == QLatin1String("bit-flipped")) {
            for (qsizetype at = 4096; at + 4096 <= content.size(); at += 4096) {
                content[at] = static_cast<char>(content.at(at) ^ 0x40); // the kind of each page
            }
        } else if (damage == QLatin1String("not a database")) {
            content.fill('x', 20'000);
        } else {
            content.clear();
        }
        return content;
    }

    void inflict(Kind kind)
    {
        if (kind == Kind::Full) {
            m_disk->fill();
        } else if (kind == Kind::ReadOnly) {
            QVERIFY(m_disk->protect(true));
        } else if (kind == Kind::Locked) {
            m_blocker = std::make_unique<Database>(*Database::open(file()));
            QVERIFY(m_blocker->run(QStringLiteral("BEGIN EXCLUSIVE")));
        } else if (kind == Kind::Newer) {
            QVERIFY(makeNewer(file()));
        } else {
            QVERIFY(QFile::rename(file(), aside()));
            QVERIFY(makeForeign(file()));
        }
    }
    void remedy(Kind kind)
    {
        if (kind == Kind::Full) {
            m_disk->release();
        } else if (kind == Kind::ReadOnly) {
            QVERIFY(m_disk->protect(false));
        } else if (kind == Kind::Locked) {
            m_blocker.reset();
        } else if (kind == Kind::Newer) {
            makeOfThisVersion();
        } else {
            QVERIFY(QFile::remove(file()));
            QVERIFY(QFile::rename(aside(), file()));
        }
    }
    void makeOfThisVersion()
    {
        auto database = Database::open(file());
        QVERIFY(database);
        QVERIFY(database->run(QStringLiteral("DELETE FROM schema_version WHERE version = 99")));
        QVERIFY(database->run(QStringLiteral("PRAGMA user_version = %1").arg(newestStoreSchema())));
        QVERIFY(database->checkpoint());
    }

    static void showsOnThePage(const StoreProblem &problem, const QString &title)
    {
        const StartProblemPage page(problem);
        const auto *shown = page.findChild<QLabel *>(QStringLiteral("problemTitle"));
        const auto *sentence = page.findChild<QLabel *>(QStringLiteral("problemSentence"));
        QVERIFY(shown != nullptr && sentence != nullptr);
        QCOMPARE(shown->text(), title);
        QVERIFY(sentence->text().size() > 60);
    }

    std::unique_ptr<StyleContext> m_style;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SmallDisk> m_disk;
    std::unique_ptr<Database> m_blocker;
};

QTEST_MAIN(TestStartFaults)
#include "tst_startfaults.moc"
