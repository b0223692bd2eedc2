// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/appointments/appointmentreader.h"
#include "models/services/appointments/appointmentservice.h"
#include "models/services/audit/auditservice.h"
#include "models/services/customers/customermerge.h"
#include "models/services/figures/figuresservice.h"
#include "models/services/leads/leadservice.h"
#include "models/services/search/searchservice.h"
#include "models/services/sync/syncqueueservice.h"
#include "models/services/timeline/timelineservice.h"
#include "models/storage/recordtitle.h"
#include "tests/lists/planrules.h"
#include "tests/lists/planwatch.h"
#include "tests/lists/storestatistics.h"
#include "tests/reception/receptionfixture.h"
#include "tests/support/dealerdata.h"

using namespace forecourt;
using namespace forecourt::receptiontest;

namespace {

using From = PageAsk::From;

const QList<QString> kTexts{QString(),
                            QStringLiteral("王"),
                            QStringLiteral("wangzh"),
                            QStringLiteral("138"),
                            QStringLiteral("AD83926"),
                            QStringLiteral("R26")};

} // namespace

// No list, search or timeline reads a large table from end to end, and none sorts one: the services are asked
// everything they can be asked, and SQLite says how it would answer in a store of a million customers.
class TestQueryPlans final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_fixture = std::make_unique<ReceptionFixture>();
        m_done = m_fixture->in(m_fixture->walkIn());
        m_leads = std::make_unique<LeadService>(storage());
        NewLead lead;
        lead.name = QStringLiteral("赵轩");
        lead.phone = QStringLiteral("13800138000");
        MUST(m_lead, answer(m_leads->create(lead, m_fixture->advisor)));
        m_watch.take();
    }

    void cleanupTestCase()
    {
        m_leads.reset();
        m_fixture.reset();
    }

    void customers()
    {
        CustomerService service(storage());
        for (const CustomerFilter filter :
             {CustomerFilter::All, CustomerFilter::InHouse, CustomerFilter::WithVehicle}) {
            for (const QString &text : kTexts) {
                walk(service.source(text, filter));
            }
        }
        require(service.similar(
            {QStringLiteral("王梓涵"), QStringLiteral("13817235566"), QStringLiteral("a@b.cn"), QString()}));
        require(service.detail(m_done.customer));
        require(service.ownerOf(m_done.vehicle));
    }

    void orders()
    {
        const qint64 now = m_fixture->desk.clock.nowMs();
        for (const OrderScope scope : {OrderScope::Open, OrderScope::Today, OrderScope::All}) {
            for (const QString &text : kTexts) {
                OrderFilter filter;
                filter.scope = scope;
                filter.text = text;
                for (const OrderSort sort : {OrderSort::Oldest, OrderSort::Promised, OrderSort::Newest}) {
                    filter.sort = sort;
                    walk(m_fixture->orders.source(filter));
                }
                filter.advisor = m_fixture->advisor;
                walk(m_fixture->orders.source(filter));
                filter.advisor = {};
                filter.status = OrderStatus::Closed;
                walk(m_fixture->orders.source(filter));
                filter.status.reset();
                filter.customer = m_done.customer;
                walk(m_fixture->orders.source(filter));
                filter.customer = {};
                filter.vehicle = m_done.vehicle;
                walk(m_fixture->orders.source(filter));
                filter.vehicle = {};
                filter.openedFrom = now - ReceptionFixture::kDay;
                filter.openedTo = now;
                walk(m_fixture->orders.source(filter));
                filter.openedFrom = filter.openedTo = 0;
                filter.deliveredFrom = now - ReceptionFixture::kDay;
                filter.deliveredTo = now;
                walk(m_fixture->orders.source(filter));
            }
        }
        require(m_fixture->orders.counts(m_fixture->advisor));
        require(m_fixture->orders.detail(m_done.order));
        require(m_fixture->orders.sheet(m_done.order));
        require(m_fixture->orders.findByNumber(QStringLiteral("R261104-A0-001")));
    }

    void leads()
    {
        for (const LeadFilter filter :
             {LeadFilter::Open, LeadFilter::Overdue, LeadFilter::Mine, LeadFilter::All}) {
            for (const QString &text : kTexts) {
                walk(m_leads->source({filter, text, m_fixture->advisor}));
            }
            walk(m_leads->source({filter, {}, m_fixture->advisor, m_fixture->desk.clock.nowMs()}));
            for (const LeadSort sort : {LeadSort::Received, LeadSort::FollowUp, LeadSort::Grade}) {
                for (const QString &text : {QString(), kTexts.at(1)}) {
                    walk(m_leads->source({filter, text, m_fixture->advisor, 0, sort, false}));
                    walk(m_leads->source({filter, text, m_fixture->advisor, 0, sort, true}));
                }
            }
        }
        require(m_leads->counts(m_fixture->advisor));
        require(m_leads->detail(m_lead));
        require(m_leads->duplicates(QStringLiteral("13800138000"), QStringLiteral("a@b.cn")));
    }

    void reception()
    {
        ReceptionService &service = m_fixture->reception;
        for (const QueueScope scope : {QueueScope::Waiting, QueueScope::InReception, QueueScope::Today}) {
            walk(service.queueSource(scope));
        }
        require(service.counts());
        for (const QString &text : kTexts) {
            require(service.find(text));
        }
        require(service.prefill(m_done.customer, m_done.vehicle));
        require(service.review(m_fixture->walkIn()));
        require(service.resume(m_done.visit));
        require(service.sheet(m_done.visit));
    }

    void appointments()
    {
        AppointmentService service(storage());
        walk(service.source());
        require(service.counts());
        require(service.choices());
        Appointment wanted;
        wanted.startsAt = m_fixture->desk.clock.nowMs();
        wanted.endsAt = wanted.startsAt + ReceptionFixture::kHour;
        wanted.vehicle = m_done.vehicle;
        require(storage().read([=](Database &database) { return clashOf(database, wanted); }));
    }

    void timelines()
    {
        TimelineService service(storage());
        for (const TimelineGroup group :
             {TimelineGroup::All, TimelineGroup::Sales, TimelineGroup::Service, TimelineGroup::Contact}) {
            for (const StaffId &staff : {StaffId(), m_fixture->advisor}) {
                for (const VehicleId &vehicle : {VehicleId(), m_done.vehicle}) {
                    const TimelineQuery query{m_done.customer, group, staff, vehicle};
                    walk(service.source(query));
                    require(service.years(query, QTimeZone::utc()));
                    require(service.counts(query));
                }
            }
        }
        require(service.parties(m_done.customer));
        require(service.ofRecord(QStringLiteral("order"), m_done.order.uuid(), 50));
    }

    void searches()
    {
        SearchService service(storage());
        for (const QString &text : kTexts) {
            require(service.search(text));
        }
    }

    void figures()
    {
        FiguresService service(storage());
        MUST(const Figures found, answer(service.figures(FigurePeriod::LastMonth)));
        for (int of = 0; of <= static_cast<int>(FigureSelection::Of::Delivered); ++of) {
            FigureSelection selection;
            selection.of = static_cast<FigureSelection::Of>(of);
            walk(service.source(found.range, selection));
        }
    }

    void histories()
    {
        AuditService service(storage());
        for (const auto &[kind, id] :
             {std::pair("customer", m_done.customer.uuid()), std::pair("vehicle", m_done.vehicle.uuid()),
              std::pair("order", m_done.order.uuid()), std::pair("lead", m_lead.uuid())}) {
            walk(service.source(QString::fromLatin1(kind), id));
        }
    }

    void titlesOfRecords()
    {
        for (const Collection &collection : forecourtCatalog().collections()) {
            require(storage().read([number = collection.number, id = m_done.order.uuid()](
                                       Database &database) { return recordTitle(database, number, id); }));
        }
    }

    void synchronisation()
    {
        SyncQueueService service(storage());
        require(service.conflicts(50));
        walk(service.conflictSource());
        walk(service.queuedSource(QueuedKind::Waiting));
        walk(service.queuedSource(QueuedKind::Refused));
        walk(service.queuedSource(QueuedKind::Closed));
        require(service.attention());
    }

    // The same questions about a customer who stands for another.
    void mergedRecords()
    {
        CustomerMerge merge(storage());
        const CustomerId twin = addCustomer(m_fixture->desk, QStringLiteral("王梓涵"));
        require(merge.candidates(m_done.customer));
        require(merge.compare(twin, m_done.customer));
        require(merge.join({}, twin, m_done.customer, {}));
        customers();
        orders();
        reception();
        timelines();
        histories();
        require(merge.separate({}, twin));
    }

    // First as in a store that grew day by day and was never analysed, then as in one that was.
    void cleanup()
    {
        const QString test = QString::fromLatin1(QTest::currentTestFunction());
        for (const QString &sql : m_watch.take()) {
            m_asked[sql].insert(test);
        }
    }

    void zEveryPlanIsFast_data()
    {
        QTest::addColumn<bool>("analysed");
        QTest::newRow("never analysed") << false;
        QTest::newRow("a million customers") << true;
    }

    void zEveryPlanIsFast()
    {
        QFETCH(bool, analysed);
        if (m_asked.size() < 100) {
            QSKIP("the questions of the other functions are looked at: run them all");
        }
        sqlite3 *database = nullptr;
        const QByteArray file =
            QFile::encodeName(m_fixture->desk.folder.filePath(QStringLiteral("desk.sqlite")));
        QCOMPARE(sqlite3_open(file.constData(), &database), SQLITE_OK);
        if (analysed) {
            sqlite3_exec(database, "ANALYZE; DELETE FROM sqlite_stat1;", nullptr, nullptr, nullptr);
            for (const IndexStatistic &row : kLargeStore) {
                const QByteArray sql = QByteArray("INSERT INTO sqlite_stat1 VALUES ('") + row.table + "','" +
                                       row.index + "','" + row.stat + "')";
                QCOMPARE(sqlite3_exec(database, sql.constData(), nullptr, nullptr, nullptr), SQLITE_OK);
            }
            sqlite3_close(database); // statistics are read when a file is opened
            QCOMPARE(sqlite3_open(file.constData(), &database), SQLITE_OK);
        }
        {
            PlanRules rules(database);
            QStringList wrong;
            for (const auto &[sql, tests] : m_asked.asKeyValueRange()) {
                const QString complaint = rules.complaint(sql);
                if (!complaint.isEmpty()) {
                    wrong.append(QStringList(tests.begin(), tests.end()).join(u',') + QStringLiteral(": ") +
                                 complaint + QLatin1Char('\n') + sql.simplified() + QLatin1Char('\n') +
                                 rules.planOf(sql));
                }
            }
            for (const QString &each : std::as_const(wrong)) {
                qWarning().noquote() << each;
            }
            QCOMPARE(wrong.size(), 0);
        }
        sqlite3_close(database);
    }

    // The rules themselves: each of these must be refused.
    void zRulesFindWhatIsSlow_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("count") << QStringLiteral("SELECT count(*) FROM customer WHERE dead_version = 0");
        QTest::newRow("count of few that gives up") << QStringLiteral(
            "SELECT count(*) FROM (SELECT 1 FROM customer c WHERE c.dead_version = 0 AND c.full_name = 'x' "
            "LIMIT 10001)");
        QTest::newRow("count of all that does not give up")
            << QStringLiteral("SELECT count(*) FROM (SELECT 1 FROM customer c WHERE c.dead_version = 0)");
        QTest::newRow("no index") << QStringLiteral("SELECT id FROM customer c WHERE c.full_name = 'x'");
        QTest::newRow("sorts") << QStringLiteral(
            "SELECT o.id FROM service_order o WHERE o.status = 'closed' ORDER BY o.promised_at LIMIT 10");
        QTest::newRow("inner") << QStringLiteral(
            "SELECT s.id FROM staff s JOIN visit w ON w.advisor = s.id WHERE s.id = x''");
    }

    void zRulesFindWhatIsSlow()
    {
        QFETCH(QString, sql);
        sqlite3 *database = nullptr;
        const QByteArray file =
            QFile::encodeName(m_fixture->desk.folder.filePath(QStringLiteral("desk.sqlite")));
        QCOMPARE(sqlite3_open(file.constData(), &database), SQLITE_OK);
        QVERIFY2(!PlanRules(database).complaint(sql).isEmpty(), qPrintable(PlanRules(database).planOf(sql)));
        sqlite3_close(database);
    }

