// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/listexport/exportpart.h"
#include "models/services/listexport/exporttables.h"
#include "models/services/listexport/listexport.h"
#include "models/storage/records.h"
#include "tests/interchange/csvread.h"
#include "tests/support/storagefixture.h"

#include <QDir>
#include <QSignalSpy>

using namespace forecourt;

namespace {

template <typename T> T answerOf(const QFuture<T> &future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 20'000)) {
        qFatal("no answer");
    }
    return future.result();
}

class Exported final
{
public:
    Exported() : m_customers(*m_desk.storage), m_leads(*m_desk.storage), m_audit(*m_desk.storage)
    {
        restart();
    }

    Result<ExportReport> run(const ExportTable &table, const ExportRequest &request,
                             const ExportControlPtr &control = {})
    {
        return answerOf(m_exporter->run(table, request, control));
    }

    void addCustomers(int count)
    {
        QVERIFY(m_desk.write([=](Mutation &mutation) -> Result<void> {
            for (int i = 0; i < count; ++i) {
                Customer customer;
                customer.id = CustomerId(mutation.newId());
                customer.fullName = QStringLiteral("Customer %1").arg(i);
                FORECOURT_TRY(records::customers().create(mutation, customer));
                ContactPoint phone;
                phone.id = ContactPointId(mutation.newId());
                phone.customer = customer.id;
                phone.value = QStringLiteral("139%1").arg(10'000'000 + i);
                phone.normalised = QStringLiteral("+86139%1").arg(10'000'000 + i);
                FORECOURT_TRY(records::contactPoints().create(mutation, phone));
            }
            return {};
        }));
    }

    void addLeads(int count, qint64 at)
    {
        QVERIFY(m_desk.write([=](Mutation &mutation) -> Result<void> {
            for (int i = 0; i < count; ++i) {
                Lead lead;
                lead.id = LeadId(mutation.newId());
                lead.contactName = QStringLiteral("Lead %1-%2").arg(at).arg(i);
                lead.receivedAt = at;
                FORECOURT_TRY(records::leads().create(mutation, lead));
            }
            return {};
        }));
    }

    [[nodiscard]] ExportTable customers()
    {
        return exporttables::customers(m_customers, {}, CustomerFilter::All, QTimeZone::utc());
    }
    [[nodiscard]] ExportTable leads()
    {
        LeadQuery query;
        query.filter = LeadFilter::All;
        return exporttables::leads(m_leads, query, QTimeZone::utc());
    }

    [[nodiscard]] ExportRequest request(const char *name, bool personal = true) const
    {
        ExportRequest request;
        request.path = m_desk.folder.filePath(QLatin1String(name));
        request.rights.personal = personal;
        return request;
    }

    [[nodiscard]] QList<QStringList> cells(const QString &path) const
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? test::readCsv(file.readAll()).cells() : QList<QStringList>();
    }

    // Makes a customer and writes a note; returns the id.
    QUuid addEdited(const QString &note)
    {
        const auto made = m_desk.write([](Mutation &mutation) -> Result<CustomerId> {
            Customer customer;
            customer.id = CustomerId(mutation.newId());
            customer.fullName = QStringLiteral("Customer");
            FORECOURT_TRY(records::customers().create(mutation, customer));
            return customer.id;
        });
        m_desk.clock.advance(1000);
        (void)m_desk.write([&](Mutation &mutation) -> Result<void> {
            FORECOURT_ASSIGN(const auto before, records::customers().find(mutation.database(), *made));
            Customer after = *before;
            after.notes = note;
            return records::customers().update(mutation, *before, after);
        });
        return made->uuid();
    }

    [[nodiscard]] ExportTable history(const QUuid &customer)
    {
        return exporttables::history(m_audit, QStringLiteral("customer"), customer,
                                     [](const AuditLine &line) {
                                         QList<SheetCell> cells;
                                         for (const QString &text : exporttables::exportedLine(line)) {
                                             cells.append(text);
                                         }
                                         return cells;
                                     });
    }

    [[nodiscard]] QString notes() const { return m_desk.folder.filePath(QStringLiteral("exporting")); }
    void restart() { m_exporter = std::make_unique<ListExport>(*m_desk.storage); }

    // What an export that was killed leaves beside the file.
    static QString leave(const QString &path)
    {
        const QString left = QFileInfo(path).dir().filePath(QStringLiteral(".forecourt-abcdef.part"));
        QFile file(left);
        if (!file.open(QIODevice::WriteOnly)) {
            qFatal("cannot write");
        }
        return left;
    }

    // Besides the store's own.
    static QStringList filesAround(const QString &path)
    {
        QStringList names = QFileInfo(path).dir().entryList(QDir::Files | QDir::Hidden);
        names.removeIf([](const QString &name) { return name.startsWith(QLatin1String("desk.")); });
        return names;
    }

private:
    StorageFixture m_desk;
    CustomerService m_customers;
    LeadService m_leads;
    AuditService m_audit;
    std::unique_ptr<ListExport> m_exporter;
};

} // namespace

class TestListExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aListOfManyPagesIsWrittenWholeAndInOrder()
    {
        Exported exported;
        exported.addCustomers(450);
        const ExportRequest request = exported.request("list.csv");
        const auto report = exported.run(exported.customers(), request);
        QVERIFY(report);
        QCOMPARE(report->rows, 450);
        QVERIFY(!report->masked);
        const auto cells = exported.cells(request.path);
        QCOMPARE(cells.size(), 451);
        QCOMPARE(cells.first().first(), QStringLiteral("name"));
        QCOMPARE(cells.at(1).first(), QStringLiteral("Customer 449"));
        QCOMPARE(cells.last().first(), QStringLiteral("Customer 0"));
        QCOMPARE(cells.last().at(1), QStringLiteral("+8613910000000"));
    }

    void columnsAreChosenAndTitled()
    {
        Exported exported;
        exported.addCustomers(1);
        ExportRequest request = exported.request("list.csv");
        request.columns = {QStringLiteral("phone"), QStringLiteral("name")};
        request.titles = {{QStringLiteral("phone"), QStringLiteral("Telefon")}};
        QVERIFY(exported.run(exported.customers(), request));
        const auto cells = exported.cells(request.path);
        QCOMPARE(cells.first(), (QStringList{QStringLiteral("Telefon"), QStringLiteral("name")}));
        QCOMPARE(cells.last(), (QStringList{QStringLiteral("+8613910000000"), QStringLiteral("Customer 0")}));
        request.columns = {QStringLiteral("secret")};
        QCOMPARE(exported.run(exported.customers(), request).error().code, ErrorCode::InvalidInput);
    }

    void whoMayNotTakePersonalDataGetsThemMasked()
    {
        Exported exported;
        exported.addCustomers(1);
        const ExportRequest request = exported.request("list.csv", false);
        const auto report = exported.run(exported.customers(), request);
        QVERIFY(report && report->masked);
        const auto cells = exported.cells(request.path);
        QCOMPARE(cells.last().first(), QStringLiteral("C**"));
        QVERIFY(cells.last().at(1).contains(QLatin1Char('*')));
        Staff staff;
        staff.role = QStringLiteral("advisor");
        QVERIFY(!exportRightsOf(staff).personal);
        staff.role = QStringLiteral("manager");
        QVERIFY(exportRightsOf(staff).personal);
    }

    void leadsOfOneMomentAreNeitherLostNorDoubled()
    {
        Exported exported;
        exported.addLeads(100, 1000);
        exported.addLeads(500, 2000);
        exported.addLeads(3, 3000);
        const ExportRequest request = exported.request("leads.csv");
        const auto report = exported.run(exported.leads(), request);
        QVERIFY(report);
        QCOMPARE(report->rows, 603);
        QSet<QString> names;
        for (const QStringList &row : exported.cells(request.path)) {
            names.insert(row.first());
        }
        QCOMPARE(names.size(), 604);
    }

    void aStoppedExportLeavesWhatWasThere()
    {
        Exported exported;
        exported.addCustomers(3);
        const ExportRequest request = exported.request("list.csv");
        QVERIFY(exported.run(exported.customers(), request));
        const auto before = exported.cells(request.path);
        const auto control = std::make_shared<ExportControl>();
        control->stop = true;
        exported.addCustomers(3);
        QCOMPARE(exported.run(exported.customers(), request, control).error().code, ErrorCode::Unavailable);
        QCOMPARE(exported.cells(request.path), before);
        QCOMPARE(exported.filesAround(request.path), QStringList{QStringLiteral("list.csv")});
    }

    // A kill leaves at worst a hidden file that nobody holds any more.
    void whatAKilledExportLeftIsSweptByTheNext()
    {
        Exported exported;
        exported.addCustomers(1);
        const ExportRequest request = exported.request("list.csv");
        const QString left = exported.leave(request.path);
        QVERIFY(exported.run(exported.customers(), request));
        QVERIFY(!QFile::exists(left));
        QCOMPARE(exported.filesAround(request.path), QStringList{QStringLiteral("list.csv")});
    }

    void whatAKilledExportLeftIsSweptAtTheNextStart()
    {
        Exported exported;
        const ExportRequest request = exported.request("list.csv");
        const QString left = exported.leave(request.path);
        QFile notes(exported.notes());
        QVERIFY(notes.open(QIODevice::WriteOnly) && notes.write(QFileInfo(left).absolutePath().toUtf8()) > 0);
        notes.close();
        exported.restart();
        QVERIFY(!QFile::exists(left));
        QVERIFY(!QFile::exists(exported.notes()));
    }

    void whatAnotherExportIsWritingIsLeftAlone()
    {
        Exported exported;
        const ExportRequest request = exported.request("list.csv");
        ExportPart other(exported.request("other.csv").path, {});
        QVERIFY(other.open());
        const QString writing = other.path();
        QVERIFY(QFile::exists(writing));
        exported.addCustomers(1);
        QVERIFY(exported.run(exported.customers(), request));
        QVERIFY(QFile::exists(writing));
        QVERIFY(other.putInPlace());
        QVERIFY(!QFile::exists(writing));
    }

    void historyIsSafeForSpreadsheetsAndMasked()
    {
        Exported exported;
        const QUuid customer = exported.addEdited(QStringLiteral("=1+1"));
        const ExportRequest request = exported.request("history.csv");
        const auto report = exported.run(exported.history(customer), request);
        QVERIFY(report);
        QCOMPARE(report->rows, 2);
        QFile file(request.path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains(",'=1+1\r\n"));
        const ExportRequest masked = exported.request("masked.csv", false);
        QVERIFY(exported.run(exported.history(customer), masked));
        QCOMPARE(exported.cells(masked.path).at(1).last(), QString());
        QCOMPARE(exported.cells(masked.path).at(1).at(6), QStringLiteral("C**"));
    }

    void aWorkbookIsWritten()
    {
        Exported exported;
        exported.addCustomers(3);
        const ExportRequest request = exported.request("list.xlsx");
        const auto report = exported.run(exported.customers(), request);
        QVERIFY(report);
        QFile file(request.path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith("PK"));
    }
};

QTEST_GUILESS_MAIN(TestListExport)
#include "tst_listexport.moc"
