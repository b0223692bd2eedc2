// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/datetext.h"

#include <QtTest>

using namespace forecourt;

class TestDateText final : public QObject
{
    Q_OBJECT

private:
    const QDate m_today{2026, 11, 20}; // a Friday

    QDate read(const char *text, const DateHabits &habits = {}) const
    {
        return parseDay(QString::fromUtf8(text), m_today, habits).value_or(QDate());
    }

private Q_SLOTS:
    void dayIsReadAsPeopleTypeIt_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QDate>("date");
        const auto row = [](const char *text, const QDate &date) {
            QTest::newRow(text) << QString::fromUtf8(text) << date;
        };
        row("2026-11-03", {2026, 11, 3});
        row("２０２６-１１-０３", {2026, 11, 3});
        row("20261103", {2026, 11, 3});
        row("2026/11/3", {2026, 11, 3});
        row("2026.11.3", {2026, 11, 3});
        row("2026年11月3日", {2026, 11, 3});
        row("3.11.2026", {2026, 11, 3});
        row("12-3", {2026, 12, 3});
        row("12月3号", {2026, 12, 3});
        row("11-3", {2027, 11, 3}); // has passed this year
        row("3.12.", {2026, 12, 3});
        row("29.2.", {2028, 2, 29});
        row("今天", {2026, 11, 20});
        row("明天", {2026, 11, 21});
        row("Tomorrow", {2026, 11, 21});
        row("übermorgen", {2026, 11, 22});
        row("昨天", {2026, 11, 19});
        row("+3", {2026, 11, 23});
        row("-2", {2026, 11, 18});
        row("+2w", {2026, 12, 4});
        row("3天后", {2026, 11, 23});
        row("2周后", {2026, 12, 4});
        row("fri", {2026, 11, 20}); // today included
        row("Monday", {2026, 11, 23});
        row("周一", {2026, 11, 23});
        row("下周一", {2026, 11, 23});
        row("下周五", {2026, 11, 27});
        row("星期天", {2026, 11, 22});
        row("mo", {2026, 11, 23});
        row("Samstag", {2026, 11, 21});
    }

    void dayIsReadAsPeopleTypeIt()
    {
        QFETCH(QString, text);
        QTEST(parseDay(text, m_today).value_or(QDate()), "date");
    }

    void otherTextsAreNoDay_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text :
             {"", " ", "31.2.", "2026-02-30", "13-13", "soon", "1", "17:30", "+", "111111111"}) {
            QTest::newRow(text) << QString::fromUtf8(text);
        }
    }

    void otherTextsAreNoDay()
    {
        QFETCH(QString, text);
        QVERIFY(!parseDay(text, m_today));
    }

    void oneDotFollowsTheHabit()
    {
        QCOMPARE(read("3.12"), QDate(2027, 3, 12));
        QCOMPARE(read("3.12", {DateHabits::Year::Next, true}), QDate(2026, 12, 3));
    }

    void yearFollowsTheHabit()
    {
        QCOMPARE(read("11-3", {DateHabits::Year::Nearest}), QDate(2026, 11, 3));
        QCOMPARE(read("12-3", {DateHabits::Year::Last}), QDate(2025, 12, 3));
        QCOMPARE(read("11-20", {DateHabits::Year::Last}), m_today);
        QCOMPARE(read("11-20", {DateHabits::Year::Next}), m_today);
    }
};

QTEST_APPLESS_MAIN(TestDateText)
#include "tst_datetext.moc"
