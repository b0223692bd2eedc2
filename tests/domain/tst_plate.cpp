// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/plate.h"

#include <QtTest>

using namespace forecourt;

namespace {

const QString kProvinces = QStringLiteral("京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼");

} // namespace

class TestPlate final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thereAreThirtyOneProvinces() { QCOMPARE(kProvinces.size(), 31); }

    void everyProvinceHasEveryRegularForm_data()
    {
        QTest::addColumn<QString>("tail");
        QTest::addColumn<PlateKind>("kind");
        QTest::addColumn<PlateEnergy>("energy");
        QTest::newRow("civil digits") << QStringLiteral("A12345") << PlateKind::Civil << PlateEnergy::None;
        QTest::newRow("civil letters") << QStringLiteral("Z0B8Y7") << PlateKind::Civil << PlateEnergy::None;
        QTest::newRow("learner") << QStringLiteral("A1234学") << PlateKind::Learner << PlateEnergy::None;
        QTest::newRow("police") << QStringLiteral("A1234警") << PlateKind::Police << PlateEnergy::None;
        QTest::newRow("trailer") << QStringLiteral("A1234挂") << PlateKind::Trailer << PlateEnergy::None;
        QTest::newRow("nev small bev")
            << QStringLiteral("AD12345") << PlateKind::NevSmall << PlateEnergy::PureElectric;
        QTest::newRow("nev small letter")
            << QStringLiteral("AAK1234") << PlateKind::NevSmall << PlateEnergy::PureElectric;
        QTest::newRow("nev small other")
            << QStringLiteral("AF12345") << PlateKind::NevSmall << PlateEnergy::OtherNewEnergy;
        QTest::newRow("nev small K") << QStringLiteral("AK12345") << PlateKind::NevSmall
                                     << PlateEnergy::OtherNewEnergy;
        QTest::newRow("nev large bev")
            << QStringLiteral("A12345D") << PlateKind::NevLarge << PlateEnergy::PureElectric;
        QTest::newRow("nev large other")
            << QStringLiteral("A12345F") << PlateKind::NevLarge << PlateEnergy::OtherNewEnergy;
    }
    void everyProvinceHasEveryRegularForm()
    {
        QFETCH(QString, tail);
        QFETCH(PlateKind, kind);
        QFETCH(PlateEnergy, energy);
        for (const QChar province : kProvinces) {
            const PlateCheck check = checkPlate(province + tail);
            QCOMPARE(check.kind, kind);
            QCOMPARE(check.energy, energy);
            QCOMPARE(check.normalised, province + tail);
            QVERIFY(!check.warn);
        }
    }

    void wrongTextIsUnknownWithAWarning_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("latin first") << QStringLiteral("AA12345");
        QTest::newRow("authority I") << QStringLiteral("沪I12345");
        QTest::newRow("authority O") << QStringLiteral("沪O12345");
        QTest::newRow("letter I") << QStringLiteral("沪A1234I");
        QTest::newRow("letter O") << QStringLiteral("沪AO2345");
        QTest::newRow("too short") << QStringLiteral("沪A1234");
        QTest::newRow("too long") << QStringLiteral("沪A1234567");
        QTest::newRow("nev letter L") << QStringLiteral("沪AL12345");
        QTest::newRow("nev letter I") << QStringLiteral("沪AI12345");
        QTest::newRow("nev letters at the end") << QStringLiteral("沪AD1234B");
        QTest::newRow("text before") << QStringLiteral("X沪A12345");
        QTest::newRow("text after") << QStringLiteral("沪A12345X9");
        QTest::newRow("digit authority") << QStringLiteral("沪112345");
        QTest::newRow("no province") << QStringLiteral("台A12345");
        QTest::newRow("hk not from guangdong") << QStringLiteral("沪Z1234港");
        QTest::newRow("hk other authority") << QStringLiteral("粤A1234港");
        QTest::newRow("new line inside the anchors") << QStringLiteral("沪A12345\nhello");
    }
    void wrongTextIsUnknownWithAWarning()
    {
        QFETCH(QString, text);
        // Letters and digits are placed wrongly, so no form may claim them.
        const PlateCheck check = checkPlate(text);
        if (text == QStringLiteral("AA12345")) {
            QCOMPARE(check.kind, PlateKind::Special); // the shape of a military plate
        } else {
            QCOMPARE(check.kind, PlateKind::Unknown);
        }
        QVERIFY(check.warn);
    }

    void typingNoiseIsNormalised()
    {
        for (const QString &text :
             {QStringLiteral("沪a·12b88"), QStringLiteral(" 沪A 12B88 "), QStringLiteral("沪Ａ－１２Ｂ８８"),
              QStringLiteral("沪A•12B88"), QStringLiteral("沪A-12B-88")}) {
            QCOMPARE(checkPlate(text).normalised, QStringLiteral("沪A12B88"));
            QCOMPARE(checkPlate(text).kind, PlateKind::Civil);
        }
    }

    void displayFormDotsOnlySevenCharacterPlates()
    {
        QCOMPARE(checkPlate(QStringLiteral("沪A12B88")).display, QStringLiteral("沪A·12B88"));
        QCOMPARE(checkPlate(QStringLiteral("沪AD83K26")).display, QStringLiteral("沪AD83K26"));
        QCOMPARE(checkPlate(QStringLiteral("沪AD83026")).display, QStringLiteral("沪AD83026"));
        QCOMPARE(checkPlate(QStringLiteral("粤Z1234港")).display, QStringLiteral("粤Z·1234港"));
        QCOMPARE(displayedPlate(QStringLiteral("京A1234学")), QStringLiteral("京A·1234学"));
    }

    void displayFormReadsBackAsTheSamePlate()
    {
        for (const QString &text :
             {QStringLiteral("沪A12B88"), QStringLiteral("沪AD83026"), QStringLiteral("粤Z1234澳"),
              QStringLiteral("S-AB 1234"), QStringLiteral("无牌照")}) {
            const PlateCheck check = checkPlate(text);
            QCOMPARE(checkPlate(check.display), check);
            QCOMPARE(checkPlate(check.normalised), check);
        }
    }

    void hongKongAndMacauPlatesAreRecognised()
    {
        QCOMPARE(checkPlate(QStringLiteral("粤Z1234港")).kind, PlateKind::HongKongMacau);
        QCOMPARE(checkPlate(QStringLiteral("粤ZAB12澳")).kind, PlateKind::HongKongMacau);
    }

    void specialPlatesAreAcceptedWithAWarning_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("embassy") << QStringLiteral("014578使");
        QTest::newRow("embassy before") << QStringLiteral("使014578");
        QTest::newRow("consulate") << QStringLiteral("沪A1234领");
        QTest::newRow("armed police") << QStringLiteral("WJ京12345");
        QTest::newRow("military") << QStringLiteral("VA12345");
        QTest::newRow("aviation") << QStringLiteral("民航A1234");
        QTest::newRow("emergency") << QStringLiteral("京X1234应急");
        QTest::newRow("temporary") << QStringLiteral("临沪A12345");
    }
    void specialPlatesAreAcceptedWithAWarning()
    {
        QFETCH(QString, text);
        QCOMPARE(checkPlate(text).kind, PlateKind::Special);
        QVERIFY(checkPlate(text).warn);
    }

    void germanPlatesKeepTheirHyphen_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("normalised");
        QTest::addColumn<QString>("display");
        QTest::newRow("usual") << QStringLiteral("S-AB 1234") << QStringLiteral("S-AB1234")
                               << QStringLiteral("S-AB 1234");
        QTest::newRow("lower") << QStringLiteral("m-x1") << QStringLiteral("M-X1") << QStringLiteral("M-X 1");
        QTest::newRow("umlaut") << QStringLiteral("MÜ-A 12") << QStringLiteral("MÜ-A12")
                                << QStringLiteral("MÜ-A 12");
        QTest::newRow("spaces") << QStringLiteral("B MW 1234") << QStringLiteral("B-MW1234")
                                << QStringLiteral("B-MW 1234");
        QTest::newRow("dash") << QStringLiteral("KA – CX 77 H") << QStringLiteral("KA-CX77H")
                              << QStringLiteral("KA-CX 77H");
        QTest::newRow("not the armed police")
            << QStringLiteral("W-J 1234") << QStringLiteral("W-J1234") << QStringLiteral("W-J 1234");
    }
    void germanPlatesKeepTheirHyphen()
    {
        QFETCH(QString, text);
        QFETCH(QString, normalised);
        QFETCH(QString, display);
        const PlateCheck check = checkPlate(text);
        QCOMPARE(check.kind, PlateKind::German);
        QCOMPARE(check.normalised, normalised);
        QCOMPARE(check.display, display);
    }

    void germanDistrictsAreNotConfused()
    {
        QVERIFY(checkPlate(QStringLiteral("S-AB 12")).normalised !=
                checkPlate(QStringLiteral("SA-B 12")).normalised);
    }

    void germanESuffixIsNewEnergy()
    {
        QCOMPARE(checkPlate(QStringLiteral("S-AB 123E")).energy, PlateEnergy::OtherNewEnergy);
        QCOMPARE(checkPlate(QStringLiteral("S-AB 123H")).energy, PlateEnergy::None);
    }

    void carsWithoutPlateHaveOneWord()
    {
        for (const QString &text :
             {QStringLiteral("无牌照"), QStringLiteral("无牌"), QStringLiteral(" 未上牌 ")}) {
            QCOMPARE(checkPlate(text).kind, PlateKind::None);
            QCOMPARE(checkPlate(text).normalised, QStringLiteral("无牌照"));
            QVERIFY(!checkPlate(text).warn);
        }
    }

    void emptyTextIsUnknownWithoutAWarning()
    {
        QCOMPARE(checkPlate(QStringLiteral("  ")).kind, PlateKind::Unknown);
        QVERIFY(!checkPlate(QStringLiteral("  ")).warn);
    }

    void tailIsWhatCallersRemember()
    {
        QCOMPARE(plateTail(QStringLiteral("沪A·12b88"), 5), QStringLiteral("12B88"));
        QCOMPARE(plateTail(QStringLiteral("S-AB 1234"), 4), QStringLiteral("1234"));
        QCOMPARE(plateTail(QStringLiteral("沪A"), 5), QStringLiteral("沪A"));
        QCOMPARE(plateTail(QStringLiteral("沪A12B88"), -1), QString());
    }
};

QTEST_APPLESS_MAIN(TestPlate)
#include "tst_plate.moc"
