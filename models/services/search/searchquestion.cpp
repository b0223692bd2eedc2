// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/search/searchquestion.h"

#include "models/domain/phone.h"
#include "models/domain/text.h"

namespace forecourt {

namespace {

using Rank = searchgrams::Rank;

void add(QStringList &spellings, const QString &spelling)
{
    if (searchgrams::isSearchable(spelling) && !spellings.contains(spelling)) {
        spellings.append(spelling);
    }
}

// Digits and what people write between them.
bool isNumber(const QString &text)
{
    return std::none_of(text.begin(), text.end(), [](QChar c) { return c.isLetter(); });
}

// As a VIN: 1 and 0 for the letters that look like them.
QString withoutLookalikes(QString folded)
{
    for (QChar &c : folded) {
        c = c == u'i' ? QChar(u'1') : c == u'o' || c == u'q' ? QChar(u'0') : c;
    }
    return folded;
}

// Longer than anything people search by; what is pasted may be of any length.
constexpr qsizetype kMostTerms = 12;
constexpr qsizetype kLongestTerm = 64;

SearchQuestion::Term termOf(const QString &text)
{
    const QString typed = text.left(kLongestTerm);
    constexpr qsizetype kFewestDigits = 4;
    constexpr qsizetype kFewestOfVin = 4;
    SearchQuestion::Term term;
    const bool number = isNumber(typed);
    const QString folded = foldedForSearch(typed);
    add(term.spellings, number ? digitsOnly(typed) : folded);
    const PhoneNumber phone = normalisePhone(typed);
    if (phone.isValid()) {
        add(term.spellings, phone.searchDigits);
    }
    // Part of a number, typed with a country code, a trunk zero or dashes.
    const QString part = number ? phoneSearchDigits(typed) : QString();
    if (part.size() >= kFewestDigits) {
        add(term.spellings, part);
    }
    const QString corrected = withoutLookalikes(folded);
    if (corrected.size() >= kFewestOfVin && corrected != folded && !hasHan(corrected)) {
        term.vehicleSpellings.append(corrected);
    }
    return term;
}

std::optional<Rank> better(std::optional<Rank> a, std::optional<Rank> b)
{
    return !b || (a && *a < *b) ? a : b;
}

std::optional<Rank> bestOf(const QStringList &spellings, QStringView text)
{
    std::optional<Rank> best;
    for (const QString &spelling : spellings) {
        best = better(best, searchgrams::rankIn(text, spelling));
    }
    return best;
}

std::optional<Rank> rankOf(const SearchQuestion::Alternative &alternative, SearchKind kind, QStringView text)
{
    Rank worst = Rank::Word;
    for (const SearchQuestion::Term &term : alternative) {
        std::optional<Rank> best = bestOf(term.spellings, text);
        if (kind == SearchKind::Vehicle) {
            best = better(best, bestOf(term.vehicleSpellings, text));
        }
        if (!best) {
            return std::nullopt;
        }
        worst = std::max(worst, *best);
    }
    return worst;
}

} // namespace

SearchQuestion SearchQuestion::of(const QString &typed)
{
    SearchQuestion question;
    const QString text = normalisedText(typed.left(kMostTerms * (kLongestTerm + 1)));
    const Term whole = termOf(text);
    if (!whole.spellings.isEmpty()) {
        question.alternatives.append({whole});
    }
    const QStringList words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    Alternative each;
    for (const QString &word : words) {
        const Term term = termOf(word);
        if (each.size() < kMostTerms && !term.spellings.isEmpty() && !each.contains(term)) {
            each.append(term);
        }
    }
    const bool oneNumber = normalisePhone(text.left(kLongestTerm)).isValid();
    if (words.size() > 1 && !each.isEmpty() && !oneNumber) {
        question.alternatives.append(each);
    }
    return question;
}

QStringList SearchQuestion::spellings(const Term &term, SearchKind kind) const
{
    return kind == SearchKind::Vehicle ? term.spellings + term.vehicleSpellings : term.spellings;
}

std::optional<Rank> SearchQuestion::rankIn(SearchKind kind, QStringView text) const
{
    std::optional<Rank> best;
    for (const Alternative &alternative : alternatives) {
        best = better(best, rankOf(alternative, kind, text));
    }
    return best;
}

} // namespace forecourt
