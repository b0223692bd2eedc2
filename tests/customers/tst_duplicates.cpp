// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/customers/mergefixture.h"

using namespace forecourt;

// Customers who may be one are found, and nobody else.
class TestDuplicates final : public QObject, private MergeFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { open(); }
    void cleanup() { close(); }

    void aSharedNumberMakesACandidate()
    {
        addContact(m_keep, ContactKind::Mobile, QStringLiteral("+8613800138000"));
        addContact(m_twin, ContactKind::Mobile, QStringLiteral("+8613800138000"));
        const auto found = candidates(m_keep);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().row.id, m_twin);
        QCOMPARE(found.first().reasons, QList{DuplicateReason::Phone});
    }

    void anAddressOrWechatMakesACandidate()
    {
        addContact(m_keep, ContactKind::Email, QStringLiteral("w@h.cn"));
        addContact(m_twin, ContactKind::Email, QStringLiteral("w@h.cn"));
        addContact(m_keep, ContactKind::Wechat, QStringLiteral("wangwei"));
        addContact(m_other, ContactKind::Wechat, QStringLiteral("wangwei"));
        QCOMPARE(candidates(m_keep).size(), 2);
    }

    void aNumberOfAServiceMakesNone()
    {
        addContact(m_keep, ContactKind::Phone, QStringLiteral("4008888888"));
        addContact(m_twin, ContactKind::Phone, QStringLiteral("4008888888"));
        QVERIFY(candidates(m_keep).isEmpty());
    }

    void aContactMarkedAsWrongMakesNone()
    {
        addContact(m_keep, ContactKind::Mobile, QStringLiteral("+8613800138000"));
        addContact(m_twin, ContactKind::Mobile, QStringLiteral("+8613800138000"), false);
        QVERIFY(candidates(m_keep).isEmpty());
        QVERIFY(candidates(m_twin).isEmpty());
    }

    void aCarMakesACandidateOnlyWhereTheNamesAgree()
    {
        const VehicleId car = addVehicle(*m_desk, m_keep, QStringLiteral("沪A12345"));
        for (const CustomerId &owner : {m_twin, m_other}) {
            Ownership ownership;
            ownership.id = OwnershipId(m_desk->ids.next());
            ownership.customer = owner;
            ownership.vehicle = car;
            put(*m_desk, records::ownerships(), ownership);
        }
        name(m_keep, QStringLiteral("王"), QStringLiteral("伟"));
        name(m_twin, QStringLiteral("王"), {});
        const auto found = candidates(m_keep);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().row.id, m_twin);
        QCOMPARE(found.first().reasons, QList{DuplicateReason::Vehicle});
    }

    void twoCarsOfOnePlateMakeACandidate()
    {
        const CustomerId same = addCustomer(*m_desk, QStringLiteral("王伟"));
        addVehicle(*m_desk, m_keep, QStringLiteral("沪A12345"));
        addVehicle(*m_desk, same, QStringLiteral("沪A12345"));
        const auto found = candidates(m_keep);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().reasons, (QList{DuplicateReason::Vehicle, DuplicateReason::Name}));
    }

    void theWholeStoreIsSearchedForPairs()
    {
        QVERIFY(answerOf(m_merge->duplicates(10))->isEmpty());
        addContact(m_keep, ContactKind::Mobile, QStringLiteral("+8613800138000"));
        addContact(m_twin, ContactKind::Mobile, QStringLiteral("+8613800138000"));
        const auto pairs = answerOf(m_merge->duplicates(10));
        QCOMPARE(pairs->size(), 1);
        QCOMPARE(pairs->first().first.id, m_keep);
        QCOMPARE(pairs->first().second.id, m_twin);
        join();
        QVERIFY(answerOf(m_merge->duplicates(10))->isEmpty());
    }

    void whoIsKeptApartIsNotProposedAndMayStillBeMerged()
    {
        addContact(m_keep, ContactKind::Mobile, QStringLiteral("+8613800138000"));
        addContact(m_twin, ContactKind::Mobile, QStringLiteral("+8613800138000"));
        const auto said = answerOf(m_merge->keepApart({}, m_keep, m_twin));
        QVERIFY2(said, said ? "" : qPrintable(said.error().detail));
        QVERIFY(answerOf(m_merge->keepApart({}, m_twin, m_keep))); // said once more
        QVERIFY(candidates(m_keep).isEmpty());
        QVERIFY(candidates(m_twin).isEmpty());
        QCOMPARE(answerOf(m_customers->detail(m_twin))->customer.id, m_twin);
        join();
        QCOMPARE(answerOf(m_customers->detail(m_twin))->customer.id, m_keep);
        QVERIFY(check().isSound());
    }
};

QTEST_GUILESS_MAIN(TestDuplicates)
#include "tst_duplicates.moc"
