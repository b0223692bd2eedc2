// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/workinghours.h"

#include <QDateTime>
#include <QtTest>

#include <rapidcheck.h>

using namespace forecourt;

namespace {

constexpr qint64 kMinute = 60'000;
constexpr qint64 kHour = 60 * kMinute;

WorkingHours nineToSix(const char *zone = "Asia/Shanghai")
{
    return {9 * 60, 18 * 60, QTimeZone(zone)};
}

qint64 at(const char *text, const WorkingHours &hours)
{
    QDateTime local = QDateTime::fromString(QString::fromUtf8(text), QStringLiteral("yyyy-MM-dd HH:mm"));
    return QDateTime(local.date(), local.time(), hours.zone).toMSecsSinceEpoch();
}

} // namespace

class TestWorkingHours final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void elapsedTimeCountsOpeningHoursOnly_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<qint64>("minutes");
        const auto row = [](const char *name, const char *from, const char *to, qint64 minutes) {
            QTest::newRow(name) << QByteArray(from) << QByteArray(to) << minutes;
        };
        row("within a day", "2024-06-03 10:00", "2024-06-03 10:25", 25);
        row("before opening", "2024-06-03 07:00", "2024-06-03 09:10", 10);
        row("after closing", "2024-06-03 17:50", "2024-06-03 22:00", 10);
        row("over night", "2024-06-03 17:50", "2024-06-04 09:05", 15);
        row("night only", "2024-06-03 18:00", "2024-06-04 09:00", 0);
        row("three days", "2024-06-03 12:00", "2024-06-05 12:00", 18 * 60);
        row("backwards", "2024-06-03 12:00", "2024-06-03 11:00", 0);
        row("new year", "2023-12-31 17:00", "2024-01-01 10:00", 120);
    }
    void elapsedTimeCountsOpeningHoursOnly()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(qint64, minutes);
        const WorkingHours hours = nineToSix();
        QCOMPARE(workingMsBetween(at(from.constData(), hours), at(to.constData(), hours), hours),
                 minutes * kMinute);
    }

    void changeOfClockDoesNotCount()
    {
        const WorkingHours berlin = nineToSix("Europe/Berlin");
        QCOMPARE(workingMsBetween(at("2024-03-30 12:00", berlin), at("2024-03-31 12:00", berlin), berlin),
                 9 * kHour);
        QCOMPARE(workingMsBetween(at("2024-10-26 12:00", berlin), at("2024-10-27 12:00", berlin), berlin),
                 9 * kHour);
    }

    void openOverTheChangeOfClockCountsRealTime()
    {
        WorkingHours berlin = nineToSix("Europe/Berlin");
        berlin.openMinute = 0;
        berlin.closeMinute = 24 * 60;
        QCOMPARE(workingMsBetween(at("2024-03-31 00:00", berlin), at("2024-04-01 00:00", berlin), berlin),
                 23 * kHour);
    }

    void clockAlwaysRunsWithoutOpeningHours()
    {
        WorkingHours hours = nineToSix();
        hours.closeMinute = hours.openMinute;
        QCOMPARE(workingMsBetween(0, 48 * kHour, hours), 48 * kHour);
        QCOMPARE(workingDeadline(5, kHour, hours), kHour + 5);
    }

    void deadlineSkipsTheNight()
    {
        const WorkingHours hours = nineToSix();
        QCOMPARE(workingDeadline(at("2024-06-03 17:50", hours), 30 * kMinute, hours),
                 at("2024-06-04 09:20", hours));
        QCOMPARE(workingDeadline(at("2024-06-03 06:00", hours), 5 * kMinute, hours),
                 at("2024-06-03 09:05", hours));
        QCOMPARE(workingDeadline(at("2024-06-03 06:00", hours), 0, hours), at("2024-06-03 06:00", hours));
    }

    void deadlineIsTheInverseOfElapsedTime()
    {
        QVERIFY(rc::check("so much working time lies before the deadline", [] {
            const WorkingHours hours =
                nineToSix(*rc::gen::element("Asia/Shanghai", "Europe/Berlin", "America/New_York"));
            const qint64 from = *rc::gen::inRange<qint64>(1'600'000'000'000, 1'800'000'000'000);
            const qint64 working = *rc::gen::inRange<qint64>(1, 100 * kHour);
            RC_ASSERT(workingMsBetween(from, workingDeadline(from, working, hours), hours) == working);
        }));
    }

    void elapsedTimeAddsUp()
    {
        QVERIFY(rc::check("a span is the sum of its halves", [] {
            const WorkingHours hours = nineToSix("Europe/Berlin");
            const qint64 from = *rc::gen::inRange<qint64>(1'700'000'000'000, 1'710'000'000'000);
            const qint64 middle = from + *rc::gen::inRange<qint64>(0, 200 * kHour);
            const qint64 to = middle + *rc::gen::inRange<qint64>(0, 200 * kHour);
            RC_ASSERT(workingMsBetween(from, middle, hours) + workingMsBetween(middle, to, hours) ==
                      workingMsBetween(from, to, hours));
        }));
    }
};

QTEST_APPLESS_MAIN(TestWorkingHours)
#include "tst_workinghours.moc"
