// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QUuid>

#include <functional>

namespace forecourt {

// A part of a text, in UTF-16 units.
struct TextRange
{
    qsizetype start = 0;
    qsizetype length = 0;

    bool operator==(const TextRange &) const = default;
};

// One record found. Matches are set in bold.
struct SearchHit
{
    QString kind; // "customer", "vehicle", "lead", "order", "visit"
    QUuid id;
    QString title;
    QString detail;
    QList<TextRange> titleMatches;
    QList<TextRange> detailMatches;
};

// What a search found; `failed` where it could not look, which is something else than finding nothing.
struct SearchAnswer
{
    QList<SearchHit> hits;
    bool failed = false;
};

// Where the shell's search box finds records.
class SearchPort
{
public:
    virtual ~SearchPort() = default;
    // Answers once, on the interface thread, at once or later; a question that a later one overtook may be
    // answered with nothing. The shell drops answers to texts that are no longer asked for.
    virtual void search(const QString &text, std::function<void(SearchAnswer)> answer) = 0;
};

} // namespace forecourt
