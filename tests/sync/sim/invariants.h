// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/sync/sim/simedits.h"
#include "tests/sync/sim/simserver.h"

namespace forecourt::sim {

// Holds what one store's desks and server ended as against the invariants of sync.md.
class Invariants final
{
public:
    Invariants(SimServer &server, StoreId store, std::vector<SimDesk *> desks, const Journal &journal)
        : m_server(server), m_store(store), m_desks(std::move(desks)), m_journal(journal)
    {}

    // Empty, or the first that does not hold.
    Result<QString> check();
    [[nodiscard]] qint64 entries() const { return m_log.size(); }
    [[nodiscard]] qint64 conflicts() const { return m_conflicts; }
    [[nodiscard]] qint64 quarantined() const { return m_quarantined.size(); }

private:
    using RowDigests = QMap<RowKey, QByteArray>;

    Result<QString> checkLog();                 // I2, I11: once each, and of this store only
    Result<QString> checkDelivery();            // I2: nothing that survives anywhere is missing
    Result<QString> checkReplay();              // I3
    Result<QString> checkLosers();              // I5
    [[nodiscard]] QString checkOrigins() const; // no row of which only a refused operation tells
    Result<QString> checkNumbers();             // I6: no number twice, none out of another's lease
    Result<QString> checkBookings();            // I6: no two confirmed bookings overlap
    Result<QString> checkOrders();              // what was settled stands
    Result<QString> checkDesk(SimDesk &desk);   // I1, I3, I4, I5, I8, I9, I10, I12
    Result<QString> checkQueue(SimDesk &desk);
    Result<QString> checkBooks(SimDesk &desk);
    Result<QString> checkGuard(SimDesk &desk);
    static Result<QString> checkPlaces(SimDesk &desk); // nothing known is kept as unknown
    [[nodiscard]] QString loserOf(const LogEntry &entry, const Change &change, const Entity &before) const;
    // Whoever asked for a place was given it, or told who holds it.
    [[nodiscard]] static QString answerTo(const LogEntry &entry, const Change &change,
                                          const ChangeEffect *effect);
    [[nodiscard]] QString lifeOf(const LogEntry &entry, const Change &change, const Entity &before) const;
    [[nodiscard]] QString removalsOf(const LogEntry &entry, const Change &change, const Entity &before) const;
    [[nodiscard]] bool isNamed(const LogEntry &entry, const Base &base, const QList<qint64> &left) const;
    [[nodiscard]] static const ChangeEffect *effectOn(const LogEntry &entry, const Change &change);
    [[nodiscard]] QString lineMissing(const Change &change, int field, const CellValue &stood,
                                      const CellValue &result) const;
    [[nodiscard]] bool sawCurrent(const LogEntry &entry, const Change &change, int field,
                                  qint64 version) const;

    SimServer &m_server;
    StoreId m_store;
    std::vector<SimDesk *> m_desks;
    const Journal &m_journal;
    QList<LogEntry> m_log;
    QHash<QUuid, qint64> m_seqOf;
    QSet<QUuid> m_quarantined;
    RowDigests m_rows; // of the server
    Digest m_digest;   // of those rows, made anew
    qint64 m_conflicts = 0;
};

} // namespace forecourt::sim
