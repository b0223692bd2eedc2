// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/protocol/hybridclock.h"
#include "tests/sync/appliedlogfixture.h"

using namespace forecourt;

// What a desk's file must survive: bodies nobody can take, another epoch or history, a wrong clock or sum.
class TestDeskStore final : public QObject, private AppliedLogFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { open(); }
    void cleanup() { close(); }

    void anOwnOperationOverTheLimitsOfServersIsShownAndSettled();
    void anOwnBodyThatCannotBeReadHoldsNothingUp();
    void anOwnBodyThatTheDiskChangedIsSetAside();
    void aWholeBatchOfThemHidesNothingBehindIt();
    void bodiesOfAllTextsTravelAsTheyAre();
    void whatIsWrittenDuringARefillSpeaksOfTheEpochOfItsRows();
    void theLastEntryHeldIsNamed();
    void decisionsNameTheConflictAndNotItsPlace();
    void theClockOffsetIsThatOfTheAnswer();
    void theDigestIsCorrectedBesideLaterChanges();
};

void TestDeskStore::anOwnOperationOverTheLimitsOfServersIsShownAndSettled()
{
    const QUuid operation = writeSurname(QStringLiteral("Mine"));
    // As an older program committed it.
    auto stored = Outbox(*m_database).unsettled().value().last();
    Operation large = decodeOperation(stored.body).value();
    large.changes.first().put.insert(kGiven, QString(70'000, QLatin1Char('a')));
    QVERIFY(m_database->run(QStringLiteral("UPDATE outbox SET body = ?"), {encodeOperation(large)}));
    applyAll({entryOf(1, customer({{kSurname, QStringLiteral("Li")}}, true))});
    QCOMPARE(surname(), QStringLiteral("Mine"));
    applyAll({entryOf(2, customer({{kSurname, QStringLiteral("Mine")}}), operation)});
    QCOMPARE(info().unsettled, 0);
}

void TestDeskStore::anOwnBodyThatCannotBeReadHoldsNothingUp()
{
    writeSurname(QStringLiteral("Mine"));
    QVERIFY(m_database->run(QStringLiteral("UPDATE outbox SET body = ?"), {QByteArrayLiteral("{")}));
    applyAll({entryOf(1, customer({{kSurname, QStringLiteral("Li")}}, true))});
    QCOMPARE(surname(), QStringLiteral("Li"));
    const DeskInfo before = info();
    QVERIFY(m_desk->acknowledge(before.state.replica, {{before.state.lastN, PushOutcome::Quarantined, 0,
                                                        QStringLiteral("malformed")}}));
    QCOMPARE(info().quarantined, 1);
}

// No wire carries bytes that are no text: the server would hash others and call it a fork, for ever.
void TestDeskStore::anOwnBodyThatTheDiskChangedIsSetAside()
{
    applyAll({entryOf(1, customer({{kSurname, QStringLiteral("Li")}}, true))});
    const QUuid operation = writeSurname(QStringLiteral("Mine"));
    QByteArray body = Outbox(*m_database).unsettled().value().last().body;
    for (const QByteArray &damaged : {QByteArray("\x80"), QByteArray(body).replace("Mine", "Mi\xee\x65"),
                                      QByteArray("\xef\xbb\xbf") + body}) {
        QVERIFY(m_database->run(QStringLiteral("UPDATE outbox SET state = 0, reason = '', body = ?"),
                                {bound(damaged)}));
        const auto batch = m_desk->pending(500, 1'000'000);
        QVERIFY(batch);
        QVERIFY(batch->operations.isEmpty());
        QCOMPARE(batch->setAside, 1);
        QCOMPARE(batch->desk.quarantined, 1);
        QCOMPARE(batch->desk.pending, 0);
        QCOMPARE(surname(), QStringLiteral("Li")); // as everywhere else
        const auto kept = Outbox(*m_database).quarantined().value();
        QCOMPARE(kept.size(), 1);
        QCOMPARE(kept.first().operation, operation);
        QCOMPARE(kept.first().body, damaged);
        QVERIFY(kept.first().reason.startsWith(QLatin1String("damaged: ")));
    }
}

void TestDeskStore::aWholeBatchOfThemHidesNothingBehindIt()
{
    for (int i = 0; i < 5; ++i) {
        writeSurname(QStringLiteral("Mine %1").arg(i));
    }
    const QByteArray last = Outbox(*m_database).unsettled().value().last().body;
    QVERIFY(m_database->run(QStringLiteral("UPDATE outbox SET body = x'80' WHERE local < 5")));
    const auto batch = m_desk->pending(2, 1'000'000);
    QVERIFY(batch);
    QCOMPARE(batch->operations.size(), 1);
    QCOMPARE(batch->operations.first().body, last);
    QCOMPARE(batch->setAside, 4);
    QCOMPARE(batch->desk.pending, 1);
    QCOMPARE(surname(), QStringLiteral("Mine 4"));
}

void TestDeskStore::bodiesOfAllTextsTravelAsTheyAre()
{
    writeSurname(QStringLiteral("王芳 \u0001 \\ \" \u00e4 \U0001F697 \uFFFD"));
    const auto batch = m_desk->pending(500, 1'000'000);
    QVERIFY(batch);
    QCOMPARE(batch->operations.size(), 1);
    QCOMPARE(batch->setAside, 0);
}

void TestDeskStore::whatIsWrittenDuringARefillSpeaksOfTheEpochOfItsRows()
{
    applyAll({entryOf(1, customer({{kSurname, QStringLiteral("Li")}}, true))});
    QVERIFY(m_desk->adoptEpoch(5)); // everything again, in the same epoch
    QVERIFY(info().state.isFilling());
    QCOMPARE(info().staged, 0);
    writeSurname(QStringLiteral("Mine"));
    const Operation written = decodeOperation(Outbox(*m_database).unsettled().value().last().body).value();
    QCOMPARE(written.epoch, 5);
    QCOMPARE(written.cursor, 1);
    QCOMPARE(written.changes.first().base.value(kSurname), Base(qint64{1}));
    applyAll({entryOf(1, customer({{kSurname, QStringLiteral("Li")}}, true))});
    QVERIFY(!info().state.isFilling());
    QCOMPARE(surname(), QStringLiteral("Mine"));
}

void TestDeskStore::theLastEntryHeldIsNamed()
{
    const LogEntry first = entryOf(1, customer({{kSurname, QStringLiteral("Li")}}, true));
    applyAll({first});
    QCOMPARE(info().stagedOperation, first.operation);
    const LogEntry second = entryOf(2, customer({{kSurname, QStringLiteral("Lee")}}));
    QVERIFY(m_desk->stage(5, 1, {encodeLogEntry(second)}));
    QCOMPARE(info().stagedOperation, second.operation);
    QVERIFY(m_desk->adoptEpoch(5));
    QVERIFY(info().stagedOperation.isNull());
}

void TestDeskStore::decisionsNameTheConflictAndNotItsPlace()
{
    const auto reviewAfter = [&](qint64 epoch, const char *operation) {
        LogEntry entry =
            entryOf(1, customer({{kSurname, QStringLiteral("Li")}}, true), derivedId("op", operation));
        entry.conflicts = {{ConflictKind::Register, collections::kCustomer, kRow, kSurname,
                            QStringLiteral("Li"), QStringLiteral("Lee"), 1, 0}};
        const auto adopted = m_desk->adoptEpoch(epoch);
        applyAll({entry});
        return adopted ? m_database
                             ->first(QStringLiteral("SELECT review FROM conflict"), {},
                                     [](const Row &row) { return row.uuid(0); })
                             .value()
                             .value_or(QUuid())
                       : QUuid();
    };
    const QUuid one = reviewAfter(6, "one");
    QVERIFY(!one.isNull());
    QVERIFY(reviewAfter(7, "two") != one);
    QCOMPARE(reviewAfter(8, "one"), one);
}

void TestDeskStore::theClockOffsetIsThatOfTheAnswer()
{
    writeSurname(QStringLiteral("Mine"));
    const qint64 server = m_clock.nowMs() - 6 * 60 * 60 * 1000;
    const qint64 offset = server - m_clock.nowMs();
    m_clock.advance(180'000); // an import was in front
    QVERIFY(m_desk->noteServerTime(offset, server));
    QCOMPARE(info().state.clockOffsetMs, offset);
    QCOMPARE(info().state.hlc, hybridclock::at(server + hybridclock::kFutureMs));
}

void TestDeskStore::theDigestIsCorrectedBesideLaterChanges()
{
    applyAll({entryOf(1, customer({{kSurname, QStringLiteral("Li")}}, true))});
    Digest wrong;
    wrong.replace(kRow, QByteArray(kDigestBytes, '\0'), QByteArray(kDigestBytes, 'x'));
    QVERIFY(writeDigest(*m_database, wrong));
    const auto recount = SqlDeskStore::recount(*m_database, forecourtCatalog());
    QVERIFY(recount);
    applyAll({entryOf(2, customer({{kSurname, QStringLiteral("Lee")}}))});
    QVERIFY(m_desk->correct(*recount));
    const auto again = SqlDeskStore::recount(*m_database, forecourtCatalog());
    QVERIFY(again->kept == again->counted);
}

QTEST_GUILESS_MAIN(TestDeskStore)
#include "tst_deskstore.moc"
