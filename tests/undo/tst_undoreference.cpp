// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/undo/undodesk.h"

using namespace forecourt;

// What an action made stays where somebody else's records point at it.
class TestUndoReference final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewPersonIsKeptByWhateverNamesThem_data();
    void aNewPersonIsKeptByWhateverNamesThem();
};

void TestUndoReference::aNewPersonIsKeptByWhateverNamesThem_data()
{
    QTest::addColumn<QString>("collection");
    QTest::addColumn<QString>("field");
    const QList<QPair<const char *, const char *>> fields{{"visit", "advisor"},
                                                          {"service_order", "advisor"},
                                                          {"customer", "owner_staff"},
                                                          {"lead", "owner_staff"},
                                                          {"lead", "first_response_by"},
                                                          {"consent", "by_staff"},
                                                          {"order_line", "technician"},
                                                          {"payment", "staff"},
                                                          {"conflict_review", "staff"},
                                                          {"credential", "staff"},
                                                          {"store_policy", "first_administrator"}};
    for (const auto &[collection, field] : fields) {
        QTest::addRow("%s.%s", collection, field)
            << QString::fromLatin1(collection) << QString::fromLatin1(field);
    }
}

void TestUndoReference::aNewPersonIsKeptByWhateverNamesThem()
{
    QFETCH(QString, collection);
    QFETCH(QString, field);
    UndoDesk desk;
    Staff person;
    person.id = StaffId(desk.desk.ids.next());
    person.name = QStringLiteral("李娜");
    desk.act([&](Mutation &mutation) { return records::staff().create(mutation, person); });
    const Collection *table = forecourtCatalog().collection(collection);
    const QUuid row = desk.desk.ids.next();
    const StaffId other(desk.desk.ids.next());
    auto written = desk.desk.storage->write(Author{other, QStringLiteral("test")}, [&](Mutation &mutation) {
        return mutation.create(table->number, row,
                               {{table->field(field)->number, CellValue::of(person.id.uuid())}});
    });
    written.waitForFinished();
    QVERIFY(written.result());
    UndoDesk::settle();
    QCOMPARE(desk.takeBack().refusal, UndoRefusal::Changed);
    QCOMPARE(desk.entity(collections::kStaff, person.id.uuid()).dead, 0);
}

QTEST_GUILESS_MAIN(TestUndoReference)
#include "tst_undoreference.moc"
