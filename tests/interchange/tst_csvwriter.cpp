// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/interchange/csv/csvformula.h"
#include "models/interchange/csv/csvwriter.h"
#include "tests/interchange/csvread.h"

#include <QBuffer>
#include <QtTest>

#include <rapidcheck.h>

using namespace forecourt;
using test::readCsv;

namespace {

QByteArray written(const QList<QStringList> &rows, char separator = ',')
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    CsvWriter writer(buffer, separator);
    for (const QStringList &row : rows) {
        if (!writer.row(row)) {
            return {};
        }
    }
    return writer.finish() ? buffer.data() : QByteArray();
}

// Text of characters that tables stumble over, and of any others.
QString anyText()
{
    const auto characters = *rc::gen::container<std::vector<int>>(rc::gen::oneOf(
        rc::gen::element<int>('"', ',', ';', '\t', '|', '\r', '\n', ' ', '\'', '=', '+', '-', '@', '0', 'a'),
        rc::gen::inRange(0x20, 0x7F), rc::gen::inRange(0x4E00, 0x9FFF), rc::gen::inRange(0xA0, 0x2FF)));
    QString text;
    for (const int character : characters) {
        text.append(QChar(character));
    }
    return text;
}

} // namespace

class TestCsvWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesWhatSpreadsheetsRead()
    {
        const QByteArray bytes =
            written({{QStringLiteral("a"), QStringLiteral("b c"), QStringLiteral("x,\"y\"")},
                     {QString(), QStringLiteral(" z"), QStringLiteral("1\n2")}});
        QCOMPARE(bytes, QByteArray("\xEF\xBB\xBF"
                                   "a,b c,\"x,\"\"y\"\"\"\r\n,\" z\",\"1\n2\"\r\n"));
    }

    void formulasBecomeText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("guarded");
        const auto row = [](const char *text, const char *guarded) {
            QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(guarded);
        };
        row("=1+1", "'=1+1");
        row("@SUM(A1)", "'@SUM(A1)");
        row("-cmd", "'-cmd");
        row("+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0");
        row("+1+1", "'+1+1");
        row("\t=1", "'\t=1");
        row("'=1", "''=1");
        row("+8613800138000", "+8613800138000");
        row("-12.50", "-12.50");
        row("+49 711 1234", "+49 711 1234");
        row("a=1", "a=1");
        row("'tis", "'tis");
        row("", "");
    }

    void formulasBecomeText()
    {
        QFETCH(QString, text);
        QFETCH(QString, guarded);
        QCOMPARE(withFormulaMark(text), guarded);
        QCOMPARE(withoutFormulaMark(guarded), text);
    }

    void whatIsWrittenIsRead()
    {
        const bool held = rc::check("CSV written and read again", [] {
            const auto width = *rc::gen::inRange(1, 6);
            const auto height = *rc::gen::inRange(1, 8);
            QList<QStringList> rows;
            for (int r = 0; r < height; ++r) {
                QStringList row;
                for (int c = 0; c < width; ++c) {
                    row.append(anyText());
                }
                rows.append(row);
            }
            const char separator = *rc::gen::element(',', ';', '\t', '|');
            const auto piece = *rc::gen::inRange(1, 40);
            const auto table =
                readCsv(written(rows, separator), piece, {}, CsvFormat{CsvEncoding::Utf8, separator});
            RC_ASSERT(!table.error);
            RC_ASSERT(table.problems.isEmpty());
            RC_ASSERT(table.cells() == rows);
        });
        QVERIFY(held);
    }

    void anyBytesAreReadInAnyPieces()
    {
        const bool held = rc::check("the same rows however the bytes are cut", [] {
            const auto raw = *rc::gen::container<std::vector<char>>(
                rc::gen::oneOf(rc::gen::element('"', ',', '\r', '\n', 'a', ' '), rc::gen::arbitrary<char>()));
            const QByteArray bytes(raw.data(), static_cast<qsizetype>(raw.size()));
            CsvLimits limits;
            limits.maxRowBytes = 64;
            const auto whole = readCsv(bytes, std::max<qsizetype>(bytes.size(), 1), limits, CsvFormat{});
            const auto pieces = readCsv(bytes, 1, limits, CsvFormat{});
            RC_ASSERT(whole.rows == pieces.rows);
            RC_ASSERT(whole.problems == pieces.problems);
        });
        QVERIFY(held);
    }
};

QTEST_APPLESS_MAIN(TestCsvWriter)
#include "tst_csvwriter.moc"
