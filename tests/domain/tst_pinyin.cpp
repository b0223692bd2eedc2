// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/pinyin.h"

#include <QTest>

using namespace forecourt;

class TestPinyin final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void surnamesAreReadAsSurnamesToo_data()
    {
        QTest::addColumn<QString>("character");
        QTest::addColumn<QString>("reading");
        const char16_t *const names[][2] = {
            {u"曾", u"zeng"}, {u"单", u"shan"}, {u"仇", u"qiu"},  {u"解", u"xie"},
            {u"区", u"ou"},   {u"查", u"zha"},  {u"翟", u"zhai"}, {u"盖", u"ge"},
            {u"尉", u"yu"},   {u"朴", u"piao"}, {u"任", u"ren"},  {u"王", u"wang"},
            {u"吕", u"lv"},   {u"吕", u"lu"},   {u"女", u"nv"},   {u"重", u"zhong"}};
        for (const auto &name : names) {
            const QString character = QString::fromUtf16(name[0]);
            const QString reading = QString::fromUtf16(name[1]);
            QTest::addRow("%s %s", qPrintable(character), qPrintable(reading)) << character << reading;
        }
    }
    void surnamesAreReadAsSurnamesToo()
    {
        QFETCH(QString, character);
        QFETCH(QString, reading);
        QVERIFY2(pinyinReadings(character.front()).contains(reading),
                 qPrintable(pinyinReadings(character.front()).join(u',')));
    }

    void everyIdeographOfDailyUseHasAReading()
    {
        // The last characters of the block were added after the table of ICU 72.
        constexpr char16_t kOldBlockEnd = 0x9FA5;
        int without = 0;
        for (char16_t c = 0x4E00; c <= kOldBlockEnd; ++c) {
            without += pinyinReadings(QChar(c)).isEmpty() ? 1 : 0;
        }
        QVERIFY2(without < 100, qPrintable(QString::number(without)));
    }

    void otherCharactersHaveNone()
    {
        for (const QChar character : QStringView(u"A1·가あ")) {
            QVERIFY(pinyinReadings(character).isEmpty());
        }
    }

    void typedLettersFindTheRun_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("start");
        QTest::addColumn<int>("length");
        const auto row = [](const char *name, const char16_t *text, const char16_t *typed, int start,
                            int length) {
            QTest::newRow(name) << QString::fromUtf16(text) << QString::fromUtf16(typed) << start << length;
        };
        row("whole readings", u"前往维修单", u"weixiudan", 2, 3);
        row("initials", u"前往维修单", u"wxd", 2, 3);
        row("initial of two letters", u"新增张敏", u"zhm", 2, 2);
        row("first letter of such an initial", u"新增张敏", u"zm", 2, 2);
        row("beginning of the last", u"王梓涵", u"wangzih", 0, 3);
        row("mixed with Latin", u"宝马X5", u"bmx5", 0, 4);
        row("the characters themselves", u"王梓涵", u"梓涵", 1, 2);
        row("characters and letters", u"王梓涵", u"王zh", 0, 3);
        row("capitals and spaces", u"王梓涵", u"Wang Zi'Han", 0, 3);
        row("surname reading", u"曾国强", u"zgq", 0, 3);
        row("syllables that could be cut otherwise", u"西安", u"xian", 0, 2);
        row("one character of that spelling", u"先", u"xian", 0, 1);
        row("English text", u"Go to Orders", u"order", 6, 5);
    }
    void typedLettersFindTheRun()
    {
        QFETCH(QString, text);
        QFETCH(QString, typed);
        QFETCH(int, start);
        QFETCH(int, length);
        const auto match = pinyinMatch(text, typed);
        QVERIFY(match);
        QCOMPARE(match->start, start);
        QCOMPARE(match->length, length);
    }

    void namesAreSpeltInFullAndByInitials()
    {
        QCOMPARE(pinyinSpellings(u"王梓涵"),
                 QStringList({QStringLiteral("wangzihan"), QStringLiteral("wzh")}));
        QVERIFY(pinyinSpellings(u"曾国强").contains(QStringLiteral("zengguoqiang")));
        QVERIFY(pinyinSpellings(u"吕布").contains(QStringLiteral("lvbu")));
        QVERIFY(pinyinSpellings(u"宝马 X5").contains(QStringLiteral("baomax5")));
        QVERIFY(pinyinSpellings(u"Anna").isEmpty());
        QVERIFY(pinyinSpellings(u"").isEmpty());
    }

    void manyReadingsStayFew() { QVERIFY(pinyinSpellings(QString(40, QChar(u'曾'))).size() <= 16); }

    // Each character fits in several ways: the tries must not double with each.
    void crookedTextIsNoWorkForMinutes()
    {
        QVERIFY(!pinyinMatch(QString(200, QChar(u'啊')), QString(199, QChar(u'a')) + u'!'));
        QVERIFY(!pinyinMatch(QString(200, QChar(u'哈')), QString(199, QChar(u'h')) + u'!'));
    }

    void lettersThatSpellNothingFindNothing()
    {
        QVERIFY(!pinyinMatch(u"王梓涵", u"wangx"));
        QVERIFY(!pinyinMatch(u"王梓涵", u"li"));
        QVERIFY(!pinyinMatch(u"王梓涵", u""));
        QVERIFY(!pinyinMatch(u"", u"w"));
    }
};

QTEST_APPLESS_MAIN(TestPinyin)
#include "tst_pinyin.moc"
