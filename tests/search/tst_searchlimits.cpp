// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/customers/customerservice.h"
#include "models/services/leads/leadservice.h"
#include "models/services/orders/orderservice.h"
#include "models/services/search/searchfinder.h"
#include "tests/support/dealerdata.h"

using namespace forecourt;

// What is long, short or vague must cost no more than what is usual.
class TestSearchLimits final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNameOfThousandsOfCharactersMakesAShortText()
    {
        StorageFixture desk;
        Lead lead;
        lead.id = LeadId(desk.ids.next());
        lead.contactName = QStringLiteral("长").repeated(64 * 1024);
        put(desk, records::leads(), lead);
        QCOMPARE_LT(desk.number(QStringLiteral("SELECT max(length(text)) FROM search_text")), 5000);
        const auto found = desk.read([](Database &database) {
            return findTargets(database, SearchQuestion::of(QStringLiteral("长长")), {}, 5);
        });
        QVERIFY(found);
        QCOMPARE_EQ(found->size(), 1);
    }

    void aTextIsNotCutWithinACharacter()
    {
        StorageFixture desk;
        // Characters of two units, at odd places.
        addCustomer(desk, QStringLiteral("a") + QString::fromUcs4(U"\U00020000").repeated(3000));
        const auto texts = desk.read([](Database &database) {
            return database.all(QStringLiteral("SELECT text FROM search_text"), {},
                                [](const Row &row) { return row.text(0); });
        });
        QVERIFY(texts);
        QCOMPARE_EQ(texts->size(), 1);
        QVERIFY(!texts->first().contains(QChar(QChar::ReplacementCharacter)));
    }

    void aPastedTextIsAFewTerms()
    {
        StorageFixture desk;
        addCustomer(desk, QStringLiteral("张伟"));
        QStringList words;
        for (int i = 0; i < 1200; ++i) {
            words.append(QStringLiteral("word%1").arg(i));
        }
        for (const QString &typed : {words.join(QLatin1Char(' ')), QStringLiteral("a").repeated(20000),
                                     QStringLiteral("1").repeated(20000)}) {
            const SearchQuestion question = SearchQuestion::of(typed);
            for (const SearchQuestion::Alternative &alternative : question.alternatives) {
                QCOMPARE_LE(alternative.size(), 12);
                for (const SearchQuestion::Term &term : alternative) {
                    for (const QString &spelling : term.spellings) {
                        QCOMPARE_LE(spelling.size(), 64);
                    }
                }
            }
            const auto found =
                desk.read([&](Database &database) { return findTargets(database, question, {}, 50); });
            QVERIFY2(found, qPrintable(found ? QString() : found.error().detail));
        }
    }

    void oneLetterHidesNothingInAList_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("letter") << QStringLiteral("z");
        QTest::newRow("digit") << QStringLiteral("1");
        QTest::newRow("sign") << QStringLiteral("-");
    }

    void oneLetterHidesNothingInAList()
    {
        QFETCH(QString, typed);
        StorageFixture desk;
        const CustomerId customer = addCustomer(desk, QStringLiteral("张伟"));
        Order order;
        order.id = OrderId(desk.ids.next());
        order.customer = customer;
        order.openedAt = 1000;
        order.status = OrderStatus::InProgress;
        put(desk, records::orders(), order);
        Lead lead;
        lead.id = LeadId(desk.ids.next());
        lead.contactName = QStringLiteral("李娜");
        put(desk, records::leads(), lead);
        OrderFilter orders;
        orders.text = typed;
        QCOMPARE_EQ(answerOf(OrderService(*desk.storage).list(orders, 10))->size(), 1);
        LeadQuery leads;
        leads.text = typed;
        QCOMPARE_EQ(answerOf(LeadService(*desk.storage).list(leads, 10))->size(), 1);
        QCOMPARE_EQ(answerOf(CustomerService(*desk.storage).list(typed, {}, 10))->size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestSearchLimits)
#include "tst_searchlimits.moc"
