// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/customers/customerservice.h"
#include "models/services/leads/leadservice.h"
#include "models/services/timeline/timelinekinds.h"
#include "models/services/timeline/timelinerecorder.h"
#include "models/services/timeline/timelineservice.h"
#include "tests/reception/receptionfixture.h"
#include "tests/support/dealerdata.h"

#include <random>

using namespace forecourt;
using namespace forecourt::receptiontest;

namespace {

using From = PageAsk::From;

constexpr int kRecords = 240;
constexpr qint64 kNever = std::numeric_limits<qint64>::max();
constexpr qint64 kYear = qint64(365) * 24 * 3'600'000;

} // namespace

// Pages by key hold every record once and in the order of the list, from either end and from any place.
class TestListPages final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Leads in every state, orders with equal times among them, and a long timeline.
    void initTestCase()
    {
        m_fixture = std::make_unique<ReceptionFixture>();
        m_leads = std::make_unique<LeadService>(*m_fixture->desk.storage);
        m_customer = addCustomer(m_fixture->desk, QStringLiteral("王梓涵"));
        const auto written = m_fixture->desk.write([this](Mutation &mutation) -> Result<void> {
            std::mt19937 random(3);
            for (int i = 0; i < kRecords; ++i) {
                FORECOURT_TRY(addLead(mutation, random, i));
                FORECOURT_TRY(addOrder(mutation, random));
                FORECOURT_TRY(addEvent(mutation, i));
            }
            return {};
        });
        MUST_DO(written);
    }
    void cleanupTestCase()
    {
        m_leads.reset();
        m_fixture.reset();
    }

    void leads_data()
    {
        QTest::addColumn<int>("filter");
        for (const LeadFilter filter :
             {LeadFilter::Open, LeadFilter::Overdue, LeadFilter::Mine, LeadFilter::All}) {
            QTest::addRow("%d", static_cast<int>(filter)) << static_cast<int>(filter);
        }
    }
    void leads()
    {
        QFETCH(int, filter);
        for (LeadQuery query : sortings(static_cast<LeadFilter>(filter))) {
            walk(m_leads->source(query));
        }
    }

    // Whatever the order, the same leads.
    void aChosenOrderLeavesNobodyOut_data() { leads_data(); }
    void aChosenOrderLeavesNobodyOut()
    {
        QFETCH(int, filter);
        const QList<LeadQuery> queries = sortings(static_cast<LeadFilter>(filter));
        const QSet<LeadId> usual = idsOf(all(m_leads->source(queries.first())));
        for (const LeadQuery &query : queries) {
            const auto rows = all(m_leads->source(query));
            QCOMPARE(rows.size(), usual.size());
            QCOMPARE(idsOf(rows), usual);
        }
    }

    void aChosenOrderIsThatOfTheColumn_data() { leads_data(); }
    void aChosenOrderIsThatOfTheColumn()
    {
        QFETCH(int, filter);
        for (const LeadQuery &query : sortings(static_cast<LeadFilter>(filter)).mid(1)) {
            const auto rows = all(m_leads->source(query));
            for (int row = 1; row < rows.size(); ++row) {
                QCOMPARE_LE(standing(rows.at(row - 1).lead, query), standing(rows.at(row).lead, query));
            }
        }
    }

    void orders()
    {
        for (const OrderScope scope : {OrderScope::Open, OrderScope::All}) {
            OrderFilter filter;
            filter.scope = scope;
            for (const OrderSort sort : {OrderSort::Newest, OrderSort::Oldest, OrderSort::Promised}) {
                filter.sort = sort;
                walk(m_fixture->orders.source(filter));
            }
        }
    }

    void promisesComeByTheirTimeBeforeWhatIsDone()
    {
        OrderFilter filter;
        filter.scope = OrderScope::All;
        const auto newest = all(m_fixture->orders.source(filter));
        filter.sort = OrderSort::Promised;
        const auto rows = all(m_fixture->orders.source(filter));
        QCOMPARE(rows.size(), newest.size());
        const auto standing = [](const OrderListEntry &order) {
            const bool over = order.status == OrderStatus::Closed;
            return std::tuple(over, over ? -order.openedAt : 0,
                              over || order.promisedAt != 0 ? order.promisedAt * int(!over) : kNever);
        };
        for (int row = 1; row < rows.size(); ++row) {
            QCOMPARE_LE(standing(rows.at(row - 1)), standing(rows.at(row)));
        }
    }

    void customers()
    {
        CustomerService service(*m_fixture->desk.storage);
        walk(service.source({}, CustomerFilter::All));
        walk(service.source({}, CustomerFilter::InHouse));
    }

    void timeline()
    {
        TimelineService service(*m_fixture->desk.storage);
        walk(service.source({m_customer, TimelineGroup::All, {}, {}}));
        walk(service.source({m_customer, TimelineGroup::Contact, m_fixture->advisor, {}}));
    }

    // The row at which a year begins is the number of newer events.
    void yearsSayWhereTheyBegin()
    {
        TimelineService service(*m_fixture->desk.storage);
        const TimelineQuery query{m_customer, TimelineGroup::All, {}, {}};
        const QTimeZone zone("Asia/Shanghai");
        MUST(const auto years, answer(service.years(query, zone)));
        QCOMPARE_GT(years.size(), 5);
        const auto rows = all(service.source(query));
        int events = 0;
        for (const TimelineYear &year : years) {
            QCOMPARE(QDateTime::fromMSecsSinceEpoch(rows.at(year.newer).event.at, zone).date().year(),
                     year.year);
            QCOMPARE(year.newer, events);
            events += year.events;
        }
        QCOMPARE(events, rows.size());
    }

    void partiesOfATimelineAreWhoActed()
    {
        TimelineService service(*m_fixture->desk.storage);
        MUST(const TimelineParties parties, answer(service.parties(m_customer)));
        QCOMPARE(parties.people.size(), 2);
        QVERIFY(parties.vehicles.isEmpty());
    }

    void aJumpInAListOfSeveralPartsLandsNearItsShare()
    {
        const auto source = m_leads->source({LeadFilter::Open, {}, {}});
        const auto whole = all(source);
        for (const double share : {0.2, 0.4, 0.5, 0.6, 0.8}) {
            PageAsk ask;
            ask.from = From::Share;
            ask.share = share;
            MUST(const auto page, answer(source.page(ask)));
            QVERIFY(!page.rows.isEmpty());
            const auto at = static_cast<double>(whole.indexOf(page.rows.first()));
            QCOMPARE_LT(std::abs(at / static_cast<double>(whole.size()) - share), 0.15);
        }
    }

    void leadsThatWaitComeFirstByDeadlineThenByNextTalk()
    {
        const auto rows = all(m_leads->source({LeadFilter::Open, {}, {}}));
        qint64 last = 0;
        int part = 0;
        for (const LeadRow &row : rows) {
            const int now = row.lead.firstResponseAt == 0 ? 0 : row.lead.nextFollowUpAt != 0 ? 1 : 2;
            QCOMPARE_GE(now, part);
            last = now == part ? last : 0;
            part = now;
            if (part == 1) {
                QCOMPARE_GE(row.lead.nextFollowUpAt, last);
                last = row.lead.nextFollowUpAt;
            }
        }
        QCOMPARE(part, 2);
    }

