// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/interchange/adf/adfreader.h"
#include "models/services/timeline/timelinekinds.h"
#include "server/service/incominglead.h"
#include "tests/leads/leadfixture.h"

using namespace forecourt;

namespace {

constexpr qint64 kReceivedAtMs = 1'793'671'200'000;

AdfProspect prospectOf(const ProspectText &text)
{
    const auto document = readAdf(adf({prospectXml(text)}), kReceivedAtMs);
    if (!document) {
        qFatal("%s", qPrintable(document.error().detail));
    }
    return document->prospects.first();
}

Cells writtenCells(const Cells &cells)
{
    Cells written;
    for (const auto &[field, value] : cells.asKeyValueRange()) {
        if (!value.isNull()) {
            written.insert(field, value);
        }
    }
    return written;
}

} // namespace

// What the server writes of a lead, held against what a desk writes of the same one.
class TestIncomingLead final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theRowIsThatOfADesk()
    {
        ProspectText text;
        text.email = QStringLiteral("a@b.cn");
        const Lead lead = incomingLead(prospectOf(text), QStringLiteral("AutoHome"), kReceivedAtMs);
        const Change row = changesOf(lead).first();
        QVERIFY(row.create);
        QCOMPARE_EQ(row.collection, records::leads().collection());
        QCOMPARE_EQ(LeadId(row.row), lead.id);
        QCOMPARE_EQ(row.put, writtenCells(records::leads().cells(lead)));
    }

    void theEventIsThatOfADesk()
    {
        const Lead lead = incomingLead(prospectOf({}), QStringLiteral("AutoHome"), kReceivedAtMs);
        LeadFixture desk;
        desk.import(adf({prospectXml({})}));
        const auto events = desk.desk.read([](Database &database) {
            return records::timelineEvents().where(database, QStringLiteral("kind = 'lead_received'"), {});
        });
        TimelineEvent expected = events->first();
        expected.customer = CustomerId();
        expected.staff = StaffId();
        expected.at = kReceivedAtMs;
        expected.desk = kIntakeDesk;
        const Change event = changesOf(lead).at(1);
        QCOMPARE_EQ(event.collection, records::timelineEvents().collection());
        QCOMPARE_EQ(EventId(event.row), expected.id);
        QCOMPARE_EQ(event.put, writtenCells(records::timelineEvents().cells(expected)));
        QCOMPARE_EQ(expected.kind, QString(timelinekinds::kLeadReceived));
    }

    void aFileOfTheSameSourceIsTheSameLead()
    {
        const Lead sent = incomingLead(prospectOf({}), QStringLiteral("AutoHome"), kReceivedAtMs);
        LeadFixture desk;
        const LeadId read = desk.import(adf({prospectXml({})})).accepted.first();
        QCOMPARE_EQ(sent.id, read);
        Lead expected = desk.lead(read);
        expected.customer = CustomerId();
        expected.receivedAt = kReceivedAtMs;
        QCOMPARE_EQ(sent, expected);
    }

    void aLongNumberOfTheSourceIsAShortKey()
    {
        ProspectText text;
        text.id = QString(5000, u'7');
        const Lead lead = incomingLead(prospectOf(text), QStringLiteral("AutoHome"), kReceivedAtMs);
        QVERIFY(lead.sourceRef.toUtf8().size() <= 200);
        text.id = QString(4999, u'7');
        QVERIFY(incomingLead(prospectOf(text), QStringLiteral("AutoHome"), kReceivedAtMs).id != lead.id);
    }

    void aTextIsNotCutWithinACharacter()
    {
        ProspectText text;
        text.model = QString(999, u'x') + QStringLiteral("😀😀");
        const Lead lead = incomingLead(prospectOf(text), QStringLiteral("AutoHome"), kReceivedAtMs);
        QCOMPARE_EQ(lead.model, QString(999, u'x'));
        QVERIFY(lead.warnings.contains(QStringLiteral("text-cut: model")));
    }
};

QTEST_GUILESS_MAIN(TestIncomingLead)
#include "tst_incominglead.moc"
