// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/deletionguard.h"
#include "tests/sync/deskfile.h"
#include "tests/sync/enginescript.h"

using namespace forecourt;

namespace {

QUuid customerNumber(int number)
{
    return derivedId("customer", QByteArray::number(number));
}

ChangeEffect life(int customer, bool created, bool dead)
{
    ChangeEffect effect;
    effect.collection = collections::kCustomer;
    effect.row = customerNumber(customer);
    effect.created = created;
    if (created) {
        effect.cells = {{1, CellValue(QString::number(customer))}};
    } else {
        effect.dead = dead;
    }
    return effect;
}

QByteArray entryOf(qint64 seq, const QList<ChangeEffect> &effects, const QUuid &operation = {})
{
    LogEntry entry;
    entry.seq = seq;
    entry.operation = operation.isNull() ? derivedId("op", QByteArray::number(seq)) : operation;
    entry.replica = derivedId("replica", "elsewhere");
    entry.desk = QStringLiteral("B7");
    entry.useCase = QStringLiteral("test");
    entry.effects = effects;
    return encodeLogEntry(entry);
}

QList<ChangeEffect> lives(int from, int to, bool created, bool dead)
{
    QList<ChangeEffect> effects;
    for (int customer = from; customer < to; ++customer) {
        effects.append(life(customer, created, dead));
    }
    return effects;
}

HeldPull heldAt(qint64 seq)
{
    return {seq, collections::kCustomer, 30, 100, false, false};
}

} // namespace

// A pull that would take away many rows waits for a person.
class TestHeldPull final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<DeskFile>(m_clock);
        QVERIFY(m_desk->store().adoptEpoch(5));
        QVERIFY(m_desk->store().applyStage());
    }
    void cleanup() { m_desk.reset(); }

    void whatIsTooMuch_data();
    void whatIsTooMuch();
    void aFifthIsHeldAndNothingIsGone();
    void fewRowsAreNotHeld();
    void whatAPersonAllowedComes();
    void anotherThanTheOneThatWasShownStaysHeld();
    void ownDeletionsAreNotHeld();
    void deletionsThatWereTakenBackAreNotHeld();
    void aRefillThatLeavesLittleIsHeld();
    void everythingAgainForgetsWhatWasHeld();
    void theEngineRestsAndSaysSo();
    void theEngineLooksAgainWhereThereIsMore();
    void theEngineAppliesWhatWasAllowedBeforeItPulls();

private:
    void fill(int customers)
    {
        stage({entryOf(1, lives(0, customers, true, false))}, 0);
        apply();
    }
    void stage(const QList<QByteArray> &entries, qint64 after)
    {
        DeskFile::need(m_desk->store().stage(5, after, entries));
    }
    DeskInfo apply() { return DeskFile::need(m_desk->store().applyStage()).desk; }
    qint64 living() { return m_desk->number("SELECT count(*) FROM customer WHERE dead_version = 0"); }

    ManualClock m_clock;
    std::unique_ptr<DeskFile> m_desk;
};

void TestHeldPull::whatIsTooMuch_data()
{
    QTest::addColumn<qint64>("rows");
    QTest::addColumn<qint64>("of");
    QTest::addColumn<bool>("held");
    QTest::newRow("few, and all of them") << qint64{20} << qint64{20} << false;
    QTest::newRow("a fifth") << qint64{21} << qint64{105} << false;
    QTest::newRow("more than a fifth") << qint64{21} << qint64{104} << true;
    QTest::newRow("five hundred of many") << qint64{500} << qint64{1'000'000} << false;
    QTest::newRow("more of many") << qint64{501} << qint64{1'000'000} << true;
    QTest::newRow("nothing") << qint64{0} << qint64{0} << false;
    QTest::newRow("more than there were") << qint64{-5} << qint64{10} << false;
}

void TestHeldPull::whatIsTooMuch()
{
    QFETCH(qint64, rows);
    QFETCH(qint64, of);
    QFETCH(bool, held);
    QCOMPARE(DeletionGuard::isTooMuch(rows, of), held);
}

void TestHeldPull::aFifthIsHeldAndNothingIsGone()
{
    fill(100);
    const auto before = DeskFile::need(m_desk->store().digest(false)).digest;
    stage({entryOf(2, lives(0, 15, false, true)), entryOf(3, lives(15, 30, false, true))}, 1);
    const DeskInfo info = apply();
    QVERIFY(info.held);
    QCOMPARE(info.held->seq, 3);
    QCOMPARE(info.held->collection, collections::kCustomer);
    QCOMPARE(info.held->rows, 30);
    QCOMPARE(info.held->of, 100);
    QCOMPARE(living(), 100);
    QCOMPARE(info.state.cursor, 1);
    QCOMPARE(info.staged, 3); // what was fetched stays
    QVERIFY(DeskFile::need(m_desk->store().digest(false)).digest == before);
    m_desk->reopen();
    QVERIFY(m_desk->info().held == info.held); // and it is known after a restart
}

void TestHeldPull::fewRowsAreNotHeld()
{
    fill(20);
    stage({entryOf(2, lives(0, 20, false, true))}, 1);
    QVERIFY(!apply().held);
    QCOMPARE(living(), 0);
}

