// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/protocol/gzip.h"

#include <QTest>

using namespace forecourt;

class TestGzip final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBackAsItWas_data();
    void comesBackAsItWas();
    void stopsAtTheLimit();
    void allowsExactlyTheLimit();
    void refusesHalfAStream();
    void refusesWhatFollowsTheStream();
    void refusesSomethingElse();
};

void TestGzip::comesBackAsItWas_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("little") << QByteArrayLiteral("{\"a\":1}");
    QTest::newRow("more than the buffer") << QByteArray(1'000'003, 'x') + QByteArrayLiteral("end");
}

void TestGzip::comesBackAsItWas()
{
    QFETCH(const QByteArray, bytes);
    const auto packed = deflateGzip(bytes);
    QVERIFY(packed);
    const auto unpacked = inflateBounded(*packed, 2'000'000);
    QVERIFY(unpacked);
    QCOMPARE(*unpacked, bytes);
}

void TestGzip::stopsAtTheLimit()
{
    const auto bomb = deflateGzip(QByteArray(100'000'000, '\0'));
    QVERIFY(bomb && bomb->size() < 200'000);
    const auto unpacked = inflateBounded(*bomb, 1'000'000);
    QVERIFY(!unpacked);
    QCOMPARE(unpacked.error().code, ErrorCode::TooLarge);
}

void TestGzip::allowsExactlyTheLimit()
{
    QVERIFY(inflateBounded(*deflateGzip(QByteArray(1000, 'x')), 1000));
    QVERIFY(!inflateBounded(*deflateGzip(QByteArray(1001, 'x')), 1000));
}

void TestGzip::refusesHalfAStream()
{
    const QByteArray packed = *deflateGzip(QByteArrayLiteral("something to say"));
    const auto unpacked = inflateBounded(packed.left(packed.size() - 4), 1000);
    QVERIFY(!unpacked);
    QCOMPARE(unpacked.error().code, ErrorCode::Malformed);
}

void TestGzip::refusesWhatFollowsTheStream()
{
    QVERIFY(!inflateBounded(*deflateGzip(QByteArrayLiteral("a")) + QByteArrayLiteral("more"), 1000));
}

void TestGzip::refusesSomethingElse()
{
    QVERIFY(!inflateBounded(QByteArrayLiteral("{}"), 1000));
    QVERIFY(!inflateBounded({}, 1000));
}

QTEST_GUILESS_MAIN(TestGzip)
#include "tst_gzip.moc"
