// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/history/cars.h"
#include "app/demo/history/deals.h"
#include "app/demo/history/people.h"
#include "app/demo/history/repairs.h"
#include "models/domain/email.h"
#include "models/domain/fractionalposition.h"
#include "models/domain/ordertotals.h"
#include "models/domain/personname.h"
#include "models/domain/phone.h"
#include "models/domain/plate.h"
#include "models/domain/vin.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>

using namespace forecourt;

namespace {

constexpr qint64 kNow = 1'793'671'200'000; // 2026-11-03, 10:00 in Shanghai
constexpr qint64 kCustomers = 4000;

HistoryPlan planOf(quint64 seed = 7)
{
    HistoryStaff staff;
    for (QList<StaffId> *people : {&staff.advisors, &staff.sales, &staff.technicians, &staff.cashiers}) {
        people->append(StaffId(QUuid::fromRfc4122(QByteArray(16, '\x11'))));
    }
    return HistoryPlan(kCustomers, seed, kNow, staff);
}

// As recordEvent() would have written it.
QString canonical(const QString &json)
{
    return QString::fromUtf8(QJsonDocument::fromJson(json.toUtf8()).toJson(QJsonDocument::Compact));
}

} // namespace

class TestHistorySubjects : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesAreReadAsTheirParts();
    void contactsAreInTheirNormalForm();
    void aPersonIsTheSameToAllWhoAsk();
    void vinsHaveTheirCheckDigitAndAreUnique();
    void platesAreOfTheKindTheySay();
    void platesCarriedNowAreUnique();
    void leadsGoOnlyWhereTheirLifeAllows();
    void ordersGoOnlyWhereTheirLifeAllows();
    void paymentsNeverExceedTheTotal();
    void eventDataIsCompactJsonWithAscendingKeys();
    void nothingHappensInTheFuture();
    void timesAscendWithTheNumbers();
    void numbersOfADayCountFromOne();
    void positionsAreThoseOfTheService();
    void othersComeFromAnotherSeed();
};

void TestHistorySubjects::namesAreReadAsTheirParts()
{
    const HistoryPlan plan = planOf();
    for (qint64 i = 0; i < kCustomers; ++i) {
        const Customer customer = generatedCustomer(plan, i).customer;
        const PersonName name = parsePersonName(customer.fullName);
        QCOMPARE(name.full, customer.fullName);
        QCOMPARE(name.business, customer.kind == CustomerKind::Business);
        QCOMPARE(name.surname, customer.surname);
        QCOMPARE(name.given, customer.given);
    }
}

void TestHistorySubjects::contactsAreInTheirNormalForm()
{
    const HistoryPlan plan = planOf();
    QSet<QString> phones;
    for (qint64 i = 0; i < kCustomers; ++i) {
        const GeneratedCustomer made = generatedCustomer(plan, i);
        QVERIFY(!made.contacts.isEmpty());
        for (const ContactPoint &contact : made.contacts) {
            if (contact.kind == ContactKind::Email) {
                QCOMPARE(normaliseEmail(contact.value).normalised, contact.normalised);
                continue;
            }
            const PhoneNumber phone = normalisePhone(contact.value);
            QCOMPARE(phone.canonical, contact.normalised);
            QCOMPARE(phone.kind == PhoneKind::Mobile, contact.kind == ContactKind::Mobile);
            QVERIFY(contact.kind != ContactKind::Mobile || !phones.contains(contact.normalised));
            phones.insert(contact.normalised);
        }
    }
}

void TestHistorySubjects::aPersonIsTheSameToAllWhoAsk()
{
    const HistoryPlan plan = planOf();
    for (qint64 i = 0; i < 500; ++i) {
        const GeneratedPerson person = generatedPerson(plan, i);
        const GeneratedCustomer made = generatedCustomer(plan, i);
        QCOMPARE(made.customer.id, person.id);
        QCOMPARE(made.customer.id, plan.customer(i));
        QCOMPARE(made.customer.fullName, person.name);
        QCOMPARE(made.contacts.first().normalised, person.phone);
        QCOMPARE(generatedVehicle(plan, i).vehicle.id, plan.vehicle(i));
        QCOMPARE(generatedVehicle(plan, i).plates.last().text, plateOf(plan, i));
    }
}

