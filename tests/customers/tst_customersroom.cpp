// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/itemmodels/customers/customerlistmodel.h"
#include "models/services/timeline/timelinekinds.h"
#include "models/services/timeline/timelinerecorder.h"
#include "tests/customers/customersroomfixture.h"
#include "ui/customers/customeredit.h"
#include "ui/customers/timelinemodel.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/label.h"
#include "ui/widgets/listpane.h"
#include "ui/widgets/listview.h"
#include "ui/widgets/timelineview.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>

using namespace forecourt;

// The room in a window of its own, worked with the keyboard.
class TestCustomersRoom final : public QObject, private CustomersRoomFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { open(); }
    void cleanup() { close(); }
    void modelsKeepTheRulesOfQt();
    void theFirstCustomerIsShownAtOnce();
    void aCustomerIsCreatedByKeyboard();
    void aKnownNumberIsWarnedOfAndOpened();
    void whatIsWrongIsSaidBesideTheField();
    void theShownCustomerSurvivesARestart();
    void anEditIsSavedByKeyboard();
    void aPulledChangeIsMarkedAndF4TakesIt();
    void ownWorkIsKeptBesideAPulledChange();
    void aNoteAppearsWithoutReset();
    void aRemovalIsTold();
    void aVehicleOpensItsOwner();
    void receivingAsksForTheCustomer();
    void consentIsGivenAndWithdrawnByKeyboard();
    void aNumberIsAddedByKeyboard();
    void theFilterFindsByPlateTail();
    void theEndKeyShowsTheOldestOfMany();
    void theTimelineJumpsToAYearNobodyScrolledTo();
    void theTimelineShowsWhatOnePersonDid();
    void tabFollowsReadingOrder();
};

