// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/email.h"

#include <QtTest>

using namespace forecourt;

class TestEmail final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void spellingsOfOneAddressAreEqual()
    {
        for (const QString &text :
             {QStringLiteral("Anna.Weiss@Example.COM"), QStringLiteral("  anna.weiss@example.com "),
              QStringLiteral("ａnna.weiss＠example.com"), QStringLiteral("mailto:anna.weiss@example.com"),
              QStringLiteral("Anna Weiß <anna.weiss@example.com>")}) {
            QCOMPARE(normaliseEmail(text).normalised, QStringLiteral("anna.weiss@example.com"));
        }
    }

    void usualAddressesAreValid_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"a@b.cn", "12345678@qq.com", "o'neil+tag@mail.example.co.uk",
                                 "user@müller.de", "用户@例子.公司", "x_y@sub-domain.example.org"}) {
            QTest::newRow(text) << QString::fromUtf8(text);
        }
    }
    void usualAddressesAreValid()
    {
        QFETCH(QString, text);
        QVERIFY(normaliseEmail(text).valid);
    }

    void brokenAddressesAreInvalid_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text :
             {"", "a", "a@", "@b.cn", "a@b", "a@@b.cn", "a@b@c.cn", ".a@b.cn", "a.@b.cn", "a..b@c.cn",
              "a b@c.cn", "a@-b.cn", "a@b-.cn", "a@b..cn", "a@b.c", "a@1.2.3.44", "a,b@c.cn", "a@b_c.cn"}) {
            QTest::newRow(text) << QString::fromUtf8(text);
        }
    }
    void brokenAddressesAreInvalid()
    {
        QFETCH(QString, text);
        QVERIFY(!normaliseEmail(text).valid);
        QVERIFY(normaliseEmail(text).normalised.isEmpty());
    }

    void lengthsOfTheMailStandardHold()
    {
        QVERIFY(normaliseEmail(QString(64, u'a') + QStringLiteral("@b.cn")).valid);
        QVERIFY(!normaliseEmail(QString(65, u'a') + QStringLiteral("@b.cn")).valid);
        QVERIFY(!normaliseEmail(QStringLiteral("a@") + QString(64, u'b') + QStringLiteral(".cn")).valid);
    }

    void maskHidesTheLocalPart()
    {
        QCOMPARE(normaliseEmail(QStringLiteral("anna@example.com")).masked,
                 QStringLiteral("a***@example.com"));
    }
};

QTEST_APPLESS_MAIN(TestEmail)
#include "tst_email.moc"
