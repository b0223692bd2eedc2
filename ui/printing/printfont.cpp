// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/printfont.h"

#include <QFontDatabase>
#include <QRawFont>
#include <QSet>

namespace forecourt {

namespace {

// Spaces, controls, joiners and variation selectors have no ink; private-use characters do.
bool hasInk(uint code)
{
    const QChar::Category category = QChar::category(code);
    const bool selector = (code >= 0xFE00 && code <= 0xFE0F) || (code >= 0xE0100 && code <= 0xE01EF);
    return !QChar::isSpace(code) && category != QChar::Other_Control && category != QChar::Other_Format &&
           !selector;
}

QSet<char32_t> charactersOf(const QString &text)
{
    QSet<char32_t> characters;
    for (const uint code : text.toUcs4()) {
        if (hasInk(code)) {
            characters.insert(code);
        }
    }
    return characters;
}

// Fonts of coloured pictures (emoji) have no outlines, and a PDF shows nothing of them.
bool hasOutlines(const QRawFont &font)
{
    return font.fontTable("CBDT").isEmpty() && font.fontTable("sbix").isEmpty();
}

QSet<char32_t> missingIn(const QString &family, const QSet<char32_t> &characters)
{
    const QRawFont font = QRawFont::fromFont(QFont(family), QFontDatabase::SimplifiedChinese);
    if (!font.isValid() || font.familyName() != family || !hasOutlines(font)) {
        return characters;
    }
    QSet<char32_t> missing;
    for (const char32_t character : characters) {
        if (!font.supportsCharacter(static_cast<quint32>(character))) {
            missing.insert(character);
        }
    }
    return missing;
}

QString listOf(const QSet<char32_t> &characters)
{
    constexpr qsizetype kNamed = 8;
    QList<char32_t> sorted = characters.values();
    std::sort(sorted.begin(), sorted.end());
    QStringList names;
    for (const char32_t code : sorted.mid(0, kNamed)) {
        names.append(QStringLiteral("%1 (U+%2)")
                         .arg(QString::fromUcs4(&code, 1), QString::number(code, 16).toUpper()));
    }
    return names.join(QStringLiteral(", "));
}

bool isEastAsian(char32_t character)
{
    switch (QChar::script(character)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Hangul:
    case QChar::Script_Bopomofo:
        return true;
    default:
        return character < 0x80 || (character >= 0x3000 && character < 0x3400) ||
               (character >= 0xFF00 && character < 0xFFF0);
    }
}

// The family that lacks least; an empty name where none is installed.
std::pair<QString, QSet<char32_t>> best(const QStringList &families, const QSet<char32_t> &characters)
{
    std::pair<QString, QSet<char32_t>> found{QString(), characters};
    for (const QString &family : families) {
        const QSet<char32_t> missing = missingIn(family, characters);
        if (missing.size() < found.second.size()) {
            found = {family, missing};
        }
        if (found.second.isEmpty()) {
            break;
        }
    }
    return found;
}

// What the main family lacks, from whichever installed fonts have it.
void supplement(QStringList &chosen, QSet<char32_t> &missing)
{
    for (const QString &family : QFontDatabase::families()) {
        if (missing.isEmpty()) {
            return;
        }
        const QSet<char32_t> left = missingIn(family, missing);
        if (left.size() < missing.size()) {
            chosen.append(family);
            missing = left;
        }
    }
}

} // namespace

QStringList PrintFont::families()
{
    return {QStringLiteral("Noto Sans CJK SC"),
            QStringLiteral("Source Han Sans SC"),
            QStringLiteral("Microsoft YaHei UI"),
            QStringLiteral("Microsoft YaHei"),
            QStringLiteral("PingFang SC"),
            QStringLiteral("WenQuanYi Micro Hei"),
            QStringLiteral("SimSun")};
}

// The packages are those of Debian and its relatives.
QString PrintFont::advice(char32_t character)
{
    constexpr char32_t kRare = 0x20000; // ideographs beyond the basic plane
    constexpr char32_t kSymbols = 0x1F000;
    const auto install = [](const char *font, const char *package) {
        return tr("Install the font %1 (package %2) and print again.")
            .arg(QString::fromLatin1(font), QString::fromLatin1(package));
    };
    if (QChar::category(character) == QChar::Other_PrivateUse) {
        return tr("They belong to a private area that no public font covers: replace them in the record.");
    }
    if (isEastAsian(character)) {
        return character >= kRare ? install("HanaMinB", "fonts-hanazono")
                                  : install("Noto Sans CJK SC", "fonts-noto-cjk");
    }
    return character >= kSymbols ? install("Symbola", "fonts-symbola")
                                 : install("Noto Sans", "fonts-noto-core");
}

Result<QFont> PrintFont::covering(const QString &text, const QStringList &families)
{
    auto [main, missing] = best(families, charactersOf(text));
    QStringList chosen{main};
    if (!main.isEmpty()) {
        supplement(chosen, missing);
    }
    if (!missing.isEmpty()) {
        QStringList sentences{tr("No installed font has the characters %1.").arg(listOf(missing))};
        QList<char32_t> left = missing.values();
        std::sort(left.begin(), left.end());
        for (const char32_t character : left) {
            sentences.append(advice(character));
        }
        sentences.removeDuplicates();
        sentences.append(tr("Looked for: %1.").arg(families.join(QStringLiteral(", "))));
        return fail(ErrorCode::Unsupported, sentences.join(u' '));
    }
    QFont font;
    font.setFamilies(chosen);
    return font;
}

} // namespace forecourt
