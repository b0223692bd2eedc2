// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/interchange/picture/pictureshrinker.h"
#include "models/services/attachments/blobimporter.h"
#include "tests/attachments/picturefixture.h"
#include "tests/durability/smalldisk.h"

#include <QTest>

using namespace forecourt;

// What becomes of files that people add, and which are refused.
class TestBlobImporter final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_place = std::make_unique<QTemporaryDir>(); }

    void everyOrientationStandsUpright_data();
    void everyOrientationStandsUpright();
    void nothingButPixelsIsKept();
    void largePicturesAreMadeSmaller();
    void smallPicturesStayAsLargeAsTheyAre();
    void whatIsTransparentBecomesWhite();
    void formats_data();
    void formats();
    void refusals_data();
    void refusals();
    void aPictureThatClaimsTooMuchIsNotUnpacked();
    void documentsAreKeptAsTheyAre();
    void signaturesStayPng();
    void theSameBytesAreKeptOnce();
    void aFileThatIsDamagedIsPutAside();
    void aFullDiskSaysSoAndKeepsTheRest();

private:
    BlobFolder folder() { return BlobFolder(m_place->path()); }
    BlobImporter importer() { return BlobImporter(folder()); }
    Result<PreparedAttachment> import(const QByteArray &bytes)
    {
        return importer().importBytes(bytes, QStringLiteral("car.jpg"));
    }
    QImage kept(const BlobName &blob)
    {
        const auto bytes = folder().readWhole(blob.sha256);
        return bytes ? QImage::fromData(*bytes) : QImage();
    }
    static bool isRed(const QImage &picture, int x, int y)
    {
        const QColor color = picture.pixelColor(x, y);
        return color.red() > 180 && color.blue() < 80;
    }

    std::unique_ptr<QTemporaryDir> m_place;
};

void TestBlobImporter::everyOrientationStandsUpright_data()
{
    QTest::addColumn<int>("orientation");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QPoint>("corner"); // where the red quarter is, in quarters
    // EXIF 2.3, tag 0x0112: what the first row and column of the stored pixels are.
    QTest::newRow("1 upright") << 1 << QSize(80, 40) << QPoint(1, 1);
    QTest::newRow("2 mirrored") << 2 << QSize(80, 40) << QPoint(3, 1);
    QTest::newRow("3 upside down") << 3 << QSize(80, 40) << QPoint(3, 3);
    QTest::newRow("4 flipped") << 4 << QSize(80, 40) << QPoint(1, 3);
    QTest::newRow("5 transposed") << 5 << QSize(40, 80) << QPoint(1, 1);
    QTest::newRow("6 turned right") << 6 << QSize(40, 80) << QPoint(3, 1);
    QTest::newRow("7 transversed") << 7 << QSize(40, 80) << QPoint(3, 3);
    QTest::newRow("8 turned left") << 8 << QSize(40, 80) << QPoint(1, 3);
}

void TestBlobImporter::everyOrientationStandsUpright()
{
    QFETCH(int, orientation);
    QFETCH(QSize, size);
    QFETCH(QPoint, corner);
    const auto made = import(cameraJpeg(cornered(QSize(80, 40)), orientation));
    QVERIFY(made);
    QCOMPARE(QSize(made->width, made->height), size);
    const QImage picture = kept(made->whole);
    QCOMPARE(picture.size(), size);
    for (int x : {1, 3}) {
        for (int y : {1, 3}) {
            QCOMPARE(isRed(picture, size.width() * x / 4, size.height() * y / 4), QPoint(x, y) == corner);
        }
    }
}

