// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/drafts/lateanswersfixture.h"
#include "ui/customers/customeredit.h"
#include "ui/customers/customerform.h"
#include "ui/customers/customertimeline.h"

#include <QPlainTextEdit>
#include <QSignalSpy>

using namespace forecourt;
using namespace forecourt::receptiontest;

// The writer is busy, and by the time a save is answered something else is open: the
// answer acts on what was saved, and on nothing else.
class TestLateCustomers final : public LateAnswersFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void aNewCustomerIsForgotten();
    void anEditedCustomerIsForgotten();
    void aSavedEditDoesNotCallBackFromAnotherCustomer();
    void whatIsTypedDuringASaveIsSavedByTheNext();
    void aNoteThatCannotBeWrittenStaysWithItsCustomer();
    void aNoteIsWrittenOnceAndWhatFollowsStays();
};

void TestLateCustomers::aNewCustomerIsForgotten()
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

void TestLateCustomers::anEditedCustomerIsForgotten()
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

void TestLateCustomers::aSavedEditDoesNotCallBackFromAnotherCustomer()
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

void TestLateCustomers::whatIsTypedDuringASaveIsSavedByTheNext()
{
    CustomersRoom *room = openCustomers();
    showCustomer(m_wang);
    press(room, Qt::Key_F2);
    auto *notes = room->findChild<QPlainTextEdit *>(QStringLiteral("editNotes"));
    QTRY_VERIFY(notes->isVisible());
    notes->setPlainText(QStringLiteral("nach sechs"));
    BusyWriter busy(*m_desk->desk.storage);
    notes->setFocus();
    press(notes, Qt::Key_Return, Qt::ControlModifier);
    notes->setPlainText(QStringLiteral("nach sechs, nicht freitags"));
    busy.finish();
    QTRY_COMPARE(customer(m_wang).customer.notes, QStringLiteral("nach sechs"));
    QTRY_VERIFY(!room->findChild<CustomerEdit *>()->isSaving());
    QVERIFY(notes->isVisible());
    press(notes, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(customer(m_wang).customer.notes, QStringLiteral("nach sechs, nicht freitags"));
    QTRY_VERIFY(!notes->isVisible());
    QVERIFY(!isKept(customer(m_wang).customer.id.toString()));
}

void TestLateCustomers::aNoteThatCannotBeWrittenStaysWithItsCustomer()
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

void TestLateCustomers::aNoteIsWrittenOnceAndWhatFollowsStays()
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

QTEST_MAIN(TestLateCustomers)
#include "tst_latecustomers.moc"
