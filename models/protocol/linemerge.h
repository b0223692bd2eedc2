// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace forecourt {

struct LineMerge
{
    QString text;
    bool clean = true; // else both changed the same lines: theirs stand before mine, and a person should look

    bool operator==(const LineMerge &) const = default;
};

// Two texts that were made of one, as one text again, line by line: what only one of them changed is as that
// one has it (the method of diff3; S. Khanna, K. Kunal, B. Pierce, "A Formal Investigation of Diff3", 2007).
// A line that was added on either side is always in the result. Nothing where a text has more lines than are
// compared in reasonable time. Pure.
[[nodiscard]] std::optional<LineMerge> mergeLines(const QString &base, const QString &theirs,
                                                  const QString &mine);

} // namespace forecourt
