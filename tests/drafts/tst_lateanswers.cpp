// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/drafts/lateanswersfixture.h"
#include "ui/leads/callform.h"
#include "ui/leads/leadform.h"
#include "ui/leads/leadpanel.h"
#include "ui/orders/jobcard.h"

#include <QPlainTextEdit>
#include <QSignalSpy>

using namespace forecourt;
using namespace forecourt::receptiontest;

// The writer is busy, and by the time a save is answered something else is open: the answer acts on what was
// saved, and on nothing else.
class TestLateAnswers final : public LateAnswersFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void aPaymentIsForgottenAndTheOtherOrdersFormStays();
    void aJobOpensNoLineOnAnotherOrder();
    void aRefusedPaymentIsToldWhereItsFormIsGone();
    void anAnswerToAJobIsForgotten();
    void aNewLineIsForgotten();
    void anotherDesksPriceStandsBesideANewQuantity();
    void aNewLeadLeavesTheLeadBeingCorrectedAlone();
    void aCallIsForgottenAtItsLead();
    void aCallIsRecordedAtTheLeadThatIsShown();
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

QTEST_MAIN(TestLateAnswers)
#include "tst_lateanswers.moc"
