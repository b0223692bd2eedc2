// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/gramcounts.h"

#include "models/storage/gramword.h"
#include "models/storage/searchdocument.h"
#include "models/storage/searchsyllables.h"

#include <QSet>

#include <algorithm>
#include <vector>

namespace forecourt {

namespace {

using namespace searchgrams;

// Neighbours lie on the same pages, so a sample of some at each of many places reads little.
constexpr qint64 kAtEach = 32;
constexpr qint64 kSampled = 4096;

constexpr double kGuessedDocuments = 100'000;

double guessedShare(char16_t place, QStringView text)
{
    if (place == kWhole) {
        return 0.005;
    }
    const bool han = std::any_of(text.begin(), text.end(), [](QChar c) { return isIdeograph(c.unicode()); });
    const bool digits = std::all_of(text.begin(), text.end(), [](QChar c) { return isDigit(c.unicode()); });
    if (han) {
        return text.size() > 1 ? 0.002 : 0.03;
    }
    if (digits) {
        return text.size() > 3 ? 0.001 : text.size() > 2 ? 0.01 : 0.1;
    }
    return text.size() > 3 ? 0.001 : text.size() < 3 || isCommonPart(text) ? 0.1 : 0.005;
}

} // namespace

Result<GramCounts> GramCounts::sampled(Database &database)
{
    GramCounts counts;
    // Places are above 0: with that said SQLite seeks both ends.
    FORECOURT_ASSIGN(
        const auto ends,
        database.first(QStringLiteral("SELECT (SELECT id FROM search_text WHERE id > 0 ORDER BY id LIMIT 1), "
                                      "(SELECT id FROM search_text WHERE id > 0 ORDER BY id DESC LIMIT 1)"),
                       {}, [](const Row &row) {
                           return row.isNull(0) ? std::pair<qint64, qint64>(1, 0)
                                                : std::pair(row.integer(0), row.integer(1));
                       }));
    const auto [first, last] = ends.value_or(std::pair<qint64, qint64>(1, 0));
    const qint64 places = last - first + 1;
    const bool whole = places <= 2 * kSampled;
    const qint64 step = whole ? std::max<qint64>(places, 1) : places * kAtEach / kSampled;
    qint64 read = 0;
    for (qint64 place = first; place <= last; place += step) {
        FORECOURT_TRY(database.forEach(
            QStringLiteral("SELECT kind, text FROM search_text WHERE id >= ? ORDER BY id LIMIT ?"),
            {place, whole ? places : kAtEach}, [&](const Row &row) -> Result<void> {
                counts.add(gramsOf(static_cast<SearchKind>(row.integer(0)), row.text(1)));
                ++read;
                return {};
            }));
    }
    counts.finish(read == 0 ? 0 : whole ? 1.0 : static_cast<double>(places) / static_cast<double>(read));
    return counts;
}

void GramCounts::add(const QString &grams)
{
    std::vector<size_t> seen;
    QSet<char16_t> fields;
    for (const QStringView gram : QStringView(grams).tokenize(u' ', Qt::SkipEmptyParts)) {
        seen.push_back(qHash(gram));
        fields.insert(gram.front().unicode());
    }
    std::sort(seen.begin(), seen.end());
    seen.erase(std::unique(seen.begin(), seen.end()), seen.end());
    for (const size_t gram : seen) {
        ++m_seen[gram];
    }
    for (const char16_t field : fields) {
        ++m_fields[field];
    }
}

// What was seen once is as rare as what was not seen, and most are such.
void GramCounts::finish(double documentsForEach)
{
    m_each = documentsForEach;
    m_seen.removeIf([](const auto &seen) { return seen.value() < 2; });
    m_seen.squeeze();
}

double GramCounts::documents(QStringView gram) const
{
    if (m_each > 0) {
        return m_each * m_seen.value(qHash(gram), 1);
    }
    return kGuessedDocuments * guessedShare(gram.at(1).unicode(), gram.sliced(2));
}

double GramCounts::all(Field field) const
{
    return m_each > 0 ? m_each * std::max(1, m_fields.value(static_cast<char16_t>(field)))
                      : kGuessedDocuments;
}

} // namespace forecourt
