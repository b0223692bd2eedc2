// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/undoadapter.h"
#include "tests/ui/leads/roomfixture.h"
#include "ui/widgets/button.h"
#include "ui/widgets/searchbox.h"
#include "ui/widgets/toast.h"

#include <QLineEdit>

using namespace forecourt;

// The Leads room in a whole window, with undo as the program has it.
class TestUndoWindow final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<RoomFixture>();
        m_service = std::make_unique<UndoService>(*m_fixture->desk.desk.storage);
        m_port = std::make_unique<UndoAdapter>(*m_service, m_fixture->shell.people);
        m_fixture->shell.undo = m_port.get();
        m_lead = m_fixture->desk.newLead(QStringLiteral("欧阳明"), QStringLiteral("13800138000"));
        m_fixture->open();
        QTRY_VERIFY(m_service->canUndo());
    }
    void cleanup()
    {
        m_fixture->shell.window.reset();
        m_port.reset();
        m_service.reset();
        m_fixture.reset();
    }

    void controlZTakesACallBack();
    void controlYDoesItAgain();
    void theMessageCarriesUndoForTheKeyboard();
    void aRoomsOwnMessageCarriesItToo();
    void eachActionSpeaksForItself();
    void aFieldWithItsOwnUndoKeepsTheKeys();
    void anEmptyFieldLeavesTheKeysToTheWindow();
    void theCommandsSayWhatTheyWouldDo();
    void nothingToUndoIsSaid();
    void theMessageWaitsForWhoIsAtItsButton();

private:
    void call()
    {
        CallRecord call;
        call.outcome = CallOutcome::Connected;
        QVERIFY(LeadFixture::wait(m_fixture->desk.service.recordCall(m_lead, call, m_fixture->desk.liu.id)));
        QTRY_VERIFY(m_service->nextUndo() &&
                    m_service->nextUndo()->useCase == QLatin1String("recordLeadCall"));
        QTRY_VERIFY(toast()->isVisible());
    }
    LeadStatus status() { return m_fixture->desk.lead(m_lead).status; }
    Toast *toast() { return m_fixture->shell.window->findChild<Toast *>(); }
    Button *button() { return toast()->findChild<Button *>(); }

    std::unique_ptr<RoomFixture> m_fixture;
    std::unique_ptr<UndoService> m_service;
    std::unique_ptr<UndoAdapter> m_port;
    LeadId m_lead;
};

void TestUndoWindow::controlZTakesACallBack()
{
    call();
    QCOMPARE(status(), LeadStatus::Contacted);
    m_fixture->press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(status(), LeadStatus::New);
    QTRY_VERIFY(toast()->message().startsWith(QStringLiteral("Undone: Call recorded")));
    QVERIFY(toast()->message().contains(QStringLiteral("欧阳明")));
}

void TestUndoWindow::controlYDoesItAgain()
{
    call();
    m_fixture->press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(m_service->canRedo());
    m_fixture->press(Qt::Key_Y, Qt::ControlModifier);
    QTRY_COMPARE(status(), LeadStatus::Contacted);
    m_fixture->press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(status(), LeadStatus::New);
    QTRY_VERIFY(m_service->canRedo());
    m_fixture->press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(status(), LeadStatus::Contacted);
}

void TestUndoWindow::theMessageCarriesUndoForTheKeyboard()
{
    call();
    QTRY_COMPARE(button()->text(), QStringLiteral("Undo"));
    QCOMPARE(button()->keyHint(), QStringLiteral("Ctrl Z"));
    button()->setFocus(Qt::TabFocusReason);
    m_fixture->press(Qt::Key_Space);
    QTRY_COMPARE(status(), LeadStatus::New);
    QTRY_COMPARE(button()->text(), QStringLiteral("Redo"));
}

void TestUndoWindow::aRoomsOwnMessageCarriesItToo()
{
    call();
    Q_EMIT m_fixture->room->message(QStringLiteral("Call stored"), Tone::Ok);
    QCOMPARE(toast()->message(), QStringLiteral("Call stored"));
    QVERIFY(button()->isVisible());
    QCOMPARE(button()->text(), QStringLiteral("Undo"));
    Q_EMIT m_fixture->room->message(QStringLiteral("No paper"), Tone::Bad);
    QVERIFY(!button()->isVisible());
}

// The button never undoes something else than what stands beside it.
void TestUndoWindow::eachActionSpeaksForItself()
{
    call();
    Q_EMIT m_fixture->room->message(QStringLiteral("Call stored"), Tone::Ok);
    QVERIFY(LeadFixture::wait(
        m_fixture->desk.service.assign(m_lead, m_fixture->desk.he.id, m_fixture->desk.liu.id)));
    QTRY_VERIFY(toast()->message().startsWith(QStringLiteral("Lead assigned")));
}

void TestUndoWindow::aFieldWithItsOwnUndoKeepsTheKeys()
{
    call();
    auto *box = m_fixture->shell.window->findChild<SearchBox *>();
    box->setFocus();
    m_fixture->type(QStringLiteral("abc"));
    m_fixture->press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(box->text() != QLatin1String("abc"));
    QCOMPARE(status(), LeadStatus::Contacted);
    m_fixture->press(Qt::Key_Y, Qt::ControlModifier);
    QCOMPARE(box->text(), QStringLiteral("abc"));
}

void TestUndoWindow::anEmptyFieldLeavesTheKeysToTheWindow()
{
    call();
    m_fixture->shell.window->findChild<SearchBox *>()->setFocus();
    m_fixture->press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(status(), LeadStatus::New);
}

void TestUndoWindow::theCommandsSayWhatTheyWouldDo()
{
    call();
    auto *box = m_fixture->shell.window->findChild<SearchBox *>();
    box->setFocus();
    m_fixture->type(QStringLiteral("undo: call"));
    m_fixture->press(Qt::Key_Return);
    QTRY_COMPARE(status(), LeadStatus::New);
}

void TestUndoWindow::nothingToUndoIsSaid()
{
    m_fixture->press(Qt::Key_Z, Qt::ControlModifier); // the lead itself
    QTRY_VERIFY(m_service->canRedo());
    m_fixture->press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(toast()->message(), QStringLiteral("There is nothing to undo."));
}

void TestUndoWindow::theMessageWaitsForWhoIsAtItsButton()
{
    call();
    QVERIFY(toast()->isGoing());
    button()->setFocus(Qt::TabFocusReason);
    QCoreApplication::processEvents();
    QVERIFY(!toast()->isGoing());
    m_fixture->shell.window->findChild<SearchBox *>()->setFocus();
    QTRY_VERIFY(toast()->isGoing());
}

QTEST_MAIN(TestUndoWindow)
#include "tst_undowindow.moc"