private:
    Storage &storage() { return *m_fixture->desk.storage; }

    template <typename T> void require(QFuture<Result<T>> future)
    {
        const Result<T> result = answer(std::move(future));
        if (!result) {
            QFAIL(qPrintable(told(result.error())));
        }
    }

    // Every way to read a page, and the count.
    template <typename Record> void walk(const ListSource<Record> &source)
    {
        ListPlace place;
        for (const From from :
             {From::Start, From::After, From::Before, From::At, From::End, From::Share, From::Offset}) {
            PageAsk ask;
            ask.from = from;
            ask.place = place;
            ask.share = 0.5;
            ask.offset = 1;
            const auto page = answer(source.page(ask));
            if (!page) {
                QFAIL(qPrintable(told(page.error())));
            }
            place = from == From::Start && !page->places.isEmpty() ? page->places.first() : place;
        }
        if (source.count) {
            require(source.count());
        }
    }

    PlanWatch m_watch; // before the connections
    std::unique_ptr<ReceptionFixture> m_fixture;
    std::unique_ptr<LeadService> m_leads;
    CheckInDone m_done;
    LeadId m_lead;
    QMap<QString, QSet<QString>> m_asked;
};

QTEST_GUILESS_MAIN(TestQueryPlans)
#include "tst_queryplans.moc"
