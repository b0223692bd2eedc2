// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/listexport/exporttables.h"
#include "models/services/listexport/listexport.h"
#include "models/services/search/searchfinder.h"
#include "models/storage/records.h"
#include "tests/interchange/csvread.h"
#include "tests/support/storagefixture.h"

#include <QSet>

using namespace forecourt;

namespace {

template <typename T> T answerOf(const QFuture<T> &future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 20'000)) {
        qFatal("no answer");
    }
    return future.result();
}

} // namespace

// What a text leaves of a list is written as it is: all of it, or what is said to be the best of it.
class TestFoundExport final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<StorageFixture>();
        m_customers = std::make_unique<CustomerService>(*m_desk->storage);
        m_leads = std::make_unique<LeadService>(*m_desk->storage);
    }
    void cleanup()
    {
        m_leads.reset();
        m_customers.reset();
        m_desk.reset();
    }

    void aTextThatFiltersNothingLeavesNobodyOut_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << QString();
        QTest::newRow("a letter") << QStringLiteral("c");
        QTest::newRow("a digit") << QStringLiteral("1");
        QTest::newRow("blanks") << QStringLiteral("  ");
    }
    void aTextThatFiltersNothingLeavesNobodyOut()
    {
        QFETCH(const QString, text);
        add(7);
        const auto report = run(customers(text, 5));
        QVERIFY(report);
        QCOMPARE(report->rows, 7);
        QVERIFY(!report->cut);
    }

    // Each by their name and by their lead, which stand on different pages.
    void whatATextFindsIsReadInPagesAndWrittenOnce()
    {
        add(250);
        QVERIFY(m_desk->write([](Mutation &mutation) -> Result<void> {
            Customer other;
            other.id = CustomerId(mutation.newId());
            other.fullName = QStringLiteral("Somebody");
            FORECOURT_TRY(records::customers().create(mutation, other));
            Lead nobodys; // an odd one, so that a page ends between a customer and their lead
            nobodys.id = LeadId(mutation.newId());
            nobodys.contactName = QStringLiteral("Customer of nobody");
            nobodys.receivedAt = mutation.nowMs();
            return records::leads().create(mutation, nobodys);
        }));
        const ExportTable table = customers(QStringLiteral("customer"));
        QList<qsizetype> pages;
        for (bool more = true; more;) {
            const auto page = answerOf(table.next());
            QVERIFY(page);
            pages.append(page->rows.size());
            more = page->more;
        }
        QVERIFY(pages.size() > 1);
        QVERIFY(*std::max_element(pages.begin(), pages.end()) <= 200);
        const auto report = run(customers(QStringLiteral("customer")));
        QVERIFY(report && !report->cut);
        QCOMPARE(report->rows, 250);
        QSet<QString> names;
        for (const QStringList &row : cells()) {
            names.insert(row.first());
        }
        QCOMPARE(names.size(), 251); // with the title
        QVERIFY(!names.contains(QStringLiteral("Somebody")));
    }

    void ofTooManyCustomersTheBestAreWrittenAndItIsSaid()
    {
        add(7);
        const auto all = run(customers(QStringLiteral("customer"), 14)); // seven leads besides
        QVERIFY(all && !all->cut);
        const auto best = run(customers(QStringLiteral("customer"), 5));
        QVERIFY(best && best->cut);
        QVERIFY(best->rows > 0 && best->rows <= 5);
    }

    void ofTooManyLeadsTheBestAreWrittenAndItIsSaid()
    {
        add(kMostFiltered);
        const auto all = run(leads());
        QVERIFY(all && !all->cut);
        QCOMPARE(all->rows, kMostFiltered);
        add(1);
        const auto best = run(leads());
        QVERIFY(best && best->cut);
    }

private:
    // Customers with one lead each.
    void add(int count)
    {
        QVERIFY(m_desk->write([=](Mutation &mutation) -> Result<void> {
            for (int i = 0; i < count; ++i) {
                Customer customer;
                customer.id = CustomerId(mutation.newId());
                customer.fullName = QStringLiteral("Customer %1").arg(i);
                FORECOURT_TRY(records::customers().create(mutation, customer));
                Lead lead;
                lead.id = LeadId(mutation.newId());
                lead.customer = customer.id;
                lead.contactName = customer.fullName;
                lead.receivedAt = mutation.nowMs();
                FORECOURT_TRY(records::leads().create(mutation, lead));
            }
            return {};
        }));
    }

    [[nodiscard]] ExportTable customers(const QString &text, int most = exporttables::kMostFound)
    {
        return exporttables::customers(*m_customers, text, CustomerFilter::All, QTimeZone::utc(), most);
    }

    [[nodiscard]] ExportTable leads()
    {
        LeadQuery query;
        query.filter = LeadFilter::All;
        query.text = QStringLiteral("customer");
        return exporttables::leads(*m_leads, query, QTimeZone::utc());
    }

    [[nodiscard]] QString path() const { return m_desk->folder.filePath(QStringLiteral("list.csv")); }

    Result<ExportReport> run(const ExportTable &table)
    {
        ExportRequest request;
        request.path = path();
        request.rights.personal = true;
        ListExport exporter(*m_desk->storage);
        return answerOf(exporter.run(table, request));
    }

    [[nodiscard]] QList<QStringList> cells() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? test::readCsv(file.readAll()).cells() : QList<QStringList>();
    }

    std::unique_ptr<StorageFixture> m_desk;
    std::unique_ptr<CustomerService> m_customers;
    std::unique_ptr<LeadService> m_leads;
};

QTEST_GUILESS_MAIN(TestFoundExport)
#include "tst_foundexport.moc"
