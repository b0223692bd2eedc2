// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/printcommand.h"
#include "app/demo/demostore.h"
#include "app/desk.h"
#include "models/services/attachments/attachmentservice.h"
#include "models/services/reception/receptionservice.h"
#include "tests/ui/printing/samples.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace forecourt;
using namespace forecourt::printing;

// `forecourt print` over a demonstration store.
class PrintCommandTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto desk = Desk::open(m_data.path());
        QVERIFY(desk);
        QVERIFY(fillDemoStore((*desk)->storage(), {40, 1}));
        m_order = first(**desk, QStringLiteral("SELECT id FROM service_order ORDER BY opened_at LIMIT 1"));
        m_visit =
            first(**desk, QStringLiteral("SELECT visit FROM service_order WHERE visit IS NOT NULL LIMIT 1"));
        ReceptionService reception((*desk)->storage());
        const Result<StaffId> anybody = (*desk)->person({});
        QVERIFY(anybody);
        reception.actAs(*anybody);
        CheckIn arrival;
        arrival.plate = QStringLiteral("沪AD83926");
        arrival.customerName = QStringLiteral("王梓涵");
        arrival.phone = QStringLiteral("138 1723 5566");
        const auto waiting = reception.arrive(arrival).result();
        QVERIFY(waiting && waiting->done);
        m_waiting = waiting->done->visit.uuid();
    }

    void everyKindIsWrittenOnEveryPaper_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("paper");
        for (const char *kind : {"visit", "checkin", "order"}) {
            for (const QString &paper : allWords<Paper>() + QStringList{QString()}) {
                QTest::addRow("%s on %s", kind, qPrintable(paper)) << QString::fromLatin1(kind) << paper;
            }
        }
    }
    void everyKindIsWrittenOnEveryPaper()
    {
        QFETCH(QString, kind);
        QFETCH(QString, paper);
        CommandLine line = lineFor(kind, kind == QLatin1String("order") ? m_order : m_visit);
        line.paper = paper;
        Output output(true);
        QCOMPARE(runPrint(line, output), static_cast<int>(kDone));
        const QString info = tool(QStringLiteral("pdfinfo"), {line.file});
        QCOMPARE(info.contains(QStringLiteral("(A4)")), paper.isEmpty() || paper == QLatin1String("A4"));
        const QString text = tool(QStringLiteral("pdftotext"), {line.file, QStringLiteral("-")});
        QVERIFY2(text.contains(QRegularExpression(QStringLiteral("R[0-9]{6}-"))), qPrintable(text));
    }

    void aSignedCheckInIsPrintedWithItsSignature()
    {
        CommandLine line = lineFor(QStringLiteral("visit"), m_visit);
        Output output(true);
        QCOMPARE(runPrint(line, output), static_cast<int>(kDone));
        QCOMPARE(picturesIn(line.file), 0);
        sign(m_visit);
        QCOMPARE(runPrint(line, output), static_cast<int>(kDone));
        QCOMPARE(picturesIn(line.file), 1);
    }

    void aVisitWithoutAnOrderIsADraft()
    {
        const CommandLine line = lineFor(QStringLiteral("visit"), m_waiting);
        Output output(true);
        QCOMPARE(runPrint(line, output), static_cast<int>(kDone));
        QVERIFY(tool(QStringLiteral("pdftotext"), {line.file, QStringLiteral("-")})
                    .contains(QStringLiteral("Draft")));
    }

    void theLanguageIsTheOneAskedFor()
    {
        CommandLine line = lineFor(QStringLiteral("visit"), m_waiting);
        line.language = QStringLiteral("zh_CN");
        Output output(true);
        QCOMPARE(runPrint(line, output), static_cast<int>(kDone));
        QVERIFY(!tool(QStringLiteral("pdftotext"), {line.file, QStringLiteral("-")})
                     .contains(QStringLiteral("Comes back")));
    }

    void whatIsNotThereIsRefused()
    {
        Output output(true);
        QCOMPARE(runPrint(lineFor(QStringLiteral("order"), uuid(9)), output), static_cast<int>(kRefused));
        QCOMPARE(runPrint(lineFor(QStringLiteral("visit"), uuid(9)), output), static_cast<int>(kRefused));
        QCOMPARE(runPrint(lineFor(QStringLiteral("lead"), m_order), output), static_cast<int>(kRefused));
        CommandLine line = lineFor(QStringLiteral("order"), m_order);
        line.id = QStringLiteral("seven");
        QCOMPARE(runPrint(line, output), static_cast<int>(kRefused));
    }

    void aFileThatCannotBeWrittenEndsWithTwo()
    {
        CommandLine line = lineFor(QStringLiteral("order"), m_order);
        line.file = QStringLiteral("/nonexistent/folder/x.pdf");
        Output output(true);
        QCOMPARE(runPrint(line, output), static_cast<int>(kCouldNotRun));
    }

    void anUnknownPaperIsWrongUsage()
    {
        const char *wrong[] = {"forecourt", "print", "order", "x", "y.pdf", "--paper", "papyrus"};
        QCOMPARE(parseCommandLine(7, wrong).exitCode.value_or(0), static_cast<int>(kCouldNotRun));
        const char *right[] = {"forecourt", "print", "order", "x", "y.pdf", "--paper", "roll80"};
        const ParsedCommandLine parsed = parseCommandLine(7, right);
        QVERIFY(!parsed.exitCode);
        QCOMPARE(parsed.line.command, QStringLiteral("print"));
        QCOMPARE(parsed.line.paper, QStringLiteral("roll80"));
        QCOMPARE(parsed.line.file, QStringLiteral("y.pdf"));
    }

private:
    void sign(const QUuid &visit)
    {
        auto desk = Desk::open(m_data.path());
        QVERIFY(desk);
        AttachmentService attachments((*desk)->storage());
        attachments.actAs((*desk)->person({}).value_or(StaffId()));
        QImage strokes(720, 224, QImage::Format_RGB32);
        strokes.fill(Qt::white);
        const auto made = attachments.importSignature(strokes).result();
        QVERIFY(made);
        QVERIFY(attachments.add({AttachmentOwner::Kind::Visit, visit}, {*made}).result());
    }
    // A line each below a head of two.
    static qsizetype picturesIn(const QString &path)
    {
        const QString list = tool(QStringLiteral("pdfimages"), {QStringLiteral("-list"), path});
        return list.count(QLatin1Char('\n')) - 2;
    }

    static QUuid first(Desk &desk, const QString &sql)
    {
        const auto id = desk.storage().executor().readAndWait([&](Database &database) {
            return database.first(sql, {}, [](const Row &row) { return row.uuid(0); });
        });
        return id && *id ? **id : QUuid();
    }

    CommandLine lineFor(const QString &kind, const QUuid &id)
    {
        CommandLine line;
        line.command = QStringLiteral("print");
        line.data = m_data.path();
        line.kind = kind;
        line.id = id.toString(QUuid::WithoutBraces);
        line.file = m_out.filePath(QStringLiteral("%1.pdf").arg(++m_count));
        line.language = QStringLiteral("en");
        return line;
    }

    QTemporaryDir m_data;
    QTemporaryDir m_out;
    QUuid m_order;
    QUuid m_visit;
    QUuid m_waiting;
    int m_count = 0;
};

QTEST_MAIN(PrintCommandTest)
#include "tst_printcommand.moc"
