// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/gramexpression.h"

#include "models/storage/gramword.h"

#include <QStringList>

namespace forecourt::searchgrams {

namespace {

// Fewer texts are read at once than another list is opened.
constexpr double kFew = 8;
constexpr qsizetype kMostGrams = 6;

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

        // Wherever the other stands, this one does.
        [[nodiscard]] bool isImpliedBy(const Gram &other) const
        {
            return !edge && from >= other.from && until <= other.until;
        }
        // Where one of them is, the other often is.
        [[nodiscard]] bool overlaps(const Gram &other) const
        {
            return std::min(until, other.until) - std::max(from, other.from) > 1;
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
        for (const bool overlapping : {false, true}) {
            for (const Gram &other : std::as_const(others)) {
                const double share = shareBeside(grams, other, overlapping);
                if (grams.isEmpty() || (share < 1 && grams.size() < kMostGrams &&
                                        isWorthReading(other.documents, left * (1 - share)))) {
                    left = grams.isEmpty() ? other.documents : left * share;
                    grams.append(other);
                }
            }
        }
        QStringList texts;
        double cost = 0;
        for (const Gram &gram : std::as_const(grams)) {
            texts.append(QLatin1Char('"') + gram.text + QLatin1Char('"'));
            cost += gram.documents;
        }
        return {texts.join(QStringLiteral(" AND ")), left, cost};
    }

    // How much of what those grams leave is left with another one beside them: 1, so nothing is gained, for
    // those that are implied and for those whose turn it is not.
    [[nodiscard]] double shareBeside(const QList<Gram> &grams, const Gram &other, bool overlapping) const
    {
        constexpr double kOfOverlapping = 0.5;
        bool overlaps = false;
        for (const Gram &gram : grams) {
            if (other.isImpliedBy(gram)) {
                return 1;
            }
            overlaps = overlaps || other.overlaps(gram);
        }
        const double share = std::min(1.0, other.documents / m_counts.all(m_field));
        return overlaps != overlapping ? 1 : overlaps ? std::max(share, kOfOverlapping) : share;
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
            any.cost += part.cost;
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
            every.cost = part.cost;
        } else if (!texts.contains(part.text) && isWorthReading(part.cost, every.documents)) {
            texts.append(part.text);
            every.documents *= std::min(1.0, part.documents / std::max(1.0, all));
            every.cost += part.cost;
        }
    }
    every.text = joined(texts, QStringLiteral("AND"));
    return every;
}

} // namespace forecourt::searchgrams
