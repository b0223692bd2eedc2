// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/interchange/adf/adfkey.h"
#include "models/interchange/adf/adfreader.h"

#include <QSet>
#include <QTest>

using namespace forecourt;

namespace {

constexpr qint64 kReceivedAtMs = 1'718'841'600'000; // 2024-06-20T00:00:00Z

const QString kPhone = QStringLiteral("<phone>13800138000</phone>");

// A file of one prospect whose parts are given; the rest is valid.
QByteArray file(const QString &vehicle, const QString &contact = kPhone, const QString &more = {})
{
    return QStringLiteral(
               "<adf><prospect><requestdate>2024-06-01T10:20:30Z</requestdate><vehicle>%1</vehicle>"
               "<customer><contact><name>A</name>%2</contact></customer>%3</prospect></adf>")
        .arg(vehicle, contact, more)
        .toUtf8();
}

AdfDocument read(const QByteArray &bytes)
{
    return readAdf(bytes, kReceivedAtMs).value_or(AdfDocument());
}

AdfProspect readOne(const QByteArray &bytes)
{
    return read(bytes).prospects.value(0);
}

QStringList words(const AdfProspect &prospect)
{
    QStringList words;
    for (const AdfWarning &warning : prospect.warnings) {
        words.append(warning.word);
    }
    return words;
}

QByteArray keyOf(const QString &ids)
{
    return readOne(file(QString(), kPhone, ids)).idempotencyKey;
}

} // namespace

class TestAdfReader final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesAnEmailAsTheOnlyContact();
    void refusesAContactNobodyCanReach_data();
    void refusesAContactNobodyCanReach();
    void doesNotTakeTheVendorForTheCustomer();
    void placesRejectedProspects();
    void countsColumnsInCharacters();
    void countsAnyLineEnd();
    void placesWarnings();
    void keepsLinesOfCommentsOnly();
    void keepsUnknownWordsAndChoosesTheNearest();
    void readsOdometers_data();
    void readsOdometers();
    void readsYears();
    void joinsNameParts();
    void callsTheVendorByItsContactWhenUnnamed();
    void fallsBackToTheTimeOfReceipt();
    void assumesTheGivenOffset();
    void givesTheSameKeyToTheSameLead();
    void keepsDifferentIdPairsApart();
    void takesTheFirstIdWithText();
    void hashesWhatHasNoId();
    void hashesLongIds();
    void neverExpandsEntities();
    void endsAttributesAtTheirQuotes();
    void dissolvesMarkupInComments();
    void skipsDoctypesOfSecondRoots();
    void ignoresTagsInsideComments();
};

void TestAdfReader::takesAnEmailAsTheOnlyContact()
{
    const AdfProspect prospect = readOne(file({}, QStringLiteral("<email> MAILTO:a@example.org </email>")));
    QCOMPARE(prospect.customer.emails.value(0).address, QStringLiteral("a@example.org"));
}

void TestAdfReader::refusesAContactNobodyCanReach_data()
{
    QTest::addColumn<QString>("contact");
    for (const char *contact : {"", "<phone>1234</phone>", "<phone>call me</phone>", "<email>nobody</email>",
                                "<email>@</email>", "<email>a@</email>", "<phone></phone><email/>"}) {
        QTest::newRow(contact) << QString::fromUtf8(contact);
    }
}

void TestAdfReader::refusesAContactNobodyCanReach()
{
    QFETCH(QString, contact);
    const AdfDocument document = read(file({}, contact));
    QVERIFY(document.prospects.isEmpty());
    QCOMPARE(document.rejected.value(0).code, ErrorCode::InvalidInput);
}

void TestAdfReader::doesNotTakeTheVendorForTheCustomer()
{
    const QString vendor =
        QStringLiteral("<vendor><contact>%1</contact></vendor><provider>%1</provider>").arg(kPhone);
    QVERIFY(read(file({}, {}, vendor)).prospects.isEmpty());
}

void TestAdfReader::placesRejectedProspects()
{
    const AdfDocument document = read("<adf>\n\n   <prospect>\n</prospect></adf>");
    QCOMPARE(document.rejected.value(0).place, (AdfPlace{3, 4}));
}

void TestAdfReader::countsColumnsInCharacters()
{
    const AdfDocument document = read(QStringLiteral("<adf>欧阳𠮷<prospect/></adf>").toUtf8());
    QCOMPARE(document.rejected.value(0).place, (AdfPlace{1, 9}));
}

void TestAdfReader::countsAnyLineEnd()
{
    const AdfDocument document = read("<adf>\r\n\r\n\n <prospect/></adf>");
    QCOMPARE(document.rejected.value(0).place, (AdfPlace{4, 2}));
}

void TestAdfReader::placesWarnings()
{
    const AdfProspect prospect = readOne(file(QStringLiteral("\n  <year>old</year>")));
    QCOMPARE(words(prospect), QStringList{QStringLiteral("bad-year")});
    QCOMPARE(prospect.warnings.value(0).place, (AdfPlace{2, 3}));
}

