// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/customer.h"
#include "models/domain/lead.h"
#include "models/domain/order.h"
#include "models/domain/platekind.h"
#include "models/domain/staff.h"
#include "models/domain/store.h"
#include "models/domain/timelineevent.h"
#include "models/domain/vehicle.h"
#include "models/domain/visit.h"

#include <QRegularExpression>
#include <QSet>
#include <QtTest>

using namespace forecourt;

namespace {

template <Worded E> void checkWords(const QString &expected)
{
    QCOMPARE(allWords<E>().join(u' '), expected);
    QSet<QString> seen;
    for (const E value : allOf<E>()) {
        const QString word = wordOf(value);
        QVERIFY(!seen.contains(word));
        seen.insert(word);
        QCOMPARE(fromWord<E>(word), value);
    }
}

} // namespace

class TestRecords final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // A word that changes orphans every row and operation that holds it.
    void wordsArePermanentAndReadBack()
    {
        checkWords<CustomerKind>(QStringLiteral("individual business"));
        checkWords<Gender>(QStringLiteral("unknown female male"));
        checkWords<ContactKind>(QStringLiteral("mobile phone email wechat other"));
        checkWords<Energy>(QStringLiteral(
            "unknown petrol diesel hybrid plug_in_hybrid range_extender electric fuel_cell gas other"));
        checkWords<OwnershipRole>(QStringLiteral("owner driver bring_in company"));
        checkWords<PlateKind>(QStringLiteral(
            "unknown civil learner police trailer hong_kong_macau nev_small nev_large special german none"));
        checkWords<LeadGrade>(QStringLiteral("N H A B C"));
        checkWords<LeadInterest>(QStringLiteral("buy lease sell trade_in test_drive"));
        checkWords<VehicleCondition>(QStringLiteral("new used"));
        checkWords<WaitingTransport>(QStringLiteral("none waiter loaner shuttle taxi pick_up"));
        checkWords<Payer>(QStringLiteral("customer warranty insurance internal goodwill"));
        checkWords<LineKind>(QStringLiteral("labour part sublet fee discount"));
        checkWords<PartOrigin>(QStringLiteral("none oem aftermarket refurbished used"));
        checkWords<PaymentMethod>(QStringLiteral("cash card wechat alipay transfer"));
    }

    void unknownWordsFallBack()
    {
        QVERIFY(!fromWord<Payer>(u"martian"));
        QVERIFY(!fromWord<Payer>(u"Customer"));
        QCOMPARE(fromWord<Payer>(u"martian", Payer::Internal), Payer::Internal);
        QCOMPARE(wordOf(static_cast<Payer>(99)), QString());
    }

    void recordsCompareByValue()
    {
        Order order;
        order.number = QStringLiteral("A-1");
        Order same = order;
        QCOMPARE(same == order, true);
        same.odometerOut = 1;
        QCOMPARE(same == order, false);
        QVERIFY(Lead() == Lead());
        QVERIFY(TimelineEvent() == TimelineEvent());
        QVERIFY(Staff() == Staff());
        QVERIFY(Store() == Store());
        QVERIFY(Vehicle() == Vehicle());
        QVERIFY(Visit() == Visit());
    }

    void consentHoldsFromGivingToExpiryOrWithdrawal()
    {
        Consent consent;
        QVERIFY(!consent.holdsAt(10));
        consent.givenAt = 10;
        QVERIFY(!consent.holdsAt(9));
        QVERIFY(consent.holdsAt(10));
        consent.expiresAt = 20;
        QVERIFY(consent.holdsAt(19));
        QVERIFY(!consent.holdsAt(20));
        consent.withdrawnAt = 15;
        QVERIFY(consent.holdsAt(14));
        QVERIFY(!consent.holdsAt(15));
    }
};

QTEST_APPLESS_MAIN(TestRecords)
#include "tst_records.moc"
