// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/protocol/linemerge.h"

#include <QStringList>

#include <algorithm>
#include <vector>

namespace forecourt {

namespace {

constexpr qsizetype kMostLines = 1000; // a table of a million comparisons

QStringList linesOf(const QString &text)
{
    return text.isEmpty() ? QStringList() : text.split(u'\n');
}

// For each line of `base` its place in `other`, or -1: a longest common subsequence.
std::vector<qsizetype> matches(const QStringList &base, const QStringList &other)
{
    const qsizetype rows = base.size();
    const qsizetype columns = other.size();
    const auto at = [columns](qsizetype row, qsizetype column) {
        return static_cast<size_t>(row * (columns + 1) + column);
    };
    std::vector<quint16> length(static_cast<size_t>((rows + 1) * (columns + 1)), 0);
    for (qsizetype row = rows - 1; row >= 0; --row) {
        for (qsizetype column = columns - 1; column >= 0; --column) {
            length[at(row, column)] =
                base.at(row) == other.at(column)
                    ? static_cast<quint16>(length[at(row + 1, column + 1)] + 1)
                    : std::max(length[at(row + 1, column)], length[at(row, column + 1)]);
        }
    }
    std::vector<qsizetype> places(static_cast<size_t>(rows), -1);
    for (qsizetype row = 0, column = 0; row < rows && column < columns;) {
        if (base.at(row) == other.at(column)) {
            places[static_cast<size_t>(row++)] = column++;
        } else if (length[at(row + 1, column)] >= length[at(row, column + 1)]) {
            ++row;
        } else {
            ++column;
        }
    }
    return places;
}

// Joins the stretches between lines that all three have.
class Weaver final
{
public:
    Weaver(QStringList base, QStringList theirs, QStringList mine)
        : m_base(std::move(base)), m_theirs(std::move(theirs)), m_mine(std::move(mine))
    {}

    LineMerge run()
    {
        const std::vector<qsizetype> theirs = matches(m_base, m_theirs);
        const std::vector<qsizetype> mine = matches(m_base, m_mine);
        for (qsizetype line = 0; line < m_base.size(); ++line) {
            const qsizetype their = theirs[static_cast<size_t>(line)];
            const qsizetype my = mine[static_cast<size_t>(line)];
            if (their >= 0 && my >= 0) {
                join(line, their, my);
                m_lines.append(m_base.at(line));
                m_at = line + 1;
                m_theirAt = their + 1;
                m_myAt = my + 1;
            }
        }
        join(m_base.size(), m_theirs.size(), m_mine.size());
        return {m_lines.join(u'\n'), m_clean};
    }

private:
    // What stands before these places and was not joined yet.
    void join(qsizetype baseEnd, qsizetype theirEnd, qsizetype myEnd)
    {
        const QStringList base = m_base.mid(m_at, baseEnd - m_at);
        const QStringList theirs = m_theirs.mid(m_theirAt, theirEnd - m_theirAt);
        const QStringList mine = m_mine.mid(m_myAt, myEnd - m_myAt);
        if (theirs == base || theirs == mine) {
            m_lines += mine;
        } else if (mine == base) {
            m_lines += theirs;
        } else {
            m_lines += both(theirs, mine);
            m_clean = false;
        }
    }

    // What they have in common once, and around it theirs before mine.
    static QStringList both(const QStringList &theirs, const QStringList &mine)
    {
        const std::vector<qsizetype> common = matches(theirs, mine);
        QStringList lines;
        qsizetype at = 0;
        for (qsizetype line = 0; line < theirs.size(); ++line) {
            if (const qsizetype place = common[static_cast<size_t>(line)]; place >= 0) {
                lines += mine.mid(at, place - at);
                at = place + 1;
            }
            lines.append(theirs.at(line));
        }
        return lines + mine.mid(at);
    }

    QStringList m_base;
    QStringList m_theirs;
    QStringList m_mine;
    QStringList m_lines;
    bool m_clean = true;
    qsizetype m_at = 0;
    qsizetype m_theirAt = 0;
    qsizetype m_myAt = 0;
};

} // namespace

std::optional<LineMerge> mergeLines(const QString &base, const QString &theirs, const QString &mine)
{
    const QStringList lines[] = {linesOf(base), linesOf(theirs), linesOf(mine)};
    const bool tooMany = std::any_of(std::begin(lines), std::end(lines),
                                     [](const QStringList &each) { return each.size() > kMostLines; });
    return tooMany ? std::nullopt : std::optional(Weaver(lines[0], lines[1], lines[2]).run());
}

} // namespace forecourt
