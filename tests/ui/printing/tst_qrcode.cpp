// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/printing/samples.h"
#include "ui/printing/qrcode.h"
#include "ui/printing/recordcode.h"

#include <QTest>
#include <qrencode.h>

using namespace forecourt;
using namespace forecourt::printing;

// The QR code of a record: the same modules as the library gives, and the same on paper.
class QrCodeTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void modulesAreThoseOfTheLibrary()
    {
        const QString text = recordCode(QStringLiteral("order"), uuid(7));
        const auto matrix = qrMatrix(text);
        QVERIFY(matrix);
        const std::unique_ptr<QRcode, void (*)(QRcode *)> reference(
            QRcode_encodeString(text.toUtf8().constData(), 0, QR_ECLEVEL_M, QR_MODE_8, 1), &QRcode_free);
        QCOMPARE(matrix->side, reference->width);
        for (int row = 0; row < matrix->side; ++row) {
            for (int column = 0; column < matrix->side; ++column) {
                QCOMPARE(matrix->isDark(column, row),
                         (reference->data[row * reference->width + column] & 1) != 0);
            }
        }
    }

    void paperShowsEveryModuleAndAQuietZone_data()
    {
        QTest::addColumn<Paper>("paper");
        for (const Paper paper : allOf<Paper>()) {
            QTest::newRow(qPrintable(wordOf(paper))) << paper;
        }
    }
    void paperShowsEveryModuleAndAQuietZone()
    {
        QFETCH(Paper, paper);
        PrintDocument document;
        document.head.code = recordCode(QStringLiteral("order"), uuid(7));
        const auto painter = DocumentPainter::make(document, paper);
        QVERIFY(painter);
        const PrintCode code = codeOf(painter->pages().first());
        QVERIFY(code.matrix == *qrMatrix(document.head.code));
        constexpr int kQuiet = 4;
        constexpr qreal kScale = 8;
        const QImage image = painter->image(0, kScale);
        const int modules = code.matrix.side + 2 * kQuiet;
        const qreal module = code.box.width() / modules;
        for (int row = 0; row < modules; ++row) {
            for (int column = 0; column < modules; ++column) {
                const QPointF middle = code.box.topLeft() + QPointF(column + 0.5, row + 0.5) * module;
                const bool inside =
                    qMin(row, column) >= kQuiet && qMax(row, column) < kQuiet + code.matrix.side;
                const bool dark = inside && code.matrix.isDark(column - kQuiet, row - kQuiet);
                QCOMPARE(qGray(image.pixel((middle * kScale).toPoint())) < 128, dark);
            }
        }
    }

    void textThatIsTooLongIsRefused()
    {
        PrintDocument document;
        document.blocks = {QrBlock{QString(3000, u'x'), {}}};
        const auto painter = DocumentPainter::make(document, Paper::A4);
        QVERIFY(!painter);
        QCOMPARE(painter.error().code, ErrorCode::TooLarge);
        QVERIFY(!qrMatrix({}));
    }

    void codeOfARecordIsReadBack()
    {
        const QString code = recordCode(QStringLiteral("order"), uuid(7));
        QVERIFY(code.startsWith(QStringLiteral("forecourt:order/0190f5a2-")));
        const auto read = parseRecordCode(QLatin1Char(' ') + code.toUpper() + QLatin1Char('\n'));
        QVERIFY(read);
        QCOMPARE(read->kind, QStringLiteral("order"));
        QCOMPARE(read->id, uuid(7));
        QVERIFY(!parseRecordCode(QStringLiteral("forecourt:order/7")));
        QVERIFY(!parseRecordCode(QStringLiteral("138 1723 5566")));
    }

private:
    static PrintCode codeOf(const PrintPage &page)
    {
        for (const PrintMark &mark : page.marks) {
            if (const auto *code = std::get_if<PrintCode>(&mark)) {
                return *code;
            }
        }
        return {};
    }
};

QTEST_MAIN(QrCodeTest)
#include "tst_qrcode.moc"
