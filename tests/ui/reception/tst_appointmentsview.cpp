// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/appointments/appointmentservice.h"
#include "tests/ui/reception/receptionwindow.h"
#include "ui/reception/appointmentdialog.h"
#include "ui/reception/candidatebox.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/label.h"
#include "ui/widgets/listpane.h"
#include "ui/widgets/listview.h"
#include "ui/widgets/placeholder.h"
#include "ui/widgets/storetime.h"

#include <QComboBox>

using namespace forecourt;
using namespace forecourt::receptiontest;

// Appointments in the reception, with the keyboard alone.
class AppointmentsViewTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        StoreTime::setZone(QTimeZone("Asia/Shanghai"));
        m_window = std::make_unique<ReceptionWindow>();
        m_service = std::make_unique<AppointmentService>(*m_window->desk.desk.storage);
        m_window->room->setAppointments(*m_service, nullptr);
    }
    void cleanup()
    {
        m_window->room.reset();
        m_service.reset();
        m_window.reset();
    }

    void anEmptyListSaysWhatBelongsThere()
    {
        showAppointments();
        QTRY_VERIFY(says(QStringLiteral("No appointments from today on")));
    }

    void aListThatCannotBeReadSaysSo()
    {
        m_window->desk.desk.write([](Mutation &mutation) -> Result<void> {
            FORECOURT_TRY(mutation.database().run(QStringLiteral("ALTER TABLE appointment RENAME TO gone")));
            return {};
        });
        showAppointments();
        QTRY_VERIFY(says(QStringLiteral("The appointments could not be read.")));
    }

    void aCarIsBookedWithTheKeyboardAlone()
    {
        AppointmentDialog *dialog = book();
        field(dialog, "bookName")->setFocus();
        ReceptionWindow::type(QStringLiteral("王梓涵"));
        field(dialog, "bookPlate")->setFocus();
        ReceptionWindow::type(QStringLiteral("沪AD83926"));
        field(dialog, "bookStart")->setFocus();
        ReceptionWindow::type(moment(10));
        ReceptionWindow::press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(dialogOf() == nullptr);
        showAppointments();
        QTRY_COMPARE(list()->model()->rowCount(), 1);
        QTRY_VERIFY(row(0).data(RowRole::Title).toString().startsWith(QStringLiteral("10:00–11:00")));
        QCOMPARE(row(0).data(RowRole::BadgeText).toString(), QStringLiteral("Tentative"));
    }

    void anOverlapNamesWhoAndWhen()
    {
        add(QStringLiteral("沪C7M219"), QStringLiteral("陈国强"), 10);
        AppointmentDialog *dialog = book();
        QTRY_VERIFY(dialog->findChild<QComboBox *>(QStringLiteral("bookBay"))->count() > 0);
        auto *bay = dialog->findChild<QComboBox *>(QStringLiteral("bookBay"));
        bay->addItem(QStringLiteral("1"), 1);
        bay->setCurrentIndex(bay->findData(1));
        field(dialog, "bookPlate")->setText(QStringLiteral("沪AD83926"));
        field(dialog, "bookStart")->setText(moment(10));
        ReceptionWindow::press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(complaint(dialog).contains(QStringLiteral("陈国强")));
        QVERIFY(complaint(dialog).contains(QStringLiteral("10:00–11:00")));
        QCOMPARE(m_window->desk.desk.number(QStringLiteral("SELECT count(*) FROM appointment")), 1);
        // Another time is free.
        field(dialog, "bookStart")->setText(moment(14));
        ReceptionWindow::press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(m_window->desk.desk.number(QStringLiteral("SELECT count(*) FROM appointment")), 2);
    }

    void enterOpensTheAppointmentToMoveIt()
    {
        add(QStringLiteral("沪C7M219"), QStringLiteral("陈国强"), 10);
        choose(0);
        ReceptionWindow::press(Qt::Key_Return);
        QTRY_VERIFY(dialogOf() != nullptr);
        QApplication::setActiveWindow(dialogOf());
        field(dialogOf(), "bookStart")->setText(moment(16));
        ReceptionWindow::press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(row(0).data(RowRole::Title).toString().startsWith(QStringLiteral("16:00–17:00")));
    }

    void whatWasTypedIsThereAgain()
    {
        AppointmentDialog *dialog = book();
        QTRY_VERIFY(dialog->findChild<QComboBox *>(QStringLiteral("bookBay"))->count() > 0);
        field(dialog, "bookName")->setText(QStringLiteral("王梓涵"));
        QTRY_VERIFY(isKept());
        dialog->close();
        QTRY_VERIFY(dialogOf() == nullptr);
        dialog = book();
        QTRY_COMPARE(field(dialog, "bookName")->text(), QStringLiteral("王梓涵"));
        QTRY_VERIFY(dialog->findChild<Banner *>(QStringLiteral("draftLine"))->isVisible());
    }

    // With who and which car were chosen, so that nobody is made twice.
    void whatWasTypedOutlivesTheProgram()
    {
        const CheckInDone here = m_window->desk.in(m_window->desk.walkIn());
        Candidate known;
        known.customer = here.customer;
        known.vehicle = here.vehicle;
        known.customerName = QStringLiteral("王梓涵");
        known.plate = QStringLiteral("沪AD83926");
        AppointmentDialog *dialog = book();
        QTRY_VERIFY(dialog->findChild<QComboBox *>(QStringLiteral("bookBay"))->count() > 0);
        Q_EMIT dialog->findChild<CandidateBox *>()->picked(known);
        field(dialog, "bookStart")->setText(moment(10));
        QTRY_VERIFY(isKept());
        restart();
        dialog = book();
        QTRY_COMPARE(field(dialog, "bookName")->text(), QStringLiteral("王梓涵"));
        ReceptionWindow::press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(dialogOf() == nullptr);
        QCOMPARE(m_window->desk.desk.number(QStringLiteral("SELECT count(*) FROM appointment")), 1);
        QCOMPARE(m_window->desk.desk.number(QStringLiteral("SELECT count(*) FROM customer")), 1);
        QCOMPARE(m_window->desk.desk.number(QStringLiteral("SELECT count(*) FROM vehicle")), 1);
        QVERIFY(!isKept());
    }

    void aDraftIsThrownAwayOnDemand()
    {
        AppointmentDialog *dialog = book();
        QTRY_VERIFY(dialog->findChild<QComboBox *>(QStringLiteral("bookBay"))->count() > 0);
        field(dialog, "bookName")->setText(QStringLiteral("王梓涵"));
        QTRY_VERIFY(isKept());
        dialog->close();
        QTRY_VERIFY(dialogOf() == nullptr);
        dialog = book();
        QTRY_VERIFY(dialog->findChild<Banner *>(QStringLiteral("draftLine")) != nullptr);
        Q_EMIT dialog->findChild<Banner *>(QStringLiteral("draftLine"))->actionTriggered();
        QVERIFY(field(dialog, "bookName")->text().isEmpty());
        QVERIFY(!isKept());
    }

    void anArrivalOpensItsCheckIn()
    {
        add(QStringLiteral("沪C7M219"), QStringLiteral("陈国强"), 10);
        choose(0);
        ReceptionWindow::press(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(m_window->field("name")->text(), QStringLiteral("陈国强"));
        QTRY_COMPARE(row(0).data(RowRole::BadgeText).toString(), QStringLiteral("Arrived"));
        QCOMPARE(m_window->desk.desk.number(QStringLiteral("SELECT count(*) FROM visit")), 1);
    }

    void itIsCancelledAndNotedAsMissed_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<QString>("badge");
        QTest::newRow("cancelled") << int(Qt::Key_D) << QStringLiteral("Cancelled");
        QTest::newRow("missed") << int(Qt::Key_M) << QStringLiteral("Did not come");
    }
    void itIsCancelledAndNotedAsMissed()
    {
        QFETCH(const int, key);
        QFETCH(const QString, badge);
        add(QStringLiteral("沪C7M219"), QStringLiteral("陈国强"), 10);
        choose(0);
        ReceptionWindow::press(static_cast<Qt::Key>(key), Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(row(0).data(RowRole::BadgeText).toString(), badge);
        QTRY_VERIFY(!button("appointmentMove")->isEnabled());
    }

    void theQueueTakesItsListBack()
    {
        add(QStringLiteral("沪C7M219"), QStringLiteral("陈国强"), 10);
        showAppointments();
        QTRY_COMPARE(list()->model()->rowCount(), 1);
        m_window->room->findChild<ListPane *>()->chip(QStringLiteral("waiting"))->click();
        QTRY_COMPARE(list()->model()->rowCount(), 0);
        QTRY_VERIFY(says(QStringLiteral("Nobody is waiting")));
        QVERIFY(!button("appointmentMove")->isVisible());
    }

private:
    [[nodiscard]] bool isKept() const
    {
        return m_window->drafts.drafts.contains(QStringLiteral("form/reception.appointment/new"));
    }
    void restart()
    {
        m_window->open();
        m_window->room->setAppointments(*m_service, nullptr);
    }
    [[nodiscard]] ListView *list() const { return m_window->room->findChild<ListPane *>()->view(); }
    [[nodiscard]] QModelIndex row(int number) const { return list()->model()->index(number, 0); }
    [[nodiscard]] Button *button(const char *name) const
    {
        return m_window->room->findChild<Button *>(QString::fromLatin1(name));
    }
    [[nodiscard]] bool says(const QString &sentence) const
    {
        const auto places = m_window->room->findChildren<Placeholder *>();
        return std::any_of(places.begin(), places.end(), [&](const Placeholder *place) {
            return place->isVisible() && place->sentence() == sentence;
        });
    }
    void showAppointments()
    {
        QApplication::setActiveWindow(m_window->room.get());
        QTest::keyClick(m_window->room.get(), Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
    }
    void choose(int number)
    {
        showAppointments();
        QTRY_VERIFY(list()->model()->rowCount() > number);
        list()->setFocus();
        list()->setCurrentIndex(row(number));
        QTRY_VERIFY(button("appointmentMove")->isEnabled());
    }
    [[nodiscard]] AppointmentDialog *dialogOf() const
    {
        return m_window->room->window()->findChild<AppointmentDialog *>();
    }
    AppointmentDialog *book()
    {
        QApplication::setActiveWindow(m_window->room.get());
        QTest::keyClick(m_window->room.get(), Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
        AppointmentDialog *dialog = dialogOf();
        if (dialog != nullptr) {
            QApplication::setActiveWindow(dialog);
        }
        return dialog;
    }
    static QLineEdit *field(QWidget *dialog, const char *name)
    {
        return dialog->findChild<QLineEdit *>(QString::fromLatin1(name));
    }
    static QString complaint(QWidget *dialog)
    {
        auto *banner = dialog->findChild<Banner *>();
        return banner->isVisible() ? banner->findChild<Label *>()->text() : QString();
    }
    static QString moment(int hour) { return QStringLiteral("2099-11-25 %1:00").arg(hour); }

    void add(const QString &plate, const QString &name, int hour)
    {
        AppointmentDraft draft;
        draft.party.plate = plate;
        draft.party.customerName = name;
        draft.startsAt = StoreTime::ms(QDate(2099, 11, 25), QTime(hour, 0));
        draft.endsAt = draft.startsAt + ReceptionFixture::kHour;
        draft.bay = 1;
        const auto told = answer(m_service->book(draft));
        QVERIFY(told && !told->done.isNull());
    }

    std::unique_ptr<ReceptionWindow> m_window;
    std::unique_ptr<AppointmentService> m_service;
};

QTEST_MAIN(AppointmentsViewTest)
#include "tst_appointmentsview.moc"
