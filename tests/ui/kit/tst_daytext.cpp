// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/itemmodels/daytext.h"

#include <QLocale>
#include <QTest>

using namespace forecourt;

// The day stands the same way in every list, page and paper of a language.
class TestDayText final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QLocale::setDefault(QLocale::c()); }

    void aDayAndAMoment_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("day");
        QTest::addColumn<QString>("thisYear");
        QTest::newRow("zh_CN") << "zh_CN"
                               << "2026-11-06"
                               << "11-06";
        QTest::newRow("en") << "en"
                            << "2026-11-06"
                            << "11-06";
        QTest::newRow("de") << "de"
                            << "06.11.2026"
                            << "06.11.";
    }
    void aDayAndAMoment()
    {
        QFETCH(const QString, language);
        QFETCH(const QString, day);
        QFETCH(const QString, thisYear);
        QLocale::setDefault(QLocale(language));
        const QDate date(2026, 11, 6);
        QCOMPARE(dayText(date), day);
        QCOMPARE(shortDayText(date, QDate(2026, 1, 1)), thisYear);
        QCOMPARE(shortDayText(date, QDate(2027, 1, 1)), day);
        QCOMPARE(momentText(QDateTime(date, QTime(16, 5))), day + QStringLiteral(" 16:05"));
    }

    void whatWasTodayIsToldByItsTime()
    {
        const QDateTime at(QDate(2026, 11, 6), QTime(9, 5));
        QCOMPARE(recentText(at, at.date()), QStringLiteral("09:05"));
        QCOMPARE(recentText(at, at.date().addDays(1)), QStringLiteral("11-06"));
    }

    void noneIsEmpty()
    {
        QCOMPARE(dayText(QDate()), QString());
        QCOMPARE(momentText(QDateTime()), QString());
    }
};

QTEST_GUILESS_MAIN(TestDayText)
#include "tst_daytext.moc"