void TestCustomersRoom::modelsKeepTheRulesOfQt()
{
    CustomerListModel list(m_desk->clock);
    TimelineModel timeline(m_desk->clock);
    const QAbstractItemModelTester first(&list, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QAbstractItemModelTester second(&timeline, QAbstractItemModelTester::FailureReportingMode::QtTest);
    list.ask([this](int limit) { return m_customers->list({}, CustomerFilter::All, limit); });
    timeline.ask([this](int limit) { return m_timeline->ofCustomer(m_wang, TimelineGroup::All, limit); });
    QTRY_COMPARE(list.rowCount(), 1);
    QTRY_COMPARE(timeline.rowCount(), 1);
    QCOMPARE_EQ(list.index(0, 0).data(RowRole::Detail).toString(), QStringLiteral("138 1723 5566"));
    QCOMPARE_EQ(list.index(0, 0).data(RowRole::RightText).toString(), QStringLiteral("10:00"));
    addVehicle(*m_desk, addCustomer(*m_desk, QStringLiteral("李娜")), QStringLiteral("沪B33K91"));
    list.reload();
    QTRY_COMPARE(list.rowCount(), 2);
    QCOMPARE_EQ(list.index(0, 0).data(RowRole::Detail).toString(), QStringLiteral("沪B·33K91"));
    QVERIFY(answerOf(m_customers->remove({}, m_wang)));
    list.reload();
    QTRY_COMPARE(list.rowCount(), 1);
}

void TestCustomersRoom::theFirstCustomerIsShownAtOnce()
{
    QCOMPARE_EQ(m_room->shown(), m_wang);
    QTRY_COMPARE(child<TimelineView>("timeline")->model()->rowCount(), 1);
}

void TestCustomersRoom::aCustomerIsCreatedByKeyboard()
{
    m_room->createNew();
    type(QStringLiteral("Anna Weiss"));
    press(Qt::Key_Return);
    type(QStringLiteral("139 0013 9000"));
    press(Qt::Key_Tab);
    type(QStringLiteral("anna@example.com"));
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(shownName(), QStringLiteral("Anna Weiss"));
    QVERIFY(child<Label>("customerName")->isVisible());
    const auto detail = answerOf(m_customers->detail(m_room->shown()));
    QCOMPARE_EQ(detail->contactPoints.size(), 2);
    QVERIFY(child<QLineEdit>("newName")->text().isEmpty());
}

void TestCustomersRoom::aKnownNumberIsWarnedOfAndOpened()
{
    const CustomerId other = addCustomer(*m_desk, QStringLiteral("李娜"));
    m_room->openRecord(QStringLiteral("customer"), other.uuid());
    QTRY_COMPARE(shownName(), QStringLiteral("李娜"));
    m_room->createNew();
    press(Qt::Key_Tab);
    type(QStringLiteral("+86 138-1723-5566"));
    auto *similar = child<Banner>("similar");
    QTRY_VERIFY(similar->isVisible());
    press(Qt::Key_Return, Qt::ControlModifier); // no name yet
    QVERIFY(child<QLineEdit>("newName")->hasFocus());
    type(QStringLiteral("Wang"));
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(child<QLineEdit>("newPhone")->hasFocus()); // refused: the number is known
    QCOMPARE_EQ(m_desk->number(QStringLiteral("SELECT count(*) FROM customer")), 2);
    Q_EMIT similar->actionTriggered();
    QTRY_COMPARE(shownName(), QStringLiteral("王梓涵"));
}

void TestCustomersRoom::whatIsWrongIsSaidBesideTheField()
{
    m_room->createNew();
    press(Qt::Key_Tab);
    type(QStringLiteral("1381"));
    auto *phone = qobject_cast<FormField *>(child<QLineEdit>("newPhone")->parentWidget());
    QVERIFY(phone != nullptr);
    QVERIFY(!phone->hint().isEmpty());
    type(QStringLiteral("3800138"));
    type(QStringLiteral("000"));
    child<QLineEdit>("newPhone")->setText(QStringLiteral("13900139000"));
    QVERIFY(phone->hint().isEmpty());
}

void TestCustomersRoom::theShownCustomerSurvivesARestart()
{
    QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
    m_room->saveState(settings);
    m_window.close();
    openRoom();
    m_room->restoreState(settings);
    QCOMPARE_EQ(m_room->shown(), m_wang);
}

void TestCustomersRoom::anEditIsSavedByKeyboard()
{
    press(Qt::Key_F2);
    QTRY_VERIFY(child<QLineEdit>("editName")->hasFocus());
    press(Qt::Key_Tab);
    press(Qt::Key_Down);
    press(Qt::Key_Tab);
    type(QStringLiteral("19"));
    press(Qt::Key_Return, Qt::ControlModifier); // refused beside the field
    QVERIFY(child<QLineEdit>("editBirthYear")->hasFocus());
    type(QStringLiteral("91"));
    press(Qt::Key_Tab);
    type(QStringLiteral("vip, fleet"));
    press(Qt::Key_Tab);
    type(QStringLiteral("calls after six"));
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(child<Label>("customerName")->isVisible());
    const auto detail = answerOf(m_customers->detail(m_wang));
    QCOMPARE_EQ(detail->customer.gender, Gender::Female);
    QCOMPARE_EQ(detail->customer.birthYear, 1991);
    QCOMPARE_EQ(detail->customer.notes, QStringLiteral("calls after six"));
    QCOMPARE_EQ(detail->customer.tags, (QStringList{QStringLiteral("fleet"), QStringLiteral("vip")}));
    QCOMPARE_EQ(detail->customer.fullName, QStringLiteral("王梓涵"));
}

void TestCustomersRoom::aPulledChangeIsMarkedAndF4TakesIt()
{
    press(Qt::Key_F2);
    auto *notes = child<QPlainTextEdit>("editNotes");
    QTRY_VERIFY(child<QLineEdit>("editName")->hasFocus());
    notes->setFocus();
    type(QStringLiteral("mine"));
    write(m_wang, [](Customer &customer) { customer.notes = QStringLiteral("theirs"); });
    auto *field = qobject_cast<FormField *>(notes->parentWidget());
    QTRY_VERIFY(field->hint().contains(QStringLiteral("theirs")));
    QCOMPARE_EQ(notes->toPlainText(), QStringLiteral("mine")); // nothing is overwritten
    press(Qt::Key_F4);
    QCOMPARE_EQ(notes->toPlainText(), QStringLiteral("theirs"));
    QVERIFY(field->hint().isEmpty());
}

void TestCustomersRoom::ownWorkIsKeptBesideAPulledChange()
{
    press(Qt::Key_F2);
    QTRY_VERIFY(child<QLineEdit>("editName")->hasFocus());
    auto *birthYear = child<QLineEdit>("editBirthYear");
    birthYear->setFocus();
    type(QStringLiteral("1988"));
    write(m_wang, [](Customer &customer) { customer.notes = QStringLiteral("theirs"); });
    auto *field = qobject_cast<FormField *>(child<QPlainTextEdit>("editNotes")->parentWidget());
    QTRY_VERIFY(!field->hint().isEmpty());
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(child<Label>("customerName")->isVisible());
    const auto detail = answerOf(m_customers->detail(m_wang));
    QCOMPARE_EQ(detail->customer.birthYear, 1988);
    QCOMPARE_EQ(detail->customer.notes, QStringLiteral("theirs")); // an untouched field is not sent
}

void TestCustomersRoom::aNoteAppearsWithoutReset()
{
    auto *view = child<TimelineView>("timeline");
    QTRY_COMPARE(view->model()->rowCount(), 1);
    const QSignalSpy resets(view->model(), &QAbstractItemModel::modelReset);
    m_desk->clock.advance(60000);
    press(Qt::Key_T, Qt::ControlModifier);
    type(QStringLiteral("asked for a loaner"));
    press(Qt::Key_Return);
    QTRY_COMPARE(view->model()->rowCount(), 2);
    QCOMPARE_EQ(view->model()->index(0, 0).data(TimelineRole::Title).toString(),
                QStringLiteral("asked for a loaner"));
    QCOMPARE_EQ(resets.count(), 0);
}

void TestCustomersRoom::aRemovalIsTold()
{
    QSignalSpy said(m_room, &Room::message);
    press(Qt::Key_F2);
    QTRY_VERIFY(child<QLineEdit>("editName")->hasFocus());
    Q_EMIT m_room->findChild<CustomerEdit *>()->removeRequested(m_wang);
    QTRY_COMPARE(said.count(), 1);
    QVERIFY(answerOf(m_customers->list({}, CustomerFilter::All, 10))->isEmpty());
    QVERIFY(m_room->shown().isNull());
}

void TestCustomersRoom::aVehicleOpensItsOwner()
{
    const VehicleId car =
        addVehicle(*m_desk, addCustomer(*m_desk, QStringLiteral("李娜")), QStringLiteral("沪B33K91"));
    QVERIFY(m_room->kinds().contains(QStringLiteral("vehicle")));
    m_room->openRecord(QStringLiteral("vehicle"), car.uuid());
    QTRY_COMPARE(shownName(), QStringLiteral("李娜"));
}

void TestCustomersRoom::receivingAsksForTheCustomer()
{
    QSignalSpy asked(m_room, &Room::openRequested);
    press(Qt::Key_R, Qt::ControlModifier);
    QCOMPARE_EQ(asked.count(), 1);
    QCOMPARE_EQ(asked.first().at(0).toString(), QStringLiteral("reception:customer"));
    QCOMPARE_EQ(asked.first().at(1).toUuid(), m_wang.uuid());
}

void TestCustomersRoom::consentIsGivenAndWithdrawnByKeyboard()
{
    child<Button>("giveConsent")->setFocus();
    press(Qt::Key_Space);
    QTRY_VERIFY(child<Button>("withdraw") != nullptr);
    QVERIFY(answerOf(m_customers->detail(m_wang))->consents.first().holdsAt(m_desk->clock.nowMs()));
    m_desk->clock.advance(1000);
    child<Button>("withdraw")->setFocus();
    press(Qt::Key_Space);
    QTRY_VERIFY(child<Button>("withdraw") == nullptr);
    QVERIFY(answerOf(m_customers->detail(m_wang))->consents.first().withdrawnAt != 0);
}

void TestCustomersRoom::aNumberIsAddedByKeyboard()
{
    child<QLineEdit>("contact")->setFocus();
    type(QStringLiteral("139"));
    QVERIFY(!child<Button>("addContact")->isEnabled());
    type(QStringLiteral("00139000"));
    press(Qt::Key_Return);
    QTRY_COMPARE(answerOf(m_customers->detail(m_wang))->contactPoints.size(), 2);
    QVERIFY(child<QLineEdit>("contact")->text().isEmpty());
}

void TestCustomersRoom::theFilterFindsByPlateTail()
{
    addVehicle(*m_desk, addCustomer(*m_desk, QStringLiteral("李娜")), QStringLiteral("沪B33K91"));
    QTRY_COMPARE(m_room->findChild<ListView *>()->model()->rowCount(), 2);
    press(Qt::Key_F, Qt::ControlModifier);
    QVERIFY(child<QLineEdit>("filter")->hasFocus());
    type(QStringLiteral("33K91"));
    QTRY_COMPARE(m_room->findChild<ListView *>()->model()->rowCount(), 1);
    QTRY_COMPARE(shownName(), QStringLiteral("李娜"));
}

void TestCustomersRoom::theEndKeyShowsTheOldestOfMany()
{
    constexpr int kMany = 700;
    m_desk->clock.advance(60000);
    QVERIFY(m_desk->write([](Mutation &mutation) -> Result<void> {
        for (int i = 0; i < kMany; ++i) {
            Customer customer;
            customer.id = CustomerId(mutation.newId());
            customer.fullName = QStringLiteral("第%1位").arg(i);
            FORECOURT_TRY(records::customers().create(mutation, customer));
        }
        return {};
    }));
    auto *list = m_room->findChild<ListPane *>()->view();
    QSignalSpy resets(list->model(), &QAbstractItemModel::modelReset);
    QTRY_COMPARE(list->model()->rowCount(), kMany + 1);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Home);
    QTRY_VERIFY(shownName() != QStringLiteral("王梓涵"));
    QTest::keyClick(list, Qt::Key_End);
    QTRY_COMPARE(shownName(), QStringLiteral("王梓涵"));
    QCOMPARE(list->currentIndex().row(), kMany);
    QCOMPARE_EQ(resets.count(), 0);
}

