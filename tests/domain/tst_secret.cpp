// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/secret.h"
#include "models/domain/signinwaits.h"

#include <QtTest>

using namespace forecourt;

Q_DECLARE_METATYPE(std::optional<forecourt::SecretFault>)

// PINs and passwords.
class TestSecret final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatPeopleMayChoose_data()
    {
        QTest::addColumn<SecretKind>("kind");
        QTest::addColumn<QString>("secret");
        QTest::addColumn<int>("fault"); // -1: none
        const auto row = [](const char *name, SecretKind kind, const QString &secret, int fault) {
            QTest::newRow(name) << kind << secret << fault;
        };
        const auto of = [](SecretFault fault) {
            return static_cast<int>(fault);
        };
        row("six digits", SecretKind::Pin, QStringLiteral("271828"), -1);
        row("five digits", SecretKind::Pin, QStringLiteral("27182"), of(SecretFault::TooShort));
        row("thirteen digits", SecretKind::Pin, QStringLiteral("2718281828459"), of(SecretFault::TooLong));
        row("letters", SecretKind::Pin, QStringLiteral("27182x"), of(SecretFault::NotDigits));
        row("one digit", SecretKind::Pin, QStringLiteral("777777"), of(SecretFault::TooSimple));
        row("upwards", SecretKind::Pin, QStringLiteral("345678"), of(SecretFault::TooSimple));
        row("downwards", SecretKind::Pin, QStringLiteral("987654"), of(SecretFault::TooSimple));
        row("full-width digits", SecretKind::Pin, QStringLiteral("\uFF12\uFF17\uFF11\uFF18\uFF12\uFF18"), -1);
        row("a password", SecretKind::Password, QStringLiteral("grey-heron"), -1);
        row("a short password", SecretKind::Password, QStringLiteral("heron"), of(SecretFault::TooShort));
        row("one letter", SecretKind::Password, QStringLiteral("aaaaaaaaaa"), of(SecretFault::TooSimple));
        row("a long password", SecretKind::Password, QString(129, u'x') + u'y', of(SecretFault::TooLong));
    }

    void whatPeopleMayChoose()
    {
        QFETCH(SecretKind, kind);
        QFETCH(QString, secret);
        QFETCH(int, fault);
        const auto found = faultOf(kind, secret);
        QCOMPARE(found ? static_cast<int>(*found) : -1, fault);
    }

    void aVerifierIsGoodForOneSecretOfOnePerson()
    {
        const auto verifier = makeVerifier(m_anna, QStringLiteral("271828"));
        QVERIFY(verifier);
        QVERIFY(verifier->startsWith(QLatin1String("$argon2id$v=19$")));
        QVERIFY(!verifier->contains(QLatin1String("271828")));
        QVERIFY(isVerifiedBy(*verifier, m_anna, QStringLiteral("271828")));
        QVERIFY(!isVerifiedBy(*verifier, m_anna, QStringLiteral("271829")));
        QVERIFY(!isVerifiedBy(*verifier, m_berta, QStringLiteral("271828")));
    }

    void theSameSecretIsNeverKeptAlike()
    {
        QVERIFY(*makeVerifier(m_anna, QStringLiteral("271828")) !=
                *makeVerifier(m_anna, QStringLiteral("271828")));
    }

    void digitsOfAnotherKeyboardAreTheSameDigits()
    {
        const auto verifier = makeVerifier(m_anna, QStringLiteral("271828"));
        QVERIFY(isVerifiedBy(*verifier, m_anna, QStringLiteral("\uFF12\uFF17\uFF11\uFF18\uFF12\uFF18")));
    }

    void aVerifierThatWouldFillTheMemoryIsNotTried()
    {
        const auto verifier = makeVerifier(m_anna, QStringLiteral("271828"));
        QString greedy = *verifier;
        greedy.replace(QLatin1String("m=65536"), QLatin1String("m=4194304"));
        QElapsedTimer timer;
        timer.start();
        QVERIFY(!isVerifiedBy(greedy, m_anna, QStringLiteral("271828")));
        QVERIFY(!isVerifiedBy(QString(), m_anna, QString()));
        QVERIFY(!isVerifiedBy(QStringLiteral("271828"), m_anna, QStringLiteral("271828")));
    }

    void waitsGrowFromTheFifthFailureOn()
    {
        QCOMPARE(waitAfter(4), 0);
        QCOMPARE(waitAfter(5), 30'000);
        QCOMPARE(waitAfter(6), 60'000);
        QCOMPARE(waitAfter(11), 1'920'000);
        QCOMPARE(waitAfter(12), 3'600'000);
        QCOMPARE(waitAfter(1000), 3'600'000);
    }

private:
    StaffId m_anna{QUuid(QStringLiteral("{00000000-0000-7000-8000-000000000001}"))};
    StaffId m_berta{QUuid(QStringLiteral("{00000000-0000-7000-8000-000000000002}"))};
};

QTEST_GUILESS_MAIN(TestSecret)
#include "tst_secret.moc"
