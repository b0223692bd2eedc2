// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/lists/listpage.h"

#include <optional>

namespace forecourt {

// Which part of a long list is held, and what to read next: `before` rows stand above it and `after` below
// that are not held, numbers that may be guessed until an end is reached.
class ListWindow final
{
public:
    static constexpr int kFirst = 40; // what a screen shows comes first, the page behind it follows
    static constexpr int kPage = 100;
    static constexpr int kMostHeld = 5 * kPage;
    static constexpr int kAhead = kPage / 2; // rows left when the next page is read

    int before = 0;
    int held = 0;
    int after = 0;
    bool atStart = true; // no record stands before those held
    bool atEnd = true;
    ListCount count;

    [[nodiscard]] int rows() const { return before + held + after; }
    [[nodiscard]] int bottom() const { return before + held; }
    [[nodiscard]] bool holds(int row) const { return row >= before && row < bottom(); }

    // Somebody looks at the row.
    void see(int row)
    {
        if (!holds(row)) {
            m_missed = row;
        } else {
            m_nearStart = m_nearStart || (!atStart && row - before < kAhead);
            m_nearEnd = m_nearEnd || (!atEnd && bottom() - row <= kAhead);
        }
    }
    [[nodiscard]] bool isWanting() const { return m_missed >= 0 || m_nearStart || m_nearEnd; }
    void forget()
    {
        m_missed = -1;
        m_nearStart = m_nearEnd = false;
    }

    // What to read for those rows, if anything; forgets them. Places are the caller's to fill in.
    struct Wish
    {
        PageAsk ask;
        int row = -1; // of a jump: the row that was looked at
    };
    [[nodiscard]] std::optional<Wish> nextWish()
    {
        const int missed = m_missed;
        const bool nearStart = m_nearStart;
        const bool nearEnd = m_nearEnd;
        forget();
        if (missed >= 0 && missed < rows() && !holds(missed)) {
            return wishFor(missed);
        }
        if (nearEnd && !atEnd) {
            return wish(PageAsk::From::After);
        }
        if (nearStart && !atStart) {
            return wish(PageAsk::From::Before);
        }
        return std::nullopt;
    }

private:
    static Wish wish(PageAsk::From from, int row = -1)
    {
        Wish wish;
        wish.ask.from = from;
        wish.ask.limit = kPage;
        wish.row = row;
        return wish;
    }

    // Beside the window the next page, at the ends of the list the end, else a jump.
    [[nodiscard]] Wish wishFor(int row) const
    {
        if (held > 0 && row >= bottom() && row < bottom() + kPage && !atEnd) {
            return wish(PageAsk::From::After);
        }
        if (held > 0 && row < before && row >= before - kPage && !atStart) {
            return wish(PageAsk::From::Before);
        }
        if (row < kPage) {
            return wish(PageAsk::From::Start);
        }
        if (row >= rows() - kPage) {
            return wish(PageAsk::From::End);
        }
        Wish jump = wish(count.exact ? PageAsk::From::Offset : PageAsk::From::Share, row);
        jump.ask.offset = row - kPage / 2;
        jump.ask.share = static_cast<double>(jump.ask.offset) / rows();
        return jump;
    }

    int m_missed = -1;
    bool m_nearStart = false;
    bool m_nearEnd = false;
};

} // namespace forecourt
