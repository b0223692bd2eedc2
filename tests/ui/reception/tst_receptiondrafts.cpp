// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/busywriter.h"
#include "tests/ui/reception/receptionwindow.h"

#include <QPlainTextEdit>

using namespace forecourt;
using namespace forecourt::receptiontest;

// What is typed at the counter stays with the visit it was typed for, whatever is opened meanwhile and
// however long the store takes.
class ReceptionDraftsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_window = std::make_unique<ReceptionWindow>();
        QTRY_COMPARE(ReceptionWindow::focusName(), QStringLiteral("find"));
        m_page = m_window->room->findChild<CheckInPage *>();
    }
    void cleanup() { m_window.reset(); }

    void aCheckInSavedWhileAnotherVisitIsOpened()
    {
        const VisitId waiting = arrive(QStringLiteral("陈国强"), QStringLiteral("沪C7M219"));
        typeWalkIn();
        QTRY_VERIFY(kept().contains(QStringLiteral("new")));
        QSignalSpy said(m_page, &CheckInPage::message);
        BusyWriter busy(*m_window->desk.desk.storage);
        m_page->save();
        openVisit(waiting);
        notes()->setPlainText(QStringLiteral("half"));
        QTRY_VERIFY(kept().contains(waiting.toString()));
        busy.finish();
        QTRY_COMPARE(said.size(), 1);
        QCOMPARE(kept(), QStringList{waiting.toString()});
        QVERIFY(m_page->isForm());
        QCOMPARE(m_page->visit(), waiting);
        QCOMPARE(notes()->toPlainText(), QStringLiteral("half"));
        m_page->startNew();
        QVERIFY(m_page->isUntouched()); // a second press opens no second order
    }

    void anArrivalSentToTheQueueWhileAnotherVisitIsOpened()
    {
        const VisitId waiting = arrive(QStringLiteral("陈国强"), QStringLiteral("沪C7M219"));
        typeWalkIn();
        QTRY_VERIFY(kept().contains(QStringLiteral("new")));
        QSignalSpy said(m_page, &CheckInPage::message);
        BusyWriter busy(*m_window->desk.desk.storage);
        m_page->queue();
        openVisit(waiting);
        busy.finish();
        QTRY_COMPARE(said.size(), 1);
        QVERIFY(said.first().first().toString().contains(QStringLiteral("王梓涵")));
        QVERIFY(!kept().contains(QStringLiteral("new")));
        QCOMPARE(m_page->visit(), waiting);
    }

    void whatIsRefusedMeanwhileIsToldAndKept()
    {
        const VisitId waiting = arrive(QStringLiteral("陈国强"), QStringLiteral("沪C7M219"));
        const auto refused = m_window->desk.desk.read([](Database &database) {
            return database.run(QStringLiteral("CREATE TEMP TRIGGER refuses BEFORE INSERT ON "
                                               "main.service_order BEGIN SELECT RAISE(ABORT, 'no'); END"));
        });
        QVERIFY(refused);
        typeWalkIn();
        QTRY_VERIFY(kept().contains(QStringLiteral("new")));
        QSignalSpy said(m_page, &CheckInPage::message);
        BusyWriter busy(*m_window->desk.desk.storage);
        m_page->save();
        openVisit(waiting);
        busy.finish();
        QTRY_COMPARE(said.size(), 1);
        QVERIFY(said.first().first().toString().contains(QStringLiteral("王梓涵")));
        QVERIFY(kept().contains(QStringLiteral("new")));
        QCOMPARE(m_page->visit(), waiting);
    }

    void leavingBeforeTheStoresClockIsReadSavesNothingElse()
    {
        const VisitId waiting = arrive(QStringLiteral("陈国强"), QStringLiteral("沪C7M219"));
        typeWalkIn();
        QSignalSpy said(m_page, &CheckInPage::message);
        m_page->save();
        openVisit(waiting);
        QTRY_COMPARE(said.size(), 1);
        // Nothing was sent yet and the draft is kept, or all of it was sent.
        const bool sent =
            m_window->desk.desk.number(QStringLiteral("SELECT count(*) FROM service_order")) == 1;
        QCOMPARE(kept().contains(QStringLiteral("new")), !sent);
        QCOMPARE(m_page->visit(), waiting);
    }

    void whatIsTypedWhileTheStoreIsBusyIsKept()
    {
        typeWalkIn();
        BusyWriter busy(*m_window->desk.desk.storage);
        m_page->save();
        notes()->setPlainText(QStringLiteral("spät"));
        QTRY_VERIFY(kept().contains(QStringLiteral("new")));
    }

    void aVisitThatLeftWhileAnotherIsOpenedTakesNothingAlong()
    {
        const VisitId chen = arrive(QStringLiteral("陈国强"), QStringLiteral("沪C7M219"));
        const VisitId li = arrive(QStringLiteral("李娜"), QStringLiteral("沪B12345"));
        openVisit(chen);
        notes()->setPlainText(QStringLiteral("wartet"));
        QTRY_VERIFY(kept().contains(chen.toString()));
        QSignalSpy said(m_page, &CheckInPage::message);
        BusyWriter busy(*m_window->desk.desk.storage);
        m_page->askWhyLeft();
        ReceptionWindow::type(QStringLiteral("zu lange"));
        ReceptionWindow::press(Qt::Key_Return);
        openVisit(li);
        notes()->setPlainText(QStringLiteral("half"));
        QTRY_VERIFY(kept().contains(li.toString()));
        busy.finish();
        QTRY_COMPARE(said.size(), 1);
        QCOMPARE(kept(), QStringList{li.toString()});
        QCOMPARE(m_page->visit(), li);
        QVERIFY(m_page->isForm());
    }

    void receivingAnotherCustomerKeepsWhatIsHalfTyped()
    {
        const VisitId waiting = arrive(QStringLiteral("陈国强"), QStringLiteral("沪C7M219"));
        const CustomerId known = m_window->desk.in(m_window->desk.walkIn()).customer;
        notes()->setPlainText(QStringLiteral("a new one"));
        openVisit(waiting);
        notes()->setPlainText(QStringLiteral("half"));
        m_window->room->openRecord(QStringLiteral("reception:customer"), known.uuid());
        QTRY_COMPARE(m_window->field("name")->text(), QStringLiteral("王梓涵"));
        QVERIFY(notes()->toPlainText().isEmpty());
        QVERIFY(kept().contains(QStringLiteral("new")));
        QVERIFY(kept().contains(waiting.toString()));
        openVisit(waiting);
        QCOMPARE(notes()->toPlainText(), QStringLiteral("half"));
        m_page->startNew();
        QCOMPARE(notes()->toPlainText(), QStringLiteral("a new one"));
    }

    void receivingTheSameCustomerAgainGoesOnWithWhatWasTyped()
    {
        const CustomerId known = m_window->desk.in(m_window->desk.walkIn()).customer;
        m_window->room->openRecord(QStringLiteral("reception:customer"), known.uuid());
        QTRY_COMPARE(m_window->field("name")->text(), QStringLiteral("王梓涵"));
        notes()->setPlainText(QStringLiteral("half"));
        m_page->startNew();
        QVERIFY(m_page->isUntouched());
        m_window->room->openRecord(QStringLiteral("reception:customer"), known.uuid());
        QTRY_COMPARE(m_window->field("name")->text(), QStringLiteral("王梓涵"));
        QCOMPARE(notes()->toPlainText(), QStringLiteral("half"));
    }

