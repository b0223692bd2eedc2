// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/attachments/attachmentservice.h"
#include "models/storage/blobsweep.h"
#include "tests/support/storagefixture.h"

#include <QTest>

using namespace forecourt;

namespace {

const QUuid kVisit(7, 1, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 1);
constexpr qint64 kDayMs = 24LL * 60 * 60 * 1000;

} // namespace

// What becomes of files in blobs/ that no row names.
class TestBlobSweep final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_desk = std::make_unique<StorageFixture>(); }
    void cleanup() { m_desk.reset(); }

    void aFileThatNobodyNamesIsSetAside();
    void aFileThatWasJustPutStays();
    void aFileThatIsPutAgainStays();
    void aFileOfARowStays();
    void aFileOfARemovedRowStays();
    void aFileThatADraftNamesStays();
    void countingChangesNothing();
    void aFileThatIsNamedAgainComesBack();
    void whatLayAsideForNinetyDaysGoes();
    void whatWasNeverFinishedGoes();

private:
    [[nodiscard]] BlobFolder folder() const { return BlobFolder(m_desk->storage->folder()); }
    // Written two days ago.
    BlobName put(const QByteArray &bytes)
    {
        const auto blob = folder().put(bytes);
        if (!blob) {
            qFatal("the file cannot be put");
        }
        age(folder().file(blob->sha256), 2);
        return *blob;
    }
    void age(const QString &path, int days)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        const qint64 then = m_desk->clock.nowMs() - days * kDayMs;
        QVERIFY(file.setFileTime(QDateTime::fromMSecsSinceEpoch(then), QFileDevice::FileModificationTime));
    }
    [[nodiscard]] QString aside(const BlobName &blob) const
    {
        return m_desk->storage->folder() + QStringLiteral("/blobs/unnamed/") + blob.sha256;
    }
    AttachmentId addRow(const BlobName &blob)
    {
        PreparedAttachment prepared;
        prepared.whole = blob;
        prepared.mediaType = QStringLiteral("application/pdf");
        const auto added = m_desk->write([prepared](Mutation &mutation) {
            return attach(mutation, {AttachmentOwner::Kind::Visit, kVisit}, {prepared});
        });
        return added ? added->first() : AttachmentId();
    }
    BlobSweep sweep(bool changes = true, const QString &draft = {})
    {
        BlobSweepOrder order;
        order.dataFolder = m_desk->storage->folder();
        order.nowMs = m_desk->clock.nowMs();
        order.changes = changes;
        order.isNamedElsewhere = [draft](const QString &sha256) {
            return sha256 == draft;
        };
        const auto swept = m_desk->read([order](Database &database) { return sweepBlobs(database, order); });
        return swept.value_or(BlobSweep{-1, -1, -1, -1});
    }

    std::unique_ptr<StorageFixture> m_desk;
};

void TestBlobSweep::aFileThatNobodyNamesIsSetAside()
{
    const BlobName blob = put("nobody's");
    QCOMPARE(sweep(), (BlobSweep{1, 1, 0, 0}));
    QVERIFY(!folder().has(blob.sha256));
    QVERIFY(QFile::exists(aside(blob)));
    QCOMPARE(sweep(), BlobSweep());
}

void TestBlobSweep::aFileThatWasJustPutStays()
{
    const BlobName blob = put("on its way");
    age(folder().file(blob.sha256), 0);
    QCOMPARE(sweep(), BlobSweep());
    QVERIFY(folder().has(blob.sha256));
}

void TestBlobSweep::aFileThatIsPutAgainStays()
{
    const BlobName blob = put("left over");
    QVERIFY(folder().put("left over"));
    QVERIFY(QFileInfo(folder().file(blob.sha256)).lastModified().secsTo(QDateTime::currentDateTime()) < 3600);
}

void TestBlobSweep::aFileOfARowStays()
{
    const BlobName blob = put("somebody's");
    QVERIFY(!addRow(blob).isNull());
    QCOMPARE(sweep(), BlobSweep());
    QVERIFY(folder().has(blob.sha256));
}

void TestBlobSweep::aFileOfARemovedRowStays()
{
    const BlobName blob = put("undone soon");
    const AttachmentId row = addRow(blob);
    AttachmentService service(*m_desk->storage);
    QVERIFY(service.remove(row).result());
    QVERIFY(m_desk->read(
        [](Database &database) { return database.run(QStringLiteral("DELETE FROM blob_state")); }));
    QCOMPARE(sweep(), BlobSweep());
    QVERIFY(folder().has(blob.sha256));
}

void TestBlobSweep::aFileThatADraftNamesStays()
{
    const BlobName blob = put("of a form");
    QCOMPARE(sweep(true, blob.sha256), BlobSweep());
    QVERIFY(folder().has(blob.sha256));
}

void TestBlobSweep::countingChangesNothing()
{
    const BlobName blob = put("nobody's");
    QCOMPARE(sweep(false), (BlobSweep{1, 0, 0, 0}));
    QVERIFY(folder().has(blob.sha256));
}

void TestBlobSweep::aFileThatIsNamedAgainComesBack()
{
    const BlobName blob = put("of a row to come");
    QCOMPARE(sweep(), (BlobSweep{1, 1, 0, 0}));
    QVERIFY(!addRow(blob).isNull());
    QCOMPARE(sweep(), (BlobSweep{0, 0, 1, 0}));
    QCOMPARE(folder().readWhole(blob.sha256).value_or(QByteArray()), QByteArray("of a row to come"));
}

void TestBlobSweep::whatLayAsideForNinetyDaysGoes()
{
    const BlobName blob = put("nobody's");
    sweep();
    age(aside(blob), 89);
    QCOMPARE(sweep(), BlobSweep());
    age(aside(blob), 91);
    QCOMPARE(sweep(), (BlobSweep{0, 0, 0, 1}));
    QVERIFY(!QFile::exists(aside(blob)));
}

void TestBlobSweep::whatWasNeverFinishedGoes()
{
    put("makes the folder");
    const QString path = m_desk->storage->folder() + QStringLiteral("/blobs/arriving/new-AbCdEf");
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("half") == 4);
    file.close();
    age(path, 0);
    QCOMPARE(sweep().removed, 0);
    age(path, 2);
    QCOMPARE(sweep().removed, 1);
    QVERIFY(!QFile::exists(path));
}

QTEST_GUILESS_MAIN(TestBlobSweep)
#include "tst_blobsweep.moc"
