// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/protocol/collections.h"
#include "models/services/customerimport/importundo.h"
#include "tests/customerimport/importfixture.h"

#include <QTest>

using namespace forecourt;

namespace {

const QByteArray kTable = "name,phone,email,plate,make\n"
                          "张伟,13800138001,zhang@example.com,沪A12B88,宝马\n"
                          "李娜,13800138002,,沪B34C56,大众\n"
                          "王芳,13800138003,,,\n";

QUuid customerNamed(ImportFixture &fixture, const QString &name)
{
    const auto id = fixture.desk.read([=](Database &database) {
        return database.first(QStringLiteral("SELECT id FROM customer WHERE full_name = ?"), {name},
                              [](const Row &row) { return row.uuid(0); });
    });
    return id && *id ? **id : QUuid();
}

} // namespace

class TestImportUndo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingGoesAgain()
    {
        ImportFixture fixture;
        const auto report = fixture.import(kTable);
        QVERIFY(report);
        const auto undone = fixture.undo(*report);
        QVERIFY(undone);
        QCOMPARE(*undone, (ImportUndone{5, 0, 0}));
        for (const char *table : {"customer", "contact_point", "vehicle", "plate", "ownership"}) {
            QCOMPARE(fixture.count(table), 0);
        }
        QCOMPARE(fixture.desk.number(QStringLiteral("SELECT count(*) FROM search_text")), 0);
        // And can be imported anew.
        QCOMPARE(fixture.import(kTable)->counts.created, 3);
    }

    void completedRecordsLoseOnlyWhatWasAdded()
    {
        ImportFixture fixture;
        QVERIFY(fixture.import("name,phone\n张伟,13800138001\n"));
        const auto report =
            fixture.import("name,phone,email,notes,tags\n张伟,13800138001,a@b.cn,hello,VIP\n");
        QVERIFY(report);
        QCOMPARE(report->counts.completed, 1);
        const auto undone = fixture.undo(*report);
        QVERIFY(undone);
        QCOMPARE(undone->restored, 1);
        QCOMPARE(undone->stayed, 0);
        QCOMPARE(fixture.count("customer"), 1);
        QCOMPARE(fixture.count("contact_point"), 1);
        QCOMPARE(fixture.text(QStringLiteral("SELECT coalesce(notes, 'null') FROM customer")),
                 QStringLiteral("null"));
        QCOMPARE(fixture.desk.number(QStringLiteral("SELECT count(*) FROM set_element")), 0);
    }

    void whatSomebodyChangedSinceStaysWithEverythingAroundIt()
    {
        ImportFixture fixture;
        const auto report = fixture.import(kTable);
        QVERIFY(report);
        const QUuid zhang = customerNamed(fixture, QStringLiteral("张伟"));
        QVERIFY(fixture.desk.write([=](Mutation &mutation) {
            return mutation.put(collections::kCustomer, zhang, {{8, CellValue(QStringLiteral("called"))}});
        }));
        const auto undone = fixture.undo(*report);
        QVERIFY(undone);
        QCOMPARE(*undone, (ImportUndone{3, 0, 1}));
        QCOMPARE(fixture.count("customer"), 1);
        QCOMPARE(fixture.count("vehicle"), 1); // his car
        QCOMPARE(fixture.count("ownership"), 1);
        QCOMPARE(fixture.count("contact_point"), 2);
    }

    void whatOthersBuildOnStays()
    {
        ImportFixture fixture;
        const auto report = fixture.import(kTable);
        QVERIFY(report);
        const QUuid wang = customerNamed(fixture, QStringLiteral("王芳"));
        QVERIFY(fixture.desk.write([=](Mutation &mutation) {
            return mutation.create(collections::kLead, mutation.newId(), {{1, CellValue::of(wang)}});
        }));
        const auto undone = fixture.undo(*report);
        QVERIFY(undone);
        QCOMPARE(*undone, (ImportUndone{4, 0, 1}));
        QCOMPARE(fixture.count("customer"), 1);
    }

    void theLatestImportIsFoundAfterARestart()
    {
        ImportFixture fixture;
        QVERIFY(fixture.import("name,phone\nFirst,13800138009\n"));
        fixture.desk.clock.advance(1000);
        const auto report = fixture.import(kTable);
        QVERIFY(report);
        fixture.desk.clock.advance(1000);
        QVERIFY(fixture.desk.write([](Mutation &mutation) {
            return mutation.create(collections::kLead, mutation.newId(),
                                   {{2, CellValue(QStringLiteral("web"))}});
        }));
        fixture.desk.reopen();
        const auto latest = [&] {
            CustomerImport import(*fixture.desk.storage);
            auto found = import.latest();
            found.waitForFinished();
            return found.takeResult();
        };
        const auto found = latest();
        QVERIFY(found);
        QCOMPARE(found->firstLocal, report->firstLocal);
        QCOMPARE(found->lastLocal, report->lastLocal);
        QVERIFY(fixture.undo(*found));
        const auto before = latest();
        QVERIFY(before);
        QVERIFY(before->lastLocal < report->firstLocal);
        QCOMPARE(fixture.undo(*before)->removed, 1);
        QCOMPARE(latest().error().code, ErrorCode::NotFound);
    }
};

QTEST_GUILESS_MAIN(TestImportUndo)
#include "tst_importundo.moc"
