// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/database.h"

#include <functional>

namespace forecourt {

// Files under blobs/ that no row names: left where the program ended between a picture and its row, or where
// an older store was put in the place of a damaged one.
struct BlobSweep
{
    qint64 unnamed = 0;     // found so
    qint64 setAside = 0;    // of them, moved to blobs/unnamed/
    qint64 broughtBack = 0; // from there, because a row names them by now
    qint64 removed = 0;     // lay there for ninety days, or were never finished

    bool operator==(const BlobSweep &) const = default;
};

struct BlobSweepOrder
{
    QString dataFolder;
    qint64 nowMs = 0;
    bool changes = false; // else it only counts
    // What is named where this does not look, as in the drafts of forms.
    std::function<bool(const QString &sha256)> isNamedElsewhere = {};
};

// Leaves what is younger than a day: its row may be on the way. Storage thread.
[[nodiscard]] Result<BlobSweep> sweepBlobs(Database &database, const BlobSweepOrder &order);

} // namespace forecourt
