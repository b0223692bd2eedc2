// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/reception/receptionfixture.h"

using namespace forecourt;
using namespace forecourt::receptiontest;

// Every rule of checkinrules.h, asked through the service on a real database.
class CheckInRulesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<ReceptionFixture>(); }

    void completeCheckInHasNoFindings() { QCOMPARE(found(m_fixture->walkIn()), QStringList()); }

    void carNeedsPlateOrVin()
    {
        CheckIn checkIn = m_fixture->walkIn();
        checkIn.plate = QStringLiteral("无牌照");
        checkIn.vin.clear();
        QCOMPARE(severity(checkIn, QStringLiteral("vehicle.unidentified")), FindingSeverity::Refuse);
        checkIn.vin = QStringLiteral("LVSHCAMB1CE054249");
        QCOMPARE(found(checkIn), QStringList());
    }

    void unusualPlateIsAskedAbout()
    {
        CheckIn checkIn = m_fixture->walkIn();
        checkIn.plate = QStringLiteral("沪A1234使");
        QCOMPARE(severity(checkIn, QStringLiteral("plate.unusual")), FindingSeverity::Warn);
    }

    void chineseVinWithWrongCheckDigitNeedsAReason()
    {
        CheckIn checkIn = m_fixture->walkIn();
        checkIn.vin = QStringLiteral("LVSHCAMB2CE054249");
        QCOMPARE(severity(checkIn, QStringLiteral("vin.check_digit")), FindingSeverity::Warn);
        checkIn.vinOverrideReason = QStringLiteral("登记证如此");
        QCOMPARE(found(checkIn), QStringList());
    }

    void europeanVinWithoutCheckDigitIsOnlyTold()
    {
        CheckIn checkIn = m_fixture->walkIn();
        checkIn.vin = QStringLiteral("WVWZZZ1JZXW123456");
        QCOMPARE(severity(checkIn, QStringLiteral("vin.check_digit_info")), FindingSeverity::Info);
    }

    void letterOInVinSuggestsNought()
    {
        CheckIn checkIn = m_fixture->walkIn();
        checkIn.vin = QStringLiteral("LVSHCAMB1CEO54249");
        const Finding finding = one(checkIn, QStringLiteral("vin.illegal_character"));
        QCOMPARE(finding.params.value(QStringLiteral("suggestion")), QStringLiteral("LVSHCAMB1CE054249"));
    }

    void shortVinIsAChassisNumber()
    {
        CheckIn checkIn = m_fixture->walkIn();
        checkIn.vin = QStringLiteral("ABC12345");
        QCOMPARE(severity(checkIn, QStringLiteral("vin.chassis_number")), FindingSeverity::Info);
    }

    void nobodyIsAWarning()
    {
        CheckIn checkIn = m_fixture->walkIn();
        checkIn.customerName.clear();
        checkIn.phone.clear();
        QCOMPARE(severity(checkIn, QStringLiteral("customer.missing")), FindingSeverity::Warn);
    }

    void missingPhoneIsAWarning()
    {
        CheckIn checkIn = m_fixture->walkIn();
        checkIn.phone.clear();
        QCOMPARE(found(checkIn), QStringList{QStringLiteral("phone.missing")});
    }

    void invalidPhoneIsAWarning()
    {
        CheckIn checkIn = m_fixture->walkIn();
        checkIn.phone = QStringLiteral("138 17");
        QCOMPARE(found(checkIn), QStringList{QStringLiteral("phone.invalid")});
    }

    void knownPhoneNamesItsCustomer()
    {
        m_fixture->in(m_fixture->walkIn());
        CheckIn checkIn = m_fixture->walkIn();
        checkIn.plate = QStringLiteral("沪C7M219");
        checkIn.vin.clear();
        checkIn.customerName = QStringLiteral("王先生");
        checkIn.phone = QStringLiteral("+86 138-1723-5566");
        const Finding finding = one(checkIn, QStringLiteral("phone.known"));
        QCOMPARE(finding.params.value(QStringLiteral("name")), QStringLiteral("王梓涵"));
    }

    void newOwnerOfAKnownCarIsAskedAbout()
    {
        m_fixture->in(m_fixture->walkIn());
        CheckIn checkIn = m_fixture->walkIn();
        checkIn.customerName = QStringLiteral("陈国强");
        checkIn.phone = QStringLiteral("13912345678");
        QCOMPARE(severity(checkIn, QStringLiteral("role.owner_changed")), FindingSeverity::Warn);
        checkIn.role = OwnershipRole::Driver;
        QVERIFY(!found(checkIn).contains(QStringLiteral("role.owner_changed")));
    }

    void plateOfAnotherCarIsAskedAbout()
    {
        m_fixture->in(m_fixture->walkIn());
        CheckIn checkIn = m_fixture->walkIn();
        checkIn.vin = QStringLiteral("LATPAB071W1005301");
        QCOMPARE(severity(checkIn, QStringLiteral("plate.in_use")), FindingSeverity::Warn);
    }

    void vinOfAnotherCarIsRefused()
    {
        const CheckInDone first = m_fixture->in(m_fixture->walkIn());
        CheckIn second = m_fixture->walkIn();
        second.plate = QStringLiteral("沪C7M219");
        second.vin = QStringLiteral("LATPAB071W1005301");
        second.vehicle = m_fixture->in(second).vehicle;
        QVERIFY(second.vehicle != first.vehicle);
        second.vin = QStringLiteral("LVSHCAMB1CE054249");
        QCOMPARE(severity(second, QStringLiteral("vin.in_use")), FindingSeverity::Refuse);
    }

    void otherVinOfAKnownCarIsAskedAbout()
    {
        CheckIn checkIn = m_fixture->walkIn();
        checkIn.vehicle = m_fixture->in(checkIn).vehicle;
        checkIn.vin = QStringLiteral("LATPAB071W1005301");
        QCOMPARE(severity(checkIn, QStringLiteral("vin.differs")), FindingSeverity::Warn);
    }

    void noConcernIsAWarning()
    {
        CheckIn checkIn = m_fixture->walkIn();
        checkIn.concerns = {{QStringLiteral("  "), {}}};
        QCOMPARE(found(checkIn), QStringList{QStringLiteral("concerns.missing")});
    }

    void lowerOdometerSaysByHowMuch()
    {
        m_fixture->in(m_fixture->walkIn());
        CheckIn checkIn = m_fixture->walkIn();
        checkIn.odometerKm = 41'200;
        const Finding finding = one(checkIn, QStringLiteral("odometer.lower"));
        QCOMPARE(finding.severity, FindingSeverity::Warn);
        QCOMPARE(finding.params.value(QStringLiteral("before")), QStringLiteral("41520"));
        QCOMPARE(finding.params.value(QStringLiteral("difference")), QStringLiteral("320"));
    }

    void negativeOdometerIsRefused()
    {
        CheckIn checkIn = m_fixture->walkIn();
        checkIn.odometerKm = -1;
        QCOMPARE(severity(checkIn, QStringLiteral("odometer.negative")), FindingSeverity::Refuse);
    }

    void fuelBeyondFullIsRefused()
    {
        CheckIn checkIn = m_fixture->walkIn();
        checkIn.fuelPercent = 101;
        QCOMPARE(severity(checkIn, QStringLiteral("fuel.range")), FindingSeverity::Refuse);
    }

    void promiseInThePastIsAWarning()
    {
        CheckIn checkIn = m_fixture->walkIn();
        checkIn.promisedAt = m_fixture->desk.clock.nowMs() - 1;
        QCOMPARE(found(checkIn), QStringList{QStringLiteral("promise.past")});
    }

    void invalidBringInPhoneIsAWarning()
    {
        CheckIn checkIn = m_fixture->walkIn();
        checkIn.bringInPhone = QStringLiteral("1");
        QCOMPARE(found(checkIn), QStringList{QStringLiteral("bringInPhone.invalid")});
    }

private:
    QList<Finding> findings(const CheckIn &checkIn)
    {
        return answer(m_fixture->reception.review(checkIn)).value_or(QList<Finding>());
    }
    QStringList found(const CheckIn &checkIn) { return ReceptionFixture::keys(findings(checkIn)); }
    Finding one(const CheckIn &checkIn, const QString &key)
    {
        for (const Finding &finding : findings(checkIn)) {
            if (finding.key() == key) {
                return finding;
            }
        }
        return {QStringLiteral("nothing"), FindingSeverity::Info, key, {}};
    }
    std::optional<FindingSeverity> severity(const CheckIn &checkIn, const QString &key)
    {
        const Finding finding = one(checkIn, key);
        return finding.key() == key ? std::optional(finding.severity) : std::nullopt;
    }

    std::unique_ptr<ReceptionFixture> m_fixture;
};

QTEST_GUILESS_MAIN(CheckInRulesTest)
#include "tst_checkinrules.moc"
