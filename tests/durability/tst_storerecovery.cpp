// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk.h"
#include "models/storage/storebackup.h"
#include "models/storage/storediagnosis.h"
#include "models/storage/storerecovery.h"
#include "tests/durability/badbackup.h"

using namespace forecourt;

// A store that is damaged or gone is replaced by the newest good backup, and never by an empty one in
// silence.
class TestStoreRecovery final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto desk = Desk::open(folder());
        QVERIFY2(desk, desk ? "" : qPrintable(desk.error().detail));
        QVERIFY(addStore((*desk)->storage(), QStringLiteral("城东店")));
        QVERIFY(addCustomers((*desk)->storage(), 0, 60));
        back(**desk, 1);
        QVERIFY(addCustomers((*desk)->storage(), 60, 20));
        back(**desk, 2);
        QVERIFY(addCustomers((*desk)->storage(), 80, 20));
    }

    void anOrderlyEndIsNotChecked()
    {
        QVERIFY(!Desk::needsPreparation(folder()));
        int checks = 0;
        QVERIFY(Desk::open(folder(), {.checking = [&] {
                               ++checks;
                           }}));
        QCOMPARE(checks, 0);
    }

    void anUncleanEndIsNoticedAndTheFileRead()
    {
        QVERIFY(writeBytes(path("running"), "RD"));
        QVERIFY(Desk::needsPreparation(folder()));
        int checks = 0;
        QVERIFY(Desk::open(folder(), {.checking = [&] {
                               ++checks;
                           }}));
        QCOMPARE(checks, 1);
        QVERIFY(!Desk::needsPreparation(folder()));
        QCOMPARE(customers(), 100);
    }

    // SQLite writes the first page of a new file under a journal, because the file has no log yet.
    void aFirstWriteThatWasCutBeginsAnew_data()
    {
        QTest::addColumn<int>("written");
        for (const int written : {1, 50, 2048, 4096}) {
            QTest::addRow("%d bytes", written) << written;
        }
    }
    void aFirstWriteThatWasCutBeginsAnew()
    {
        QFETCH(const int, written);
        const QTemporaryDir fresh;
        const QString file = fresh.filePath(QStringLiteral("desk.sqlite"));
        QVERIFY(writeBytes(file, bytesOf(path("desk.sqlite")).left(written)));
        QVERIFY(writeBytes(file + QStringLiteral("-journal"), journalOfNothing()));
        auto desk = Desk::open(fresh.path());
        QVERIFY2(desk, desk ? "" : qPrintable(desk.error().detail));
        QCOMPARE(countCustomers((*desk)->storage()), 0);
        QVERIFY(!recoveryNotice(fresh.path()));
    }

    void aDamagedStoreIsReplacedByTheNewestBackup_data()
    {
        QTest::addColumn<QString>("damage");
        for (const char *damage : {"cut", "emptied", "overwritten header", "spoilt pages", "removed"}) {
            QTest::newRow(damage) << QString::fromLatin1(damage);
        }
    }
    void aDamagedStoreIsReplacedByTheNewestBackup()
    {
        QFETCH(const QString, damage);
        const QByteArray damaged = inflict(damage);
        auto desk = Desk::open(folder(), {.onDamage = OnDamage::Recover});
        QVERIFY2(desk, desk ? "" : qPrintable(desk.error().detail));
        QCOMPARE(countCustomers((*desk)->storage()), 80);
        const auto notice = recoveryNotice(folder());
        QVERIFY(notice);
        QVERIFY(!notice->finding.isEmpty());
        QCOMPARE(notice->backup, backup(2));
        QCOMPARE(notice->backupMs, backupMs(2));
        if (damage == QLatin1String("removed")) {
            QVERIFY(notice->keptAs.isEmpty());
        } else {
            QCOMPARE(bytesOf(notice->keptAs + QStringLiteral("/desk.sqlite")), damaged);
        }
    }

    void aCommandRefusesToReplaceAnything()
    {
        const QByteArray damaged = inflict(QStringLiteral("cut"));
        const auto desk = Desk::open(folder());
        QVERIFY(!desk);
        QCOMPARE(desk.error().code, ErrorCode::StorageCorrupt);
        QCOMPARE(bytesOf(path("desk.sqlite")), damaged);
        QVERIFY(!recoveryNotice(folder()));
        QVERIFY(Desk::needsPreparation(folder())); // and the next start looks again
    }

    void aBadBackupIsPassedOver()
    {
        inflict(QStringLiteral("cut"));
        QVERIFY(spoil(backup(2)));
        auto desk = Desk::open(folder(), {.onDamage = OnDamage::Recover});
        QVERIFY(desk);
        QCOMPARE(countCustomers((*desk)->storage()), 60);
        const auto notice = recoveryNotice(folder());
        QCOMPARE(notice->backup, backup(1));
        QCOMPARE(notice->refused.size(), 1);
        QVERIFY(QFile::exists(backup(2)));
    }

    void aBadBackupIsNamedWithItsReason_data()
    {
        QTest::addColumn<QString>("damage");
        QTest::addColumn<QString>("reason");
        QTest::newRow("truncated") << "truncated"
                                   << "the end of the file is missing";
        QTest::newRow("bit-flipped") << "bit-flipped"
                                     << "the backup is damaged: ";
        QTest::newRow("emptied") << "emptied"
                                 << "the file is empty";
        QTest::newRow("no database") << "no database"
                                     << "the file is no backup of this program";
        QTest::newRow("foreign") << "foreign"
                                 << "the file is the database of another program";
        QTest::newRow("newer") << "newer"
                               << "needs a program of schema 99 or newer";
    }
    void aBadBackupIsNamedWithItsReason()
    {
        QFETCH(const QString, damage);
        QFETCH(const QString, reason);
        inflict(QStringLiteral("cut"));
        QVERIFY(makeBad(backup(2), damage));
        const QByteArray bad = bytesOf(backup(2));
        auto desk = Desk::open(folder(), {.onDamage = OnDamage::Recover});
        QVERIFY2(desk, desk ? "" : qPrintable(desk.error().detail));
        QCOMPARE(countCustomers((*desk)->storage()), 60);
        const auto notice = recoveryNotice(folder());
        QCOMPARE(notice->backup, backup(1));
        QCOMPARE(notice->refused.size(), 1);
        const QString told = notice->refused.first();
        QVERIFY2(told.startsWith(QFileInfo(backup(2)).fileName()) && told.contains(reason), qPrintable(told));
        QCOMPARE(bytesOf(backup(2)), bad);
    }

    void withoutAGoodBackupTheDamageIsToldAndKept()
    {
        const QByteArray damaged = inflict(QStringLiteral("cut"));
        QVERIFY(spoil(backup(1)));
        QVERIFY(spoil(backup(2)));
        auto desk = Desk::open(folder(), {.onDamage = OnDamage::Recover});
        QVERIFY(desk);
        QCOMPARE(countCustomers((*desk)->storage()), 0);
        const auto notice = recoveryNotice(folder());
        QVERIFY(notice);
        QVERIFY(notice->backup.isEmpty());
        QCOMPARE(bytesOf(notice->keptAs + QStringLiteral("/desk.sqlite")), damaged);
        desk->reset();
        QVERIFY(Desk::open(folder()));
        QVERIFY(recoveryNotice(folder())); // until a person has seen it
    }

    void aMissingStoreWithoutBackupsIsToldToo()
    {
        QVERIFY(QFile::remove(path("desk.sqlite")));
        QVERIFY(QDir(path("backups")).removeRecursively());
        const auto refused = Desk::open(folder());
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::StorageCorrupt);
        QVERIFY(Desk::open(folder(), {.onDamage = OnDamage::Recover}));
        QVERIFY(recoveryNotice(folder()));
    }

    void aSealedBackupIsOpenedWithTheKeptKey()
    {
        const auto key = newSealKey(QStringLiteral("geheim"), {1, 8192});
        QVERIFY(key);
        QVERIFY(sealFile(backup(2), path("backups/") + backupName(backupMs(3), true), *key));
        QVERIFY(writeSealKeys(folder(), {true, {*key}}));
        inflict(QStringLiteral("cut"));
        QVERIFY(Desk::open(folder(), {.onDamage = OnDamage::Recover}));
        QVERIFY(recoveryNotice(folder())->backup.endsWith(QLatin1String(".sealed")));
        QCOMPARE(customers(), 80);
        QVERIFY(!QFile::exists(path("recovering")));
    }

    void aRecoveryThatWasBrokenOffGoesOn()
    {
        inflict(QStringLiteral("cut"));
        // As if the power had failed after the damaged files were moved.
        QVERIFY(QDir(folder()).mkdir(QStringLiteral("damaged-1")));
        StoreRecovery begun;
        begun.finding = QStringLiteral("the end of the file is missing");
        begun.keptAs = path("damaged-1");
        QVERIFY(writeRecoveryNotice(folder(), begun));
        QVERIFY(QFile::rename(path("desk.sqlite"), path("damaged-1/desk.sqlite")));
        QVERIFY(Desk::open(folder(), {.onDamage = OnDamage::Recover}));
        QCOMPARE(customers(), 80);
        QCOMPARE(recoveryNotice(folder())->keptAs, path("damaged-1"));
        QCOMPARE(recoveryNotice(folder())->finding, begun.finding);
    }

    void aForeignDatabaseIsLeftAlone()
    {
        QVERIFY(makeForeign(path("desk.sqlite")));
        const QByteArray before = bytesOf(path("desk.sqlite"));
        const auto desk = Desk::open(folder(), {.onDamage = OnDamage::Recover});
        QVERIFY(!desk);
        QCOMPARE(desk.error().code, ErrorCode::StorageCorrupt);
        QVERIFY(storeProblemOf(desk.error(), folder()).kind == StoreProblem::Kind::Foreign);
        QCOMPARE(bytesOf(path("desk.sqlite")), before);
    }

    void damageFoundWhileWorkingIsRememberedForTheNextStart()
    {
        {
            auto desk = Desk::open(folder());
            QVERIFY(desk);
            QString told;
            (*desk)->setTroubleHandler([&](const Error &error) { told = error.detail; });
            const auto read = (*desk)->storage().executor().readAndWait([](Database &) -> Result<void> {
                return fail(ErrorCode::StorageCorrupt, QStringLiteral("database disk image is malformed"));
            });
            QVERIFY(!read);
            QCOMPARE(told, QStringLiteral("database disk image is malformed"));
        }
        QVERIFY(Desk::needsPreparation(folder()));
    }

    void twoProcessesAreNotAlone()
    {
        const RunningMark one(folder());
        const RunningMark two(folder());
        QVERIFY(!one.isAlone());
        QVERIFY(!two.isAlone());
    }

