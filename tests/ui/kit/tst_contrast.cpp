// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/appearance.h"
#include "ui/style/buttonpainter.h"
#include "ui/style/forecourtstyle.h"
#include "ui/style/tokens.h"

#include <QPalette>
#include <QTest>

#include <cmath>

using namespace forecourt;

// The contrast of every pair of colours that meets on the screen, computed from the tokens: WCAG 2.2, 1.4.3
// for text (4.5:1, large 3:1; in the high contrast theme 7:1 after 1.4.6) and 1.4.11 for borders, signs and
// the focus ring (3:1). What is switched off is excepted there.
class TestContrast final : public QObject
{
    Q_OBJECT

private:
    struct Ground
    {
        const char *name;
        QColor color;
    };

    static double contrast(const QColor &a, const QColor &b)
    {
        const auto channel = [](double value) {
            return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
        };
        const auto luminance = [&](const QColor &c) {
            return 0.2126 * channel(c.redF()) + 0.7152 * channel(c.greenF()) + 0.0722 * channel(c.blueF());
        };
        const double la = luminance(a);
        const double lb = luminance(b);
        return (qMax(la, lb) + 0.05) / (qMin(la, lb) + 0.05);
    }

    static QList<Theme> themes() { return {Theme::Light, Theme::Dark, Theme::HighContrast}; }
    static double leastForText(Theme theme) { return theme == Theme::HighContrast ? 7.0 : 4.5; }

    // Where running text and controls stand; rows are sunken under the mouse and accentWeak when selected.
    static QList<Ground> grounds(const Tokens &t)
    {
        return {{"bg", t.color.bg},
                {"surface", t.color.surface},
                {"nav", t.color.nav},
                {"sunken", t.color.sunken},
                {"selected", t.color.accentWeak}};
    }

    static void columns()
    {
        QTest::addColumn<QColor>("front");
        QTest::addColumn<QColor>("ground");
        QTest::addColumn<double>("least");
    }

    static void row(Theme theme, const QString &name, const QColor &front, const QColor &ground, double least)
    {
        QTest::newRow(qPrintable(themeWord(theme) + QLatin1Char(' ') + name)) << front << ground << least;
    }

    static void compare()
    {
        QFETCH(QColor, front);
        QFETCH(QColor, ground);
        QFETCH(double, least);
        const double found = contrast(front, ground);
        QVERIFY2(
            found >= least,
            qPrintable(
                QStringLiteral("%1 on %2 is %3:1").arg(front.name(), ground.name()).arg(found, 0, 'f', 2)));
    }

private Q_SLOTS:
    void referenceValuesAreMet()
    {
        QCOMPARE(qRound(contrast(QColor(0, 0, 0), QColor(255, 255, 255)) * 100), 2100);
        QCOMPARE(qRound(contrast(QColor(119, 119, 119), QColor(255, 255, 255)) * 100), 448);
    }

    void everyTextRoleIsReadableOnEverySurface_data()
    {
        columns();
        const std::pair<const char *, TextRole> roles[] = {{"body", TextRole::Body},
                                                           {"strong", TextRole::Strong},
                                                           {"secondary", TextRole::Secondary},
                                                           {"muted", TextRole::Muted},
                                                           {"small", TextRole::Small},
                                                           {"heading", TextRole::Heading},
                                                           {"title", TextRole::Title},
                                                           {"figure", TextRole::Figure},
                                                           {"key", TextRole::Key},
                                                           {"small strong", TextRole::SmallStrong}};
        for (const Theme theme : themes()) {
            const Tokens t = Tokens::make(theme);
            for (const auto &[name, role] : roles) {
                for (const Ground &ground : grounds(t)) {
                    row(theme,
                        QStringLiteral("%1 on %2").arg(QLatin1String(name), QLatin1String(ground.name)),
                        t.textColor(role), ground.color, leastForText(theme));
                }
            }
        }
    }
    void everyTextRoleIsReadableOnEverySurface() { compare(); }

    void everyToneIsReadable_data()
    {
        columns();
        for (const Theme theme : themes()) {
            const Tokens t = Tokens::make(theme);
            for (const Tone tone : {Tone::Neutral, Tone::Ok, Tone::Warn, Tone::Bad, Tone::Accent}) {
                const ToneColors colors = t.tone(tone);
                const QString name = QStringLiteral("tone %1").arg(static_cast<int>(tone));
                row(theme, name + QStringLiteral(" in its badge"), colors.foreground, colors.background,
                    leastForText(theme));
                row(theme, name + QStringLiteral(" banner's small print"), t.color.text2, colors.background,
                    leastForText(theme));
                for (const Ground &ground : grounds(t)) {
                    row(theme, name + QStringLiteral(" on ") + QLatin1String(ground.name), colors.foreground,
                        ground.color, leastForText(theme));
                }
            }
        }
    }
    void everyToneIsReadable() { compare(); }

