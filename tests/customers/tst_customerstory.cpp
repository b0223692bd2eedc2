// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/timeline/timelinekinds.h"
#include "models/services/timeline/timelinerecorder.h"
#include "tests/customers/customersroomfixture.h"
#include "ui/customers/customertimeline.h"
#include "ui/customers/timelinetext.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/listview.h"
#include "ui/widgets/timelineview.h"

#include <QComboBox>
#include <QJsonArray>

using namespace forecourt;

// The story of a customer in words and, where asked for, in pictures.
class TestCustomerStory final : public QObject, private CustomersRoomFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { open(); }
    void cleanup() { close(); }
    void everyKindOfEventHasWords();
    void oneCarIsListedAndCounted();
    void pictures();

private:
    void fillStory();
};

void TestCustomerStory::everyKindOfEventHasWords()
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

// Three events of one car and one of another, which belongs to somebody else.
void TestCustomerStory::oneCarIsListedAndCounted()
{
    const VehicleId own = addVehicle(*m_desk, m_wang, QStringLiteral("沪AD83K26"));
    const VehicleId lent =
        addVehicle(*m_desk, addCustomer(*m_desk, QStringLiteral("李娜")), QStringLiteral("沪B33K91"));
    QVERIFY(m_desk->write([&](Mutation &mutation) -> Result<void> {
        for (const VehicleId &car : {own, own, own, lent}) {
            TimelineEvent event;
            event.customer = m_wang;
            event.kind = timelinekinds::kOrderOpened;
            event.at = mutation.nowMs();
            event.vehicle = car;
            FORECOURT_TRY(recordEvent(mutation, event, {}));
        }
        return {};
    }));
    auto *timeline = m_room->findChild<CustomerTimeline *>();
    QComboBox *cars = nullptr;
    for (QComboBox *box : timeline->findChildren<QComboBox *>()) {
        cars = box->accessibleName() == QStringLiteral("Events of this vehicle") ? box : cars;
    }
    QTRY_COMPARE(cars->count(), 3);
    const QList<Chip *> chips = timeline->findChildren<Chip *>();
    QTRY_COMPARE(chips.at(0)->accessibleName(), QStringLiteral("All 5"));
    const auto choose = [&](int index) {
        cars->setCurrentIndex(index);
        Q_EMIT cars->activated(index);
    };
    choose(cars->findData(own.uuid()));
    QTRY_COMPARE(timeline->view()->model()->rowCount(), 3);
    QTRY_COMPARE(chips.at(0)->accessibleName(), QStringLiteral("All 3"));
    choose(cars->findData(lent.uuid()));
    QTRY_COMPARE(timeline->view()->model()->rowCount(), 1);
    QTRY_COMPARE(chips.at(2)->accessibleName(), QStringLiteral("Service 1"));
    QCOMPARE(chips.at(0)->accessibleName(), QStringLiteral("All 1"));
}

void TestCustomerStory::fillStory()
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

void TestCustomerStory::pictures()
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

QTEST_MAIN(TestCustomerStory)
#include "tst_customerstory.moc"
