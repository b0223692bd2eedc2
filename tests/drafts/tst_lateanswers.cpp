// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/customers/customerservice.h"
#include "models/services/drafts/filedraftstore.h"
#include "models/services/timeline/timelineservice.h"
#include "tests/reception/receptionfixture.h"
#include "tests/support/busywriter.h"
#include "tests/support/remembereddocuments.h"
#include "tests/support/roomwindow.h"
#include "ui/customers/customeredit.h"
#include "ui/customers/customerform.h"
#include "ui/customers/customersroom.h"
#include "ui/customers/customertimeline.h"
#include "ui/drafts/formdraft.h"
#include "ui/leads/callform.h"
#include "ui/leads/leadform.h"
#include "ui/leads/leadpanel.h"
#include "ui/orders/jobcard.h"
#include "ui/orders/orderpage.h"
#include "ui/orders/ordersroom.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>

using namespace forecourt;
using namespace forecourt::receptiontest;

// The writer is busy, and by the time a save is answered something else is open: the answer acts on what was
// saved, and on nothing else.
class TestLateAnswers final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
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
        m_drafts = std::make_unique<FileDraftStore>(m_folder->filePath(QStringLiteral("drafts.json")));
    }
    void cleanup()
    {
        m_window.close();
        m_drafts.reset();
        m_leads.reset();
        m_customers.reset();
        m_desk.reset();
    }

    void aPaymentIsForgottenAndTheOtherOrdersFormStays();
    void aJobOpensNoLineOnAnotherOrder();
    void aRefusedPaymentIsToldWhereItsFormIsGone();
    void anAnswerToAJobIsForgotten();
    void aNewLineIsForgotten();
    void anotherDesksPriceStandsBesideANewQuantity();
    void aNewLeadLeavesTheLeadBeingCorrectedAlone();
    void aCallIsForgottenAtItsLead();
    void aCallIsRecordedAtTheLeadThatIsShown();
    void aNewCustomerIsForgotten();
    void anEditedCustomerIsForgotten();
    void aSavedEditDoesNotCallBackFromAnotherCustomer();
    void aNoteThatCannotBeWrittenStaysWithItsCustomer();
    void aNoteIsWrittenOnceAndWhatFollowsStays();

private:
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

void TestLateAnswers::aPaymentIsForgottenAndTheOtherOrdersFormStays()
{
    OrderPage *page = openOrders();
    page->takePayment();
    field("paymentAmount")->setText(QStringLiteral("100"));
    QTRY_VERIFY(isKept(m_order.toString()));
    BusyWriter busy(*m_desk->desk.storage);
    press(field("paymentAmount"), Qt::Key_Return, Qt::ControlModifier);
    show(page, m_other);
    page->takePayment();
    field("paymentAmount")->setText(QStringLiteral("55"));
    busy.finish();
    QTRY_COMPARE(payments(m_order), 1);
    QTRY_VERIFY(!isKept(m_order.toString()));
    QVERIFY(field("paymentAmount")->isVisible());
    QCOMPARE(field("paymentAmount")->text(), QStringLiteral("55"));
    QTRY_VERIFY(isKept(m_other.toString()));
}

void TestLateAnswers::aJobOpensNoLineOnAnotherOrder()
{
    OrderPage *page = openOrders();
    page->addJob();
    field("jobTitle")->setText(QStringLiteral("Bremsen"));
    QTRY_VERIFY(isKept(m_order.toString()));
    BusyWriter busy(*m_desk->desk.storage);
    press(field("jobTitle"), Qt::Key_Return, Qt::ControlModifier);
    show(page, m_other);
    page->addJob();
    field("jobTitle")->setText(QStringLiteral("Reifen"));
    busy.finish();
    QTRY_VERIFY(!isKept(m_order.toString()));
    QTRY_VERIFY(isKept(m_other.toString()));
    QVERIFY(field("jobTitle")->isVisible());
    QCOMPARE(field("jobTitle")->text(), QStringLiteral("Reifen"));
}

