// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/protocol/collections.h"
#include "models/protocol/hybridclock.h"
#include "models/protocol/merge.h"

namespace forecourt {

inline constexpr int kName = 3;   // customer.full_name: register
inline constexpr int kNotes = 8;  // customer.notes: long text
inline constexpr int kOwner = 9;  // customer.owner_staff: protected register
inline constexpr int kTags = 12;  // customer.tags: set
inline constexpr int kStatus = 6; // service_order.status: state
inline constexpr int kAmount = 4; // payment.amount_minor of a ledger

inline const QUuid kRow = QUuid::fromString(u"019a0000-0000-7000-8000-000000000001");
inline const QUuid kDeskA = QUuid::fromString(u"019a0000-0000-7000-8000-00000000000a");
inline const QUuid kDeskB = QUuid::fromString(u"019a0000-0000-7000-8000-00000000000b");

inline QUuid operationNumber(qint64 number)
{
    return QUuid(0x019a0000, 0, 0x7000, 0x80, 0, 0, 0, 1, 0, 0, static_cast<uchar>(number));
}

// A store's log as far as the merge of one row needs it.
class Log final
{
public:
    explicit Log(int collection)
    {
        entity.collection = collection;
        entity.row = kRow;
    }

    MergeOutcome push(Change change, const QUuid &desk, qint64 milliseconds, qint64 cursor = 0,
                      bool compensates = false, qint64 sameUpTo = std::numeric_limits<qint64>::max())
    {
        change.collection = entity.collection;
        change.row = kRow;
        MergeContext context;
        context.seq = ++head;
        context.hlc = hybridclock::at(milliseconds);
        context.operation = operationNumber(head);
        context.replica = desk;
        context.cursor = cursor;
        context.compensates = compensates;
        context.sameUpTo = sameUpTo;
        context.seqOf = [this](const QUuid &operation) -> std::optional<qint64> {
            for (qint64 seq = 1; seq <= head; ++seq) {
                if (operationNumber(seq) == operation) {
                    return seq;
                }
            }
            return std::nullopt;
        };
        context.operationOf = operationNumber;
        context.writtenBy = [this](qint64 seq, int field) {
            return forgets || !m_written.contains(seq) ? std::nullopt
                                                       : std::optional(m_written.value(seq).value(field));
        };
        MergeOutcome outcome = mergeChange(forecourtCatalog(), entity, change, context);
        m_written.insert(head, outcome.effect.cells);
        return outcome;
    }

    [[nodiscard]] CellValue value(int field) const { return entity.cells.value(field).value; }

    Entity entity;
    qint64 head = 0;
    bool forgets = false; // the log does not tell any more what was written

private:
    QMap<qint64, Cells> m_written; // by number
};

inline Change put(int field, const CellValue &value, const Base &base = {})
{
    Change change;
    change.put.insert(field, value);
    if (!std::holds_alternative<std::monostate>(base)) {
        change.base.insert(field, base);
    }
    return change;
}

inline Change create(const Cells &cells)
{
    Change change;
    change.create = true;
    change.put = cells;
    return change;
}

inline Change life(bool dead)
{
    Change change;
    change.dead = dead;
    return change;
}

inline CellValue text(const char16_t *value)
{
    return CellValue(QString::fromUtf16(value));
}

} // namespace forecourt