void TestHeldPull::whatAPersonAllowedComes()
{
    fill(100);
    stage({entryOf(2, lives(0, 30, false, true))}, 1);
    const DeskInfo held = apply();
    QVERIFY(m_desk->store().allowHeld(held.held->seq));
    const DeskInfo info = apply();
    QVERIFY(!info.held);
    QCOMPARE(living(), 70);
    QCOMPARE(info.state.cursor, 2);
}

void TestHeldPull::anotherThanTheOneThatWasShownStaysHeld()
{
    fill(100);
    stage({entryOf(2, lives(0, 30, false, true))}, 1);
    apply();
    QVERIFY(m_desk->store().allowHeld(7));
    QVERIFY(apply().held);
    QVERIFY(m_desk->store().allowHeld(2));
    stage({entryOf(3, lives(30, 60, false, true))}, 2); // more came than anybody has seen
    const DeskInfo info = apply();
    QVERIFY(info.held);
    QCOMPARE(info.held->rows, 60);
    QVERIFY(!info.held->allowed);
    QCOMPARE(living(), 100);
}

void TestHeldPull::ownDeletionsAreNotHeld()
{
    fill(40);
    m_desk->write([](Mutation &mutation) -> Result<void> {
        for (int customer = 0; customer < 40; ++customer) {
            FORECOURT_TRY(mutation.remove(collections::kCustomer, customerNumber(customer)));
        }
        return {};
    });
    const QUuid own = Outbox(*m_desk->database).unsettled().value().last().operation;
    stage({entryOf(2, lives(0, 40, false, true), own)}, 1);
    QVERIFY(!apply().held);
    QCOMPARE(m_desk->info().unsettled, 0);
}

void TestHeldPull::deletionsThatWereTakenBackAreNotHeld()
{
    fill(40);
    stage({entryOf(2, lives(0, 40, false, true)), entryOf(3, lives(0, 30, false, false))}, 1);
    QVERIFY(!apply().held);
    QCOMPARE(living(), 30);
}

void TestHeldPull::aRefillThatLeavesLittleIsHeld()
{
    fill(100);
    const QUuid own = m_desk->addCustomer(QStringLiteral("Mine"));
    QVERIFY(m_desk->store().adoptEpoch(6));
    DeskFile::need(m_desk->store().stage(6, 0, {entryOf(1, lives(0, 40, true, false))}));
    const DeskInfo held = apply();
    QVERIFY(held.held);
    QCOMPARE(held.held->rows, 60);
    QCOMPARE(held.held->of, 101);
    QVERIFY(held.state.isFilling());
    QCOMPARE(living(), 101);
    QVERIFY(m_desk->store().allowHeld(1));
    QVERIFY(!apply().held);
    QCOMPARE(living(), 41); // with what waits on top
    QVERIFY(RowStore(*m_desk->database, forecourtCatalog()).visible(collections::kCustomer, own)->exists());
}

void TestHeldPull::everythingAgainForgetsWhatWasHeld()
{
    fill(100);
    stage({entryOf(2, lives(0, 30, false, true))}, 1);
    QVERIFY(apply().held);
    QVERIFY(m_desk->store().adoptEpoch(5));
    QVERIFY(!m_desk->info().held);
}

void TestHeldPull::theEngineRestsAndSaysSo()
{
    Script s;
    s.hello.head = 12;
    s.desk.staged = 12;
    s.greetWell();
    s.stored(s.nothing());
    s.replied(PullReply{PullRefusal::None, kEpoch, 12, {}});
    s.desk.held = heldAt(12);
    s.stored(AppliedStage{s.desk, 0, 0});
    QVERIFY(s.ended && *s.ended);
    QVERIFY((*s.ended)->held);
    QVERIFY(!(*s.ended)->verified);
    QCOMPARE(s.phases.last(), SyncPhase::NeedsAttention);
    // The next exchange finds nothing new and asks nobody to weigh it again.
    s.ended.reset();
    s.say(sync_event::SyncNow{});
    s.stored();
    s.replied(s.hello);
    s.stored(s.nothing());
    s.replied(PullReply{PullRefusal::None, kEpoch, 12, {}});
    QVERIFY(s.ended && (*s.ended)->held);
}

void TestHeldPull::theEngineLooksAgainWhereThereIsMore()
{
    Script s;
    s.hello.head = 13;
    s.desk.staged = 12;
    s.desk.held = heldAt(12);
    s.greetWell();
    s.stored(s.nothing());
    s.replied(PullReply{PullRefusal::None, kEpoch, 13, {QByteArrayLiteral("c")}});
    s.desk.staged = 13;
    s.stored();
    QVERIFY(s.asked<storage_request::ApplyStage>());
}

void TestHeldPull::theEngineAppliesWhatWasAllowedBeforeItPulls()
{
    Script s;
    s.hello.head = 20;
    s.desk.staged = 12;
    s.desk.held = heldAt(12);
    s.say(sync_event::ApplyHeld{12});
    s.greetWell();
    s.stored(s.nothing());
    QCOMPARE(s.asked<storage_request::AllowHeld>()->seq, 12);
    s.desk.held->allowed = true;
    s.stored();
    QVERIFY(s.asked<storage_request::ApplyStage>());
    s.desk.held.reset();
    s.desk.state.cursor = 12;
    s.stored(AppliedStage{s.desk, 2, 0});
    QCOMPARE(s.sending<PullRequest>()->cursor, 12);
}

QTEST_GUILESS_MAIN(TestHeldPull)
#include "tst_heldpull.moc"
