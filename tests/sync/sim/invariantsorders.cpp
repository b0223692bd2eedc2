// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/lockedorder.h"
#include "models/protocol/collections.h"
#include "tests/sync/sim/invariants.h"

namespace forecourt::sim {

namespace {

constexpr int kStatus = 6;
constexpr int kOrderOfLine = 2;
constexpr int kPrice = 8;

// What the log has said of orders and lines so far, read entry by entry.
class OrdersSoFar final
{
public:
    // What the entry breaks; empty where it is as it should be.
    QString take(const LogEntry &entry, qint64 cursor)
    {
        QString broken;
        for (const ChangeEffect &effect : entry.effects) {
            if (effect.collection == collections::kOrderLine) {
                broken = broken.isEmpty() ? line(entry, effect) : broken;
            } else if (effect.collection == collections::kServiceOrder && effect.cells.contains(kStatus)) {
                broken = broken.isEmpty() ? status(entry, effect, cursor) : broken;
            }
        }
        return broken;
    }

private:
    struct Touch
    {
        qint64 seq = 0;
        QUuid replica;
    };
    struct Line
    {
        QUuid order;
        Touch made;
        bool dead = false;
        QList<Touch> changes = {}; // of its price, and its end
    };

    QString line(const LogEntry &entry, const ChangeEffect &effect)
    {
        Line &known = m_lines[effect.row];
        if (effect.cells.contains(kOrderOfLine)) {
            known = {effect.cells.value(kOrderOfLine).uuid(), {entry.seq, entry.replica}, known.dead};
        } else if (effect.cells.contains(kPrice) || effect.dead) {
            known.changes.append({entry.seq, entry.replica});
        }
        known.dead = effect.dead.value_or(known.dead);
        return m_locked.contains(known.order)
                   ? QStringLiteral("I13: a line of a locked order was changed at %1").arg(entry.seq)
                   : QString();
    }

    QString status(const LogEntry &entry, const ChangeEffect &effect, qint64 cursor)
    {
        const auto to = fromWord<OrderStatus>(effect.cells.value(kStatus).text());
        const bool settles = to == OrderStatus::Settled && !m_locked.contains(effect.row);
        if (to && isLocked(*to)) {
            m_locked.insert(effect.row);
        } else {
            m_locked.remove(effect.row);
        }
        const auto unseen = [&](const Touch &touch) {
            return touch.seq > cursor && touch.replica != entry.replica;
        };
        for (const Line &line : std::as_const(m_lines)) {
            const bool differs = unseen(line.made)
                                     ? !line.dead
                                     : std::any_of(line.changes.begin(), line.changes.end(), unseen);
            if (settles && line.order == effect.row && differs) {
                return QStringLiteral("I13: an order was settled at %1 without what became of its line of %2")
                    .arg(entry.seq)
                    .arg(line.made.seq);
            }
        }
        return QString();
    }

    QHash<QUuid, Line> m_lines;
    QSet<QUuid> m_locked;
};

} // namespace

// What was made in another epoch is taken as it is: it may have stood in the log before a restore.
Result<QString> Invariants::checkOrders()
{
    FORECOURT_ASSIGN(const StoreHead head, m_server.store().head(m_store));
    OrdersSoFar orders;
    for (const LogEntry &entry : std::as_const(m_log)) {
        const Operation operation = m_journal.operations.value(entry.operation);
        const QString broken = orders.take(entry, operation.cursor);
        if (!broken.isEmpty() && operation.epoch == head.epoch) {
            return broken;
        }
    }
    return QString();
}

} // namespace forecourt::sim