// 600 events of ten years, by two people in turn.
static void fillTenYears(StorageFixture &desk, const CustomerId &customer)
{
    constexpr int kEvents = 600;
    constexpr qint64 kSixDays = qint64(6) * 24 * 3600 * 1000;
    QVERIFY(desk.write([&](Mutation &mutation) -> Result<void> {
        Staff staff[2];
        for (int i = 0; i < 2; ++i) {
            staff[i].id = StaffId(mutation.newId());
            staff[i].name = i == 0 ? QStringLiteral("张敏") : QStringLiteral("王强");
            FORECOURT_TRY(records::staff().create(mutation, staff[i]));
        }
        for (int i = 0; i < kEvents; ++i) {
            TimelineEvent event;
            event.customer = customer;
            event.kind = timelinekinds::kNote;
            event.at = mutation.nowMs() - i * kSixDays;
            event.staff = staff[i % 2].id;
            FORECOURT_TRY(recordEvent(mutation, event, {{QStringLiteral("text"), QString::number(i)}}));
        }
        return {};
    }));
}

void TestCustomersRoom::theTimelineJumpsToAYearNobodyScrolledTo()
{
    fillTenYears(*m_desk, m_wang);
    auto *view = m_room->findChild<TimelineView *>();
    QComboBox *years = nullptr;
    for (QComboBox *box : m_room->findChildren<QComboBox *>()) {
        years = box->accessibleName() == QStringLiteral("Jump to year") ? box : years;
    }
    QVERIFY(years != nullptr);
    QTRY_COMPARE_GE(years->count(), 10);
    QTRY_COMPARE_GE(view->model()->rowCount(), 600);
    const int last = years->count() - 1;
    years->setCurrentIndex(last);
    Q_EMIT years->activated(last);
    QTRY_COMPARE(view->currentIndex().data(TimelineRole::Year).toString(), years->itemText(last));
    QCOMPARE(view->currentIndex().row(), years->itemData(last).toInt());
}

