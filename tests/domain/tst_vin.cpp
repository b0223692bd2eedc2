// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/vin.h"

#include <QtTest>

#include <rapidcheck.h>

using namespace forecourt;

namespace {

constexpr int kThisYear = 2024;
constexpr char kLegal[] = "ABCDEFGHJKLMNPRSTUVWXYZ0123456789";

VinCheck check(const QString &text)
{
    return checkVin(text, kThisYear);
}

// Seventeen legal characters with the right check digit.
rc::Gen<QString> validVin()
{
    const auto letter = rc::gen::elementOf(std::string(kLegal));
    return rc::gen::map(rc::gen::container<std::string>(17, letter), [](const std::string &raw) {
        QString vin = QString::fromStdString(raw);
        vin[8] = vinCheckDigit(vin);
        return vin;
    });
}

// The value of a character counted along the alphabet as ISO 3779 prints it, written apart from the program's
// table.
int printedValue(QChar c)
{
    if (c.isDigit()) {
        return c.digitValue();
    }
    static const QHash<QChar, int> kTable = {{u'A', 1}, {u'B', 2}, {u'C', 3}, {u'D', 4}, {u'E', 5}, {u'F', 6},
                                             {u'G', 7}, {u'H', 8}, {u'J', 1}, {u'K', 2}, {u'L', 3}, {u'M', 4},
                                             {u'N', 5}, {u'P', 7}, {u'R', 9}, {u'S', 2}, {u'T', 3}, {u'U', 4},
                                             {u'V', 5}, {u'W', 6}, {u'X', 7}, {u'Y', 8}, {u'Z', 9}};
    return kTable.value(c);
}

} // namespace

