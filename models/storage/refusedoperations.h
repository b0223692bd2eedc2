// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/protocol/catalog.h"
#include "models/storage/outbox.h"

namespace forecourt {

// What a refused operation waits for.
struct Blocker
{
    enum class Kind {
        None,   // nothing, or nothing any more: it can be offered again
        Open,   // another refused operation, which a person has to mend first
        GivenUp // another one that was given up: the server will never take this
    };
    Kind kind = Kind::None;
    QUuid operation;

    bool operator==(const Blocker &) const = default;
};

// Own operations that the server refused, and what people did about them. A closed one stays in the outbox,
// with its reason, and nothing offers it again. Within the running transaction; storage thread only.
class RefusedOperations final
{
public:
    explicit RefusedOperations(Database &database) : m_database(database) {}

    // NotFound where it was not refused, or was closed already.
    Result<OutboxEntry> open(const QUuid &operation);
    // Open ones of which the server says that they rest on another, oldest first.
    Result<QList<OutboxEntry>> waitingForOthers();
    Result<bool> anyWaitsForOthers();
    // Those of them that wait for this one, directly or through others, oldest first.
    Result<QList<OutboxEntry>> waitingFor(const QUuid &operation);

    // The operation at `local` was written in its stead; 0: there was nothing left to write.
    Result<void> closeMended(const QUuid &operation, const QUuid &by, qint64 nowMs, qint64 local);
    Result<void> closeGivenUp(const QUuid &operation, const QUuid &by, qint64 nowMs, const QString &reason);

    // Open ones that made a row which something that waits edits are to be offered again, before it. To a
    // server that may know nothing of its refusal, because it was restored or takes this desk for another
    // device: it would take the edit alone for one that comes before its creation.
    Result<void> offerWhatOthersRestOn(const Catalog &catalog);

    // Follows what a reason names through whatever was written in its stead.
    Result<Blocker> blockerOf(const QString &reason);
    // The operation that a reason of the server names; null where it names none.
    [[nodiscard]] static QUuid namedIn(const QString &reason);

private:
    Result<QList<OutboxEntry>> select(const QString &condition, const Values &values);
    Result<bool> isMissed(int collection, const QUuid &row, const Catalog &catalog);

    Database &m_database;
};

} // namespace forecourt
