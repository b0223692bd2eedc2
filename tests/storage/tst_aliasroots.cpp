// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/protocol/collections.h"
#include "models/storage/aliases.h"
#include "models/storage/aliasroots.h"
#include "models/storage/searchverify.h"
#include "models/storage/storecheck.h"
#include "tests/support/dealerdata.h"

using namespace forecourt;

// Who stands for whom, from aliases in any order.
class TestAliasRoots final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<StorageFixture>();
        for (const char16_t letter : u"ABCD") {
            if (letter != 0) {
                m_records.append(addCustomer(*m_desk, QString(QChar(letter))).uuid());
            }
        }
    }
    void cleanup() { m_records.clear(); }

    void nobodyIsMergedAtFirst()
    {
        QCOMPARE(root(0), 0);
        QCOMPARE(members(0), QList<int>{0});
        QCOMPARE(m_desk->number(QStringLiteral("SELECT count(*) FROM alias_root")), 0);
    }

    void oneStandsForAnother()
    {
        alias(0, 1);
        QCOMPARE(root(0), 1);
        QCOMPARE(root(1), 1);
        QCOMPARE(members(0), (QList<int>{1, 0}));
        QCOMPARE(members(1), (QList<int>{1, 0}));
    }

    void chainsAreFollowedInAnyOrder()
    {
        alias(1, 2);
        alias(0, 1);
        alias(2, 3);
        for (int record = 0; record < 4; ++record) {
            QCOMPARE(root(record), 3);
        }
    }

    void inACircleTheSmallestIsRoot()
    {
        alias(1, 0);
        alias(0, 1);
        alias(2, 1);
        for (int record = 0; record < 3; ++record) {
            QCOMPARE(root(record), 0);
        }
    }

    void anAliasThatIsTakenBackSeparates()
    {
        alias(0, 1);
        alias(1, 2);
        drop(1);
        QCOMPARE(root(0), 1);
        QCOMPARE(root(1), 1);
        QCOMPARE(root(2), 2);
        drop(0);
        QCOMPARE(m_desk->number(QStringLiteral("SELECT count(*) FROM alias_root")), 0);
    }

    void nobodyDisappearsWithADeletedRoot()
    {
        alias(0, 2);
        alias(1, 2);
        kill(2);
        QCOMPARE(root(0), 0);
        QCOMPARE(root(1), 0);
        QCOMPARE(root(2), 0);
        revive(2);
        QCOMPARE(root(0), 2);
    }

    void itIsMadeAnewWhereItIsMissing()
    {
        alias(0, 1);
        QVERIFY(m_desk->read([](Database &d) { return d.run(QStringLiteral("DELETE FROM alias_root")); }));
        QVERIFY(!check().isSound());
        QCOMPARE(check().aliases.size(), 1);
        m_desk->reopen();
        QCOMPARE(root(0), 1);
        QVERIFY(check().isSound());
    }

    void aWrongOneIsFoundAndMended()
    {
        alias(0, 1);
        QVERIFY(m_desk->read([&](Database &d) {
            return d.run(QStringLiteral("UPDATE alias_root SET root = ? WHERE row = ?"),
                         {bound(m_records.at(3)), bound(m_records.at(0))});
        }));
        QCOMPARE(check().aliases.size(), 1);
        QVERIFY(m_desk->read([](Database &d) -> Result<void> {
            FORECOURT_ASSIGN(Transaction transaction, Transaction::begin(d));
            FORECOURT_TRY(rebuildAliasRoots(d));
            return transaction.commit();
        }));
        QVERIFY2(check().isSound(), qPrintable((check().aliases + check().search).join(u'\n')));
        QCOMPARE(root(0), 1);
    }

    void carsAreMergedApartFromCustomers()
    {
        const VehicleId a = addVehicle(*m_desk, CustomerId(m_records.at(0)), QStringLiteral("沪A12345"));
        const VehicleId b = addVehicle(*m_desk, CustomerId(m_records.at(0)), QStringLiteral("沪A54321"));
        alias(collections::kVehicle, a.uuid(), b.uuid());
        const auto car =
            m_desk->read([&](Database &d) { return aliases::rootOf(d, collections::kVehicle, a.uuid()); });
        QCOMPARE(*car, b.uuid());
        const auto person =
            m_desk->read([&](Database &d) { return aliases::rootOf(d, collections::kCustomer, a.uuid()); });
        QCOMPARE(*person, a.uuid());
    }

    void aColumnThatPointsAtAnAliasedRecordIsCompared()
    {
        aliases::Members one{collections::kCustomer, {m_records.at(0)}};
        QCOMPARE(one.pointedAt(collections::kLead, "customer", QStringLiteral("l.")),
                 QStringLiteral("l.customer = ?"));
        one.ids.append(m_records.at(1));
        QCOMPARE(one.pointedAt(collections::kLead, "customer"), QStringLiteral("customer IN (?,?)"));
        QCOMPARE(one.values().size(), 2);
    }

private:
    void alias(int collection, const QUuid &of, const QUuid &into)
    {
        RecordAlias record;
        record.id = aliases::aliasId(collection, of);
        record.collection = collection;
        record.of = of;
        record.into = into;
        put(*m_desk, records::recordAliases(), record);
    }
    void alias(int of, int into) { alias(collections::kCustomer, m_records.at(of), m_records.at(into)); }
    void drop(int of)
    {
        const QUuid id = aliases::aliasId(collections::kCustomer, m_records.at(of)).uuid();
        QVERIFY(m_desk->write([=](Mutation &m) { return m.remove(collections::kRecordAlias, id); }));
    }
    void kill(int record)
    {
        const QUuid id = m_records.at(record);
        QVERIFY(m_desk->write([=](Mutation &m) { return m.remove(collections::kCustomer, id); }));
    }
    void revive(int record)
    {
        const QUuid id = m_records.at(record);
        QVERIFY(m_desk->write([=](Mutation &m) { return m.restore(collections::kCustomer, id); }));
    }
    qsizetype root(int record)
    {
        const auto found = m_desk->read(
            [&](Database &d) { return aliases::rootOf(d, collections::kCustomer, m_records.at(record)); });
        return m_records.indexOf(found.value_or(QUuid()));
    }
    QList<int> members(int record)
    {
        const auto found = m_desk->read(
            [&](Database &d) { return aliases::membersOf(d, collections::kCustomer, m_records.at(record)); });
        QList<int> list;
        for (const QUuid &id : found->ids) {
            list.append(static_cast<int>(m_records.indexOf(id)));
        }
        return list;
    }
    StoreCheck check()
    {
        return *m_desk->read([](Database &d) { return checkStore(d, forecourtCatalog()); });
    }

    std::unique_ptr<StorageFixture> m_desk;
    QList<QUuid> m_records;
};

QTEST_GUILESS_MAIN(TestAliasRoots)
#include "tst_aliasroots.moc"
