// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/layoutcheck.h"
#include "tests/ui/kit/windowfixture.h"
#include "ui/gallery/gallerypages.h"
#include "ui/shell/personbutton.h"
#include "ui/shell/shortcutsheet.h"
#include "ui/widgets/searchbox.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QDir>
#include <QLayout>
#include <QMenu>
#include <QTest>

using namespace forecourt;

// Renders every widget and the whole window in each theme, language and text size. With FORECOURT_GALLERY set
// to a folder the pictures are written there.
class TestGallery final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyWidgetHasAPage();
    void everyWidgetStandsInTheManual();
    void pagesKeepTheirLayout_data();
    void pagesKeepTheirLayout();
    void windowIsDrawn_data();
    void windowIsDrawn();
    void overlaysAreDrawn_data();
    void overlaysAreDrawn();

private:
    static bool blank(const QImage &image);
    static void windowRows();
    static void take(WindowFixture &fixture); // a window as the row of the test asks for
    void keep(const QImage &image, const QString &name) const;

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

void TestGallery::keep(const QImage &image, const QString &name) const
{
    if (!m_folder.isEmpty()) {
        QVERIFY(QDir().mkpath(m_folder));
        QVERIFY(image.save(m_folder + QLatin1Char('/') + name + QStringLiteral(".png")));
    }
}

// The name of every class of the kit that people see stands on a page, or among the parts of others.
void TestGallery::everyWidgetHasAPage()
{
    const QStringList parts = {
        QStringLiteral("amounttext"),   QStringLiteral("badgepainter"),     QStringLiteral("celldelegate"),
        QStringLiteral("columnbutton"), QStringLiteral("columnmemory"),     QStringLiteral("columnmenu"),
        QStringLiteral("counttext"),    QStringLiteral("countdown"),        QStringLiteral("flowlayout"),
        QStringLiteral("hint"),         QStringLiteral("hintline"),         QStringLiteral("kitwidget"),
        QStringLiteral("listview"),     QStringLiteral("momentwords"),      QStringLiteral("parsedfield"),
        QStringLiteral("pickerpopup"),  QStringLiteral("placeholder"),      QStringLiteral("platewords"),
        QStringLiteral("rowdelegate"),  QStringLiteral("sortbutton"),       QStringLiteral("storetime"),
        QStringLiteral("tagchip"),      QStringLiteral("timelinedelegate"), QStringLiteral("viewguard")};
    QStringList pages;
    for (const GalleryPage &page : galleryPages()) {
        pages.append(page.name);
    }
    const QDir folder(QStringLiteral(FORECOURT_SOURCE_DIR "/ui/widgets"));
    for (const QString &file : folder.entryList({QStringLiteral("*.h")})) {
        const QString name = file.chopped(2);
        QVERIFY2(pages.contains(name) || parts.contains(name), qPrintable(name));
    }
}

void TestGallery::everyWidgetStandsInTheManual()
{
    QFile manual(QStringLiteral(FORECOURT_SOURCE_DIR "/docs/kit.md"));
    QVERIFY(manual.open(QIODevice::ReadOnly));
    const QByteArray text = manual.readAll();
    const QDir folder(QStringLiteral(FORECOURT_SOURCE_DIR "/ui/widgets"));
    for (const QString &file : folder.entryList({QStringLiteral("*.h")})) {
        QVERIFY2(text.contains('`' + file.chopped(2).toUtf8() + '`'), qPrintable(file));
    }
}

void TestGallery::pagesKeepTheirLayout_data()
{
    QTest::addColumn<Theme>("theme");
    QTest::addColumn<QString>("language");
    QTest::addColumn<double>("scale");
    for (const Theme theme : {Theme::Light, Theme::Dark, Theme::HighContrast}) {
        for (const char *language : {"zh_CN", "en", "de"}) {
            for (const double scale : {1.0, 2.0}) {
                QTest::addRow("%s-%s-%d", qPrintable(themeWord(theme)), language, qRound(scale * 100))
                    << theme << QString::fromLatin1(language) << scale;
            }
        }
    }
}

void TestGallery::pagesKeepTheirLayout()
{
    QFETCH(Theme, theme);
    QFETCH(QString, language);
    QFETCH(double, scale);
    m_style->setTheme(theme);
    m_style->setScale(scale);
    m_language->setLanguage(language);
    const int width = m_style->tokens().defaultWindow.width();
    QStringList faults;
    for (const GalleryPage &page : galleryPages()) {
        const std::unique_ptr<GalleryBoard> board(
            makeGalleryPage(page, {SampleWords(sampleLanguage(language)), m_clock}));
        board->resize(width, board->layout()->totalHeightForWidth(width));
        board->setAttribute(Qt::WA_DontShowOnScreen); // laid out as if shown, painted only once
        board->show();
        QCoreApplication::processEvents();
        const QImage image = board->grab().toImage();
        QVERIFY2(!blank(image), qPrintable(page.name));
        keep(image, page.name + QLatin1Char('-') + QString::fromLatin1(QTest::currentDataTag()));
        for (const QString &fault : LayoutCheck::faults(board.get())) {
            faults.append(page.name + QStringLiteral(": ") + fault);
        }
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(QLatin1Char('\n'))));
}

void TestGallery::windowRows()
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

void TestGallery::windowIsDrawn_data()
{
    windowRows();
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
        fixture.sync.view.offlineSince = kTestNow - 2520000;
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
        QVERIFY2(LayoutCheck::faults(window).isEmpty(),
                 qPrintable(LayoutCheck::faults(window).join(QLatin1Char('\n'))));
        keep(image, QStringLiteral("window%1-").arg(i) + QString::fromLatin1(QTest::currentDataTag()));
    }
}

void TestGallery::overlaysAreDrawn_data()
{
    windowRows();
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
    QVERIFY2(LayoutCheck::faults(window).isEmpty(),
             qPrintable(LayoutCheck::faults(window).join(QLatin1Char('\n'))));
    window->showShortcuts();
    QCoreApplication::processEvents();
    auto *sheet = window->findChild<ShortcutSheet *>();
    keep(sheet->grab().toImage(), QStringLiteral("sheet") + tag);
    QVERIFY2(LayoutCheck::faults(sheet).isEmpty(),
             qPrintable(LayoutCheck::faults(sheet).join(QLatin1Char('\n'))));
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
