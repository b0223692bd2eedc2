// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/intakefixture.h"

#include <QStringEncoder>

using namespace forecourt;

// What sources send: refused with a reason, or taken without harm.
class TestLeadBodies final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void initTestCase() { QVERIFY(sodium_init() >= 0); }
    void init()
    {
        useEngineOfRow();
        m_it = std::make_unique<IntakeFixture>();
    }
    void cleanup() { m_it.reset(); }

    void bodiesAreRefused_data();
    void bodiesAreRefused();
    void hostileBodiesAreTakenHarmlessly_data();
    void hostileBodiesAreTakenHarmlessly();
    void charactersAreReadAsTheyWereWritten_data();
    void charactersAreReadAsTheyWereWritten();
    void whatHasNoFieldStandsInTheComments();
    void aLeadWithoutNumberIsKnownByItsContent();
    void refusalsSayNothingOfWhatWasSent();

private:
    std::unique_ptr<IntakeFixture> m_it;
};

void TestLeadBodies::bodiesAreRefused_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("expected");
    const auto json = [](const char *name, const QByteArray &body, const char *expected) {
        QTest::newRow(name) << kJson << body << QString::fromLatin1(expected);
    };
    json("nothing", {}, "400 malformed");
    json("no JSON", "Hello", "400 malformed");
    json("cut", leadJson("1").chopped(1), "400 malformed");
    json("a list", "[" + leadJson("1") + "]", "400 malformed");
    json("deep", QByteArray("{\"a\":").repeated(100'000), "400 malformed");
    json("deep lists", "{\"id\":" + QByteArray("[").repeated(100'000), "400 malformed");
    json("no id", R"({"phone":"13800138000"})", "422 invalid-lead/id");
    json("an empty id", leadJson(" \\u200b\\u0000"), "422 invalid-lead/id");
    json("a list as id", R"({"id":["1"],"phone":"13800138000"})", "422 invalid-lead/id");
    json("a fraction as id", R"({"id":1.5,"phone":"13800138000"})", "422 invalid-lead/id");
    json("a long id", leadJson(QByteArray(201, 'x')), "422 invalid-lead/id");
    json("nobody", R"({"id":"1","name":"Li"})", "422 invalid-lead/phone");
    json("no number", leadJson("1", R"("phone":"call me")"), "422 invalid-lead/phone");
    json("no address", leadJson("1", R"("email":"nobody")"), "422 invalid-lead/email");
    json("10,000 characters of name",
         leadJson("1", R"("phone":"13800138000","name":")" + QByteArray(10'000, 'x') + '"'),
         "422 invalid-lead/name");
    json("an interest", leadJson("1", R"("phone":"13800138000","interest":"adopt")"),
         "422 invalid-lead/interest");
    json("a year", leadJson("1", R"("phone":"13800138000","vehicle":{"year":20260})"),
         "422 invalid-lead/vehicle.year");
    json("a vehicle", leadJson("1", R"("phone":"13800138000","vehicle":"A7L")"), "422 invalid-lead/vehicle");
    json("a date", leadJson("1", R"("phone":"13800138000","requestedAt":"soon")"),
         "422 invalid-lead/requestedAt");
    json("the future", leadJson("1", R"("phone":"13800138000","requestedAt":"2027-01-01T00:00:00Z")"),
         "422 invalid-lead/requestedAt");
    json("too large", leadJson("1", R"("phone":"13800138000","x":")" + QByteArray(kMostLeadBytes, 'x') + '"'),
         "413 too-large");
    const auto adf = [](const char *name, const QByteArray &body, const char *expected) {
        QTest::newRow(name) << kAdf << body << QString::fromLatin1(expected);
    };
    adf("JSON as ADF", leadJson("1"), "400 malformed");
    adf("an empty document", adfOf({}), "400 malformed");
    adf("an unfinished prospect", adfOf(prospect("1", kContact)).left(300), "400 malformed/prospect");
    adf("a prospect without contact", adfOf(prospect("1", "<name>Li</name>")), "422 invalid-lead/contact");
    adf("a deep prospect",
        adfOf(prospect("1", kContact + QByteArray("<option>").repeated(100) +
                                QByteArray("</option>").repeated(100))),
        "413 too-large/prospect");
    QTest::newRow("a form") << QByteArrayLiteral("application/x-www-form-urlencoded") << leadJson("1")
                            << QStringLiteral("415 unsupported");
    QTest::newRow("no type") << QByteArray() << leadJson("1") << QStringLiteral("415 unsupported");
    QTest::newRow("a character set nobody knows") << QByteArrayLiteral("application/json; charset=klingon")
                                                  << leadJson("1") << QStringLiteral("415 unsupported");
}

void TestLeadBodies::bodiesAreRefused()
{
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, body);
    QFETCH(QString, expected);
    const HttpReply reply = m_it->send(type, body);
    QCOMPARE(errorOf(reply), expected);
    QVERIFY(!reply.why.isEmpty());
    QVERIFY(!jsonOf(reply).value(QStringLiteral("detail")).toString().isEmpty());
    QCOMPARE(m_it->head(), 0);
    QVERIFY(m_it->intake->announced.isEmpty());
}

void TestLeadBodies::hostileBodiesAreTakenHarmlessly_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QByteArray &type, const QByteArray &body, const char *field,
                        const QString &expected) {
        QTest::newRow(name) << type << body << QByteArray(field) << expected;
    };
    const auto named = [](const QByteArray &name) {
        return leadJson("1", R"("phone":"13800138000","name":")" + name + '"');
    };
    row("NUL", kJson, named("Li\\u0000Wei"), "contact_name", QStringLiteral("LiWei"));
    row("NUL bytes", kJson, leadJson("1").replace("138", QByteArray("1\0008", 3)), "contact_phone",
        QStringLiteral("180018000"));
    row("controls", kJson, named("Li\\u0007\\u001b[31m Wei\\n"), "contact_name",
        QStringLiteral("Li[31m Wei"));
    row("half a surrogate", kJson, named("Li\\ud83d Wei"), "contact_name", QStringLiteral("Li Wei"));
    row("an override", kJson, named("\\u202eieW iL\\u202c"), "contact_name", QStringLiteral("ieW iL"));
    row("overrides in comments", kJson,
        leadJson("1", R"("phone":"13800138000","comments":"a\u202eb\u2066c\u0000d")"), "comments",
        QStringLiteral("abcd"));
    row("a byte order mark", kJson, named("\\ufeffLi"), "contact_name", QStringLiteral("Li"));
    row("a noncharacter", kJson, leadJson("1", R"("phone":"13800138000","comments":"a\ufdd0b")"), "comments",
        QStringLiteral("a\uFFFDb"));
    row("SQL", kJson, named("Robert'); DROP TABLE lead;--"), "contact_name",
        QStringLiteral("Robert'); DROP TABLE lead;--"));
    row("a key twice", kJson, R"({"id":"1","phone":"13800138000","phone":"13900139000"})", "contact_phone",
        QStringLiteral("13900139000"));
    row("members nobody knows", kJson,
        leadJson("1", R"("phone":"13800138000","store":"other","id2":{"a":[1,2]},"received_at":1)"), "source",
        QStringLiteral("Site"));
    QByteArray bomb = "<!DOCTYPE adf [<!ENTITY a \"lol\">";
    for (char entity = 'b'; entity <= 'j'; ++entity) {
        const char before = static_cast<char>(entity - 1);
        bomb += "<!ENTITY " + QByteArray(1, entity) + " \"" + (QByteArray("&") + before + ';').repeated(10) +
                "\">";
    }
    bomb += "<!ENTITY x SYSTEM \"file:///etc/passwd\">]>";
    const QByteArray entities =
        bomb + "<adf>" + prospect("1", "<name>&j;&x;</name><phone>13800138000</phone>") + "</adf>";
    row("a bomb of entities", kAdf, entities, "contact_name", QStringLiteral("&j;&x;"));
    row("10,000 characters of name", kAdf,
        adfOf(prospect("1", "<name>" + QByteArray(10'000, 'x') + "</name><phone>13800138000</phone>")),
        "contact_name", QString(1000, u'x'));
    const QByteArray comments = "<comments>" + QByteArray(16'000, 'y') + "</comments>";
    row("long comments", kAdf,
        adfOf(prospect("1", kContact).replace("</customer>", comments.repeated(3) + "</customer>")),
        "warnings", QStringLiteral("text-cut: comments"));
    row("another kind of element", kAdf, adfOf(prospect("1", kContact + "<script>alert(1)</script>")),
        "contact_name", QStringLiteral("欧阳明"));
}

void TestLeadBodies::hostileBodiesAreTakenHarmlessly()
{
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, field);
    QFETCH(QString, expected);
    const HttpReply reply = m_it->send(type, body);
    QCOMPARE(reply.status, 201);
    QCOMPARE(m_it->text(idOf(reply), field.constData()), expected);
    QCOMPARE(m_it->head(), 1);
    QVERIFY(m_it->digestHolds());
}

void TestLeadBodies::charactersAreReadAsTheyWereWritten_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    const QString name = QStringLiteral("欧阳明");
    const QByteArray utf8 = leadJson("1", R"("phone":"13800138000","name":")" + name.toUtf8() + '"');
    const QString document = QString::fromUtf8(adfOf(prospect("1", kContact), "GB2312"));
    const auto encoded = [](const QString &text, const char *encoding) {
        QStringEncoder encoder(encoding);
        return QByteArray(encoder.encode(text));
    };
    const QByteArray gbJson = encoded(QString::fromUtf8(utf8), "GB18030");
    const QByteArray gbAdf = encoded(document, "GB18030");
    QTest::newRow("JSON") << kJson << utf8;
    QTest::newRow("JSON, escaped") << kJson
                                   << leadJson("1", R"("phone":"13800138000","name":"\u6b27\u9633\u660e")");
    QTest::newRow("JSON, named UTF-8") << kJson + ";Charset=\"UTF-8\"" << utf8;
    QTest::newRow("JSON with a mark") << kJson << "\xEF\xBB\xBF" + utf8;
    QTest::newRow("JSON, named GB18030") << kJson + "; charset=gb18030" << gbJson;
    QTest::newRow("JSON, named GBK") << kJson + "; charset=GBK" << gbJson;
    QTest::newRow("JSON, GB18030 unnamed") << kJson << gbJson;
    QTest::newRow("ADF, says GB2312") << kAdf << gbAdf;
    QTest::newRow("ADF, says GB2312 and is UTF-8") << kAdf << document.toUtf8();
    QTest::newRow("ADF, the header says GB18030")
        << QByteArrayLiteral("text/xml; charset=gb18030")
        << encoded(QString::fromUtf8(adfOf(prospect("1", kContact))), "GB18030");
    QTest::newRow("ADF, the header says UTF-8 and is wrong")
        << QByteArrayLiteral("application/xml; charset=utf-8") << gbAdf;
    QTest::newRow("ADF, UTF-16") << kAdf << encoded(document, "UTF-16");
}

void TestLeadBodies::charactersAreReadAsTheyWereWritten()
{
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, body);
    const HttpReply reply = m_it->send(type, body);
    QCOMPARE(reply.status, 201);
    QCOMPARE(m_it->text(idOf(reply), "contact_name"), QStringLiteral("欧阳明"));
}

void TestLeadBodies::whatHasNoFieldStandsInTheComments()
{
    const QByteArray contact =
        kContact + "<phone type=\"fax\">021-55550000</phone><email>a@b.cn</email><email>c@d.cn</email>"
                   "<address><street>Nanjing Road 1</street><city>Shanghai</city></address>";
    const QUuid lead = idOf(m_it->send(kAdf, adfOf(prospect("1", contact))));
    QCOMPARE(m_it->text(lead, "contact_phone"), QStringLiteral("13800138000"));
    QCOMPARE(m_it->text(lead, "contact_email"), QStringLiteral("a@b.cn"));
    QCOMPARE(m_it->text(lead, "comments"),
             QStringLiteral("周六上午\nfax: 021-55550000\nemail: c@d.cn\naddress: Nanjing Road 1, "
                            "Shanghai\nprovider: AutoHome"));
}

void TestLeadBodies::aLeadWithoutNumberIsKnownByItsContent()
{
    const HttpReply first = m_it->send(kAdf, adfOf(prospect({}, kContact)));
    QCOMPARE(first.status, 201);
    QCOMPARE(m_it->send(kAdf, adfOf(prospect({}, kContact))).status, 200);
    QByteArray other = kContact;
    other.replace("13800138000", "13900139000");
    QCOMPARE(m_it->send(kAdf, adfOf(prospect({}, other))).status, 201);
}

void TestLeadBodies::refusalsSayNothingOfWhatWasSent()
{
    const QByteArray secret = "zhang-wei-secret";
    const QList<QByteArray> bodies{leadJson("1", R"("phone":")" + secret + '"'),
                                   leadJson("1", R"("phone":"13800138000","interest":")" + secret + '"'),
                                   leadJson("1", R"("phone":"13800138000","requestedAt":")" + secret + '"'),
                                   "{\"" + secret + "\":", secret};
    for (const QByteArray &body : bodies) {
        const HttpReply reply = m_it->send(kJson, body);
        QVERIFY(reply.status >= 400);
        QVERIFY2(!reply.body.contains(secret) && !reply.why.contains(secret), reply.body.constData());
        QVERIFY(reply.trouble.isEmpty());
    }
    const HttpReply reply = m_it->send(kAdf, adfOf(prospect("1", "<name>" + secret + "</name>")));
    QVERIFY(reply.status == 422 && !reply.body.contains(secret));
}

QTEST_GUILESS_MAIN(TestLeadBodies)
#include "tst_leadbodies.moc"