void TestAdfReader::keepsLinesOfCommentsOnly()
{
    const QString text = QStringLiteral("\r\n one \r\n two \n");
    const AdfProspect prospect =
        readOne(file(QStringLiteral("<model>%1</model><comments>%1</comments>").arg(text)));
    QCOMPARE(prospect.vehicles.value(0).model, QStringLiteral("one two"));
    QCOMPARE(prospect.vehicles.value(0).comments, QStringLiteral("one \n two"));
}

void TestAdfReader::keepsUnknownWordsAndChoosesTheNearest()
{
    const QString phones =
        QStringLiteral("<phone type='celphone'>13800138000</phone><phone type='fxa'>55501111</phone>"
                       "<phone type='Cell-Phone'>13800138001</phone>"
                       "<phone type='mobile'>13800138002</phone>");
    const AdfProspect prospect = readOne(file({}, phones));
    const QList<AdfPhone> read = prospect.customer.phones;
    QCOMPARE(read.size(), 4);
    QCOMPARE(read[0].type, (AdfChoice<AdfPhoneType>{AdfPhoneType::Cellphone, QStringLiteral("celphone")}));
    QCOMPARE(read[1].type, (AdfChoice<AdfPhoneType>{AdfPhoneType::Voice, QStringLiteral("fxa")}));
    QCOMPARE(read[2].type, (AdfChoice<AdfPhoneType>{AdfPhoneType::Cellphone, QString()}));
    QCOMPARE(read[3].type, (AdfChoice<AdfPhoneType>{AdfPhoneType::Cellphone, QStringLiteral("mobile")}));
    QCOMPARE(words(prospect), (QStringList{QStringLiteral("unknown-enum"), QStringLiteral("unknown-enum")}));
}

void TestAdfReader::readsOdometers_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("distance"); // -1: none
    QTest::newRow("plain") << QStringLiteral("12345") << qint64(12345);
    QTest::newRow("comma") << QStringLiteral("12,345") << qint64(12345);
    QTest::newRow("german") << QStringLiteral("112.345 km") << qint64(112345);
    QTest::newRow("fraction") << QStringLiteral("12345.6") << qint64(12345);
    QTest::newRow("unit") << QStringLiteral("48 210 公里") << qint64(48210);
    QTest::newRow("full width") << QStringLiteral("４８２１０") << qint64(48210);
    QTest::newRow("empty") << QString() << qint64(-1);
    QTest::newRow("words") << QStringLiteral("few") << qint64(-1);
    QTest::newRow("ten thousands") << QStringLiteral("4.8.2万") << qint64(-1);
    QTest::newRow("endless") << QString(40, u'9') << qint64(-1);
}

void TestAdfReader::readsOdometers()
{
    QFETCH(QString, text);
    QFETCH(qint64, distance);
    const AdfProspect prospect = readOne(file(QStringLiteral("<odometer>%1</odometer>").arg(text)));
    QCOMPARE(prospect.vehicles.value(0).odometer.value_or(-1), distance);
    QCOMPARE(prospect.vehicles.value(0).odometerText, text);
    QCOMPARE(words(prospect).contains(QStringLiteral("bad-number")), distance < 0 && !text.isEmpty());
}

void TestAdfReader::readsYears()
{
    const auto year = [](const QString &text) {
        return readOne(file(QStringLiteral("<year>%1</year>").arg(text))).vehicles.value(0).year;
    };
    QCOMPARE(year(QStringLiteral("2024")), 2024);
    QCOMPARE(year(QStringLiteral("２０２４款")), 2024);
    QCOMPARE(year(QStringLiteral("MY 1998")), 1998);
    QCOMPARE(year(QStringLiteral("120245")), 0);
}

void TestAdfReader::joinsNameParts()
{
    const auto name = [](const QString &parts) {
        return readOne(file({}, parts + kPhone, {}).replace("<name>A</name>", "")).customer.name.display();
    };
    QCOMPARE(name(QStringLiteral("<name part='first'>娜娜</name><name part='last'>欧阳</name>")),
             QStringLiteral("欧阳娜娜"));
    QCOMPARE(name(QStringLiteral("<name part='last'>Roe</name><name part='first'>Jo</name>")),
             QStringLiteral("Jo Roe"));
    QCOMPARE(name(QStringLiteral("<name part='first'>Jo</name><name>Jo Roe</name>")),
             QStringLiteral("Jo Roe"));
}

void TestAdfReader::callsTheVendorByItsContactWhenUnnamed()
{
    const AdfProspect prospect =
        readOne(file({}, kPhone, QStringLiteral("<vendor><contact><name>Desk</name></contact></vendor>")));
    QCOMPARE(prospect.vendor.name, QStringLiteral("Desk"));
}

void TestAdfReader::fallsBackToTheTimeOfReceipt()
{
    const AdfProspect good = readOne(file({}));
    QCOMPARE(good.happenedAtMs, good.requestedAtMs);
    const AdfProspect bad = readOne(file({}).replace("2024-06-01T10", "soon"));
    QCOMPARE(bad.requestedAtMs, 0);
    QCOMPARE(bad.happenedAtMs, kReceivedAtMs);
}

