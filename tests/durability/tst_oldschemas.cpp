// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/storecheck.h"
#include "models/storage/storediagnosis.h"
#include "tests/durability/oldschema.h"

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace forecourt;
using oldschema::Content;
using oldschema::Layout;
using oldschema::stored;

// Files of every released schema come to this one with every row as it was, also where the program is killed
// at any statement on the way.
class TestOldSchemas final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void thereIsAFileOfEverySchemaBeforeThis()
    {
        for (int schema = 1; schema < newestStoreSchema(); ++schema) {
            QVERIFY2(QFile::exists(stored(schema)), qPrintable(stored(schema)));
        }
    }

    void everyRowIsThereAfterwards_data() { schemas(); }
    void everyRowIsThereAfterwards()
    {
        QFETCH(const int, schema);
        unpack(schema);
        Layout layout;
        const Content before = read(layout);
        QVERIFY(before.size() > 20);
        QCOMPARE(before.value(QStringLiteral("customer")).size(), 3);
        const qint64 bytes = QFileInfo(file()).size();
        int told = 0;
        QList<std::pair<qint64, qint64>> copied;
        QVERIFY(open([&](OpeningPhase phase, qint64 done, qint64 total) {
            told += phase == OpeningPhase::Migrating;
            if (phase == OpeningPhase::Copying) {
                copied.append({done, total});
            }
            return true;
        }));
        QCOMPARE(told > 0, schema < newestStoreSchema());
        QCOMPARE(copied.isEmpty(), schema == newestStoreSchema());
        QVERIFY(std::is_sorted(copied.begin(), copied.end()));
        for (const auto &[done, total] : std::as_const(copied)) {
            QCOMPARE(total, bytes);
        }
        QVERIFY(copied.isEmpty() || copied.last().first == bytes);
        QCOMPARE(read(layout), before);
        isOfThisSchema();
        const QStringList copies =
            QDir(m_folder->path()).entryList({QStringLiteral("before-schema-*.sqlite")}, QDir::Files);
        QCOMPARE(copies.size(), schema < newestStoreSchema() ? 1 : 0);
    }

    void deathAtAnyStatementLosesNothing_data() { schemas(); }
    void deathAtAnyStatementLosesNothing()
    {
        QFETCH(const int, schema);
        int deaths = 0;
        for (int at = 0; dieAt(schema, at); ++at) {
            ++deaths;
            const Content before = m_before;
            auto survivor = Database::open(file());
            QVERIFY(survivor);
            QVERIFY(survivor->quickCheck());
            const qint64 version = survivor->integer(QStringLiteral("PRAGMA user_version")).value_or(-1);
            QCOMPARE(
                survivor->integer(QStringLiteral("SELECT max(version) FROM schema_version")).value_or(-2),
                version);
            QVERIFY(version >= schema);
            survivor = fail(ErrorCode::Internal); // closed
            QVERIFY(open({}));
            QCOMPARE(read(m_layout), before);
            isOfThisSchema();
        }
        QCOMPARE(deaths > 0, schema < newestStoreSchema());
    }

private:
    static void schemas()
    {
        QTest::addColumn<int>("schema");
        for (int schema = 1; schema <= newestStoreSchema(); ++schema) {
            if (QFile::exists(stored(schema))) {
                QTest::addRow("schema %d", schema) << schema;
            }
        }
    }
    [[nodiscard]] QString file() const { return m_folder->filePath(QStringLiteral("desk.sqlite")); }
    void unpack(int schema) { QVERIFY(oldschema::unpack(schema, file())); }
    Content read(Layout &layout) { return oldschema::read(file(), layout); }
    bool open(const OpeningProgress &progress)
    {
        Storage::Options options;
        options.folder = m_folder->path();
        options.readers = 1;
        options.progress = progress;
        m_clock.advance(1000);
        const auto storage = Storage::open(options, forecourtCatalog(), m_clock, m_ids);
        if (!storage) {
            qWarning("%s", qPrintable(storage.error().detail));
        }
        return storage.has_value();
    }
    // Migrates a fresh file in a process of its own that is killed before the statement; false where there is
    // no such statement any more.
    bool dieAt(int schema, int at)
    {
        m_folder = std::make_unique<QTemporaryDir>();
        unpack(schema);
        m_layout.clear();
        m_before = read(m_layout);
        const pid_t child = ::fork();
        if (child == 0) {
            open([at](OpeningPhase phase, qint64 done, qint64) {
                if (phase == OpeningPhase::Migrating && done == at) {
                    ::kill(::getpid(), SIGKILL);
                }
                return true;
            });
            ::_exit(0);
        }
        int status = 0;
        ::waitpid(child, &status, 0);
        m_clock.advance(5000); // as it passed for the child
        return WIFSIGNALED(status);
    }
    void isOfThisSchema()
    {
        auto database = Database::open(file());
        QVERIFY(database);
        QVERIFY(database->quickCheck());
        QCOMPARE(database->integer(QStringLiteral("PRAGMA user_version")).value_or(-1), newestStoreSchema());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    ManualClock m_clock;
    UuidV7Source m_ids = countingIds(m_clock);
    Content m_before;
    Layout m_layout;
};

QTEST_GUILESS_MAIN(TestOldSchemas)
#include "tst_oldschemas.moc"
