// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/search/searchfinder.h"
#include "models/services/search/searchsql.h"
#include "tests/support/dealerdata.h"

#include <QRegularExpression>

using namespace forecourt;

// No question to the index may read a large table from end to end.
class TestSearchPlans final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSearchReadsGramsAndThenRows_data()
    {
        QTest::addColumn<QString>("typed");
        for (const char16_t *typed : {u"张", u"张伟", u"zh", u"zhangwei", u"138", u"13800138000", u"A12345",
                                      u"LSVAO0318", u"zhang 1234", u"上海汽车有限公司"}) {
            QTest::newRow(qPrintable(QString::fromUtf16(typed))) << QString::fromUtf16(typed);
        }
    }

    void aSearchReadsGramsAndThenRows()
    {
        QFETCH(QString, typed);
        StorageFixture desk;
        const GramCounts counts;
        const SearchQuestion question = SearchQuestion::of(typed);
        for (const SearchKind kind : kSearchKinds) {
            for (const bool identity : {false, true}) {
                const SearchSql sql(question, kind, identity, counts);
                const QString grams = sql.conditionOf(searchgrams::Rank::Inside, true).text;
                QVERIFY(!grams.isEmpty());
                requireNoScan(desk, sql.select(), Values{grams, 0} + sql.values());
                requireNoScan(desk, sql.selectRecent(), sql.values());
            }
        }
    }

    void aListReadsWhatTheIndexFound()
    {
        StorageFixture desk;
        for (const SearchKind kind : kSearchKinds) {
            requireNoScan(desk, filteredIdsSql(kind), {QStringLiteral("[1]")});
            requireNoScan(desk,
                          QStringLiteral("SELECT f.id FROM service_order f WHERE f.vehicle IN (%1)")
                              .arg(filteredIdsSql(kind)),
                          {QStringLiteral("[1]")});
        }
    }

private:
    static void requireNoScan(StorageFixture &desk, const QString &sql, const Values &values)
    {
        // Few rows: those found (json_each), the recent ones. An FTS5 table "scans" by MATCH ("INDEX 0:"
        // alone would be without).
        static const QRegularExpression kAllowed(
            QStringLiteral("^SCAN (j VIRTUAL TABLE .*|g VIRTUAL TABLE INDEX \\d+:M\\d+.*|found|t)$"));
        const auto plan = desk.read([&](Database &database) {
            return database.all(QStringLiteral("EXPLAIN QUERY PLAN ") + sql, values,
                                [](const Row &row) { return row.text(3); });
        });
        QVERIFY(plan);
        for (const QString &step : *plan) {
            QVERIFY2(!step.contains(QLatin1String("TEMP B-TREE")), qPrintable(step));
            const bool recent = sql.contains(QLatin1String("search_recent"));
            if (step.startsWith(QLatin1String("SCAN"))) {
                QVERIFY2(kAllowed.match(step).hasMatch() && (recent || step != QLatin1String("SCAN t")),
                         qPrintable(step + QLatin1Char('\n') + sql));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestSearchPlans)
#include "tst_searchplans.moc"
