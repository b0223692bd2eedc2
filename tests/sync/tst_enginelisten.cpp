// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/enginescript.h"

#include <QTest>

using namespace forecourt;

namespace {

constexpr qint64 kListenMs = 20'000;
constexpr qint64 kNewsMs = 1'000;
constexpr qint64 kIntervalMs = 30'000;

SyncEngine::Options listening()
{
    SyncEngine::Options options;
    options.listenMs = kListenMs;
    return options;
}

} // namespace

// Between two exchanges the engine has the server tell it of news.
class TestEngineListen final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_script = std::make_unique<Script>(listening()); }

    void afterAnExchangeItWaitsForNews();
    void newsBeginAnExchange();
    void newsUponNewsLeaveASecondBetween();
    void withoutNewsItWaitsAgain();
    void aServerThatDoesNotWaitIsAskedOncePerExchange();
    void whatThisDeskPushedItselfIsNoNews();
    void newsDuringAnExchangeAreFollowedAfterIt();
    void aLocalChangeDoesNotWaitForTheListener();
    void aListenerUnderWayIsNotDoubled();
    void aListenerThatNeverAnswersIsForgotten();
    void aFailedListenerLeavesTheIntervalAsItWas();
    void aDeskThatIsRefusedAsksAtOnce();
    void nobodyListensWhileItBacksOff();
    void afterStopNewsAreIgnored();

private:
    void answer(qint64 head, qint64 atMs)
    {
        m_script->now = atMs;
        const quint64 ticket = m_script->listening->ticket;
        m_script->listening.reset();
        m_script->say(sync_event::Replied{ticket, PullReply{PullRefusal::None, kEpoch, head, {}}, kWall});
    }
    void answerFailure(ErrorCode code)
    {
        const quint64 ticket = m_script->listening->ticket;
        m_script->listening.reset();
        m_script->say(sync_event::NetworkFailed{ticket, Error{code, QStringLiteral("test")}, 0});
    }

    std::unique_ptr<Script> m_script;
};

void TestEngineListen::afterAnExchangeItWaitsForNews()
{
    m_script->wholeSession();
    QVERIFY(m_script->listening);
    QVERIFY((m_script->listening->request ==
             PullRequest{kEpoch, 10, 1, SyncEngine::Options().schema, kListenMs}));
    QVERIFY(m_script->listening->timeoutMs > kListenMs);
    QVERIFY(!m_script->engine.isBusy());
}

void TestEngineListen::newsBeginAnExchange()
{
    m_script->wholeSession();
    answer(11, 9'000);
    QCOMPARE(m_script->wakeAt, 9'000);
    QVERIFY(!m_script->listening);
    m_script->tickAt(9'000);
    QVERIFY(m_script->asked<storage_request::Load>());
}

void TestEngineListen::newsUponNewsLeaveASecondBetween()
{
    m_script->wholeSession();
    const qint64 rested = m_script->now;
    answer(11, rested + 10);
    QCOMPARE(m_script->wakeAt, rested + kNewsMs);
}

void TestEngineListen::withoutNewsItWaitsAgain()
{
    m_script->wholeSession();
    const quint64 first = m_script->listening->ticket;
    answer(10, m_script->now + kListenMs);
    QVERIFY(m_script->listening);
    QVERIFY(m_script->listening->ticket != first);
}

void TestEngineListen::aServerThatDoesNotWaitIsAskedOncePerExchange()
{
    m_script->wholeSession();
    answer(10, m_script->now + 5);
    QVERIFY(!m_script->listening);
    QCOMPARE(m_script->wakeAt, 1'000 + kIntervalMs);
}

void TestEngineListen::whatThisDeskPushedItselfIsNoNews()
{
    m_script->wholeSession();
    const auto waiting = *m_script->listening;
    m_script->say(sync_event::SyncNow{});
    m_script->stored();
    m_script->hello.head = 11;
    m_script->replied(m_script->hello);
    m_script->say(sync_event::Replied{waiting.ticket, PullReply{PullRefusal::None, kEpoch, 11, {}}, kWall});
    m_script->listening.reset();
    m_script->desk.state.cursor = m_script->desk.staged = 11; // as if fetched
    m_script->stored(m_script->nothing());
    m_script->pullNothing();
    m_script->verifyEqual();
    QVERIFY(m_script->listening); // anew, and
    QCOMPARE(m_script->wakeAt, m_script->now + kIntervalMs);
}

void TestEngineListen::newsDuringAnExchangeAreFollowedAfterIt()
{
    m_script->wholeSession();
    const auto waiting = *m_script->listening;
    m_script->say(sync_event::SyncNow{});
    m_script->stored();
    m_script->replied(m_script->hello);
    m_script->stored(m_script->nothing());
    m_script->pullNothing();
    m_script->say(sync_event::Replied{waiting.ticket, PullReply{PullRefusal::None, kEpoch, 11, {}}, kWall});
    m_script->verifyEqual();
    QCOMPARE(m_script->wakeAt, m_script->now + kNewsMs);
}

void TestEngineListen::aLocalChangeDoesNotWaitForTheListener()
{
    m_script->wholeSession();
    m_script->say(sync_event::LocalChange{});
    m_script->tickAt(m_script->now + SyncEngine::Options().localChangeMs);
    QVERIFY(m_script->asked<storage_request::Load>());
}

void TestEngineListen::aListenerUnderWayIsNotDoubled()
{
    m_script->wholeSession();
    m_script->listening.reset();
    m_script->say(sync_event::SyncNow{});
    m_script->stored();
    m_script->replied(m_script->hello);
    m_script->stored(m_script->nothing());
    m_script->pullNothing();
    m_script->verifyEqual();
    QVERIFY(!m_script->listening);
}

void TestEngineListen::aListenerThatNeverAnswersIsForgotten()
{
    m_script->wholeSession();
    m_script->listening.reset();
    m_script->tickAt(m_script->now + 2 * kIntervalMs);
    m_script->stored();
    m_script->replied(m_script->hello);
    m_script->stored(m_script->nothing());
    m_script->pullNothing();
    m_script->verifyEqual();
    QVERIFY(m_script->listening);
}

void TestEngineListen::aFailedListenerLeavesTheIntervalAsItWas()
{
    m_script->wholeSession();
    const qint64 next = m_script->wakeAt;
    answerFailure(ErrorCode::Unavailable);
    QVERIFY(!m_script->listening);
    QVERIFY(!m_script->engine.isBusy());
    QCOMPARE(m_script->engine.wait().until, next);
}

void TestEngineListen::aDeskThatIsRefusedAsksAtOnce()
{
    m_script->wholeSession();
    answerFailure(ErrorCode::Forbidden);
    QCOMPARE(m_script->wakeAt, m_script->now);
}

void TestEngineListen::nobodyListensWhileItBacksOff()
{
    m_script->say(sync_event::Start{});
    m_script->stored();
    m_script->failed(ErrorCode::Unavailable);
    QVERIFY(!m_script->listening);
}

void TestEngineListen::afterStopNewsAreIgnored()
{
    m_script->wholeSession();
    m_script->say(sync_event::Stop{});
    answer(11, m_script->now);
    QVERIFY(!m_script->asked<storage_request::Load>());
    QVERIFY(!m_script->listening);
}

QTEST_GUILESS_MAIN(TestEngineListen)
#include "tst_enginelisten.moc"