    void primaryButtonIsReadableInEveryState_data()
    {
        columns();
        for (const Theme theme : themes()) {
            const Tokens t = Tokens::make(theme);
            row(theme, QStringLiteral("at rest"), t.color.onAccent, t.color.accent, leastForText(theme));
            row(theme, QStringLiteral("hover"), t.color.onAccent, t.color.accentHover, leastForText(theme));
            row(theme, QStringLiteral("down"), t.color.onAccent, t.color.accentDown, leastForText(theme));
        }
    }
    void primaryButtonIsReadableInEveryState() { compare(); }

    void bordersAndFocusStandOut_data()
    {
        columns();
        constexpr double kLeast = 3.0;
        for (const Theme theme : themes()) {
            const Tokens t = Tokens::make(theme);
            for (const Ground &ground : grounds(t)) {
                const QLatin1String name(ground.name);
                row(theme, QStringLiteral("border on ") + name, t.color.lineStrong, ground.color, kLeast);
                row(theme, QStringLiteral("focus ring on ") + name, t.color.accent, ground.color, kLeast);
                row(theme, QStringLiteral("sign on ") + name, t.color.text3, ground.color, kLeast);
                for (const Tone tone : {Tone::Warn, Tone::Bad}) {
                    row(theme, QStringLiteral("field %1 on ").arg(static_cast<int>(tone)) + name,
                        t.tone(tone).foreground, ground.color, kLeast);
                }
            }
            row(theme, QStringLiteral("focus inside a primary button"), t.color.onAccent, t.color.accent,
                kLeast);
            row(theme, QStringLiteral("progress in its groove"), t.color.accent, t.color.sunken, kLeast);
            row(theme, QStringLiteral("bar of the selected row"), t.color.accent, t.color.surface, kLeast);
        }
    }
    void bordersAndFocusStandOut() { compare(); }

    void highContrastHasSolidLines()
    {
        const Tokens t = Tokens::make(Theme::HighContrast);
        QVERIFY(contrast(t.color.line, t.color.surface) >= 7.0);
        QVERIFY(t.controlLine > Tokens::make(Theme::Light).controlLine);
        QVERIFY(t.focusRing > t.controlLine); // focus is a change of width as well as of colour
        QCOMPARE(t.outlineColor(Tone::Warn), t.color.warn);
        QCOMPARE(Tokens::make(Theme::Light).outlineColor(Tone::Warn).alpha(), 0);
    }

    void paletteSaysTheSame_data()
    {
        columns();
        for (const Theme theme : themes()) {
            const ForecourtStyle style(Tokens::make(theme));
            const QPalette palette = style.standardPalette();
            const auto pair = [&](const char *name, QPalette::ColorRole front, QPalette::ColorRole ground) {
                row(theme, QLatin1String(name), palette.color(front), palette.color(ground),
                    leastForText(theme));
            };
            pair("window", QPalette::WindowText, QPalette::Window);
            pair("field", QPalette::Text, QPalette::Base);
            pair("placeholder", QPalette::PlaceholderText, QPalette::Base);
            pair("button", QPalette::ButtonText, QPalette::Button);
            pair("selected text", QPalette::HighlightedText, QPalette::Highlight);
            pair("tool tip", QPalette::ToolTipText, QPalette::ToolTipBase);
            pair("link", QPalette::Link, QPalette::Window);
        }
    }
    void paletteSaysTheSame() { compare(); }

    void themesHaveWords()
    {
        for (const Theme theme : themes()) {
            QCOMPARE(themeFromWord(themeWord(theme)), std::optional(theme));
        }
        QVERIFY(!themeFromWord(QStringLiteral("pink")));
    }

    void systemThemeIsReadFromItsPalette()
    {
        const auto palette = [](const QColor &text, const QColor &window, const QColor &field) {
            QPalette colors;
            colors.setColor(QPalette::WindowText, text);
            colors.setColor(QPalette::Window, window);
            colors.setColor(QPalette::Base, field);
            return colors;
        };
        const QColor black(0, 0, 0);
        const QColor white(255, 255, 255);
        const QColor grey(239, 239, 239);
        QCOMPARE(Appearance::themeOf(palette(black, grey, white), {}), Theme::Light);
        QCOMPARE(Appearance::themeOf(palette(grey, black, black), {}), Theme::Dark);
        QCOMPARE(Appearance::themeOf(palette(white, black, black), {}), Theme::HighContrast);
        QCOMPARE(Appearance::themeOf(palette(black, white, white), {}), Theme::HighContrast);
        QCOMPARE(Appearance::themeOf(palette(black, grey, white), QStringLiteral("HighContrast")),
                 Theme::HighContrast);
    }
};

QTEST_MAIN(TestContrast)
#include "tst_contrast.moc"
