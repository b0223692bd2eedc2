// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/attachments/picturefixture.h"
#include "tests/support/storagefixture.h"
#include "ui/attachments/attachmentstrip.h"
#include "ui/attachments/cameradialog.h"
#include "ui/attachments/pictureview.h"
#include "ui/style/stylecontext.h"
#include "ui/widgets/emptystate.h"

#include <QApplication>
#include <QComboBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace forecourt;

namespace {

// Cameras that show what the test shows them.
class GivenCameras final : public CameraSource
{
public:
    explicit GivenCameras(QList<CameraName> names) : m_names(std::move(names)) {}

    [[nodiscard]] QList<CameraName> cameras() const override { return m_names; }
    void start(const QString &id) override { running = id; }
    void stop() override { running.clear(); }

    void see(const QImage &picture) { Q_EMIT pictureCame(picture); }
    void fail() { Q_EMIT failed(); }
    void plug(const QList<CameraName> &names)
    {
        m_names = names;
        Q_EMIT camerasChanged();
    }

    QString running;

private:
    QList<CameraName> m_names;
};

const CameraName kFront{QStringLiteral("video0"), QStringLiteral("Built-in")};
const CameraName kHand{QStringLiteral("video2"), QStringLiteral("Hand camera")};

QImage filled(Qt::GlobalColor color)
{
    QImage picture(64, 48, QImage::Format_RGB32);
    picture.fill(color);
    return picture;
}

} // namespace

// Taking photos with a camera that the test holds, by keyboard.
class TestCamera final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_style = std::make_unique<StyleContext>(*qApp); }
    void cleanup()
    {
        m_dialog.reset();
        m_style.reset();
    }

    void whatTheCameraSeesIsShown();
    void spaceTakesAndKeepsWhatWasSeen();
    void enterTakesAndKeeps();
    void nothingIsTakenBeforeTheCameraSees();
    void aPhotoIsTakenAgain();
    void severalAreTakenOneAfterTheOther();
    void oneOfSeveralCamerasIsChosen();
    void aSingleCameraIsNotAskedFor();
    void withoutACameraItSaysWhatToDo();
    void aCameraThatIsPluggedInIsUsed();
    void aPhotoThatWasTakenOutlivesItsCamera();
    void aCameraThatGivesNothingSaysWhy();
    void aCameraThatSaysNothingIsNotAwaitedForEver();
    void closingLetsTheCameraGo();
    void whatIsTakenBelongsToTheRecord();
    void picturesOfIt();

private:
    void open(const QList<CameraName> &names, int patienceMs = CameraDialog::kPatienceMs)
    {
        auto cameras = std::make_unique<GivenCameras>(names);
        m_cameras = cameras.get();
        m_dialog = std::make_unique<CameraDialog>(std::move(cameras), nullptr, patienceMs);
        m_dialog->show();
        m_dialog->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    }
    void press(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); }
    [[nodiscard]] QPushButton *button(const char *name) const
    {
        return m_dialog->findChild<QPushButton *>(QLatin1String(name));
    }
    [[nodiscard]] PictureView *view() const { return m_dialog->findChild<PictureView *>(); }
    [[nodiscard]] EmptyState *nothing() const { return m_dialog->findChild<EmptyState *>(); }
    static QImage photoOf(const QSignalSpy &taken, qsizetype index)
    {
        return qvariant_cast<QImage>(taken.at(index).first());
    }

    std::unique_ptr<StyleContext> m_style;
    std::unique_ptr<CameraDialog> m_dialog;
    GivenCameras *m_cameras = nullptr; // the dialog's
};

void TestCamera::whatTheCameraSeesIsShown()
{
    open({kFront});
    m_cameras->see(filled(Qt::red));
    QVERIFY(view()->isVisible());
    QCOMPARE(view()->picture(), filled(Qt::red));
    m_cameras->see(filled(Qt::blue));
    QCOMPARE(view()->picture(), filled(Qt::blue));
    QCOMPARE(view()->grab().toImage().pixelColor(view()->rect().center()), QColor(Qt::blue));
}

void TestCamera::spaceTakesAndKeepsWhatWasSeen()
{
    open({kFront});
    QSignalSpy taken(m_dialog.get(), &CameraDialog::taken);
    m_cameras->see(filled(Qt::red));
    press(Qt::Key_Space);
    m_cameras->see(filled(Qt::blue)); // too late
    QCOMPARE(view()->picture(), filled(Qt::red));
    QCOMPARE(taken.count(), 0);
    press(Qt::Key_Space);
    QCOMPARE(taken.count(), 1);
    QCOMPARE(photoOf(taken, 0), filled(Qt::red));
}

void TestCamera::enterTakesAndKeeps()
{
    open({kFront});
    QSignalSpy taken(m_dialog.get(), &CameraDialog::taken);
    m_cameras->see(filled(Qt::red));
    press(Qt::Key_Return);
    press(Qt::Key_Return);
    QCOMPARE(taken.count(), 1);
    QVERIFY(m_dialog->isVisible());
}

void TestCamera::nothingIsTakenBeforeTheCameraSees()
{
    open({kFront});
    QVERIFY(!button("shutter")->isEnabled());
    m_cameras->see(filled(Qt::red));
    QVERIFY(button("shutter")->isEnabled());
}

void TestCamera::aPhotoIsTakenAgain()
{
    open({kFront});
    QSignalSpy taken(m_dialog.get(), &CameraDialog::taken);
    m_cameras->see(filled(Qt::red));
    press(Qt::Key_Space);
    button("photoAgain")->setFocus();
    press(Qt::Key_Space);
    m_cameras->see(filled(Qt::blue));
    press(Qt::Key_Space);
    press(Qt::Key_Space);
    QCOMPARE(taken.count(), 1);
    QCOMPARE(photoOf(taken, 0), filled(Qt::blue));
}

