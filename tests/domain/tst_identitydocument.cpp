// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/identitydocument.h"

#include <QTest>

using namespace forecourt;

Q_DECLARE_METATYPE(forecourt::IdentityKind)
Q_DECLARE_METATYPE(forecourt::IdentityFault)

class TestIdentityDocument final : public QObject
{
    Q_OBJECT

private:
    static constexpr int kToday = 20261122;

private Q_SLOTS:
    void aNumberIsChecked_data()
    {
        using enum IdentityKind;
        using enum IdentityFault;
        QTest::addColumn<IdentityKind>("kind");
        QTest::addColumn<QString>("text");
        QTest::addColumn<IdentityFault>("fault");
        // The two examples of GB 11643-1999.
        QTest::newRow("resident, X") << IdentityCard << QStringLiteral("11010519491231002X") << None;
        QTest::newRow("resident, digit") << IdentityCard << QStringLiteral("440524188001010014") << None;
        QTest::newRow("small x and spaces") << IdentityCard << QStringLiteral("110105 19491231 002x") << None;
        QTest::newRow("full width") << IdentityCard << QStringLiteral("１１０１０５１９４９１２３１００２Ｘ")
                                    << None;
        QTest::newRow("two digits swapped")
            << IdentityCard << QStringLiteral("11010519491213002X") << CheckDigit;
        QTest::newRow("no such day") << IdentityCard << QStringLiteral("110105194913310025") << BirthDate;
        QTest::newRow("born tomorrow") << IdentityCard << QStringLiteral("110105202611230028") << BirthDate;
        QTest::newRow("an older card of 15") << IdentityCard << QStringLiteral("110105491231002") << None;
        QTest::newRow("a licence from abroad") << DrivingLicence << QStringLiteral("B072RRE2I55") << None;
        QTest::newRow("18 characters of another document")
            << Passport << QStringLiteral("110105194912310021") << None;
        QTest::newRow("passport") << Passport << QStringLiteral("e-1234 5678") << None;
        QTest::newRow("too short") << Other << QStringLiteral("12-34") << TooShort;
        QTest::newRow("nothing") << Other << QString() << TooShort;
        QTest::newRow("too long") << Other << QString(33, u'1') << TooLong;
        QTest::newRow("Chinese") << Other << QStringLiteral("京A12345") << Characters;
    }
    void aNumberIsChecked()
    {
        QFETCH(IdentityKind, kind);
        QFETCH(QString, text);
        QTEST(checkIdentityNumber(kind, text, kToday).fault, "fault");
    }

    void spellingsOfANumberAreOne()
    {
        const QString plain =
            checkIdentityNumber(IdentityKind::Passport, QStringLiteral("E12345678"), kToday).normalised;
        QCOMPARE(plain, QStringLiteral("E12345678"));
        QCOMPARE(checkIdentityNumber(IdentityKind::Other, QStringLiteral(" e1234-5678 "), kToday).normalised,
                 plain);
    }

    void onlyWhatMayBeANumberIsLookedFor()
    {
        QVERIFY(mayBeIdentityNumber(QStringLiteral("11010519491231002x")));
        QVERIFY(mayBeIdentityNumber(QStringLiteral("E1234-5678")));
        QVERIFY(!mayBeIdentityNumber(QStringLiteral("王梓涵")));
        QVERIFY(!mayBeIdentityNumber(QStringLiteral("wangzihan")));
        QVERIFY(!mayBeIdentityNumber(QStringLiteral("138")));
    }

    void aShortNumberShowsLessOfItself()
    {
        QCOMPARE(identityTail(QStringLiteral("11010519491231002X")), QStringLiteral("002X"));
        QCOMPARE(identityTail(QStringLiteral("A1234")), QStringLiteral("34"));
    }
};

QTEST_APPLESS_MAIN(TestIdentityDocument)
#include "tst_identitydocument.moc"