void TestLateAnswers::aRefusedPaymentIsToldWhereItsFormIsGone()
{
    OrderPage *page = openOrders();
    refuse("payment");
    QSignalSpy said(page, &OrderPage::message);
    page->takePayment();
    field("paymentAmount")->setText(QStringLiteral("100"));
    BusyWriter busy(*m_desk->desk.storage);
    press(field("paymentAmount"), Qt::Key_Return, Qt::ControlModifier);
    show(page, m_other);
    busy.finish();
    QTRY_COMPARE(said.size(), 1);
    QVERIFY(isKept(m_order.toString())); // and what was typed is there again at its order
}

void TestLateAnswers::anAnswerToAJobIsForgotten()
{
    const JobId job = addJob(m_order);
    OrderPage *page = openOrders();
    Q_EMIT page->findChild<JobCard *>()->declineRequested(job);
    field("answerText")->setText(QStringLiteral("zu teuer"));
    QTRY_VERIFY(isKept(job.toString()));
    BusyWriter busy(*m_desk->desk.storage);
    press(field("answerText"), Qt::Key_Return);
    show(page, m_other);
    page->takePayment();
    busy.finish();
    QTRY_VERIFY(!isKept(job.toString()));
    QVERIFY(field("paymentAmount")->isVisible());
}

void TestLateAnswers::aNewLineIsForgotten()
{
    const JobId job = addJob(m_order);
    OrderPage *page = openOrders();
    page->addLine();
    field("lineDescription")->setText(QStringLiteral("Scheibe"));
    field("linePrice")->setText(QStringLiteral("10"));
    QTRY_VERIFY(isKept(job.toString()));
    BusyWriter busy(*m_desk->desk.storage);
    press(field("lineDescription"), Qt::Key_Return, Qt::ControlModifier);
    show(page, m_other);
    page->takePayment();
    busy.finish();
    QTRY_VERIFY(!isKept(job.toString()));
    QVERIFY(field("paymentAmount")->isVisible());
}

