// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/appointments/appointmentreader.h"
#include "models/services/customers/customermatcher.h"
#include "models/services/identity/identityservice.h"
#include "models/services/leads/leadreader.h"
#include "models/services/orders/orderreader.h"
#include "models/services/search/searchservice.h"
#include "models/services/timeline/timelinekinds.h"
#include "models/services/timeline/timelineservice.h"
#include "models/storage/aliases.h"
#include "tests/customers/mergefixture.h"

using namespace forecourt;

// Whatever belongs to one of two merged customers is read of the one that stands for both.
class TestMergedReads final : public QObject, private MergeFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { open(); }
    void cleanup() { close(); }

    // Whatever points at a customer is that of the one who stands for it: a new field must be added here.
    void everyFieldThatPointsAtACustomerIsReadThroughTheMerge()
    {
        const auto readers = readersOfCustomers();
        for (const Collection &collection : forecourtCatalog().collections()) {
            for (const Field &field : collection.fields) {
                if (field.refers != collections::kCustomer) {
                    continue;
                }
                const QString column = collection.name + u'.' + field.name;
                QVERIFY2(readers.contains(column), qPrintable(column));
                const auto &[write, read] = readers[column];
                const qint64 before = read(m_keep);
                write(m_twin);
                QVERIFY2(read(m_keep) == before, qPrintable(column));
                join();
                QVERIFY2(read(m_keep) == before + 1, qPrintable(column));
                QVERIFY2(read(m_twin) == before + 1, qPrintable(column));
                QVERIFY(answerOf(m_merge->separate({}, m_twin)));
                QVERIFY2(read(m_keep) == before, qPrintable(column));
            }
        }
    }

    void listsAndSearchShowTheOneByWhatAnyIsKnownBy()
    {
        addContact(m_twin, ContactKind::Mobile, QStringLiteral("+8613912345678"));
        addVehicle(*m_desk, m_twin, QStringLiteral("沪A12345"));
        join();
        QCOMPARE(answerOf(m_customers->list({}, CustomerFilter::All, 10))->size(), 2);
        for (const QString &text : {QStringLiteral("5678"), QStringLiteral("12345"), QStringLiteral("王先生"),
                                    QStringLiteral("wangw")}) {
            const auto rows = answerOf(m_customers->list(text, CustomerFilter::All, 10));
            QVERIFY2(rows && rows->size() == 1, qPrintable(text));
            QCOMPARE(rows->first().id, m_keep);
            QCOMPARE(rows->first().plate, QStringLiteral("沪A12345"));
            QCOMPARE(rows->first().phone, QStringLiteral("+8613912345678"));
        }
        SearchService search(*m_desk->storage);
        const auto found = answerOf(search.search(QStringLiteral("5678")));
        QCOMPARE(found->size(), 1);
        QCOMPARE(found->first().id, m_keep.uuid());
        const auto known = m_desk->read(
            [](Database &d) { return CustomerMatcher(d).byPhone(QStringLiteral("13912345678")); });
        QCOMPARE(known->size(), 1);
        QCOMPARE(known->first().id, m_keep);
    }

    void theTimelineTellsOfItAndIsOne()
    {
        QVERIFY(answerOf(m_customers->addNote({}, m_twin, QStringLiteral("before"))));
        m_desk->clock.advance(1000);
        join();
        m_desk->clock.advance(1000);
        QVERIFY(answerOf(m_customers->addNote({}, m_keep, QStringLiteral("after"))));
        TimelineService timeline(*m_desk->storage);
        const auto items = answerOf(timeline.ofCustomer(m_keep, TimelineGroup::All, 10));
        QCOMPARE(items->size(), 3);
        QCOMPARE(items->at(1).event.kind, QString(timelinekinds::kMerged));
        QCOMPARE(items->at(1).data.value(QStringLiteral("name")).toString(), QStringLiteral("王先生"));
        QCOMPARE(answerOf(timeline.counts({m_twin}))->contact, 2);
    }

    // Pages of both, newest first, without one event twice or left out, forwards and backwards.
    void aMergedTimelineIsReadByPages()
    {
        constexpr int kEvents = 130;
        QVERIFY(m_desk->write([&](Mutation &mutation) -> Result<void> {
            for (int i = 0; i < kEvents; ++i) {
                TimelineEvent event;
                event.id = EventId(mutation.newId());
                event.customer = i % 3 == 0 ? m_keep : m_twin;
                event.kind = timelinekinds::kNote;
                event.at = 1'600'000'000'000 + i / 2 * 60'000; // two of each time
                FORECOURT_TRY(records::timelineEvents().create(mutation, event));
            }
            return {};
        }));
        join();
        const auto forwards = readWhole(PageAsk::From::Start, PageAsk::From::After);
        const auto backwards = readWhole(PageAsk::From::End, PageAsk::From::Before);
        QCOMPARE(forwards.size(), kEvents + 1); // and that they were merged
        QCOMPARE(QSet<QUuid>(forwards.begin(), forwards.end()).size(), kEvents + 1);
        QCOMPARE(QList<QUuid>(backwards.rbegin(), backwards.rend()), forwards);
        TimelineService timeline(*m_desk->storage);
        QCOMPARE(answerOf(timeline.counts({m_keep}))->all, kEvents + 1);
        PageAsk ask;
        ask.from = PageAsk::From::Offset;
        ask.offset = 100;
        ask.limit = 1;
        const auto page = answerOf(timeline.source({m_twin, {}, {}, {}}).page(ask));
        QCOMPARE(page->rows.first().id.uuid(), forwards.at(100));
    }

