// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/protocol/collections.h"
#include "models/storage/mutationseries.h"
#include "models/storage/searchverify.h"
#include "tests/support/dealerdata.h"

#include <rapidcheck.h>

using namespace forecourt;

namespace {

// Of all with the same chance, from the first run on.
int anyBelow(qsizetype end)
{
    return *rc::gen::resize(rc::kNominalSize, rc::gen::inRange(0, static_cast<int>(end)));
}

QString anyText(const QStringList &texts)
{
    return texts.at(anyBelow(texts.size()));
}

CellValue anyName()
{
    return CellValue::ofText(anyText({{},
                                      QStringLiteral("张"),
                                      QStringLiteral("曾 wei"),
                                      QStringLiteral("Müller"),
                                      QStringLiteral("某某有限公司"),
                                      QStringLiteral("𠮷野")}));
}

NewRow customerRow(MutationSeries &series)
{
    return {collections::kCustomer, series.newId(), {{1, anyName()}, {2, anyName()}, {3, anyName()}}, {}};
}

NewRow contactRow(MutationSeries &series, const QUuid &customer)
{
    const CellValue kind(anyText({QStringLiteral("mobile"), QStringLiteral("phone"), QStringLiteral("email"),
                                  QStringLiteral("wechat")}));
    const CellValue value = CellValue::ofText(anyText({{},
                                                       QStringLiteral("138 0000 1234"),
                                                       QStringLiteral("a.b@example.com"),
                                                       QStringLiteral("微信 wx_1")}));
    const CellValue normalised = CellValue::ofText(anyText({{},
                                                            QStringLiteral("+8613800001234"),
                                                            QStringLiteral("a.b@example.com"),
                                                            QStringLiteral("+4930123")}));
    return {collections::kContactPoint,
            series.newId(),
            {{1, CellValue::of(customer)}, {2, kind}, {3, value}, {4, normalised}},
            {}};
}

NewRow vehicleRow(MutationSeries &series)
{
    const CellValue vin = CellValue::ofText(anyText({{}, QStringLiteral("LATPAB071W1012345")}));
    return {collections::kVehicle, series.newId(), {{1, vin}, {3, anyName()}, {4, anyName()}}, {}};
}

NewRow plateRow(MutationSeries &series, const QUuid &vehicle)
{
    const CellValue text =
        CellValue::ofText(anyText({{}, QStringLiteral("沪A12345"), QStringLiteral("京AD00001")}));
    const qint64 until = anyBelow(3);
    const CellValue validTo = until == 0 ? CellValue() : CellValue(until - 1);
    return {collections::kPlate, series.newId(), {{1, CellValue::of(vehicle)}, {2, text}, {5, validTo}}, {}};
}

// Operations of one series: records with what belongs to them, in any order, some of it later than its owner,
// some of records that stood there before; and edits and deletions in between.
class RandomSeries final
{
public:
    explicit RandomSeries(MutationSeries &series, const QUuid &stored) : m_series(series), m_customers{stored}
    {}

    Result<void> run()
    {
        const int operations = 1 + anyBelow(6);
        for (int i = 0; i < operations; ++i) {
            FORECOURT_TRY(anyBelow(4) == 0 ? edit() : create());
            if (anyBelow(4) == 0) {
                FORECOURT_TRY(m_series.refresh());
            }
        }
        return {};
    }

private:
    static QUuid any(const QList<QUuid> &ids) { return ids.at(anyBelow(ids.size())); }

    Result<void> create()
    {
        QList<NewRow> rows;
        const int count = 1 + anyBelow(8);
        const bool ofOthers = anyBelow(3) == 0;
        QList<QUuid> customers = ofOthers ? m_customers : QList<QUuid>();
        QList<QUuid> vehicles = ofOthers ? m_vehicles : QList<QUuid>();
        for (int i = 0; i < count; ++i) {
            const int kind = anyBelow(4);
            if (kind == 0) {
                rows.append(customerRow(m_series));
                customers.append(rows.last().id);
            } else if (kind == 1 && !customers.isEmpty()) {
                rows.insert(anyBelow(rows.size() + 1), contactRow(m_series, any(customers)));
            } else if (kind == 2) {
                rows.append(vehicleRow(m_series));
                vehicles.append(rows.last().id);
            } else if (!vehicles.isEmpty()) {
                rows.insert(anyBelow(rows.size() + 1), plateRow(m_series, any(vehicles)));
            }
        }
        m_customers += ofOthers ? customers.sliced(m_customers.size()) : customers;
        m_vehicles += ofOthers ? vehicles.sliced(m_vehicles.size()) : vehicles;
        return m_series.create(rows);
    }

