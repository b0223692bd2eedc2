// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/interchange/text/textdecoder.h"

#include <QStringEncoder>
#include <QTest>

using namespace forecourt;

namespace {

const QString kChinese = QStringLiteral("欧阳明，周六上午到店 A7L");

QByteArray inGb18030(const QString &text)
{
    QStringEncoder encoder("GB18030");
    return encoder.encode(text);
}

} // namespace

class TestTextDecoder final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsUtf8WithAndWithoutMark();
    void readsUtf16InBothOrders();
    void readsUtf16WithoutMark();
    void readsGb18030WhenNothingIsDeclared();
    void believesADeclaredChineseEncoding();
    void prefersProvenUtf8ToAWrongDeclaration();
    void ignoresADeclarationTheBytesContradict();
    void ignoresAnUnknownDeclaration();
    void dropsAHalfCharacterAtTheEnd();
    void marksDamagedText();
    void refusesOverlongForms();
    void readsNothingFromNothing();
};

void TestTextDecoder::readsUtf8WithAndWithoutMark()
{
    for (const QByteArray &mark : {QByteArray(), QByteArray("\xEF\xBB\xBF")}) {
        const DecodedText decoded = decodeText(mark + kChinese.toUtf8());
        QCOMPARE(decoded.text, kChinese);
        QCOMPARE(decoded.encoding, QStringLiteral("UTF-8"));
        QVERIFY(!decoded.damaged);
    }
}

void TestTextDecoder::readsUtf16InBothOrders()
{
    QStringEncoder little(QStringConverter::Utf16LE);
    QStringEncoder big(QStringConverter::Utf16BE);
    QCOMPARE(decodeText("\xFF\xFE" + QByteArray(little.encode(kChinese))).text, kChinese);
    QCOMPARE(decodeText("\xFE\xFF" + QByteArray(big.encode(kChinese))).text, kChinese);
}

void TestTextDecoder::readsUtf16WithoutMark()
{
    QStringEncoder little(QStringConverter::Utf16LE);
    const QString text = u'<' + kChinese;
    QCOMPARE(decodeText(QByteArray(little.encode(text))).text, text);
}

void TestTextDecoder::readsGb18030WhenNothingIsDeclared()
{
    const QString rare = kChinese + QStringLiteral("𠮷");
    const DecodedText decoded = decodeText(inGb18030(rare));
    QCOMPARE(decoded.text, rare);
    QCOMPARE(decoded.encoding, QStringLiteral("GB18030"));
}

void TestTextDecoder::believesADeclaredChineseEncoding()
{
    // In GBK this character is C4 A3, which is valid UTF-8 for "ģ" as well: only the declaration tells.
    const QString text = QStringLiteral("模");
    const QByteArray bytes = inGb18030(text);
    QVERIFY(decodeText(bytes).text != text);
    QCOMPARE(decodeText(bytes, "GB2312").text, text);
}

void TestTextDecoder::prefersProvenUtf8ToAWrongDeclaration()
{
    QCOMPARE(decodeText(kChinese.toUtf8(), "gbk").text, kChinese);
    QCOMPARE(decodeText(QStringLiteral("Jürgen").toUtf8(), "iso-8859-1").text, QStringLiteral("Jürgen"));
}

void TestTextDecoder::ignoresADeclarationTheBytesContradict()
{
    QCOMPARE(decodeText(inGb18030(kChinese), "utf-8").text, kChinese);
    QCOMPARE(decodeText(kChinese.toUtf8(), "utf-16").text, kChinese);
}

void TestTextDecoder::ignoresAnUnknownDeclaration()
{
    QCOMPARE(decodeText(kChinese.toUtf8(), "../../etc/passwd").text, kChinese);
    QCOMPARE(decodeText(kChinese.toUtf8(), "utf-7").text, kChinese);
}

void TestTextDecoder::dropsAHalfCharacterAtTheEnd()
{
    for (const int cut : {1, 2}) {
        const DecodedText decoded = decodeText(QStringLiteral("周六上").toUtf8().chopped(cut));
        QCOMPARE(decoded.text, QStringLiteral("周六"));
        QCOMPARE(decoded.encoding, QStringLiteral("UTF-8"));
        QVERIFY(!decoded.damaged);
    }
    QCOMPARE(decodeText(inGb18030(kChinese + u'周').chopped(1)).text, kChinese);
}

void TestTextDecoder::marksDamagedText()
{
    const DecodedText decoded = decodeText("a\xFF" + kChinese.toUtf8() + "\xFF<");
    QVERIFY(decoded.damaged);
    QVERIFY(decoded.text.contains(kChinese));
    QCOMPARE(decoded.encoding, QStringLiteral("UTF-8"));
}

void TestTextDecoder::refusesOverlongForms()
{
    const DecodedText decoded = decodeText(QByteArray("\xC0\xBC script"), "utf-8");
    QVERIFY(!decoded.text.contains(u'<'));
}

void TestTextDecoder::readsNothingFromNothing()
{
    const DecodedText decoded = decodeText({});
    QVERIFY(decoded.text.isEmpty());
    QVERIFY(!decoded.damaged);
}

QTEST_GUILESS_MAIN(TestTextDecoder)
#include "tst_textdecoder.moc"
