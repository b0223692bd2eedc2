// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/integermath.h"
#include "models/domain/money.h"
#include "models/domain/odometer.h"

#include <QtTest>

#include <limits>
#include <rapidcheck.h>

using namespace forecourt;

namespace {

constexpr qint64 kMax = std::numeric_limits<qint64>::max();
constexpr qint64 kMin = std::numeric_limits<qint64>::min();

Money yuan(qint64 minor)
{
    return {minor, Currency::cny()};
}

} // namespace

class TestMoney final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void currenciesKnowTheirDecimals()
    {
        QCOMPARE(Currency::cny().minorDigits(), 2);
        QCOMPARE(Currency::jpy().minorDigits(), 0);
        QCOMPARE(Currency::fromCode(u"kwd")->minorDigits(), 3);
        QCOMPARE(Currency::fromCode(u"eur"), Currency::eur());
        QVERIFY(!Currency::fromCode(u"EU"));
        QVERIFY(!Currency::fromCode(u"E1R"));
        QCOMPARE(Currency().code(), QStringLiteral("CNY"));
    }

    void sumsOfTwoCurrenciesAreRefused()
    {
        QCOMPARE(add(yuan(1), {1, Currency::eur()}).error().code, ErrorCode::InvalidInput);
        QCOMPARE(subtract(yuan(1), {1, Currency::eur()}).error().code, ErrorCode::InvalidInput);
    }

    void overflowIsAnError()
    {
        QCOMPARE(add(yuan(kMax), yuan(1)).error().code, ErrorCode::TooLarge);
        QCOMPARE(subtract(yuan(kMin), yuan(1)).error().code, ErrorCode::TooLarge);
        QCOMPARE(negate(yuan(kMin)).error().code, ErrorCode::TooLarge);
        QCOMPARE(percentOf(yuan(kMax), 20'000).error().code, ErrorCode::TooLarge);
    }

    void percentRoundsHalfAwayFromZero()
    {
        QCOMPARE(percentOf(yuan(50), 100)->minor, 1);
        QCOMPARE(percentOf(yuan(-50), 100)->minor, -1);
        QCOMPARE(percentOf(yuan(49), 100)->minor, 0);
        QCOMPARE(percentOf(yuan(186'000), 1300)->minor, 24'180);
        QCOMPARE(percentOf(yuan(kMax), 10'000)->minor, kMax);
    }

    void mulDivAgreesWithExactDivision()
    {
        QVERIFY(rc::check("nearest integer, ties away from zero", [] {
            const auto value = *rc::gen::inRange<qint64>(-1'000'000'000, 1'000'000'000);
            const auto factor = *rc::gen::inRange<qint64>(-100'000, 100'000);
            const auto divisor = *rc::gen::inRange<qint64>(1, 20'000);
            const qint64 result = *mulDivHalfAway(value, factor, divisor);
            const qint64 twiceError = 2 * (value * factor - result * divisor);
            RC_ASSERT(qAbs(twiceError) <= divisor);
            if (qAbs(twiceError) == divisor) {
                RC_ASSERT(qAbs(result * divisor) > qAbs(value * factor));
            }
        }));
    }

    void mulDivRefusesADivisorThatIsNotPositive()
    {
        QVERIFY(!mulDivHalfAway(1, 1, 0));
        QVERIFY(!mulDivHalfAway(1, 1, -1));
    }

    void allocationGivesLeftoversToTheLargestRemainders()
    {
        const auto parts = allocate(yuan(100), {1, 1, 1});
        QCOMPARE(parts->at(0).minor, 34);
        QCOMPARE(parts->at(1).minor, 33);
        QCOMPARE(parts->at(2).minor, 33);
        QCOMPARE(allocate(yuan(5), {1, 0, 3})->at(2).minor, 4);
    }

    void allocationSumsToTheAmountAndStaysNearTheShare()
    {
        QVERIFY(rc::check("parts sum up", [] {
            const auto amount = *rc::gen::inRange<qint64>(-1'000'000, 1'000'000);
            const auto raw = *rc::gen::nonEmpty(
                rc::gen::container<std::vector<qint64>>(rc::gen::inRange<qint64>(0, 1000)));
            const QList<qint64> weights(raw.begin(), raw.end());
            const qint64 total = std::accumulate(raw.begin(), raw.end(), qint64{0});
            RC_PRE(total > 0);
            const auto parts = allocate(yuan(amount), weights);
            qint64 sum = 0;
            for (qsizetype i = 0; i < weights.size(); ++i) {
                sum += parts->at(i).minor;
                RC_ASSERT(qAbs(parts->at(i).minor * total - amount * weights.at(i)) < total);
            }
            RC_ASSERT(sum == amount);
        }));
    }

    void allocationNeedsWeights()
    {
        QCOMPARE(allocate(yuan(1), {}).error().code, ErrorCode::InvalidInput);
        QCOMPARE(allocate(yuan(1), {0, 0}).error().code, ErrorCode::InvalidInput);
        QCOMPARE(allocate(yuan(1), {2, -1}).error().code, ErrorCode::InvalidInput);
    }

    void amountsAreRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QChar>("decimal");
        QTest::addColumn<qint64>("minor");
        QTest::addColumn<QString>("currency");
        const auto row = [](const char *text, char16_t decimal, qint64 minor, const char *currency = "CNY") {
            QTest::newRow(text) << QString::fromUtf8(text) << QChar(decimal) << minor
                                << QString::fromUtf8(currency);
        };
        row("1,860.00", u'.', 186'000);
        row("¥1860", u'.', 186'000);
        row("￥１，８６０．５", u'.', 186'050);
        row("1.860,00 €", u',', 186'000, "EUR");
        row("1 860,5", u',', 186'050);
        row("1'234'567.89", u'.', 123'456'789);
        row("CNY 12", u'.', 1'200);
        row("12 usd", u'.', 1'200, "USD");
        row("HK$5", u'.', 500, "HKD");
        row("12元", u'.', 1'200);
        row("人民币 12 元", u'.', 1'200);
        row("-3", u'.', -300);
        row("¥-3.1", u'.', -310);
        row("-¥3", u'.', -300);
        row("(3)", u'.', -300);
        row("−3", u'.', -300);
        row("3-", u'.', -300);
        row(".5", u'.', 50);
        row("5.", u'.', 500);
        row("5.00", u'.', 500);
        row("5.1000", u'.', 510);
        row("JPY 1,200", u'.', 1'200, "JPY");
        row("JPY 1,200.00", u'.', 1'200, "JPY");
        row("92233720368547758.07", u'.', kMax);
        row("-92233720368547758.08", u'.', kMin);
    }
    void amountsAreRead()
    {
        QFETCH(QString, text);
        QFETCH(QChar, decimal);
        QFETCH(qint64, minor);
        QFETCH(QString, currency);
        const auto money = parseMoney(text, Currency::cny(), decimal);
        QVERIFY(money.has_value());
        QCOMPARE(money->minor, minor);
        QCOMPARE(money->currency.code(), currency);
    }

    void yenSignFollowsTheFallback()
    {
        QCOMPARE(parseMoney(QStringLiteral("¥5"), Currency::jpy()), (Money{5, Currency::jpy()}));
        QCOMPARE(parseMoney(QStringLiteral("¥5"), Currency::eur()), (Money{500, Currency::cny()}));
    }

    void otherTextIsRefused_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"", "-", "¥", ".", "abc", "1,86", "1,8600.00", "1.2.3", "1.234", "--3",
                                 "-3-", "1 2", "12 PCS", "USD 5 €", "1e5", "0x10", "5 %", ",5", "1,,000"}) {
            QTest::newRow(text) << QString::fromUtf8(text);
        }
    }
    void otherTextIsRefused()
    {
        QFETCH(QString, text);
        QCOMPARE(parseMoney(text).error().code, ErrorCode::Malformed);
    }

    void tooLargeAmountsAreRefused()
    {
        QCOMPARE(parseMoney(QStringLiteral("92233720368547758.08")).error().code, ErrorCode::TooLarge);
    }

    void amountsAreWritten()
    {
        QCOMPARE(plainAmount(yuan(186'000)), QStringLiteral("1860.00"));
        QCOMPARE(plainAmount(yuan(-5)), QStringLiteral("-0.05"));
        QCOMPARE(plainAmount({1200, Currency::jpy()}), QStringLiteral("1200"));
        QCOMPARE(formatAmount(yuan(123'456'789)), QStringLiteral("1,234,567.89"));
        QCOMPARE(formatAmount(yuan(-100'000), u',', u'.'), QStringLiteral("-1.000,00"));
        QCOMPARE(plainAmount(yuan(kMin)), QStringLiteral("-92233720368547758.08"));
    }

    void whatIsWrittenIsReadBack()
    {
        QVERIFY(rc::check("format and parse", [](qint64 minor) {
            RC_ASSERT(parseMoney(plainAmount(yuan(minor)))->minor == minor);
            RC_ASSERT(parseMoney(formatAmount(yuan(minor)))->minor == minor);
            RC_ASSERT(parseMoney(formatAmount(yuan(minor), u',', u'.'), {}, u',')->minor == minor);
        }));
    }

    void milesBecomeKilometres()
    {
        QCOMPARE(toKilometres({100, DistanceUnit::Mile}), 161);
        QCOMPARE(toKilometres({100, DistanceUnit::Kilometre}), 100);
    }

    void lowerOdometerWarns()
    {
        QCOMPARE(checkOdometer(5'000, 6'000), OdometerWarning::LowerThanBefore);
        QCOMPARE(checkOdometer(6'000, 6'000), OdometerWarning::None);
        QCOMPARE(checkOdometer(10, 0), OdometerWarning::None);
        QCOMPARE(checkOdometer(-1, 0), OdometerWarning::Implausible);
        QCOMPARE(checkOdometer(9'999'999, 0), OdometerWarning::Implausible);
    }
};

QTEST_APPLESS_MAIN(TestMoney)
#include "tst_money.moc"