    // A name that changes, a contact that comes to another, or a customer that goes.
    Result<void> edit()
    {
        const QUuid customer = any(m_customers);
        const int what = anyBelow(3);
        if (what == 2 && m_customers.size() > 1) {
            m_customers.removeAll(customer);
        }
        return m_series.edit([&](Mutation &mutation) -> Result<void> {
            if (what == 0) {
                return mutation.put(collections::kCustomer, customer, {{3, anyName()}});
            }
            if (what == 1) {
                const NewRow contact = contactRow(m_series, customer);
                return mutation.create(contact.collection, contact.id, contact.cells);
            }
            return m_customers.contains(customer) ? Result<void>()
                                                  : mutation.remove(collections::kCustomer, customer);
        });
    }

    MutationSeries &m_series;
    QList<QUuid> m_customers;
    QList<QUuid> m_vehicles;
};

} // namespace

// Records that are made by the thousand are indexed by what made them, without reading them again.
class TestSearchMade final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatASeriesMakesIsIndexedAsIfItWereRead()
    {
        const bool held = rc::check([] {
            StorageFixture desk;
            const CustomerId stored = addCustomer(desk, QStringLiteral("李娜"));
            const auto written =
                writeSeries(*desk.storage, {}, [&stored](MutationSeries &series) -> Result<void> {
                    return RandomSeries(series, stored.uuid()).run();
                });
            const Result<void> done = written.result();
            if (!done) {
                RC_FAIL(done.error().detail.toStdString());
            }
            const auto findings = desk.read([](Database &database) { return verifySearchIndex(database); });
            RC_ASSERT(findings.has_value());
            if (!findings->isEmpty()) {
                RC_FAIL(findings->join(QLatin1Char('\n')).toStdString());
            }
        });
        QVERIFY(held);
    }

    void whatIsEditedAfterItWasMadeIsFoundAsItIsNow()
    {
        StorageFixture desk;
        const auto written = writeSeries(*desk.storage, {}, [](MutationSeries &series) -> Result<void> {
            const QUuid customer = series.newId();
            FORECOURT_TRY(
                series.create({{collections::kCustomer, customer, {{3, QStringLiteral("张伟")}}, {}}}));
            return series.edit([&](Mutation &mutation) {
                return mutation.put(collections::kCustomer, customer, {{3, QStringLiteral("李娜")}});
            });
        });
        QVERIFY(written.result());
        QCOMPARE_EQ(desk.number(QStringLiteral("SELECT count(*) FROM search_text WHERE text LIKE '李娜%'")),
                    1);
        QCOMPARE_EQ(desk.number(QStringLiteral("SELECT count(*) FROM search_text")), 1);
    }

    void aDocumentSpeaksForARecordWithItsParts()
    {
        const QUuid customer = QUuid::createUuidV5(QUuid(), QStringLiteral("customer"));
        const QUuid contact = QUuid::createUuidV5(QUuid(), QStringLiteral("contact"));
        const MadeDocuments made =
            documentsOf({{collections::kContactPoint,
                          contact,
                          {{1, CellValue::of(customer)},
                           {2, QStringLiteral("mobile")},
                           {4, QStringLiteral("+8613800001234")}},
                          {}},
                         {collections::kCustomer, customer, {{3, QStringLiteral("张伟")}}, {}}});
        QCOMPARE_EQ(made.documents.size(), 1);
        QCOMPARE_EQ(made.documents.first().text.section(QLatin1Char('\n'), 0, 0).trimmed(),
                    QStringLiteral("张伟 zhangwei zw"));
        QVERIFY(made.documents.first().text.contains(QLatin1String("13800001234")));
        const ChangedRows covered{{collections::kCustomer, {customer}},
                                  {collections::kContactPoint, {contact}}};
        QCOMPARE_EQ(made.rows, covered);
    }

    void aPartOfAnotherRecordIsNotSpokenFor()
    {
        const QUuid contact = QUuid::createUuidV5(QUuid(), QStringLiteral("contact"));
        const QUuid other = QUuid::createUuidV5(QUuid(), QStringLiteral("other"));
        const MadeDocuments made = documentsOf({{collections::kContactPoint,
                                                 contact,
                                                 {{1, CellValue::of(other)}, {3, QStringLiteral("1380")}},
                                                 {}}});
        QVERIFY(made.documents.isEmpty());
        QVERIFY(made.rows.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestSearchMade)
#include "tst_searchmade.moc"
