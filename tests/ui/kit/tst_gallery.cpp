// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/kit/gallery.h"
#include "tests/ui/kit/windowfixture.h"
#include "ui/shell/personbutton.h"
#include "ui/shell/shortcutsheet.h"
#include "ui/widgets/label.h"
#include "ui/widgets/searchbox.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QComboBox>
#include <QDir>
#include <QMenu>
#include <QPainter>
#include <QTest>

using namespace forecourt;

// Renders every widget and the whole window in each theme, language and text size. With FORECOURT_GALLERY set
// to a folder the pictures are written there.
class TestGallery final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void widgetsAreDrawnWithoutCuttingText_data();
    void widgetsAreDrawnWithoutCuttingText();
    void windowIsDrawn_data();
    void windowIsDrawn();
    void overlaysAreDrawn_data();
    void overlaysAreDrawn();

private:
    static bool blank(const QImage &image);
    static QString cutText(const QWidget *root);
    static void take(WindowFixture &fixture); // a window as the row of the test asks for
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
        const auto *kit = qobject_cast<const Label *>(label);
        const bool elides = kit != nullptr && kit->isElided();
        if (label->isVisible() && !label->wordWrap() && !elides &&
            label->width() < label->sizeHint().width()) {
            return label->text();
        }
        if (label->isVisible() && label->wordWrap() &&
            label->height() < label->heightForWidth(label->width())) {
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
    QImage page(QSize(1400, 700) * m_style->tokens().scale, QImage::Format_RGB32);
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

void TestGallery::take(WindowFixture &fixture)
{
    QFETCH(bool, dark);
    QFETCH(bool, chinese);
    QFETCH(double, scale);
    fixture.style.setTheme(dark ? Theme::Dark : Theme::Light);
    fixture.style.setScale(scale);
    fixture.language.setLanguage(chinese ? QStringLiteral("zh_CN") : QStringLiteral("en"));
    if (dark) {
        fixture.sync.view = {SyncStatusView::State::Offline, kTestNow - 2520000, kTestNow, 37, 0};
    }
    const QString sync = chinese ? QStringLiteral("同步") : QStringLiteral("Sync");
    const QList<Room *> rooms = {makeReception(chinese, fixture.clock), makeLeads(chinese, fixture.clock),
                                 makeCustomers(chinese, fixture.clock),
                                 new ProbeRoom(QStringLiteral("sync"), sync, QStringLiteral("arrow-repeat"))};
    const ShellNames names =
        chinese
            ? ShellNames{QStringLiteral("城东店"), QStringLiteral("星河汽车集团"), QStringLiteral("2 号前台")}
            : ShellNames{QStringLiteral("East store"), QStringLiteral("Galaxy Motors"),
                         QStringLiteral("Front desk 2")};
    fixture.build(rooms, names);
    Q_EMIT rooms.at(0)->countChanged(3);
    Q_EMIT rooms.at(1)->countChanged(23, Tone::Bad);
    fixture.window->resize(fixture.style.tokens().defaultWindow * (scale > 1.5 ? 1.4 : 1.0));
}

void TestGallery::windowIsDrawn()
{
    m_language->setLanguage(QStringLiteral("en")); // the fixture brings its own
    WindowFixture fixture;
    take(fixture);
    MainWindow *window = fixture.window.get();
    for (int i = 0; i < window->rooms().size() - 1; ++i) {
        window->showRoom(i);
        if (i == 0) {
            window->findChild<QWidget *>(QStringLiteral("concern"))->setFocus();
        }
        QCoreApplication::processEvents();
        const QImage image = window->grab().toImage();
        QVERIFY(!blank(image));
        QVERIFY2(cutText(window).isEmpty(), qUtf8Printable(cutText(window)));
        keep(image, QStringLiteral("window%1-").arg(i) + QString::fromLatin1(QTest::currentDataTag()));
    }
}

void TestGallery::overlaysAreDrawn_data()
{
    widgetsAreDrawnWithoutCuttingText_data();
}

void TestGallery::overlaysAreDrawn()
{
    m_language->setLanguage(QStringLiteral("en")); // the fixture brings its own
    WindowFixture fixture;
    take(fixture);
    MainWindow *window = fixture.window.get();
    const QString tag = QLatin1Char('-') + QString::fromLatin1(QTest::currentDataTag());
    fixture.search.hits = {{QStringLiteral("customer"),
                            QUuid(),
                            QStringLiteral("王梓涵"),
                            QStringLiteral("138 1723 5566 · 沪AD83K26"),
                            {},
                            {{9, 4}}},
                           {QStringLiteral("customer"),
                            QUuid(),
                            QStringLiteral("5566 运输有限公司"),
                            QStringLiteral("12"),
                            {{0, 4}},
                            {}},
                           {QStringLiteral("order"),
                            QUuid(),
                            QStringLiteral("R260511-A3-5566"),
                            QStringLiteral("¥2,340.00"),
                            {{11, 4}},
                            {}}};
    auto *box = window->findChild<SearchBox *>();
    box->setFocus();
    QTest::keyClicks(box, QStringLiteral("s"));
    window->showMessage(QStringLiteral("王梓涵 · R260511-A3-014"), Tone::Ok);
    QCoreApplication::processEvents();
    keep(window->grab().toImage(), QStringLiteral("search") + tag);
    QVERIFY2(cutText(window).isEmpty(), qUtf8Printable(cutText(window)));
    window->showShortcuts();
    QCoreApplication::processEvents();
    auto *sheet = window->findChild<ShortcutSheet *>();
    keep(sheet->grab().toImage(), QStringLiteral("sheet") + tag);
    QVERIFY2(cutText(sheet).isEmpty(), qUtf8Printable(cutText(sheet)));
    sheet->close();
    auto *person = window->findChild<PersonButton *>();
    person->click();
    auto *menu = person->findChild<QMenu *>();
    menu->setActiveAction(menu->actions().at(3));
    QCoreApplication::processEvents();
    keep(menu->grab().toImage(), QStringLiteral("menu") + tag);
    menu->close();
    auto *combo = window->findChild<QComboBox *>();
    combo->showPopup();
    QCoreApplication::processEvents();
    keep(combo->view()->window()->grab().toImage(), QStringLiteral("combo") + tag);
    combo->hidePopup();
}

QTEST_MAIN(TestGallery)
#include "tst_gallery.moc"
