// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/customers/customerservice.h"
#include "models/services/search/searchservice.h"
#include "tests/support/dealerdata.h"

using namespace forecourt;

// What somebody at the counter types, and who must come first.
class TestSearchService final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<StorageFixture>();
        m_customers = std::make_unique<CustomerService>(*m_desk->storage);
        m_search = std::make_unique<SearchService>(*m_desk->storage);
        m_person = *answerOf(m_customers->create({}, {QStringLiteral("欧阳雪"),
                                                      QStringLiteral("138 1723 5566"),
                                                      QStringLiteral("xue@example.com"),
                                                      {}}));
        m_car =
            addVehicle(*m_desk, m_person, QStringLiteral("沪AD83K26"), QStringLiteral("LATPAB071W1005301"));
        addVehicle(*m_desk, addCustomer(*m_desk, QStringLiteral("王建国")), QStringLiteral("沪B33K91"),
                   QStringLiteral("LVSHCAMB1CE054249"));
    }

    void finds_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("kind");
        QTest::newRow("last five of the plate") << QStringLiteral("83K26") << QStringLiteral("vehicle");
        QTest::newRow("plate tail in lower case") << QStringLiteral("d83k26") << QStringLiteral("vehicle");
        QTest::newRow("plate with a dot") << QStringLiteral("沪A·D83K26") << QStringLiteral("vehicle");
        QTest::newRow("last six of the VIN") << QStringLiteral("005301") << QStringLiteral("vehicle");
        QTest::newRow("phone as stored") << QStringLiteral("13817235566") << QStringLiteral("customer");
        QTest::newRow("phone with dashes") << QStringLiteral("138-1723-5566") << QStringLiteral("customer");
        QTest::newRow("phone with country code")
            << QStringLiteral("0086 138 1723 5566") << QStringLiteral("customer");
        QTest::newRow("phone in full-width digits")
            << QStringLiteral("１３８１７２３５５６６") << QStringLiteral("customer");
        QTest::newRow("tail of the phone") << QStringLiteral("5566") << QStringLiteral("customer");
        QTest::newRow("middle of the phone, spaced")
            << QStringLiteral("138 1723") << QStringLiteral("customer");
        QTest::newRow("start of the phone with country code")
            << QStringLiteral("+86 138 1723") << QStringLiteral("customer");
        QTest::newRow("half a name") << QStringLiteral("欧阳") << QStringLiteral("customer");
        QTest::newRow("one character of a name") << QStringLiteral("雪") << QStringLiteral("customer");
        QTest::newRow("name with a space") << QStringLiteral("欧阳 雪") << QStringLiteral("customer");
        QTest::newRow("pinyin of a name") << QStringLiteral("ouyangxue") << QStringLiteral("customer");
        QTest::newRow("pinyin in capitals") << QStringLiteral("OuYang") << QStringLiteral("customer");
        QTest::newRow("initials") << QStringLiteral("oyx") << QStringLiteral("customer");
        QTest::newRow("part of the address") << QStringLiteral("xue@ex") << QStringLiteral("customer");
    }

    void finds()
    {
        QFETCH(QString, typed);
        QFETCH(QString, kind);
        const auto found = answerOf(m_search->search(typed));
        QVERIFY(found);
        QVERIFY2(!found->isEmpty(), "nothing found");
        QCOMPARE_EQ(found->first().kind, kind);
        QCOMPARE_EQ(found->first().id, kind == QLatin1String("vehicle") ? m_car.uuid() : m_person.uuid());
        QCOMPARE_EQ(found->size(), 1);
    }

    void aSingleDigitOrLetterFindsNothing()
    {
        QVERIFY(answerOf(m_search->search(QStringLiteral("5")))->isEmpty());
        QVERIFY(answerOf(m_search->search(QStringLiteral("K")))->isEmpty());
        QVERIFY(answerOf(m_search->search(QString()))->isEmpty());
    }

    void aWholeWordComesBeforeAPartOfOne()
    {
        addCustomer(*m_desk, QStringLiteral("欧阳"));
        addCustomer(*m_desk, QStringLiteral("小欧阳氏"));
        const auto found = answerOf(m_search->search(QStringLiteral("欧阳")));
        QCOMPARE_EQ(found->size(), 3);
        QCOMPARE_EQ(found->at(0).title, QStringLiteral("欧阳"));
        QCOMPARE_EQ(found->at(1).title, QStringLiteral("欧阳雪"));
        QCOMPARE_EQ(found->at(2).title, QStringLiteral("小欧阳氏"));
    }

    void theDetailOfAVehicleNamesItsOwner()
    {
        const auto found = answerOf(m_search->search(QStringLiteral("83K26")));
        QVERIFY(found->first().detail.contains(QStringLiteral("欧阳雪")));
        QVERIFY(found->first().detail.contains(QStringLiteral("宝马 i5")));
    }

    void anOldNumberIsNotFoundAfterItsCustomerWasRemoved()
    {
        QVERIFY(answerOf(m_customers->remove({}, m_person)));
        QVERIFY(answerOf(m_search->search(QStringLiteral("13817235566")))->isEmpty());
    }

    void theListOfCustomersLeadsFromThePlateToTheOwner()
    {
        const auto rows = answerOf(m_customers->list(QStringLiteral("83K26"), CustomerFilter::All, 10));
        QCOMPARE_EQ(rows->size(), 1);
        QCOMPARE_EQ(rows->first().id, m_person);
        QCOMPARE_EQ(rows->first().plate, QStringLiteral("沪AD83K26"));
    }

private:
    std::unique_ptr<StorageFixture> m_desk;
    std::unique_ptr<CustomerService> m_customers;
    std::unique_ptr<SearchService> m_search;
    CustomerId m_person;
    VehicleId m_car;
};

QTEST_GUILESS_MAIN(TestSearchService)
#include "tst_searchservice.moc"