private:
    [[nodiscard]] QList<LeadQuery> sortings(LeadFilter filter) const
    {
        QList<LeadQuery> queries{{filter, {}, m_fixture->advisor}};
        for (const LeadSort sort : {LeadSort::Received, LeadSort::FollowUp, LeadSort::Grade}) {
            for (const bool descending : {false, true}) {
                queries.append({filter, {}, m_fixture->advisor, 0, sort, descending});
            }
        }
        return queries;
    }

    static QSet<LeadId> idsOf(const QList<LeadRow> &rows)
    {
        QSet<LeadId> ids;
        for (const LeadRow &row : rows) {
            ids.insert(row.id);
        }
        return ids;
    }

    // What must not fall from one row to the next.
    static std::pair<qint64, qint64> standing(const Lead &lead, const LeadQuery &query)
    {
        const qint64 way = query.descending ? -1 : 1;
        switch (query.sort) {
        case LeadSort::Grade: {
            static const QString kWarmest = QStringLiteral("HABC");
            const qint64 warmth = kWarmest.indexOf(wordOf(lead.grade));
            return {warmth < 0 ? kNever : way * warmth, -lead.receivedAt};
        }
        case LeadSort::FollowUp:
            return lead.nextFollowUpAt == 0 ? std::pair(kNever, -lead.receivedAt)
                                            : std::pair(way * lead.nextFollowUpAt, way * lead.receivedAt);
        default:
            return {way * lead.receivedAt, 0};
        }
    }

    Result<void> addLead(Mutation &mutation, std::mt19937 &random, int i)
    {
        Lead lead;
        lead.id = LeadId(mutation.newId());
        lead.contactName = QStringLiteral("赵%1").arg(i);
        lead.source = random() % 2 == 0 ? QStringLiteral("web") : QStringLiteral("walk_in");
        lead.receivedAt = mutation.nowMs() - static_cast<qint64>(random() % 50) * 60'000;
        lead.status = random() % 5 == 0 ? LeadStatus::Lost : LeadStatus::Contacted;
        lead.firstResponseAt = random() % 3 == 0 ? 0 : lead.receivedAt + 1000;
        lead.nextFollowUpAt =
            random() % 3 == 0 ? 0 : mutation.nowMs() + static_cast<qint64>(random() % 40 - 20) * 3'600'000;
        lead.grade = allOf<LeadGrade>().at(random() % 5);
        lead.ownerStaff = random() % 2 == 0 ? m_fixture->advisor : m_fixture->manager;
        return records::leads().create(mutation, lead);
    }

    Result<void> addOrder(Mutation &mutation, std::mt19937 &random)
    {
        Order order;
        order.id = OrderId(mutation.newId());
        order.customer = m_customer;
        order.openedAt = mutation.nowMs() - static_cast<qint64>(random() % 30) * 3'600'000;
        order.promisedAt =
            random() % 4 == 0 ? 0 : order.openedAt + static_cast<qint64>(random() % 90) * 3'600'000;
        order.status = random() % 2 == 0 ? OrderStatus::Closed : OrderStatus::CheckedIn;
        return records::orders().create(mutation, order);
    }

    Result<void> addEvent(Mutation &mutation, int i)
    {
        TimelineEvent event;
        event.customer = m_customer;
        event.kind = i % 3 == 0 ? timelinekinds::kNote : timelinekinds::kOrderOpened;
        event.at = mutation.nowMs() - i % 60 * kYear / 8;
        event.staff = i % 2 == 0 ? m_fixture->advisor : m_fixture->manager;
        return recordEvent(mutation, event);
    }

    template <typename Record> QList<Record> all(const ListSource<Record> &source)
    {
        PageAsk ask;
        ask.limit = 10 * kRecords;
        const auto page = answer(source.page(ask));
        return page ? page->rows : QList<Record>();
    }

    template <typename Record> void walk(const ListSource<Record> &source)
    {
        const QList<Record> whole = all(source);
        QVERIFY(!whole.isEmpty());
        QCOMPARE_EQ(steps(source, From::Start, From::After), whole);
        QCOMPARE_EQ(steps(source, From::End, From::Before), whole);
        MUST(const ListCount count, answer(source.count()));
        QCOMPARE_EQ(count, (ListCount{static_cast<int>(whole.size()), true}));
        for (int offset = 0; offset < whole.size(); offset += 13) {
            PageAsk ask;
            ask.from = From::Offset;
            ask.offset = offset;
            ask.limit = 9;
            MUST(const auto page, answer(source.page(ask)));
            QCOMPARE_EQ(page.rows, whole.mid(offset, 9));
            ask.from = From::At;
            ask.place = page.places.first();
            MUST(const auto again, answer(source.page(ask)));
            QCOMPARE_EQ(again.rows, page.rows);
        }
        for (const double share : {0.0, 0.3, 0.5, 0.7, 1.0}) {
            PageAsk ask;
            ask.from = From::Share;
            ask.share = share;
            MUST(const auto page, answer(source.page(ask)));
            QVERIFY(share == 1.0 || !page.rows.isEmpty());
            const qsizetype at = page.rows.isEmpty() ? whole.size() : whole.indexOf(page.rows.first());
            QCOMPARE_EQ(page.rows, whole.mid(at, ask.limit));
        }
    }

    // The whole list, put together from pages of an odd size.
    template <typename Record> QList<Record> steps(const ListSource<Record> &source, From first, From next)
    {
        QList<Record> rows;
        PageAsk ask;
        ask.from = first;
        ask.limit = 7;
        while (true) {
            const auto page = answer(source.page(ask));
            if (!page) {
                qWarning("%s", qPrintable(told(page.error())));
                return rows;
            }
            rows = next == From::After ? rows + page->rows : page->rows + rows;
            if (!page->more) {
                return rows;
            }
            ask.from = next;
            ask.place = next == From::After ? page->places.last() : page->places.first();
        }
    }

    std::unique_ptr<ReceptionFixture> m_fixture;
    std::unique_ptr<LeadService> m_leads;
    CustomerId m_customer;
};

QTEST_GUILESS_MAIN(TestListPages)
#include "tst_listpages.moc"