class TestVin final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knownVectorsHaveTheirCheckDigit_data()
    {
        QTest::addColumn<QString>("vin");
        QTest::addColumn<QChar>("digit");
        QTest::newRow("X") << QStringLiteral("1M8GDM9AXKP042788") << QChar(u'X');
        QTest::newRow("engraver") << QStringLiteral("LATPAB071W1005301") << QChar(u'1');
        QTest::newRow("honda") << QStringLiteral("1HGCM82633A004352") << QChar(u'3');
        QTest::newRow("china") << QStringLiteral("LVSHCAMB1CE054249") << QChar(u'1');
        QTest::newRow("europe") << QStringLiteral("WVWZZZ1JZXW123456") << QChar(u'9');
        QTest::newRow("all ones") << QStringLiteral("11111111111111111") << QChar(u'1');
    }
    void knownVectorsHaveTheirCheckDigit()
    {
        QFETCH(QString, vin);
        QFETCH(QChar, digit);
        QCOMPARE(vinCheckDigit(vin), digit);
    }

    void rightCheckDigitIsOk()
    {
        for (const QString &vin :
             {QStringLiteral("1M8GDM9AXKP042788"), QStringLiteral("LATPAB071W1005301"),
              QStringLiteral("1HGCM82633A004352"), QStringLiteral("LVSHCAMB1CE054249")}) {
            const VinCheck result = check(vin);
            QCOMPARE(result.severity, VinCheck::Severity::Ok);
            QVERIFY(result.checkDigitOk);
            QCOMPARE(result.reason, VinCheck::Reason::None);
        }
    }

    void europeanVinWithFailingDigitIsOnlyInformation()
    {
        const VinCheck result = check(QStringLiteral("WVWZZZ1JZXW123456"));
        QCOMPARE(result.severity, VinCheck::Severity::Info);
        QCOMPARE(result.expectedCheckDigit, QChar(u'9'));
        QCOMPARE(result.region, VinCheck::Region::Europe);
    }

    void chineseAndNorthAmericanVinWithFailingDigitBlocks_data()
    {
        QTest::addColumn<QString>("vin");
        QTest::newRow("L") << QStringLiteral("LVSHCAMB2CE054249");
        QTest::newRow("H") << QStringLiteral("HVSHCAMB1CE054249");
        QTest::newRow("1") << QStringLiteral("1HGCM82643A004352");
        QTest::newRow("5") << QStringLiteral("5HGCM82633A004352");
    }
    void chineseAndNorthAmericanVinWithFailingDigitBlocks()
    {
        QFETCH(QString, vin);
        const VinCheck result = check(vin);
        QCOMPARE(result.severity, VinCheck::Severity::BlockingWithOverride);
        QCOMPARE(result.reason, VinCheck::Reason::CheckDigit);
    }

    void strictRegionsAreASetting()
    {
        const QString vin = QStringLiteral("LVSHCAMB2CE054249");
        QCOMPARE(checkVin(vin, kThisYear, QStringLiteral("1")).severity, VinCheck::Severity::Info);
    }

    void typingNoiseIsNormalised()
    {
        const VinCheck result = check(QStringLiteral(" ｌｖｓh-camb 1ce-054249\n"));
        QCOMPARE(result.normalised, QStringLiteral("LVSHCAMB1CE054249"));
        QCOMPARE(result.severity, VinCheck::Severity::Ok);
    }

    void confusableLettersAreSuggestedButNeverReplaced()
    {
        const VinCheck result = check(QStringLiteral("LVSHCAMBICEO54249"));
        QCOMPARE(result.normalised, QStringLiteral("LVSHCAMBICEO54249"));
        QCOMPARE(result.suggestion, QStringLiteral("LVSHCAMB1CE054249"));
        QCOMPARE(result.severity, VinCheck::Severity::BlockingWithOverride);
        QCOMPARE(result.reason, VinCheck::Reason::IllegalCharacter);
        QCOMPARE(check(QStringLiteral("LVSHCAMB1CEQ54249")).suggestion, QStringLiteral("LVSHCAMB1CE054249"));
    }

    void noSuggestionWithoutConfusableLetters()
    {
        QVERIFY(check(QStringLiteral("LVSHCAMB1CE054249")).suggestion.isEmpty());
        QVERIFY(check(QStringLiteral("LVSHCAMB1CE05424张")).suggestion.isEmpty());
    }

    void otherLengthIsAChassisNumber()
    {
        for (const QString &text : {QStringLiteral("WDB123"), QStringLiteral("LVSHCAMB1CE0542499")}) {
            QCOMPARE(check(text).severity, VinCheck::Severity::ChassisNumber);
            QCOMPARE(check(text).reason, VinCheck::Reason::Length);
        }
        QCOMPARE(check(QStringLiteral("  ")).reason, VinCheck::Reason::Empty);
    }

    void regionFollowsTheFirstCharacter()
    {
        using enum VinCheck::Region;
        const QList<QPair<QChar, VinCheck::Region>> table = {
            {u'A', Africa},  {u'H', China},        {u'J', Asia},         {u'K', Asia},
            {u'L', China},   {u'M', Asia},         {u'R', Asia},         {u'S', Europe},
            {u'W', Europe},  {u'Z', Europe},       {u'1', NorthAmerica}, {u'5', NorthAmerica},
            {u'6', Oceania}, {u'9', SouthAmerica}, {u'0', Unknown}};
        for (const auto &[first, region] : table) {
            QCOMPARE(check(first + QStringLiteral("VSHCAMB1CE054249")).region, region);
        }
    }

    void modelYearIsTheLatestThatIsNotInTheFuture()
    {
        QCOMPARE(check(QStringLiteral("LVSHCAMB1CE054249")).modelYear, 2012);
        QCOMPARE(check(QStringLiteral("LATPAB071W1005301")).modelYear, 1998);
        QCOMPARE(check(QStringLiteral("LVSHCAMB1SE054249")).modelYear, 2025);
        QCOMPARE(check(QStringLiteral("LVSHCAMB1TE054249")).modelYear, 1996);
    }

    void modelYearInNorthAmericaFollowsPositionSeven()
    {
        QCOMPARE(check(QStringLiteral("1HGCM82633A004352")).modelYear, 2003);
        QCOMPARE(check(QStringLiteral("1M8GDM9AXKP042788")).modelYear, 1989);
        QCOMPARE(check(QStringLiteral("1HGCM8A63EA004352")).modelYear, 2014);
        QCOMPARE(check(QStringLiteral("1HGCM8263EA004352")).modelYear, 1984);
    }

    void modelYearIsNeverInTheFuture()
    {
        QCOMPARE(check(QStringLiteral("1HGCM8A633A004352")).modelYear, 2003);
    }

    void unusedYearCodesTellNoYear()
    {
        for (const QChar code : QStringView(u"UZ0")) {
            QString vin = QStringLiteral("LVSHCAMB1CE054249");
            vin[9] = code;
            QCOMPARE(check(vin).modelYear, 0);
        }
    }

    void everyValidVinPasses()
    {
        QVERIFY(rc::check("a VIN with its own check digit is accepted", [] {
            const QString vin = *validVin();
            const VinCheck result = check(vin);
            RC_ASSERT(result.severity == VinCheck::Severity::Ok);
            RC_ASSERT(result.normalised == vin);
        }));
    }

    void everySubstitutionOfAnotherValueIsDetected()
    {
        QVERIFY(rc::check("one wrong character is found unless it has the same value", [] {
            const QString vin = *validVin();
            const auto at = *rc::gen::inRange<int>(0, 17);
            const QChar wrong = QChar::fromLatin1(*rc::gen::elementOf(std::string(kLegal)));
            const bool sameValue =
                at == 8 ? wrong == vin.at(at) : printedValue(wrong) == printedValue(vin.at(at));
            QString mistyped = vin;
            mistyped[at] = wrong;
            RC_ASSERT(check(mistyped).checkDigitOk == sameValue);
        }));
    }
};

QTEST_APPLESS_MAIN(TestVin)
#include "tst_vin.moc"
