// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QFuture>
#include <QList>
#include <QVariant>

#include <functional>

namespace forecourt {

// Where a record stands in the order of its list: what the list is sorted by, made unique. Whoever asks for
// the next page hands it back and looks at nothing in it.
using ListPlace = QVariantList;

// How many records a list has; beyond kMostCounted nobody counts.
inline constexpr int kMostCounted = 10'000;
struct ListCount
{
    int rows = 0;
    bool exact = true; // false: at least so many

    bool operator==(const ListCount &) const = default;
};

// Which records of a list are wanted. All answers are in the order of the list, whichever way they were read.
struct PageAsk
{
    enum class From {
        Start,  // the first ones
        End,    // the last ones
        After,  // those behind `place`
        Before, // those before it
        At,     // `place` and those behind it, whether or not a record stands there
        Offset, // behind so many; for lists that are counted
        Share,  // behind about that share of the list (0 to 1), by its first key
    };

    From from = From::Start;
    int limit = 100;
    ListPlace place = {};
    int offset = 0;
    double share = 0;
};

template <typename Record> struct ListPage
{
    QList<Record> rows;
    QList<ListPlace> places; // of each row
    bool more = false;       // there are others in the direction of reading
    bool cut = false;        // a search found more than the list has: it has the best ones
};

// Where a windowed list comes from. Both may be called at any time on the interface thread.
template <typename Record> struct ListSource
{
    std::function<QFuture<Result<ListPage<Record>>>(const PageAsk &)> page;
    std::function<QFuture<Result<ListCount>>()> count;
};

} // namespace forecourt
