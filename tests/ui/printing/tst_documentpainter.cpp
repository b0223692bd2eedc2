// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/printing/samples.h"
#include "ui/orders/ordersheetdocument.h"
#include "ui/printing/printwriter.h"
#include "ui/reception/checkinsheetdocument.h"

#include <QLocale>
#include <QPdfWriter>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace forecourt;
using namespace forecourt::printing;

// How documents fill pages, whatever they say.
class DocumentPainterTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void rowsStayWholeAndTheHeadOfATableIsRepeated_data() { sheets(); }
    void rowsStayWholeAndTheHeadOfATableIsRepeated()
    {
        QFETCH(Paper, paper);
        const DocumentPainter painter = painted({longTable(90)}, paper);
        QVERIFY(painter.pageCount() > 2);
        int rows = 0;
        for (int page = 0; page < painter.pageCount(); ++page) {
            const QString text = painter.text(page);
            QCOMPARE(text.count(QStringLiteral("Column of words")), 1);
            for (int i = 0; i < 90; ++i) {
                const bool begins = text.contains(QStringLiteral("begin%1.").arg(i));
                QCOMPARE(text.contains(QStringLiteral("end%1.").arg(i)), begins);
                rows += begins ? 1 : 0;
            }
        }
        QCOMPARE(rows, 90);
    }

    void everyPageSaysItsNumberOfAllAndTheDocument_data() { sheets(); }
    void everyPageSaysItsNumberOfAllAndTheDocument()
    {
        QFETCH(Paper, paper);
        const DocumentPainter painter = painted({longTable(90)}, paper);
        for (int page = 0; page < painter.pageCount(); ++page) {
            const QString text = painter.text(page);
            QVERIFY(text.contains(QStringLiteral("Page %1 of %2").arg(page + 1).arg(painter.pageCount())));
            QVERIFY(text.contains(QStringLiteral("R-1")));
            QVERIFY(text.contains(QStringLiteral("Printed 2026-11-03 10:01")));
        }
    }

    void noGroupAndNoHeadingEndsAPageAndNoSumBeginsOne()
    {
        for (int filler = 0; filler < 60; ++filler) {
            QList<PrintBlock> blocks;
            for (int i = 0; i < filler; ++i) {
                blocks.append(ParagraphBlock{QStringLiteral("filler")});
            }
            TableBlock table{{{QStringLiteral("head")}, {QStringLiteral("amount"), true}}, {}};
            for (int i = 0; i < 8; ++i) {
                table.rows.append({{QStringLiteral("group%1.").arg(i)}, TableRowKind::Group});
                table.rows.append({{QStringLiteral("row%1.").arg(i), QStringLiteral("1")}});
                table.rows.append(
                    {{QStringLiteral("sum%1.").arg(i), QStringLiteral("1")}, TableRowKind::Sum});
            }
            blocks += {HeadingBlock{QStringLiteral("heading")}, table};
            const DocumentPainter painter = painted(blocks, Paper::A5);
            for (int page = 0; page < painter.pageCount(); ++page) {
                const QString text = painter.text(page);
                QCOMPARE(text.contains(QStringLiteral("heading")), text.contains(QStringLiteral("group0.")));
                for (int i = 0; i < 8; ++i) {
                    const bool group = text.contains(QStringLiteral("group%1.").arg(i));
                    QCOMPARE(text.contains(QStringLiteral("row%1.").arg(i)), group);
                    QCOMPARE(text.contains(QStringLiteral("sum%1.").arg(i)), group);
                }
            }
        }
    }

    void textLongerThanAPageGoesOnOnTheNext_data()
    {
        QTest::addColumn<bool>("inTable");
        QTest::newRow("paragraph") << false;
        QTest::newRow("row of a table") << true;
    }
    void textLongerThanAPageGoesOnOnTheNext()
    {
        QFETCH(bool, inTable);
        QStringList words;
        for (int i = 0; i < 2500; ++i) {
            words.append(QStringLiteral("w%1").arg(i));
        }
        const QString text = words.join(u' ');
        const TableBlock table{{{QStringLiteral("head"), false, 1}}, {{{text}}}};
        const DocumentPainter painter =
            painted({inTable ? PrintBlock(table) : PrintBlock(ParagraphBlock{text})}, Paper::A5);
        QVERIFY(painter.pageCount() > 1);
        const QStringList found = textOf(painter).split(QRegularExpression(QStringLiteral("\\s+")));
        for (const QString &word : words) {
            QVERIFY2(found.count(word) == 1, qPrintable(word));
        }
        nothingIsNearTheEdge(painter);
    }

    void rowsOfAnyHeightStayAboveTheFoot_data() { textLongerThanAPageGoesOnOnTheNext_data(); }
    void rowsOfAnyHeightStayAboveTheFoot()
    {
        QFETCH(bool, inTable);
        for (int lines = 35; lines < 60; ++lines) {
            const QString text = QStringList(lines, QStringLiteral("line")).join(u'\n');
            const TableBlock table{{{QStringLiteral("head"), false, 1}}, {{{text}}}};
            const DocumentPainter painter =
                painted({inTable ? PrintBlock(table) : PrintBlock(ParagraphBlock{text})}, Paper::A4);
            const qreal foot = lowest(painter.pages().first(), QStringLiteral("Page"));
            const qreal last = lowest(painter.pages().first(), QStringLiteral("line"));
            QVERIFY2(last < foot - 10, qPrintable(QStringLiteral("%1 lines: %2").arg(lines).arg(last)));
        }
    }

    void roomToSignIsThereAtTheTopOfAPageToo()
    {
        for (int filler = 0; filler < 60; ++filler) {
            const QList<PrintBlock> before(filler, ParagraphBlock{QStringLiteral("filler")});
            QList<PrintBlock> blocks = before;
            blocks.append(SignatureBlock{{QStringLiteral("Customer")}});
            const DocumentPainter painter = painted(blocks, Paper::A4);
            const PrintPage &page = painter.pages().last();
            const qreal caption = lowest(page, QStringLiteral("Customer"));
            qreal above = 0; // the lowest mark over the line to sign on
            for (const PrintMark &mark : page.marks) {
                const auto *text = std::get_if<PrintText>(&mark);
                const auto *rule = std::get_if<PrintRule>(&mark);
                const qreal y = text ? text->baseline.y() : rule ? rule->line.y1() : 0;
                above = y < caption - 30 ? qMax(above, y) : above;
            }
            QVERIFY2(caption - above > 40, qPrintable(QString::number(caption - above)));
        }
    }

    void amountsAreNeverBroken()
    {
        const QString amount = QStringLiteral("1,112,345.00");
        const TableBlock table{{{QStringLiteral("Payer")},
                                {QStringLiteral("Net"), true},
                                {QStringLiteral("Tax"), true},
                                {QStringLiteral("Amount"), true}},
                               {{{QStringLiteral("Manufacturer"), amount, amount, amount}}}};
        const QString roll = painted({table}, Paper::Roll80).text(0);
        QCOMPARE(roll.count(amount), 3);
        QVERIFY(roll.contains(QStringLiteral("Man")));
    }

    void rollIsOnePageAsLongAsItsContent()
    {
        const DocumentPainter some = painted({longTable(5)}, Paper::Roll80);
        const DocumentPainter many = painted({longTable(300)}, Paper::Roll80);
        QCOMPARE(many.pageCount(), 1);
        QVERIFY(many.pageSize(0).height() > 20 * some.pageSize(0).height());
        QVERIFY(!many.text(0).contains(QStringLiteral("Page")));
        QVERIFY(many.text(0).contains(QStringLiteral("Printed 2026-11-03 10:01")));
        constexpr qreal kMillimetre = 72 / 25.4;
        QCOMPARE(many.pageSize(0).width(), 80 * kMillimetre);
        nothingIsNearTheEdge(some); // 72 mm can be printed
    }

    void rollPutsColumnsAboveTheRowAndLeavesOthersOut()
    {
        const TableBlock table{
            {{QStringLiteral("No"), false, 0, OnRoll::Above},
             {QStringLiteral("Text"), false, 1, OnRoll::Above},
             {QStringLiteral("Secret"), false, 0, OnRoll::Hidden},
             {QStringLiteral("Amount"), true}},
            {{{QStringLiteral("17"), QStringLiteral("bolt"), QStringLiteral("x"), QStringLiteral("9.00")}}}};
        const QString roll = painted({table}, Paper::Roll80).text(0);
        QVERIFY(roll.contains(QStringLiteral("17  bolt\n9.00")));
        QVERIFY(!roll.contains(QStringLiteral("Secret")));
        QVERIFY(painted({table}, Paper::A5).text(0).contains(QStringLiteral("Secret")));
    }

    void nothingLeavesTheMargins_data()
    {
        QTest::addColumn<Paper>("paper");
        for (const Paper paper : allOf<Paper>()) {
            QTest::newRow(qPrintable(wordOf(paper))) << paper;
        }
    }
    void nothingLeavesTheMargins()
    {
        QFETCH(Paper, paper);
        OrderSheet sheet = order();
        sheet.store.address = QString(60, u'长');
        sheet.detail.jobs.first().job.title = QString(90, u'检');
        sheet.detail.jobs.first().lines.first().line.code = QString(40, u'8');
        sheet.detail.jobs.first().lines.first().amounts.gross = 9'999'999'999'99;
        for (const PrintDocument &document :
             {OrderSheetDocument::of(sheet), CheckInSheetDocument::of(checkIn())}) {
            const auto painter = DocumentPainter::make(document, paper);
            QVERIFY(painter);
            nothingIsNearTheEdge(*painter);
        }
    }

    void pdfIsThePreview_data() { nothingLeavesTheMargins_data(); }
    void pdfIsThePreview()
    {
        QFETCH(Paper, paper);
        const auto painter = DocumentPainter::make(OrderSheetDocument::of(order()), paper);
        QVERIFY(painter);
        QTemporaryDir folder;
        const QString pdf = folder.filePath(QStringLiteral("x.pdf"));
        QVERIFY(PrintWriter::writePdf(*painter, pdf));
        tool(QStringLiteral("pdftoppm"),
             {QStringLiteral("-r"), QStringLiteral("144"), QStringLiteral("-png"), QStringLiteral("-f"),
              QStringLiteral("1"), QStringLiteral("-singlefile"), pdf,
              folder.filePath(QStringLiteral("page"))});
        const QImage printed(folder.filePath(QStringLiteral("page.png")));
        const QImage shown = painter->image(0, 2);
        QVERIFY(qAbs(printed.width() - shown.width()) <= 2 && qAbs(printed.height() - shown.height()) <= 4);
        // Two renderers differ at edges, not in what lies where: the ink of each field of 24 points.
        constexpr int kField = 48;
        constexpr double kLittle = 6;
        constexpr double kShare = 0.4; // poppler draws thinner strokes
        for (int y = 0; y + kField <= qMin(printed.height(), shown.height()); y += kField) {
            for (int x = 0; x + kField <= qMin(printed.width(), shown.width()); x += kField) {
                const QRect field(x, y, kField, kField);
                const double there = ink(printed, field);
                const double here = ink(shown, field);
                const double difference = qAbs(there - here);
                QVERIFY2(difference < kLittle + kShare * qMax(there, here),
                         qPrintable(QStringLiteral("%1 at %2,%3").arg(difference).arg(x).arg(y)));
            }
        }
    }

    void pdfHasTheSizeOfThePaper()
    {
        const auto sizeOf = [](Paper paper) {
            const auto painter = DocumentPainter::make(OrderSheetDocument::of(order()), paper);
            QTemporaryDir folder;
            const QString pdf = folder.filePath(QStringLiteral("x.pdf"));
            const auto written = PrintWriter::writePdf(*painter, pdf);
            return written ? tool(QStringLiteral("pdfinfo"), {pdf}) : QString();
        };
        QVERIFY(sizeOf(Paper::A4).contains(QStringLiteral("(A4)")));
        QVERIFY(sizeOf(Paper::A5).contains(
            QRegularExpression(QStringLiteral("Page size: +4(19|20)[.0-9]* x 595"))));
        const QString roll = sizeOf(Paper::Roll80);
        QVERIFY2(roll.contains(QRegularExpression(QStringLiteral("Page size: +22[67]"))), qPrintable(roll));
        QVERIFY(roll.contains(QRegularExpression(QStringLiteral("Pages: +1\\b"))));
    }

    void onlyTheChosenPagesArePrinted()
    {
        const DocumentPainter painter = painted({longTable(90)}, Paper::A4);
        QTemporaryDir folder;
        const QString pdf = folder.filePath(QStringLiteral("x.pdf"));
        QPdfWriter writer(pdf);
        writer.setPageLayout(pageLayout(Paper::A4, painter.pageSize(0)));
        QVERIFY(PrintWriter::print(painter, writer, 2, 2));
        const QString text = tool(QStringLiteral("pdftotext"), {pdf, QStringLiteral("-")});
        QVERIFY(text.contains(QStringLiteral("Page 2 of")));
        QVERIFY(!text.contains(QStringLiteral("Page 1 of")));
        QVERIFY(!text.contains(QStringLiteral("Page 3 of")));
    }

    void missingGlyphsAreRefusedWithTheFontToInstall_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("named");
        QTest::addColumn<QString>("advice");
        QTest::newRow("ideograph") << QStringLiteral("王") << QStringLiteral("王 (U+738B)")
                                   << QStringLiteral("fonts-noto-cjk");
        QTest::newRow("rare ideograph") << QString::fromUcs4(U"\U00020BB7") << QStringLiteral("U+20BB7")
                                        << QStringLiteral("fonts-hanazono");
        QTest::newRow("script") << QStringLiteral("ཀ") << QStringLiteral("U+F40")
                                << QStringLiteral("fonts-noto-core");
        QTest::newRow("picture") << QString::fromUcs4(U"\U0001F697") << QStringLiteral("U+1F697")
                                 << QStringLiteral("fonts-symbola");
        QTest::newRow("private") << QStringLiteral("\uE123") << QStringLiteral("U+E123")
                                 << QStringLiteral("private area");
    }
    void missingGlyphsAreRefusedWithTheFontToInstall()
    {
        QFETCH(QString, text);
        QFETCH(QString, named);
        QFETCH(QString, advice);
        PrintDocument document;
        document.blocks = {ParagraphBlock{text}};
        const auto painter = DocumentPainter::make(document, Paper::A4, {QStringLiteral("No Such Font")});
        QVERIFY(!painter);
        QCOMPARE(painter.error().code, ErrorCode::Unsupported);
        for (const QString &part : {named, advice, QStringLiteral("No Such Font")}) {
            QVERIFY2(painter.error().detail.contains(part), qPrintable(painter.error().detail));
        }
    }

    void fileIsNamedAfterTheNumber()
    {
        PrintDocument document;
        document.head.title = QStringLiteral("Check-in sheet");
        QCOMPARE(document.fileName(), QStringLiteral("Check-in-sheet.pdf"));
        document.head.number = QStringLiteral("R/26:1");
        QCOMPARE(document.fileName(), QStringLiteral("R-26-1.pdf"));
    }

