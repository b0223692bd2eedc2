// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/attachments/blobimporter.h"

#include <QCoreApplication>
#include <QTemporaryDir>
#include <QTest>

using namespace forecourt;

// A computer without Qt's further picture formats.
class TestFormatWithoutPlugin final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCoreApplication::setLibraryPaths({QStringLiteral("/nonexistent")}); }
    void aWebpIsNamedAsWhatCannotBeReadHere();
};

void TestFormatWithoutPlugin::aWebpIsNamedAsWhatCannotBeReadHere()
{
    const QTemporaryDir place;
    const QByteArray webp = QByteArrayLiteral("RIFF\x1a\x00\x00\x00WEBPVP8L\x0d\x00\x00\x00\x2f\x00\x00\x00"
                                              "\x10\x07\x10\x11\x11\x88\x88\xfe\x07\x00");
    const auto made = BlobImporter(BlobFolder(place.path())).importBytes(webp, QStringLiteral("car.webp"));
    QVERIFY(!made);
    QCOMPARE(made.error().code, ErrorCode::Unsupported);
    QCOMPARE(made.error().detail, QStringLiteral("webp: car.webp"));
}

QTEST_GUILESS_MAIN(TestFormatWithoutPlugin)
#include "tst_formatwithoutplugin.moc"
