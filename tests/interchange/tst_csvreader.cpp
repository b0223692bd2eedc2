// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/interchange/csvread.h"

#include <QFile>
#include <QStringEncoder>
#include <QtTest>

using namespace forecourt;
using test::readCsv;

namespace {

QByteArray fixture(const char *name)
{
    QFile file(QStringLiteral(FORECOURT_SOURCE_DIR "/tests/interchange/fixtures/csv/") + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList list(std::initializer_list<const char16_t *> texts)
{
    QStringList all;
    for (const char16_t *text : texts) {
        all.append(QString::fromUtf16(text));
    }
    return all;
}

const QList<QStringList> kChinese{list({u"姓名", u"电话", u"邮箱", u"备注"}),
                                  list({u"张伟", u"138 0013 8000", u"zhang@example.com", u"老客户, 常来"}),
                                  list({u"欧阳明", u"13912345678", u"", u""})};

} // namespace

class TestCsvReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhateverWroteIt_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<int>("encoding");
        QTest::addColumn<char>("separator");
        QTest::addColumn<QList<QStringList>>("rows");
        const auto row = [](const char *name, CsvEncoding encoding, char separator,
                            const QList<QStringList> &rows) {
            QTest::newRow(name) << QByteArray(name) << static_cast<int>(encoding) << separator << rows;
        };
        row("customers-gb18030.csv", CsvEncoding::Gb18030, ',', kChinese);
        row("customers-utf8-bom.csv", CsvEncoding::Utf8, ',', kChinese);
        row("customers-utf16le.csv", CsvEncoding::Utf16Le, ',', kChinese);
        row("customers-utf16be-no-mark.csv", CsvEncoding::Utf16Be, ',',
            {list({u"name", u"phone"}), list({u"anna", u"1"}), list({u"bert", u"2"})});
        row("semicolons-de.csv", CsvEncoding::Utf8, ';',
            {list({u"Name", u"Telefon", u"Straße"}),
             list({u"Müller, Anna", u"+49 711 123456", u"Hauptstraße 1; Hof"}),
             list({u"Weiß, Jörg", u"0711-99", u"Weg 2"})});
        row("tabs-mac-line-ends.csv", CsvEncoding::Utf8, '\t',
            {list({u"name", u"phone"}), list({u"Anna", u"1"}), list({u"Bert", u"2"})});
        row("bars-sep-line.csv", CsvEncoding::Utf8, '|',
            {list({u"name", u"note"}), list({u"Anna", u"a,b;c"})});
        row("quotes.csv", CsvEncoding::Utf8, ',',
            {list({u"name", u"note"}), list({u"O\"Neil, Pat", u"two\nlines"}), list({u"a", u"b\"c"}),
             list({u" kept ", u"trimmed"})});
        row("ragged.csv", CsvEncoding::Utf8, ',',
            {list({u"name", u"phone", u"note"}), list({u"Anna"}), list({u"Bert", u"2", u"x", u"y"})});
        row("damaged-utf8.csv", CsvEncoding::Utf8, ',',
            {list({u"姓名", u"备注"}), list({u"张伟", u"很好的客户"}), list({u"li\uFFFD", u"ok"})});
    }

    void readsWhateverWroteIt()
    {
        QFETCH(QByteArray, name);
        QFETCH(int, encoding);
        QFETCH(char, separator);
        QFETCH(QList<QStringList>, rows);
        const QByteArray bytes = fixture(name.constData());
        QVERIFY(!bytes.isEmpty());
        for (const qsizetype piece : {1, 2, 3, 17, 100000}) {
            const auto table = readCsv(bytes, piece);
            QCOMPARE(static_cast<int>(table.format.encoding), encoding);
            QCOMPARE(table.format.separator, separator);
            QVERIFY(!table.error && table.problems.isEmpty());
            QCOMPARE(table.cells(), rows);
        }
    }

