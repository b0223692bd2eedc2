// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/interchange/adf/adfkey.h"
#include "models/interchange/adf/adfreader.h"
#include "tests/interchange/adfwriter.h"

#include <QDateTime>
#include <QRandomGenerator>
#include <QTest>

#include <rapidcheck.h>

using namespace forecourt;

namespace {

constexpr qint64 kReceivedAtMs = 1'718'841'600'000; // 2024-06-20T00:00:00Z

QString anyText()
{
    static const QList<QString> kPieces{
        QStringLiteral("a"),  QStringLiteral("Z"),   QStringLiteral("9"),  QStringLiteral("欧"),
        QStringLiteral("阳"), QStringLiteral("𠮷"),  QStringLiteral("&"),  QStringLiteral("<"),
        QStringLiteral(">"),  QStringLiteral("\""),  QStringLiteral("'"),  QStringLiteral(";"),
        QStringLiteral("/"),  QStringLiteral("]]>"), QStringLiteral("--"), QStringLiteral("=“"),
        QStringLiteral("é"),  QStringLiteral("#"),   QStringLiteral("?>"), QStringLiteral(" ")};
    const auto chosen =
        *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, static_cast<int>(kPieces.size())));
    QString text;
    for (const int index : chosen) {
        text += kPieces[index];
    }
    return text.simplified();
}

AdfVehicle anyVehicle()
{
    AdfVehicle vehicle;
    vehicle.interest.value = static_cast<AdfInterest>(*rc::gen::inRange(0, 5));
    vehicle.status.value = static_cast<AdfVehicleStatus>(*rc::gen::inRange(0, 2));
    vehicle.year = *rc::gen::inRange(1950, 2050);
    vehicle.yearText = QString::number(vehicle.year);
    vehicle.make = anyText();
    vehicle.model = anyText();
    vehicle.vin = anyText();
    vehicle.comments = anyText();
    return vehicle;
}

AdfPhone anyPhone()
{
    AdfPhone phone;
    phone.number = QStringLiteral("1%1").arg(*rc::gen::inRange<qint64>(10000, 9'999'999'999));
    phone.type.value = *rc::gen::element(AdfPhoneType::Voice, AdfPhoneType::Cellphone);
    phone.preferred = *rc::gen::arbitrary<bool>();
    return phone;
}

AdfProspect anyProspect()
{
    AdfProspect prospect;
    prospect.status.value = *rc::gen::element(AdfStatus::New, AdfStatus::Resend);
    for (int i = *rc::gen::inRange(0, 3); i > 0; --i) {
        prospect.ids.append({anyText(), QString::number(i), anyText()});
    }
    const qint64 second = *rc::gen::inRange<qint64>(1'500'000'000, 1'718'000'000);
    prospect.requestedAtMs = second * 1000;
    prospect.happenedAtMs = prospect.requestedAtMs;
    prospect.requestDateText = QDateTime::fromSecsSinceEpoch(second, Qt::UTC).toString(Qt::ISODate);
    for (int i = *rc::gen::inRange(1, 4); i > 0; --i) {
        prospect.vehicles.append(anyVehicle());
    }
    prospect.customer.name.full = anyText();
    prospect.customer.phones.append(anyPhone());
    if (*rc::gen::arbitrary<bool>()) {
        prospect.customer.phones.append(anyPhone());
        prospect.customer.emails.append(
            {QStringLiteral("a.b-%1@example.org").arg(*rc::gen::inRange(0, 99)), false});
    }
    prospect.comments = anyText();
    prospect.vendor.name = anyText();
    prospect.idempotencyKey = adfIdempotencyKey(prospect);
    return prospect;
}

QList<AdfProspect> anyProspects()
{
    QList<AdfProspect> prospects;
    for (int i = *rc::gen::inRange(1, 4); i > 0; --i) {
        prospects.append(anyProspect());
    }
    return prospects;
}

// What the reader adds: where things stood, and what it put right.
QList<AdfProspect> withoutPlaces(QList<AdfProspect> prospects)
{
    for (AdfProspect &prospect : prospects) {
        prospect.place = {};
        prospect.warnings.clear();
    }
    return prospects;
}

void readsBack(const QList<AdfProspect> &written, const QByteArray &bytes)
{
    const Result<AdfDocument> document = readAdf(bytes, kReceivedAtMs);
    RC_LOG() << bytes.toStdString();
    RC_ASSERT(document.has_value());
    RC_ASSERT(document->rejected.isEmpty());
    RC_ASSERT(!document->cutAt.has_value());
    RC_ASSERT(withoutPlaces(document->prospects) == written);
}

} // namespace

class TestAdfProperties final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyProspectReadsBack();
    void everyForgivenDamageReadsBack();
    void everyCutKeepsTheWholeProspectsBeforeIt();
    void everyDamagedByteLeavesABoundedAnswer();
};