void TestHistorySubjects::vinsHaveTheirCheckDigitAndAreUnique()
{
    const HistoryPlan plan = planOf();
    QSet<QString> seen;
    for (qint64 i = 0; i < plan.vehicles(); ++i) {
        const Vehicle vehicle = generatedVehicle(plan, i).vehicle;
        const VinCheck check = checkVin(vehicle.vin, 2026);
        QCOMPARE(check.normalised, vehicle.vin);
        QCOMPARE(check.severity, VinCheck::Severity::Ok);
        QVERIFY(check.checkDigitOk);
        QCOMPARE(check.modelYear, vehicle.modelYear);
        QVERIFY(!seen.contains(vehicle.vin));
        seen.insert(vehicle.vin);
    }
}

void TestHistorySubjects::platesAreOfTheKindTheySay()
{
    const HistoryPlan plan = planOf();
    QSet<PlateKind> kinds;
    for (qint64 i = 0; i < plan.vehicles(); ++i) {
        for (const Plate &plate : generatedVehicle(plan, i).plates) {
            const PlateCheck check = checkPlate(plate.text);
            QCOMPARE(check.normalised, plate.text);
            QCOMPARE(check.kind, plate.kind);
            QVERIFY(!check.warn);
            kinds.insert(plate.kind);
        }
    }
    QVERIFY(kinds.contains(PlateKind::NevSmall) && kinds.contains(PlateKind::Civil));
    QVERIFY(kinds.contains(PlateKind::German) && kinds.contains(PlateKind::HongKongMacau));
}

void TestHistorySubjects::platesCarriedNowAreUnique()
{
    const HistoryPlan plan = planOf();
    QSet<QString> seen;
    for (qint64 i = 0; i < plan.vehicles(); ++i) {
        const QString plate = plateOf(plan, i);
        QVERIFY2(!seen.contains(plate), qPrintable(plate));
        seen.insert(plate);
    }
}

void TestHistorySubjects::leadsGoOnlyWhereTheirLifeAllows()
{
    const HistoryPlan plan = planOf();
    QSet<LeadStatus> ends;
    for (qint64 i = 0; i < plan.leads(); ++i) {
        const GeneratedLead made = generatedLead(plan, i);
        LeadStatus at = made.lead.ownerStaff.isNull() ? LeadStatus::New : LeadStatus::Assigned;
        for (const TimelineEvent &event : made.events) {
            const QJsonObject data = QJsonDocument::fromJson(event.data.toUtf8()).object();
            if (data.contains(QLatin1String("to"))) {
                QCOMPARE(data.value(QLatin1String("from")).toString(), QString(wordOf(at)));
                const auto to = fromWord(data.value(QLatin1String("to")).toString(), LeadStatus::New);
                QVERIFY(isLegal(at, to));
                at = to;
            }
        }
        QCOMPARE(at, made.lead.status);
        ends.insert(at);
    }
    QVERIFY(ends.size() >= 10);
}

void TestHistorySubjects::ordersGoOnlyWhereTheirLifeAllows()
{
    const HistoryPlan plan = planOf();
    QSet<OrderStatus> ends;
    for (qint64 i = 0; i < plan.orders(); ++i) {
        const GeneratedOrder made = generatedOrder(plan, i);
        ends.insert(made.order.status);
        QCOMPARE(made.visit.order, made.order.id);
        if (!plan.isKnownInFull(i)) {
            continue;
        }
        OrderStatus at = OrderStatus::CheckedIn;
        for (const TimelineEvent &event : made.events) {
            const QJsonObject data = QJsonDocument::fromJson(event.data.toUtf8()).object();
            if (data.contains(QLatin1String("to"))) {
                const auto to = fromWord(data.value(QLatin1String("to")).toString(), OrderStatus::Draft);
                QVERIFY(isLegal(at, to));
                at = to;
            }
        }
        QVERIFY(at == made.order.status || made.order.status == OrderStatus::Draft);
    }
    QCOMPARE(ends.size(), 15);
}

void TestHistorySubjects::paymentsNeverExceedTheTotal()
{
    const HistoryPlan plan = planOf();
    int paid = 0;
    for (qint64 i = 0; i < plan.orders(); ++i) {
        const GeneratedOrder made = generatedOrder(plan, i);
        const auto totals = orderTotals(made.jobs, made.lines, TaxMode::Included);
        QVERIFY(totals.has_value());
        const auto due = balanceDue(*totals, made.payments, Payer::Customer);
        QVERIFY(due.has_value() && *due >= 0);
        paid += made.payments.isEmpty() ? 0 : 1;
    }
    QVERIFY(paid > plan.orders() / 2);
}

