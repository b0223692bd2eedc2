// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/clock.h"
#include "server/service/blobfiles.h"
#include "server/store/serverstore.h"

namespace forecourt {

struct PrunedBlobs
{
    qint64 blobs = 0;
    qint64 bytes = 0;
    qint64 arriving = 0; // uploads nobody came back to
};

// Removes what nobody names any more. A blob goes once no living row has named it for ninety days since that
// was first seen; an upload that stopped, after thirty.
class BlobPruner final
{
public:
    static constexpr qint64 kDayMs = 24LL * 60 * 60 * 1000;
    static constexpr qint64 kKeptMs = 90 * kDayMs;
    static constexpr qint64 kArrivingMs = 30 * kDayMs;

    BlobPruner(ServerStore &store, const BlobFiles &files, const Clock &clock)
        : m_store(store), m_files(files), m_clock(clock)
    {}

    [[nodiscard]] Result<PrunedBlobs> prune(StoreId store);
    [[nodiscard]] Result<PrunedBlobs> pruneAll();
    // Writes down what the rows name, for rows that came before the server knew what they are.
    [[nodiscard]] Result<void> readReferences(StoreId store);

private:
    ServerStore &m_store;
    const BlobFiles &m_files;
    const Clock &m_clock;
};

} // namespace forecourt
