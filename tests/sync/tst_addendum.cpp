// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/orders/jobwriter.h"
#include "models/services/orders/linewriter.h"
#include "models/services/sync/addendum.h"
#include "tests/sync/mendingdesks.h"

using namespace forecourt;

namespace {

constexpr int kStatus = 6; // of an order
constexpr int kPrice = 8;  // of a line

} // namespace

// Two desks work on one order without knowing of each other: the settlement stands, and nothing is lost.
class TestAddendum final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_desks = std::make_unique<MendingDesks>(MendingDesks::SignIn::Later);
        m_order = newOrder();
        m_desks->desks.synchroniseBoth();
    }
    void cleanup() { m_desks.reset(); }

    void lateJobsAndLinesComeTogetherInOneAddendum()
    {
        settleThere();
        const JobId job = addJobHere();
        const LineId line = addLineHere(job);
        m_desks->desks.synchronise(m_desks->desks.here);
        QCOMPARE(orderOf(m_desks->there(), job), OrderId());
        offerAll();
        m_desks->desks.synchroniseBoth();
        const OrderId addendum = orderOf(m_desks->there(), job);
        QVERIFY(!addendum.isNull() && addendum != m_order);
        const Line arrived = lineAt(m_desks->there(), line);
        QCOMPARE(arrived.order, addendum);
        QCOMPARE(arrived.job, job);
        const Order opened = orderAt(m_desks->there(), addendum);
        QVERIFY(!opened.number.isEmpty());
        QCOMPARE(opened.status, OrderStatus::Draft);
        QCOMPARE(opened.customer, orderAt(m_desks->there(), m_order).customer);
        QCOMPARE(m_desks->there().desk.number(QStringLiteral("SELECT count(*) FROM service_order")), 2);
        QVERIFY(m_desks->listed(QueuedKind::Refused).isEmpty());
    }

    void aLineWaitsForItsJob()
    {
        settleThere();
        const JobId job = addJobHere();
        addLineHere(job);
        m_desks->desks.synchronise(m_desks->desks.here);
        const Result<void> early = offer(m_desks->listed(QueuedKind::Refused).last().id);
        QVERIFY(!early);
        QCOMPARE(early.error().code, ErrorCode::Conflict);
        QVERIFY(!Addendum::isLockedError(early.error()));
    }

    void aLineOfAJobThatIsSettledStandsByItself()
    {
        const JobId job = addJobHere();
        m_desks->desks.synchroniseBoth();
        settleThere();
        const LineId line = addLineHere(job);
        m_desks->desks.synchronise(m_desks->desks.here);
        offerAll();
        const Line moved = lineAt(m_desks->here(), line);
        QVERIFY(moved.order != m_order);
        QVERIFY(moved.job.isNull());
    }

    // Its lines would join what another customer may have paid by now.
    void anAddendumThatIsSettledTakesNoMore()
    {
        settleThere();
        const JobId first = addJobHere();
        const JobId second = addJobHere();
        m_desks->desks.synchronise(m_desks->desks.here);
        const QList<QueuedItem> refused = m_desks->listed(QueuedKind::Refused);
        QCOMPARE(refused.size(), 2);
        QVERIFY(offer(refused.last().id));
        const bool firstMoved = !orderOf(m_desks->here(), first).isNull();
        const OrderId addendum = orderOf(m_desks->here(), firstMoved ? first : second);
        put(m_desks->here(), collections::kServiceOrder, addendum.uuid(),
            {{kStatus, wordOf(OrderStatus::Cancelled)}});
        QVERIFY(offer(refused.first().id));
        const OrderId other = orderOf(m_desks->here(), firstMoved ? second : first);
        QVERIFY(other != addendum && other != m_order && !other.isNull());
    }

    void aChangeOfWhatWasSettledWaitsForTheSettlementToBeTakenBack()
    {
        const LineId line = addLineHere({});
        m_desks->desks.synchroniseBoth();
        settleThere();
        put(m_desks->here(), collections::kOrderLine, line.uuid(), {{kPrice, CellValue(12'300)}});
        m_desks->desks.synchroniseBoth();
        QCOMPARE(lineAt(m_desks->there(), line).unitPriceMinor, 10'000);
        QCOMPARE(lineAt(m_desks->here(), line).unitPriceMinor, 10'000);
        const QUuid refused = m_desks->listed(QueuedKind::Refused).first().id;
        const Result<void> locked = offer(refused);
        QVERIFY(!locked && Addendum::isLockedError(locked.error()));
        QCOMPARE(m_desks->here().desk.number(QStringLiteral("SELECT count(*) FROM service_order")), 1);
        put(m_desks->there(), collections::kServiceOrder, m_order.uuid(),
            {{kStatus, wordOf(OrderStatus::Ready)}});
        m_desks->desks.synchroniseBoth();
        QVERIFY(offer(refused));
        m_desks->desks.synchroniseBoth();
        QCOMPARE(lineAt(m_desks->there(), line).unitPriceMinor, 12'300);
    }

    // What was printed and paid would not be what the order says.
    void aSettlementThatDidNotKnowOfALineIsOfferedAgainOnceItDoes()
    {
        m_desks->there().act([this](Mutation &mutation) { return addLine(mutation, m_order, draft({})); });
        m_desks->desks.synchronise(m_desks->desks.there);
        put(m_desks->here(), collections::kServiceOrder, m_order.uuid(),
            {{kStatus, wordOf(OrderStatus::Settled)}});
        m_desks->desks.synchronise(m_desks->desks.here);
        QCOMPARE(orderAt(m_desks->here(), m_order).status, OrderStatus::Ready);
        const QList<QueuedItem> refused = m_desks->listed(QueuedKind::Refused);
        QCOMPARE(refused.size(), 1);
        QVERIFY(m_desks->detail(refused.first().id).reason.startsWith(QLatin1String("order-grew: ")));
        m_desks->desks.synchroniseBoth();
        QVERIFY(offer(refused.first().id));
        m_desks->desks.synchroniseBoth();
        QCOMPARE(orderAt(m_desks->there(), m_order).status, OrderStatus::Settled);
    }

private:
    OrderId newOrder()
    {
        const auto made = m_desks->here().act([](Mutation &mutation) -> Result<OrderId> {
            Customer customer;
            customer.id = CustomerId(mutation.newId());
            customer.fullName = QStringLiteral("张伟");
            FORECOURT_TRY(records::customers().create(mutation, customer));
            Order order;
            order.id = OrderId(mutation.newId());
            order.number = QStringLiteral("R261123-0001");
            order.customer = customer.id;
            order.status = OrderStatus::Ready;
            FORECOURT_TRY(records::orders().create(mutation, order));
            return order.id;
        });
        return *made;
    }

    static void put(UndoDesk &desk, int collection, const QUuid &row, const Cells &cells)
    {
        desk.act([&](Mutation &mutation) { return mutation.put(collection, row, cells); });
    }

    // The desk here does not know of it yet.
    void settleThere()
    {
        put(m_desks->there(), collections::kServiceOrder, m_order.uuid(),
            {{kStatus, wordOf(OrderStatus::Settled)}});
        m_desks->desks.synchronise(m_desks->desks.there);
    }

    JobId addJobHere()
    {
        NewJob job;
        job.title = QStringLiteral("更换刹车片");
        return m_desks->here().act([&](Mutation &mutation) { return addJob(mutation, m_order, job); })->id;
    }
    LineId addLineHere(const JobId &job)
    {
        return *m_desks->here().act(
            [&](Mutation &mutation) { return addLine(mutation, m_order, draft(job)); });
    }
    static LineDraft draft(const JobId &job)
    {
        LineDraft draft;
        draft.job = job;
        draft.description = QStringLiteral("刹车片");
        draft.unitPriceMinor = 10'000;
        return draft;
    }

    Result<void> offer(const QUuid &operation)
    {
        return MendingDesks::wait(m_desks->queue->offerAgain(MendingDesks::manager(), operation, {}));
    }
    // The list has the oldest first.
    void offerAll()
    {
        while (!m_desks->listed(QueuedKind::Refused).isEmpty()) {
            const auto offered = offer(m_desks->listed(QueuedKind::Refused).first().id);
            QVERIFY2(offered, offered ? "" : qPrintable(offered.error().detail));
        }
    }

    static OrderId orderOf(UndoDesk &desk, const JobId &job)
    {
        const auto found =
            desk.desk.read([&](Database &database) { return records::jobs().find(database, job); });
        return *found ? (*found)->order : OrderId();
    }
    static Line lineAt(UndoDesk &desk, const LineId &line)
    {
        const auto found =
            desk.desk.read([&](Database &database) { return records::lines().find(database, line); });
        return found->value_or(Line());
    }
    static Order orderAt(UndoDesk &desk, const OrderId &order)
    {
        const auto found =
            desk.desk.read([&](Database &database) { return records::orders().find(database, order); });
        return found->value_or(Order());
    }

    std::unique_ptr<MendingDesks> m_desks;
    OrderId m_order;
};

QTEST_GUILESS_MAIN(TestAddendum)
#include "tst_addendum.moc"