void TestCustomersRoom::theTimelineShowsWhatOnePersonDid()
{
    fillTenYears(*m_desk, m_wang);
    auto *view = m_room->findChild<TimelineView *>();
    QComboBox *people = nullptr;
    for (QComboBox *box : m_room->findChildren<QComboBox *>()) {
        people = box->accessibleName() == QStringLiteral("Events of this person") ? box : people;
    }
    QVERIFY(people != nullptr);
    QTRY_COMPARE(people->count(), 3);
    people->setCurrentIndex(1);
    Q_EMIT people->activated(1);
    QTRY_COMPARE(view->model()->rowCount(), 300);
}

void TestCustomersRoom::tabFollowsReadingOrder()
{
    QTRY_COMPARE(child<TimelineView>("timeline")->model()->rowCount(), 1);
    child<QLineEdit>("filter")->setFocus();
    QStringList names;
    for (int step = 0; step < 40 && !names.contains(QStringLiteral("giveConsent")); ++step) {
        const QString name = QApplication::focusWidget()->objectName();
        if (!name.isEmpty() && !names.contains(name)) {
            names.append(name);
        }
        press(Qt::Key_Tab);
    }
    names.removeIf([](const QString &name) { return name.startsWith(QStringLiteral("qt_")); });
    QCOMPARE_EQ(names,
                (QStringList{QStringLiteral("filter"), QStringLiteral("edit"), QStringLiteral("receive"),
                             QStringLiteral("timeline"), QStringLiteral("note"), QStringLiteral("contact"),
                             QStringLiteral("giveConsent")}));
}

QTEST_MAIN(TestCustomersRoom)
#include "tst_customersroom.moc"
