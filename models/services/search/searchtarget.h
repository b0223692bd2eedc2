// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storage/searchdocument.h"

#include <QUuid>

#include <tuple>

namespace forecourt {

// A record that answers.
struct SearchTarget
{
    SearchKind kind = SearchKind::Customer;
    QUuid id;
    QString text; // as searchdocument.h says
    searchgrams::Rank rank = searchgrams::Rank::Inside;
    bool inHouse = false; // with an open order or a visit that waits
    qint64 recentAt = 0;  // of the latest visit or order, if that was lately
    qint64 place = 0;     // in the index: later made, smaller
};

// By rank, then who is in the house, then who was here lately, then the newest.
[[nodiscard]] inline bool comesBefore(const SearchTarget &a, const SearchTarget &b)
{
    return std::tuple(a.rank, !a.inHouse, -a.recentAt, a.place) <
           std::tuple(b.rank, !b.inHouse, -b.recentAt, b.place);
}

} // namespace forecourt
