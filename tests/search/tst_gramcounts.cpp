// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/search/searchsql.h"
#include "tests/support/dealerdata.h"

using namespace forecourt;
using searchgrams::Rank;

class TestGramCounts final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSmallIndexIsCountedWhole()
    {
        StorageFixture desk;
        for (const char16_t *name : {u"张伟", u"张芳", u"王伟"}) {
            addCustomer(desk, QString::fromUtf16(name));
        }
        const auto counts = desk.read(&GramCounts::sampled);
        QVERIFY(counts);
        QCOMPARE_EQ(counts->documents(u"cb张"), 2.0);
        QCOMPARE_EQ(counts->documents(u"ce伟"), 2.0);
        QCOMPARE_EQ(counts->all(searchgrams::Field::Customer), 3.0);
    }

    void anEmptyIndexIsGuessedAt()
    {
        StorageFixture desk;
        const auto counts = desk.read(&GramCounts::sampled);
        QVERIFY(counts);
        QCOMPARE_GT(counts->documents(u"ci张"), counts->documents(u"ci张伟"));
    }

    // One in ten is called so, wherever in the index it stands.
    void aLargeIndexIsSampled()
    {
        StorageFixture desk;
        fill(desk, SearchKind::Customer,
             [](int i) { return i % 10 == 0 ? QStringLiteral("张伟") : QStringLiteral("王芳"); });
        const auto counts = desk.read(&GramCounts::sampled);
        QVERIFY(counts);
        QCOMPARE_GT(counts->documents(u"cb张"), 0.08 * kRows);
        QCOMPARE_LT(counts->documents(u"cb张"), 0.12 * kRows);
    }

    // A make alone would be a list of every car of the house.
    void aShortWordBesideACommonMakeIsAskedFor()
    {
        StorageFixture desk;
        fill(desk, SearchKind::Vehicle, [](int i) {
            return QStringLiteral("lsv%1 \n \n \n 宝马 %2")
                .arg(i, 5, 10, QLatin1Char('0'))
                .arg(i % 50 == 0 ? QStringLiteral("x7") : QStringLiteral("520li"));
        });
        const auto counts = desk.read(&GramCounts::sampled);
        QVERIFY(counts);
        const SearchQuestion question = SearchQuestion::of(QStringLiteral("宝马 x7"));
        const SearchSql sql(question, SearchKind::Vehicle, false, *counts);
        for (const Rank rank : searchgrams::kRanks) {
            const QString grams = sql.conditionOf(rank, false).text;
            QVERIFY2(grams.contains(QLatin1String("x7")), qPrintable(grams));
        }
    }

    void whatIsCommonIsNotAskedForBesideWhatIsRare()
    {
        const GramExpression common{QStringLiteral("a"), 900'000, 900'000};
        const GramExpression rare{QStringLiteral("b"), 9, 9};
        QCOMPARE_EQ(searchgrams::allOf({common, rare}, 1'000'000).text, QStringLiteral("b"));
        const GramExpression some{QStringLiteral("c"), 90'000, 90'000};
        QCOMPARE_EQ(searchgrams::allOf({common, some}, 1'000'000).text, QStringLiteral("(c) AND (a)"));
    }

    void whereOnePartCannotBeNothingCan()
    {
        QVERIFY(searchgrams::allOf({{QStringLiteral("a"), 1}, {}}, 10).isEmpty());
        QCOMPARE_EQ(searchgrams::anyOf({{QStringLiteral("a"), 1}, {}}).text, QStringLiteral("a"));
    }

    void twoLettersStandNowhereInside()
    {
        QVERIFY(searchgrams::condition(u"ab", searchgrams::Field::Customer, Rank::Inside, {}).isEmpty());
        QVERIFY(!searchgrams::conditionUpTo(u"ab", searchgrams::Field::Customer, Rank::Inside, {}).isEmpty());
    }

private:
    static constexpr int kRows = 40'000;

    // Texts as the index has them, whose records nobody needs.
    template <typename Text> static void fill(StorageFixture &desk, SearchKind kind, Text text)
    {
        const auto filled = desk.storage->executor().writeAndWait([&](Database &database) -> Result<void> {
            FORECOURT_ASSIGN(Transaction all, Transaction::begin(database));
            for (int i = 0; i < kRows; ++i) {
                FORECOURT_TRY(database.run(
                    QStringLiteral("INSERT INTO search_text (id, kind, target, text) VALUES (?, ?, ?, ?)"),
                    {i + 1, static_cast<int>(kind), QByteArray::number(i), text(i)}));
            }
            return all.commit();
        });
        QVERIFY(filled);
    }
};

QTEST_GUILESS_MAIN(TestGramCounts)
#include "tst_gramcounts.moc"