private:
    [[nodiscard]] QString folder() const { return m_folder->path(); }
    [[nodiscard]] QString path(const char *name) const { return m_folder->filePath(QLatin1String(name)); }
    static qint64 backupMs(int number) { return 1'793'671'200'000 + number * qint64{3600} * 1000; }
    [[nodiscard]] QString backup(int number) const
    {
        return path("backups/") + backupName(backupMs(number), false);
    }
    void back(Desk &desk, int number)
    {
        QVERIFY(QDir(folder()).mkpath(QStringLiteral("backups")));
        QVERIFY(desk.storage().executor().readSinglyAndWait([&](Database &database) {
            return writeBackup(database, {backup(number), folder(), {}, 0, {}}, &forecourtCatalog());
        }));
    }
    QByteArray inflict(const QString &damage)
    {
        const QString file = path("desk.sqlite");
        QByteArray content = bytesOf(file);
        if (damage == QLatin1String("cut")) {
            content.truncate(content.size() / 2);
        } else if (damage == QLatin1String("emptied")) {
            content.clear();
        } else if (damage == QLatin1String("overwritten header")) {
            content.replace(0, 100, QByteArray(100, 'x'));
        } else if (damage == QLatin1String("spoilt pages")) {
            spoil(file);
            writeBytes(path("running"), "RD");
            return bytesOf(file);
        } else {
            QFile::remove(file);
            return {};
        }
        writeBytes(file, content);
        return content;
    }
    // Of a file that had no page before (sqlite.org/fileformat2.html, 3).
    static QByteArray journalOfNothing()
    {
        return QByteArray::fromHex("d9d505f920a163d7" // magic
                                   "00000000"         // no page to put back
                                   "12345678"         // nonce
                                   "00000000"         // pages before
                                   "00000200"         // sector
                                   "00001000")        // page
            .leftJustified(512, '\0');
    }
    qint64 customers()
    {
        auto desk = Desk::open(folder());
        return desk ? countCustomers((*desk)->storage()) : -1;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestStoreRecovery)
#include "tst_storerecovery.moc"
