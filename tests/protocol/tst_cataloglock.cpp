// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/protocol/cataloglock.h"

#include <QFile>
#include <QTest>

using namespace forecourt;

Q_DECLARE_METATYPE(forecourt::Field)

// Desks and servers of other versions know collections and fields by their numbers alone: one that meant
// something else from now on would put what they write into the wrong place.
class TestCatalogLock final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_collections = forecourtCatalog().collections(); }

    void theCatalogIsWhatWasGivenOutAndNothingElse()
    {
        QFile file(QFINDTESTDATA("catalog.lock"));
        QVERIFY(file.open(QFile::ReadOnly));
        const QStringList troubles = CatalogLock(file.readAll()).troublesOf(forecourtCatalog());
        QVERIFY2(troubles.isEmpty(), qPrintable(troubles.join(u'\n')));
    }

    void aFieldThatTookAnothersNumberIsFound()
    {
        m_collections[2].fields[3].name = QStringLiteral("something_else");
        QCOMPARE(found(), QStringList{QStringLiteral("3.4")});
    }

    void aFieldThatChangedItsKindIsFound_data()
    {
        QTest::addColumn<Field>("changed");
        Field field = forecourtCatalog().collections().at(2).fields.at(3);
        field.merge = FieldMerge::LongText;
        QTest::newRow("merge") << field;
        field = forecourtCatalog().collections().at(2).fields.at(3);
        field.type = FieldType::Integer;
        QTest::newRow("type") << field;
        field.type = FieldType::Text;
        field.refers = 1;
        QTest::newRow("reference") << field;
    }
    void aFieldThatChangedItsKindIsFound()
    {
        QFETCH(const Field, changed);
        m_collections[2].fields[3] = changed;
        QCOMPARE(found(), QStringList{QStringLiteral("3.4")});
    }

    void aFieldThatIsGoneIsFound()
    {
        m_collections[2].fields.removeAt(3);
        QCOMPARE(found(), QStringList{QStringLiteral("3.4")});
    }

    void aCollectionThatChangedItsKindIsFound()
    {
        m_collections[2].kind = CollectionKind::Event;
        QCOMPARE(found(), QStringList{QStringLiteral("3")});
    }

    void aRetiredNumberIsNotGivenAgain()
    {
        QByteArray text = CatalogLock::textOf(forecourtCatalog());
        text.replace("3.4 register text kind", "3.4 retired text kind");
        const QStringList troubles = CatalogLock(text).troublesOf(forecourtCatalog());
        QCOMPARE(numbersOf(troubles), QStringList{QStringLiteral("3.4")});
    }

    void aNewFieldAsksForItsLineAndForAnotherVersion()
    {
        m_collections[2].fields.append({99, QStringLiteral("nickname")});
        const QStringList troubles = troublesOf(forecourtCatalog().version());
        QCOMPARE(troubles.size(), 1);
        QVERIFY(troubles.first().startsWith(QLatin1String("3.99 register text nickname is new")));
        QVERIFY(troubles.first().contains(QLatin1String("raise the catalog's version")));
        const QStringList raised = troublesOf(forecourtCatalog().version() + 1);
        QVERIFY(!raised.first().contains(QLatin1String("raise")));
    }

private:
    [[nodiscard]] QStringList troublesOf(int version) const
    {
        return CatalogLock(CatalogLock::textOf(forecourtCatalog()))
            .troublesOf(Catalog(version, m_collections));
    }
    [[nodiscard]] QStringList found() const { return numbersOf(troublesOf(forecourtCatalog().version())); }

    static QStringList numbersOf(const QStringList &troubles)
    {
        QStringList numbers;
        for (const QString &trouble : troubles) {
            numbers.append(trouble.section(u' ', 0, 0));
        }
        return numbers;
    }

    QList<Collection> m_collections;
};

QTEST_GUILESS_MAIN(TestCatalogLock)
#include "tst_cataloglock.moc"
