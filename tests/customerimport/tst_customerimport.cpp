// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/protocol/operation.h"
#include "models/services/search/searchfinder.h"
#include "models/storage/searchverify.h"
#include "tests/customerimport/importfixture.h"

#include <QTest>

using namespace forecourt;

namespace {

const QByteArray kTable = "name,phone,email,notes\n"
                          "张伟,13800138001,zhang@example.com,老客户\n"
                          "李娜,13800138002,,\n"
                          "Anna Weiß,+49 711 1234567,anna@example.com,\n";

ImportCounts counts(qint64 created, qint64 completed, qint64 unchanged, qint64 rejected)
{
    return {created + completed + unchanged + rejected, created, completed, unchanged, rejected};
}

QByteArray manyRows(int count)
{
    QByteArray table = "name,phone,tags\n";
    for (int i = 0; i < count; ++i) {
        table += "Customer " + QByteArray::number(i) + ",139" + QByteArray::number(10'000'000 + i) + ",a;b\n";
    }
    return table;
}

} // namespace

class TestCustomerImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsBecomeCustomersThatCanBeFound()
    {
        ImportFixture fixture;
        const auto report = fixture.import(kTable);
        QVERIFY(report);
        QCOMPARE(report->counts, counts(3, 0, 0, 0));
        QVERIFY(report->errorFile.isEmpty());
        QCOMPARE(fixture.count("customer"), 3);
        QCOMPARE(fixture.count("contact_point"), 5);
        QCOMPARE(fixture.text(QStringLiteral("SELECT notes FROM customer WHERE full_name = '张伟'")),
                 QStringLiteral("老客户"));
        const auto found = fixture.desk.read([](Database &database) {
            return findTargets(database, SearchQuestion::of(QStringLiteral("8002")), {}, 10);
        });
        QVERIFY(found);
        QCOMPARE(found->size(), 1);
    }

    void theSameFileTwiceChangesNothing()
    {
        ImportFixture fixture;
        const QByteArray table = kTable + "No Contact,,,only a name\n老王,,,\n";
        QVERIFY(fixture.import(table));
        const qint64 operations = fixture.desk.number(QStringLiteral("SELECT count(*) FROM outbox"));
        const auto again = fixture.import(table);
        QVERIFY(again);
        QCOMPARE(again->counts, counts(0, 0, 5, 0));
        QVERIFY(!again->changedAnything());
        QCOMPARE(fixture.desk.number(QStringLiteral("SELECT count(*) FROM outbox")), operations);
    }

    void aKnownCustomerIsCompletedAndNeverOverwritten()
    {
        ImportFixture fixture;
        QVERIFY(fixture.import("name,phone,notes\n张伟,13800138001,first\n"));
        const auto report = fixture.import("name,phone,email,notes,gender,tags\n"
                                           "张先生,138-0013-8001,new@example.com,second,男,VIP\n");
        QVERIFY(report);
        QCOMPARE(report->counts, counts(0, 1, 0, 0));
        QCOMPARE(fixture.count("customer"), 1);
        QCOMPARE(fixture.text(QStringLiteral("SELECT full_name FROM customer")), QStringLiteral("张伟"));
        QCOMPARE(fixture.text(QStringLiteral("SELECT notes FROM customer")), QStringLiteral("first"));
        QCOMPARE(fixture.text(QStringLiteral("SELECT gender FROM customer")), QStringLiteral("male"));
        QCOMPARE(fixture.text(QStringLiteral("SELECT element FROM set_element")), QStringLiteral("VIP"));
        QCOMPARE(fixture.count("contact_point"), 2);
    }

    void anotherNameAtTheSameNumberIsAnotherPerson()
    {
        ImportFixture fixture;
        const auto report =
            fixture.import("name,phone\n张伟,13800138001\n李娜,13800138001\n张伟,13800138001\n");
        QVERIFY(report);
        QCOMPARE(report->counts, counts(2, 0, 1, 0));
    }

    void aServiceNumberIdentifiesNobody()
    {
        ImportFixture fixture;
        const auto report =
            fixture.import("name,phone\nAlpha Beta,400-800-1234\nAlpha Beta Gamma,400-800-1234\n");
        QVERIFY(report);
        QCOMPARE(report->counts.created, 2);
    }

    void consentIsRecordedWithItsProofAndOnlyOnce()
    {
        ImportFixture fixture;
        const QByteArray table = "name,phone,consent\n张伟,13800138001,是\n李娜,13800138002,否\n";
        QVERIFY(fixture.import(table));
        QVERIFY(fixture.import(table));
        QCOMPARE(fixture.count("consent"), 1);
        QCOMPARE(fixture.text(QStringLiteral("SELECT evidence FROM consent")), QStringLiteral("table.csv:2"));
        // Withdrawn stays withdrawn.
        const auto withdrawn = fixture.desk.write([](Mutation &mutation) -> Result<void> {
            FORECOURT_ASSIGN(const auto id,
                             mutation.database().first(QStringLiteral("SELECT id FROM consent"), {},
                                                       [](const Row &row) { return row.uuid(0); }));
            return mutation.put(5, *id, {{8, CellValue(qint64(1))}});
        });
        QVERIFY(withdrawn);
        QVERIFY(fixture.import(table));
        QCOMPARE(fixture.count("consent"), 1);
    }

    void carsGetTheirOwners()
    {
        ImportFixture fixture;
        QVERIFY(fixture.import(kTable));
        const QByteArray cars = "车牌,VIN,品牌,车主,车主电话\n"
                                "沪A12B88,LATPAB071W1005301,宝马,张伟,13800138001\n"
                                "沪B34C56,,大众,李娜,\n"
                                "沪C11D22,,奥迪,New Owner,13900000009\n"
                                "沪D00000,,,,\n";
        const auto report = fixture.import(cars, ImportKind::Vehicles);
        QVERIFY(report);
        QCOMPARE(report->counts, counts(4, 0, 0, 0));
        QCOMPARE(fixture.count("ownership"), 3);
        QCOMPARE(fixture.count("customer"), 4);
        QCOMPARE(fixture.text(QStringLiteral(
                     "SELECT c.full_name FROM ownership o JOIN customer c ON c.id = o.customer "
                     "JOIN plate p ON p.vehicle = o.vehicle WHERE p.text = '沪B34C56'")),
                 QStringLiteral("李娜"));
        const auto again = fixture.import(cars, ImportKind::Vehicles);
        QVERIFY(again);
        QCOMPARE(again->counts, counts(0, 0, 4, 0));
    }

    void aCarIsFoundByVinThenByPlateAndCompleted()
    {
        ImportFixture fixture;
        QVERIFY(fixture.import("plate,vin,make\n沪A12B88,,\n,LATPAB071W1005301,\n", ImportKind::Vehicles));
        const auto report = fixture.import("plate,vin,make\n沪A12B88,1HGCM82633A004352,Honda\n"
                                           "沪E55555,LATPAB071W1005301,BMW\n",
                                           ImportKind::Vehicles);
        QVERIFY(report);
        QCOMPARE(report->counts, counts(0, 2, 0, 0));
        QCOMPARE(fixture.count("vehicle"), 2);
        QCOMPARE(fixture.count("plate"), 2);
        const auto clash = fixture.import("plate,vin\n沪A12B88,LVSHCAMB1CE054249\n", ImportKind::Vehicles);
        QVERIFY(clash);
        QCOMPARE(clash->problems.first().kind, ImportProblemKind::PlateTaken);
    }

    void rowsThatCannotBeTakenAreCorrectedAndImportedAgain()
    {
        ImportFixture fixture;
        const QString path = fixture.file(QStringLiteral("list.csv"), "name;phone;note\n"
                                                                      "张伟;13800138001;a\n"
                                                                      "李娜;12;\"b;c\"\n"
                                                                      ";;\n"
                                                                      "\"never closed;1\n"
                                                                      "王芳;13800138003;\n");
        const auto report = fixture.importFile(path);
        QVERIFY(report);
        QCOMPARE(report->counts, counts(2, 0, 0, 3));
        QCOMPARE(report->errorFile, fixture.files.filePath(QStringLiteral("list-errors.csv")));
        QByteArray errors = fixture.bytesOf(report->errorFile);
        QCOMPARE(errors, QByteArray("\xEF\xBB\xBFname,phone,note,error\r\n"
                                    "李娜,12,b;c,phone: phone\r\n"
                                    ",,,no_name\r\n"
                                    ",,,name: unclosed_quote,\"\"\"never closed;1\"\r\n"));
        errors.replace("李娜,12", "李娜,13800138002");
        const auto again = fixture.importFile(fixture.file(QStringLiteral("list-errors.csv"), errors));
        QVERIFY(again);
        QCOMPARE(again->counts, counts(1, 0, 0, 2));
        // What is left to correct stands in the next file, with one column of reasons.
        QCOMPARE(again->errorFile, fixture.files.filePath(QStringLiteral("list-errors-2.csv")));
        QCOMPARE(fixture.bytesOf(again->errorFile), QByteArray("\xEF\xBB\xBFname,phone,note,error\r\n"
                                                               ",,,no_name\r\n"
                                                               ",,,no_name,\"\"\"never closed;1\"\r\n"));
    }

    void aLargeFileIsManyOperationsWithinTheirLimits()
    {
        ImportFixture fixture;
        const auto report = fixture.import(manyRows(3000));
        QVERIFY(report);
        QCOMPARE(report->counts.created, 3000);
        QCOMPARE(fixture.desk.number(QStringLiteral("SELECT count(*) FROM set_element")), 6000);
        QVERIFY(report->lastLocal - report->firstLocal >= 5);
        const auto decoded = fixture.desk.read([](Database &database) {
            return database.forEach(
                QStringLiteral("SELECT body, n FROM outbox ORDER BY n"), {},
                [](const Row &row) -> Result<void> {
                    FORECOURT_ASSIGN(const Operation operation, decodeOperation(row.bytes(0)));
                    return operation.useCase == QLatin1String("importCustomers") ? Result<void>()
                                                                                 : fail(ErrorCode::Internal);
                });
        });
        QVERIFY(decoded);
        const auto sound = fixture.desk.read([](Database &database) { return verifySearchIndex(database); });
        QVERIFY(sound && sound->isEmpty());
    }

    void aStoppedImportLeavesNothing()
    {
        ImportFixture fixture;
        const auto control = std::make_shared<ImportControl>();
        control->stop = true;
        const auto report =
            fixture.importFile(fixture.file(QStringLiteral("t.csv"), manyRows(2000) + "x,12,\n"),
                               ImportKind::Customers, control);
        QVERIFY(!report);
        QCOMPARE(report.error().code, ErrorCode::Unavailable);
        QCOMPARE(fixture.count("customer"), 0);
        QCOMPARE(fixture.desk.number(QStringLiteral("SELECT count(*) FROM outbox")), 0);
        QVERIFY(!QFile::exists(fixture.files.filePath(QStringLiteral("t-errors.csv"))));
    }

    void aFileThatChangedSinceItWasLookedAtIsRefused()
    {
        ImportFixture fixture;
        CustomerImport import(*fixture.desk.storage);
        const QString path = fixture.file(QStringLiteral("t.csv"), kTable);
        auto look = import.inspect(path, ImportKind::Customers);
        look.waitForFinished();
        const ImportPlan plan = look.takeResult()->plan;
        fixture.file(QStringLiteral("t.csv"), kTable + kTable);
        auto applied = import.apply(plan, {}, {});
        applied.waitForFinished();
        QCOMPARE(applied.result().error().code, ErrorCode::Conflict);
    }

    void aFileWithoutTitlesIsReadFromItsFirstRow()
    {
        ImportFixture fixture;
        CustomerImport import(*fixture.desk.storage);
        auto look =
            import.inspect(fixture.file(QStringLiteral("t.csv"), "张伟,13800138001\n李娜,13800138002\n"),
                           ImportKind::Customers);
        look.waitForFinished();
        ImportPlan plan = look.takeResult()->plan;
        QVERIFY(!plan.hasTitles);
        plan.columns = {ImportField::Name, ImportField::Phone};
        auto applied = import.apply(plan, {}, {});
        applied.waitForFinished();
        QCOMPARE(applied.result()->counts.created, 2);
    }

    void theForecastSaysWhatIsKnown()
    {
        ImportFixture fixture;
        QVERIFY(fixture.import("name,phone\n张伟,13800138001\n"));
        CustomerImport import(*fixture.desk.storage);
        auto look =
            import.inspect(fixture.file(QStringLiteral("t.csv"), kTable + "x,12,,\n"), ImportKind::Customers);
        look.waitForFinished();
        auto forecast = import.forecast(look.takeResult()->plan, {});
        forecast.waitForFinished();
        const auto seen = forecast.takeResult();
        QVERIFY(seen);
        QCOMPARE(seen->rows, 4);
        QCOMPARE(seen->known, 1);
        QCOMPARE(seen->rejected, 1);
        QCOMPARE(fixture.count("customer"), 1);
    }

    void filesThatAreNoTablesAreToldApart()
    {
        ImportFixture fixture;
        QCOMPARE(fixture.importFile(fixture.files.filePath(QStringLiteral("none.csv"))).error().code,
                 ErrorCode::NotFound);
        QCOMPARE(fixture.import(QByteArray()).error().code, ErrorCode::Malformed);
    }
};

QTEST_GUILESS_MAIN(TestCustomerImport)
#include "tst_customerimport.moc"