void TestBlobImporter::nothingButPixelsIsKept()
{
    const QByteArray given = cameraJpeg(cornered(QSize(80, 40)), 6);
    QVERIFY(given.contains(kSecretPlace));
    const auto made = import(given);
    QVERIFY(made);
    for (const BlobName &blob : {made->whole, made->thumbnail}) {
        const auto bytes = folder().readWhole(blob.sha256);
        QVERIFY(bytes);
        QVERIFY(!bytes->contains(kSecretPlace));
        QVERIFY(!bytes->contains("Exif"));
        QVERIFY(!bytes->contains("ICC_PROFILE"));
        QVERIFY(QImage::fromData(*bytes).textKeys().isEmpty());
    }
}

void TestBlobImporter::largePicturesAreMadeSmaller()
{
    const auto made = import(cameraJpeg(cornered(QSize(4000, 3000)), 6));
    QVERIFY(made);
    QCOMPARE(kept(made->whole).size(), QSize(1536, kLongestSide));
    QCOMPARE(QSize(made->width, made->height), QSize(1536, kLongestSide));
    QCOMPARE(kept(made->thumbnail).size(), QSize(192, kThumbnailSide));
}

void TestBlobImporter::smallPicturesStayAsLargeAsTheyAre()
{
    const auto made = import(encodedPicture(cornered(QSize(300, 100)), "JPG"));
    QVERIFY(made);
    QCOMPARE(kept(made->whole).size(), QSize(300, 100));
    QCOMPARE(kept(made->thumbnail).size(), QSize(256, 85));
}

void TestBlobImporter::whatIsTransparentBecomesWhite()
{
    QImage clear(20, 20, QImage::Format_ARGB32);
    clear.fill(Qt::transparent);
    const auto made = import(encodedPicture(clear, "PNG"));
    QVERIFY(made);
    QVERIFY(kept(made->whole).pixelColor(10, 10).lightness() > 250);
}

void TestBlobImporter::formats_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("jpeg") << encodedPicture(cornered(QSize(40, 40)), "JPG");
    QTest::newRow("png") << encodedPicture(cornered(QSize(40, 40)), "PNG");
    QTest::newRow("webp") << encodedPicture(cornered(QSize(40, 40)), "WEBP"); // qt6-image-formats-plugins
}

void TestBlobImporter::formats()
{
    QFETCH(QByteArray, bytes);
    const auto made = import(bytes);
    QVERIFY(made);
    QCOMPARE(made->mediaType, QStringLiteral("image/jpeg"));
    QVERIFY(folder().readWhole(made->whole.sha256)->startsWith("\xff\xd8\xff"));
    QVERIFY(isRed(kept(made->whole), 10, 10));
}

void TestBlobImporter::refusals_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("detail");
    const QByteArray jpeg = encodedPicture(cornered(QSize(400, 400)), "JPG");
    const QByteArray png = encodedPicture(cornered(QSize(400, 400)), "PNG");
    QTest::newRow("nothing") << QByteArray() << ErrorCode::Unsupported << QStringLiteral("format: car.jpg");
    QTest::newRow("a text") << QByteArray("hello") << ErrorCode::Unsupported
                            << QStringLiteral("format: car.jpg");
    QTest::newRow("a program") << QByteArray("\x7f"
                                             "ELF",
                                             4)
                               << ErrorCode::Unsupported << QStringLiteral("format: car.jpg");
    QTest::newRow("an svg") << QByteArray("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>")
                            << ErrorCode::Unsupported << QStringLiteral("format: car.jpg");
    QTest::newRow("half a jpeg") << jpeg.left(jpeg.size() / 2) << ErrorCode::Malformed
                                 << QStringLiteral("broken: car.jpg");
    QTest::newRow("the head of a jpeg")
        << jpeg.left(20) << ErrorCode::Malformed << QStringLiteral("broken: car.jpg");
    QTest::newRow("half a png") << png.left(png.size() / 2) << ErrorCode::Malformed
                                << QStringLiteral("broken: car.jpg");
    QTest::newRow("too large") << QByteArray(BlobImporter::kMostFileBytes + 1, 'x') << ErrorCode::TooLarge
                               << QStringLiteral("file: car.jpg");
}

