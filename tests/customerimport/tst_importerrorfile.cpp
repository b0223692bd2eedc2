// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The file of rows to correct: where it is written, and that nothing that was there before is lost for it.
#include "tests/customerimport/importfixture.h"
#include "tests/interchange/csvread.h"

#include <QTest>

using namespace forecourt;

namespace {

const QByteArray kMark = "\xEF\xBB\xBF";
const QByteArray kCorrected = "name,phone,error\r\n张伟,13800138001,phone: phone\r\n李娜,12,phone: phone\r\n";
const QByteArray kStillBad = kMark + "name,phone,error\r\n李娜,12,phone: phone\r\n";

// A row that only the end of the transaction refuses.
Result<void> letCommitsFail(Database &database)
{
    FORECOURT_TRY(database.run(QStringLiteral("CREATE TABLE nobody (id INTEGER PRIMARY KEY)")));
    FORECOURT_TRY(database.run(QStringLiteral(
        "CREATE TABLE late (who INTEGER REFERENCES nobody (id) DEFERRABLE INITIALLY DEFERRED)")));
    FORECOURT_TRY(database.run(QStringLiteral(
        "CREATE TRIGGER late_refusal AFTER INSERT ON customer BEGIN INSERT INTO late VALUES (1); END")));
    return {};
}

} // namespace

class TestImportErrorFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCorrectedFileStaysAsItWas()
    {
        ImportFixture fixture;
        const QString path = fixture.file(QStringLiteral("list-errors.csv"), kCorrected);
        const auto report = fixture.importFile(path);
        QVERIFY(report);
        QCOMPARE(report->counts.created, 1);
        QCOMPARE(fixture.bytesOf(path), kCorrected);
        QCOMPARE(report->errorFile, fixture.files.filePath(QStringLiteral("list-errors-2.csv")));
        QCOMPARE(fixture.bytesOf(report->errorFile), kStillBad);
        const auto others = QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther;
        QVERIFY(!(QFile::permissions(report->errorFile) & others));
    }

    void aHalfCorrectedFileStaysAsItWas()
    {
        ImportFixture fixture;
        const QString path = fixture.file(QStringLiteral("list.csv"), "name,phone\n李娜,12\n");
        QVERIFY(fixture.importFile(path));
        const QString half = fixture.file(QStringLiteral("list-errors.csv"), kCorrected);
        const auto report = fixture.importFile(path);
        QVERIFY(report);
        QCOMPARE(fixture.bytesOf(half), kCorrected);
        QCOMPARE(report->errorFile, fixture.files.filePath(QStringLiteral("list-errors-2.csv")));
        QCOMPARE(fixture.bytesOf(report->errorFile), kStillBad);
    }

    void namesAreOfOneSeries_data()
    {
        QTest::addColumn<QString>("input");
        QTest::addColumn<QStringList>("there");
        QTest::addColumn<QString>("written");
        const auto row = [](const char *input, const char *there, const char *written) {
            QTest::addRow("%s beside [%s]", input, there)
                << QString::fromLatin1(input)
                << QString::fromLatin1(there).split(QLatin1Char(' '), Qt::SkipEmptyParts)
                << QString::fromLatin1(written);
        };
        row("list.csv", "", "list-errors.csv");
        row("list.txt", "", "list-errors.csv");
        row("list.2023.csv", "", "list.2023-errors.csv");
        row("list.csv", "list-errors.csv", "list-errors-2.csv");
        row("list.csv", "list-errors.csv list-errors-2.csv", "list-errors-3.csv");
        row("list-errors.csv", "", "list-errors-2.csv");
        row("List-Errors.csv", "", "List-errors-2.csv");
        row("list-errors-2.csv", "", "list-errors-3.csv");
        row("list-errors-9.csv", "list-errors-10.csv", "list-errors-11.csv");
        row("list-errors-of-may.csv", "", "list-errors-of-may-errors.csv");
    }
    void namesAreOfOneSeries()
    {
        QFETCH(const QString, input);
        QFETCH(const QStringList, there);
        QFETCH(const QString, written);
        ImportFixture fixture;
        for (const QString &name : there) {
            fixture.file(name, "kept");
        }
        const auto report = fixture.importFile(fixture.file(input, kCorrected));
        QVERIFY(report);
        QCOMPARE(report->errorFile, fixture.files.filePath(written));
        QCOMPARE(fixture.bytesOf(report->errorFile), kStillBad);
        QStringList all = there + QStringList{input, written};
        all.sort();
        QCOMPARE(names(fixture), all);
        for (const QString &name : there) {
            QCOMPARE(fixture.bytesOf(fixture.files.filePath(name)), QByteArray("kept"));
        }
    }

    void aNameThatIsTakenMeanwhileIsLeftAlone()
    {
        ImportFixture fixture;
        CustomerImport import(*fixture.desk.storage);
        auto look =
            import.inspect(fixture.file(QStringLiteral("list.csv"), kCorrected), ImportKind::Customers);
        look.waitForFinished();
        auto applied = import.apply(look.takeResult()->plan, {}, {},
                                    [&](const ImportProblem & /*problem*/, const QString & /*title*/) {
                                        fixture.file(QStringLiteral("list-errors.csv"), "somebody else's");
                                        return QStringLiteral("why");
                                    });
        applied.waitForFinished();
        QCOMPARE(applied.result()->errorFile, fixture.files.filePath(QStringLiteral("list-errors-2.csv")));
        QCOMPARE(fixture.bytesOf(fixture.files.filePath(QStringLiteral("list-errors.csv"))),
                 QByteArray("somebody else's"));
    }

    void aLinkIsNotWrittenThrough()
    {
        ImportFixture fixture;
        const QString target = fixture.files.filePath(QStringLiteral("elsewhere.csv"));
        QVERIFY(QFile::link(target, fixture.files.filePath(QStringLiteral("list-errors.csv"))));
        const auto report = fixture.importFile(fixture.file(QStringLiteral("list.csv"), kCorrected));
        QVERIFY(report);
        QCOMPARE(report->errorFile, fixture.files.filePath(QStringLiteral("list-errors-2.csv")));
        QVERIFY(!QFile::exists(target));
    }

    void aCommitThatFailsLeavesWhatWasThere()
    {
        ImportFixture fixture;
        QVERIFY(fixture.desk.read([](Database &database) { return letCommitsFail(database); }));
        fixture.file(QStringLiteral("list-errors-2.csv"), "kept");
        const QString path = fixture.file(QStringLiteral("list-errors.csv"), kCorrected);
        const auto report = fixture.importFile(path);
        QVERIFY(!report);
        QCOMPARE(fixture.count("customer"), 0);
        QCOMPARE(fixture.bytesOf(path), kCorrected);
        QCOMPARE(fixture.bytesOf(fixture.files.filePath(QStringLiteral("list-errors-2.csv"))),
                 QByteArray("kept"));
        QCOMPARE(names(fixture),
                 (QStringList{QStringLiteral("list-errors-2.csv"), QStringLiteral("list-errors.csv")}));
    }

    // Its columns are empty, so that nothing is taken that was guessed; what it said stands behind the
    // reason, and may stay there.
    void aRowThatCannotBeReadIsCorrectedInTheFile_data()
    {
        QTest::addColumn<QString>("broken");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QStringList>("kept");
        const auto row = [](const char *name, const QString &broken, const char *reason,
                            const QStringList &kept) {
            QTest::newRow(name) << broken << QString::fromLatin1(reason) << kept;
        };
        const QString open = QStringLiteral("\"李娜;13800138002");
        row("an open quote", open, "name: unclosed_quote", {open});
        const QString wide = QStringLiteral("=李娜;\"138,00138002\"") + QString(300, u';');
        row("too wide", wide, "too_many_columns", {wide});
        const QString face = QStringLiteral("\U0001F600"); // of two units and four bytes
        const QString longer = QStringLiteral("李娜;12") + face.repeated(60'000);
        // Half of what a row may have, less the bytes of "李娜;12"; no face is divided.
        const QString told = longer.left(5 + 2 * ((64 * 1024 - 9) / 4));
        row("too long", longer, "name: row_too_long", {told.left(31'999), told.mid(31'999)});
    }
    void aRowThatCannotBeReadIsCorrectedInTheFile()
    {
        QFETCH(const QString, broken);
        QFETCH(const QString, reason);
        QFETCH(const QStringList, kept);
        ImportFixture fixture;
        const auto report = fixture.importFile(
            fixture.file(QStringLiteral("list.csv"),
                         "name;phone\n张伟;13800138001\n" + broken.toUtf8() + "\n王芳;13800138003\n"));
        QVERIFY(report);
        QCOMPARE(report->counts.created, 2);
        QCOMPARE(rowIn(fixture, *report), (QStringList{{}, {}, reason} + kept));

        const auto asItIs = fixture.importFile(report->errorFile);
        QVERIFY(asItIs);
        QCOMPARE(asItIs->counts.rejected, 1);
        QCOMPARE(rowIn(fixture, *asItIs), (QStringList{{}, {}, QStringLiteral("no_name")} + kept));

        QByteArray bytes = fixture.bytesOf(asItIs->errorFile);
        bytes.replace("\r\n,,", "\r\n李娜,13800138002,");
        const auto corrected = fixture.importFile(fixture.file(QStringLiteral("corrected.csv"), bytes));
        QVERIFY(corrected);
        QCOMPARE(corrected->counts.created, 1);
        QVERIFY(corrected->errorFile.isEmpty());
        QCOMPARE(fixture.text(QStringLiteral("SELECT normalised FROM contact_point WHERE customer = "
                                             "(SELECT id FROM customer WHERE full_name = '李娜')")),
                 QStringLiteral("+8613800138002"));
    }

private:
    // The one row to correct.
    static QStringList rowIn(const ImportFixture &fixture, const ImportReport &report)
    {
        const auto table = test::readCsv(fixture.bytesOf(report.errorFile));
        return table.problems.isEmpty() && table.rows.size() == 2 ? table.rows.last().cells : QStringList();
    }
    static QStringList names(const ImportFixture &fixture)
    {
        QStringList all = QDir(fixture.files.path()).entryList(QDir::Files | QDir::Hidden);
        all.sort();
        return all;
    }
};

QTEST_GUILESS_MAIN(TestImportErrorFile)
#include "tst_importerrorfile.moc"
