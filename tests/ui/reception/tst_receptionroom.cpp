// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/reception/receptionwindow.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/listpane.h"
#include "ui/widgets/listview.h"
#include "ui/widgets/placeholder.h"

#include <QSettings>

using namespace forecourt;
using namespace forecourt::receptiontest;

class ReceptionRoomTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_window = std::make_unique<ReceptionWindow>(); }

    void emptyQueueSaysWhatBelongsThere()
    {
        QTRY_VERIFY(says(QStringLiteral("Nobody is waiting")));
        QVERIFY(m_window->room->page()->isNew());
    }

    void whoeverArrivesAppearsByItself()
    {
        QSignalSpy counts(m_window->room.get(), &Room::countChanged);
        arrive("王梓涵", "沪AD83926");
        QTRY_COMPARE(list()->model()->rowCount(), 1);
        QTRY_VERIFY(!counts.isEmpty() && counts.last().first().toInt() == 1);
    }

    void firstOfTheQueueIsShownAtTheStart()
    {
        const VisitId visit = arrive("王梓涵", "沪AD83926");
        m_window->open();
        QTRY_COMPARE(m_window->room->page()->visit(), visit);
        QTRY_COMPARE(m_window->field("name")->text(), QStringLiteral("王梓涵"));
    }

    void lookingAtAVisitDoesNotBeginIt()
    {
        arrive("王梓涵", "沪AD83926");
        m_window->open();
        QTRY_COMPARE(m_window->field("name")->text(), QStringLiteral("王梓涵"));
        // Writes take their turn: one asked for by looking would be done before this one.
        arrive("陈国强", "沪C7M219");
        QCOMPARE(status(), QStringLiteral("waiting"));
    }

    void firstLetterBeginsTheReception()
    {
        arrive("王梓涵", "沪AD83926");
        m_window->open();
        QTRY_COMPARE(m_window->field("name")->text(), QStringLiteral("王梓涵"));
        m_window->field("odometer")->setFocus();
        ReceptionWindow::type(QStringLiteral("4"));
        QTRY_COMPARE(status(), QStringLiteral("in_reception"));
    }

    void typedFormStaysWhenTheQueueChanges()
    {
        arrive("王梓涵", "沪AD83926");
        m_window->open();
        QTRY_COMPARE(m_window->field("name")->text(), QStringLiteral("王梓涵"));
        m_window->field("odometer")->setFocus();
        ReceptionWindow::type(QStringLiteral("41520"));
        QTRY_COMPARE(status(), QStringLiteral("in_reception"));
        arrive("陈国强", "沪C7M219");
        QTRY_COMPARE(list()->model()->rowCount(), 1);
        QCOMPARE(m_window->field("odometer")->text(), QStringLiteral("41520"));
        QCOMPARE(m_window->field("name")->text(), QStringLiteral("王梓涵"));
    }

    void everyVisitKeepsItsOwnDraft()
    {
        arrive("王梓涵", "沪AD83926");
        arrive("陈国强", "沪C7M219");
        m_window->open();
        QTRY_COMPARE(m_window->field("name")->text(), QStringLiteral("王梓涵"));
        list()->setFocus();
        ReceptionWindow::press(Qt::Key_Down);
        QTRY_COMPARE(m_window->field("name")->text(), QStringLiteral("陈国强"));
        m_window->field("make")->setFocus();
        ReceptionWindow::type(QStringLiteral("MINI"));
        m_window->room->createNew();
        QTRY_VERIFY(m_window->field("make")->text().isEmpty());
        QVERIFY(!m_window->drafts.drafts.isEmpty());
        m_window->room->openRecord(QStringLiteral("visit"),
                                   QUuid::fromString(m_window->drafts.keys().first()));
        QTRY_COMPARE(m_window->field("make")->text(), QStringLiteral("MINI"));
        QCOMPARE(m_window->field("name")->text(), QStringLiteral("陈国强"));
    }

    void letWaitPutsIntoTheQueue()
    {
        QTRY_COMPARE(ReceptionWindow::focusName(), QStringLiteral("find"));
        m_window->field("plate")->setFocus();
        ReceptionWindow::type(QStringLiteral("沪AD83926"));
        ReceptionWindow::press(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(list()->model()->rowCount(), 1);
        QTRY_VERIFY(m_window->field("plate")->text().isEmpty());
        QCOMPARE(status(), QStringLiteral("waiting"));
    }

    void leavingNeedsAReason()
    {
        arrive("王梓涵", "沪AD83926");
        m_window->open();
        QTRY_COMPARE(m_window->field("name")->text(), QStringLiteral("王梓涵"));
        m_window->room->page()->askWhyLeft();
        QCOMPARE(ReceptionWindow::focusName(), QStringLiteral("leaveReason"));
        ReceptionWindow::press(Qt::Key_Return);
        QCOMPARE(status(), QStringLiteral("waiting"));
        ReceptionWindow::type(QStringLiteral("等太久"));
        ReceptionWindow::press(Qt::Key_Return);
        QTRY_COMPARE(status(), QStringLiteral("left_without_service"));
        QTRY_COMPARE(list()->model()->rowCount(), 0);
    }

    void escapeGoesBackStepByStepWithoutLoss()
    {
        arrive("王梓涵", "沪AD83926");
        m_window->open();
        QTRY_COMPARE(m_window->field("name")->text(), QStringLiteral("王梓涵"));
        m_window->room->page()->askWhyLeft();
        QVERIFY(m_window->room->stepBack());
        QVERIFY(m_window->room->stepBack());
        QVERIFY(list()->hasFocus());
        QVERIFY(!m_window->room->stepBack());
        QCOMPARE(m_window->field("name")->text(), QStringLiteral("王梓涵"));
    }

    void customerFromAnotherRoomIsTakenIn()
    {
        const CheckInDone done = m_window->desk.in(m_window->desk.walkIn());
        m_window->room->openRecord(QStringLiteral("reception:customer"), done.customer.uuid());
        QTRY_COMPARE(m_window->field("name")->text(), QStringLiteral("王梓涵"));
        m_window->room->openRecord(QStringLiteral("reception:vehicle"), done.vehicle.uuid());
        QTRY_COMPARE(m_window->field("vin")->text(), QStringLiteral("LVSHCAMB1CE054249"));
    }

    void handedOverVisitShowsItsOrder()
    {
        const CheckInDone done = m_window->desk.in(m_window->desk.walkIn());
        QSignalSpy opened(m_window->room.get(), &Room::openRequested);
        m_window->room->openRecord(QStringLiteral("visit"), done.visit.uuid());
        auto *button = m_window->room->findChild<QAbstractButton *>(QStringLiteral("openOrder"));
        QTRY_VERIFY(button->isVisible());
        button->click();
        QCOMPARE(opened.count(), 1);
        QCOMPARE(opened.first().first().toString(), QStringLiteral("order"));
        QCOMPARE(opened.first().last().toUuid(), done.order.uuid());
    }

    void chosenChipSurvivesARestart()
    {
        QTemporaryDir folder;
        QSettings settings(folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
        m_window->desk.in(m_window->desk.walkIn());
        m_window->room->findChild<ListPane *>()->chip(QStringLiteral("today"))->click();
        QTRY_COMPARE(list()->model()->rowCount(), 1);
        m_window->room->saveState(settings);
        ReceptionRoom again(m_window->desk.reception, m_window->drafts, m_window->printed);
        again.restoreState(settings);
        again.show();
        again.activate();
        QTRY_COMPARE(again.findChild<ListPane *>()->view()->model()->rowCount(), 1);
    }

private:
    ListView *list() const { return m_window->room->findChild<ListPane *>()->view(); }

    // Asked for anew each time: the pane replaces its placeholder.
    bool says(const QString &sentence) const
    {
        const QList<Placeholder *> all =
            m_window->room->findChild<ListPane *>()->findChildren<Placeholder *>();
        return std::any_of(all.begin(), all.end(),
                           [&](const Placeholder *one) { return one->sentence() == sentence; });
    }

    QString status()
    {
        const auto found = m_window->desk.desk.read([](Database &database) {
            return database.first(QStringLiteral("SELECT status FROM visit ORDER BY id LIMIT 1"), {},
                                  [](const Row &row) { return row.text(0); });
        });
        return found && *found ? **found : QString();
    }

    VisitId arrive(const char *name, const char *plate)
    {
        CheckIn arrival;
        arrival.customerName = QString::fromUtf8(name);
        arrival.plate = QString::fromUtf8(plate);
        m_window->desk.desk.clock.advance(60'000);
        return answer(m_window->desk.reception.arrive(arrival))->done->visit;
    }

    std::unique_ptr<ReceptionWindow> m_window;
};

QTEST_MAIN(ReceptionRoomTest)
#include "tst_receptionroom.moc"
