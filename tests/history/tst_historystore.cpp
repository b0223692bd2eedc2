// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demostore.h"
#include "app/demo/history/historystore.h"
#include "models/services/customers/customerservice.h"
#include "models/services/leads/leadservice.h"
#include "models/services/orders/orderservice.h"
#include "models/services/reception/receptionservice.h"
#include "models/services/search/searchservice.h"
#include "models/services/timeline/timelineservice.h"
#include "models/storage/guards.h"
#include "models/storage/storecheck.h"
#include "models/storage/storerestore.h"
#include "tests/support/dealerdata.h"

#include <QDir>

using namespace forecourt;

namespace {

constexpr qint64 kCustomers = 300;

struct Made
{
    QTemporaryDir folder;
    ManualClock clock;
    UuidV7Source ids = countingIds(clock);
    Result<HistoryReport> report = tl::unexpected(Error{});
    std::unique_ptr<Storage> storage;

    explicit Made(quint64 seed = 1, const BulkProgress &progress = {})
    {
        report = makeHistoryStore(folder.path(), {kCustomers, seed}, clock, ids, progress);
    }

    void open()
    {
        auto opened = Storage::open({folder.path(), 1, Durability::Full}, forecourtCatalog(), clock, ids);
        if (!opened) {
            qFatal("the store does not open: %s", qPrintable(opened.error().detail));
        }
        storage = std::move(*opened);
    }

    qint64 number(const QString &sql)
    {
        return storage->executor()
            .readAndWait([&](Database &database) { return database.integer(sql); })
            .value_or(-1);
    }

    Result<StoreCheck> check()
    {
        return storage->executor().readAndWait(
            [](Database &database) { return checkStore(database, forecourtCatalog()); });
    }
};

} // namespace

class TestHistoryStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theSameSeedGivesTheSameRows();
    void everythingIsInProportion();
    void oneCustomerHasFiveThousandEvents();
    void theCheckFindsNothing();
    void noIndexIsMissing();
    void noOperationIsMadeBeyondTheStore();
    void aStoreIsNotWrittenOver();
    void nothingIsLeftOfAStoppedOne_data();
    void nothingIsLeftOfAStoppedOne();
    void aDiskWithoutRoomIsToldBefore();
    void itsOrdersAreListed();
    void itsLeadsAreListed();
    void itsLongTimelineOpens();
    void itsCustomersAreFound();
    void itCanBeWorkedIn();

private:
    std::unique_ptr<Made> m_made;
};

void TestHistoryStore::initTestCase()
{
    m_made = std::make_unique<Made>();
    QVERIFY2(m_made->report.has_value(),
             qPrintable(m_made->report ? QString() : m_made->report.error().detail));
    m_made->open();
}

void TestHistoryStore::theSameSeedGivesTheSameRows()
{
    Made again;
    again.open();
    QCOMPARE(again.check()->digest, m_made->check()->digest);
    Made other(2);
    other.open();
    QVERIFY(other.check()->digest != m_made->check()->digest);
}

void TestHistoryStore::everythingIsInProportion()
{
    const auto count = [&](const char *table) {
        return m_made->number(QStringLiteral("SELECT count(*) FROM ") + QLatin1String(table));
    };
    QCOMPARE(count("customer"), kCustomers);
    QCOMPARE(count("vehicle"), kCustomers * 13 / 10);
    QCOMPARE(count("lead"), kCustomers * 4 / 10);
    QCOMPARE(count("service_order"), kCustomers * 15 / 10);
    QVERIFY(count("order_line") >= count("service_order"));
    QCOMPARE(m_made->report->events, count("timeline_event"));
    // Eight of each customer, and those of the one with the long timeline.
    const qint64 others = count("timeline_event") - 5000;
    QVERIFY2(others > kCustomers * 6 && others < kCustomers * 10, qPrintable(QString::number(others)));
}

void TestHistoryStore::oneCustomerHasFiveThousandEvents()
{
    QCOMPARE(m_made->number(QStringLiteral("SELECT count(*) FROM timeline_event WHERE customer = x'%1'")
                                .arg(QString::fromLatin1(m_made->report->longTimeline.toRfc4122().toHex()))),
             5000);
}

void TestHistoryStore::theCheckFindsNothing()
{
    const auto check = m_made->check();
    QVERIFY(check.has_value());
    QVERIFY2(check->isSound(),
             qPrintable((check->damage + check->sync + check->chain).join(QLatin1Char(' '))));
    QCOMPARE(check->rows, m_made->report->rows);
}

void TestHistoryStore::noIndexIsMissing()
{
    StorageFixture empty;
    const QString sql =
        QStringLiteral("SELECT count(*) FROM sqlite_schema WHERE name NOT LIKE 'sqlite_stat%'");
    QCOMPARE(m_made->number(sql), empty.number(sql));
    const auto missing = m_made->storage->executor().readAndWait(
        [](Database &database) { return missingGuards(database, forecourtCatalog()); });
    QVERIFY(missing.has_value() && missing->isEmpty());
}

void TestHistoryStore::noOperationIsMadeBeyondTheStore()
{
    QCOMPARE(m_made->number(QStringLiteral("SELECT count(*) FROM outbox")), 1);
    QVERIFY(isDemoStore(m_made->storage->executor().readAndWait(records::ownStore)->id));
}

