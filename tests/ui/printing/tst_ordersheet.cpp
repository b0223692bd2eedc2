// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/printing/samples.h"
#include "ui/orders/ordersheetdocument.h"
#include "ui/printing/printwriter.h"
#include "ui/reception/checkinsheetdocument.h"

#include <QLocale>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

using namespace forecourt;
using namespace forecourt::printing;

// A service order on paper. With FORECOURT_PICTURES set to a folder, pictures of it and of the check-in sheet
// are written there on every paper; FORECOURT_PICTURES_QM names a translation for more of them.
class OrderSheetTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void everyJobLineAndPriceIsThere_data() { papers(); }
    void everyJobLineAndPriceIsThere()
    {
        QFETCH(Paper, paper);
        const QString text = onPaper(order(), paper).remove(u'\n');
        for (const char *part :
             {"检查左前悬挂", "3112065", "1.5 h", "360.00", "540.00", "31126878839", "1,860.00", "1,760.00",
              "Part, Original", "常规保养", "高压线束召回", "王先生，电话"}) {
            QVERIFY2(text.contains(QString::fromUtf8(part)), part);
        }
    }

    void totalsAreByKindByPayerAndInCapitals()
    {
        const QString text = onPaper(order(), Paper::A4);
        QVERIFY2(text.contains(QStringLiteral("¥3,282.00")), qPrintable(text));
        QVERIFY(text.contains(QStringLiteral("叁仟贰佰捌拾贰元整")));
        const QStringList lines = text.split(u'\n');
        const qsizetype customer =
            lines.lastIndexOf(QStringLiteral("customer pays"), lines.indexOf(QStringLiteral("Payments")));
        QVERIFY(customer > 0);
        // Total, tax, paid, open.
        QCOMPARE(lines.mid(customer + 1, 4).join(u' '), QStringLiteral("3,066.00 352.72 1,000.00 2,066.00"));
        QVERIFY(lines.contains(QStringLiteral("WeChat")));
    }

    void whatWasDeclinedIsNamedAndNotCounted()
    {
        const QString text = onPaper(order(), Paper::A4);
        QVERIFY(text.contains(QStringLiteral("Named, and not done this time")));
        QVERIFY(text.contains(QStringLiteral("Declined: 下次再做")));
        QVERIFY(!text.contains(QStringLiteral("34106860019")));
    }

    void theTitleFollowsTheLifeOfTheOrder()
    {
        const auto title = [](OrderStatus status) {
            return OrderSheetDocument::of(OrderBuilder().status(status).done()).head.title;
        };
        QCOMPARE(title(OrderStatus::Estimating), QStringLiteral("Estimate"));
        QCOMPARE(title(OrderStatus::InProgress), QStringLiteral("Service order"));
        QCOMPARE(title(OrderStatus::Settled), QStringLiteral("Settlement"));
        QCOMPARE(title(OrderStatus::Cancelled), QStringLiteral("Service order"));
    }

    void anOrderWithoutJobsSaysSo()
    {
        const QString text = onPaper(OrderBuilder().status(OrderStatus::CheckedIn).done(), Paper::A4);
        QVERIFY(text.contains(QStringLiteral("No job yet.")));
    }

    void otherCurrenciesHaveNoCapitals()
    {
        OrderSheet german = order();
        german.detail.order.currency = Currency::eur();
        const QString text = onPaper(german, Paper::A4);
        QVERIFY(text.contains(QStringLiteral("€3,282.00")));
        QVERIFY(!text.contains(QStringLiteral("In capitals")));
    }

    void theCodeNamesTheOrder()
    {
        QCOMPARE(OrderSheetDocument::of(order()).head.code,
                 QStringLiteral("forecourt:order/") + uuid(1).toString(QUuid::WithoutBraces));
    }

    void pdfHoldsTheNumbersAsText()
    {
        const auto painter = DocumentPainter::make(OrderSheetDocument::of(order()), Paper::A4);
        QVERIFY(painter);
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("order.pdf"));
        QVERIFY(PrintWriter::writePdf(*painter, path));
        const QString text =
            tool(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), path, QStringLiteral("-")});
        for (const char *part :
             {"R261103-A0-001", "31126878839", "1,760.00", "3,282.00", "叁仟贰佰捌拾贰元整"}) {
            QVERIFY2(text.contains(QString::fromUtf8(part)), part);
        }
    }

    void pictures_data() { papers(); }
    void pictures()
    {
        if (!qEnvironmentVariableIsSet("FORECOURT_PICTURES")) {
            QSKIP("pictures are drawn where FORECOURT_PICTURES names a folder");
        }
        QFETCH(Paper, paper);
        draw(paper, QStringLiteral("en"));
        QTranslator translator;
        if (translator.load(qEnvironmentVariable("FORECOURT_PICTURES_QM"))) {
            QCoreApplication::installTranslator(&translator);
            draw(paper, QStringLiteral("translated"));
            QCoreApplication::removeTranslator(&translator);
        }
    }

private:
    static void papers()
    {
        QTest::addColumn<Paper>("paper");
        for (const Paper paper : allOf<Paper>()) {
            QTest::newRow(qPrintable(wordOf(paper))) << paper;
        }
    }

    static QString onPaper(const OrderSheet &sheet, Paper paper)
    {
        const auto painter = DocumentPainter::make(OrderSheetDocument::of(sheet), paper);
        return painter ? textOf(*painter) : painter.error().detail;
    }

    static void draw(Paper paper, const QString &language)
    {
        for (const PrintDocument &document :
             {OrderSheetDocument::of(order()), CheckInSheetDocument::of(checkIn())}) {
            const auto painter = DocumentPainter::make(document, paper);
            QVERIFY(painter);
            for (int page = 0; page < painter->pageCount(); ++page) {
                constexpr qreal kScale = 1.6;
                painter->image(page, kScale)
                    .save(QStringLiteral("%1/%2-%3-%4-%5.png")
                              .arg(qEnvironmentVariable("FORECOURT_PICTURES"), document.kind, wordOf(paper),
                                   language)
                              .arg(page + 1));
            }
        }
    }
};

QTEST_MAIN(OrderSheetTest)
#include "tst_ordersheet.moc"
