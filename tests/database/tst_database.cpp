// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/database.h"
#include "models/domain/ids.h"
#include "tests/database/databasetest.h"

using namespace Qt::StringLiterals;
using namespace forecourt;
using namespace forecourt::databasetest;

// Statements, rows and transactions on one connection.
class TestDatabase final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void runTellsHowManyRowsChanged();
    void runOfAQueryChangesNothing();
    void runWithReturningCompletesTheChange();
    void firstWithReturningCompletesTheChange();
    void firstWithReturningTellsAnErrorAtItsEnd();
    void allMapsEveryRowInOrder();
    void firstIsEmptyWithoutRows();
    void forEachStopsAtTheErrorOfItsCallback();
    void sameSqlRunsInsideItsOwnCallback();
    void sameSqlNestsDeeperThanThePool();
    void aStatementLeftEarlyHoldsNoLock();
    void wrongNumberOfValuesIsRefused();
    void nullReadsAsNothing();
    void nullTextBindsAsNullAndBoundTextDoesNot();
    void idsAreStoredAsSixteenBytes();
    void valuesComeBackAsTheyWere();
    void integerFallsBackOnNullAndOnNothing();
    void twoStatementsInOneTextAreRefused();
    void moreTextsThanAreKeptStillWork();
    void transactionCommits();
    void transactionRollsBackAtScopeExit();
    void transactionRollsBackWhenItsCommitFails();
    void transactionDoesNotNest();
    void aMovedTransactionEndsOnce();
    void aRunningQueryOutlivesACommit();
    void memoryDatabaseWorks();

private:
    std::unique_ptr<Place> m_place;
    std::unique_ptr<Database> m_database;
};

void TestDatabase::init()
{
    m_place = std::make_unique<Place>();
    MUST(Database opened, m_place->open());
    m_database = std::make_unique<Database>(std::move(opened));
    MUST_DO(m_database->run(u"CREATE TABLE car (id INTEGER PRIMARY KEY, name TEXT, data BLOB) STRICT"_s));
    MUST_DO(m_database->run(u"INSERT INTO car (id, name) VALUES (1, 'a'), (2, 'b'), (3, 'c')"_s));
}

void TestDatabase::cleanup()
{
    m_database.reset();
    m_place.reset();
}

void TestDatabase::runTellsHowManyRowsChanged()
{
    MUST(const qint64 changed, m_database->run(u"UPDATE car SET name = ? WHERE id > ?"_s, {u"z"_s, 1}));
    QCOMPARE(changed, 2);
    MUST(const qint64 none, m_database->run(u"UPDATE car SET name = ? WHERE id > ?"_s, {u"z"_s, 100}));
    QCOMPARE(none, 0);
}

void TestDatabase::runOfAQueryChangesNothing()
{
    MUST(const qint64 selected, m_database->run(u"SELECT id FROM car"_s));
    QCOMPARE(selected, 0);
    MUST(const qint64 created, m_database->run(u"CREATE TABLE other (id INTEGER) STRICT"_s));
    QCOMPARE(created, 0);
    MUST(const qint64 with, m_database->run(u"WITH x AS (SELECT 1) SELECT * FROM x"_s));
    QCOMPARE(with, 0);
}

void TestDatabase::runWithReturningCompletesTheChange()
{
    MUST(const qint64 changed, m_database->run(u"DELETE FROM car WHERE id < 3 RETURNING id"_s));
    QCOMPARE(changed, 2);
    QCOMPARE(count(*m_database, u"car"_s), 1);
}

void TestDatabase::firstWithReturningCompletesTheChange()
{
    MUST(const auto id, m_database->first(u"INSERT INTO car (name) VALUES (?), (?) RETURNING id"_s,
                                          {u"d"_s, u"e"_s}, [](const Row &row) { return row.integer(0); }));
    QCOMPARE(id, std::optional<qint64>(4));
    QCOMPARE(count(*m_database, u"car"_s), 5);
}

