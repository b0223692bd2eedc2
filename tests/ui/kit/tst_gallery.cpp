// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/kit/gallery.h"
#include "ui/shell/appearance.h"
#include "ui/shell/languagecontroller.h"
#include "ui/shell/mainwindow.h"
#include "ui/style/stylecontext.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QPainter>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace forecourt;

// Renders every widget and the whole window in each theme, language and text size. With FORECOURT_GALLERY set to a
// folder the pictures are written there.
class TestGallery final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void widgetsAreDrawnWithoutCuttingText_data();
    void widgetsAreDrawnWithoutCuttingText();
    void windowIsDrawn_data();
    void windowIsDrawn();

private:
    static bool blank(const QImage &image);
    static QString cutText(const QWidget *root);
    void keep(const QImage &image, const QString &name) const;
    [[nodiscard]] QImage sheet(const QList<QImage> &images) const;

    std::unique_ptr<StyleContext> m_style;
    std::unique_ptr<LanguageController> m_language;
    FakeClock m_clock;
    QString m_folder;
};

void TestGallery::initTestCase()
{
    m_style = std::make_unique<StyleContext>(*qApp);
    m_language = std::make_unique<LanguageController>();
    m_folder = qEnvironmentVariable("FORECOURT_GALLERY");
}

bool TestGallery::blank(const QImage &image)
{
    const QRgb first = image.pixel(0, 0);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixel(x, y) != first) {
                return false;
            }
        }
    }
    return true;
}

// The first text that has less room than it needs.
QString TestGallery::cutText(const QWidget *root)
{
    for (const QLabel *label : root->findChildren<QLabel *>()) {
        if (label->isVisible() && !label->wordWrap() && !label->text().isEmpty() && label->toolTip() != label->text() &&
            label->width() < label->sizeHint().width()) {
            return label->text();
        }
        if (label->isVisible() && label->wordWrap() && label->height() < label->heightForWidth(label->width())) {
            return label->text();
        }
    }
    QList<QAbstractButton *> buttons = root->findChildren<QAbstractButton *>();
    for (const QAbstractButton *button : std::as_const(buttons)) {
        const QSize wanted = button->sizeHint();
        if (button->isVisible() && (button->width() < wanted.width() || button->height() < wanted.height())) {
            return button->text();
        }
    }
    return {};
}

void TestGallery::keep(const QImage &image, const QString &name) const
{
    if (!m_folder.isEmpty()) {
        QVERIFY(QDir().mkpath(m_folder));
        QVERIFY(image.save(m_folder + QLatin1Char('/') + name + QStringLiteral(".png")));
    }
}

// All pictures of a configuration on one page.
QImage TestGallery::sheet(const QList<QImage> &images) const
{
    const int gap = m_style->tokens().space(4);
    QImage page(QSize(1400, 1800) * m_style->tokens().scale, QImage::Format_RGB32);
    page.fill(m_style->tokens().color.bg);
    QPainter painter(&page);
    int x = gap;
    int y = gap;
    int line = 0;
    for (const QImage &image : images) {
        if (x + image.width() > page.width()) {
            x = gap;
            y += line + gap;
            line = 0;
        }
        painter.drawImage(x, y, image);
        x += image.width() + gap;
        line = qMax(line, image.height());
    }
    return page;
}

void TestGallery::widgetsAreDrawnWithoutCuttingText_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<bool>("chinese");
    QTest::addColumn<double>("scale");
    for (const bool dark : {false, true}) {
        for (const bool chinese : {false, true}) {
            for (const double scale : {1.0, 2.0}) {
                QTest::addRow("%s-%s-%d", dark ? "dark" : "light", chinese ? "zh" : "en", qRound(scale * 100))
                    << dark << chinese << scale;
            }
        }
    }
}

void TestGallery::widgetsAreDrawnWithoutCuttingText()
{
    QFETCH(bool, dark);
    QFETCH(bool, chinese);
    QFETCH(double, scale);
    m_style->setTheme(dark ? Theme::Dark : Theme::Light);
    m_style->setScale(scale);
    m_language->setLanguage(chinese ? QStringLiteral("zh_CN") : QStringLiteral("en"));
    QList<QImage> images;
    for (const GalleryPage &page : galleryPages(chinese, m_clock)) {
        QWidget holder;
        const std::unique_ptr<QWidget> widget(page.make());
        widget->setParent(&holder);
        holder.resize(widget->sizeHint());
        widget->resize(widget->sizeHint());
        widget->show();
        holder.show();
        QCoreApplication::processEvents();
        QVERIFY2(widget->width() > 0 && widget->height() > 0, qUtf8Printable(page.name));
        const QImage image = holder.grab().toImage();
        QVERIFY2(!blank(image), qUtf8Printable(page.name));
        QVERIFY2(cutText(&holder).isEmpty(), qUtf8Printable(page.name + QLatin1Char(' ') + cutText(&holder)));
        images.append(image);
    }
    keep(sheet(images), QStringLiteral("kit-") + QString::fromLatin1(QTest::currentDataTag()));
}

void TestGallery::windowIsDrawn_data()
{
    widgetsAreDrawnWithoutCuttingText_data();
}

void TestGallery::windowIsDrawn()
{
    QFETCH(bool, dark);
    QFETCH(bool, chinese);
    QFETCH(double, scale);
    QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
    FakeSync sync;
    FakePeople people;
    FakeSearch search;
    Appearance appearance(*m_style, *m_language, settings);
    m_style->setTheme(dark ? Theme::Dark : Theme::Light);
    m_style->setScale(scale);
    m_language->setLanguage(chinese ? QStringLiteral("zh_CN") : QStringLiteral("en"));
    if (dark) {
        sync.view = {SyncStatusView::State::Offline, kTestNow - 2520000, kTestNow, 37, 0};
    }
    QList<Room *> rooms = {makeReception(chinese, m_clock), makeLeads(chinese, m_clock), makeCustomers(chinese, m_clock),
                           new ProbeRoom(QStringLiteral("sync"), chinese ? QStringLiteral("同步") : QStringLiteral("Sync"),
                                         QStringLiteral("arrow-repeat"))};
    MainWindow window({chinese ? QStringLiteral("城东店") : QStringLiteral("East store"),
                       chinese ? QStringLiteral("星河汽车集团") : QStringLiteral("Galaxy Motors"),
                       chinese ? QStringLiteral("2 号前台") : QStringLiteral("Front desk 2")},
                      rooms, {search, sync, people, m_clock, settings, appearance});
    Q_EMIT rooms.at(0)->countChanged(3);
    Q_EMIT rooms.at(1)->countChanged(23, Tone::Bad);
    window.resize(QSize(1366, 768) * (scale > 1.5 ? 1.4 : 1.0));
    window.show();
    for (int i = 0; i < rooms.size() - 1; ++i) {
        window.showRoom(i);
        if (i == 0) {
            window.findChild<QWidget *>(QStringLiteral("concern"))->setFocus();
        }
        QCoreApplication::processEvents();
        const QImage image = window.grab().toImage();
        QVERIFY(!blank(image));
        keep(image, QStringLiteral("window%1-").arg(i) + QString::fromLatin1(QTest::currentDataTag()));
    }
}

QTEST_MAIN(TestGallery)
#include "tst_gallery.moc"
