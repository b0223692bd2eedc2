// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/customers/customerservice.h"
#include "models/services/drafts/filedraftstore.h"
#include "models/services/leads/leadservice.h"
#include "models/services/timeline/timelineservice.h"
#include "tests/reception/receptionfixture.h"
#include "tests/support/busywriter.h"
#include "tests/support/remembereddocuments.h"
#include "tests/support/roomwindow.h"
#include "ui/customers/customersroom.h"
#include "ui/drafts/formdraft.h"
#include "ui/orders/orderpage.h"
#include "ui/orders/ordersroom.h"

#include <QLabel>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTest>

namespace forecourt::receptiontest {

// Rooms over a real desk whose writer can be kept busy, so that something else is open by the time a save is
// answered.
class LateAnswersFixture : public QObject
{
protected:
    void setUp()
    {
        m_desk = std::make_unique<ReceptionFixture>();
        m_folder = std::make_unique<QTemporaryDir>();
        m_order = m_desk->in(m_desk->walkIn()).order;
        CheckIn second = m_desk->walkIn();
        second.customerName = QStringLiteral("陈国强");
        second.phone = QStringLiteral("139 1234 5678");
        second.plate = QStringLiteral("沪C7M219");
        second.vin.clear();
        m_other = m_desk->in(second).order;
        m_customers = std::make_unique<CustomerService>(*m_desk->desk.storage);
        m_leads = std::make_unique<LeadService>(*m_desk->desk.storage, LeadSettings{});
        m_drafts = std::make_unique<FileDraftStore>(m_folder->filePath(QStringLiteral("drafts.json")),
                                                    std::chrono::seconds{10});
    }
    void tearDown()
    {
        m_window.close();
        m_drafts.reset();
        m_leads.reset();
        m_customers.reset();
        m_desk.reset();
    }
    void attach(QWidget &tree) { attachDrafts(tree, *m_drafts, m_desk->desk.clock); }
    [[nodiscard]] bool isKept(const QString &part) const
    {
        const QStringList keys = m_drafts->keys();
        return std::any_of(keys.begin(), keys.end(), [&](const QString &key) { return key.contains(part); });
    }
    OrderPage *openOrders()
    {
        auto *room = new OrdersRoom(m_desk->orders, m_people, m_desk->desk.clock, m_printed);
        attach(*room);
        m_window.open(room);
        m_room = room;
        [&] {
            QTRY_VERIFY(room->page()->hasOrder());
        }(); // the first of the list
        show(room->page(), m_order);
        return room->page();
    }
    void show(OrderPage *page, const OrderId &order)
    {
        page->show(order);
        const QString number = answer(m_desk->orders.detail(order))->order.number;
        const auto stands = [&] {
            const auto labels = page->findChildren<QLabel *>();
            return std::any_of(labels.begin(), labels.end(),
                               [&](const QLabel *label) { return label->text() == number; });
        };
        QTRY_VERIFY(page->hasOrder() && stands());
    }
    JobId addJob(const OrderId &order)
    {
        NewJob job;
        job.title = QStringLiteral("Bremsen");
        return *answer(m_desk->orders.addJob(order, job));
    }
    [[nodiscard]] Line lineOf(const OrderId &order)
    {
        return answer(m_desk->orders.detail(order))->jobs.first().lines.first().line;
    }
    LeadId addLead(const QString &name)
    {
        NewLead lead;
        lead.name = name;
        lead.another = true;
        return *answer(m_leads->create(lead, {}));
    }
    CustomerDetail customer(const QString &name)
    {
        const auto list = answer(m_customers->list(name, CustomerFilter::All, 10));
        return *answer(m_customers->detail(list->first().id));
    }
    CustomersRoom *openCustomers()
    {
        m_timeline = std::make_unique<TimelineService>(*m_desk->desk.storage);
        auto *room = new CustomersRoom(*m_customers, *m_timeline, m_people, m_desk->desk.clock);
        attach(*room);
        m_window.open(room);
        m_room = room;
        return room;
    }
    void showCustomer(const QString &name)
    {
        m_room->openRecord(QStringLiteral("customer"), customer(name).customer.id.uuid());
        QTRY_COMPARE(m_room->findChild<QLabel *>(QStringLiteral("customerName"))->text(), name);
        QTRY_VERIFY(field("note")->isVisible());
    }
    void refuse(const char *table)
    {
        const auto refused = m_desk->desk.read([=](Database &database) {
            return database.run(QStringLiteral("CREATE TEMP TRIGGER refuses BEFORE INSERT ON main.%1 "
                                               "BEGIN SELECT RAISE(ABORT, 'no'); END")
                                    .arg(QString::fromLatin1(table)));
        });
        QVERIFY(refused);
    }
    [[nodiscard]] QLineEdit *field(const char *name) const
    {
        return m_room->findChild<QLineEdit *>(QString::fromLatin1(name));
    }
    static void press(QWidget *at, Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(at, key, modifiers);
    }
    [[nodiscard]] qsizetype payments(const OrderId &order)
    {
        return answer(m_desk->orders.detail(order))->payments.size();
    }

    const QString m_wang = QStringLiteral("王梓涵");
    const QString m_chen = QStringLiteral("陈国强");
    std::unique_ptr<ReceptionFixture> m_desk;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<CustomerService> m_customers;
    std::unique_ptr<TimelineService> m_timeline;
    std::unique_ptr<LeadService> m_leads;
    std::unique_ptr<FileDraftStore> m_drafts;
    RememberedDocuments m_printed;
    OnePerson m_people;
    RoomWindow m_window;
    Room *m_room = nullptr;
    OrderId m_order;
    OrderId m_other;
};

} // namespace forecourt::receptiontest
