// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/text.h"

#include <QtTest>

#include <rapidcheck.h>

using namespace forecourt;

class TestText final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void normalisedTextNarrowsFullWidthAndCollapsesSpaces()
    {
        QCOMPARE(normalisedText(QStringLiteral("　ＡＢＣ　１２３\t \n张 ")), QStringLiteral("ABC 123 张"));
    }

    void normalisedTextDropsInvisibleCharacters()
    {
        QCOMPARE(normalisedText(QStringLiteral("\uFEFF张\u200B三\u0007")), QStringLiteral("张三"));
    }

    void normalisedTextComposesAccents()
    {
        QCOMPARE(normalisedText(QStringLiteral("Mu\u0308ller")), QStringLiteral("Müller"));
    }

    void foldedForSearchDropsSpacesHyphensAndDots()
    {
        QCOMPARE(foldedForSearch(QStringLiteral("沪Ａ·12B-88")), QStringLiteral("沪a12b88"));
        QCOMPARE(foldedForSearch(QStringLiteral("S–AB 12.34")), QStringLiteral("sab1234"));
        QCOMPARE(foldedForSearch(QStringLiteral("阿迪力・买买提")), QStringLiteral("阿迪力买买提"));
    }

    void foldedForSearchIsIdempotent()
    {
        QVERIFY(rc::check("folding twice is folding once", [](const std::u16string &raw) {
            const QString once = foldedForSearch(QString::fromStdU16String(raw));
            RC_ASSERT(foldedForSearch(once) == once);
        }));
    }

    void foldedForSearchIsIdempotentOnArbitraryUnits()
    {
        QVERIFY(rc::check("any code units", [](const std::vector<quint16> &raw) {
            QString text;
            for (const quint16 unit : raw) {
                text.append(QChar(unit));
            }
            const QString once = foldedForSearch(text);
            RC_ASSERT(foldedForSearch(once) == once);
        }));
    }

    void digitsOnlyReadsEveryScript()
    {
        QCOMPARE(digitsOnly(QStringLiteral("+86 (021) ５５５５-٣")), QStringLiteral("8602155553"));
        QCOMPARE(digitsOnly(QStringLiteral("一二")), QString());
    }

    void hanIsToldFromKanaAndLatin()
    {
        QVERIFY(isHan(u'张'));
        QVERIFY(!isHan(u'a'));
        QVERIFY(!isHan(u'か'));
        QVERIFY(hasHan(u"Audi 奥迪"));
        QVERIFY(!hasHan(u"Audi"));
    }
};

QTEST_APPLESS_MAIN(TestText)
#include "tst_text.moc"
