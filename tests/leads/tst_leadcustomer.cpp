// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/leads/leadfixture.h"

using namespace forecourt;

namespace {

// A lead as a server takes it in: nobody has looked whose it is.
LeadId received(LeadFixture &desk, const QString &phone = QStringLiteral("138 0013 8000"))
{
    Lead lead;
    lead.id = LeadId(derivedId("lead", "id:4:Site1:1"));
    lead.source = QStringLiteral("Site");
    lead.sourceRef = QStringLiteral("id:4:Site1:1");
    lead.contactName = QStringLiteral("欧阳明");
    lead.contactPhone = phone;
    lead.receivedAt = desk.desk.clock.nowMs();
    const auto made = desk.desk.write(
        [&](Mutation &mutation) -> Result<void> { return records::leads().create(mutation, lead); });
    if (!made) {
        qFatal("%s", qPrintable(made.error().detail));
    }
    return lead.id;
}

CallRecord noAnswer()
{
    CallRecord call;
    call.outcome = CallOutcome::NoAnswer;
    return call;
}

} // namespace

// Leads that came without a customer get one when somebody works on them.
class TestLeadCustomer final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itIsShownWithItsNameAndItsClock()
    {
        LeadFixture desk;
        const LeadId id = received(desk);
        const LeadDetail detail = desk.detail(id);
        QVERIFY(!detail.customer);
        QCOMPARE_EQ(detail.row.customerName, QStringLiteral("欧阳明"));
        QCOMPARE_EQ(detail.row.clock.state, ResponseClock::State::Running);
        QCOMPARE_EQ(desk.count(QStringLiteral("customer")), 0);
    }

    void whoItMayBeIsShown()
    {
        LeadFixture desk;
        desk.newLead(QStringLiteral("欧阳明"), QStringLiteral("13800138000"));
        const LeadId id = received(desk);
        QCOMPARE_EQ(desk.detail(id).maybeSame.size(), 1);
    }

    void theFirstCallMakesTheCustomer()
    {
        LeadFixture desk;
        const LeadId id = received(desk);
        QVERIFY(LeadFixture::wait(desk.service.recordCall(id, noAnswer(), desk.he.id)));
        const LeadDetail detail = desk.detail(id);
        QVERIFY(detail.customer);
        QCOMPARE_EQ(detail.customer->surname, QStringLiteral("欧阳"));
        QCOMPARE_EQ(detail.customer->sourceText, QStringLiteral("Site"));
        QCOMPARE_EQ(desk.count(QStringLiteral("contact_point")), 1);
    }

    void aKnownNumberLeadsToTheKnownCustomer()
    {
        LeadFixture desk;
        const LeadId known = desk.newLead(QStringLiteral("欧阳明"), QStringLiteral("+86 13800138000"));
        const LeadId id = received(desk);
        QVERIFY(LeadFixture::wait(desk.service.assign(id, desk.he.id, desk.liu.id)));
        QCOMPARE_EQ(desk.lead(id).customer, desk.lead(known).customer);
        QCOMPARE_EQ(desk.count(QStringLiteral("customer")), 1);
    }

    void whatIsNoLeadMakesNobody()
    {
        LeadFixture desk;
        const LeadId id = received(desk);
        CallRecord call = noAnswer();
        call.outcome = CallOutcome::WrongNumber;
        call.markInvalid = true;
        QVERIFY(LeadFixture::wait(desk.service.recordCall(id, call, desk.he.id)));
        QVERIFY(desk.lead(id).customer.isNull());
        QCOMPARE_EQ(desk.count(QStringLiteral("customer")), 0);
    }

    void twoDesksMakeOneCustomer()
    {
        LeadFixture first;
        LeadFixture second(1000);
        for (LeadFixture *desk : {&first, &second}) {
            const LeadId id = received(*desk);
            QVERIFY(LeadFixture::wait(desk->service.assign(id, desk->he.id, desk->liu.id)));
        }
        QCOMPARE_EQ(first.ids(QStringLiteral("customer")), second.ids(QStringLiteral("customer")));
        QCOMPARE_EQ(first.ids(QStringLiteral("contact_point")), second.ids(QStringLiteral("contact_point")));
    }

    void aResendFromAFileMakesTheCustomerToo()
    {
        LeadFixture desk;
        received(desk);
        const QString file = QStringLiteral(
            "<prospect status=\"resend\"><id source=\"Site\">1</id><customer><contact><name>欧阳明</name>"
            "<phone>13800138000</phone><email>a@b.cn</email></contact></customer></prospect>");
        QCOMPARE_EQ(desk.import(adf({file})).updated.size(), 1);
        QCOMPARE_EQ(desk.count(QStringLiteral("customer")), 1);
        QCOMPARE_EQ(
            desk.desk.number(QStringLiteral("SELECT count(*) FROM contact_point WHERE customer IS NULL")), 0);
    }
};

QTEST_GUILESS_MAIN(TestLeadCustomer)
#include "tst_leadcustomer.moc"
