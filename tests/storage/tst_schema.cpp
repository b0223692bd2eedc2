// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/protocol/catalog.h"
#include "models/storage/guards.h"
#include "tests/support/storagefixture.h"

using namespace forecourt;

class TestSchema final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFieldOfTheCatalogIsAColumnOfItsType()
    {
        StorageFixture desk;
        for (const Collection &collection : forecourtCatalog().collections()) {
            QHash<QString, QString> expected{{QStringLiteral("id"), QStringLiteral("BLOB")},
                                             {QStringLiteral("created_version"), QStringLiteral("INTEGER")},
                                             {QStringLiteral("dead_version"), QStringLiteral("INTEGER")}};
            for (const Field &field : collection.fields) {
                if (field.merge != FieldMerge::Set) {
                    expected.insert(field.name, sqlType(field.type));
                }
            }
            const auto columns = desk.read([&](Database &database) {
                return database.all(QStringLiteral("SELECT name, type FROM pragma_table_info(?)"),
                                    {collection.name},
                                    [](const Row &row) { return std::pair(row.text(0), row.text(1)); });
            });
            QVERIFY(columns);
            const QHash<QString, QString> actual(columns->begin(), columns->end());
            QCOMPARE_EQ(actual, expected);
        }
    }

    void numbersOfCollectionsAndFieldsAreUniqueAndAscending()
    {
        int last = 0;
        for (const Collection &collection : forecourtCatalog().collections()) {
            QCOMPARE_GT(collection.number, last);
            last = collection.number;
            int field = 0;
            for (const Field &each : collection.fields) {
                QCOMPARE_GT(each.number, field);
                field = each.number;
            }
        }
    }

    // Undo asks the catalog who points at a record.
    void everyIdSaysWhatItPointsAt()
    {
        for (const Collection &collection : forecourtCatalog().collections()) {
            for (const Field &field : collection.fields) {
                const QString name = collection.name + u'.' + field.name;
                const bool open = name == QLatin1String("timeline_event.ref") ||        // ref_kind says it
                                  name == QLatin1String("conflict_review.operation") || // in the log
                                  name == QLatin1String("conflict_review.row") ||       // collection says it
                                  name == QLatin1String("record_alias.of_row") ||       // collection says it
                                  name == QLatin1String("record_alias.into_row") ||
                                  name == QLatin1String("attachment.of_row"); // of_collection says it
                const bool says = forecourtCatalog().collection(field.refers) != nullptr;
                QVERIFY2(says == (field.type == FieldType::Id && !open), qPrintable(name));
            }
        }
    }

    void everyStateFieldHasItsMachine()
    {
        for (const Collection &collection : forecourtCatalog().collections()) {
            for (const Field &field : collection.fields) {
                QCOMPARE_EQ(field.machine != nullptr,
                            field.merge == FieldMerge::State || field.merge == FieldMerge::Booking);
            }
        }
    }

    void everySynchronisedTableIsGuarded()
    {
        StorageFixture desk;
        const auto missing =
            desk.read([](Database &database) { return missingGuards(database, forecourtCatalog()); });
        QVERIFY(missing);
        QCOMPARE_EQ(*missing, QStringList());
    }

    void everyGuardRefusesAWriteOutsideTheWritePath()
    {
        StorageFixture desk;
        for (const Collection &collection : forecourtCatalog().collections()) {
            const auto refused = desk.read([&](Database &database) {
                return database.run(
                    QStringLiteral("INSERT INTO %1 (id, created_version) VALUES (?, 1)").arg(collection.name),
                    {QByteArray(16, 'x')});
            });
            QVERIFY2(!refused, qPrintable(collection.name));
            QCOMPARE_EQ(refused.error().code, ErrorCode::UnloggedWrite);
        }
    }

private:
    static QString sqlType(FieldType type)
    {
        switch (type) {
        case FieldType::Id:
            return QStringLiteral("BLOB");
        case FieldType::Integer:
        case FieldType::Boolean:
            return QStringLiteral("INTEGER");
        case FieldType::Text:
            break;
        }
        return QStringLiteral("TEXT");
    }
};

QTEST_GUILESS_MAIN(TestSchema)
#include "tst_schema.moc"