void TestAdfReader::assumesTheGivenOffset()
{
    const QByteArray bytes = file({}).replace("10:20:30Z", "10:20:30");
    const auto at = [&](int offset) {
        return readAdf(bytes, kReceivedAtMs, {}, offset)->prospects[0].requestedAtMs;
    };
    QCOMPARE(at(0) - at(120), 120LL * 60'000);
    QCOMPARE(readAdf(bytes, kReceivedAtMs)->prospects[0].requestedAtMs, at(480));
}

void TestAdfReader::givesTheSameKeyToTheSameLead()
{
    const QByteArray bytes = file(QStringLiteral("<make>Audi</make><model>A3</model>"));
    const QByteArray key = readOne(bytes).idempotencyKey;
    QVERIFY(!key.isEmpty());
    QByteArray resent = bytes;
    resent.replace("<prospect>", "<prospect status='resend'>").replace("13800138000", "+86 138-0013-8000");
    resent.replace("Audi", " AUDI ").replace("<name>A<", "<name>Another<");
    QCOMPARE(readOne(resent).idempotencyKey, key);
}

void TestAdfReader::keepsDifferentIdPairsApart()
{
    const QSet<QByteArray> keys{
        keyOf(QStringLiteral("<id source='a'>bc</id>")),
        keyOf(QStringLiteral("<id source='ab'>c</id>")),
        keyOf(QStringLiteral("<id>abc</id>")),
        keyOf(QStringLiteral("<id source='a'>2:bc</id>")),
        keyOf(QStringLiteral("<id source='a2:bc'>2:</id>")),
        keyOf(QStringLiteral("<id source='A'>bc</id>")),
        keyOf(QStringLiteral("<id source=''>1:a2:bc</id>")),
    };
    QCOMPARE(keys.size(), 7);
}

void TestAdfReader::takesTheFirstIdWithText()
{
    QCOMPARE(keyOf(QStringLiteral("<id source='a'/><id source='b'>1</id><id source='c'>2</id>")),
             QByteArrayLiteral("id:1:b1:1"));
}

void TestAdfReader::hashesWhatHasNoId()
{
    const QByteArray audi =
        readOne(file(QStringLiteral("<make>Audi</make><model>A3</model>"))).idempotencyKey;
    QVERIFY(audi.startsWith("lead-hash:"));
    QVERIFY(readOne(file(QStringLiteral("<make>Aud</make><model>iA3</model>"))).idempotencyKey != audi);
    const QByteArray other =
        file(QStringLiteral("<make>Audi</make><model>A3</model>")).replace("8000", "8001");
    QVERIFY(readOne(other).idempotencyKey != audi);
}

void TestAdfReader::hashesLongIds()
{
    const QByteArray key = keyOf(QStringLiteral("<id source='s'>%1</id>").arg(QString(5000, u'7')));
    QVERIFY(key.startsWith("id-hash:"));
    QVERIFY(key.size() <= 200);
}

void TestAdfReader::neverExpandsEntities()
{
    const QByteArray subset = "<!DOCTYPE adf [<!ENTITY a 'boo'><!ENTITY b SYSTEM 'file:///etc/hostname'>]>";
    const AdfProspect prospect = readOne(subset + file(QStringLiteral("<model>&a;&b;&#65;</model>")));
    QCOMPARE(prospect.vehicles.value(0).model, QStringLiteral("&a;&b;A"));
}

void TestAdfReader::endsAttributesAtTheirQuotes()
{
    const QString ids = QStringLiteral("<id source = \"a > b\" sequence=\n'2'>x</id><id source=c/>"
                                       "<id source=\"it's\" source='no'>y</id>");
    const QList<AdfId> read = readOne(file({}, kPhone, ids)).ids;
    QCOMPARE(read.size(), 3);
    QCOMPARE(read[0], (AdfId{QStringLiteral("a > b"), QStringLiteral("2"), QStringLiteral("x")}));
    QCOMPARE(read[1], (AdfId{QStringLiteral("c"), QString(), QString()}));
    QCOMPARE(read[2], (AdfId{QStringLiteral("it's"), QString(), QStringLiteral("y")}));
}

void TestAdfReader::dissolvesMarkupInComments()
{
    const AdfProspect prospect = readOne(file(QStringLiteral(
        "<comments>1 < 2 <p>a <b>b</b></p><x><y>c</y></x> <3 a<b</comments><model>M</model>")));
    QCOMPARE(prospect.vehicles.value(0).comments, QStringLiteral("1 < 2 \na bc <3 a<b"));
    QCOMPARE(prospect.vehicles.value(0).model, QStringLiteral("M"));
}

void TestAdfReader::skipsDoctypesOfSecondRoots()
{
    const QByteArray doctype = "<!DOCTYPE adf [ <!ENTITY x '<b>'> ] >";
    QCOMPARE(read(doctype + file({}) + doctype + file({})).prospects.size(), 2);
}

void TestAdfReader::ignoresTagsInsideComments()
{
    QCOMPARE(read("<!--" + file({}) + "-->" + file({})).prospects.size(), 1);
}

QTEST_GUILESS_MAIN(TestAdfReader)
#include "tst_adfreader.moc"
