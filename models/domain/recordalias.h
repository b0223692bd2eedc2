// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"

namespace forecourt {

using AliasId = Id<struct AliasTag>;

// That one record is the same customer or car as another: `into` stands for `of` from then on, and `of` and
// all that belongs to it stay as they are. An alias that is deleted was taken back. When and by whom is told
// by the event of it and not here, so that two desks that say the same write the same. One without a
// collection says the contrary: the two are alike, and not the same.
struct RecordAlias
{
    AliasId id;
    int collection = 0; // of both records; 0 where they are two
    QUuid of;
    QUuid into;
    QString reason; // a word: "separated" where a person said that they are two after all; else empty

    bool operator==(const RecordAlias &) const = default;
};

} // namespace forecourt
