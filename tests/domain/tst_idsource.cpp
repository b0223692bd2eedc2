// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/idsource.h"

#include <QSet>
#include <QtTest>

#include <thread>
#include <vector>

using namespace forecourt;

namespace {

class SetClock final : public Clock
{
public:
    [[nodiscard]] qint64 nowMs() const override { return ms; }
    qint64 ms = 1'717'200'000'000;
};

qint64 stampOf(const QUuid &id)
{
    const QByteArray bytes = id.toRfc4122();
    qint64 stamp = 0;
    for (int i = 0; i < 6; ++i) {
        stamp = (stamp << 8) | static_cast<unsigned char>(bytes.at(i));
    }
    return stamp;
}

int versionOf(const QUuid &id)
{
    return static_cast<unsigned char>(id.toRfc4122().at(6)) >> 4;
}

int variantOf(const QUuid &id)
{
    return static_cast<unsigned char>(id.toRfc4122().at(8)) >> 6;
}

} // namespace

class TestIdSource final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void idsCarryTheTimeAndTheVersion()
    {
        SetClock clock;
        UuidV7Source source(clock, [] { return ~quint64{0}; });
        const QUuid id = source.next();
        QCOMPARE(stampOf(id), clock.ms);
        QCOMPARE(versionOf(id), 7);
        QCOMPARE(variantOf(id), 2);
    }

    void idsOfOneMillisecondAscend()
    {
        SetClock clock;
        UuidV7Source source(clock, [] { return quint64{0}; });
        QByteArray last;
        for (int i = 0; i < 20'000; ++i) {
            const QByteArray next = source.next().toRfc4122();
            QVERIFY(last < next);
            last = next;
        }
    }

    void idsAscendWhenTheClockGoesBackwards()
    {
        SetClock clock;
        UuidV7Source source(clock, [] { return quint64{0}; });
        const QByteArray before = source.next().toRfc4122();
        clock.ms -= 3'600'000;
        const QByteArray after = source.next().toRfc4122();
        QVERIFY(before < after);
        clock.ms += 7'200'000;
        QCOMPARE(stampOf(QUuid::fromRfc4122(source.next().toRfc4122())), clock.ms);
    }

    void sourcesOfOneMomentDiffer()
    {
        SetClock clock;
        UuidV7Source one(clock);
        UuidV7Source other(clock);
        QVERIFY(one.next() != other.next());
    }

    void idsOfManyThreadsAreUnique()
    {
        SetClock clock;
        UuidV7Source source(clock, [] { return quint64{0}; });
        std::vector<std::vector<QUuid>> made(4);
        std::vector<std::thread> threads;
        for (auto &list : made) {
            threads.emplace_back([&source, &list] {
                for (int i = 0; i < 5'000; ++i) {
                    list.push_back(source.next());
                }
            });
        }
        QSet<QUuid> all;
        for (size_t i = 0; i < threads.size(); ++i) {
            threads[i].join();
            for (const QUuid &id : made[i]) {
                all.insert(id);
            }
        }
        QCOMPARE(all.size(), 20'000);
    }

    void derivedIdsAreTheSameEverywhere()
    {
        const QUuid id = derivedId("lead", "AutoHome:AH-20240601-0007");
        QCOMPARE(id, derivedId("lead", "AutoHome:AH-20240601-0007"));
        QCOMPARE(versionOf(id), 8);
        QCOMPARE(variantOf(id), 2);
    }

    void derivedIdsTellSpaceFromName()
    {
        QVERIFY(derivedId("lead", "a") != derivedId("lead", "b"));
        QVERIFY(derivedId("lead", "a") != derivedId("leada", ""));
        QVERIFY(derivedId("x", "a") != derivedId("y", "a"));
    }
};

QTEST_APPLESS_MAIN(TestIdSource)
#include "tst_idsource.moc"