private:
    // The ids of the merged timeline in the order of reading; backwards where it begins at the end.
    QList<QUuid> readWhole(PageAsk::From first, PageAsk::From next)
    {
        TimelineService timeline(*m_desk->storage);
        const auto source = timeline.source({m_keep, {}, {}, {}});
        QList<QUuid> ids;
        PageAsk ask;
        ask.limit = 17;
        ask.from = first;
        for (bool more = true; more;) {
            const auto page = answerOf(source.page(ask));
            const bool backward = first == PageAsk::From::End;
            QList<QUuid> read;
            for (const TimelineItem &item : page->rows) {
                read.append(item.id.uuid());
            }
            if (backward) {
                std::reverse(read.begin(), read.end());
            }
            ids += read;
            more = page->more;
            ask.from = next;
            ask.place = backward ? page->places.first() : page->places.last();
        }
        return ids;
    }

    struct Reader
    {
        std::function<void(CustomerId)> write;
        std::function<qint64(CustomerId)> read;
    };

    QHash<QString, Reader> readersOfCustomers()
    {
        const auto detail = [this](const CustomerId &id) {
            return *answerOf(m_customers->detail(id));
        };
        const auto leads = [this](CustomerId id) {
            return answerOf(m_customers->detail(id))->nextStep.has_value() ? 1 : 0;
        };
        const auto orders = [this](CustomerId id) -> qint64 {
            OrderFilter filter;
            filter.scope = OrderScope::All;
            filter.customer = id;
            return m_desk->read([&](Database &d) { return countOrderList(d, filter, m_desk->clock.nowMs()); })
                ->rows;
        };
        return {
            {QStringLiteral("contact_point.customer"),
             {[this](CustomerId id) {
                  addContact(id, ContactKind::Mobile, QStringLiteral("+8613700137000"));
              },
              [=](CustomerId id) {
                  return detail(id).contactPoints.size();
              }}},
            {QStringLiteral("consent.customer"),
             {[this](CustomerId id) {
                  answerOf(m_customers->giveConsent({}, id, QStringLiteral("marketing"),
                                                    QStringLiteral("any"), {}));
              },
              [=](CustomerId id) {
                  return detail(id).consents.size();
              }}},
            {QStringLiteral("identity_document.customer"),
             {[this](CustomerId id) {
                  IdentityDocument document;
                  document.id = IdentityDocumentId(m_desk->ids.next());
                  document.customer = id;
                  put(*m_desk, records::identityDocuments(), document);
              },
              [this](CustomerId id) {
                  return answerOf(IdentityService(*m_desk->storage, {}).of(id))->size();
              }}},
            {QStringLiteral("ownership.customer"),
             {[this](CustomerId id) { addVehicle(*m_desk, id, QStringLiteral("京A11111")); },
              [=](CustomerId id) {
                  return detail(id).vehicles.size();
              }}},
            {QStringLiteral("lead.customer"),
             {[this](CustomerId id) {
                  Lead lead;
                  lead.id = LeadId(m_desk->ids.next());
                  lead.customer = id;
                  lead.receivedAt = m_desk->clock.nowMs();
                  put(*m_desk, records::leads(), lead);
              },
              leads}},
            {QStringLiteral("visit.customer"),
             {[this](CustomerId id) {
                  Visit visit;
                  visit.id = VisitId(m_desk->ids.next());
                  visit.customer = id;
                  visit.arrivedAt = m_desk->clock.nowMs();
                  put(*m_desk, records::visits(), visit);
              },
              [=](CustomerId id) {
                  return detail(id).inHouse && detail(id).lastVisitAt > 0 ? 1 : 0;
              }}},
            {QStringLiteral("service_order.customer"),
             {[this](CustomerId id) {
                  Order order;
                  order.id = OrderId(m_desk->ids.next());
                  order.customer = id;
                  order.openedAt = m_desk->clock.nowMs();
                  put(*m_desk, records::orders(), order);
              },
              orders}},
            {QStringLiteral("appointment.customer"),
             {[this](CustomerId id) {
                  Appointment appointment;
                  appointment.id = AppointmentId(m_desk->ids.next());
                  appointment.customer = id;
                  appointment.startsAt = m_desk->clock.nowMs();
                  put(*m_desk, records::appointments(), appointment);
              },
              [this](CustomerId id) -> qint64 {
                  const auto page = m_desk->read([this](Database &d) {
                      return readAppointmentPage(d, m_desk->clock.nowMs(), PageAsk());
                  });
                  const auto root = m_desk->read(
                      [=](Database &d) { return aliases::rootOf(d, collections::kCustomer, id.uuid()); });
                  return std::count_if(
                      page->rows.begin(), page->rows.end(),
                      [&](const AppointmentEntry &entry) { return entry.customer.uuid() == *root; });
              }}},
            {QStringLiteral("payment.customer"),
             {[this](CustomerId id) {
                  Payment payment;
                  payment.id = PaymentId(m_desk->ids.next());
                  payment.customer = id;
                  payment.amountMinor = 1;
                  put(*m_desk, records::payments(), payment);
              },
              [=](CustomerId id) {
                  return detail(id).paidMinor;
              }}},
            {QStringLiteral("timeline_event.customer"),
             {[this](CustomerId id) { answerOf(m_customers->addNote({}, id, QStringLiteral("x"))); },
              [this](CustomerId id) -> qint64 {
                  return answerOf(TimelineService(*m_desk->storage).counts({id}))->contact;
              }}},
        };
    }
};

QTEST_GUILESS_MAIN(TestMergedReads)
#include "tst_mergedreads.moc"
