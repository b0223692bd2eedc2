// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/enumwords.h"

#include <QtGlobal>

#include <array>
#include <cstddef>

namespace forecourt {

// The legal transitions and ranks of a life cycle whose states are an enumeration; evaluated at compile time.
template <Worded E> struct StateTable
{
    struct Row
    {
        quint32 next = 0; // bit i: the state with value i may follow
        int rank = 0;     // of two concurrent transitions the higher rank stands
    };

    std::array<Row, kWordCount<E>> rows{};
    E initial{};

    constexpr StateTable &add(E state, int rank, std::initializer_list<E> next)
    {
        Row &row = rows[static_cast<std::size_t>(state)];
        row.rank = rank;
        for (const E to : next) {
            row.next |= bit(to);
        }
        return *this;
    }

    [[nodiscard]] constexpr bool isLegal(E from, E to) const
    {
        return (rows[static_cast<std::size_t>(from)].next & bit(to)) != 0;
    }

    [[nodiscard]] constexpr int rank(E state) const { return rows[static_cast<std::size_t>(state)].rank; }

private:
    static constexpr quint32 bit(E state) { return quint32{1} << static_cast<quint32>(state); }
};

// Specialised beside each life cycle.
template <typename E> inline constexpr std::nullptr_t kStates = nullptr;

template <typename E>
concept LifeCycle = Worded<E> && !std::is_same_v<std::remove_cv_t<decltype(kStates<E>)>, std::nullptr_t>;

// Whether a record may go from one state to another. A state never follows itself: setting it again is no
// transition, and callers treat it as nothing to do.
template <LifeCycle E> [[nodiscard]] constexpr bool isLegal(E from, E to)
{
    return kStates<E>.isLegal(from, to);
}

// Used when two desks moved one record at the same time: the second is accepted if it is legal from the
// current state and its rank is not lower.
template <LifeCycle E> [[nodiscard]] constexpr int rank(E state)
{
    return kStates<E>.rank(state);
}

} // namespace forecourt
