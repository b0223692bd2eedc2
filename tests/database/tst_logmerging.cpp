// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/storageexecutor.h"
#include "tests/database/databasetest.h"

#include <QFile>
#include <QSemaphore>

using namespace Qt::StringLiterals;
using namespace forecourt;
using namespace forecourt::databasetest;

// When what was written comes from the write-ahead log into the file itself: not while somebody waits.
class TestLogMerging final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_place = std::make_unique<Place>();
        MUST(Database database, m_place->open());
        MUST_DO(database.run(u"CREATE TABLE t (a INTEGER) STRICT"_s));
        MUST_DO(database.checkpoint());
        MUST(m_executor, StorageExecutor::open(m_place->file()));
    }

    void cleanup()
    {
        m_executor.reset();
        m_place.reset();
    }

    void aFewWritesStayInTheLog()
    {
        write(15);
        QCOMPARE(inTheFileAlone(), 0);
    }

    void theFirstPauseAfterMoreIsUsed()
    {
        write(16);
        QTRY_COMPARE(inTheFileAlone(), 16);
    }

    // Nothing makes a pause here: the second half is queued before the first has begun.
    void manyWithoutAPauseAreMergedAllTheSame()
    {
        QSemaphore queued;
        m_executor->write([&](Database &) -> Result<void> {
            queued.acquire();
            return {};
        });
        QFuture<Result<int>> seen;
        for (int i = 1; i <= 100; ++i) {
            if (i == 80) {
                seen = m_executor->write([this](Database &) -> Result<int> { return inTheFileAlone(); });
            }
            m_executor->write(insert);
        }
        queued.release();
        QCOMPARE(seen.result().value_or(-1), 63);
    }

    void aLogThatGrewLargeIsSmallAgainWithTheNextWrite()
    {
        constexpr qint64 kLimit = 64 * 1024 * 1024;
        MUST_DO(m_executor->writeAndWait([](Database &database) -> Result<qint64> {
            FORECOURT_TRY(database.run(u"CREATE TABLE large (b BLOB) STRICT"_s));
            return database.run(u"INSERT INTO large VALUES (zeroblob(100000000))"_s);
        }));
        QVERIFY(logSize() > kLimit);
        write(16);
        QTRY_COMPARE(inTheFileAlone(), 16);
        write(1);
        QVERIFY(logSize() <= kLimit);
    }

private:
    static Result<qint64> insert(Database &database)
    {
        return database.run(u"INSERT INTO t (a) VALUES (1)"_s);
    }
    void write(int count)
    {
        for (int i = 0; i < count; ++i) {
            MUST_DO(m_executor->writeAndWait(insert));
        }
    }
    [[nodiscard]] qint64 logSize() const { return QFile(m_place->file(u"desk.db-wal"_s)).size(); }
    // The rows somebody would find who has not got the log.
    [[nodiscard]] int inTheFileAlone() const
    {
        const QTemporaryDir folder;
        const QString copy = folder.filePath(u"copy.db"_s);
        if (!QFile::copy(m_place->file(), copy)) {
            return -1;
        }
        auto database = Database::open(copy);
        return database ? static_cast<int>(count(*database, u"t"_s)) : -1;
    }

    std::unique_ptr<Place> m_place;
    std::unique_ptr<StorageExecutor> m_executor;
};

QTEST_GUILESS_MAIN(TestLogMerging)
#include "tst_logmerging.moc"
