// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/phone.h"

#include <QtTest>

#include <rapidcheck.h>

using namespace forecourt;

class TestPhone final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySpellingOfAMobileIsOneNumber_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text :
             {"13800138000", "138 0013 8000", "138-0013-8000", "+8613800138000", "+86 138 0013 8000",
              "008613800138000", "0086-138-0013-8000", "8613800138000", "(+86)13800138000", "013800138000",
              "１３８００１３８０００", "＋８６　１３８００１３８０００", "\u202A13800138000\u202C",
              "138.0013.8000", "138–0013–8000"}) {
            QTest::newRow(text) << QString::fromUtf8(text);
        }
    }
    void everySpellingOfAMobileIsOneNumber()
    {
        QFETCH(QString, text);
        const PhoneNumber number = normalisePhone(text);
        QCOMPARE(number.kind, PhoneKind::Mobile);
        QCOMPARE(number.canonical, QStringLiteral("+8613800138000"));
        QCOMPARE(number.searchDigits, QStringLiteral("13800138000"));
        QCOMPARE(number.display, QStringLiteral("138 0013 8000"));
        QCOMPARE(number.masked, QStringLiteral("138 **** 8000"));
        QCOMPARE(number.country, QStringLiteral("86"));
    }

    void everySpellingOfALandlineIsOneNumber_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text :
             {"021-55550000", "021-5555 0000", "(021) 5555-0000", "02155550000", "+86 21 5555 0000",
              "+86 021 5555 0000", "0086 21 55550000", "862155550000"}) {
            QTest::newRow(text) << QString::fromUtf8(text);
        }
    }
    void everySpellingOfALandlineIsOneNumber()
    {
        QFETCH(QString, text);
        const PhoneNumber number = normalisePhone(text);
        QCOMPARE(number.kind, PhoneKind::Landline);
        QCOMPARE(number.canonical, QStringLiteral("+862155550000"));
        QCOMPARE(number.display, QStringLiteral("021-5555 0000"));
        QCOMPARE(number.masked, QStringLiteral("021-**** 0000"));
        QCOMPARE(number.searchDigits, QStringLiteral("2155550000"));
    }

    void extensionsAreKept_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"021-55550000-801", "021-5555 0000-801", "021-55550000转801",
                                 "021-55550000 转 801", "021-55550000 ext. 801", "021-55550000x801",
                                 "02155550000#801", "+862155550000;ext=801", "021-5555 0000 分机801"}) {
            QTest::newRow(text) << QString::fromUtf8(text);
        }
    }
    void extensionsAreKept()
    {
        QFETCH(QString, text);
        const PhoneNumber number = normalisePhone(text);
        QCOMPARE(number.canonical, QStringLiteral("+862155550000;ext=801"));
        QCOMPARE(number.extension, QStringLiteral("801"));
        QCOMPARE(number.display, QStringLiteral("021-5555 0000-801"));
    }

    void smallerCitiesHaveThreeDigitAreaCodes()
    {
        QCOMPARE(normalisePhone(QStringLiteral("0512-65550000")).display, QStringLiteral("0512-6555 0000"));
        QCOMPARE(normalisePhone(QStringLiteral("0874-3123456")).display, QStringLiteral("0874-312 3456"));
        QCOMPARE(normalisePhone(QStringLiteral("010-65550000")).canonical, QStringLiteral("+861065550000"));
    }

    void serviceNumbersAreRecognised()
    {
        const PhoneNumber number = normalisePhone(QStringLiteral("400-820-8888"));
        QCOMPARE(number.kind, PhoneKind::Service);
        QCOMPARE(number.canonical, QStringLiteral("+864008208888"));
        QCOMPARE(number.display, QStringLiteral("400 820 8888"));
    }

    void foreignNumbersNeedTheirCountry_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("canonical");
        QTest::addColumn<QString>("country");
        QTest::newRow("german") << QStringLiteral("+49 711 1234567") << QStringLiteral("+497111234567")
                                << QStringLiteral("49");
        QTest::newRow("german 00") << QStringLiteral("0049 711 1234567") << QStringLiteral("+497111234567")
                                   << QStringLiteral("49");
        QTest::newRow("trunk in brackets") << QStringLiteral("+49 (0) 711 1234567")
                                           << QStringLiteral("+497111234567") << QStringLiteral("49");
        QTest::newRow("us") << QStringLiteral("+1 (415) 555-2671") << QStringLiteral("+14155552671")
                            << QStringLiteral("1");
        QTest::newRow("hong kong") << QStringLiteral("+852 9123 4567") << QStringLiteral("+85291234567")
                                   << QStringLiteral("852");
        QTest::newRow("macau") << QStringLiteral("00853 6612 3456") << QStringLiteral("+85366123456")
                               << QStringLiteral("853");
    }
    void foreignNumbersNeedTheirCountry()
    {
        QFETCH(QString, text);
        QFETCH(QString, canonical);
        QFETCH(QString, country);
        const PhoneNumber number = normalisePhone(text);
        QCOMPARE(number.kind, PhoneKind::International);
        QCOMPARE(number.canonical, canonical);
        QCOMPARE(number.country, country);
        QVERIFY(!number.masked.contains(number.searchDigits));
    }

    void anotherDefaultCountryReadsItsNationalNumbers()
    {
        QCOMPARE(normalisePhone(QStringLiteral("0711 1234567"), QStringLiteral("49")).canonical,
                 QStringLiteral("+497111234567"));
        QCOMPARE(normalisePhone(QStringLiteral("1 415 555 2671"), QStringLiteral("1")).canonical,
                 QStringLiteral("+14155552671"));
    }

    void otherTextIsInvalid_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text :
             {"", "   ", "abc", "1380013800", "138001380001", "12800138000", "55550000", "13800138000/139",
              "13800138000 13900139000", "+", "+86", "+8612", "+1234567890123456", "无", "021-1234",
              "010-12345678", "13800138000转1", "张13800138000", "+00012345678"}) {
            QTest::newRow(text) << QString::fromUtf8(text);
        }
    }
    void otherTextIsInvalid()
    {
        QFETCH(QString, text);
        const PhoneNumber number = normalisePhone(text);
        QVERIFY(!number.isValid());
        QVERIFY(number.canonical.isEmpty());
    }

    void invalidTextIsShownAsTyped()
    {
        QCOMPARE(normalisePhone(QStringLiteral(" 1380013 ")).display, QStringLiteral("1380013"));
        QCOMPARE(normalisePhone(QStringLiteral("1380013")).masked, QStringLiteral("*****13"));
    }

    void canonicalFormIsAFixedPoint()
    {
        QVERIFY(rc::check("every mainland mobile", [] {
            QString digits = QStringLiteral("1") + QString::number(*rc::gen::inRange(3, 10));
            for (int i = 0; i < 9; ++i) {
                digits += QString::number(*rc::gen::inRange(0, 10));
            }
            const PhoneNumber number = normalisePhone(digits);
            RC_ASSERT(number.canonical == QStringLiteral("+86") + digits);
            RC_ASSERT(normalisePhone(number.canonical) == number);
            RC_ASSERT(normalisePhone(number.display) == number);
        }));
    }

    void anyTextIsReadWithoutHarm()
    {
        QVERIFY(rc::check("valid numbers have valid forms", [] {
            const auto raw =
                *rc::gen::container<std::string>(rc::gen::elementOf(std::string("0123456789+-() 86x#.")));
            const PhoneNumber number = normalisePhone(QString::fromStdString(raw));
            if (number.isValid()) {
                RC_ASSERT(number.canonical.startsWith(u'+'));
                RC_ASSERT(normalisePhone(number.canonical).canonical == number.canonical);
            }
        }));
    }

    void searchDigitsOfPartsFindTheWhole()
    {
        QCOMPARE(phoneSearchDigits(QStringLiteral("8000")), QStringLiteral("8000"));
        QCOMPARE(phoneSearchDigits(QStringLiteral("+86 138")), QStringLiteral("138"));
        QCOMPARE(phoneSearchDigits(QStringLiteral("0086 138")), QStringLiteral("138"));
        QCOMPARE(phoneSearchDigits(QStringLiteral("021 5555")), QStringLiteral("215555"));
        QCOMPARE(phoneSearchDigits(QStringLiteral("138 0013 8000")), QStringLiteral("13800138000"));
        QVERIFY(QStringLiteral("13800138000").contains(phoneSearchDigits(QStringLiteral("0013 8000"))));
    }
};

QTEST_APPLESS_MAIN(TestPhone)
#include "tst_phone.moc"
