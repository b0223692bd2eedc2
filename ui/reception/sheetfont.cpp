// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reception/sheetfont.h"

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

QSet<char32_t> missingIn(const QString &family, const QSet<char32_t> &characters)
{
    const QRawFont font = QRawFont::fromFont(QFont(family), QFontDatabase::SimplifiedChinese);
    if (!font.isValid() || font.familyName() != family) {
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

} // namespace

QStringList sheetFontFamilies()
{
    return {QStringLiteral("Noto Sans CJK SC"),
            QStringLiteral("Source Han Sans SC"),
            QStringLiteral("Microsoft YaHei UI"),
            QStringLiteral("Microsoft YaHei"),
            QStringLiteral("PingFang SC"),
            QStringLiteral("WenQuanYi Micro Hei"),
            QStringLiteral("SimSun")};
}

Result<QFont> fontForEvery(const QString &text, const QStringList &families)
{
    auto [main, missing] = best(families, charactersOf(text));
    QStringList chosen{main};
    if (!main.isEmpty() && !missing.isEmpty()) {
        for (const QString &family : QFontDatabase::families()) {
            const QSet<char32_t> left = missingIn(family, missing);
            if (left.size() < missing.size()) {
                chosen.append(family);
                missing = left;
            }
            if (missing.isEmpty()) {
                break;
            }
        }
    }
    if (!missing.isEmpty()) {
        return fail(ErrorCode::Unsupported,
                    QStringLiteral("no installed font has the characters %1; looked for %2")
                        .arg(listOf(missing), families.join(QStringLiteral(", "))));
    }
    QFont font;
    font.setFamilies(chosen);
    return font;
}

} // namespace forecourt
