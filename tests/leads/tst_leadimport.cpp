// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/leads/leadfixture.h"

using namespace forecourt;

class TestLeadImport final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aProspectBecomesALeadOfANewCustomer()
    {
        LeadFixture desk;
        ProspectText text;
        text.email = QStringLiteral("ming@example.org");
        const LeadImportReport report = desk.import(adf({prospectXml(text)}));
        QCOMPARE_EQ(report.accepted.size(), 1);
        const LeadDetail detail = desk.detail(report.accepted.first());
        QCOMPARE_EQ(detail.lead().source, QStringLiteral("AutoHome"));
        QCOMPARE_EQ(detail.lead().interest, LeadInterest::TestDrive);
        QCOMPARE_EQ(detail.lead().model, QStringLiteral("A7L"));
        QCOMPARE_EQ(detail.lead().receivedAt, desk.desk.clock.nowMs());
        QCOMPARE_EQ(detail.lead().requestedAt, desk.desk.clock.nowMs() - 2 * 60 * 1000);
        QCOMPARE_EQ(detail.row.customerName, QStringLiteral("欧阳明"));
        QCOMPARE_EQ(detail.customer->surname, QStringLiteral("欧阳"));
        QVERIFY(!detail.knownBefore);
        QCOMPARE_EQ(desk.count(QStringLiteral("contact_point")), 2);
        QCOMPARE_EQ(desk.kinds(report.accepted.first()), QStringList{QStringLiteral("lead_received")});
    }

    void aSecondDeliveryChangesNothing()
    {
        LeadFixture desk;
        ProspectText other;
        other.id = QStringLiteral("AH-2");
        const QByteArray file = adf({prospectXml({}), prospectXml(other)});
        desk.import(file);
        const qint64 operations = desk.outbox();
        const QByteArray events = desk.ids(QStringLiteral("timeline_event"));
        desk.desk.clock.advance(3'600'000);
        const LeadImportReport again = desk.import(file);
        QCOMPARE_EQ(again.unchanged.size(), 2);
        QVERIFY(again.accepted.isEmpty() && again.updated.isEmpty() && again.rejected.isEmpty());
        QCOMPARE_EQ(desk.outbox(), operations);
        QCOMPARE_EQ(desk.ids(QStringLiteral("timeline_event")), events);
    }

    void oneLeadTwiceInAFileIsTakenOnce()
    {
        LeadFixture desk;
        const LeadImportReport report = desk.import(adf({prospectXml({}), prospectXml({})}));
        QCOMPARE_EQ(report.accepted.size(), 1);
        QCOMPARE_EQ(report.unchanged.size(), 1);
        QCOMPARE_EQ(desk.count(QStringLiteral("lead")), 1);
    }

    void aLeadWithoutIdIsKnownByItsContent()
    {
        LeadFixture desk;
        ProspectText text;
        text.id.clear();
        desk.import(adf({prospectXml(text)}));
        text.phone = QStringLiteral("+86 138 0013 8000");
        QCOMPARE_EQ(desk.import(adf({prospectXml(text)})).unchanged.size(), 1);
    }

    void aKnownNumberInAnotherFormatLinksToTheCustomer()
    {
        LeadFixture desk;
        const LeadId first = desk.newLead(QStringLiteral("欧阳明"), QStringLiteral("138 0013 8000"));
        desk.desk.clock.advance(1000);
        ProspectText text;
        text.phone = QStringLiteral("+86-138-0013-8000");
        const LeadImportReport report = desk.import(adf({prospectXml(text)}));
        QCOMPARE_EQ(report.linked, 1);
        const LeadDetail detail = desk.detail(report.accepted.first());
        QCOMPARE_EQ(detail.lead().customer, desk.lead(first).customer);
        QVERIFY(detail.knownBefore);
        QCOMPARE_EQ(desk.count(QStringLiteral("customer")), 1);
    }

    void twoTouchpointsOfOnePersonAreOneCustomer()
    {
        LeadFixture desk;
        ProspectText second;
        second.id = QStringLiteral("AH-2");
        second.phone = QStringLiteral("0086 13800138000");
        desk.import(adf({prospectXml({}), prospectXml(second)}));
        QCOMPARE_EQ(desk.count(QStringLiteral("lead")), 2);
        QCOMPARE_EQ(desk.count(QStringLiteral("customer")), 1);
        QCOMPARE_EQ(desk.count(QStringLiteral("contact_point")), 1);
    }

    void aResendUpdatesWhatDescribesTheLead()
    {
        LeadFixture desk;
        const LeadId id = desk.import(adf({prospectXml({})})).accepted.first();
        CallRecord call;
        call.grade = LeadGrade::H;
        QVERIFY(LeadFixture::wait(desk.service.recordCall(id, call, desk.he.id)));
        const Lead before = desk.lead(id);
        ProspectText text;
        text.resend = true;
        text.model = QStringLiteral("A8L");
        text.comments = QStringLiteral("改到周日");
        const LeadImportReport report = desk.import(adf({prospectXml(text)}));
        QCOMPARE_EQ(report.updated, QList<LeadId>{id});
        Lead expected = before;
        expected.model = QStringLiteral("A8L");
        expected.comments = QStringLiteral("改到周日");
        QCOMPARE_EQ(desk.lead(id), expected);
        QCOMPARE_EQ(desk.kinds(id).count(QStringLiteral("lead_updated")), 1);
    }

    void theSameResendTwiceChangesNothingAndUndoesNothing()
    {
        LeadFixture desk;
        const LeadId id = desk.import(adf({prospectXml({})})).accepted.first();
        ProspectText text;
        text.resend = true;
        text.model = QStringLiteral("A8L");
        desk.import(adf({prospectXml(text)}));
        const LeadDetail shown = desk.detail(id);
        Lead corrected = shown.lead();
        corrected.model = QStringLiteral("S8");
        QVERIFY(LeadFixture::wait(desk.service.edit(shown.lead(), corrected, shown.versions, desk.liu.id)));
        const qint64 operations = desk.outbox();
        QCOMPARE_EQ(desk.import(adf({prospectXml(text)})).unchanged.size(), 1);
        QCOMPARE_EQ(desk.outbox(), operations);
        QCOMPARE_EQ(desk.lead(id).model, QStringLiteral("S8"));
    }

    void aResendOfAnUnknownLeadIsNew()
    {
        LeadFixture desk;
        ProspectText text;
        text.resend = true;
        QCOMPARE_EQ(desk.import(adf({prospectXml(text)})).accepted.size(), 1);
    }

    void aResendBringsAnotherNumberToTheCustomer()
    {
        LeadFixture desk;
        desk.import(adf({prospectXml({})}));
        ProspectText text;
        text.resend = true;
        text.phone = QStringLiteral("13900139000");
        desk.import(adf({prospectXml(text)}));
        QCOMPARE_EQ(desk.count(QStringLiteral("contact_point")), 2);
        QCOMPARE_EQ(desk.count(QStringLiteral("customer")), 1);
    }

    void theGoodOnesOfAPartlyBadFileAreTaken()
    {
        LeadFixture desk;
        ProspectText bad;
        bad.id = QStringLiteral("AH-2");
        bad.phone = QStringLiteral("123");
        ProspectText last;
        last.id = QStringLiteral("AH-3");
        const LeadImportReport report =
            desk.import(adf({prospectXml({}), prospectXml(bad), prospectXml(last)}));
        QCOMPARE_EQ(report.accepted.size(), 2);
        QCOMPARE_EQ(report.rejected.size(), 1);
        QCOMPARE_EQ(report.rejected.first().line, 5);
        QCOMPARE_EQ(report.rejected.first().column, 1);
        QCOMPARE_EQ(report.rejected.first().code, ErrorCode::InvalidInput);
        QVERIFY(!report.rejected.first().reason.isEmpty());
    }

    void aFileThatIsNoAdfIsRejectedWithItsPlace()
    {
        LeadFixture desk;
        const LeadImportReport report = desk.import("<html>\n<body>sorry</body></html>");
        QCOMPARE_EQ(report.rejected.size(), 1);
        QCOMPARE_EQ(report.rejected.first().code, ErrorCode::Malformed);
        QVERIFY(report.rejected.first().line >= 2);
        QCOMPARE_EQ(desk.count(QStringLiteral("lead")), 0);
    }

    void twoDesksThatReadOneFileMakeTheSameRows()
    {
        LeadFixture a(0);
        LeadFixture b(1000);
        b.desk.clock.advance(60'000);
        ProspectText second;
        second.id = QStringLiteral("AH-2");
        second.name = QStringLiteral("Anna Weiß");
        second.phone.clear();
        second.email = QStringLiteral("anna@example.org");
        const QByteArray file = adf({prospectXml({}), prospectXml(second)});
        a.import(file);
        b.import(file);
        for (const char *table : {"lead", "customer", "contact_point", "timeline_event"}) {
            QCOMPARE_EQ(a.ids(QLatin1String(table)), b.ids(QLatin1String(table)));
            QVERIFY(!a.ids(QLatin1String(table)).isEmpty());
        }
    }

    void aDeletedLeadDoesNotComeBack()
    {
        LeadFixture desk;
        const LeadId id = desk.import(adf({prospectXml({})})).accepted.first();
        constexpr int kLeads = 9;
        QVERIFY(desk.desk.write([&](Mutation &mutation) { return mutation.remove(kLeads, id.uuid()); }));
        QCOMPARE_EQ(desk.import(adf({prospectXml({})})).unchanged.size(), 1);
        QCOMPARE_EQ(desk.count(QStringLiteral("lead")), 0);
    }

    void severalKnownCustomersAreWarnedOf()
    {
        LeadFixture desk;
        desk.newLead(QStringLiteral("赵轩"), QStringLiteral("13800138000"));
        NewLead other;
        other.name = QStringLiteral("赵子轩");
        other.phone = QStringLiteral("13800138000");
        other.another = true;
        desk.desk.clock.advance(1000);
        const LeadId newest = *LeadFixture::wait(desk.service.create(other, desk.liu.id));
        const LeadId id = desk.import(adf({prospectXml({})})).accepted.first();
        QCOMPARE_EQ(desk.lead(id).customer, desk.lead(newest).customer);
        QVERIFY(desk.lead(id).warnings.join(u' ').contains(QStringLiteral("several-customers")));
        QCOMPARE_EQ(desk.detail(id).maybeSame.size(), 1);
    }

    void everyVehicleOfTheFileIsKept()
    {
        LeadFixture desk;
        const QByteArray file =
            "<adf><prospect><id source='w'>1</id><requestdate>2026-11-03</requestdate>"
            "<vehicle "
            "interest='trade-in'><year>2018</year><make>Volkswagen</make><model>Golf</model></vehicle>"
            "<vehicle interest='gift'><make>Audi</make><model>A3</model></vehicle>"
            "<customer><contact><name>Li</name><phone>13800138000</phone></contact></customer></prospect></"
            "adf>";
        const Lead lead = desk.lead(desk.import(file).accepted.first());
        QCOMPARE_EQ(lead.model, QStringLiteral("A3"));
        QCOMPARE_EQ(lead.comments, QStringLiteral("trade-in: 2018 Volkswagen Golf"));
        QCOMPARE_EQ(lead.rawKinds, QStringList{QStringLiteral("interest=gift")});
    }
};

QTEST_GUILESS_MAIN(TestLeadImport)
#include "tst_leadimport.moc"
