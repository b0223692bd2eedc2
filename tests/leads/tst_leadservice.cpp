// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/leads/leadfixture.h"

#include <QSignalSpy>

using namespace forecourt;

namespace {

constexpr qint64 kMinute = 60 * 1000;

QStringList names(const Result<QList<LeadRow>> &rows)
{
    QStringList names;
    for (const LeadRow &row : rows.value_or(QList<LeadRow>())) {
        names.append(row.customerName);
    }
    return names;
}

ErrorCode codeOf(const Result<void> &result)
{
    return result ? ErrorCode::Internal : result.error().code;
}

} // namespace

class TestLeadService final : public QObject
{
    Q_OBJECT

private:
    QStringList list(LeadFixture &desk, LeadFilter filter, const QString &text = {})
    {
        return names(LeadFixture::wait(desk.service.list({filter, text, desk.liu.id}, 100)));
    }
    Result<void> call(LeadFixture &desk, const LeadId &id, CallOutcome outcome, bool markInvalid = false)
    {
        CallRecord record;
        record.outcome = outcome;
        record.markInvalid = markInvalid;
        return LeadFixture::wait(desk.service.recordCall(id, record, desk.he.id));
    }

private Q_SLOTS:
    void aLeadTakenDownByHandIsOfTheCustomerKnownByNumber()
    {
        LeadFixture desk;
        const LeadId first = desk.newLead(QStringLiteral("赵轩"), QStringLiteral("13800138000"));
        const LeadId second = desk.newLead(QStringLiteral("赵先生"), QStringLiteral("+86 138 0013 8000"));
        QCOMPARE_EQ(desk.lead(second).customer, desk.lead(first).customer);
        QCOMPARE_EQ(desk.count(QStringLiteral("customer")), 1);
    }

    void aLeadNeedsSomebody()
    {
        LeadFixture desk;
        const auto made = LeadFixture::wait(desk.service.create(NewLead(), desk.liu.id));
        QVERIFY(!made);
        QCOMPARE_EQ(made.error().code, ErrorCode::InvalidInput);
        QCOMPARE_EQ(desk.count(QStringLiteral("customer")), 0);
    }

    void theFirstCallStopsTheClockAndTakesTheLead()
    {
        LeadFixture desk;
        const LeadId id = desk.newLead(QStringLiteral("赵轩"), QStringLiteral("13800138000"));
        desk.desk.clock.advance(3 * kMinute);
        QVERIFY(call(desk, id, CallOutcome::Connected));
        desk.desk.clock.advance(kMinute);
        QVERIFY(call(desk, id, CallOutcome::Connected));
        const LeadDetail detail = desk.detail(id);
        QCOMPARE_EQ(detail.row.clock.state, ResponseClock::State::Answered);
        QCOMPARE_EQ(detail.row.clock.takenMs, 3 * kMinute);
        QCOMPARE_EQ(detail.lead().firstResponseBy, desk.he.id);
        QCOMPARE_EQ(detail.firstResponseName, QStringLiteral("何静"));
        QCOMPARE_EQ(detail.lead().ownerStaff, desk.he.id);
        QCOMPARE_EQ(detail.lead().status, LeadStatus::Contacted);
        QCOMPARE_EQ(desk.kinds(id),
                    QStringList({QStringLiteral("lead_contacted"), QStringLiteral("lead_status"),
                                 QStringLiteral("lead_contacted"), QStringLiteral("lead_received")}));
    }

    void aCallNobodyAnswersIsAResponseButNoTalk()
    {
        LeadFixture desk;
        const LeadId id = desk.newLead(QStringLiteral("赵轩"), QStringLiteral("13800138000"));
        QVERIFY(call(desk, id, CallOutcome::NoAnswer));
        const LeadDetail detail = desk.detail(id);
        QVERIFY(detail.lead().firstResponseAt != 0);
        QCOMPARE_EQ(detail.lead().status, LeadStatus::Assigned);
        QCOMPARE_EQ(detail.unansweredCalls, 1);
    }

