// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/printwriter.h"
#include "ui/reception/checkinsheetdocument.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace forecourt;

// The PDF of a check-in sheet, read back with the tools that printers and archives use (poppler).
class CheckInSheetTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void chineseTextIsInThePdf()
    {
        const QString path = written(sheet());
        const QString text =
            tool(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), path, QStringLiteral("-")});
        for (const char *part :
             {"城东店", "R261103-A0-001", "沪AD83926", "LVSHCAMB1CE054249", "王梓涵", "138 1723 5566",
              "低速过减速带左前有异响", "41,520", "62", "2026-11-03 17:30", "张敏", "李师傅"}) {
            QVERIFY2(text.contains(QString::fromUtf8(part)), part);
        }
        // Where a font draws a radical and an ideograph with one glyph (⻋ and 车), Qt 6.4 names the radical
        // in the PDF: seen and printed alike, but not found by the other. No such character is asked for
        // here. Printed at 10:01 in the zone of the store, whatever the zone of the machine.
        QVERIFY2(text.contains(QStringLiteral("2026-11-03 10:01")), qPrintable(text));
    }

    void everyFontIsEmbedded()
    {
        const QString fonts = tool(QStringLiteral("pdffonts"), {written(sheet())});
        const QStringList lines = fonts.split(u'\n', Qt::SkipEmptyParts).mid(2);
        QVERIFY(!lines.isEmpty());
        for (const QString &line : lines) {
            QVERIFY2(line.contains(QStringLiteral(" yes ")), qPrintable(line));
        }
    }

    void pageIsA4()
    {
        const QString info = tool(QStringLiteral("pdfinfo"), {written(sheet())});
        QVERIFY2(info.contains(QStringLiteral("A4")), qPrintable(info));
        QVERIFY(info.contains(QStringLiteral("Pages:           1")));
    }

    void manyConcernsGoOnOnTheNextPage()
    {
        CheckInSheet many = sheet();
        for (int i = 0; i < 60; ++i) {
            many.concerns.append(QStringLiteral("第 %1 条客户描述").arg(i));
        }
        const QString path = written(many);
        QVERIFY(!tool(QStringLiteral("pdfinfo"), {path}).contains(QStringLiteral("Pages:           1\n")));
        // A reader of PDF guesses the spaces from the distances.
        const QString text =
            tool(QStringLiteral("pdftotext"), {path, QStringLiteral("-")}).simplified().remove(u' ');
        QVERIFY2(text.contains(QStringLiteral("第59条")), qPrintable(text));
    }

    void draftSaysThatItIsOne()
    {
        CheckInSheet draft = sheet();
        draft.number.clear();
        const QString text = tool(QStringLiteral("pdftotext"), {written(draft), QStringLiteral("-")});
        QVERIFY(text.contains(QStringLiteral("Draft")));
    }

    void charactersNobodyHasAreNamed()
    {
        CheckInSheet strange = sheet();
        const char32_t unassigned = 0x10FFFD; // private use, in no font
        strange.customerName = QStringLiteral("王") + QString::fromUcs4(&unassigned, 1);
        QTemporaryDir folder;
        const auto result = writePdf(strange, folder.filePath(QStringLiteral("x.pdf")));
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::Unsupported);
        QVERIFY2(result.error().detail.contains(QStringLiteral("U+10FFFD")),
                 qPrintable(result.error().detail));
        QVERIFY2(result.error().detail.contains(QStringLiteral("Noto Sans CJK SC")),
                 qPrintable(result.error().detail));
        QVERIFY(!QFile::exists(folder.filePath(QStringLiteral("x.pdf"))));
    }

    void missingFontIsNamed()
    {
        const auto font = PrintFont::covering(QStringLiteral("王"), {QStringLiteral("No Such Font")});
        QVERIFY(!font);
        QVERIFY(font.error().detail.contains(QStringLiteral("No Such Font")));
    }

    void folderThatCannotBeWrittenIsAnError()
    {
        const auto result = writePdf(sheet(), QStringLiteral("/nonexistent/folder/x.pdf"));
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::StorageReadOnly);
    }

private:
    static Result<void> writePdf(const CheckInSheet &sheet, const QString &path)
    {
        FORECOURT_ASSIGN(const DocumentPainter painter,
                         DocumentPainter::make(CheckInSheetDocument::of(sheet), Paper::A4));
        return PrintWriter::writePdf(painter, path);
    }

    static CheckInSheet sheet()
    {
        CheckInSheet sheet;
        sheet.storeName = QStringLiteral("城东店");
        sheet.groupName = QStringLiteral("星河汽车集团");
        sheet.storeAddress = QStringLiteral("上海市浦东新区张杨路 1 号");
        sheet.storePhone = QStringLiteral("021-5555 0000");
        sheet.timeZone = QStringLiteral("Asia/Shanghai");
        sheet.number = QStringLiteral("R261103-A0-001");
        sheet.openedAt = 1'793'671'200'000;
        sheet.printedAt = sheet.openedAt + 60'000;
        sheet.customerName = QStringLiteral("王梓涵");
        sheet.customerPhone = QStringLiteral("138 1723 5566");
        sheet.bringInName = QStringLiteral("李师傅");
        sheet.bringInPhone = QStringLiteral("139 0000 1111");
        sheet.relation = QStringLiteral("driver");
        sheet.plate = QStringLiteral("沪AD83926");
        sheet.vin = QStringLiteral("LVSHCAMB1CE054249");
        sheet.make = QStringLiteral("宝马");
        sheet.model = QStringLiteral("i5");
        sheet.energy = Energy::Electric;
        sheet.concerns = {QStringLiteral("低速过减速带左前有异响，冷车明显"),
                          QStringLiteral("常规保养，顺便看看空调味道")};
        sheet.odometerKm = 41'520;
        sheet.fuelPercent = 62;
        sheet.promisedAt = sheet.openedAt + qint64(450) * 60'000;
        sheet.waiting = WaitingTransport::Waiter;
        sheet.advisorName = QStringLiteral("张敏");
        return sheet;
    }

    QString written(const CheckInSheet &sheet)
    {
        const QString path = m_folder.filePath(QStringLiteral("sheet%1.pdf").arg(++m_count));
        const auto result = writePdf(sheet, path);
        return result ? path : QString();
    }

    static QString tool(const QString &name, const QStringList &arguments)
    {
        QProcess process;
        process.start(name, arguments);
        process.waitForFinished();
        return QString::fromUtf8(process.readAllStandardOutput());
    }

    QTemporaryDir m_folder;
    int m_count = 0;
};

QTEST_MAIN(CheckInSheetTest)
#include "tst_checkinsheet.moc"
