// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/money.h"

#include <QtTest>

#include <limits>
#include <rapidcheck.h>

using namespace forecourt;

namespace {

// Reads capitals back to fen, by the grammar of the language rather than by undoing the writer.
qint64 read(QString text)
{
    const bool negative = text.startsWith(u'负');
    qint64 total = 0;   // closed by 亿
    qint64 section = 0; // closed by 万
    qint64 group = 0;
    qint64 digit = 0;
    qint64 fen = 0;
    for (const QChar c : text) {
        const auto value = QStringView(u"零壹贰叁肆伍陆柒捌玖").indexOf(c);
        if (value >= 0) {
            digit = value;
            continue;
        }
        switch (c.unicode()) {
        case u'拾':
            group += digit * 10;
            break;
        case u'佰':
            group += digit * 100;
            break;
        case u'仟':
            group += digit * 1000;
            break;
        case u'万':
            section += (group + digit) * 10'000;
            group = 0;
            break;
        case u'亿':
            total = (total + section + group + digit) * 100'000'000;
            section = 0;
            group = 0;
            break;
        case u'元':
            fen += (total + section + group + digit) * 100;
            break;
        case u'角':
            fen += digit * 10;
            break;
        case u'分':
            fen += digit;
            break;
        default:
            break;
        }
        digit = 0;
    }
    return negative ? -fen : fen;
}

} // namespace

class TestMoneyWords final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void amountsInCapitals_data()
    {
        QTest::addColumn<qint64>("fen");
        QTest::addColumn<QString>("capitals");
        const auto row = [](qint64 fen, const char *capitals) {
            QTest::addRow("%lld", static_cast<long long>(fen)) << fen << QString::fromUtf8(capitals);
        };
        row(0, "零元整");
        row(1, "壹分");
        row(5, "伍分");
        row(10, "壹角整");
        row(50, "伍角整");
        row(55, "伍角伍分");
        row(100, "壹元整");
        row(101, "壹元零壹分");
        row(110, "壹元壹角整");
        row(111, "壹元壹角壹分");
        row(1'000, "壹拾元整");
        row(1'050, "壹拾元零伍角整");
        row(1'100, "壹拾壹元整");
        row(2'000, "贰拾元整");
        row(10'000, "壹佰元整");
        row(10'100, "壹佰零壹元整");
        row(11'000, "壹佰壹拾元整");
        // The examples of the bank's rules.
        row(140'950, "壹仟肆佰零玖元伍角整");
        row(600'714, "陆仟零柒元壹角肆分");
        row(168'032, "壹仟陆佰捌拾元零叁角贰分");
        row(10'700'053, "壹拾万柒仟元零伍角叁分");
        row(1'640'902, "壹万陆仟肆佰零玖元零贰分");
        row(32'504, "叁佰贰拾伍元零肆分");
        row(186'000, "壹仟捌佰陆拾元整");
        row(100'000, "壹仟元整");
        row(100'100, "壹仟零壹元整");
        row(101'000, "壹仟零壹拾元整");
        row(1'000'000, "壹万元整");
        row(1'000'100, "壹万零壹元整");
        row(1'001'000, "壹万零壹拾元整");
        row(1'010'000, "壹万零壹佰元整");
        row(1'100'000, "壹万壹仟元整");
        row(10'000'000, "壹拾万元整");
        row(10'100'100, "壹拾万壹仟零壹元整");
        row(100'000'000, "壹佰万元整");
        row(1'000'000'000, "壹仟万元整");
        row(1'000'100'000, "壹仟万壹仟元整");
        row(1'000'000'100, "壹仟万零壹元整");
        row(10'000'000'000, "壹亿元整");
        row(10'000'000'100, "壹亿零壹元整");
        row(10'001'000'000, "壹亿零壹万元整");
        row(10'100'000'000, "壹亿零壹佰万元整");
        row(11'000'000'000, "壹亿壹仟万元整");
        row(10'001'000'100, "壹亿零壹万零壹元整");
        row(1'000'000'000'000, "壹佰亿元整");
        row(100'000'000'000'000, "壹万亿元整");
        row(100'010'000'000'000, "壹万零壹亿元整");
        row(100'000'000'000'000'000, "壹仟万亿元整");
        row(123'456'789'012, "壹拾贰亿叁仟肆佰伍拾陆万柒仟捌佰玖拾元零壹角贰分");
        row(-186'000, "负壹仟捌佰陆拾元整");
        row(-1, "负壹分");
    }
    void amountsInCapitals()
    {
        QFETCH(qint64, fen);
        QFETCH(QString, capitals);
        QCOMPARE(moneyInWords({fen, Currency::cny()}), capitals);
        QCOMPARE(read(capitals), fen);
    }

    void everyAmountIsReadBack()
    {
        QVERIFY(rc::check("capitals name the amount", [] {
            const auto digits = *rc::gen::inRange(0, 18);
            qint64 bound = 10;
            for (int i = 0; i < digits; ++i) {
                bound *= 10;
            }
            const qint64 fen = *rc::gen::inRange<qint64>(-bound, bound);
            RC_ASSERT(read(moneyInWords({fen, Currency::cny()})) == fen);
        }));
    }

    void sparseAmountsAreReadBackAndNeverDoubleZeros()
    {
        QVERIFY(rc::check("amounts of few digits", [] {
            qint64 fen = 0;
            for (int i = 0; i < 3; ++i) {
                qint64 part = *rc::gen::inRange<qint64>(0, 10);
                for (int zeros = *rc::gen::inRange(0, 17); zeros > 0; --zeros) {
                    part *= 10;
                }
                fen += part;
            }
            const QString capitals = moneyInWords({fen, Currency::cny()});
            RC_ASSERT(read(capitals) == fen);
            RC_ASSERT(!capitals.contains(QStringLiteral("零零")));
            RC_ASSERT(fen < 100 || !capitals.contains(QStringLiteral("零元")));
        }));
    }

    void largestAmountsHaveWords()
    {
        QCOMPARE(read(moneyInWords({std::numeric_limits<qint64>::max(), {}})),
                 std::numeric_limits<qint64>::max());
        QVERIFY(moneyInWords({std::numeric_limits<qint64>::min(), {}}).startsWith(u'负'));
    }

    void otherCurrenciesNameTheirUnit()
    {
        QCOMPARE(moneyInWords({1250, Currency::eur()}), QStringLiteral("壹拾贰欧元伍角整"));
        QCOMPARE(moneyInWords({1250, Currency::jpy()}), QStringLiteral("壹仟贰佰伍拾日元整"));
        QCOMPARE(moneyInWords({100, Currency::usd()}), QStringLiteral("壹美元整"));
    }
};

QTEST_APPLESS_MAIN(TestMoneyWords)
#include "tst_moneywords.moc"
