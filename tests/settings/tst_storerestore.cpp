// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/records.h"
#include "models/storage/storerestore.h"
#include "tests/support/storagefixture.h"

#include <QFileInfo>

#include <dlfcn.h>
#include <unistd.h>

namespace {

QStringList flushed; // what fsync was asked for, in order

} // namespace

// Stands before the system's own, and passes everything on to it.
extern "C" int fsync(int descriptor)
{
    flushed.append(QFileInfo(QStringLiteral("/proc/self/fd/%1").arg(descriptor)).symLinkTarget());
    using Fsync = int (*)(int);
    static const auto next = reinterpret_cast<Fsync>(dlsym(RTLD_NEXT, "fsync"));
    return next(descriptor);
}

using namespace forecourt;

// A backup put into an empty folder, over real files.
class TestStoreRestore final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_desk = std::make_unique<StorageFixture>();
        Store store;
        store.id = StoreId(m_desk->ids.next());
        store.name = QStringLiteral("城东店");
        QVERIFY(m_desk->write([&](Mutation &mutation) { return records::stores().create(mutation, store); }));
        QVERIFY(m_desk->read([this](Database &database) { return database.copyInto(backup()); }));
    }
    void cleanup()
    {
        m_desk.reset();
        m_folder.reset();
    }

    void aGoodBackupBecomesTheStore()
    {
        const Result<void> staged = stage(backup());
        QVERIFY2(staged, staged ? "" : qPrintable(staged.error().detail));
        QVERIFY(installStore(staging(), target()));
        QCOMPARE(storeName(), QStringLiteral("城东店"));
    }

    // The power may fail as soon as somebody reads "finished".
    void aRestoredStoreIsOnTheDisk()
    {
        QVERIFY(stage(backup()));
        flushed.clear();
        QVERIFY(installStore(staging(), target()));
        const qsizetype file = flushed.indexOf(QDir(staging()).filePath(QStringLiteral("desk.sqlite")));
        QVERIFY2(file >= 0, qPrintable(flushed.join(u' ')));
        QVERIFY2(flushed.indexOf(target(), file) > file, qPrintable(flushed.join(u' '))); // its new name
    }

    void theBackupItselfIsNotTouched()
    {
        const QByteArray before = bytes(backup());
        QVERIFY(stage(backup()));
        QCOMPARE(bytes(backup()), before);
        QVERIFY(!QFile::exists(backup() + QStringLiteral("-wal")));
    }

    void aMissingFileIsNotFound() { QCOMPARE(codeOf(stage(path("none"))), ErrorCode::NotFound); }

    void otherFilesAreForeign()
    {
        write(path("text"), QByteArray(5000, 'x'));
        QCOMPARE(codeOf(stage(path("text"))), ErrorCode::Unsupported);
        write(path("empty"), {});
        QCOMPARE(codeOf(stage(path("empty"))), ErrorCode::Unsupported);
    }

    void aDatabaseOfAnotherProgramIsForeign()
    {
        {
            auto other = Database::open(path("other.sqlite"));
            QVERIFY(other);
            QVERIFY(other->run(QStringLiteral("CREATE TABLE t (a INTEGER)")));
            QVERIFY(other->checkpoint());
        }
        QCOMPARE(codeOf(stage(path("other.sqlite"))), ErrorCode::Unsupported);
    }

    void aTruncatedBackupIsDamaged()
    {
        QFile file(backup());
        QVERIFY(file.resize(file.size() / 2));
        QCOMPARE(codeOf(stage(backup())), ErrorCode::StorageCorrupt);
    }

    void aBackupWithSpoiltPagesIsDamaged()
    {
        QByteArray spoilt = bytes(backup());
        const qsizetype page = 4096;
        for (qsizetype at = page; at < spoilt.size(); at += page) {
            spoilt.replace(at, 64, QByteArray(64, '\xff'));
        }
        write(path("spoilt"), spoilt);
        QCOMPARE(codeOf(stage(path("spoilt"))), ErrorCode::StorageCorrupt);
    }

    void aNewerBackupIsRefused()
    {
        {
            auto newer = Database::open(backup());
            QVERIFY(newer);
            QVERIFY(newer->run(QStringLiteral("INSERT INTO schema_version (version, name, min_compatible, "
                                              "applied_at) VALUES (99, 'x', 99, 0)")));
            QVERIFY(newer->run(QStringLiteral("PRAGMA user_version = 99")));
            QVERIFY(newer->checkpoint());
        }
        QCOMPARE(codeOf(stage(backup())), ErrorCode::StorageNewer);
    }

    void aStoreInUseIsNoBackup()
    {
        QCOMPARE(codeOf(stage(m_desk->folder.filePath(QStringLiteral("desk.sqlite")))),
                 ErrorCode::StorageBusy);
    }

    void aFolderWithDataIsNeverOverwritten()
    {
        QVERIFY(stage(backup()));
        const QString inUse = m_desk->folder.path();
        m_desk->storage.reset();
        const QByteArray before = bytes(inUse + QStringLiteral("/desk.sqlite"));
        QCOMPARE(codeOf(installStore(staging(), inUse)), ErrorCode::Conflict);
        QCOMPARE(bytes(inUse + QStringLiteral("/desk.sqlite")), before);
    }

    void anEmptyStoreMayBeReplaced()
    {
        QVERIFY(stage(backup()));
        StorageFixture empty;
        const QString folder = empty.folder.path();
        empty.storage.reset();
        QVERIFY(installStore(staging(), folder));
        empty.reopen();
        const auto store = empty.read(records::ownStore);
        QVERIFY(store);
        QCOMPARE(store->name, QStringLiteral("城东店"));
    }

    void aStoppedCopyChangesNothing()
    {
        const Result<void> stopped = stageBackup(backup(), staging(), m_desk->clock, m_desk->ids,
                                                 [](qint64, qint64) { return false; });
        QCOMPARE(codeOf(stopped), ErrorCode::Unavailable);
        QVERIFY(!QFile::exists(target() + QStringLiteral("/desk.sqlite")));
    }

private:
    static ErrorCode codeOf(const Result<void> &result)
    {
        return result ? ErrorCode::Internal : result.error().code;
    }
    [[nodiscard]] QString path(const char *name) const { return m_folder->filePath(QLatin1String(name)); }
    [[nodiscard]] QString backup() const { return path("backup.sqlite"); }
    [[nodiscard]] QString staging() const { return path("desk/first-start"); }
    [[nodiscard]] QString target() const { return path("desk"); }
    Result<void> stage(const QString &file)
    {
        return stageBackup(file, staging(), m_desk->clock, m_desk->ids);
    }
    static QByteArray bytes(const QString &file)
    {
        QFile source(file);
        return source.open(QIODevice::ReadOnly) ? source.readAll() : QByteArray();
    }
    static void write(const QString &file, const QByteArray &content)
    {
        QFile out(file);
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(content);
    }
    QString storeName()
    {
        auto opened =
            Storage::open({target(), 1, Durability::Full}, forecourtCatalog(), m_desk->clock, m_desk->ids);
        const auto store = opened ? (*opened)->executor().readAndWait(records::ownStore)
                                  : Result<Store>(tl::unexpected(opened.error()));
        return store ? store->name : QString();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<StorageFixture> m_desk;
};

QTEST_GUILESS_MAIN(TestStoreRestore)
#include "tst_storerestore.moc"
