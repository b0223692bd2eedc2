// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/itemmodels/customers/customerlistmodel.h"
#include "models/services/timeline/timelinekinds.h"
#include "models/services/timeline/timelinerecorder.h"
#include "tests/support/dealerdata.h"
#include "tests/support/roomwindow.h"
#include "ui/customers/customeredit.h"
#include "ui/customers/customersroom.h"
#include "ui/customers/timelinemodel.h"
#include "ui/customers/timelinetext.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/label.h"
#include "ui/widgets/listview.h"
#include "ui/widgets/timelineview.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QJsonArray>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>

using namespace forecourt;

// The room in a window of its own, worked with the keyboard.
class TestCustomersRoom final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
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
    void tabFollowsReadingOrder();
    void everyKindOfEventHasWords();
    void pictures();

private:
    template <typename T> T *child(const char *name) const
    {
        return m_room->findChild<T *>(QString::fromLatin1(name));
    }
    [[nodiscard]] QString shownName() const { return child<Label>("customerName")->text(); }
    void type(const QString &text) const { QTest::keyClicks(QApplication::focusWidget(), text); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    void openRoom();
    void write(const CustomerId &id, const std::function<void(Customer &)> &change);
    void fillStory();

    std::unique_ptr<StorageFixture> m_desk;
    std::unique_ptr<CustomerService> m_customers;
    std::unique_ptr<TimelineService> m_timeline;
    OnePerson m_people;
    RoomWindow m_window;
    CustomersRoom *m_room = nullptr;
    CustomerId m_wang;
};

void TestCustomersRoom::init()
{
    m_desk = std::make_unique<StorageFixture>();
    m_customers = std::make_unique<CustomerService>(*m_desk->storage);
    m_timeline = std::make_unique<TimelineService>(*m_desk->storage);
    m_wang =
        *answerOf(m_customers->create({}, {QStringLiteral("王梓涵"), QStringLiteral("13817235566"), {}, {}}));
    openRoom();
}

void TestCustomersRoom::openRoom()
{
    m_room = new CustomersRoom(*m_customers, *m_timeline, m_people, m_desk->clock);
    m_window.open(m_room);
    m_room->activate();
    QTRY_COMPARE(shownName(), QStringLiteral("王梓涵"));
}

void TestCustomersRoom::cleanup()
{
    m_window.close();
    m_timeline.reset();
    m_customers.reset();
    m_desk.reset();
}

void TestCustomersRoom::write(const CustomerId &id, const std::function<void(Customer &)> &change)
{
    const auto before = answerOf(m_customers->detail(id));
    Customer after = before->customer;
    change(after);
    QVERIFY(answerOf(m_customers->update({}, before->customer, after, before->versions)));
}

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

void TestCustomersRoom::everyKindOfEventHasWords()
{
    using namespace timelinekinds;
    for (const QLatin1String kind : {kLeadReceived, kLeadUpdated, kLeadContacted, kLeadStatus,
                                     kCustomerCreated, kVehicleLinked, kCheckedIn, kOrderOpened, kOrderStatus,
                                     kJobAdded, kJobDeclined, kJobDeferred, kOrderSettled, kPaymentTaken}) {
        TimelineItem item;
        item.event.kind = kind;
        const TimelineText text = TimelineTexts::of(item);
        QVERIFY2(!text.title.isEmpty() && text.title != kind, kind.data());
        QVERIFY2(text.iconName != QLatin1String("dot"), kind.data());
    }
    TimelineItem settled;
    settled.event.kind = kOrderSettled;
    settled.data = {{QStringLiteral("number"), QStringLiteral("R261103-A-001")},
                    {QStringLiteral("amount"), 234000},
                    {QStringLiteral("currency"), QStringLiteral("CNY")}};
    QCOMPARE_EQ(TimelineTexts::of(settled).title, QStringLiteral("Order R261103-A-001 settled, ¥2,340.00"));
}

void TestCustomersRoom::fillStory()
{
    using namespace timelinekinds;
    const auto record = [this](QLatin1String kind, int hoursAgo, const QJsonObject &data) {
        TimelineEvent event;
        event.customer = m_wang;
        event.kind = kind;
        event.refKind = QStringLiteral("order");
        event.ref = m_desk->ids.next();
        event.at = m_desk->clock.nowMs() - hoursAgo * qint64(3600000);
        (void)m_desk->write([&](Mutation &mutation) { return recordEvent(mutation, event, data); });
    };
    const QString number = QStringLiteral("R261103-A-001");
    record(
        kCheckedIn, 1,
        {{QStringLiteral("plate"), QStringLiteral("沪AD83K26")},
         {QStringLiteral("odometer"), 41200},
         {QStringLiteral("concerns"), QJsonArray{QStringLiteral("低速异响"), QStringLiteral("常规保养")}}});
    record(kOrderOpened, 1,
           {{QStringLiteral("number"), number}, {QStringLiteral("plate"), QStringLiteral("沪AD83K26")}});
    record(kJobDeferred, 30,
           {{QStringLiteral("number"), number}, {QStringLiteral("title"), QStringLiteral("前制动片")}});
    record(kPaymentTaken, 4000,
           {{QStringLiteral("number"), number},
            {QStringLiteral("amount"), 234000},
            {QStringLiteral("method"), QStringLiteral("wechat")}});
    record(kOrderSettled, 4001, {{QStringLiteral("number"), number}, {QStringLiteral("amount"), 234000}});
    record(kLeadContacted, 8800, {{QStringLiteral("outcome"), QStringLiteral("connected")}});
    record(kLeadReceived, 8801,
           {{QStringLiteral("source"), QStringLiteral("AutoHome")},
            {QStringLiteral("model"), QStringLiteral("i5")}});
    const VehicleId car = addVehicle(*m_desk, m_wang, QStringLiteral("沪AD83K26"));
    Order order;
    order.id = OrderId(m_desk->ids.next());
    order.number = number;
    order.customer = m_wang;
    order.vehicle = car;
    order.status = OrderStatus::Ready;
    put(*m_desk, records::orders(), order);
    (void)answerOf(
        m_customers->giveConsent({}, m_wang, QStringLiteral("marketing"), QStringLiteral("sms"), {}));
    write(m_wang, [](Customer &customer) {
        customer.gender = Gender::Female;
        customer.birthYear = 1991;
        customer.tags = {QStringLiteral("金卡")};
    });
    for (const QString &name : {QStringLiteral("王建国"), QStringLiteral("欧阳雪"), QStringLiteral("周敏")}) {
        addCustomer(*m_desk, name);
    }
    m_room->openRecord(QStringLiteral("customer"), m_wang.uuid());
    QTRY_COMPARE(m_room->findChild<ListView *>()->model()->rowCount(), 4);
    QTRY_COMPARE(child<TimelineView>("timeline")->model()->rowCount(), 8);
}

void TestCustomersRoom::pictures()
{
    if (!RoomWindow::takesPictures()) {
        QSKIP("pictures are taken where FORECOURT_PICTURES names a folder");
    }
    fillStory();
    m_window.takePictures(QStringLiteral("customers"));
    press(Qt::Key_F2);
    m_window.takePictures(QStringLiteral("customers-edit"));
    m_room->createNew();
    type(QStringLiteral("Wang"));
    press(Qt::Key_Tab);
    type(QStringLiteral("13817235566"));
    QTRY_VERIFY(child<Banner>("similar")->isVisible());
    m_window.takePictures(QStringLiteral("customers-new"));
}

QTEST_MAIN(TestCustomersRoom)
#include "tst_customersroom.moc"
