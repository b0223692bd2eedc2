// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/itemmodels/roles.h"

#include <QColor>
#include <QFont>
#include <QSize>

#include <optional>

class QWidget;

namespace forecourt {

// High contrast is black on white with solid borders: text at least 7:1, borders at least 3:1.
enum class Theme { Light, Dark, HighContrast };
enum class Density { Compact, Comfortable };

// What a piece of text is, which decides its size, weight and colour.
enum class TextRole {
    Body,      // 13 px
    Strong,    // 13 px, semi-bold
    Secondary, // 13 px, grey
    Muted,     // 13 px, light grey
    Small,     // 12 px, light grey: labels, hints, second lines
    SmallStrong,
    Heading, // 13 px, semi-bold: the title of a card
    Title,   // 18 px, bold: the title of a page
    Figure,  // 24 px, bold: a key figure
    Key,     // 11 px: a keyboard hint
};

struct Colors
{
    QColor bg;         // behind cards
    QColor surface;    // cards, lists, fields
    QColor sunken;     // neutral badges, hover
    QColor line;       // hairlines
    QColor lineStrong; // borders of controls, at least 3:1 to what they stand on
    QColor text;
    QColor text2;
    QColor text3;
    QColor accent;
    QColor onAccent; // text on accent, accentHover and accentDown
    QColor accentHover;
    QColor accentDown;
    QColor accentWeak;
    QColor ok;
    QColor okWeak;
    QColor warn;
    QColor warnWeak;
    QColor bad;
    QColor badWeak;
    QColor nav; // behind the navigation
};

// A tone as two colours whose contrast is at least 4.5:1 (WCAG 2.2, 1.4.3).
struct ToneColors
{
    QColor foreground;
    QColor background;
};

// Every colour, size and font of the interface. The only file with colour or pixel constants. Lengths are
// device independent pixels; those of text and controls are already multiplied by the text size, spacing is
// not.
struct Tokens
{
    Theme theme = Theme::Light;
    Density density = Density::Comfortable;
    double scale = 1.0;
    Colors color;

    int hairline = 1;
    int controlLine = 1; // the border of fields and buttons
    int outline = 0;     // round what only its fill sets off: badges, banners, selected rows
    int radius = 6;
    int cardRadius = 8;
    int badgeRadius = 4;
    int focusRing = 2;
    int accentBar = 3;
    int minTarget = 24; // the least a mouse or finger can aim at (WCAG 2.2, 2.5.8)

    int controlHeight = 0;
    int smallControlHeight = 0;
    int rowHeight = 0;
    int twoLineRowHeight = 0;
    int timelineRowHeight = 0;
    int headingRowHeight = 0;
    int badgeHeight = 0;
    int chipHeight = 0;
    int navItemHeight = 0;
    int navWidth = 0;
    int headerHeight = 0;
    int statusHeight = 0;
    int listWidth = 0;
    int searchWidth = 0;
    int fieldWidth = 0; // the least a telephone number needs
    int dialogWidth = 0;
    int avatarSize = 0;
    int avatarLarge = 0;
    int iconSize = 0;
    int inlineIconSize = 0; // in buttons and fields
    int smallIconSize = 0;
    int heroIconSize = 0;
    int dotSize = 0;
    int stepSize = 0; // the mark of a step
    int checkSize = 0;
    int scrollBarWidth = 0;
    int timelineTimeWidth = 0;
    int galleryWidth = 0; // a sample of the gallery
    int galleryHeight = 0;
    int popupMaxHeight = 0;
    QSize defaultWindow; // of a desk that has no remembered size

    // n steps of the 4-pixel grid.
    [[nodiscard]] int space(int steps) const { return steps * 4; }
    [[nodiscard]] QFont font(TextRole role) const;
    [[nodiscard]] QColor textColor(TextRole role) const;
    [[nodiscard]] ToneColors tone(Tone tone) const;
    // The border that goes with a fill: visible in high contrast only.
    [[nodiscard]] QColor outlineColor(Tone tone = Tone::Neutral) const;

    // scale is clamped to 1.0 … 2.0.
    static Tokens make(Theme theme, double scale = 1.0, Density density = Density::Comfortable);
};

// Of what is printed, or will be: those of the light theme, whatever the window shows. Paper is `surface`.
[[nodiscard]] const Colors &paperColors();

// The word of a theme in settings and on the command line: light, dark, contrast.
[[nodiscard]] QString themeWord(Theme theme);
[[nodiscard]] std::optional<Theme> themeFromWord(const QString &word);

// The tokens of the style the widget is drawn with; plain light tokens under a foreign style. The reference
// holds until the theme, text size or density changes.
const Tokens &tokens(const QWidget *widget);

} // namespace forecourt