private:
    static void sheets()
    {
        QTest::addColumn<Paper>("paper");
        QTest::newRow("A4") << Paper::A4;
        QTest::newRow("A5") << Paper::A5;
    }

    static DocumentPainter painted(const QList<PrintBlock> &blocks, Paper paper)
    {
        PrintDocument document{QStringLiteral("test"), {}, blocks};
        document.head.store = QStringLiteral("城东店");
        document.head.title = QStringLiteral("Test");
        document.head.number = QStringLiteral("R-1");
        document.head.printedAt = QStringLiteral("2026-11-03 10:01");
        return DocumentPainter::make(document, paper).value();
    }

    // Of the texts that begin so: where the lowest stands; 0 without one.
    static qreal lowest(const PrintPage &page, const QString &start)
    {
        qreal y = 0;
        for (const PrintMark &mark : page.marks) {
            const auto *text = std::get_if<PrintText>(&mark);
            y = text != nullptr && text->text.startsWith(start) ? qMax(y, text->baseline.y()) : y;
        }
        return y;
    }

    // Each row has several lines.
    static TableBlock longTable(int rows)
    {
        TableBlock table{{{QStringLiteral("Column of words"), false, 1}, {QStringLiteral("Amount"), true}},
                         {}};
        for (int i = 0; i < rows; ++i) {
            const QString text = QStringLiteral("begin%1. ").arg(i) + QStringLiteral("word ").repeated(30) +
                                 QStringLiteral("end%1.").arg(i);
            table.rows.append({{text, QStringLiteral("1,234.00")}});
        }
        return table;
    }

    static void nothingIsNearTheEdge(const DocumentPainter &painter)
    {
        const QMarginsF margins = PaperFormat::of(painter.paper()).margins;
        constexpr qreal kInk = 1; // a glyph may hang over by a hair
        for (int page = 0; page < painter.pageCount(); ++page) {
            const QImage image = painter.image(page, 1);
            const QRectF inside = QRectF(QPointF(0, 0), painter.pageSize(page)).marginsRemoved(margins);
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    const bool edge = !inside.adjusted(-kInk, -kInk, kInk, kInk).contains(x + 0.5, y + 0.5);
                    if (edge && qGray(image.pixel(x, y)) < 200) {
                        QFAIL(qPrintable(QStringLiteral("ink at %1,%2 of page %3").arg(x).arg(y).arg(page)));
                    }
                }
            }
        }
    }

    static double ink(const QImage &image, const QRect &field)
    {
        double sum = 0;
        for (int y = field.top(); y <= field.bottom(); ++y) {
            for (int x = field.left(); x <= field.right(); ++x) {
                sum += 255 - qGray(image.pixel(x, y));
            }
        }
        return sum / (field.width() * field.height());
    }
};

QTEST_MAIN(DocumentPainterTest)
#include "tst_documentpainter.moc"
