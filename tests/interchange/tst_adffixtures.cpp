// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/interchange/adf/adfreader.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace forecourt;

namespace {

// Every file of fixtures/adf with the ending .xml or .adf is a row; the .json of the same name says what must
// come out. Keys that the .json leaves out are not compared, except "warnings", "rejected", "cutAt" and
// "error", whose absence means none.
const QString kFolder = QStringLiteral(FORECOURT_SOURCE_DIR "/tests/interchange/fixtures/adf/");
// 2024-06-20T00:00:00Z, the receipt of all fixtures.
constexpr qint64 kReceivedAtMs = 1'718'841'600'000;

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString utc(qint64 ms)
{
    return ms == 0 ? QString() : QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODate);
}

QString word(AdfInterest interest)
{
    static const QStringList kWords{QStringLiteral("buy"), QStringLiteral("lease"), QStringLiteral("sell"),
                                    QStringLiteral("trade-in"), QStringLiteral("test-drive")};
    return kWords[static_cast<int>(interest)];
}

QString word(AdfPhoneType type)
{
    static const QStringList kWords{QStringLiteral("voice"), QStringLiteral("fax"),
                                    QStringLiteral("cellphone"), QStringLiteral("pager")};
    return kWords[static_cast<int>(type)];
}

QString word(AdfTimeOfDay time)
{
    static const QStringList kWords{QString(), QStringLiteral("morning"), QStringLiteral("afternoon"),
                                    QStringLiteral("evening"), QStringLiteral("day")};
    return kWords[static_cast<int>(time)];
}

QString line(const AdfPhone &phone)
{
    QString text = word(phone.type.value) + u' ' + phone.number;
    text += phone.time.value == AdfTimeOfDay::NoPreference ? QString() : u' ' + word(phone.time.value);
    text += phone.type.raw.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(phone.type.raw);
    return text + (phone.preferred ? QStringLiteral(" *") : QString());
}

QJsonObject vehicleAsJson(const AdfVehicle &vehicle)
{
    QJsonObject json{
        {QStringLiteral("interest"), word(vehicle.interest.value)},
        {QStringLiteral("vehicleStatus"),
         vehicle.status.value == AdfVehicleStatus::Used ? QStringLiteral("used") : QStringLiteral("new")},
        {QStringLiteral("year"), vehicle.year},
        {QStringLiteral("make"), vehicle.make},
        {QStringLiteral("model"), vehicle.model},
        {QStringLiteral("vin"), vehicle.vin},
        {QStringLiteral("stock"), vehicle.stock},
        {QStringLiteral("odometer"), vehicle.odometer.value_or(-1)},
    };
    if (vehicle.price) {
        const bool asking = vehicle.price->type.value == AdfPriceType::Asking;
        json.insert(QStringLiteral("price"), vehicle.price->text + u' ' + vehicle.price->currency +
                                                 (asking ? QStringLiteral(" asking") : QString()));
    }
    return json;
}

void addCustomer(QJsonObject &json, const AdfProspect &prospect)
{
    QJsonArray phones;
    for (const AdfPhone &phone : prospect.customer.phones) {
        phones.append(line(phone));
    }
    QJsonArray emails;
    for (const AdfEmail &email : prospect.customer.emails) {
        emails.append(email.address + (email.preferred ? QStringLiteral(" *") : QString()));
    }
    json.insert(QStringLiteral("name"), prospect.customer.name.display());
    json.insert(QStringLiteral("phones"), phones);
    json.insert(QStringLiteral("emails"), emails);
    json.insert(QStringLiteral("city"), prospect.customer.address.city);
    json.insert(QStringLiteral("comments"), prospect.comments);
    json.insert(QStringLiteral("timeframe"), prospect.timeframe.description);
    json.insert(QStringLiteral("earliestAt"), utc(prospect.timeframe.earliestMs));
    json.insert(QStringLiteral("latestAt"), utc(prospect.timeframe.latestMs));
}

QJsonObject asJson(const AdfProspect &prospect)
{
    QJsonObject json = vehicleAsJson(prospect.vehicles.value(0));
    addCustomer(json, prospect);
    QJsonArray ids;
    for (const AdfId &id : prospect.ids) {
        ids.append(QJsonArray{id.source, id.text});
    }
    QJsonArray warnings;
    for (const AdfWarning &warning : prospect.warnings) {
        warnings.append(warning.word);
    }
    const bool resend = prospect.status.value == AdfStatus::Resend;
    json.insert(QStringLiteral("status"), resend ? QStringLiteral("resend") : QStringLiteral("new"));
    json.insert(QStringLiteral("ids"), ids);
    json.insert(QStringLiteral("requestedAt"), utc(prospect.requestedAtMs));
    json.insert(QStringLiteral("vehicles"), static_cast<int>(prospect.vehicles.size()));
    json.insert(QStringLiteral("vendor"), prospect.vendor.name);
    json.insert(QStringLiteral("provider"), prospect.provider.name);
    json.insert(QStringLiteral("key"), QString::fromUtf8(prospect.idempotencyKey));
    json.insert(QStringLiteral("line"), prospect.place.line);
    json.insert(QStringLiteral("column"), prospect.place.column);
    json.insert(QStringLiteral("warnings"), warnings);
    return json;
}

