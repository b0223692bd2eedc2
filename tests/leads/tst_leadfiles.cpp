// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/leads/leadinbox.h"
#include "tests/leads/leadfixture.h"

#include <QDir>
#include <QSignalSpy>

using namespace forecourt;

namespace {

// A folder of lead files beside a desk.
class Files final
{
public:
    Files() : files(*desk.desk.storage) {}

    QString write(const QString &name, const QByteArray &bytes)
    {
        QFile file(folder.filePath(name));
        if (!file.open(QFile::WriteOnly) || file.write(bytes) != bytes.size()) {
            qFatal("the file cannot be written");
        }
        return file.fileName();
    }

    LeadImportReport import(const QString &path)
    {
        const auto report = LeadFixture::wait(files.importFile(path, desk.liu.id));
        if (!report) {
            qFatal("the import failed: %s", qPrintable(report.error().detail));
        }
        return *report;
    }

    QStringList kept() { return QDir(files.folder()).entryList(QDir::Files, QDir::Name); }
    QList<RejectedLead> rejected()
    {
        return LeadFixture::wait(files.rejected()).value_or(QList<RejectedLead>());
    }

    LeadFixture desk;
    LeadFiles files;
    QTemporaryDir folder;
};

QByteArray partlyBad()
{
    ProspectText bad;
    bad.id = QStringLiteral("AH-2");
    bad.phone = QStringLiteral("123");
    return adf({prospectXml({}), prospectXml(bad)});
}

// Scans until the inbox has seen what is there and the imports are done.
void settle(LeadInbox &inbox)
{
    inbox.scan();
    inbox.scan();
    QTRY_VERIFY(!inbox.isBusy());
}

} // namespace