    void aWrongNumberReachesNobody()
    {
        LeadFixture desk;
        const LeadId id = desk.newLead(QStringLiteral("赵轩"), QStringLiteral("13800138000"));
        QVERIFY(call(desk, id, CallOutcome::WrongNumber));
        QCOMPARE_EQ(desk.lead(id).firstResponseAt, 0);
        QVERIFY(call(desk, id, CallOutcome::WrongNumber, true));
        const Lead lead = desk.lead(id);
        QCOMPARE_EQ(lead.status, LeadStatus::Invalid);
        QCOMPARE_EQ(lead.invalidReason, QStringLiteral("wrong_number"));
        QVERIFY(list(desk, LeadFilter::Open).isEmpty());
    }

    void theCallSetsTheNextStepAndTheGrade()
    {
        LeadFixture desk;
        const LeadId id = desk.newLead(QStringLiteral("赵轩"), QStringLiteral("13800138000"));
        CallRecord record;
        record.note = QStringLiteral("周六下午可到店");
        record.nextFollowUpAt = desk.desk.clock.nowMs() + 60 * kMinute;
        record.grade = LeadGrade::H;
        QVERIFY(LeadFixture::wait(desk.service.recordCall(id, record, desk.liu.id)));
        const LeadDetail detail = desk.detail(id);
        QCOMPARE_EQ(detail.lead().nextFollowUpAt, record.nextFollowUpAt);
        QCOMPARE_EQ(detail.lead().grade, LeadGrade::H);
        const auto contacted =
            std::find_if(detail.history.begin(), detail.history.end(), [](const LeadEvent &event) {
                return event.event.kind == QLatin1String("lead_contacted");
            });
        QVERIFY(contacted != detail.history.end());
        QVERIFY(contacted->event.data.contains(QStringLiteral("周六下午可到店")));
        QCOMPARE_EQ(contacted->staffName, QStringLiteral("刘强"));
    }

    void oneCallIsOneOperation()
    {
        LeadFixture desk;
        const LeadId id = desk.newLead(QStringLiteral("赵轩"), QStringLiteral("13800138000"));
        const qint64 before = desk.outbox();
        QVERIFY(call(desk, id, CallOutcome::Connected));
        QCOMPARE_EQ(desk.outbox(), before + 1);
    }

    void onlyLegalStepsAreTaken()
    {
        LeadFixture desk;
        const LeadId id = desk.newLead(QStringLiteral("赵轩"), QStringLiteral("13800138000"));
        const auto set = [&](LeadStatus status, const QString &reason) {
            return LeadFixture::wait(desk.service.setStatus(id, status, reason, desk.liu.id));
        };
        QCOMPARE_EQ(codeOf(set(LeadStatus::Won, {})), ErrorCode::Conflict);
        QCOMPARE_EQ(codeOf(set(LeadStatus::Invalid, QStringLiteral("  "))), ErrorCode::InvalidInput);
        QVERIFY(set(LeadStatus::LostPending, QStringLiteral("bought_elsewhere")));
        QVERIFY(set(LeadStatus::Lost, {}));
        QCOMPARE_EQ(desk.lead(id).status, LeadStatus::Lost);
        QCOMPARE_EQ(desk.lead(id).lostReason, QStringLiteral("bought_elsewhere"));
        QVERIFY(set(LeadStatus::Reopened, {}));
        QCOMPARE_EQ(list(desk, LeadFilter::Open), QStringList{QStringLiteral("赵轩")});
    }

    void anOwnerMakesANewLeadAssigned()
    {
        LeadFixture desk;
        const LeadId id = desk.newLead(QStringLiteral("赵轩"), QStringLiteral("13800138000"));
        QVERIFY(LeadFixture::wait(desk.service.assign(id, desk.he.id, desk.liu.id)));
        QCOMPARE_EQ(desk.lead(id).status, LeadStatus::Assigned);
        QCOMPARE_EQ(desk.detail(id).row.ownerName, QStringLiteral("何静"));
        QVERIFY(LeadFixture::wait(desk.service.assign(id, StaffId(), desk.liu.id)));
        QCOMPARE_EQ(desk.lead(id).status, LeadStatus::New);
    }

