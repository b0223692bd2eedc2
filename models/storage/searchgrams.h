// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace forecourt {

// The alphabet of the search index (ADR 0011). A document is lower-case words separated by one space, as
// searchdocument.h makes them; a needle is one such word or a part of it.
//
// What answers, in every kind of record alike: a needle of three or more characters, or with an ideograph,
// answers wherever it stands inside a word; one of two letters or digits only as a whole word or at the
// beginning or end of one (pairs of digits stand in a fifth of all records); a single letter or digit never.
//
// Grams, each behind the letter of its field and the letter of its place, so that one FTS5 index serves all:
//   i  inside: each ideograph, each pair with an ideograph, each three characters, each four digits;
//   b  beginning of a word: one ideograph, two and three characters;
//   e  end of a word: one ideograph, two and three characters, four digits;
//   w  a whole word of two to six letters or digits: of longer ones both edges say enough.
// Characters that are neither ideographs nor a–z nor 0–9 share a letter each. Grams may therefore promise too
// much, never too little: whoever asks confirms with rankIn(). Pure functions, any thread.
namespace searchgrams {

// Rises with every change of what grams a text has; an index of another alphabet is made anew at opening.
inline constexpr int kAlphabet = 2;

// Where in a record a text stands; kept apart so that a question may leave some out.
enum class Field : char16_t {
    Customer = u'c',
    Vehicle = u'v',
    VehicleModel = u'm',
    Order = u'o',
    Lead = u'l',
    LeadInterest = u'n',
};

// How well a needle stands in a text, best first. Of the two edges the first is what people say: the tail of
// a number, the beginning of a name.
enum class Rank { Word, FirstEdge, OtherEdge, Inside };
inline constexpr Rank kRanks[] = {Rank::Word, Rank::FirstEdge, Rank::OtherEdge, Rank::Inside};

// Appends the grams of one word and a space after each.
void appendGrams(QString &grams, QStringView word, Field field);

[[nodiscard]] bool isSearchable(QStringView needle);
// Two letters or digits: found at the beginning or end of a word only.
[[nodiscard]] bool isEdgeOnly(QStringView needle);

// The best place of a needle in a text, or none: the definition of what answers.
[[nodiscard]] std::optional<Rank> rankIn(QStringView text, QStringView needle);

} // namespace searchgrams
} // namespace forecourt
