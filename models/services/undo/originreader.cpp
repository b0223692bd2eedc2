// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/undo/originreader.h"

#include "models/protocol/operation.h"

namespace forecourt {

Result<bool> OriginReader::isOurs(qint64 version)
{
    if (const auto known = m_known.constFind(version); known != m_known.constEnd()) {
        return *known;
    }
    if (version == 0) {
        return false; // never written
    }
    const QString sql = version < 0
                            ? QStringLiteral("SELECT local, body FROM outbox WHERE local = ?")
                            : QStringLiteral("SELECT local, body FROM outbox WHERE seq = ? AND seq > 0");
    bool ours = false;
    FORECOURT_TRY(
        m_database.forEach(sql, {version < 0 ? -version : version}, [&](const Row &row) -> Result<void> {
            FORECOURT_ASSIGN(const Operation operation,
                             decodeOperation(row.bytes(1), OperationLimits::none()));
            ours = ours || m_lineage.contains(row.integer(0)) || !operation.compensates.isNull();
            return {};
        }));
    m_known.insert(version, ours);
    return ours;
}

Result<bool> OriginReader::isOthersSince(qint64 then, qint64 beneath)
{
    if (beneath <= 0 || then == beneath) {
        return false;
    }
    FORECOURT_ASSIGN(const qint64 own, m_database.integer(QStringLiteral(R"sql(
                         SELECT EXISTS (SELECT 1 FROM outbox WHERE seq = ? AND seq > 0)
                             OR EXISTS (SELECT 1 FROM outbox WHERE local = ? AND state IN (0, 1)))sql"),
                                                          {beneath, -then}));
    return own == 0;
}

Result<bool> OriginReader::isSame(qint64 then, qint64 now)
{
    if (then == now || then >= 0) {
        return then == now;
    }
    FORECOURT_ASSIGN(const qint64 number,
                     m_database.integer(QStringLiteral("SELECT seq FROM outbox WHERE local = ?"), {-then}));
    return number != 0 && number == now;
}

} // namespace forecourt