void TestLateAnswers::anotherDesksPriceStandsBesideANewQuantity()
{
    LineDraft draft;
    draft.job = addJob(m_order);
    draft.description = QStringLiteral("Scheibe");
    draft.unitPriceMinor = 10'000;
    const LineId line = *answer(m_desk->orders.addLine(m_order, draft));
    OrderPage *page = openOrders();
    Q_EMIT page->findChild<JobCard *>()->editLineRequested(line);
    QCOMPARE(field("linePrice")->text(), QStringLiteral("100.00"));
    const auto other = m_desk->desk.write([this](Mutation &mutation) {
        const Line before = lineOf(m_order);
        Line after = before;
        after.unitPriceMinor = 12'000;
        return records::lines().update(mutation, before, after);
    });
    QVERIFY(other);
    QSignalSpy reloaded(&m_desk->orders, &OrderService::changed);
    QTRY_VERIFY(!reloaded.isEmpty());
    QTRY_VERIFY(page->findChild<JobCard *>()->job().id == draft.job);
    field("lineQuantity")->setText(QStringLiteral("2"));
    press(field("lineQuantity"), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(lineOf(m_order).quantityMilli, 2'000);
    QCOMPARE(lineOf(m_order).unitPriceMinor, 12'000);
}

void TestLateAnswers::aNewLeadLeavesTheLeadBeingCorrectedAlone()
{
    const LeadDetail anna = *answer(m_leads->detail(addLead(QStringLiteral("Anna"))));
    LeadForm form(*m_leads, m_people);
    attach(form);
    form.show();
    form.startNew();
    QSignalSpy said(&form, &LeadForm::message);
    QSignalSpy left(&form, &LeadForm::saved);
    auto *comments = form.findChild<QPlainTextEdit *>();
    form.findChild<QLineEdit *>()->setText(QStringLiteral("Berta"));
    QTRY_VERIFY(isKept(QStringLiteral("leads.lead/new")));
    BusyWriter busy(*m_desk->desk.storage);
    form.save();
    form.startEdit(anna);
    comments->setPlainText(QStringLiteral("half"));
    busy.finish();
    QTRY_COMPARE(said.size(), 1);
    QVERIFY(!isKept(QStringLiteral("leads.lead/new")));
    QVERIFY(form.isEdit());
    QCOMPARE(comments->toPlainText(), QStringLiteral("half"));
    QVERIFY(left.isEmpty()); // nobody is called away from what is open
    QTRY_VERIFY(isKept(anna.lead().id.toString()));
}

void TestLateAnswers::aCallIsForgottenAtItsLead()
{
    const LeadId anna = addLead(QStringLiteral("Anna"));
    const LeadId berta = addLead(QStringLiteral("Berta"));
    LeadPanel panel(*m_leads, m_people);
    attach(panel);
    static_cast<QWidget &>(panel).show();
    panel.showLead(anna);
    QTRY_COMPARE(panel.accessibleName(), QStringLiteral("Anna"));
    panel.callForm()->findChild<QLineEdit *>()->setText(QStringLiteral("besetzt"));
    QTRY_VERIFY(isKept(anna.toString()));
    QSignalSpy said(&panel, &LeadPanel::message);
    BusyWriter busy(*m_desk->desk.storage);
    panel.saveCall();
    panel.showLead(berta);
    QTRY_COMPARE(panel.accessibleName(), QStringLiteral("Berta"));
    panel.callForm()->findChild<QLineEdit *>()->setText(QStringLiteral("morgen"));
    busy.finish();
    QTRY_COMPARE(said.size(), 1);
    QVERIFY(!isKept(anna.toString()));
    QCOMPARE(panel.callForm()->record().note, QStringLiteral("morgen"));
    QTRY_VERIFY(isKept(berta.toString()));
}

void TestLateAnswers::aCallIsRecordedAtTheLeadThatIsShown()
{
    const LeadId anna = addLead(QStringLiteral("Anna"));
    const LeadId berta = addLead(QStringLiteral("Berta"));
    LeadPanel panel(*m_leads, m_people);
    static_cast<QWidget &>(panel).show();
    panel.showLead(anna);
    QTRY_COMPARE(panel.accessibleName(), QStringLiteral("Anna"));
    panel.callForm()->findChild<QLineEdit *>()->setText(QStringLiteral("besetzt"));
    panel.showLead(berta); // asked for, and not there yet
    panel.saveCall();
    QSignalSpy said(&panel, &LeadPanel::message);
    QTRY_COMPARE(said.size(), 1);
    const auto calls = [&](const LeadId &lead) {
        const auto history = answer(m_leads->detail(lead))->history;
        return std::count_if(history.begin(), history.end(), [](const auto &event) {
            return event.event.data.contains(QStringLiteral("besetzt"));
        });
    };
    QCOMPARE(calls(anna), 1);
    QCOMPARE(calls(berta), 0);
}

void TestLateAnswers::aNewCustomerIsForgotten()
{
    CustomersRoom *room = openCustomers();
    room->createNew();
    field("newName")->setText(QStringLiteral("Anna"));
    QTRY_VERIFY(isKept(QStringLiteral("customers.new")));
    QSignalSpy said(room, &Room::message);
    BusyWriter busy(*m_desk->desk.storage);
    press(field("newName"), Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(room->stepBack());
    showCustomer(m_chen);
    busy.finish();
    QTRY_COMPARE(said.size(), 1);
    QVERIFY(!isKept(QStringLiteral("customers.new")));
    QCOMPARE(room->findChild<QLabel *>(QStringLiteral("customerName"))->text(), m_chen);
}

void TestLateAnswers::anEditedCustomerIsForgotten()
{
    const CustomerDetail wang = customer(m_wang);
    CustomerEdit edit(*m_customers, m_people, m_desk->desk.clock);
    attach(edit);
    edit.show();
    edit.begin(wang);
    auto *notes = edit.findChild<QPlainTextEdit *>();
    notes->setPlainText(QStringLiteral("nach sechs"));
    QTRY_VERIFY(isKept(wang.customer.id.toString()));
    QSignalSpy changed(m_customers.get(), &CustomerService::changed);
    BusyWriter busy(*m_desk->desk.storage);
    notes->setFocus();
    press(notes, Qt::Key_Return, Qt::ControlModifier);
    edit.begin(customer(m_chen));
    notes->setPlainText(QStringLiteral("half"));
    busy.finish();
    QTRY_COMPARE(customer(m_wang).customer.notes, QStringLiteral("nach sechs"));
    QTRY_VERIFY(!isKept(wang.customer.id.toString()));
    QCOMPARE(notes->toPlainText(), QStringLiteral("half"));
    QTRY_VERIFY(isKept(customer(m_chen).customer.id.toString()));
}

void TestLateAnswers::aSavedEditDoesNotCallBackFromAnotherCustomer()
{
    CustomersRoom *room = openCustomers();
    showCustomer(m_wang);
    const CustomerId wang = customer(m_wang).customer.id;
    press(room, Qt::Key_F2);
    auto *notes = room->findChild<QPlainTextEdit *>(QStringLiteral("editNotes"));
    QTRY_VERIFY(notes->isVisible());
    notes->setPlainText(QStringLiteral("nach sechs"));
    BusyWriter busy(*m_desk->desk.storage);
    notes->setFocus();
    press(notes, Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(room->stepBack());
    showCustomer(m_chen);
    busy.finish();
    QTRY_COMPARE(customer(m_wang).customer.notes, QStringLiteral("nach sechs"));
    QTRY_COMPARE(room->findChild<CustomerEdit *>()->id(), CustomerId());
    QCOMPARE(room->findChild<QLabel *>(QStringLiteral("customerName"))->text(), m_chen);
    QVERIFY(!isKept(wang.toString()));
}

void TestLateAnswers::aNoteThatCannotBeWrittenStaysWithItsCustomer()
{
    openCustomers();
    showCustomer(m_wang);
    refuse("timeline_event");
    QSignalSpy said(m_room, &Room::message);
    field("note")->setText(QStringLiteral("ruft an"));
    BusyWriter busy(*m_desk->desk.storage);
    press(field("note"), Qt::Key_Return);
    showCustomer(m_chen);
    busy.finish();
    QTRY_COMPARE(said.size(), 1);
    QVERIFY(field("note")->text().isEmpty());
    showCustomer(m_wang);
    QCOMPARE(field("note")->text(), QStringLiteral("ruft an"));
}

void TestLateAnswers::aNoteIsWrittenOnceAndWhatFollowsStays()
{
    openCustomers();
    showCustomer(m_wang);
    const CustomerId wang = customer(m_wang).customer.id;
    const auto events = m_desk->eventKinds(wang).size();
    field("note")->setText(QStringLiteral("ruft an"));
    BusyWriter busy(*m_desk->desk.storage);
    press(field("note"), Qt::Key_Return);
    press(field("note"), Qt::Key_Return);
    field("note")->insert(QStringLiteral("und kommt"));
    busy.finish();
    QTRY_COMPARE(field("note")->text(), QStringLiteral("und kommt"));
    QCOMPARE(m_desk->eventKinds(wang).size(), events + 1);
    QTRY_VERIFY(isKept(wang.toString())); // what follows, and not what is written
    showCustomer(m_chen);
    showCustomer(m_wang);
    QCOMPARE(field("note")->text(), QStringLiteral("und kommt"));
}

QTEST_MAIN(TestLateAnswers)
#include "tst_lateanswers.moc"