void TestAdfProperties::everyProspectReadsBack()
{
    QVERIFY(rc::check("a written prospect reads back equal, without warnings", [] {
        const QList<AdfProspect> prospects = anyProspects();
        const QByteArray bytes = writeAdf(prospects);
        readsBack(prospects, bytes);
        const AdfDocument document = readAdf(bytes, kReceivedAtMs).value();
        for (const AdfProspect &prospect : document.prospects) {
            RC_ASSERT(prospect.warnings.isEmpty());
        }
    }));
}

void TestAdfProperties::everyForgivenDamageReadsBack()
{
    QVERIFY(rc::check("case, space, quotes, prefixes, end tags and noise change nothing", [] {
        const QList<AdfProspect> prospects = anyProspects();
        QRandomGenerator random(*rc::gen::arbitrary<quint32>());
        AdfDamage damage;
        damage.mixedCase = *rc::gen::arbitrary<bool>();
        damage.spaces = *rc::gen::arbitrary<bool>();
        damage.otherQuotes = *rc::gen::arbitrary<bool>();
        damage.prefixes = *rc::gen::arbitrary<bool>();
        damage.missingEndTags = *rc::gen::arbitrary<bool>();
        damage.instructions = *rc::gen::arbitrary<bool>();
        damage.rawAmpersands = *rc::gen::arbitrary<bool>();
        damage.coin = [&random] {
            return random.bounded(3) == 0;
        };
        readsBack(prospects, writeAdf(prospects, damage));
    }));
}

void TestAdfProperties::everyCutKeepsTheWholeProspectsBeforeIt()
{
    QVERIFY(rc::check("a file cut anywhere keeps the prospects before the cut", [] {
        const QList<AdfProspect> prospects = anyProspects();
        const QByteArray bytes = writeAdf(prospects);
        const auto cut = *rc::gen::inRange<qsizetype>(0, bytes.size());
        const QByteArray rest = bytes.first(cut);
        const qsizetype whole = rest.count("</prospect>");
        const Result<AdfDocument> document = readAdf(rest, kReceivedAtMs);
        RC_LOG() << rest.toStdString();
        RC_ASSERT((document ? document->prospects.size() : 0) == whole);
        if (document) {
            RC_ASSERT(withoutPlaces(document->prospects) == prospects.first(whole));
            RC_ASSERT(document->cutAt.has_value() || rest.trimmed().endsWith("</adf>"));
        }
    }));
}

void TestAdfProperties::everyDamagedByteLeavesABoundedAnswer()
{
    QVERIFY(rc::check("random bytes in a file never take more than its prospects", [] {
        const QList<AdfProspect> prospects = anyProspects();
        QByteArray bytes = writeAdf(prospects);
        const auto damages = *rc::gen::container<std::vector<std::pair<quint16, char>>>(
            rc::gen::pair(rc::gen::arbitrary<quint16>(), rc::gen::arbitrary<char>()));
        for (const auto &[position, byte] : damages) {
            bytes[position % bytes.size()] = byte;
        }
        const Result<AdfDocument> document = readAdf(bytes, kReceivedAtMs);
        if (document) {
            RC_ASSERT(document->prospects.size() + document->rejected.size() <= bytes.toLower().count("<"));
            for (const AdfProspect &prospect : document->prospects) {
                RC_ASSERT(!prospect.idempotencyKey.isEmpty());
            }
        }
    }));
}

QTEST_GUILESS_MAIN(TestAdfProperties)
#include "tst_adfproperties.moc"