    void aStrayQuoteCostsOneRowAndNamesItsPlace()
    {
        const auto table = readCsv(fixture("stray-quote.csv"));
        QVERIFY(!table.error);
        QCOMPARE(table.problems,
                 (QList<CsvProblem>{{CsvProblem::Kind::UnclosedQuote, 3, 1, QStringLiteral("\"Bert,2")}}));
        QCOMPARE(table.rows.size(), 4);
        QCOMPARE(table.rows.at(2), (CsvRow{4, list({u"Carl", u"3"})}));
        QCOMPARE(table.rows.at(3).line, 5);
    }

    void linesAreCountedThroughQuotedLineEnds()
    {
        const auto table = readCsv("a\r\n\"x\r\ny\",1\r\n\r\nlast\r\n");
        QCOMPARE(table.rows.size(), 3);
        QCOMPARE(table.rows.at(1).line, 2);
        QCOMPARE(table.rows.at(1).cells.first(), QStringLiteral("x\r\ny"));
        QCOMPARE(table.rows.at(2).line, 5);
    }

    void aRowOverTheLimitIsToldAndTheNextIsRead()
    {
        CsvLimits limits;
        limits.maxRowBytes = 50;
        const auto table = readCsv("name,note\nAnna," + QByteArray(200, 'x') + "\nBert,2\n", 7, limits);
        QCOMPARE(table.problems, (QList<CsvProblem>{{CsvProblem::Kind::RowTooLong, 2, 1,
                                                     QStringLiteral("Anna,") + QString(20, u'x')}}));
        QCOMPARE(table.rows.size(), 2);
        QCOMPARE(table.rows.last(), (CsvRow{3, list({u"Bert", u"2"})}));
    }

    void moreColumnsThanAllowedAreRefused()
    {
        CsvLimits limits;
        limits.maxColumns = 3;
        const auto table = readCsv("a,b,c\n1,2,3,4,5,6\n7,8,9\n", 7, limits);
        QCOMPARE(table.problems, (QList<CsvProblem>{{CsvProblem::Kind::TooManyColumns, 2, 4,
                                                     QStringLiteral("1,2,3,4,5,6")}}));
        QCOMPARE(table.rows.size(), 2);
    }

    void aFileOfBrokenRowsIsNoTable()
    {
        CsvLimits limits;
        limits.maxBrokenRows = 5;
        limits.maxRowBytes = 40;
        QByteArray bytes = "a,b\n";
        for (int i = 0; i < 41; ++i) {
            bytes += "\"never,closed\n";
        }
        const auto table = readCsv(bytes, 7, limits);
        QVERIFY(table.error);
        QCOMPARE(table.error->code, ErrorCode::Malformed);
    }

    void aFileOverTheLimitIsTooLarge()
    {
        CsvLimits limits;
        limits.maxBytes = 20;
        const auto table = readCsv("name,note\n1,2\n3,4\n5,6\n", 7, limits);
        QVERIFY(table.error);
        QCOMPARE(table.error->code, ErrorCode::TooLarge);
    }

    void aHandlerStopsTheReading()
    {
        int rows = 0;
        CsvReader reader(
            {}, {},
            [&](const CsvRow & /*row*/) -> Result<void> {
                ++rows;
                return fail(ErrorCode::Conflict);
            },
            [](const CsvProblem & /*problem*/) { return Result<void>(); });
        const auto fed = reader.feed("a\nb\nc\n");
        QVERIFY(!fed);
        QCOMPARE(fed.error().code, ErrorCode::Conflict);
        QCOMPARE(rows, 1);
    }

