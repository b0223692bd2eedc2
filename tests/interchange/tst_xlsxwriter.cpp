// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/interchange/xlsx/xlsxwriter.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTimeZone>
#include <QtTest>

using namespace forecourt;

namespace {

// A part of the workbook, which is a ZIP archive.
QString part(const QString &path, const char *name)
{
    QProcess unzip;
    unzip.start(
        QStringLiteral("python3"),
        {QStringLiteral("-c"),
         QStringLiteral(
             "import sys,zipfile;sys.stdout.buffer.write(zipfile.ZipFile(sys.argv[1]).read(sys.argv[2]))"),
         path, QLatin1String(name)});
    unzip.waitForFinished();
    return QString::fromUtf8(unzip.readAllStandardOutput());
}

} // namespace

class TestXlsxWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cellsKeepTheirKind()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("list.xlsx"));
        XlsxWriter writer(path, QStringLiteral("Orders: [all]"));
        QVERIFY(writer.header({QStringLiteral("Number"), QStringLiteral("Paid"), QStringLiteral("On")}));
        QVERIFY(writer.row({QStringLiteral("=A1"), SheetMoney{-1250, 2}, QDate(2024, 6, 20)}));
        QVERIFY(
            writer.row({qint64(42), SheetMoney{5, 0}, QDateTime(QDate(2024, 6, 20), QTime(9, 30), Qt::UTC)}));
        QVERIFY(writer.finish());
        const QString sheet = part(path, "xl/worksheets/sheet1.xml");
        QVERIFY(sheet.contains(QStringLiteral("<t>=A1</t>")));
        QVERIFY(!sheet.contains(QStringLiteral("<f>")));
        QVERIFY(sheet.contains(QStringLiteral("<v>-12.5</v>")));
        QVERIFY(sheet.contains(QStringLiteral("<v>45463</v>"))); // days since 1899-12-30
        QVERIFY(sheet.contains(QStringLiteral("<v>45463.395833")));
        QVERIFY(sheet.contains(QStringLiteral("<v>42</v>")));
        QVERIFY(part(path, "xl/styles.xml").contains(QStringLiteral("#,##0.00")));
        QVERIFY(part(path, "xl/workbook.xml").contains(QStringLiteral("name=\"Orders all\"")));
    }

    void aFullSheetIsFollowedByAnother()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("list.xlsx"));
        const QString name(31, u'n');
        XlsxWriter writer(path, name, 3); // the titles and two rows
        QVERIFY(writer.header({QStringLiteral("Number")}));
        for (qint64 i = 1; i <= 5; ++i) {
            QVERIFY(writer.row({i}));
        }
        QVERIFY(writer.finish());
        const QString book = part(path, "xl/workbook.xml");
        QVERIFY(book.contains(QStringLiteral("name=\"%1\"").arg(name)));
        QVERIFY(book.contains(QStringLiteral("name=\"%1 2\"").arg(name.left(29))));
        QVERIFY(book.contains(QStringLiteral("name=\"%1 3\"").arg(name.left(29))));
        const char *sheets[] = {"xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml",
                                "xl/worksheets/sheet3.xml"};
        qint64 row = 0;
        for (const char *each : sheets) {
            const QString sheet = part(path, each);
            QCOMPARE(sheet.count(QStringLiteral("<t>Number</t>")), 1);
            QVERIFY(sheet.contains(QStringLiteral("state=\"frozen\"")));
            for (int i = 0; i < 2 && row < 5; ++i) {
                QVERIFY(sheet.contains(QStringLiteral("<v>%1</v>").arg(++row)));
            }
        }
        QCOMPARE(row, 5);
        QCOMPARE(part(path, sheets[2]).count(QStringLiteral("<row ")), 2);
    }

    void aSheetThatIsJustFullStaysAlone()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("list.xlsx"));
        XlsxWriter writer(path, QStringLiteral("x"), 3);
        QVERIFY(writer.header({QStringLiteral("Number")}));
        QVERIFY(writer.row({qint64(1)}));
        QVERIFY(writer.row({qint64(2)}));
        QVERIFY(writer.finish());
        QCOMPARE(part(path, "xl/workbook.xml").count(QStringLiteral("<sheet ")), 1);
    }

    void aNameThatNoSheetMayHaveIsReplaced()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("list.xlsx"));
        XlsxWriter writer(path, QStringLiteral("'quoted'"));
        QVERIFY(writer.header({QStringLiteral("a")}));
        QVERIFY(writer.finish());
        QVERIFY(part(path, "xl/workbook.xml").contains(QStringLiteral("name=\"Sheet1\"")));
    }

    void withoutFinishThereIsNoFile()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("list.xlsx"));
        {
            XlsxWriter writer(path, QStringLiteral("x"));
            QVERIFY(writer.header({QStringLiteral("a")}));
        }
        QVERIFY(!QFile::exists(path));
    }

    void aFolderThatCannotBeWrittenIsAnError()
    {
        QTemporaryDir folder;
        XlsxWriter writer(folder.filePath(QStringLiteral("none/list.xlsx")), QStringLiteral("x"));
        QVERIFY(writer.header({QStringLiteral("a")}));
        const auto finished = writer.finish();
        QVERIFY(!finished);
        QCOMPARE(finished.error().code, ErrorCode::StorageReadOnly);
    }

    void cellsAsText()
    {
        QCOMPARE(cellText(SheetMoney{-5, 2}), QStringLiteral("-0.05"));
        QCOMPARE(cellText(SheetMoney{1234, 0}), QStringLiteral("1234"));
        QCOMPARE(cellText(QDate(2024, 1, 2)), QStringLiteral("2024-01-02"));
        QCOMPARE(cellText(std::monostate()), QString());
    }
};

QTEST_APPLESS_MAIN(TestXlsxWriter)
#include "tst_xlsxwriter.moc"