void TestDatabase::firstWithReturningTellsAnErrorAtItsEnd()
{
    MUST_DO(
        m_database->run(u"CREATE TABLE wheel (car INTEGER REFERENCES car (id) DEFERRABLE INITIALLY DEFERRED)"
                        " STRICT"_s));
    MUST_FAIL(m_database->first(u"INSERT INTO wheel (car) VALUES (?) RETURNING car"_s, {99},
                                [](const Row &row) { return row.integer(0); }),
              ErrorCode::Conflict);
    QCOMPARE(count(*m_database, u"wheel"_s), 0);
}

void TestDatabase::allMapsEveryRowInOrder()
{
    MUST(const QStringList names, m_database->all(u"SELECT name FROM car WHERE id >= ? ORDER BY id DESC"_s,
                                                  {2}, [](const Row &row) { return row.text(0); }));
    QCOMPARE(names, QStringList({u"c"_s, u"b"_s}));
}

void TestDatabase::firstIsEmptyWithoutRows()
{
    MUST(const auto name, m_database->first(u"SELECT name FROM car WHERE id = ?"_s, {77},
                                            [](const Row &row) { return row.text(0); }));
    QVERIFY(!name);
}

void TestDatabase::forEachStopsAtTheErrorOfItsCallback()
{
    int seen = 0;
    MUST_FAIL(m_database->forEach(u"SELECT id FROM car ORDER BY id"_s, {},
                                  [&](const Row &) -> Result<void> {
                                      ++seen;
                                      return seen == 2 ? Result<void>(fail(ErrorCode::TooLarge))
                                                       : Result<void>();
                                  }),
              ErrorCode::TooLarge);
    QCOMPARE(seen, 2);
    QCOMPARE(count(*m_database, u"car"_s), 3);
}

void TestDatabase::sameSqlRunsInsideItsOwnCallback()
{
    const QString sql = u"SELECT id FROM car WHERE id > ? ORDER BY id"_s;
    QStringList pairs;
    for (int pass = 0; pass < 2; ++pass) { // the second pass meets kept statements
        pairs.clear();
        MUST_DO(m_database->forEach(sql, {0}, [&](const Row &outer) -> Result<void> {
            return m_database->forEach(sql, {outer.integer(0)}, [&](const Row &inner) -> Result<void> {
                pairs += u"%1-%2"_s.arg(outer.integer(0)).arg(inner.integer(0));
                return {};
            });
        }));
    }
    QCOMPARE(pairs, QStringList({u"1-2"_s, u"1-3"_s, u"2-3"_s}));
}

void TestDatabase::sameSqlNestsDeeperThanThePool()
{
    const QString sql = u"SELECT id FROM car WHERE id = ?"_s;
    int deepest = 0;
    const std::function<Result<void>(int)> descend = [&](int depth) -> Result<void> {
        return m_database->forEach(sql, {1}, [&](const Row &row) -> Result<void> {
            deepest = depth;
            if (depth < 12) {
                FORECOURT_TRY(descend(depth + 1));
            }
            return row.integer(0) == 1 ? Result<void>() : Result<void>(fail(ErrorCode::Internal));
        });
    };
    MUST_DO(descend(1));
    QCOMPARE(deepest, 12);
}

void TestDatabase::aStatementLeftEarlyHoldsNoLock()
{
    MUST_DO(m_database->first(u"SELECT id FROM car"_s, {}, [](const Row &row) { return row.integer(0); }));
    MUST_DO(m_database->run(u"DROP TABLE car"_s)); // SQLite refuses this while a query runs
    MUST_DO(m_database->checkpoint());
}

void TestDatabase::wrongNumberOfValuesIsRefused()
{
    const QString sql = u"SELECT id FROM car WHERE id > ? AND id < ?"_s;
    MUST_FAIL(m_database->run(sql, {1}), ErrorCode::Internal);
    MUST_DO(m_database->run(sql, {1, 3}));
    MUST_FAIL(m_database->run(sql, {1}), ErrorCode::Internal); // a kept statement still holds a second value
    MUST_FAIL(m_database->run(sql, {1, 2, 3}), ErrorCode::Internal);
}

