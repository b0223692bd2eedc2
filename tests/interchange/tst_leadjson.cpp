// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/interchange/adf/adfkey.h"
#include "models/interchange/leadjson/leadjsonreader.h"

#include <QFile>
#include <QTest>

using namespace forecourt;

namespace {

constexpr qint64 kReceivedAtMs = 1'795'400'000'000; // 2026-11-23

QByteArray fixture(const char *name)
{
    QFile file(QStringLiteral(FORECOURT_SOURCE_DIR "/tests/interchange/fixtures/leadjson/") +
               QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

// One lead as a JSON object; refusals are also walked through the server's tests.
class TestLeadJson final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyMemberIsRead()
    {
        const auto lead = readLeadJson(fixture("full.json"), kReceivedAtMs);
        QVERIFY(lead);
        QCOMPARE_EQ(lead->ids, (QList<AdfId>{{{}, {}, QStringLiteral("WEB-20261122-0007")}}));
        QCOMPARE_EQ(lead->customer.name.full, QStringLiteral("欧阳 明"));
        QCOMPARE_EQ(lead->customer.phones.first().number, QStringLiteral("138 0013 8000"));
        QCOMPARE_EQ(lead->customer.emails.first().address, QStringLiteral("ouyang@example.com"));
        QCOMPARE_EQ(lead->vehicles.size(), 1);
        const AdfVehicle &vehicle = lead->vehicles.first();
        QCOMPARE_EQ(vehicle.interest.value, AdfInterest::TestDrive);
        QCOMPARE_EQ(vehicle.status.value, AdfVehicleStatus::New);
        QCOMPARE_EQ(vehicle.make, QStringLiteral("Audi"));
        QCOMPARE_EQ(vehicle.model, QStringLiteral("A7L"));
        QCOMPARE_EQ(vehicle.year, 2026);
        QCOMPARE_EQ(vehicle.trim, QStringLiteral("55 TFSI"));
        QCOMPARE_EQ(vehicle.vin, QStringLiteral("LVSHCAMB1CE054249"));
        QCOMPARE_EQ(lead->comments, QStringLiteral("周六上午\n带家人"));
        QCOMPARE_EQ(lead->provider.service, QStringLiteral("双十一"));
        QCOMPARE_EQ(lead->requestedAtMs, 1'795'314'030'000);
        QVERIFY(lead->warnings.isEmpty());
        QCOMPARE_EQ(lead->idempotencyKey, adfIdempotencyKey(*lead));
    }

    void numberAndContactAreEnough()
    {
        const auto lead = readLeadJson(fixture("least.json"), kReceivedAtMs);
        QVERIFY(lead);
        QCOMPARE_EQ(lead->ids.first().text, QStringLiteral("7"));
        QVERIFY(lead->vehicles.isEmpty());
        QCOMPARE_EQ(lead->requestedAtMs, 0);
        QCOMPARE_EQ(lead->happenedAtMs, kReceivedAtMs);
    }

    void oddCharactersDisappear()
    {
        const auto lead = readLeadJson(fixture("odd.json"), kReceivedAtMs);
        QVERIFY(lead);
        QCOMPARE_EQ(lead->ids.first().text, QStringLiteral("x"));
        QCOMPARE_EQ(lead->customer.name.full, QStringLiteral("abc"));
        QCOMPARE_EQ(lead->comments, QStringLiteral("a\nb"));
    }

    void otherWordsAndNumbersAreUnderstood()
    {
        const auto lead = readLeadJson(fixture("other.json"), kReceivedAtMs);
        QVERIFY(lead);
        QCOMPARE_EQ(lead->vehicles.first().interest.value, AdfInterest::TradeIn);
        QCOMPARE_EQ(lead->vehicles.first().year, 2026);
        QCOMPARE_EQ(lead->requestedAtMs, 1'793'671'200'000);
    }

    void aDateWithoutZoneIsBeijingTime()
    {
        const auto lead =
            readLeadJson(R"({"id":"1","phone":"12345","requestedAt":"2026-11-22 10:20:30"})", kReceivedAtMs);
        QVERIFY(lead);
        QCOMPARE_EQ(lead->requestedAtMs, 1'795'314'030'000);
    }

    void aFaultNamesItsMember()
    {
        const auto fault = readLeadJson(R"({"id":"1","phone":"12345","vehicle":{"make":[]}})", kReceivedAtMs);
        QVERIFY(!fault);
        QCOMPARE_EQ(fault.error().field, QStringLiteral("vehicle.make"));
        QCOMPARE_EQ(fault.error().code, ErrorCode::InvalidInput);
    }

    void limitsHold()
    {
        LeadJsonLimits limits;
        limits.maxBytes = 10;
        QCOMPARE_EQ(readLeadJson(fixture("least.json"), 0, limits).error().code, ErrorCode::TooLarge);
        limits = {};
        limits.maxComments = 3;
        QCOMPARE_EQ(readLeadJson(R"({"id":"1","phone":"12345","comments":"abcd"})", 0, limits).error().field,
                    QStringLiteral("comments"));
        QVERIFY(readLeadJson(R"({"id":"1","phone":"12345","comments":"abc"})", 0, limits));
    }
};

QTEST_GUILESS_MAIN(TestLeadJson)
#include "tst_leadjson.moc"