    void anEditTouchesOnlyWhatItMay()
    {
        LeadFixture desk;
        const LeadId id = desk.newLead(QStringLiteral("赵轩"), QStringLiteral("13800138000"));
        const LeadDetail shown = desk.detail(id);
        Lead after = shown.lead();
        after.model = QStringLiteral("X5");
        after.status = LeadStatus::Won;
        after.receivedAt = 1;
        QVERIFY(LeadFixture::wait(desk.service.edit(shown.lead(), after, shown.versions, desk.liu.id)));
        QCOMPARE_EQ(desk.lead(id).model, QStringLiteral("X5"));
        QCOMPARE_EQ(desk.lead(id).status, LeadStatus::New);
        QCOMPARE_EQ(desk.lead(id).receivedAt, shown.lead().receivedAt);
    }

    void anEditKeepsWhatAnotherDeskChangedMeanwhile()
    {
        LeadFixture desk;
        const LeadId id = desk.newLead(QStringLiteral("赵轩"), QStringLiteral("13800138000"));
        const LeadDetail shown = desk.detail(id);
        Lead meanwhile = shown.lead();
        meanwhile.trim = QStringLiteral("M");
        QVERIFY(LeadFixture::wait(desk.service.edit(shown.lead(), meanwhile, shown.versions, desk.he.id)));
        Lead after = shown.lead();
        after.model = QStringLiteral("X5");
        QVERIFY(LeadFixture::wait(desk.service.edit(shown.lead(), after, shown.versions, desk.liu.id)));
        QCOMPARE_EQ(desk.lead(id).trim, QStringLiteral("M"));
        QCOMPARE_EQ(desk.lead(id).model, QStringLiteral("X5"));
    }

    void linkingMovesTheLeadAndKeepsItsHistory()
    {
        LeadFixture desk;
        const LeadId known = desk.newLead(QStringLiteral("赵轩"), QStringLiteral("13800138000"));
        NewLead typed;
        typed.name = QStringLiteral("赵子轩");
        typed.phone = QStringLiteral("13800138000");
        typed.another = true;
        const LeadId id = *LeadFixture::wait(desk.service.create(typed, desk.liu.id));
        const LeadDetail before = desk.detail(id);
        QCOMPARE_EQ(before.maybeSame.size(), 1);
        QVERIFY(LeadFixture::wait(desk.service.linkCustomer(id, before.maybeSame.first().id, desk.liu.id)));
        const LeadDetail after = desk.detail(id);
        QCOMPARE_EQ(after.lead().customer, desk.lead(known).customer);
        QCOMPARE_EQ(desk.kinds(id),
                    QStringList({QStringLiteral("lead_updated"), QStringLiteral("lead_received")}));
        QVERIFY(after.maybeSame.isEmpty()); // where it came from is not offered again
    }

    void theLongestWaitingIsFirst()
    {
        LeadFixture desk;
        const LeadId early = desk.newLead(QStringLiteral("甲"), QStringLiteral("13800138001"));
        desk.desk.clock.advance(kMinute);
        desk.newLead(QStringLiteral("乙"), QStringLiteral("13800138002"));
        desk.desk.clock.advance(kMinute);
        desk.newLead(QStringLiteral("丙"), QStringLiteral("13800138003"));
        QVERIFY(call(desk, early, CallOutcome::Connected));
        QCOMPARE_EQ(list(desk, LeadFilter::Open),
                    QStringList({QStringLiteral("乙"), QStringLiteral("丙"), QStringLiteral("甲")}));
        QCOMPARE_EQ(list(desk, LeadFilter::All),
                    QStringList({QStringLiteral("丙"), QStringLiteral("乙"), QStringLiteral("甲")}));
    }