void TestHistorySubjects::eventDataIsCompactJsonWithAscendingKeys()
{
    const HistoryPlan plan = planOf();
    for (qint64 i = 0; i < 600; ++i) {
        const QList<TimelineEvent> events = generatedCustomer(plan, i).events +
                                            generatedVehicle(plan, i).events + generatedLead(plan, i).events +
                                            generatedOrder(plan, plan.orders() - 1 - i).events;
        for (const TimelineEvent &event : events) {
            QCOMPARE(event.data, canonical(event.data));
            QVERIFY(!event.ref.isNull() && !event.kind.isEmpty() && !event.customer.isNull());
        }
    }
}

void TestHistorySubjects::nothingHappensInTheFuture()
{
    const HistoryPlan plan = planOf();
    for (qint64 i = 0; i < plan.orders(); ++i) {
        const GeneratedOrder made = generatedOrder(plan, i);
        QVERIFY(made.visit.arrivedAt < kNow && made.order.openedAt < kNow && made.order.deliveredAt < kNow);
        for (const TimelineEvent &event : made.events) {
            QVERIFY(event.at < kNow);
        }
    }
    for (qint64 i = 0; i < plan.leads(); ++i) {
        for (const TimelineEvent &event : generatedLead(plan, i).events) {
            QVERIFY(event.at < kNow);
        }
    }
    for (qint64 i = 0; i < plan.vehicles(); ++i) {
        for (const TimelineEvent &event : generatedVehicle(plan, i).events) {
            QVERIFY(event.at < kNow);
        }
    }
}

void TestHistorySubjects::timesAscendWithTheNumbers()
{
    const HistoryPlan plan = planOf();
    for (qint64 i = 1; i < plan.orders(); ++i) {
        QVERIFY(plan.orderAt(i) >= plan.orderAt(i - 1));
    }
    for (qint64 i = 1; i < plan.leads(); ++i) {
        QVERIFY(plan.leadAt(i) >= plan.leadAt(i - 1));
    }
    for (qint64 i = 1; i < plan.vehicles(); ++i) {
        QVERIFY(plan.vehicleAt(i) >= plan.vehicleAt(i - 1));
        QVERIFY(plan.customerAt(plan.ownerOf(i)) <= plan.vehicleAt(i));
    }
}

void TestHistorySubjects::numbersOfADayCountFromOne()
{
    const HistoryPlan plan = planOf();
    QSet<QString> seen;
    for (qint64 i = 0; i < plan.orders(); ++i) {
        const bool first =
            i == 0 || HistoryPlan::dayOf(plan.orderAt(i)) != HistoryPlan::dayOf(plan.orderAt(i - 1));
        QCOMPARE(plan.placeInDay(i), first ? 0 : plan.placeInDay(i - 1) + 1);
        const QString number = generatedOrder(plan, i).order.number;
        QVERIFY2(!seen.contains(number), qPrintable(number));
        seen.insert(number);
    }
    QVERIFY(seen.contains(QStringLiteral("R261103-A0-001")));
}

void TestHistorySubjects::positionsAreThoseOfTheService()
{
    const HistoryPlan plan = planOf();
    const auto places = positionsBetween({}, {}, 3);
    QVERIFY(places.has_value());
    for (qint64 i = 0; i < plan.orders(); ++i) {
        const GeneratedOrder made = generatedOrder(plan, i);
        for (qsizetype job = 0; job < made.jobs.size(); ++job) {
            QCOMPARE(made.jobs.at(job).position, places->at(job));
        }
    }
}

void TestHistorySubjects::othersComeFromAnotherSeed()
{
    QVERIFY(generatedPerson(planOf(1), 1).name != generatedPerson(planOf(2), 1).name ||
            generatedPerson(planOf(1), 2).name != generatedPerson(planOf(2), 2).name);
    QVERIFY(planOf(1).customer(5) != planOf(2).customer(5));
}

QTEST_GUILESS_MAIN(TestHistorySubjects)
#include "tst_historysubjects.moc"
