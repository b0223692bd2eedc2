// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/backup/backupservice.h"
#include "models/storage/sealkeys.h"
#include "tests/durability/storewithdata.h"

#include <QSignalSpy>

using namespace forecourt;

// When rolling backups are made, and what is said where they fail.
class TestBackupService final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<StorageFixture>();
        QVERIFY(addStore(*m_desk->storage, QStringLiteral("城东店")));
        // Files bear the time of the machine; the clock of the test stands beside it.
        m_desk->clock.set(QDateTime::currentMSecsSinceEpoch() / 1000 * 1000 + 5000);
        make({});
    }
    void cleanup()
    {
        m_service.reset();
        m_desk.reset();
    }

    void theFirstIsMadeAtOnce()
    {
        tickAndWait();
        QCOMPARE(m_service->state().count, 1);
        QCOMPARE(m_service->state().lastMs, m_desk->clock.nowMs());
        QVERIFY(m_service->state().phase == BackupState::Phase::Waiting);
        QCOMPARE(m_service->state().nextMs, 0); // nothing changed since
    }

    void oneAnHourWhileSomethingChanges()
    {
        tickAndWait();
        const qint64 first = m_desk->clock.nowMs();
        change();
        QCOMPARE(m_service->state().nextMs, first + kHour);
        m_desk->clock.advance(kHour - 1);
        m_service->tick();
        QVERIFY(m_service->state().phase == BackupState::Phase::Waiting);
        m_desk->clock.advance(1);
        tickAndWait();
        QCOMPARE(m_service->state().count, 2);
    }

    void noneWhereNothingChanged()
    {
        tickAndWait();
        m_desk->clock.advance(10 * kHour);
        m_service->tick();
        QVERIFY(m_service->state().phase == BackupState::Phase::Waiting);
        QCOMPARE(m_service->state().count, 1);
    }

    void whatChangesMeanwhileIsForTheNext()
    {
        QSignalSpy finished(m_service.get(), &BackupService::finished);
        m_service->tick();
        QVERIFY(addCustomers(*m_desk->storage, 0, 1));
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 60'000);
        QTRY_VERIFY(m_service->state().nextMs > 0);
    }

    void aPasswordSealsTheNext()
    {
        auto set = m_service->setPassword(QStringLiteral("geheim"));
        QTRY_VERIFY(set.isFinished());
        QVERIFY(set.result());
        QTRY_VERIFY(m_service->state().sealed);
        tickAndWait();
        const QList<BackupFile> backups = backupsIn(m_service->state().folder);
        QCOMPARE(backups.size(), 1);
        QVERIFY(isSealed(backups.first().path));
        QVERIFY(sealKeyOf(backups.first().path, QStringLiteral("geheim")));
        auto removed = m_service->setPassword({});
        QTRY_VERIFY(removed.isFinished());
        QTRY_VERIFY(!m_service->state().sealed);
        const auto keys = readSealKeys(m_desk->folder.path());
        QVERIFY(keys);
        QCOMPARE(keys->keys.size(), 1); // that of the one that is there stays
    }

    void aMissingDiskIsSaidAndTriedAgain()
    {
        const QTemporaryDir usb;
        const QString folder = usb.filePath(QStringLiteral("backups"));
        m_service->setFolder(folder);
        QSignalSpy failed(m_service.get(), &BackupService::failed);
        m_service->tick();
        QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, 60'000);
        QVERIFY(m_service->state().phase == BackupState::Phase::Failed);
        QCOMPARE(m_service->state().error.code, ErrorCode::NotFound);
        QVERIFY(!QFile::exists(folder)); // an empty place where a disk belongs is not filled
        QVERIFY(QDir().mkpath(folder));
        m_service->tick();
        QVERIFY(m_service->state().phase == BackupState::Phase::Failed); // not at once
        m_desk->clock.advance(600'000);
        tickAndWait();
        QCOMPARE(backupsIn(folder).size(), 1);
    }

    void whatIsKeptIsPruned()
    {
        make({.rules = {2, 1, 1}});
        for (int i = 0; i < 5; ++i) {
            change();
            m_desk->clock.advance(kHour);
            tickAndWait();
        }
        QVERIFY(m_service->state().count <= 3);
        QVERIFY(m_service->state().bytes > 0);
    }

    void oldCopiesOfOldSchemasGoWithABackup()
    {
        const QDir folder(m_desk->folder.path());
        const qint64 now = m_desk->clock.nowMs();
        for (const int days : {10, 400, 500, 600}) {
            QVERIFY(writeBytes(folder.filePath(schemaCopyName(days, now - days * 24 * kHour, false)), "x"));
        }
        tickAndWait();
        const QStringList left = folder.entryList({QStringLiteral("before-schema-*")}, QDir::Files);
        QCOMPARE(left.size(), 2);
        QVERIFY(left.contains(schemaCopyName(10, now - 10 * 24 * kHour, false)));
        QVERIFY(left.contains(schemaCopyName(400, now - 400 * 24 * kHour, false)));
    }

    void whatAKilledBackupLeftIsClearedAway()
    {
        const QString left =
            m_service->state().folder + QStringLiteral("/forecourt-20261103T020304Z.sqlite.part");
        QVERIFY(QDir().mkpath(m_service->state().folder));
        QVERIFY(writeBytes(left, "half"));
        tickAndWait();
        QVERIFY(!QFile::exists(left));
        QCOMPARE(QDir(m_service->state().folder).entryList(QDir::Files).size(), 1);
    }

    void savingDoesNotWaitForABackup()
    {
        QVERIFY(addCustomers(*m_desk->storage, 0, 800));
        QSignalSpy finished(m_service.get(), &BackupService::finished);
        m_service->backUpNow();
        QVERIFY(addCustomers(*m_desk->storage, 800, 1));
        QCOMPARE(countCustomers(*m_desk->storage), 801);
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 60'000);
    }

    void endingWaitsForWhatIsUnderWay()
    {
        m_service->backUpNow();
        const QString folder = m_service->state().folder;
        m_service.reset();
        const QStringList left = QDir(folder).entryList({QStringLiteral("*.part*")}, QDir::Files);
        QCOMPARE(left, QStringList());
    }

private:
    static constexpr qint64 kHour = qint64{3600} * 1000;

    void make(BackupService::Options options)
    {
        options.sealCost = {1, 8192};
        m_service = std::make_unique<BackupService>(*m_desk->storage, options);
        QCoreApplication::processEvents();
    }
    void tickAndWait()
    {
        QSignalSpy finished(m_service.get(), &BackupService::finished);
        m_service->tick();
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 60'000);
    }
    void change()
    {
        QSignalSpy changed(&m_desk->storage->changes(), &ChangeNotifier::changed);
        QVERIFY(addCustomers(*m_desk->storage, m_next++, 1));
        QTRY_VERIFY(changed.count() > 0);
    }

    std::unique_ptr<StorageFixture> m_desk;
    std::unique_ptr<BackupService> m_service;
    int m_next = 0;
};

QTEST_GUILESS_MAIN(TestBackupService)
#include "tst_backupservice.moc"