void TestCamera::severalAreTakenOneAfterTheOther()
{
    open({kFront});
    QSignalSpy taken(m_dialog.get(), &CameraDialog::taken);
    for (const Qt::GlobalColor color : {Qt::red, Qt::green}) {
        m_cameras->see(filled(color));
        press(Qt::Key_Space);
        press(Qt::Key_Space);
    }
    QCOMPARE(taken.count(), 2);
    QCOMPARE(photoOf(taken, 1), filled(Qt::green));
}

void TestCamera::oneOfSeveralCamerasIsChosen()
{
    open({kFront, kHand});
    auto *choice = m_dialog->findChild<QComboBox *>();
    QVERIFY(choice->isVisible());
    QCOMPARE(m_cameras->running, kFront.id);
    choice->setFocus();
    press(Qt::Key_Down);
    QCOMPARE(m_cameras->running, kHand.id);
    QCOMPARE(choice->currentText(), kHand.name);
}

void TestCamera::aSingleCameraIsNotAskedFor()
{
    open({kFront});
    QVERIFY(!m_dialog->findChild<QComboBox *>()->isVisible());
}

void TestCamera::withoutACameraItSaysWhatToDo()
{
    open({});
    QVERIFY(nothing()->isVisible());
    QVERIFY2(nothing()->sentence().contains(QLatin1String("Plug one in")), qPrintable(nothing()->sentence()));
    QVERIFY(!button("shutter")->isEnabled());
}

void TestCamera::aCameraThatIsPluggedInIsUsed()
{
    open({});
    m_cameras->plug({kHand});
    QCOMPARE(m_cameras->running, kHand.id);
    m_cameras->see(filled(Qt::red));
    QVERIFY(view()->isVisible());
    m_cameras->plug({});
    QVERIFY(nothing()->isVisible());
    QCOMPARE(m_cameras->running, QString());
}

void TestCamera::aPhotoThatWasTakenOutlivesItsCamera()
{
    open({kFront});
    QSignalSpy taken(m_dialog.get(), &CameraDialog::taken);
    m_cameras->see(filled(Qt::red));
    press(Qt::Key_Space);
    m_cameras->plug({});
    QVERIFY(view()->isVisible());
    press(Qt::Key_Space);
    QCOMPARE(taken.count(), 1);
    QCOMPARE(photoOf(taken, 0), filled(Qt::red));
    QVERIFY(nothing()->isVisible());
}

void TestCamera::aCameraThatGivesNothingSaysWhy()
{
    open({kFront});
    m_cameras->fail();
    QVERIFY(nothing()->isVisible());
    QVERIFY(nothing()->sentence().contains(QLatin1String("Another program may be using it")));
    m_cameras->see(filled(Qt::red)); // it does after all
    QVERIFY(view()->isVisible());
}

void TestCamera::aCameraThatSaysNothingIsNotAwaitedForEver()
{
    open({kFront}, 0);
    QTRY_VERIFY(nothing()->isVisible());
    QVERIFY(nothing()->sentence().contains(QLatin1String("The camera gives no picture")));
}

void TestCamera::closingLetsTheCameraGo()
{
    open({kFront});
    QCOMPARE(m_cameras->running, kFront.id);
    press(Qt::Key_Escape);
    QVERIFY(!m_dialog->isVisible());
    QCOMPARE(m_cameras->running, QString());
}

void TestCamera::whatIsTakenBelongsToTheRecord()
{
    StorageFixture desk;
    AttachmentService service(*desk.storage);
    AttachmentStrip strip(service);
    GivenCameras *cameras = nullptr;
    strip.setCameras([&cameras] {
        auto made = std::make_unique<GivenCameras>(QList<CameraName>{kFront});
        cameras = made.get();
        return made;
    });
    strip.setHoldsBack(true);
    strip.show();
    QVERIFY(cameras == nullptr); // nothing is switched on before it is asked for
    strip.findChild<QPushButton *>(QStringLiteral("takePhoto"))->click();
    QVERIFY(cameras != nullptr);
    auto *dialog = strip.findChild<CameraDialog *>();
    QVERIFY(dialog->isVisible());
    cameras->see(cornered(QSize(400, 300)));
    dialog->findChild<QPushButton *>(QStringLiteral("shutter"))->click();
    dialog->findChild<QPushButton *>(QStringLiteral("keepPhoto"))->click();
    QTRY_COMPARE(strip.prepared().size(), 1);
    QCOMPARE(QSize(strip.prepared().first().width, strip.prepared().first().height), QSize(400, 300));
    dialog->close();
}

void TestCamera::picturesOfIt()
{
    if (!qEnvironmentVariableIsSet("FORECOURT_PICTURES")) {
        QSKIP("FORECOURT_PICTURES names no folder");
    }
    const QString folder = qEnvironmentVariable("FORECOURT_PICTURES");
    open({kFront, kHand});
    m_cameras->see(cornered(QSize(1280, 720)));
    QVERIFY(m_dialog->grab().save(folder + QStringLiteral("/camera-live.png")));
    press(Qt::Key_Space);
    QVERIFY(m_dialog->grab().save(folder + QStringLiteral("/camera-taken.png")));
    m_cameras->plug({});
    m_style->setTheme(Theme::Dark);
    button("photoAgain")->click();
    m_cameras->plug({kFront});
    m_cameras->fail();
    QCoreApplication::processEvents();
    QVERIFY(m_dialog->grab().save(folder + QStringLiteral("/camera-none.png")));
}

QTEST_MAIN(TestCamera)
#include "tst_camera.moc"