void TestBlobImporter::refusals()
{
    QFETCH(QByteArray, bytes);
    QFETCH(ErrorCode, code);
    QFETCH(QString, detail);
    const auto made = import(bytes);
    QVERIFY(!made);
    QCOMPARE(made.error().code, code);
    QCOMPARE(made.error().detail, detail);
}

void TestBlobImporter::aPictureThatClaimsTooMuchIsNotUnpacked()
{
    const auto made = import(pngClaiming(60'000, 60'000));
    QVERIFY(!made);
    QCOMPARE(made.error().code, ErrorCode::TooLarge);
    QCOMPARE(made.error().detail, QStringLiteral("pixels: car.jpg"));
    QVERIFY(!import(pngClaiming(0x7fffffff, 1)));
}

void TestBlobImporter::documentsAreKeptAsTheyAre()
{
    const QByteArray pdf = "%PDF-1.7\n%whatever\n";
    const auto made = importer().importBytes(pdf, QStringLiteral("offer.pdf"));
    QVERIFY(made);
    QCOMPARE(made->kind, AttachmentKind::Document);
    QCOMPARE(made->mediaType, QStringLiteral("application/pdf"));
    QCOMPARE(made->caption, QStringLiteral("offer.pdf"));
    QVERIFY(made->thumbnail.isNull());
    QCOMPARE(*folder().readWhole(made->whole.sha256), pdf);
}

void TestBlobImporter::signaturesStayPng()
{
    const auto made = importer().importSignature(cornered(QSize(600, 200)));
    QVERIFY(made);
    QCOMPARE(made->kind, AttachmentKind::Signature);
    QVERIFY(folder().readWhole(made->whole.sha256)->startsWith("\x89PNG"));
    QCOMPARE(kept(made->whole).size(), QSize(600, 200));
    QVERIFY(!importer().importSignature(QImage()));
}

void TestBlobImporter::theSameBytesAreKeptOnce()
{
    const QByteArray pdf = "%PDF-1.7\n";
    const auto first = importer().importBytes(pdf, QStringLiteral("a.pdf"));
    const auto second = importer().importBytes(pdf, QStringLiteral("b.pdf"));
    QCOMPARE(first->whole, second->whole);
    QCOMPARE(QDir(m_place->filePath(QStringLiteral("blobs/arriving"))).count(), 2U); // . and ..
}

void TestBlobImporter::aFileThatIsDamagedIsPutAside()
{
    const QByteArray pdf = "%PDF-1.7\n";
    const auto made = importer().importBytes(pdf, QStringLiteral("a.pdf"));
    QFile file(folder().file(made->whole.sha256));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("%PDF-1.8\n");
    file.close();
    const auto read = folder().readWhole(made->whole.sha256);
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::Malformed);
    QVERIFY(!folder().has(made->whole.sha256));
    QVERIFY(importer().importBytes(pdf, QStringLiteral("a.pdf")));
    QCOMPARE(*folder().readWhole(made->whole.sha256), pdf);
}

void TestBlobImporter::aFullDiskSaysSoAndKeepsTheRest()
{
    SmallDisk disk(2);
    if (!disk.isMounted()) {
        QSKIP("only root can mount a small disk");
    }
    const BlobFolder here(disk.path("desk"));
    const BlobImporter importing(here);
    const auto first = importing.importBytes("%PDF-1.7\n", QStringLiteral("a.pdf"));
    QVERIFY(first);
    disk.fill();
    const auto refused =
        importing.importBytes("%PDF-1.7\n" + QByteArray(100'000, 'x'), QStringLiteral("b.pdf"));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::StorageFull);
    QVERIFY(here.readWhole(first->whole.sha256));
    disk.release();
    QVERIFY(importing.importBytes("%PDF-1.7\n" + QByteArray(100'000, 'x'), QStringLiteral("b.pdf")));
}

QTEST_GUILESS_MAIN(TestBlobImporter)
#include "tst_blobimporter.moc"
