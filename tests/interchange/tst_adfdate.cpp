// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/interchange/adf/adfdate.h"

#include <QDateTime>
#include <QTest>

using namespace forecourt;

class TestAdfDate final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void assumesTheOffsetOfTheReceiver();
    void saysWhenTheTimeWasMissing();
    void saysWhenTheZoneWasUnreadable();
};

void TestAdfDate::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("utc");
    const auto row = [](const char *text, const char *utc) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(utc);
    };
    row("2024-06-01T10:20:30+08:00", "2024-06-01T02:20:30.000Z");
    row("2024-06-01T10:20:30Z", "2024-06-01T10:20:30.000Z");
    row("2024-06-01t10:20:30z", "2024-06-01T10:20:30.000Z");
    row("2024-06-01T10:20:30.5-05:00", "2024-06-01T15:20:30.500Z");
    row("2024-06-01T10:20:30,123456+0000", "2024-06-01T10:20:30.123Z");
    row("2024-06-01T10:20:30-08:0", "2024-06-01T18:20:30.000Z");
    row("2024-06-01T10:20:30+8", "2024-06-01T02:20:30.000Z");
    row("2024-06-01T10:20:30 +0530", "2024-06-01T04:50:30.000Z");
    row("2024-06-01T10:20:30+530", "2024-06-01T04:50:30.000Z");
    row("2024-06-01 10:20:30 GMT+8", "2024-06-01T02:20:30.000Z");
    row("2024-06-01 10:20:30 UTC", "2024-06-01T10:20:30.000Z");
    row("2024-06-01T10:20", "2024-06-01T02:20:00.000Z");
    row("2024-06-01T24:00:00Z", "2024-06-02T00:00:00.000Z");
    row("2024-06-30T23:59:60Z", "2024-06-30T23:59:59.000Z");
    row("2024-6-1 1:02", "2024-05-31T17:02:00.000Z");
    row("2024-06-01", "2024-05-31T16:00:00.000Z");
    row("2024-06-01Z", "2024-06-01T00:00:00.000Z");
    row("2024/06/01 10:20", "2024-06-01T02:20:00.000Z");
    row("2024.06.01", "2024-05-31T16:00:00.000Z");
    row("20240601", "2024-05-31T16:00:00.000Z");
    row("20240601102030", "2024-06-01T02:20:30.000Z");
    row("20240601T1020Z", "2024-06-01T10:20:00.000Z");
    row("2024年6月1日", "2024-05-31T16:00:00.000Z");
    row("2024年06月01日 10时20分30秒", "2024-06-01T02:20:30.000Z");
    row("2024年6月1日 下午3:05", "2024-06-01T07:05:00.000Z");
    row("２０２４－０６－０１　１０：２０", "2024-06-01T02:20:00.000Z");
    row("06/01/2024", "2024-05-31T16:00:00.000Z");
    row("6/1/2024 10:20:30 PM", "2024-06-01T14:20:30.000Z");
    row("6/1/2024 12:05 am", "2024-05-31T16:05:00.000Z");
    row("13/06/2024 08:00", "2024-06-13T00:00:00.000Z");
    row("01.06.2024 10:20", "2024-06-01T02:20:00.000Z");
    row("Sat, 01 Jun 2024 10:20:30 +0800", "2024-06-01T02:20:30.000Z");
    row("1 June 2024 10:20:30 EST", "2024-06-01T15:20:30.000Z");
    row("Sat, 1 Jun 2024 10:20:30 -0700 (PDT)", "2024-06-01T17:20:30.000Z");
    row("Jun 1, 2024 10:20 AM", "2024-06-01T02:20:00.000Z");
    row("Sat Jun 01 10:20:30 CST 2024", "2024-06-01T02:20:30.000Z");
    row("Sat Jun 01 10:20:30 UTC 2024", "2024-06-01T10:20:30.000Z");
    row("1717208430", "2024-06-01T02:20:30.000Z");
    row("1717208430123", "2024-06-01T02:20:30.123Z");
    row("2024-02-29T00:00:00Z", "2024-02-29T00:00:00.000Z");
}

void TestAdfDate::reads()
{
    QFETCH(QString, text);
    QFETCH(QString, utc);
    const std::optional<AdfMoment> moment = parseAdfDate(text, 480);
    QVERIFY(moment);
    QCOMPARE(QDateTime::fromMSecsSinceEpoch(moment->ms, Qt::UTC).toString(Qt::ISODateWithMs), utc);
    QVERIFY(!moment->unreadableZone);
}

void TestAdfDate::refuses_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"", "yesterday", "2024", "2024-06", "2024-13-01", "2023-02-29", "0000-00-00", "0001-01-01T00:00:00",
          "2024-06-01T25:00:00", "2024-06-01T10:61:00", "2024-06-01Tsoon", "9999-12-31", "-2024-06-01",
          "123456789", "99/99/2024", "2024--06--01", "1 Foo 2024",
          "2024-06-01T10:20:30 and a long remark that nobody would call a date any more"}) {
        QTest::newRow(text) << QString::fromUtf8(text);
    }
}

void TestAdfDate::refuses()
{
    QFETCH(QString, text);
    QVERIFY(!parseAdfDate(text, 480));
}

void TestAdfDate::assumesTheOffsetOfTheReceiver()
{
    const QString text = QStringLiteral("2024-06-01T10:00:00");
    QCOMPARE(parseAdfDate(text, 0)->ms - parseAdfDate(text, 480)->ms, 480LL * 60'000);
    const QString zoned = text + u'Z';
    QCOMPARE(parseAdfDate(zoned, 0)->ms, parseAdfDate(zoned, 480)->ms);
}

void TestAdfDate::saysWhenTheTimeWasMissing()
{
    QVERIFY(!parseAdfDate(QStringLiteral("2024-06-01"), 480)->hasTime);
    QVERIFY(parseAdfDate(QStringLiteral("2024-06-01T00:00"), 480)->hasTime);
}

void TestAdfDate::saysWhenTheZoneWasUnreadable()
{
    const std::optional<AdfMoment> moment = parseAdfDate(QStringLiteral("2024-06-01T10:20:30+99:00"), 480);
    QVERIFY(moment->unreadableZone);
    QCOMPARE(moment->ms, parseAdfDate(QStringLiteral("2024-06-01T10:20:30"), 480)->ms);
}

QTEST_GUILESS_MAIN(TestAdfDate)
#include "tst_adfdate.moc"
