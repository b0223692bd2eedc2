// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/customerimport/importdraft.h"

#include <QTest>

using namespace forecourt;

namespace {

ImportDraft read(const QString &titles, const QString &cells, ImportKind kind = ImportKind::Customers)
{
    const DraftReader reader(kind, guessColumns(titles.split(QLatin1Char('|')), kind), 2026);
    return reader.read(5, cells.split(QLatin1Char('|')));
}

QStringList values(const ImportDraft &draft)
{
    QStringList list;
    for (const ContactPoint &contact : draft.contacts) {
        list.append(contact.normalised.isEmpty() ? contact.value : contact.normalised);
    }
    return list;
}

} // namespace

class TestImportDraft : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void titlesAreUnderstoodInThreeLanguages_data()
    {
        QTest::addColumn<QString>("titles");
        QTest::addColumn<QString>("columns");
        QTest::newRow("zh") << QStringLiteral("客户姓名|手机号（必填）|电子邮箱|性别|标签|车牌号|车架号|里程")
                            << QStringLiteral("name,phone,email,gender,tags,plate,vin,odometer");
        QTest::newRow("en") << QStringLiteral(
                                   "First name|Last name|Mobile|Tel.|E-mail|Licence plate|Model year")
                            << QStringLiteral("given,surname,phone,phone,email,plate,model_year");
        QTest::newRow("de")
            << QStringLiteral("Vorname|Nachname|Firma|Handy|Straße|PLZ|Ort|Kennzeichen|Kilometerstand")
            << QStringLiteral("given,surname,company,phone,address,address,address,plate,odometer");
        QTest::newRow("error column")
            << QStringLiteral("name|phone|error") << QStringLiteral("name,phone,ignore");
        QTest::newRow("twice") << QStringLiteral("name|customer|x") << QStringLiteral("name,ignore,ignore");
    }

    void titlesAreUnderstoodInThreeLanguages()
    {
        QFETCH(QString, titles);
        QFETCH(QString, columns);
        QCOMPARE(columnsText(guessColumns(titles.split(QLatin1Char('|')), ImportKind::Customers)), columns);
        QCOMPARE(columnsText(columnsFromText(columns)), columns);
    }

    void signatureIgnoresCaseAndTheErrorColumn()
    {
        const auto sign = [](const char *titles) {
            return headerSignature(QString::fromLatin1(titles).split(QLatin1Char('|')),
                                   ImportKind::Customers);
        };
        QCOMPARE(sign("Name|Phone"), sign("name|PHONE |error"));
        QVERIFY(sign("Name|Phone") != sign("Phone|Name"));
    }

    void aRowBecomesACustomer()
    {
        const ImportDraft draft = read(
            QStringLiteral("姓名|电话|邮箱|性别|生日|标签|同意|地址|备注"),
            QStringLiteral("欧阳明|138 0013 8000 / 021-5555 0000|A@B.cn|女|1985-03-02|VIP、保险|是|浦东|a"));
        QVERIFY(draft.problems.isEmpty());
        QCOMPARE(draft.customer.surname, QStringLiteral("欧阳"));
        QCOMPARE(draft.customer.given, QStringLiteral("明"));
        QCOMPARE(draft.customer.gender, Gender::Female);
        QCOMPARE(draft.customer.birthYear, 1985);
        QCOMPARE(draft.customer.tags, (QStringList{QStringLiteral("VIP"), QStringLiteral("保险")}));
        QVERIFY(draft.consents);
        QCOMPARE(values(draft),
                 (QStringList{QStringLiteral("+8613800138000"), QStringLiteral("+862155550000"),
                              QStringLiteral("a@b.cn"), QStringLiteral("浦东")}));
        QVERIFY(draft.contacts.first().preferred && !draft.contacts.last().preferred);
    }

    void aCompanyWithoutAPersonIsTheCustomer()
    {
        const ImportDraft alone = read(QStringLiteral("name|company"), QStringLiteral("|Auto GmbH"));
        QCOMPARE(alone.customer.kind, CustomerKind::Business);
        QCOMPARE(alone.customer.fullName, QStringLiteral("Auto GmbH"));
        const ImportDraft person =
            read(QStringLiteral("name|company"), QStringLiteral("Anna Weiß|Auto GmbH"));
        QCOMPARE(person.customer.kind, CustomerKind::Individual);
        QCOMPARE(values(person), QStringList{QStringLiteral("Auto GmbH")});
        QCOMPARE(person.contacts.first().label, QStringLiteral("company"));
    }

    void aRowBecomesACar()
    {
        const ImportDraft draft = read(
            QStringLiteral("车牌|VIN|品牌|车型|年款|能源|里程|车主|车主电话"),
            QStringLiteral("沪A·12B88|latpab071w1005301|宝马|X5|2021款|纯电|12,345 公里|张伟|13800138000"),
            ImportKind::Vehicles);
        QVERIFY(draft.problems.isEmpty());
        QCOMPARE(draft.plate, QStringLiteral("沪A12B88"));
        QCOMPARE(draft.vehicle.vin, QStringLiteral("LATPAB071W1005301"));
        QCOMPARE(draft.vehicle.modelYear, 2021);
        QCOMPARE(draft.vehicle.energy, Energy::Electric);
        QCOMPARE(draft.vehicle.odometerKm, 12345);
        QVERIFY(draft.namesCustomer());
    }

    void problemsNameTheirCell_data()
    {
        QTest::addColumn<QString>("titles");
        QTest::addColumn<QString>("cells");
        QTest::addColumn<QString>("problem");
        QTest::addColumn<int>("column");
        const auto row = [](const char *titles, const char *cells, const char *problem, int column) {
            QTest::newRow(problem) << QString::fromUtf8(titles) << QString::fromUtf8(cells)
                                   << QString::fromLatin1(problem) << column;
        };
        row("name|phone", "a|12345", "phone", 2);
        row("name|x|email", "a||nobody", "email", 3);
        row("name|gender", "a|blue", "gender", 2);
        row("name|birthday", "a|1799-01-01", "birth_year", 2);
        row("name|kind", "a|alien", "kind", 2);
        row("name|consent", "a|maybe", "consent", 2);
        row("name|vin", "a|LATPAB071W1005302", "vin", 2);
        row("name|km", "a|lots", "odometer", 2);
        row("name|fuel", "a|coal", "energy", 2);
        row("name|year", "a|2050", "model_year", 2);
        row("name|phone", "|", "no_name", 0);
    }

    void problemsNameTheirCell()
    {
        QFETCH(QString, titles);
        QFETCH(QString, cells);
        QFETCH(QString, problem);
        QFETCH(int, column);
        const ImportDraft draft = read(titles, cells);
        QCOMPARE(draft.problems.size(), 1);
        QCOMPARE(wordOf(draft.problems.first().kind), problem);
        QCOMPARE(draft.problems.first().column, column);
        QCOMPARE(draft.problems.first().line, 5);
    }

    void aReasonAcceptsAVin()
    {
        QVERIFY(
            read(QStringLiteral("name|vin|vin reason"), QStringLiteral("a|LATPAB071W1005302|seen on the car"))
                .problems.isEmpty());
    }

    void tooMuchTextIsAProblem()
    {
        const ImportDraft draft =
            read(QStringLiteral("name|model"), QStringLiteral("a|") + QString(2000, QLatin1Char('x')));
        QCOMPARE(draft.problems.size(), 1);
        QCOMPARE(draft.problems.first().kind, ImportProblemKind::TooLong);
    }
};

QTEST_APPLESS_MAIN(TestImportDraft)
#include "tst_importdraft.moc"
