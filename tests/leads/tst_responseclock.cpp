// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/leads/responseclock.h"

#include <QDateTime>
#include <QTest>

#include <rapidcheck.h>

using namespace forecourt;

namespace {

constexpr qint64 kMinute = 60 * 1000;

WorkingHours shanghai()
{
    return {9 * 60, 18 * 60, QTimeZone("Asia/Shanghai")};
}

qint64 at(const QString &text)
{
    return QDateTime::fromString(text + QStringLiteral("+08:00"), Qt::ISODate).toMSecsSinceEpoch();
}

Lead received(const QString &when, const QString &source = QStringLiteral("AutoHome"))
{
    Lead lead;
    lead.source = source;
    lead.receivedAt = at(when);
    return lead;
}

} // namespace

class TestResponseClock final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWebLeadHasFiveMinutes()
    {
        const auto clock = responseClock(received(QStringLiteral("2026-11-03T10:00:00")), {}, shanghai());
        QCOMPARE_EQ(clock.state, ResponseClock::State::Running);
        QCOMPARE_EQ(clock.deadlineMs, at(QStringLiteral("2026-11-03T10:05:00")));
    }

    void aWalkInHasThirty()
    {
        const auto clock = responseClock(
            received(QStringLiteral("2026-11-03T10:00:00"), QStringLiteral("walk_in")), {}, shanghai());
        QCOMPARE_EQ(clock.deadlineMs, at(QStringLiteral("2026-11-03T10:30:00")));
    }

    void theClockStandsAtNight()
    {
        const auto clock = responseClock(received(QStringLiteral("2026-11-03T17:58:00")), {}, shanghai());
        QCOMPARE_EQ(clock.deadlineMs, at(QStringLiteral("2026-11-04T09:03:00")));
    }

    void theAnswerIsCountedInWorkingTime()
    {
        Lead lead = received(QStringLiteral("2026-11-03T17:58:00"));
        lead.firstResponseAt = at(QStringLiteral("2026-11-04T09:02:00"));
        const auto clock = responseClock(lead, {}, shanghai());
        QCOMPARE_EQ(clock.state, ResponseClock::State::Answered);
        QCOMPARE_EQ(clock.takenMs, 4 * kMinute);
        QVERIFY(!clock.late);
    }

    void anEndedLeadNeedsNoAnswer()
    {
        Lead lead = received(QStringLiteral("2026-11-03T10:00:00"));
        lead.status = LeadStatus::Invalid;
        QCOMPARE_EQ(responseClock(lead, {}, shanghai()).state, ResponseClock::State::Stopped);
    }

    // What SQL asks for with one comparison is what each clock says by itself.
    void overdueAgreesWithTheDeadline()
    {
        const bool holds = rc::check([] {
            const WorkingHours hours = shanghai();
            const qint64 start = at(QStringLiteral("2026-11-01T00:00:00"));
            const qint64 day = 24 * 60 * kMinute;
            const qint64 nowMs = start + 3 * day + *rc::gen::inRange<qint64>(0, 2 * day);
            const qint64 receivedMs = start + *rc::gen::inRange<qint64>(0, 5 * day);
            const qint64 allowed = *rc::gen::element(5 * kMinute, 30 * kMinute);
            const bool over = workingDeadline(receivedMs, allowed, hours) < nowMs;
            RC_ASSERT((receivedMs <= overdueSinceMs(nowMs, allowed, hours)) == over);
        });
        QVERIFY(holds);
    }

    void callsAreRepeatedSoonerThanTalks()
    {
        const qint64 now = at(QStringLiteral("2026-11-03T10:00:00"));
        const auto next = [&](CallOutcome outcome, LeadGrade grade, int attempts) {
            return suggestedFollowUpMs(outcome, grade, attempts, now, {}, shanghai());
        };
        QCOMPARE_EQ(next(CallOutcome::NoAnswer, LeadGrade::H, 0), now + 10 * kMinute);
        QCOMPARE_EQ(next(CallOutcome::NoAnswer, LeadGrade::H, 1), now + 20 * kMinute);
        QCOMPARE_EQ(next(CallOutcome::Connected, LeadGrade::A, 0), now + 3 * 24 * 60 * kMinute);
        QCOMPARE_EQ(next(CallOutcome::WrongNumber, LeadGrade::A, 0), 0);
        QCOMPARE_EQ(next(CallOutcome::NoAnswer, LeadGrade::H, 9), 0);
    }

    void aCallBackAtNightWaitsForTheMorning()
    {
        const qint64 now = at(QStringLiteral("2026-11-03T17:55:00"));
        QCOMPARE_EQ(suggestedFollowUpMs(CallOutcome::NoAnswer, LeadGrade::H, 0, now, {}, shanghai()),
                    at(QStringLiteral("2026-11-04T09:00:00")));
    }
};

QTEST_GUILESS_MAIN(TestResponseClock)
#include "tst_responseclock.moc"
