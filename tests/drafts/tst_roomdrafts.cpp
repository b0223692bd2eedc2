// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/drafts/filedraftstore.h"
#include "models/services/timeline/timelineservice.h"
#include "tests/reception/receptionfixture.h"
#include "tests/support/remembereddocuments.h"
#include "tests/support/roomwindow.h"
#include "ui/customers/customeredit.h"
#include "ui/customers/customersroom.h"
#include "ui/customers/customertimeline.h"
#include "ui/drafts/formdraft.h"
#include "ui/leads/callform.h"
#include "ui/leads/leadform.h"
#include "ui/orders/jobcard.h"
#include "ui/orders/orderpage.h"
#include "ui/orders/ordersroom.h"

#include <QLineEdit>
#include <QPlainTextEdit>

using namespace forecourt;
using namespace forecourt::receptiontest;

// What is typed into each form of the rooms is there again after the program was killed.
class TestRoomDrafts final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<ReceptionFixture>();
        m_folder = std::make_unique<QTemporaryDir>();
        const auto done = answer(m_desk->reception.checkIn(m_desk->walkIn()));
        QVERIFY(done && done->done);
        m_order = done->done->order;
    }
    void cleanup()
    {
        m_window.close();
        m_store.reset();
        m_desk.reset();
    }

    void aNewLead();
    void aCorrectedLead();
    void aCall();
    void aNewCustomer();
    void anEditedCustomer();
    void aNote();
    void aJob();
    void aLine();
    void anAnswer();
    void aPayment();
    void aSavedJobLeavesNoDraft();

private:
    // As after a restart: a new store over the same file.
    void attach(QWidget &tree)
    {
        m_store = std::make_unique<FileDraftStore>(path(), std::chrono::seconds{10});
        attachDrafts(tree, *m_store, m_desk->desk.clock);
    }
    [[nodiscard]] QString path() const { return m_folder->filePath(QStringLiteral("drafts.json")); }
    // On the disk, so that nothing the program does at its end matters.
    [[nodiscard]] QStringList kept() const { return FileDraftStore(path()).keys(); }

    OrdersRoom *openOrders()
    {
        auto *room = new OrdersRoom(m_desk->orders, m_people, m_desk->desk.clock, m_printed);
        attach(*room);
        m_window.open(room);
        return room;
    }
    CustomersRoom *openCustomers()
    {
        auto *room = new CustomersRoom(customers(), timeline(), m_people, m_desk->desk.clock);
        attach(*room);
        m_window.open(room);
        room->activate();
        return room;
    }
    CustomerService &customers()
    {
        m_customerService = std::make_unique<CustomerService>(*m_desk->desk.storage);
        return *m_customerService;
    }
    TimelineService &timeline()
    {
        m_timelineService = std::make_unique<TimelineService>(*m_desk->desk.storage);
        return *m_timelineService;
    }
    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    static QString focusName()
    {
        return QApplication::focusWidget() == nullptr ? QString() : QApplication::focusWidget()->objectName();
    }
    static QLineEdit *field(QWidget *room, const char *name)
    {
        return room->findChild<QLineEdit *>(QString::fromLatin1(name));
    }

    std::unique_ptr<ReceptionFixture> m_desk;
    std::unique_ptr<QTemporaryDir> m_folder;
    RememberedDocuments m_printed;
    std::unique_ptr<FileDraftStore> m_store;
    std::unique_ptr<CustomerService> m_customerService;
    std::unique_ptr<TimelineService> m_timelineService;
    OnePerson m_people;
    RoomWindow m_window;
    OrderId m_order;
};

void TestRoomDrafts::aNewLead()
{
    LeadService leads(*m_desk->desk.storage, {});
    const auto type = [&](LeadForm &form) {
        attach(form);
        form.show();
        form.startNew();
        return form.findChild<QPlainTextEdit *>();
    };
    {
        LeadForm form(leads, m_people);
        type(form)->setPlainText(QStringLiteral("Samstag"));
        QTRY_COMPARE(kept().size(), 1);
    }
    LeadForm again(leads, m_people);
    QCOMPARE(type(again)->toPlainText(), QStringLiteral("Samstag"));
}

void TestRoomDrafts::aCorrectedLead()
{
    LeadService leads(*m_desk->desk.storage, {});
    NewLead lead;
    lead.name = QStringLiteral("Anna");
    lead.comments = QStringLiteral("as stored");
    const LeadId id = *answer(leads.create(lead, {}));
    const auto open = [&](LeadForm &form) {
        attach(form);
        form.show();
        form.startEdit(*answer(leads.detail(id)));
        return form.findChild<QPlainTextEdit *>();
    };
    {
        LeadForm form(leads, m_people);
        QPlainTextEdit *comments = open(form);
        QCOMPARE(comments->toPlainText(), QStringLiteral("as stored"));
        comments->setPlainText(QStringLiteral("half"));
        QTRY_COMPARE(kept().size(), 1);
    }
    LeadForm again(leads, m_people);
    QCOMPARE(open(again)->toPlainText(), QStringLiteral("half"));
    again.startNew();
    QVERIFY(again.findChild<QPlainTextEdit *>()->toPlainText().isEmpty());
}

void TestRoomDrafts::aCall()
{
    LeadService leads(*m_desk->desk.storage, {});
    NewLead lead;
    lead.name = QStringLiteral("Anna");
    const LeadId id = *answer(leads.create(lead, {}));
    const auto open = [&](CallForm &form) {
        attach(form);
        form.show();
        form.setLead(*answer(leads.detail(id)));
    };
    {
        CallForm form(leads);
        open(form);
        form.choose(CallOutcome::NoAnswer);
        form.findChild<QLineEdit *>()->setText(QStringLiteral("besetzt"));
        QTRY_COMPARE(kept().size(), 1);
    }
    CallForm again(leads);
    open(again);
    QCOMPARE(again.record().note, QStringLiteral("besetzt"));
    QCOMPARE(again.record().outcome, CallOutcome::NoAnswer);
    again.finished(id);
    QVERIFY(kept().isEmpty());
}

