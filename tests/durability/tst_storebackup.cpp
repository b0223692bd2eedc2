// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/storebackup.h"
#include "models/storage/storecheck.h"
#include "tests/durability/storewithdata.h"

#include <QDateTime>

using namespace forecourt;

namespace {

constexpr qint64 kHour = qint64{3600} * 1000;

qint64 utc(const char *text)
{
    return QDateTime::fromString(QLatin1String(text), Qt::ISODate).toMSecsSinceEpoch();
}

QStringList namesIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::Files | QDir::NoDotAndDotDot);
}

} // namespace

// One backup, and which of many are kept.
class TestStoreBackup final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<StorageFixture>();
        QVERIFY(addStore(*m_desk->storage, QStringLiteral("城东店")));
        QVERIFY(addCustomers(*m_desk->storage, 0, 50));
        m_folder = std::make_unique<QTemporaryDir>();
    }

    void aBackupHoldsWhatWasCommitted()
    {
        QVERIFY(back({path("b.sqlite"), m_folder->path(), {}, 0, {}}));
        auto copy = Database::open(path("b.sqlite"), {.readOnly = true, .create = false});
        QVERIFY(copy);
        QCOMPARE(copy->integer(QStringLiteral("SELECT count(*) FROM customer")).value_or(-1), 50);
        QVERIFY(digestHolds(*copy, forecourtCatalog()).value_or(false));
    }

    void aSealedBackupLeavesNothingOpen()
    {
        const auto key = newSealKey(QStringLiteral("geheim"), {1, 8192});
        QVERIFY(key);
        const QTemporaryDir work;
        QVERIFY(back({path("b.sealed"), work.path(), *key, 0, {}}));
        QVERIFY(isSealed(path("b.sealed")));
        QCOMPARE(namesIn(m_folder->path()), QStringList{QStringLiteral("b.sealed")});
        QCOMPARE(namesIn(work.path()), QStringList());
        QVERIFY(unsealFile(path("b.sealed"), path("b.sqlite"), *key));
        auto copy = Database::open(path("b.sqlite"), {.readOnly = true, .create = false});
        QVERIFY(copy && copy->quickCheck());
    }

    void rowsThatDoNotGiveTheDigestAreNoBackup()
    {
        QVERIFY(m_desk->read([](Database &database) {
            // As a flipped bit would: past the write path.
            return database.run(QStringLiteral("UPDATE digest SET buckets = zeroblob(length(buckets))"));
        }));
        QVERIFY(m_desk->read([](Database &database) {
            return database.run(
                QStringLiteral("INSERT OR IGNORE INTO digest (id, buckets) VALUES (1, x'00')"));
        }));
        const Result<void> done = back({path("b.sqlite"), m_folder->path(), {}, 0, {}});
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::StorageCorrupt);
        QCOMPARE(namesIn(m_folder->path()), QStringList());
    }

    void aFileThatIsThereIsNotReplaced()
    {
        QVERIFY(writeBytes(path("b.sqlite"), "mine"));
        const Result<void> done = back({path("b.sqlite"), m_folder->path(), {}, 0, {}});
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::Conflict);
        QCOMPARE(bytesOf(path("b.sqlite")), QByteArray("mine"));
    }

    void aMissingFolderIsNotFound()
    {
        const Result<void> done = back({path("usb/b.sqlite"), m_folder->path(), {}, 0, {}});
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::NotFound);
    }

    // A backup must not take the room that work needs.
    void theSpareRoomStaysFree()
    {
        const Result<void> done = back({path("b.sqlite"), m_folder->path(), {}, qint64{1} << 60, {}});
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::StorageFull);
        QCOMPARE(namesIn(m_folder->path()), QStringList());
    }

    void namesTellTheTime()
    {
        const qint64 taken = utc("2026-11-03T02:03:04Z");
        QCOMPARE(backupName(taken, true), QStringLiteral("forecourt-20261103T020304Z.sealed"));
        for (const QString &name : {backupName(taken, true), backupName(taken - kHour, false),
                                    QStringLiteral("forecourt-20261103T020304Z.sqlite.part"),
                                    QStringLiteral("forecourt-mine.sqlite"), QStringLiteral("letter.txt")}) {
            QVERIFY(writeBytes(m_folder->filePath(name), "x"));
        }
        const QList<BackupFile> found = backupsIn(m_folder->path());
        QCOMPARE(found.size(), 2);
        QCOMPARE(found.first().takenMs, taken);
        QVERIFY(found.first().sealed);
        QCOMPARE(found.last().takenMs, taken - kHour);
    }

    void copiesOfOldSchemasTellTheirTimeToo()
    {
        const qint64 taken = utc("2026-11-03T02:03:04Z");
        QCOMPARE(schemaCopyName(12, taken, false),
                 QStringLiteral("before-schema-12-20261103-020304-000.sqlite"));
        for (const QString &name : {schemaCopyName(9, taken + 1, true), schemaCopyName(12, taken, false),
                                    schemaCopyName(12, taken, false) + QStringLiteral(".part"),
                                    backupName(taken, false), QStringLiteral("before-schema-mine.sqlite")}) {
            QVERIFY(writeBytes(m_folder->filePath(name), "x"));
        }
        const QList<BackupFile> found = schemaCopiesIn(m_folder->path());
        QCOMPARE(found.size(), 2);
        QCOMPARE(found.first().takenMs, taken + 1);
        QVERIFY(found.first().sealed);
        QCOMPARE(found.last().takenMs, taken);
    }

    // Two, or all of the last year, whichever is more.
    void copiesOfOldSchemasGoAfterAYear_data()
    {
        QTest::addColumn<QList<int>>("daysOld");
        QTest::addColumn<QList<int>>("gone");
        QTest::newRow("none") << QList<int>{} << QList<int>{};
        QTest::newRow("two, however old") << QList<int>{900, 2000} << QList<int>{};
        QTest::newRow("a third, old") << QList<int>{900, 2000, 2001} << QList<int>{2001};
        QTest::newRow("five of this year") << QList<int>{1, 2, 3, 100, 364} << QList<int>{};
        QTest::newRow("one of this year") << QList<int>{1, 366, 367} << QList<int>{367};
        QTest::newRow("four of this year") << QList<int>{1, 2, 3, 364, 366, 800} << QList<int>{366, 800};
    }
    void copiesOfOldSchemasGoAfterAYear()
    {
        QFETCH(const QList<int>, daysOld);
        QFETCH(const QList<int>, gone);
        const qint64 now = utc("2026-11-03T02:03:04Z");
        QList<BackupFile> all;
        for (const int days : daysOld) {
            all.append({QString::number(days), now - days * 24 * kHour, false, 10});
        }
        QList<int> found;
        for (const BackupFile &copy : superfluousSchemaCopies(all, now)) {
            found.append(copy.path.toInt());
        }
        QCOMPARE(found, gone);
    }

    // A year of hourly backups, pruned after each: how many stay, and how old.
    void aYearLeavesTheNewestOfHoursDaysAndWeeks()
    {
        QList<BackupFile> kept;
        const qint64 start = utc("2026-01-01T00:10:00Z");
        for (int hour = 0; hour < 365 * 24; ++hour) {
            kept.prepend({QString::number(hour), start + hour * kHour, false, 1});
            const QList<BackupFile> gone = superfluousBackups(kept, {}, 1'000'000);
            for (const BackupFile &file : gone) {
                kept.removeAll(file);
            }
        }
        const qint64 now = kept.first().takenMs;
        const auto within = [&](qint64 hours) {
            return std::count_if(kept.begin(), kept.end(),
                                 [&](const BackupFile &file) { return now - file.takenMs < hours * kHour; });
        };
        QCOMPARE(within(24), 24);
        QCOMPARE(within(14 * 24), 24 + 13);
        QVERIFY(now - kept.last().takenMs >= 6 * 7 * 24 * kHour);
        QVERIFY(kept.size() <= 24 + 14 + 8);
    }

    void littleRoomTakesTheHoursFirst()
    {
        QList<BackupFile> all;
        const qint64 now = utc("2026-11-03T23:10:00Z");
        for (int i = 0; i < 20; ++i) { // hours of one day
            all.append({QStringLiteral("hour %1").arg(i), now - i * kHour, false, 10});
        }
        for (int i = 1; i < 5; ++i) {
            all.append({QStringLiteral("day %1").arg(i), now - i * 24 * kHour, false, 10});
        }
        QList<BackupFile> kept = all;
        for (const BackupFile &file : superfluousBackups(all, {}, 80)) {
            kept.removeAll(file);
        }
        QStringList names;
        for (const BackupFile &file : std::as_const(kept)) {
            names.append(file.path);
        }
        QCOMPARE(names,
                 (QStringList{QStringLiteral("hour 0"), QStringLiteral("hour 1"), QStringLiteral("hour 2"),
                              QStringLiteral("hour 3"), QStringLiteral("day 1"), QStringLiteral("day 2"),
                              QStringLiteral("day 3"), QStringLiteral("day 4")}));
        QCOMPARE(superfluousBackups(all, {}, 0).size(), 22); // the newest two always stay
    }

private:
    [[nodiscard]] QString path(const char *name) const { return m_folder->filePath(QLatin1String(name)); }
    Result<void> back(const BackupOrder &order)
    {
        return m_desk->storage->executor().readSinglyAndWait(
            [&](Database &database) { return writeBackup(database, order, &forecourtCatalog()); });
    }

    std::unique_ptr<StorageFixture> m_desk;
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestStoreBackup)
#include "tst_storebackup.moc"