private:
    VisitId arrive(const QString &name, const QString &plate)
    {
        CheckIn arrival;
        arrival.customerName = name;
        arrival.plate = plate;
        const auto arrived = answer(m_window->desk.reception.arrive(arrival));
        Q_ASSERT(arrived && arrived->done);
        return arrived->done->visit;
    }
    void openVisit(const VisitId &visit)
    {
        m_page->showVisit(visit);
        QTRY_COMPARE(m_page->visit(), visit);
        // Its own data are read by now, or its draft stands there.
        QTRY_VERIFY(!m_window->field("name")->text().isEmpty());
        QTRY_VERIFY(m_window->field("name")->text() != QStringLiteral("王梓涵"));
    }
    void typeWalkIn()
    {
        m_window->room->createNew(); // whoever waits is not shown by itself any more
        const CheckIn walkIn = m_window->desk.walkIn();
        const auto fill = [this](const char *field, const QString &text) {
            m_window->field(field)->setFocus();
            ReceptionWindow::type(text);
        };
        fill("name", walkIn.customerName);
        fill("phone", walkIn.phone);
        fill("plate", walkIn.plate);
        fill("vin", walkIn.vin);
        fill("make", walkIn.make);
        fill("model", walkIn.model);
        fill("odometer", QStringLiteral("41520"));
        fill("level", QStringLiteral("3/4"));
        fill("concern1", QStringLiteral("异响"));
        fill("promise", QStringLiteral("17:30"));
    }
    [[nodiscard]] QPlainTextEdit *notes() const
    {
        return m_window->room->findChild<QPlainTextEdit *>(QStringLiteral("notes"));
    }
    [[nodiscard]] QStringList kept() const { return m_window->drafts.keys(); }

    std::unique_ptr<ReceptionWindow> m_window;
    CheckInPage *m_page = nullptr;
};

QTEST_MAIN(ReceptionDraftsTest)
#include "tst_receptiondrafts.moc"
