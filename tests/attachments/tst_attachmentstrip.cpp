// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/protocol/collections.h"
#include "models/services/attachments/attachmentservice.h"
#include "tests/attachments/picturefixture.h"
#include "tests/support/storagefixture.h"
#include "ui/attachments/attachmentstrip.h"
#include "ui/attachments/picturedialog.h"
#include "ui/attachments/signaturepad.h"
#include "ui/attachments/signaturesurface.h"
#include "ui/widgets/hintline.h"

#include <QClipboard>
#include <QDropEvent>
#include <QGuiApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace forecourt;

namespace {

const QUuid kVisit(7, 1, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 1);

} // namespace

// The strip of photos and the field for a signature, by keyboard and mouse.
class TestAttachmentStrip final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void aFileIsAddedToItsRecord();
    void aPictureIsPasted();
    void filesAreDropped();
    void aFileThatIsNoPictureIsNamedWithItsRemedy();
    void whatIsAddedBeforeTheRecordIsHeldBack();
    void removedAndPutBackByKeyboard();
    void removedFromARecordIsRemovedAtOnce();
    void aCaptionIsTypedInPlace();
    void enterOpensItLarge();
    void oneThatIsElsewhereIsAskedForAndSaysSo();
    void itIsNamedForThoseWhoDoNotSee();
    void aSignatureIsDrawn();
    void aSignatureIsTypedWhereThereIsNoPen();

private:
    QString file(const char *name, const QByteArray &bytes)
    {
        const QString path = m_place->filePath(QLatin1String(name));
        QFile out(path);
        return out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size() ? path : QString();
    }
    QString photo() { return file("car.jpg", encodedPicture(cornered(QSize(400, 300)), "JPG")); }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(m_list, key, modifiers);
    }
    QList<AttachmentView> stored()
    {
        auto future = m_service->list({AttachmentOwner::Kind::Visit, kVisit});
        return QTest::qWaitFor([&] { return future.isFinished(); }) && future.result()
                   ? *future.result()
                   : QList<AttachmentView>();
    }
    void give() { m_strip->setOwner({AttachmentOwner::Kind::Visit, kVisit}); }

    std::unique_ptr<QTemporaryDir> m_place;
    std::unique_ptr<StorageFixture> m_desk;
    std::unique_ptr<AttachmentService> m_service;
    std::unique_ptr<AttachmentStrip> m_strip;
    QListWidget *m_list = nullptr;
};

void TestAttachmentStrip::init()
{
    m_place = std::make_unique<QTemporaryDir>();
    m_desk = std::make_unique<StorageFixture>();
    m_service = std::make_unique<AttachmentService>(*m_desk->storage);
    m_strip = std::make_unique<AttachmentStrip>(*m_service);
    m_strip->show();
    m_list = m_strip->findChild<QListWidget *>();
}

void TestAttachmentStrip::cleanup()
{
    m_strip.reset();
    m_service.reset();
    m_desk.reset();
}

void TestAttachmentStrip::aFileIsAddedToItsRecord()
{
    give();
    m_strip->addFiles({photo()});
    QTRY_COMPARE(m_strip->count(), 1);
    QCOMPARE(stored().size(), 1);
    const Attachment made = stored().first().attachment;
    QCOMPARE(made.mediaType, QStringLiteral("image/jpeg"));
    QCOMPARE(QSize(made.width, made.height), QSize(400, 300));
    QVERIFY(stored().first().isWaiting);
    QTRY_VERIFY(!m_list->item(0)->icon().pixmap(32, 32).isNull());
}

void TestAttachmentStrip::aPictureIsPasted()
{
    give();
    QGuiApplication::clipboard()->setImage(cornered(QSize(60, 60)));
    m_list->setFocus();
    key(Qt::Key_V, Qt::ControlModifier);
    QTRY_COMPARE(m_strip->count(), 1);
    QGuiApplication::clipboard()->setText(QStringLiteral("words"));
    key(Qt::Key_V, Qt::ControlModifier);
    QVERIFY(!m_strip->findChild<HintLine *>()->text().isEmpty());
    QCOMPARE(m_strip->count(), 1);
}

void TestAttachmentStrip::filesAreDropped()
{
    give();
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(photo())});
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_strip.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_strip.get(), &drop);
    QTRY_COMPARE(m_strip->count(), 1);
}

void TestAttachmentStrip::aFileThatIsNoPictureIsNamedWithItsRemedy()
{
    give();
    m_strip->addFiles({file("notes.txt", "hello")});
    auto *hint = m_strip->findChild<HintLine *>();
    QTRY_VERIFY(hint->text().contains(QLatin1String("notes.txt")));
    QVERIFY(hint->text().contains(QLatin1String("Save it as")));
    QCOMPARE(m_strip->count(), 0);
}

void TestAttachmentStrip::whatIsAddedBeforeTheRecordIsHeldBack()
{
    m_strip->setHoldsBack(true);
    QSignalSpy changed(m_strip.get(), &AttachmentStrip::changed);
    m_strip->addFiles({photo()});
    QVERIFY(m_strip->isBusy());
    QTRY_COMPARE(m_strip->prepared().size(), 1);
    QVERIFY(!m_strip->isBusy());
    QVERIFY(!changed.isEmpty());
    const auto again = preparedFromJson(toJson(m_strip->prepared()));
    QCOMPARE(again, m_strip->prepared());
    QVERIFY(stored().isEmpty());
}

