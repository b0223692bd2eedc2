// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk.h"
#include "models/services/customerimport/customerimport.h"
#include "models/services/listexport/exporttables.h"
#include "models/services/listexport/listexport.h"
#include "models/storage/storebackup.h"
#include "models/storage/storediagnosis.h"
#include "models/storage/storerecovery.h"
#include "tests/durability/oldschema.h"
#include "tests/durability/smalldisk.h"
#include "ui/customers/importtexts.h"
#include "ui/exports/exportwords.h"
#include "ui/firststart/storewords.h"

#include <QDirIterator>
#include <QProcess>
#include <QScopeGuard>

using namespace forecourt;

namespace {

template <typename T> T answerOf(const QFuture<T> &future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 60'000)) {
        qFatal("no answer");
    }
    return future.result();
}

// Every file below the folder but the ballast, by name.
QMap<QString, QByteArray> filesIn(const QString &folder)
{
    QMap<QString, QByteArray> found;
    QDirIterator each(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (each.hasNext()) {
        const QString path = each.next();
        if (each.fileName() != QLatin1String("ballast")) {
            found.insert(QDir(folder).relativeFilePath(path), bytesOf(path));
        }
    }
    return found;
}

// Within an attempt: whether it holds, noted where it does not.
#define VERIFY(statement)                                                                                    \
    if (!QTest::qVerify(static_cast<bool>(statement), #statement, "", __FILE__, __LINE__))                   \
    return true

QString startWords(const Error &error, const QString &folder)
{
    return StoreWords::title(storeProblemOf(error, folder));
}

} // namespace

// A disk with every amount of room from none to enough, under whatever writes much at once: it says that the
// disk is full, leaves what was there whole and nothing half made beside it, and works once there is room.
class TestFullDisk final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_disk = std::make_unique<SmallDisk>(24);
        m_folder = std::make_unique<QTemporaryDir>();
        if (!m_disk->isMounted()) {
            QSKIP("a file system of its own can only be mounted by root");
        }
    }
    void cleanup()
    {
        m_desk.reset();
        m_disk.reset();
        m_folder.reset();
    }

    void anOldStoreWaitsForRoom_data()
    {
        QTest::addColumn<int>("schema");
        for (const int schema : {1, 9, newestStoreSchema() - 1}) {
            QTest::addRow("schema %d", schema) << schema;
        }
    }
    void anOldStoreWaitsForRoom()
    {
        QFETCH(const int, schema);
        const QString folder = m_disk->path("desk");
        const QString file = folder + QStringLiteral("/desk.sqlite");
        withEveryRoom(96 * 1024, [&](qint64 room) -> bool {
            QDir(folder).removeRecursively();
            QDir().mkpath(folder);
            oldschema::unpack(schema, file);
            oldschema::Layout layout;
            const oldschema::Content before = oldschema::read(file, layout);
            m_disk->leave(room);
            const auto desk = Desk::open(folder, {.onDamage = OnDamage::Recover});
            m_disk->release();
            if (!desk) {
                says(desk.error(), startWords(desk.error(), folder), "The disk is full");
            }
            const bool opened = desk.has_value();
            VERIFY(unfinished(folder).isEmpty());
            VERIFY(!recoveryNotice(folder));
            if (!opened) {
                VERIFY(oldschema::read(file, layout) == before);
                VERIFY(Desk::open(folder));
            }
            VERIFY(oldschema::read(file, layout) == before);
            return opened;
        });
    }

    void anImportIsWholeOrDidNotHappen_data()
    {
        QTest::addColumn<bool>("storeIsThere");
        QTest::newRow("full is the disk of the store") << true;
        QTest::newRow("full is the disk of the table") << false;
    }
    void anImportIsWholeOrDidNotHappen()
    {
        QFETCH(const bool, storeIsThere);
        const QString table =
            storeIsThere ? m_folder->filePath(QStringLiteral("t.csv")) : m_disk->path("t.csv");
        QVERIFY(writeBytes(table, manyCustomers(1500)));
        open(storeIsThere ? m_disk->path("desk") : m_folder->path());
        const QString beside = QFileInfo(table).path();
        const QStringList before = QDir(beside).entryList(QDir::Files);
        withEveryRoom(storeIsThere ? 256 * 1024 : 4 * 1024, [&](qint64 room) -> bool {
            m_disk->leave(room);
            CustomerImport import(m_desk->storage());
            const auto preview = answerOf(import.inspect(table, ImportKind::Customers));
            if (!preview) {
                QTest::qFail(qPrintable(preview.error().detail), __FILE__, __LINE__);
                return true;
            }
            const auto report = answerOf(import.apply(preview->plan, {}, {}));
            m_disk->release();
            if (!report) {
                says(report.error(), ImportTexts::failure(report.error()),
                     "The disk is full. Nothing was imported.");
                VERIFY(countCustomers(m_desk->storage()) == 40);
                VERIFY(QDir(beside).entryList(QDir::Files) == before);
                return false;
            }
            VERIFY(report->counts.created == 1500 && report->counts.rejected == 1500);
            VERIFY(countCustomers(m_desk->storage()) == 1540);
            VERIFY(bytesOf(report->errorFile).count('\n') == 1501);
            return true;
        });
    }

    void aDamagedStoreWaitsForRoom_data() { plainOrSealed(); }
    void aDamagedStoreWaitsForRoom()
    {
        QFETCH(const bool, sealed);
        const QString folder = m_disk->path("desk");
        const QString kept = m_folder->filePath(QStringLiteral("kept"));
        makeDamaged(kept, sealed);
        const QMap<QString, QByteArray> before = filesIn(kept);
        withEveryRoom(128 * 1024, [&](qint64 room) -> bool {
            QDir(folder).removeRecursively();
            copyAll(kept, folder);
            m_disk->leave(room);
            auto desk = Desk::open(folder, {.onDamage = OnDamage::Recover});
            m_disk->release();
            if (desk) {
                VERIFY(countCustomers((*desk)->storage()) == 40);
                return true;
            }
            says(desk.error(), startWords(desk.error(), folder), "The disk is full");
            const QMap<QString, QByteArray> after = filesIn(folder);
            for (auto it = before.begin(); it != before.end(); ++it) {
                VERIFY(it.key() == QLatin1String("running") || after.value(it.key()) == it.value());
            }
            desk = Desk::open(folder, {.onDamage = OnDamage::Recover});
            VERIFY(desk && countCustomers((*desk)->storage()) == 40);
            VERIFY(!QFileInfo::exists(folder + QStringLiteral("/recovering")));
            return false;
        });
    }

    void aListIsExportedWholeOrNotAtAll_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("wasThere");
        QTest::newRow("table") << "list.csv" << false;
        QTest::newRow("table over another") << "list.csv" << true;
        QTest::newRow("workbook") << "list.xlsx" << false;
        QTest::newRow("workbook over another") << "list.xlsx" << true;
    }
    void aListIsExportedWholeOrNotAtAll()
    {
        QFETCH(const QString, name);
        QFETCH(const bool, wasThere);
        open(m_folder->path());
        QVERIFY(addCustomers(m_desk->storage(), 40, 3000));
        const QString target = m_disk->path(qPrintable(name));
        if (wasThere) {
            QVERIFY(writeBytes(target, "what stood there before"));
        }
        const QMap<QString, QByteArray> before = filesIn(m_disk->path(""));
        withEveryRoom(16 * 1024, [&](qint64 room) -> bool {
            m_disk->leave(room);
            const auto report = exported(target);
            m_disk->release();
            if (!report) {
                says(report.error(), ExportWords::failure(report.error()),
                     "The disk is full. No file was written. Make room or choose another folder.");
                VERIFY(filesIn(m_disk->path("")) == before);
                return false;
            }
            VERIFY(report->rows == 3040);
            VERIFY(filesIn(m_disk->path("")).keys() == QStringList{name});
            return true;
        });
    }

    // Where the system keeps temporary files, and with them the rows of a workbook until it is put together.
    void aWorkbookLacksNoRowThatDidNotFit()
    {
        open(m_folder->path());
        QVERIFY(addCustomers(m_desk->storage(), 40, 3000));
        const QTemporaryDir other;
        const QString target = other.filePath(QStringLiteral("list.xlsx"));
        const QByteArray before = qgetenv("TMPDIR");
        const auto restore = qScopeGuard([&] { qputenv("TMPDIR", before); });
        qputenv("TMPDIR", QFile::encodeName(m_disk->path("")));
        withEveryRoom(64 * 1024, [&](qint64 room) -> bool {
            m_disk->leave(room);
            const auto report = exported(target);
            m_disk->release();
            if (!report) {
                says(report.error(), ExportWords::failure(report.error()),
                     "The disk is full. No file was written. Make room or choose another folder.");
                VERIFY(QDir(other.path()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
                return false;
            }
            VERIFY(rowsOf(target) == 3041);
            return true;
        });
    }

    void aBackupIsWholeOrNotThere_data() { plainOrSealed(); }
    void aBackupIsWholeOrNotThere()
    {
        QFETCH(const bool, sealed);
        open(m_folder->path());
        BackupOrder order;
        order.target = m_disk->path("b.sqlite");
        order.workFolder = m_folder->path();
        if (sealed) {
            order.key = *newSealKey(QStringLiteral("geheim"), {1, 8192});
        }
        withEveryRoom(32 * 1024, [&](qint64 room) -> bool {
            m_disk->leave(room);
            const Result<void> written = m_desk->storage().executor().readSinglyAndWait(
                [&](Database &database) { return writeBackup(database, order, &forecourtCatalog()); });
            m_disk->release();
            if (!written) {
                says(written.error(), StoreWords::backupProblem(written.error(), false), "the disk is full");
                VERIFY(filesIn(m_disk->path("")).isEmpty());
                VERIFY(unfinished(m_folder->path()).isEmpty());
                return false;
            }
            VERIFY(filesIn(m_disk->path("")).keys() == QStringList{QStringLiteral("b.sqlite")});
            return true;
        });
    }

private:
    // One attempt after another, each with more room, until one says that it was enough; the first have none.
    void withEveryRoom(qint64 step, const std::function<bool(qint64 room)> &attempt)
    {
        int failures = 0;
        for (qint64 room = 0; !attempt(room); room += step) {
            ++failures;
            if (QTest::currentTestFailed()) {
                qWarning("with %lld bytes of room", static_cast<long long>(room));
                return;
            }
            QVERIFY2(room < 16 << 20, "never enough");
        }
        QVERIFY(QTest::currentTestFailed() || failures > 2);
    }
    static void says(const Error &error, const QString &said, const char *sentence)
    {
        QVERIFY2(error.code == ErrorCode::StorageFull,
                 qPrintable(errorWord(error.code) + u' ' + error.detail));
        QCOMPARE(said, QLatin1String(sentence));
    }
    static void plainOrSealed()
    {
        QTest::addColumn<bool>("sealed");
        QTest::newRow("plain") << false;
        QTest::newRow("sealed") << true;
    }
    static QStringList unfinished(const QString &folder)
    {
        return QDir(folder).entryList({QStringLiteral("*.part*")}, QDir::Files | QDir::Hidden);
    }

    void open(const QString &folder)
    {
        auto desk = Desk::open(folder);
        QVERIFY2(desk, desk ? "" : qPrintable(desk.error().detail));
        m_desk = std::move(*desk);
        QVERIFY(addStore(m_desk->storage(), QStringLiteral("城东店")));
        QVERIFY(addCustomers(m_desk->storage(), 0, 40));
    }
    // Half of the rows cannot be taken.
    static QByteArray manyCustomers(int each)
    {
        QByteArray table = "姓名,电话,备注\n";
        const QByteArray note = QByteArray(200, 'x');
        for (int i = 0; i < each; ++i) {
            table += "新客户" + QByteArray::number(i) + ",139" + QByteArray::number(10'000'000 + i) + ',' +
                     note + "\n,,没有名字\n";
        }
        return table;
    }
    void makeDamaged(const QString &folder, bool sealed)
    {
        open(folder);
        const QString backup = folder + QStringLiteral("/backups/") + backupName(1'793'671'200'000, sealed);
        BackupOrder order{backup, folder, {}, 0, {}};
        if (sealed) {
            order.key = *newSealKey(QStringLiteral("geheim"), {1, 8192});
            QVERIFY(writeSealKeys(folder, {true, {*order.key}}));
        }
        QVERIFY(QDir().mkpath(QFileInfo(backup).path()));
        QVERIFY(m_desk->storage().executor().readSinglyAndWait(
            [&](Database &database) { return writeBackup(database, order, &forecourtCatalog()); }));
        m_desk.reset();
        const QString file = folder + QStringLiteral("/desk.sqlite");
        QVERIFY(QFile::resize(file, QFileInfo(file).size() / 2));
    }
    static void copyAll(const QString &from, const QString &to)
    {
        const QMap<QString, QByteArray> files = filesIn(from);
        for (auto it = files.begin(); it != files.end(); ++it) {
            const QString path = QDir(to).filePath(it.key());
            QDir().mkpath(QFileInfo(path).path());
            QVERIFY(writeBytes(path, it.value()));
            QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
        }
    }
    static qsizetype rowsOf(const QString &workbook)
    {
        QProcess unzip;
        unzip.start(QStringLiteral("python3"),
                    {QStringLiteral("-c"),
                     QStringLiteral("import sys, zipfile; sys.stdout.write(zipfile.ZipFile(sys.argv[1])."
                                    "read('xl/worksheets/sheet1.xml').decode())"),
                     workbook});
        unzip.waitForFinished();
        return unzip.readAllStandardOutput().count("</row>");
    }
    Result<ExportReport> exported(const QString &path)
    {
        CustomerService customers(m_desk->storage());
        ListExport exporter(m_desk->storage());
        ExportRequest request;
        request.path = path;
        request.sheetName = QStringLiteral("客户");
        request.rights.personal = true;
        return answerOf(exporter.run(
            exporttables::customers(customers, {}, CustomerFilter::All, QTimeZone::utc()), request));
    }

    std::unique_ptr<SmallDisk> m_disk;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Desk> m_desk;
};

QTEST_MAIN(TestFullDisk)
#include "tst_fulldisk.moc"
