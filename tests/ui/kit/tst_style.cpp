// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/kit/fakes.h"
#include "ui/gallery/gallerypages.h"
#include "ui/shell/languagecontroller.h"
#include "ui/shell/shortcuts.h"
#include "ui/style/forecourtstyle.h"
#include "ui/style/icon.h"
#include "ui/style/stylecontext.h"

#include <QApplication>
#include <QDirIterator>
#include <QPainter>
#include <QPointer>
#include <QRegularExpression>
#include <QTest>

using namespace forecourt;

class TestStyle final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textSizeMultipliesFontsAndControls();
    void styleIsReachableFromEveryWidget();
    void foreignStyleGivesPlainTokens();
    void replacedStyleIsDestroyed();
    void switchingKeepsWidgetsAlive();
    void iconsTakeTheirColour();
    void everyIconNameInTheSourcesExists();
    void iconsAreCrispAtEveryRatio();
    void shellShortcutsDoNotConflict();
    void coloursAndPixelsStandOnlyInTheStyle();
    void mainWindowStaysSmall();

private:
    static QStringList sources(const QString &folder);
};

void TestStyle::textSizeMultipliesFontsAndControls()
{
    const Tokens one = Tokens::make(Theme::Light, 1.0);
    const Tokens two = Tokens::make(Theme::Light, 2.0);
    QCOMPARE(two.font(TextRole::Body).pixelSize(), 2 * one.font(TextRole::Body).pixelSize());
    QCOMPARE(two.controlHeight, 2 * one.controlHeight);
    QCOMPARE(Tokens::make(Theme::Light, 9.0).scale, 2.0);
}

void TestStyle::styleIsReachableFromEveryWidget()
{
    StyleContext context(*qApp, Theme::Dark);
    QWidget parent;
    QWidget child(&parent);
    QCOMPARE(tokens(&child).theme, Theme::Dark);
    QCOMPARE(QApplication::palette().color(QPalette::Window), context.tokens().color.bg);
}

void TestStyle::foreignStyleGivesPlainTokens()
{
    QProxyStyle foreign(QStringLiteral("Fusion"));
    QWidget widget;
    widget.setStyle(&foreign);
    QCOMPARE(tokens(&widget).theme, Theme::Light);
}

void TestStyle::replacedStyleIsDestroyed()
{
    StyleContext context(*qApp);
    const QPointer<QStyle> old = QApplication::style();
    context.setTheme(Theme::Dark);
    QVERIFY(old.isNull());
}

void TestStyle::switchingKeepsWidgetsAlive()
{
    StyleContext context(*qApp);
    LanguageController language;
    FakeClock clock;
    std::vector<std::unique_ptr<QWidget>> widgets;
    for (const GalleryPage &page : galleryPages()) {
        widgets.emplace_back(makeGalleryPage(page, {SampleWords(SampleLanguage::English), clock}));
        widgets.back()->show();
    }
    for (int i = 0; i < 12; ++i) {
        context.setTheme(static_cast<Theme>(i % 3));
        context.setScale(i % 3 == 0 ? 2.0 : 1.0);
        context.setDensity(i % 5 == 0 ? Density::Compact : Density::Comfortable);
        language.setLanguage(i % 2 == 0 ? QStringLiteral("zh_CN") : QStringLiteral("en"));
        QCoreApplication::processEvents();
    }
    context.setScale(1.0);
    context.setDensity(Density::Comfortable);
    for (const auto &widget : widgets) {
        QVERIFY(!widget->grab().isNull());
    }
    language.setLanguage(QStringLiteral("en"));
}

void TestStyle::iconsTakeTheirColour()
{
    StyleContext context(*qApp);
    const QImage image = icon(QStringLiteral("square-fill-absent")).pixmap(16).toImage();
    QVERIFY(image.isNull());
    const QImage red = icon(QStringLiteral("circle-fill"), QColor(Qt::red)).pixmap(QSize(16, 16)).toImage();
    QCOMPARE(red.pixelColor(8, 8), QColor(Qt::red));
    QCOMPARE(red.pixelColor(0, 0).alpha(), 0);
}

void TestStyle::iconsAreCrispAtEveryRatio()
{
    StyleContext context(*qApp);
    for (const qreal ratio : {1.0, 1.25, 1.5, 2.0, 3.0}) {
        const QPixmap pixmap = icon(QStringLiteral("search")).pixmap(QSize(16, 16), ratio);
        QCOMPARE(pixmap.width(), qRound(16 * ratio));
        QCOMPARE(pixmap.devicePixelRatio(), ratio);
    }
}

