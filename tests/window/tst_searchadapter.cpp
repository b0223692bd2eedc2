// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/searchadapter.h"
#include "models/storage/searchtables.h"
#include "tests/support/dealerdata.h"
#include "tests/support/keysathand.h"

#include <QSemaphore>

using namespace forecourt;

// The search box over the service: one search at a time, and a failure is told as one.
class TestSearchAdapter final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasTypedMeanwhileIsOvertaken()
    {
        StorageFixture desk;
        addCustomer(desk, QStringLiteral("张伟"));
        KeysAtHand keys;
        IdentityService identity(*desk.storage, keys.access());
        SearchAdapter adapter(*desk.storage, identity);
        QSemaphore go;
        const auto busy = desk.storage->read([&](Database &) -> Result<bool> {
            go.acquire(); // the only reader
            return true;
        });
        QMap<QString, qsizetype> answers;
        for (const QString &typed :
             {QStringLiteral("zh"), QStringLiteral("zha"), QStringLiteral("zhan"), QStringLiteral("zhang")}) {
            adapter.search(typed, [&answers, typed](const SearchAnswer &answer) {
                answers.insert(typed, answer.hits.size());
            });
        }
        // Those between the one that runs and the last one were answered at once, unasked.
        QCOMPARE_EQ(answers.keys(), QStringList({QStringLiteral("zha"), QStringLiteral("zhan")}));
        QCOMPARE_EQ(answers.value(QStringLiteral("zha")), 0);
        go.release();
        QTRY_COMPARE(answers.size(), 4);
        QCOMPARE_EQ(answers.value(QStringLiteral("zhang")), 1);
    }

    void anIndexThatCannotBeTrustedIsAFailure()
    {
        StorageFixture desk;
        QVERIFY(desk.read([](Database &database) { return setSearchAlphabet(database, 0); }));
        KeysAtHand keys;
        IdentityService identity(*desk.storage, keys.access());
        SearchAdapter adapter(*desk.storage, identity);
        std::optional<SearchAnswer> told;
        adapter.search(QStringLiteral("zhang"), [&](const SearchAnswer &answer) { told = answer; });
        QTRY_VERIFY(told.has_value());
        QVERIFY(told->failed);
    }

    void aNumberOfADocumentFindsItsCustomer()
    {
        StorageFixture desk;
        const CustomerId customer = addCustomer(desk, QStringLiteral("王梓涵"));
        KeysAtHand keys;
        keys.ring = FieldKeyRing({QByteArray(FieldKeyRing::kKeyBytes, 'k')});
        IdentityService identity(*desk.storage, keys.access());
        const QString number = QStringLiteral("11010519491231002X");
        QVERIFY(comes(identity.add({}, {customer, IdentityKind::IdentityCard, number, 0})));
        SearchAdapter adapter(*desk.storage, identity);
        std::optional<SearchAnswer> told;
        adapter.search(QStringLiteral("110105 19491231 002x"),
                       [&](const SearchAnswer &answer) { told = answer; });
        QTRY_VERIFY(told.has_value());
        QCOMPARE(told->hits.size(), 1);
        QCOMPARE(told->hits.first().id, customer.uuid());
        QVERIFY(!told->hits.first().detail.contains(QStringLiteral("19491231")));
    }
};

QTEST_GUILESS_MAIN(TestSearchAdapter)
#include "tst_searchadapter.moc"
