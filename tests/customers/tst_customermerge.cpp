// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/aliases.h"
#include "tests/customers/mergefixture.h"

using namespace forecourt;

// Two customers that are one: compared, merged without loss, separated again.
class TestCustomerMerge final : public QObject, private MergeFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { open(); }
    void cleanup() { close(); }

    void theFullerNameAndWhatIsThereAreSuggested()
    {
        name(m_keep, QStringLiteral("王"), {});
        name(m_twin, QStringLiteral("王"), QStringLiteral("伟"));
        edit(m_twin, [](Customer &c) {
            c.birthYear = 1980;
            c.notes = QStringLiteral("b");
        });
        edit(m_keep, [](Customer &c) { c.notes = QStringLiteral("a"); });
        const auto comparison = answerOf(m_merge->compare(m_twin, m_keep));
        QVERIFY(comparison);
        const MergeChoices choices = CustomerMerge::suggestedChoices(*comparison);
        QCOMPARE(choices.value(MergeField::Name), MergeSide::Of);
        QCOMPARE(choices.value(MergeField::BirthYear), MergeSide::Of);
        QCOMPARE(choices.value(MergeField::Notes), MergeSide::Both);
        QVERIFY(!choices.contains(MergeField::Gender)); // neither has one
    }

    void theNewerOfTwoValuesIsSuggested()
    {
        edit(m_twin, [](Customer &c) { c.gender = Gender::Male; });
        edit(m_keep, [](Customer &c) { c.gender = Gender::Female; });
        QCOMPARE(suggested(MergeField::Gender), MergeSide::Into);
        edit(m_twin, [](Customer &c) { c.gender = Gender::Unknown; });
        edit(m_twin, [](Customer &c) { c.gender = Gender::Male; });
        QCOMPARE(suggested(MergeField::Gender), MergeSide::Of);
    }

    void chosenValuesAreWrittenAndTagsAreOfBoth()
    {
        edit(m_twin, [](Customer &c) {
            c.birthYear = 1980;
            c.notes = QStringLiteral("b");
        });
        edit(m_keep, [](Customer &c) { c.notes = QStringLiteral("a"); });
        tag(m_twin, QStringLiteral("VIP"));
        join({{MergeField::BirthYear, MergeSide::Of}, {MergeField::Notes, MergeSide::Both}});
        const auto detail = answerOf(m_customers->detail(m_keep));
        QCOMPARE(detail->customer.fullName, QStringLiteral("王伟"));
        QCOMPARE(detail->customer.birthYear, 1980);
        QCOMPARE(detail->customer.notes, QStringLiteral("a\nb"));
        QCOMPARE(detail->customer.tags, QStringList{QStringLiteral("VIP")});
        QCOMPARE(detail->merged.size(), 1);
        QCOMPARE(detail->merged.first().id, m_twin);
    }

    void whoIsResponsibleMustBeSaid()
    {
        edit(m_twin, [&](Customer &c) { c.ownerStaff = StaffId(m_desk->ids.next()); });
        edit(m_keep, [&](Customer &c) { c.ownerStaff = StaffId(m_desk->ids.next()); });
        const auto comparison = answerOf(m_merge->compare(m_twin, m_keep));
        const auto owner = std::find_if(comparison->rows.begin(), comparison->rows.end(),
                                        [](const MergeRow &row) { return row.field == MergeField::Owner; });
        QVERIFY(owner->asks);
        const auto refused = answerOf(m_merge->join({}, m_twin, m_keep, {}));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::InvalidInput);
        join({{MergeField::Owner, MergeSide::Of}});
    }

    void mergingAgainIsRefused()
    {
        join();
        const auto again = answerOf(m_merge->join({}, m_twin, m_keep, {}));
        QVERIFY(!again);
        QCOMPARE(again.error().code, ErrorCode::Conflict);
        const auto back = answerOf(m_merge->join({}, m_keep, m_twin, {}));
        QCOMPARE(back.error().code, ErrorCode::Conflict);
    }

    void nothingOfTheMergedOneIsTouched()
    {
        addContact(m_twin, ContactKind::Mobile, QStringLiteral("+8613800138000"));
        const QString sql =
            QStringLiteral("SELECT count(*) FROM contact_point WHERE customer = ? AND dead_version = 0");
        join();
        QCOMPARE(m_desk->number(sql, {bound(m_twin)}), 1);
        edit(m_twin, [](Customer &c) { c.notes = QStringLiteral("still writable"); });
        QVERIFY(check().isSound());
    }

    void separatedOnesAreTwoAgainAndNotProposedAnyMore()
    {
        addContact(m_keep, ContactKind::Mobile, QStringLiteral("+8613800138000"));
        addContact(m_twin, ContactKind::Mobile, QStringLiteral("+8613800138000"));
        join();
        QVERIFY(answerOf(m_merge->separate({}, m_twin)));
        QCOMPARE(answerOf(m_customers->list({}, CustomerFilter::All, 10))->size(), 3);
        QCOMPARE(answerOf(m_customers->detail(m_twin))->customer.id, m_twin);
        QVERIFY(candidates(m_keep).isEmpty());
        QVERIFY(!answerOf(m_merge->separate({}, m_twin)));
        join(); // a person may still think otherwise
        QCOMPARE(answerOf(m_customers->detail(m_twin))->customer.id, m_keep);
        QVERIFY(check().isSound());
    }

    void oneOfACircleIsSeparatedToo()
    {
        join();
        RecordAlias back;
        back.id = aliases::aliasId(collections::kCustomer, m_keep.uuid());
        back.collection = collections::kCustomer;
        back.of = m_keep.uuid();
        back.into = m_twin.uuid();
        put(*m_desk, records::recordAliases(), back);
        const CustomerId root = answerOf(m_customers->detail(m_twin))->customer.id;
        QVERIFY(answerOf(m_merge->separate({}, root == m_keep ? m_twin : m_keep)));
        QCOMPARE(answerOf(m_customers->detail(m_twin))->customer.id, m_twin);
        QCOMPARE(answerOf(m_customers->detail(m_keep))->customer.id, m_keep);
    }

    void removingTheOneRemovesAllAndRestoringBringsThemBack()
    {
        join();
        QVERIFY(answerOf(m_customers->remove({}, m_keep)));
        QVERIFY(!answerOf(m_customers->detail(m_keep)));
        QVERIFY(!answerOf(m_customers->detail(m_twin)));
        QVERIFY(answerOf(m_customers->restore({}, m_keep)));
        QCOMPARE(answerOf(m_customers->detail(m_twin))->customer.id, m_keep);
        QVERIFY(answerOf(m_merge->separate({}, m_twin)));
        QVERIFY(answerOf(m_customers->detail(m_twin)));
    }
};

QTEST_GUILESS_MAIN(TestCustomerMerge)
#include "tst_customermerge.moc"