QStringList TestStyle::sources(const QString &folder)
{
    QStringList files;
    QDirIterator it(QStringLiteral(FORECOURT_SOURCE_DIR "/") + folder,
                    {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files,
                    QDirIterator::Subdirectories | QDirIterator::FollowSymlinks);
    while (it.hasNext()) {
        files.append(it.next());
    }
    return files;
}

static QString contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

// Any literal that looks like an icon's name and stands where an icon is asked for.
void TestStyle::everyIconNameInTheSourcesExists()
{
    StyleContext context(*qApp);
    static const QRegularExpression call(QStringLiteral(
        R"re((?:icon|paintIcon|setIcon|setIconName|iconName|EmptyState|IconLabel)\b[^;{}]{0,60}?(?:\(|return )[^;"]{0,60}QStringLiteral\("([a-z0-9]+(?:-[a-z0-9]+)*)"\))re"));
    int found = 0;
    for (const QString &path : sources(QStringLiteral("ui"))) {
        auto matches = call.globalMatch(contents(path));
        while (matches.hasNext()) {
            const QString name = matches.next().captured(1);
            ++found;
            QVERIFY2(QFile::exists(QStringLiteral(":/icons/") + name + QStringLiteral(".svg")),
                     qPrintable(path + QLatin1Char(' ') + name));
        }
    }
    QVERIFY(found > 10);
}

void TestStyle::shellShortcutsDoNotConflict()
{
    QList<QKeySequence> keys;
    for (const Shortcuts::Entry &entry : Shortcuts::all()) {
        keys.append(entry.keys);
        QVERIFY(!entry.text.isEmpty());
    }
    for (int number = 1; number <= Shortcuts::kMaxRooms; ++number) {
        keys.append(Shortcuts::room(number));
    }
    for (int i = 0; i < keys.size(); ++i) {
        QVERIFY(!keys.at(i).isEmpty());
        QCOMPARE(keys.lastIndexOf(keys.at(i)), i);
    }
}

void TestStyle::coloursAndPixelsStandOnlyInTheStyle()
{
    static const QRegularExpression colour(QStringLiteral(
        R"(#[0-9A-Fa-f]{6}\b|QColor\([^)]*\d|qRgba?\(|Qt::(?:red|green|blue|white|black|gray|darkGray|lightGray|yellow|cyan|magenta)\b)"));
    static const QRegularExpression pixels(QStringLiteral(
        R"((?:setContentsMargins|setSpacing|setHorizontalSpacing|setVerticalSpacing|setFixed(?:Size|Width|Height)|setM(?:in|ax)imum(?:Size|Width|Height)|setPixelSize|setPointSizeF?|addSpacing|resize|setIconSize|setColumnWidth|FlowLayout)\([^;]*?(?<![\w.:(])(?:[2-9]|\d\d+)(?![\w.%])(?!\s*\*)(?!\s*\)\s*\*))"));
    static const QRegularExpression stepsOfTokens(QStringLiteral(R"(space\([^()]*\))"));
    static const QRegularExpression factors(QStringLiteral(R"([*/] *\d+\b|\b\d+ *\*)"));
    for (const QString &path : sources(QStringLiteral("ui"))) {
        if (path.contains(QStringLiteral("/ui/style/"))) {
            continue;
        }
        QString text = contents(path);
        QVERIFY2(!text.contains(QStringLiteral("setStyleSheet")), qPrintable(path));
        const auto found = colour.match(text);
        QVERIFY2(!found.hasMatch(), qPrintable(path + QLatin1Char(' ') + found.captured()));
        text.replace(stepsOfTokens, QStringLiteral("S"));
        text.remove(factors);
        const auto size = pixels.match(text);
        QVERIFY2(!size.hasMatch(), qPrintable(path + QLatin1Char(' ') + size.captured()));
    }
}

void TestStyle::mainWindowStaysSmall()
{
    for (const QString &name : {QStringLiteral("mainwindow.h"), QStringLiteral("mainwindow.cpp")}) {
        const QString text = contents(QStringLiteral(FORECOURT_SOURCE_DIR "/ui/shell/") + name);
        QVERIFY(!text.isEmpty());
        QVERIFY2(text.count(u'\n') <= 300, qPrintable(name));
    }
}

QTEST_MAIN(TestStyle)
#include "tst_style.moc"
