// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QStringView>

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <type_traits>

namespace forecourt {

// The permanent words of an enumeration, in the order of its enumerators (which count from 0). Specialised
// beside each enumeration. Words reach the database, the wire and files: they are never renamed, only added
// at the end.
template <typename E> inline constexpr std::nullptr_t kWords = nullptr;

template <typename E>
concept Worded = std::is_enum_v<E> && !std::is_same_v<std::remove_cv_t<decltype(kWords<E>)>, std::nullptr_t>;

template <typename... Words>
constexpr std::array<std::u16string_view, sizeof...(Words)> words(const Words &...list)
{
    return {std::u16string_view(list)...};
}

template <Worded E> inline constexpr std::size_t kWordCount = kWords<E>.size();

// The permanent word of a value.
template <Worded E> [[nodiscard]] QString wordOf(E value)
{
    const auto index = static_cast<std::size_t>(value);
    return index < kWordCount<E> ? QStringView(kWords<E>[index]).toString() : QString();
}

// The value of a word; none for a word this version does not know.
template <Worded E> [[nodiscard]] std::optional<E> fromWord(QStringView text)
{
    for (std::size_t i = 0; i < kWordCount<E>; ++i) {
        if (QStringView(kWords<E>[i]) == text) {
            return static_cast<E>(i);
        }
    }
    return std::nullopt;
}

// The value of a word, or the given one where this version does not know the word.
template <Worded E> [[nodiscard]] E fromWord(QStringView text, E fallback)
{
    return fromWord<E>(text).value_or(fallback);
}

// Every value, in order.
template <Worded E> [[nodiscard]] constexpr std::array<E, kWordCount<E>> allOf()
{
    std::array<E, kWordCount<E>> all{};
    for (std::size_t i = 0; i < all.size(); ++i) {
        all[i] = static_cast<E>(i);
    }
    return all;
}

// Every word, in order.
template <Worded E> [[nodiscard]] QStringList allWords()
{
    QStringList list;
    for (const std::u16string_view word : kWords<E>) {
        list.append(QStringView(word).toString());
    }
    return list;
}

} // namespace forecourt