void TestDatabase::nullReadsAsNothing()
{
    MUST_DO(m_database->forEach(
        u"SELECT NULL, data, name FROM car WHERE id = 1"_s, {}, [](const Row &row) -> Result<void> {
            const bool nothing = row.isNull(0) && row.isNull(1) && !row.isNull(2) && row.integer(0) == 0 &&
                                 !row.flag(0) && row.text(0).isEmpty() && row.bytes(0).isEmpty() &&
                                 row.uuid(0).isNull() && row.id<CustomerId>(1).isNull() &&
                                 row.value(0).isNull();
            return nothing ? Result<void>() : Result<void>(fail(ErrorCode::Internal));
        }));
}

void TestDatabase::nullTextBindsAsNullAndBoundTextDoesNot()
{
    const QString sql = u"SELECT ? IS NULL, ? IS NULL, ? IS NULL, ? IS NULL"_s;
    MUST(const auto nulls,
         m_database->first(sql, {QString(), bound(QString()), u""_s, QVariant()}, [](const Row &row) {
             return QList<bool>{row.flag(0), row.flag(1), row.flag(2), row.flag(3)};
         }));
    QCOMPARE(nulls.value(), QList<bool>({true, false, false, true}));
}

void TestDatabase::idsAreStoredAsSixteenBytes()
{
    const CustomerId id(QUuid::fromString(u"018f4e4c-0000-7000-8000-0000000000ff"_s));
    MUST_DO(m_database->run(u"UPDATE car SET data = ? WHERE id = 1"_s, {bound(id)}));
    MUST(const auto back,
         m_database->first(
             u"SELECT data, length(data), typeof(data) FROM car WHERE data = ?"_s, {bound(id)},
             [](const Row &row) { return std::tuple(row.id<CustomerId>(0), row.integer(1), row.text(2)); }));
    QVERIFY(back.has_value());
    QVERIFY(*back == std::tuple(id, 16, u"blob"_s));
    MUST(const qint64 isNull, m_database->integer(u"SELECT ? IS NULL"_s, {bound(CustomerId())}));
    QCOMPARE(isNull, 1);
}

void TestDatabase::valuesComeBackAsTheyWere()
{
    const QString name = u"张伟 \U0001F697 o'Neil ? :a"_s;
    const QByteArray bytes("\0\x01\xff\0", 4);
    const qint64 large = 9'007'199'254'740'993; // more than a double holds
    MUST_DO(m_database->run(u"INSERT INTO car (id, name, data) VALUES (?, ?, ?)"_s, {large, name, bytes}));
    MUST(const auto back,
         m_database->first(u"SELECT id, name, data FROM car WHERE id = ?"_s, {large}, [](const Row &row) {
             return std::tuple(row.integer(0), row.text(1), row.bytes(2));
         }));
    QVERIFY(back.has_value());
    QVERIFY(*back == std::tuple(large, name, bytes));
}

void TestDatabase::integerFallsBackOnNullAndOnNothing()
{
    MUST(const qint64 ofNull, m_database->integer(u"SELECT max(id) FROM car WHERE id > ?"_s, {50}, -7));
    QCOMPARE(ofNull, -7);
    MUST(const qint64 ofNothing, m_database->integer(u"SELECT id FROM car WHERE id > ?"_s, {50}, -8));
    QCOMPARE(ofNothing, -8);
    MUST(const qint64 found, m_database->integer(u"SELECT max(id) FROM car WHERE id > ?"_s, {1}, -9));
    QCOMPARE(found, 3);
}

void TestDatabase::twoStatementsInOneTextAreRefused()
{
    MUST_FAIL(m_database->run(u"DELETE FROM car; DELETE FROM car"_s), ErrorCode::Internal);
    QCOMPARE(count(*m_database, u"car"_s), 3);
}

