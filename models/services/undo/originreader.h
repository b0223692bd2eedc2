// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/database.h"

#include <QHash>

namespace forecourt {

// Who wrote a version: the operation taken back, an undo or redo of this desk, or somebody else. A version
// is -local while the operation waits and the server's number afterwards; the outbox knows both. Storage
// thread; lives within one transaction.
class OriginReader final
{
public:
    // `lineage`: places of own operations, as in UndoPlanner.
    OriginReader(Database &database, const QSet<qint64> &lineage) : m_database(database), m_lineage(lineage)
    {}

    // One of the lineage wrote it, or an undo or redo made at this desk brought it back.
    Result<bool> isOurs(qint64 version);
    // Another desk wrote the version `beneath`, which was pulled beneath an own waiting change of the same
    // field after `then` was read. Not where `then` waits itself: it still lies between the two.
    Result<bool> isOthersSince(qint64 then, qint64 beneath);
    // The same write, even if the server numbered it meanwhile.
    Result<bool> isSame(qint64 then, qint64 now);

private:
    Database &m_database;
    const QSet<qint64> &m_lineage;
    QHash<qint64, bool> m_known;
};

} // namespace forecourt