QJsonObject asJson(const AdfRejected &rejected)
{
    return {{QStringLiteral("line"), rejected.place.line},
            {QStringLiteral("column"), rejected.place.column},
            {QStringLiteral("code"), errorWord(rejected.code)}};
}

QJsonArray asJson(const QList<AdfRejected> &rejected)
{
    QJsonArray list;
    for (const AdfRejected &one : rejected) {
        list.append(asJson(one));
    }
    return list;
}

QByteArray shown(const QJsonValue &value)
{
    return QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
}

AdfLimits limitsOf(const QJsonObject &json)
{
    AdfLimits limits;
    limits.maxBytes = json[QStringLiteral("maxBytes")].toInteger(limits.maxBytes);
    limits.maxProspects = json[QStringLiteral("maxProspects")].toInt(limits.maxProspects);
    limits.maxElements = json[QStringLiteral("maxElements")].toInt(limits.maxElements);
    limits.maxTextLength = json[QStringLiteral("maxTextLength")].toInteger(limits.maxTextLength);
    limits.maxRepeats = json[QStringLiteral("maxRepeats")].toInt(limits.maxRepeats);
    return limits;
}

void compareProspect(const AdfProspect &prospect, const QJsonObject &expected)
{
    const QJsonObject actual = asJson(prospect);
    for (auto it = expected.begin(); it != expected.end(); ++it) {
        QVERIFY2(actual.contains(it.key()), qPrintable(QStringLiteral("no such key: ") + it.key()));
        QCOMPARE(it.key().toUtf8() + shown(actual[it.key()]), it.key().toUtf8() + shown(it.value()));
    }
    QVERIFY2(expected.contains(QStringLiteral("warnings")), "an expected prospect lists its warnings");
    for (const AdfWarning &warning : prospect.warnings) {
        QVERIFY(!warning.detail.isEmpty());
        QVERIFY(warning.place.line >= prospect.place.line);
    }
}

} // namespace

class TestAdfFixtures final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void everyExpectationHasItsFixture();
};

void TestAdfFixtures::reads_data()
{
    QTest::addColumn<QString>("path");
    const QStringList names =
        QDir(kFolder).entryList({QStringLiteral("*.xml"), QStringLiteral("*.adf")}, QDir::Files, QDir::Name);
    QVERIFY(names.size() >= 30);
    for (const QString &name : names) {
        QTest::newRow(qPrintable(name)) << kFolder + name;
    }
}

void TestAdfFixtures::reads()
{
    QFETCH(QString, path);
    const QByteArray json = contentOf(path.left(path.lastIndexOf(u'.')) + QStringLiteral(".json"));
    QVERIFY2(!json.isEmpty(), "a fixture needs a .json of the same name that says what comes out of it");
    QJsonParseError parseError;
    const QJsonObject expected = QJsonDocument::fromJson(json, &parseError).object();
    QCOMPARE(parseError.error, QJsonParseError::NoError);

    const AdfLimits limits = limitsOf(expected[QStringLiteral("limits")].toObject());
    const Result<AdfDocument> document = readAdf(contentOf(path), kReceivedAtMs, limits);
    const QString error = document ? QString() : errorWord(document.error().code);
    QCOMPARE(error, expected[QStringLiteral("error")].toString());
    if (!document) {
        QVERIFY(!document.error().detail.isEmpty());
        return;
    }

    const QJsonArray prospects = expected[QStringLiteral("prospects")].toArray();
    QCOMPARE(document->prospects.size(), prospects.size());
    for (qsizetype i = 0; i < prospects.size(); ++i) {
        compareProspect(document->prospects[i], prospects[i].toObject());
    }
    QCOMPARE(shown(asJson(document->rejected)), shown(expected[QStringLiteral("rejected")].toArray()));
    QCOMPARE(shown(document->cutAt ? asJson(*document->cutAt) : QJsonObject()),
             shown(expected[QStringLiteral("cutAt")].toObject()));
    if (expected.contains(QStringLiteral("encoding"))) {
        QCOMPARE(document->encoding, expected[QStringLiteral("encoding")].toString());
    }
}

void TestAdfFixtures::everyExpectationHasItsFixture()
{
    for (const QString &name : QDir(kFolder).entryList({QStringLiteral("*.json")}, QDir::Files)) {
        const QString base = kFolder + name.chopped(5);
        QVERIFY2(QFile::exists(base + QStringLiteral(".xml")) || QFile::exists(base + QStringLiteral(".adf")),
                 qPrintable(name));
    }
}

QTEST_GUILESS_MAIN(TestAdfFixtures)
#include "tst_adffixtures.moc"