void TestAttachmentStrip::removedAndPutBackByKeyboard()
{
    m_strip->setHoldsBack(true);
    m_strip->addFiles({photo()});
    QTRY_COMPARE(m_strip->count(), 1);
    m_list->setFocus();
    key(Qt::Key_Delete);
    QCOMPARE(m_strip->prepared().size(), 0);
    QVERIFY(!m_strip->findChild<QPushButton *>(QStringLiteral("putBackPhoto"))->isHidden());
    m_strip->findChild<QPushButton *>(QStringLiteral("putBackPhoto"))->click();
    QCOMPARE(m_strip->prepared().size(), 1);
    QCOMPARE(m_strip->count(), 1);
}

void TestAttachmentStrip::removedFromARecordIsRemovedAtOnce()
{
    give();
    m_strip->addFiles({photo()});
    QTRY_COMPARE(m_strip->count(), 1);
    m_list->setFocus();
    key(Qt::Key_Delete);
    QTRY_COMPARE(m_strip->count(), 0);
    QVERIFY(stored().isEmpty());
}

void TestAttachmentStrip::aCaptionIsTypedInPlace()
{
    give();
    m_strip->addFiles({photo()});
    QTRY_COMPARE(m_strip->count(), 1);
    m_list->setFocus();
    key(Qt::Key_F2);
    auto *editor = m_list->findChild<QLineEdit *>();
    QVERIFY(editor != nullptr);
    QTest::keyClicks(editor, QStringLiteral("Dent, left door"));
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(stored().first().attachment.caption, QStringLiteral("Dent, left door"));
    QTRY_COMPARE(m_list->item(0)->text(), QStringLiteral("Dent, left door"));
}

void TestAttachmentStrip::enterOpensItLarge()
{
    give();
    m_strip->addFiles({photo()});
    QTRY_COMPARE(m_strip->count(), 1);
    m_list->setFocus();
    key(Qt::Key_Return);
    auto *dialog = m_strip->findChild<PictureDialog *>();
    QVERIFY(dialog != nullptr);
    QTRY_VERIFY(dialog->state().isEmpty());
    dialog->close();
}

void TestAttachmentStrip::oneThatIsElsewhereIsAskedForAndSaysSo()
{
    PreparedAttachment elsewhere;
    elsewhere.whole = {QString(64, u'a'), 1000};
    elsewhere.thumbnail = {QString(64, u'b'), 100};
    elsewhere.mediaType = QStringLiteral("image/jpeg");
    QSignalSpy wanted(m_service.get(), &AttachmentService::wanted);
    auto added = m_service->add({AttachmentOwner::Kind::Visit, kVisit}, {elsewhere});
    QTRY_VERIFY(added.isFinished());
    // As on a desk that pulled the row: nothing is to be sent.
    auto cleared = m_desk->storage->executor().write([](Database &database) -> Result<void> {
        FORECOURT_TRY(database.run(QStringLiteral("DELETE FROM blob_state"), {}));
        return {};
    });
    QTRY_VERIFY(cleared.isFinished());
    give();
    QTRY_COMPARE(wanted.count(), 1);
    QTRY_COMPARE(m_strip->count(), 1);
    m_list->setFocus();
    key(Qt::Key_Return);
    auto *dialog = m_strip->findChild<PictureDialog *>();
    QTRY_VERIFY(dialog->state().contains(QLatin1String("as soon as the server")));
    QTRY_COMPARE(wanted.count(), 2);
    dialog->close();
}

void TestAttachmentStrip::itIsNamedForThoseWhoDoNotSee()
{
    give();
    m_strip->addFiles({photo()});
    QTRY_COMPARE(m_strip->count(), 1);
    QVERIFY(!m_list->accessibleName().isEmpty());
    QCOMPARE(m_list->item(0)->data(Qt::AccessibleTextRole).toString(), QStringLiteral("Photo"));
    for (const QPushButton *button : m_strip->findChildren<QPushButton *>()) {
        QVERIFY(!button->text().isEmpty());
    }
}

void TestAttachmentStrip::aSignatureIsDrawn()
{
    SignaturePad pad;
    pad.show();
    auto *surface = pad.findChild<SignatureSurface *>();
    QSignalSpy changed(&pad, &SignaturePad::changed);
    QVERIFY(pad.isEmpty());
    QVERIFY(pad.image().isNull());
    QTest::mousePress(surface, Qt::LeftButton, {}, QPoint(20, 20));
    QTest::mouseMove(surface, QPoint(60, 40));
    QTest::mouseRelease(surface, Qt::LeftButton, {}, QPoint(60, 40));
    QCOMPARE(changed.count(), 1);
    QVERIFY(!pad.isEmpty());
    const QImage image = pad.image();
    QCOMPARE(image.size(), surface->size() * 2);
    QVERIFY(image.pixelColor(40, 40).lightness() < 128);
    QVERIFY(image.pixelColor(5, 5).lightness() > 250);
    pad.findChild<QPushButton *>()->click();
    QVERIFY(pad.isEmpty());
}

void TestAttachmentStrip::aSignatureIsTypedWhereThereIsNoPen()
{
    SignaturePad pad;
    pad.show();
    auto *name = pad.findChild<QLineEdit *>();
    QTest::keyClicks(name, QStringLiteral("Wang Wei"));
    QVERIFY(!pad.isEmpty());
    QCOMPARE(pad.typed(), QStringLiteral("Wang Wei"));
    const QImage image = pad.image();
    bool inked = false;
    for (int x = 0; x < image.width() && !inked; ++x) {
        for (int y = 0; y < image.height() && !inked; ++y) {
            inked = image.pixelColor(x, y).lightness() < 100;
        }
    }
    QVERIFY(inked);
}

QTEST_MAIN(TestAttachmentStrip)
#include "tst_attachmentstrip.moc"