    void overdueIsALateAnswerOrAMissedFollowUp()
    {
        LeadFixture desk;
        desk.newLead(QStringLiteral("甲"), QStringLiteral("13800138001"));
        const LeadId second = desk.newLead(QStringLiteral("乙"), QStringLiteral("13800138002"));
        CallRecord record;
        record.nextFollowUpAt = desk.desk.clock.nowMs() + 2 * kMinute;
        QVERIFY(LeadFixture::wait(desk.service.recordCall(second, record, desk.liu.id)));
        QVERIFY(list(desk, LeadFilter::Overdue).isEmpty());
        desk.desk.clock.advance(3 * kMinute);
        QCOMPARE_EQ(list(desk, LeadFilter::Overdue), QStringList{QStringLiteral("乙")});
        desk.desk.clock.advance(3 * kMinute);
        QCOMPARE_EQ(list(desk, LeadFilter::Overdue),
                    QStringList({QStringLiteral("甲"), QStringLiteral("乙")}));
        QCOMPARE_EQ(list(desk, LeadFilter::Mine), QStringList{QStringLiteral("乙")});
        const auto counts = LeadFixture::wait(desk.service.counts(desk.liu.id));
        QVERIFY(counts);
        QCOMPARE_EQ(*counts, (LeadCounts{2, 1, 2, 1, 2}));
    }

    void aSearchFindsNamesNumbersAndModels_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("name") << QStringLiteral("欧阳");
        QTest::newRow("tail of number") << QStringLiteral("8000");
        QTest::newRow("number with spaces") << QStringLiteral("138 0013");
        QTest::newRow("model") << QStringLiteral("a7");
        QTest::newRow("source") << QStringLiteral("autohome");
    }

    void aSearchFindsNamesNumbersAndModels()
    {
        QFETCH(QString, text);
        LeadFixture desk;
        desk.import(adf({prospectXml({})}));
        desk.newLead(QStringLiteral("郭浩"), QStringLiteral("13912345678"));
        QCOMPARE_EQ(list(desk, LeadFilter::Open, text), QStringList{QStringLiteral("欧阳明")});
    }

    void aSearchTakesPercentForWhatItIs()
    {
        LeadFixture desk;
        desk.newLead(QStringLiteral("郭浩"), QStringLiteral("13912345678"));
        QVERIFY(list(desk, LeadFilter::Open, QStringLiteral("139%678")).isEmpty());
    }

    void whoIsKnownIsToldWhileTyping()
    {
        LeadFixture desk;
        desk.newLead(QStringLiteral("赵轩"), QStringLiteral("13800138000"));
        const auto known = LeadFixture::wait(desk.service.duplicates(QStringLiteral("+8613800138000"), {}));
        QVERIFY(known);
        QCOMPARE_EQ(known->customers.size(), 1);
        QCOMPARE_EQ(known->openLeads.size(), 1);
        const auto unknown = LeadFixture::wait(desk.service.duplicates(QStringLiteral("1380013"), {}));
        QVERIFY(unknown && unknown->customers.isEmpty());
    }

    void aChangeOfLeadsIsTold()
    {
        LeadFixture desk;
        QCoreApplication::processEvents(); // what making the store told
        QSignalSpy told(&desk.service, &LeadService::changed);
        desk.newLead(QStringLiteral("赵轩"), QStringLiteral("13800138000"));
        QTRY_COMPARE(told.size(), 1);
    }

    void aLeadThatIsGoneIsNotFound()
    {
        LeadFixture desk;
        const LeadId none(desk.desk.ids.next());
        QCOMPARE_EQ(codeOf(call(desk, none, CallOutcome::Connected)), ErrorCode::NotFound);
        QVERIFY(!LeadFixture::wait(desk.service.detail(none)));
    }
};

QTEST_GUILESS_MAIN(TestLeadService)
#include "tst_leadservice.moc"
