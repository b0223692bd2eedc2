// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <optional>

namespace forecourt {

// Readings of a Chinese character without tones, the usual one first, then as a surname (曾: ceng, zeng). A
// reading with ü is there twice, with v and with u, as people type it. Empty for everything else. Source:
// ICU's Han-Latin and Han-Latin/Names (see packaging/tools/makepinyintable.cpp). Any thread.
[[nodiscard]] QStringList pinyinReadings(QChar character);

// How a name is typed: each of its readings as a whole and by its initials (王梓涵: wangzihan, wzh), other
// characters as they are, in small letters. Names with many readings get the most usual ones. Empty without a
// Chinese character, and for what is longer than any name.
inline constexpr qsizetype kLongestSpelled = 32;
[[nodiscard]] QStringList pinyinSpellings(QStringView name);

// A run of a text that can be read as what was typed.
struct PinyinMatch
{
    qsizetype start = 0;
    qsizetype length = 0; // in UTF-16 units

    bool operator==(const PinyinMatch &) const = default;
};

// Finds the first run of `text` that `typed` spells: a Chinese character by its whole reading, by its initial
// (w, zh), or, as the last one, by any beginning of its reading; every other character by itself, in any
// case. Spaces and apostrophes in what is typed, and spaces in the text, count for nothing. None if nothing
// is typed.
[[nodiscard]] std::optional<PinyinMatch> pinyinMatch(QStringView text, QStringView typed);

} // namespace forecourt