void TestRoomDrafts::aNewCustomer()
{
    CustomersRoom *room = openCustomers();
    room->createNew();
    field(room, "newName")->setText(QStringLiteral("Anna"));
    QTRY_COMPARE(kept().size(), 1);
    m_window.close();
    room = openCustomers();
    room->createNew();
    QCOMPARE(field(room, "newName")->text(), QStringLiteral("Anna"));
}

void TestRoomDrafts::anEditedCustomer()
{
    CustomerService service(*m_desk->desk.storage);
    const auto list = answer(service.list({}, CustomerFilter::All, 10));
    const auto detail = answer(service.detail(list->first().id));
    {
        CustomerEdit edit(service, m_people, m_desk->desk.clock);
        attach(edit);
        edit.show();
        edit.begin(*detail);
        edit.findChild<QPlainTextEdit *>()->setPlainText(QStringLiteral("half a note"));
        QTRY_COMPARE(kept().size(), 1);
    }
    CustomerEdit again(service, m_people, m_desk->desk.clock);
    attach(again);
    again.show();
    again.begin(*detail);
    QCOMPARE(again.findChild<QPlainTextEdit *>()->toPlainText(), QStringLiteral("half a note"));
    QVERIFY(again.isDirty());
}

void TestRoomDrafts::aNote()
{
    CustomersRoom *room = openCustomers();
    auto *timeline = room->findChild<CustomerTimeline *>();
    QTRY_VERIFY(timeline->isVisible());
    field(room, "note")->setText(QStringLiteral("ruft an"));
    QTRY_COMPARE(kept().size(), 1);
    m_window.close();
    room = openCustomers();
    QTRY_COMPARE(field(room, "note")->text(), QStringLiteral("ruft an"));
}

void TestRoomDrafts::aJob()
{
    OrdersRoom *room = openOrders();
    QTRY_VERIFY(room->page()->hasOrder());
    press(Qt::Key_J, Qt::ControlModifier);
    QTRY_COMPARE(focusName(), QStringLiteral("jobTitle"));
    field(room, "jobTitle")->setText(QStringLiteral("halb"));
    QTRY_COMPARE(kept().size(), 1);
    m_window.close();
    room = openOrders();
    QTRY_VERIFY(room->page()->hasOrder());
    press(Qt::Key_J, Qt::ControlModifier);
    QTRY_COMPARE(focusName(), QStringLiteral("jobTitle"));
    QCOMPARE(field(room, "jobTitle")->text(), QStringLiteral("halb"));
}

void TestRoomDrafts::aLine()
{
    NewJob job;
    job.title = QStringLiteral("Bremsen");
    QVERIFY(answer(m_desk->orders.addJob(m_order, job)));
    OrdersRoom *room = openOrders();
    QTRY_VERIFY(room->page()->hasOrder());
    press(Qt::Key_L, Qt::ControlModifier);
    QTRY_COMPARE(focusName(), QStringLiteral("lineKind"));
    QCOMPARE(field(room, "lineQuantity")->text(), QStringLiteral("1"));
    field(room, "lineDescription")->setText(QStringLiteral("Scheibe"));
    QTRY_COMPARE(kept().size(), 1);
    m_window.close();
    room = openOrders();
    QTRY_VERIFY(room->page()->hasOrder());
    press(Qt::Key_L, Qt::ControlModifier);
    QTRY_COMPARE(focusName(), QStringLiteral("lineKind"));
    QCOMPARE(field(room, "lineDescription")->text(), QStringLiteral("Scheibe"));
    QCOMPARE(field(room, "lineQuantity")->text(), QStringLiteral("1"));
}

void TestRoomDrafts::anAnswer()
{
    NewJob job;
    job.title = QStringLiteral("Bremsen");
    const JobId id = *answer(m_desk->orders.addJob(m_order, job));
    const auto open = [&] {
        OrdersRoom *room = openOrders();
        [&] {
            QTRY_VERIFY(room->page()->hasOrder());
        }();
        Q_EMIT room->findChild<JobCard *>()->declineRequested(id);
        return room;
    };
    field(open(), "answerText")->setText(QStringLiteral("zu teuer"));
    QTRY_COMPARE(kept().size(), 1);
    m_window.close();
    QCOMPARE(field(open(), "answerText")->text(), QStringLiteral("zu teuer"));
}

void TestRoomDrafts::aPayment()
{
    const auto open = [&] {
        OrdersRoom *room = openOrders();
        [&] {
            QTRY_VERIFY(room->page()->hasOrder());
        }();
        room->page()->takePayment();
        return room;
    };
    field(open(), "paymentAmount")->setText(QStringLiteral("123.45"));
    QTRY_COMPARE(kept().size(), 1);
    m_window.close();
    QCOMPARE(field(open(), "paymentAmount")->text(), QStringLiteral("123.45"));
}

void TestRoomDrafts::aSavedJobLeavesNoDraft()
{
    OrdersRoom *room = openOrders();
    QTRY_VERIFY(room->page()->hasOrder());
    press(Qt::Key_J, Qt::ControlModifier);
    QTRY_COMPARE(focusName(), QStringLiteral("jobTitle"));
    field(room, "jobTitle")->setText(QStringLiteral("Bremsen"));
    QTRY_COMPARE(kept().size(), 1);
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(focusName(), QStringLiteral("lineKind"));
    QVERIFY(kept().isEmpty());
}

QTEST_MAIN(TestRoomDrafts)
#include "tst_roomdrafts.moc"
