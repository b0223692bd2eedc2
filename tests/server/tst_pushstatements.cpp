// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/pushbatch.h"
#include "server/store/postgrespushtransaction.h"
#include "tests/server/blobfixture.h"
#include "tests/server/bookingchanges.h"

using namespace forecourt;

namespace {

constexpr int kNotes = 8; // of a customer
constexpr int kAnySchema = 1000;
constexpr int kMostStatements = 32;

QUuid rowNumber(int number)
{
    return QUuid(static_cast<uint>(number), 2, 0x7000, 0x80, 0, 0, 0, 0, 0, static_cast<uchar>(number >> 8),
                 static_cast<uchar>(number));
}

QUuid carNumber(int number)
{
    return rowNumber(10'000 + number);
}

Change orderNumbered(int row)
{
    Change change;
    change.collection = collections::kServiceOrder;
    change.row = rowNumber(row);
    change.create = true;
    change.put.insert(1,
                      CellValue(QStringLiteral("R261103-A1-%1").arg(1 + row % 2, 3, 10, QLatin1Char('0'))));
    return change;
}

Change carsAreOne(int number)
{
    Change change = bookings::merged(carNumber(2 * number), carNumber(2 * number + 1));
    change.row = rowNumber(20'000 + number);
    return change;
}

// What stands there before, and what is then pushed in one batch: of so many.
struct Work
{
    std::function<QList<Change>(int)> before;
    std::function<QList<Change>(int)> pushed;
};

} // namespace

Q_DECLARE_METATYPE(Work)

// What a push costs PostgreSQL in statements and in waits for it is the same for one operation and for five
// hundred: one statement for each table (docs/sync.md). SQLite is asked row by row: it lies in the process,
// and nothing is waited for. Not looked at is what reads the log for each order that is settled while another
// desk adds to it.
class TestPushStatements final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data()
    {
        QTest::addColumn<Engine>("engine");
        QTest::newRow("postgresql") << Engine::PostgreSql;
    }
    void init() { useEngineOfRow(); }
    void theyDoNotGrowWithTheBatch_data();
    void theyDoNotGrowWithTheBatch();
    void placesOfferedAgainAreOneQuestion();

private:
    struct Pushed
    {
        PushReply reply;
        quint64 statements = 0;
        quint64 waits = 0;
    };
    static Pushed push(const ServerFixture &server, const DeviceContext &caller, const PushRequest &request);
    static Pushed pushOf(const Work &work, int operations);
};

// As the server's own handler does it, over a connection whose traffic is told.
TestPushStatements::Pushed TestPushStatements::push(const ServerFixture &server, const DeviceContext &caller,
                                                    const PushRequest &request)
{
    PgConnection connection(server.url());
    need(connection.open());
    const QList<PushDraft> drafts = readPush(request, forecourtCatalog(), ServerLimits());
    const auto transaction = need(PostgresPushTransaction::begin(connection, caller.store, kAnySchema));
    PushBatch batch(*transaction, forecourtCatalog(), caller, server.clock.nowMs());
    Pushed pushed{need(batch.run(request, drafts))};
    if (batch.hasWritten()) {
        need(transaction->commit());
    }
    pushed.statements = connection.traffic().statements;
    pushed.waits = connection.traffic().waits;
    return pushed;
}

TestPushStatements::Pushed TestPushStatements::pushOf(const Work &work, int operations)
{
    ServerFixture server;
    const StoreId store = server.addStore(1);
    DeskDouble before(store, 1);
    DeskDouble desk(store, 2);
    QList<ChainedOperation> made;
    for (int i = 0; work.before && i < operations; ++i) {
        made.append(before.commit(work.before(i)));
    }
    need(server.service->push(before.caller, before.request(made)));
    if (work.before) { // once more, for those that must have changed meanwhile
        QList<ChainedOperation> changed;
        for (int i = 0; i < operations; ++i) {
            changed.append(before.commit({customerField(
                rowNumber(i), kNotes, QStringLiteral("a\nb\nsaid here"), Base(qint64{i + 1}))}));
        }
        need(server.service->push(before.caller, before.request(changed)));
    }
    QList<ChainedOperation> batch;
    for (int i = 0; i < operations; ++i) {
        batch.append(desk.commit(work.pushed(i)));
    }
    Pushed pushed = push(server, desk.caller, desk.request(batch));
    if (pushed.reply.results.size() != operations) {
        qFatal("not all was answered");
    }
    if (!(need(server.store->head(store)).digest == recomputedDigest(*server.store, store))) {
        qFatal("the digest is another");
    }
    return pushed;
}

void TestPushStatements::theyDoNotGrowWithTheBatch_data()
{
    QTest::addColumn<Work>("work");
    const auto customer = [](int i) {
        Change change = newCustomer(rowNumber(i), QStringLiteral("A"));
        change.put.insert(kNotes, CellValue(QStringLiteral("a\nb")));
        return QList<Change>{change};
    };
    using Changes = QList<Change>;
    QTest::newRow("new rows") << Work{{}, customer};
    QTest::newRow("edits") << Work{customer, [](int i) {
                                       return Changes{
                                           customerField(rowNumber(i), kGiven, QStringLiteral("G"))};
                                   }};
    QTest::newRow("texts that another changed")
        << Work{customer, [](int i) {
                    return Changes{customerField(rowNumber(i), kNotes, QStringLiteral("said there\na\nb"),
                                                 Base(qint64{i + 1}))};
                }};
    QTest::newRow("numbers that are taken") << Work{{}, [](int i) {
                                                        return Changes{orderNumbered(i)};
                                                    }};
    QTest::newRow("bookings") << Work{{}, [](int i) {
                                          return Changes{bookings::onBay(rowNumber(i), i / 2, i / 2 + 1)};
                                      }};
    QTest::newRow("cars that become one")
        << Work{[](int i) {
                    return Changes{bookings::ofCar(rowNumber(2 * i + 30'000), carNumber(2 * i)),
                                   bookings::ofCar(rowNumber(2 * i + 30'001), carNumber(2 * i + 1))};
                },
                [](int i) {
                    return Changes{carsAreOne(i)};
                }};
    QTest::newRow("photos") << Work{{}, [](int i) {
                                        return Changes{
                                            newAttachment(rowNumber(i), QByteArray::number(i), "small")};
                                    }};
    QTest::newRow("refused, and edits of what was refused")
        << Work{{}, [](int i) {
                    return i % 2 == 0 ? Changes{newCustomer(rowNumber(i), QString(QChar(0xFFFF)))}
                                      : Changes{customerField(rowNumber(i - 1), kGiven, QStringLiteral("G"))};
                }};
}

void TestPushStatements::theyDoNotGrowWithTheBatch()
{
    QFETCH(const Work, work);
    const Pushed few = pushOf(work, 20);
    const Pushed many = pushOf(work, 500);
    QCOMPARE(many.statements, few.statements);
    QCOMPARE(many.waits, few.waits);
    const Pushed one = pushOf(work, 1);
    QVERIFY2(one.statements <= few.statements && few.statements <= kMostStatements,
             qPrintable(QStringLiteral("%1, %2").arg(one.statements).arg(few.statements)));
}

void TestPushStatements::placesOfferedAgainAreOneQuestion()
{
    ServerFixture server;
    DeskDouble desk(server.addStore(1), 1);
    QList<ChainedOperation> operations;
    for (int i = 0; i < 500; ++i) {
        operations.append(desk.commit({newCustomer(rowNumber(i), QStringLiteral("A"))}));
    }
    need(server.service->push(desk.caller, desk.request(operations)));
    const Pushed again = push(server, desk.caller, desk.request(operations));
    QCOMPARE(again.reply.results.last().outcome, PushOutcome::Duplicate);
    const Pushed one = push(server, desk.caller, desk.request({operations.last()}));
    QCOMPARE(again.statements, one.statements);
    QCOMPARE(again.waits, one.waits);
}

QTEST_GUILESS_MAIN(TestPushStatements)
#include "tst_pushstatements.moc"