    // A file comes in pieces, cut anywhere.
    void thePiecesAFileComesInChangeNothing_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("encoding");
        const auto row = [](const char *name, const QByteArray &bytes, CsvEncoding encoding) {
            QTest::newRow(name) << bytes << static_cast<int>(encoding);
        };
        row("no GB18030", QByteArray("name,gb1803\2310phone\nAn0\n,an\"Bert,2Ca\nrl,3\n"),
            CsvEncoding::Gb18030);
        row("a pair of surrogates", QByteArray::fromHex("0041 d83d de00 002c 0042 000a"),
            CsvEncoding::Utf16Be);
        row("half a pair", QByteArray::fromHex("d8df 0041 000a"), CsvEncoding::Utf16Be);
    }
    void thePiecesAFileComesInChangeNothing()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const int, encoding);
        const CsvFormat format{static_cast<CsvEncoding>(encoding), ','};
        const QList<QStringList> whole = readCsv(bytes, bytes.size(), {}, format).cells();
        QVERIFY(!whole.isEmpty());
        QCOMPARE(readCsv(bytes, 1, {}, format).cells(), whole);
    }

    // The file ends with it, so no line comes after which it could be told.
    void aLineTooLongWithinAQuoteIsToldOnce()
    {
        CsvLimits limits;
        limits.maxRowBytes = 64;
        const auto table = readCsv(QByteArray("a,b\nc,\"d\n") + QByteArray(100, 'x'), 200, limits,
                                   CsvFormat{CsvEncoding::Utf8, ','});
        QCOMPARE(table.problems,
                 (QList<CsvProblem>{{CsvProblem::Kind::UnclosedQuote, 2, 2, QStringLiteral("c,\"d")},
                                    {CsvProblem::Kind::RowTooLong, 3, 1, QString(32, u'x')}}));
    }

    void aLineTooLongTakesNoRowsWithItThatAStrayQuoteHadTaken()
    {
        CsvLimits limits;
        limits.maxRowBytes = 64;
        const QByteArray bytes =
            "name,phone\n\"Anna,1\nBert,2\nCarl,3\n" + QByteArray(100, 'x') + "\nDora,4\n";
        for (const qsizetype piece : {1, 7, 1000}) {
            const auto table = readCsv(bytes, piece, limits, CsvFormat{});
            QCOMPARE(table.problems,
                     (QList<CsvProblem>{{CsvProblem::Kind::UnclosedQuote, 2, 1, QStringLiteral("\"Anna,1")},
                                        {CsvProblem::Kind::RowTooLong, 5, 1, QString(32, u'x')}}));
            QCOMPARE(table.cells(), (QList<QStringList>{list({u"name", u"phone"}), list({u"Bert", u"2"}),
                                                        list({u"Carl", u"3"}), list({u"Dora", u"4"})}));
        }
    }

    // A person is to correct it, whatever it was written in and however it came.
    void aRowThatCannotBeReadIsToldAsItStood_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, const QString &file, const QString &text) {
            QTest::newRow(name) << file << text;
        };
        row("a quote", QStringLiteral("名,b\r\n\"李娜, 2\r\nx,y\r\n"), QStringLiteral("\"李娜, 2"));
        row("a quote at the end", QStringLiteral("名,b\n\"李娜, 2"), QStringLiteral("\"李娜, 2"));
        row("the second of two quotes", QStringLiteral("a,b\n\"c\nd\",\"李娜\n"), QStringLiteral("\"c"));
        row("too wide", QStringLiteral("名,b\n1,\"2\n3\",=4,5\nx,y\n"), QStringLiteral("1,\"2\n3\",=4,5"));
        row("too long", QStringLiteral("a,b\n") + QString(99, u'x') + QStringLiteral("\nx,y\n"),
            QString(32, u'x'));
        row("too long, cut within a character",
            QStringLiteral("a,b\n") + QString(99, u'李') + QStringLiteral("\nx,y\n"), QString(10, u'李'));
    }
    void aRowThatCannotBeReadIsToldAsItStood()
    {
        QFETCH(const QString, file);
        QFETCH(const QString, text);
        CsvLimits limits;
        limits.maxRowBytes = 64;
        limits.maxColumns = 3;
        QStringEncoder gb18030("GB18030");
        const QByteArray chinese = gb18030.encode(file);
        for (const qsizetype piece : {1, 7, 1000}) {
            const auto table = readCsv(file.toUtf8(), piece, limits, CsvFormat{});
            QVERIFY(!table.problems.isEmpty());
            QCOMPARE(table.problems.first().text, text);
            const auto other = readCsv(chinese, piece, limits, CsvFormat{CsvEncoding::Gb18030, ','});
            QVERIFY(!other.problems.isEmpty());
            QCOMPARE(other.problems.first().text, text);
        }
    }
};

QTEST_APPLESS_MAIN(TestCsvReader)
#include "tst_csvreader.moc"