class TestLeadFiles final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aGoodFileLeavesNothingBehind()
    {
        Files desk;
        const LeadImportReport report =
            desk.import(desk.write(QStringLiteral("a.xml"), adf({prospectXml({})})));
        QCOMPARE_EQ(report.fileName, QStringLiteral("a.xml"));
        QCOMPARE_EQ(report.accepted.size(), 1);
        QVERIFY(report.keptAs.isEmpty());
        QVERIFY(desk.kept().isEmpty());
    }

    void aPartlyBadFileIsKeptWithItsReasons()
    {
        Files desk;
        const LeadImportReport report = desk.import(desk.write(QStringLiteral("坏 文件.xml"), partlyBad()));
        QCOMPARE_EQ(report.accepted.size(), 1);
        QCOMPARE_EQ(desk.kept().size(), 2);
        QFile copy(QDir(desk.desk.desk.storage->folder()).filePath(report.keptAs));
        QVERIFY(copy.open(QFile::ReadOnly));
        QCOMPARE_EQ(copy.readAll(), partlyBad());
        QVERIFY(!copy.permissions().testFlag(QFile::ReadOther));
        QFile reasons(copy.fileName() + QStringLiteral(".reasons.txt"));
        QVERIFY(reasons.open(QFile::ReadOnly));
        QVERIFY(reasons.readAll().contains("line 5, column 1: invalid-input: "));
        const QList<RejectedLead> listed = desk.rejected();
        QCOMPARE_EQ(listed.size(), 1);
        QCOMPARE_EQ(listed.first().line, 5);
        QCOMPARE_EQ(listed.first().keptAs, report.keptAs);
        QCOMPARE_EQ(listed.first().file, QStringLiteral("坏 文件.xml"));
    }

    void theSameBadFileIsKeptOnce()
    {
        Files desk;
        const QString path = desk.write(QStringLiteral("a.xml"), partlyBad());
        desk.import(path);
        const qint64 operations = desk.desk.outbox();
        desk.import(path);
        QCOMPARE_EQ(desk.kept().size(), 2);
        QCOMPARE_EQ(desk.rejected().size(), 1);
        QCOMPARE_EQ(desk.desk.outbox(), operations);
    }

    void whatIsDealtWithLeavesTheList()
    {
        Files desk;
        desk.import(desk.write(QStringLiteral("a.xml"), partlyBad()));
        QVERIFY(LeadFixture::wait(desk.files.dismiss(desk.rejected().first().id)));
        QVERIFY(desk.rejected().isEmpty());
    }

    void aFileThatIsNoAdfIsKeptAside()
    {
        Files desk;
        const LeadImportReport report = desk.import(desk.write(QStringLiteral("page.xml"), "<html></html>"));
        QCOMPARE_EQ(report.rejected.first().code, ErrorCode::Malformed);
        QCOMPARE_EQ(desk.kept().size(), 2);
    }

    void aFileThatIsTooLargeIsNotRead()
    {
        Files desk;
        const LeadImportReport report =
            desk.import(desk.write(QStringLiteral("big.xml"), QByteArray(9 * 1024 * 1024, ' ')));
        QCOMPARE_EQ(report.rejected.first().code, ErrorCode::TooLarge);
        QCOMPARE_EQ(desk.rejected().first().code, QStringLiteral("too-large"));
    }

    void aFileThatIsNotThereIsListed()
    {
        Files desk;
        const LeadImportReport report = desk.import(desk.folder.filePath(QStringLiteral("none.xml")));
        QCOMPARE_EQ(report.rejected.first().code, ErrorCode::NotFound);
        QVERIFY(report.keptAs.isEmpty());
        QCOMPARE_EQ(desk.rejected().size(), 1);
    }

    void theInboxTakesWholeFilesAndMovesThem()
    {
        Files desk;
        LeadInbox inbox(desk.files);
        QSignalSpy imported(&inbox, &LeadInbox::imported);
        inbox.setFolder(desk.folder.path());
        inbox.setAuthor(desk.desk.liu.id);
        desk.write(QStringLiteral("good.adf"), adf({prospectXml({})}));
        desk.write(QStringLiteral("bad.XML"), partlyBad());
        desk.write(QStringLiteral("notes.txt"), "no lead");
        inbox.scan();
        QCOMPARE_EQ(imported.size(), 0); // it may still be growing
        settle(inbox);
        QCOMPARE_EQ(imported.size(), 2);
        QVERIFY(desk.folder.path() == inbox.folder());
        QVERIFY(QFile::exists(desk.folder.filePath(QStringLiteral("done/good.adf"))));
        QVERIFY(QFile::exists(desk.folder.filePath(QStringLiteral("rejected/bad.XML"))));
        QVERIFY(QFile::exists(desk.folder.filePath(QStringLiteral("notes.txt"))));
        QCOMPARE_EQ(desk.desk.count(QStringLiteral("lead")), 1);
    }

    void theInboxWaitsForAFileThatGrows()
    {
        Files desk;
        LeadInbox inbox(desk.files);
        QSignalSpy imported(&inbox, &LeadInbox::imported);
        inbox.setFolder(desk.folder.path());
        const QByteArray whole = adf({prospectXml({})});
        desk.write(QStringLiteral("a.xml"), whole.left(100));
        inbox.scan();
        desk.write(QStringLiteral("a.xml"), whole);
        inbox.scan();
        QVERIFY(!inbox.isBusy());
        inbox.scan();
        QTRY_COMPARE(imported.size(), 1);
        QCOMPARE_EQ(desk.desk.count(QStringLiteral("lead")), 1);
    }

    void theInboxNeverReplacesAFile()
    {
        Files desk;
        LeadInbox inbox(desk.files);
        inbox.setFolder(desk.folder.path());
        for (int i = 0; i < 2; ++i) {
            desk.write(QStringLiteral("a.xml"), adf({prospectXml({})}));
            settle(inbox);
        }
        QCOMPARE_EQ(QDir(desk.folder.filePath(QStringLiteral("done"))).entryList(QDir::Files, QDir::Name),
                    QStringList({QStringLiteral("a-2.xml"), QStringLiteral("a.xml")}));
    }

    void theInboxLeavesAnEmptyFileTime()
    {
        Files desk;
        LeadInbox inbox(desk.files);
        QSignalSpy imported(&inbox, &LeadInbox::imported);
        inbox.setFolder(desk.folder.path());
        desk.write(QStringLiteral("a.xml"), {});
        for (int i = 0; i < 5; ++i) {
            inbox.scan();
        }
        QVERIFY(!inbox.isBusy());
        desk.write(QStringLiteral("a.xml"), adf({prospectXml({})}));
        settle(inbox);
        QCOMPARE_EQ(imported.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestLeadFiles)
#include "tst_leadfiles.moc"
