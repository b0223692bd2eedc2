// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/gramexpression.h"

#include "models/storage/gramword.h"

#include <QStringList>

namespace forecourt::searchgrams {

namespace {

// Measured: a document is found in a list in 10 to 20 ns, and its text read and confirmed in 5 to 10 µs.
constexpr double kTextCost = 500;
// Fewer texts are read at once than another list is opened.
constexpr double kFew = 8;
constexpr qsizetype kMostGrams = 4;

bool isWorthReading(double list, double left)
{
    return left > kFew && list < kTextCost * left;
}

// Expressions of one needle in one field.
class Asked final
{
public:
    Asked(QStringView needle, Field field, const GramCounts &counts)
        : m_word(needle), m_field(field), m_counts(counts)
    {}

    [[nodiscard]] GramExpression word() const
    {
        if (m_word.isShort()) {
            return chosen({gram(kWhole, 0, m_word.size())}, {});
        }
        return chosen({first(), last()}, inside());
    }
    [[nodiscard]] GramExpression beginning() const { return chosen({first()}, inside()); }
    [[nodiscard]] GramExpression tail() const { return chosen({last()}, inside()); }
    [[nodiscard]] GramExpression anywhere() const { return chosen({}, inside()); }

private:
    struct Gram
    {
        QString text;
        double documents = 0;
        int from = 0;
        int until = 0;
        bool edge = false;

        // Says little beside the other: where one of them is, the other nearly always is.
        [[nodiscard]] bool resembles(const Gram &other) const
        {
            if (edge && other.edge) {
                return false; // of one character too: with both it is the whole word
            }
            const int common = std::min(until, other.until) - std::max(from, other.from);
            return common > 1 || common == std::min(until - from, other.until - other.from);
        }
    };

    [[nodiscard]] Gram gram(char16_t place, int at, int length) const
    {
        QString text;
        text.append(QChar(static_cast<char16_t>(m_field)))
            .append(QChar(place))
            .append(m_word.part(at, length));
        return {text, m_counts.documents(text), at, at + length, place != kInside};
    }
    [[nodiscard]] Gram first() const { return gram(kBeginning, 0, m_word.beginning()); }
    [[nodiscard]] Gram last() const { return gram(kEnd, m_word.size() - m_word.end(), m_word.end()); }

    [[nodiscard]] QList<Gram> inside() const
    {
        QList<Gram> grams;
        for (int at = 0; at < m_word.size(); ++at) {
            if (const int length = m_word.insideAt(at); length > 0) {
                grams.append(gram(kInside, at, length));
            }
        }
        return grams;
    }

    // The rarest of the edges, as it makes the rank; then whatever leaves fewer texts at a good price.
    [[nodiscard]] GramExpression chosen(QList<Gram> edges, QList<Gram> others) const
    {
        const auto rarer = [](const Gram &a, const Gram &b) {
            return a.documents < b.documents;
        };
        std::stable_sort(edges.begin(), edges.end(), rarer);
        QList<Gram> grams;
        if (!edges.isEmpty()) {
            grams.append(edges.takeFirst());
        }
        others += edges;
        std::stable_sort(others.begin(), others.end(), rarer);
        double left = grams.isEmpty() ? m_counts.all(m_field) : grams.first().documents;
        for (const Gram &other : std::as_const(others)) {
            const bool known = std::any_of(grams.begin(), grams.end(),
                                           [&](const Gram &gram) { return gram.resembles(other); });
            if (!known && grams.size() < kMostGrams &&
                (grams.isEmpty() || isWorthReading(other.documents, left))) {
                left *= std::min(1.0, other.documents / m_counts.all(m_field));
                grams.append(other);
            }
        }
        QStringList texts;
        for (const Gram &gram : std::as_const(grams)) {
            texts.append(QLatin1Char('"') + gram.text + QLatin1Char('"'));
        }
        return {texts.join(QStringLiteral(" AND ")), left};
    }

    Word m_word;
    Field m_field;
    const GramCounts &m_counts;
};

QString joined(const QStringList &parts, const QString &word)
{
    return parts.size() < 2
               ? parts.value(0)
               : QLatin1Char('(') + parts.join(QLatin1String(") ") + word + QLatin1String(" (")) +
                     QLatin1Char(')');
}

} // namespace

GramExpression condition(QStringView needle, Field field, Rank rank, const GramCounts &counts)
{
    const Asked asked(needle, field, counts);
    if (rank == Rank::Word) {
        return asked.word();
    }
    if (rank == Rank::Inside) {
        return isEdgeOnly(needle) ? GramExpression() : asked.anywhere();
    }
    const bool tail = Word(needle).hasDigit() == (rank == Rank::FirstEdge);
    return tail ? asked.tail() : asked.beginning();
}

GramExpression conditionUpTo(QStringView needle, Field field, Rank rank, const GramCounts &counts)
{
    if (rank == Rank::Inside && !isEdgeOnly(needle)) {
        return condition(needle, field, rank, counts); // holds all the others
    }
    QList<GramExpression> parts;
    for (const Rank each : kRanks) {
        if (each <= rank) {
            parts.append(condition(needle, field, each, counts));
        }
    }
    return anyOf(parts);
}

GramExpression anyOf(const QList<GramExpression> &parts)
{
    GramExpression any;
    QStringList texts;
    for (const GramExpression &part : parts) {
        if (!part.isEmpty() && !texts.contains(part.text)) {
            texts.append(part.text);
            any.documents += part.documents;
        }
    }
    any.text = joined(texts, QStringLiteral("OR"));
    return any;
}

GramExpression allOf(QList<GramExpression> parts, double all)
{
    std::stable_sort(parts.begin(), parts.end(), [](const GramExpression &a, const GramExpression &b) {
        return a.documents < b.documents;
    });
    GramExpression every;
    QStringList texts;
    for (const GramExpression &part : std::as_const(parts)) {
        if (part.isEmpty()) {
            return {};
        }
        if (texts.isEmpty()) {
            texts.append(part.text);
            every.documents = part.documents;
        } else if (!texts.contains(part.text) && isWorthReading(part.documents, every.documents)) {
            texts.append(part.text);
            every.documents *= std::min(1.0, part.documents / std::max(1.0, all));
        }
    }
    every.text = joined(texts, QStringLiteral("AND"));
    return every;
}

} // namespace forecourt::searchgrams