void TestDatabase::moreTextsThanAreKeptStillWork()
{
    for (int i = 0; i < 1200; ++i) {
        MUST(const qint64 back, m_database->integer(u"SELECT %1 + ?"_s.arg(i), {1}));
        QCOMPARE(back, i + 1);
    }
}

void TestDatabase::transactionCommits()
{
    {
        MUST(Transaction transaction, Transaction::begin(*m_database));
        MUST_DO(m_database->run(u"DELETE FROM car"_s));
        MUST_DO(transaction.commit());
        MUST_FAIL(transaction.commit(), ErrorCode::Internal);
    }
    QCOMPARE(count(*m_database, u"car"_s), 0);
}

void TestDatabase::transactionRollsBackAtScopeExit()
{
    {
        MUST(const Transaction transaction, Transaction::begin(*m_database));
        MUST_DO(m_database->run(u"DELETE FROM car"_s));
        QCOMPARE(count(*m_database, u"car"_s), 0);
    }
    QCOMPARE(count(*m_database, u"car"_s), 3);
    MUST_DO(Transaction::begin(*m_database)); // nothing is left open
}

void TestDatabase::transactionRollsBackWhenItsCommitFails()
{
    MUST_DO(
        m_database->run(u"CREATE TABLE wheel (car INTEGER REFERENCES car (id) DEFERRABLE INITIALLY DEFERRED)"
                        " STRICT"_s));
    {
        MUST(Transaction transaction, Transaction::begin(*m_database));
        MUST_DO(m_database->run(u"INSERT INTO wheel (car) VALUES (99)"_s));
        MUST_FAIL(transaction.commit(), ErrorCode::Conflict);
    }
    QCOMPARE(count(*m_database, u"wheel"_s), 0);
    MUST_DO(Transaction::begin(*m_database));
}

void TestDatabase::transactionDoesNotNest()
{
    {
        MUST(Transaction outer, Transaction::begin(*m_database));
        MUST_DO(m_database->run(u"DELETE FROM car WHERE id = 1"_s));
        MUST_FAIL(Transaction::begin(*m_database), ErrorCode::Internal);
        MUST_DO(outer.commit()); // the refused inner one did not roll it back
    }
    QCOMPARE(count(*m_database, u"car"_s), 2);
}

void TestDatabase::aMovedTransactionEndsOnce()
{
    {
        MUST(Transaction first, Transaction::begin(*m_database));
        Transaction second(std::move(first));
        MUST_DO(m_database->run(u"DELETE FROM car WHERE id = 1"_s));
        MUST_DO(second.commit());
    }
    QCOMPARE(count(*m_database, u"car"_s), 2);
}

void TestDatabase::aRunningQueryOutlivesACommit()
{
    int rows = 0;
    MUST_DO(m_database->forEach(u"SELECT id FROM car ORDER BY id"_s, {}, [&](const Row &row) -> Result<void> {
        FORECOURT_ASSIGN(Transaction transaction, Transaction::begin(*m_database));
        FORECOURT_TRY(m_database->run(u"UPDATE car SET name = ? WHERE id = ?"_s, {u"x"_s, row.integer(0)}));
        ++rows;
        return transaction.commit();
    }));
    QCOMPARE(rows, 3);
    MUST(const qint64 changed, m_database->integer(u"SELECT count(*) FROM car WHERE name = 'x'"_s));
    QCOMPARE(changed, 3);
}

void TestDatabase::memoryDatabaseWorks()
{
    MUST(Database memory, Database::open(u":memory:"_s));
    MUST_DO(memory.run(u"CREATE TABLE t (a INTEGER) STRICT"_s));
    MUST_DO(memory.run(u"INSERT INTO t (a) VALUES (?)"_s, {5}));
    QCOMPARE(count(memory, u"t"_s), 1);
    QVERIFY(!QFile::exists(u":memory:"_s));
}

QTEST_GUILESS_MAIN(TestDatabase)
#include "tst_database.moc"
