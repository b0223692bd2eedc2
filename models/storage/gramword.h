// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <algorithm>
#include <string>

namespace forecourt::searchgrams {

// The places of a gram, behind the letter of its field.
inline constexpr char16_t kInside = u'i';
inline constexpr char16_t kBeginning = u'b';
inline constexpr char16_t kEnd = u'e';
inline constexpr char16_t kWhole = u'w';

// The ideographs that FTS5's unicode61 takes for letters: those of Unicode 6.1.
[[nodiscard]] inline bool isIdeograph(char16_t c)
{
    return (c >= 0x4E00 && c <= 0x9FCC) || (c >= 0x3400 && c <= 0x4DB5);
}

[[nodiscard]] inline bool isDigit(char16_t c)
{
    return c >= u'0' && c <= u'9';
}

// A word in characters that can stand in a gram.
[[nodiscard]] inline std::u16string written(QStringView word)
{
    constexpr int kLetters = 26;
    std::u16string text(static_cast<size_t>(word.size()), u' ');
    std::transform(word.begin(), word.end(), text.begin(), [](QChar character) -> char16_t {
        const char16_t c = character.unicode();
        const bool plain = isIdeograph(c) || isDigit(c) || (c >= u'a' && c <= u'z');
        return plain ? c : static_cast<char16_t>(u'a' + c % kLetters);
    });
    return text;
}

// The grams of a word (searchgrams.h); the same for texts and for needles.
class Word final
{
public:
    explicit Word(QStringView word)
        : m_text(written(word)), m_hasDigit(std::any_of(m_text.begin(), m_text.end(), isDigit))
    {}

    [[nodiscard]] int size() const { return static_cast<int>(m_text.size()); }
    [[nodiscard]] QStringView part(int at, int length) const
    {
        return QStringView(m_text.data() + at, length);
    }
    [[nodiscard]] bool ideographAt(int at) const { return isIdeograph(m_text[static_cast<size_t>(at)]); }
    [[nodiscard]] bool digitAt(int at) const { return isDigit(m_text[static_cast<size_t>(at)]); }
    [[nodiscard]] bool plain(int at, int length) const
    {
        return std::none_of(m_text.begin() + at, m_text.begin() + at + length, isIdeograph);
    }
    [[nodiscard]] bool digits(int at, int length) const
    {
        return std::all_of(m_text.begin() + at, m_text.begin() + at + length, isDigit);
    }
    [[nodiscard]] bool hasDigit() const { return m_hasDigit; }
    [[nodiscard]] bool isShort() const
    {
        constexpr int kLongest = 6;
        return size() >= 2 && size() <= kLongest && plain(0, size());
    }

    // Length of the longest gram inside the word that begins here, or 0.
    [[nodiscard]] int insideAt(int at) const
    {
        const int left = size() - at;
        if (left >= 2 && (ideographAt(at) || ideographAt(at + 1))) {
            return 2;
        }
        if (ideographAt(at)) {
            return 1;
        }
        if (left < 3 || !plain(at, 3)) {
            return 0;
        }
        return left > 3 && digits(at, 4) ? 4 : 3;
    }

    // Length of the gram that stands for the beginning or the end of a longer needle.
    [[nodiscard]] int beginning() const
    {
        if (size() < 2) {
            return size();
        }
        return size() >= 3 && plain(0, 3) ? 3 : 2;
    }
    [[nodiscard]] int end() const
    {
        if (size() < 2) {
            return size();
        }
        if (size() < 3 || !plain(size() - 3, 3)) {
            return 2;
        }
        return size() >= 4 && digits(size() - 4, 4) ? 4 : 3;
    }

private:
    std::u16string m_text;
    bool m_hasDigit;
};

} // namespace forecourt::searchgrams