void TestHistoryStore::aStoreIsNotWrittenOver()
{
    Made made;
    const auto again = makeHistoryStore(made.folder.path(), {kCustomers, 1}, made.clock, made.ids);
    QVERIFY(!again);
    QCOMPARE(again.error().code, ErrorCode::Conflict);
    made.open();
    QCOMPARE(made.number(QStringLiteral("SELECT count(*) FROM customer")), kCustomers);
}

void TestHistoryStore::nothingIsLeftOfAStoppedOne_data()
{
    QTest::addColumn<int>("phase");
    QTest::newRow("rows") << static_cast<int>(BulkPhase::Rows);
    QTest::newRow("indexes") << static_cast<int>(BulkPhase::Indexes);
    QTest::newRow("search") << static_cast<int>(BulkPhase::Search);
    QTest::newRow("finishing") << static_cast<int>(BulkPhase::Finishing);
}

void TestHistoryStore::nothingIsLeftOfAStoppedOne()
{
    QFETCH(const int, phase);
    const Made made(1, [=](BulkPhase at, qint64, qint64) { return static_cast<int>(at) != phase; });
    QVERIFY(!made.report);
    QCOMPARE(made.report.error().code, ErrorCode::Unavailable);
    QVERIFY(QDir(made.folder.path()).isEmpty());
}

void TestHistoryStore::aDiskWithoutRoomIsToldBefore()
{
    QTemporaryDir folder;
    ManualClock clock;
    UuidV7Source ids = countingIds(clock);
    constexpr qint64 kTooMany = qint64(1) << 45;
    const auto made = makeHistoryStore(folder.path(), {kTooMany, 1}, clock, ids);
    QVERIFY(!made);
    QCOMPARE(made.error().code, ErrorCode::StorageFull);
    QVERIFY(QDir(folder.path()).isEmpty());
}

void TestHistoryStore::itsOrdersAreListed()
{
    OrderService orders(*m_made->storage);
    OrderFilter filter;
    const auto open = answerOf(orders.list(filter, 200));
    QVERIFY(open.has_value() && open->size() >= 5);
    for (const OrderListEntry &order : *open) {
        QVERIFY(!order.customerName.isEmpty() && !order.plate.isEmpty() && !order.firstConcern.isEmpty());
    }
    filter.scope = OrderScope::All;
    const auto all = answerOf(orders.list(filter, 1000));
    QCOMPARE(all->size(), kCustomers * 15 / 10);
    QVERIFY(all->first().openedAt <= m_made->clock.nowMs());
}

void TestHistoryStore::itsLeadsAreListed()
{
    LeadService leads(*m_made->storage);
    const auto all = answerOf(leads.list({LeadFilter::All, {}, {}}, 1000));
    QCOMPARE(all->size(), kCustomers * 4 / 10);
    const auto detail = answerOf(leads.detail(all->last().id));
    QVERIFY(detail.has_value() && !detail->history.isEmpty() && detail->customer.has_value());
}

void TestHistoryStore::itsLongTimelineOpens()
{
    TimelineService timeline(*m_made->storage);
    const CustomerId fleet(m_made->report->longTimeline);
    const auto events = answerOf(timeline.ofCustomer(fleet, TimelineGroup::All, 6000));
    QCOMPARE(events->size(), 5000);
    for (const TimelineItem &item : *events) {
        QVERIFY(!item.data.isEmpty());
    }
    QVERIFY(answerOf(timeline.counts({fleet}))->service > 50);
    CustomerService customers(*m_made->storage);
    const auto card = answerOf(customers.detail(fleet));
    QCOMPARE(card->customer.kind, CustomerKind::Business);
    QVERIFY(card->vehicles.size() >= 12);
    QVERIFY(!card->customer.tags.isEmpty());
}

void TestHistoryStore::itsCustomersAreFound()
{
    const auto found = m_made->storage->executor().readAndWait([](Database &database) -> Result<bool> {
        FORECOURT_ASSIGN(
            const QList<ContactPoint> contacts,
            records::contactPoints().where(database, QStringLiteral("kind = 'mobile' LIMIT 20"), {}));
        for (const ContactPoint &contact : contacts) {
            FORECOURT_ASSIGN(const auto records,
                             SearchService::find(database, contact.normalised.right(8), 10));
            const bool there = std::any_of(records.begin(), records.end(), [&](const FoundRecord &record) {
                return record.id == contact.customer.uuid();
            });
            if (!there) {
                return false;
            }
        }
        return !contacts.isEmpty();
    });
    QVERIFY(found.has_value() && *found);
}

void TestHistoryStore::itCanBeWorkedIn()
{
    Made made;
    made.open();
    const auto written = answerOf(
        made.storage->write({StaffId(), QStringLiteral("test")}, [](Mutation &mutation) -> Result<void> {
            FORECOURT_ASSIGN(
                const QList<Customer> some,
                records::customers().where(mutation.database(), QStringLiteral("1 ORDER BY id LIMIT 1"), {}));
            Customer after = some.first();
            after.notes = QStringLiteral("喜欢靠窗的位置");
            return records::customers().update(mutation, some.first(), after);
        }));
    QVERIFY(written.has_value());
    QVERIFY(made.check()->isSound());
}

QTEST_GUILESS_MAIN(TestHistoryStore)
#include "tst_historystore.moc"
