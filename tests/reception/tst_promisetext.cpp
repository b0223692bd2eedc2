// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/reception/promisetext.h"

#include <QDateTime>
#include <QTest>

using namespace forecourt;

class PromiseTextTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Tuesday, 2026-11-03, 10:00 in Shanghai.
    void textIsReadInTheStoresZone_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *text, const char *expected) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromLatin1(expected);
        };
        row("17:30", "2026-11-03T17:30");
        row("17：30", "2026-11-03T17:30");
        row("1730", "2026-11-03T17:30");
        row("17点", "2026-11-03T17:00");
        row("17点30分", "2026-11-03T17:30");
        row("下午5点半", "2026-11-03T17:30");
        row("5pm", "2026-11-03T17:00");
        row("5:30 pm", "2026-11-03T17:30");
        row("09:00", "2026-11-03T09:00");
        row("今天 17:30", "2026-11-03T17:30");
        row("今日17:30", "2026-11-03T17:30");
        row("明天 10:00", "2026-11-04T10:00");
        row("明天10点", "2026-11-04T10:00");
        row("明天上午10点", "2026-11-04T10:00");
        row("tomorrow 10", "2026-11-04T10:00");
        row("后天 9:00", "2026-11-05T09:00");
        row("周五 16:00", "2026-11-06T16:00");
        row("周二 16:00", "2026-11-03T16:00");
        row("周一 16:00", "2026-11-09T16:00");
        row("星期天 16:00", "2026-11-08T16:00");
        row("fri 4pm", "2026-11-06T16:00");
        row("friday 16:00", "2026-11-06T16:00");
        row("11-05 10:00", "2026-11-05T10:00");
        row("11月5日10点", "2026-11-05T10:00");
        row("1-5 10:00", "2027-01-05T10:00");
        row("2026-11-05 10:00", "2026-11-05T10:00");
        row("+2h", "2026-11-03T12:00");
        row("+90m", "2026-11-03T11:30");
        row("+1d", "2026-11-04T10:00");
        row("+1.5h", "2026-11-03T11:30");
        row("2小时", "2026-11-03T12:00");
        row("30分钟后", "2026-11-03T10:30");
        row("16 Uhr", "2026-11-03T16:00");
        row("16:30 Uhr", "2026-11-03T16:30");
        row("16.30 Uhr", "2026-11-03T16:30");
        row("heute 16 Uhr", "2026-11-03T16:00");
        row("heute um 16:30 Uhr", "2026-11-03T16:30");
        row("morgen 10", "2026-11-04T10:00");
        row("übermorgen 9:30", "2026-11-05T09:30");
        row("Mo 16:00", "2026-11-09T16:00");
        row("Fr. 16 Uhr", "2026-11-06T16:00");
        row("am Freitag um 16 Uhr", "2026-11-06T16:00");
        row("on Friday at 4pm", "2026-11-06T16:00");
        row("6.11. 16 Uhr", "2026-11-06T16:00");
        row("06.11.2026 16:00", "2026-11-06T16:00");
        row("Fr 2026-11-06 16:00", "2026-11-06T16:00");
        row("Fr., 06.11.2026 16:00", "2026-11-06T16:00");
        row("周五 2026-11-06 16:00", "2026-11-06T16:00");
        row("本周五下午4点", "2026-11-06T16:00");
        row("下周一 9点", "2026-11-09T09:00");
        row("in 2 Std.", "2026-11-03T12:00");
        row("in 30 minutes", "2026-11-03T10:30");
        row("+1,5h", "2026-11-03T11:30");
    }
    void textIsReadInTheStoresZone()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        const auto at = parsePromise(text, kNow, zone());
        QVERIFY2(at.has_value(), qPrintable(text));
        QCOMPARE(QDateTime::fromMSecsSinceEpoch(*at, zone()).toString(QStringLiteral("yyyy-MM-ddTHH:mm")),
                 expected);
    }

    void anythingElseIsNothing_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"", "soon", "25:00", "17:61", "明天", "10", "31-02 10:00", "2h",
                                 "周八 10:00", "一会儿", "6.11.2026", "Mo 2026-11-06 16:00", "heute"}) {
            QTest::newRow(text) << QString::fromUtf8(text);
        }
    }
    void anythingElseIsNothing()
    {
        QFETCH(QString, text);
        QVERIFY(!parsePromise(text, kNow, zone()).has_value());
    }

    void aDayAloneMeansTheUsualTime_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *text, const char *expected) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromLatin1(expected);
        };
        row("today", "2026-11-03T18:00");
        row("今天", "2026-11-03T18:00");
        row("heute", "2026-11-03T18:00");
        row("tomorrow", "2026-11-04T18:00");
        row("明天", "2026-11-04T18:00");
        row("morgen", "2026-11-04T18:00");
        row("Mon", "2026-11-09T18:00");
        row("周一", "2026-11-09T18:00");
        row("Mo", "2026-11-09T18:00");
        row("am Montag", "2026-11-09T18:00");
        row("6.11.", "2026-11-06T18:00");
        row("6.11.2026", "2026-11-06T18:00");
        row("20261106", "2026-11-06T18:00");
        row("morgen 9 Uhr", "2026-11-04T09:00"); // and a time that is said counts
    }
    void aDayAloneMeansTheUsualTime()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        const auto at = parsePromise(text, kNow, zone(), {{}, QTime(18, 0)});
        QVERIFY2(at.has_value(), qPrintable(text));
        QCOMPARE(QDateTime::fromMSecsSinceEpoch(*at, zone()).toString(QStringLiteral("yyyy-MM-ddTHH:mm")),
                 expected);
    }

private:
    static QTimeZone zone() { return QTimeZone("Asia/Shanghai"); }
    static constexpr qint64 kNow = 1'793'671'200'000;
};

QTEST_GUILESS_MAIN(PromiseTextTest)
#include "tst_promisetext.moc"
