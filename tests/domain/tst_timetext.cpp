// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/timetext.h"

#include <QtTest>

using namespace forecourt;

class TestTimeText final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void timeIsReadAsPeopleTypeIt_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QTime>("time");
        const auto row = [](const char *text, const QTime &time) {
            QTest::newRow(text) << QString::fromUtf8(text) << time;
        };
        row("17:30", {17, 30});
        row("１７：３０", {17, 30});
        row("1730", {17, 30});
        row("930", {9, 30});
        row("17.30", {17, 30});
        row("17点30", {17, 30});
        row("17点30分", {17, 30});
        row("17点半", {17, 30});
        row("5pm", {17, 0});
        row("5:15 PM", {17, 15});
        row("12am", {0, 0});
        row("下午5点", {17, 0});
        row("下午5点半", {17, 30});
        row("晚上 8点", {20, 0});
        row("中午12点", {12, 0});
        row("9", {9, 0});
        row("17 Uhr", {17, 0});
        row("17 Uhr 30", {17, 30});
        row("8:15 Uhr", {8, 15});
    }

    void timeIsReadAsPeopleTypeIt()
    {
        QFETCH(QString, text);
        QTEST(parseTimeOfDay(text).value_or(QTime()), "time");
    }

    void otherTextsAreNoTime_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"", "25", "25:00", "17:60", "tomorrow 10", "x", "2026-11-03", "123456",
                                 "晚上12点", "晚上1点"}) {
            QTest::newRow(text) << QString::fromUtf8(text);
        }
    }

    void otherTextsAreNoTime()
    {
        QFETCH(QString, text);
        QVERIFY(!parseTimeOfDay(text));
    }

    void timeAtTheEndLeavesTheDay()
    {
        QString text = QStringLiteral("tomorrow 10");
        QCOMPARE(takeTimeOfDay(text).value_or(QTime()), QTime(10, 0));
        QCOMPARE(text.trimmed(), QStringLiteral("tomorrow"));
    }

    void numberAloneIsNoTimeAtTheEnd()
    {
        QString text = QStringLiteral("10");
        QVERIFY(!takeTimeOfDay(text));
    }
};

QTEST_APPLESS_MAIN(TestTimeText)
#include "tst_timetext.moc"
