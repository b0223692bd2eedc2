// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/sim/invariants.h"

namespace forecourt::sim {

namespace {

QStringList linesOf(const CellValue &value)
{
    return value.text().isEmpty() ? QStringList() : value.text().split(u'\n');
}

} // namespace

const ChangeEffect *Invariants::effectOn(const LogEntry &entry, const Change &change)
{
    for (const ChangeEffect &effect : entry.effects) {
        if (effect.collection == change.collection && effect.row == change.row) {
            return &effect;
        }
    }
    return nullptr;
}

// Two notes became one: whatever either has and neither began with is in it. What it was written over is in
// the log; where the change names nothing, it was nothing.
QString Invariants::lineMissing(const Change &change, int field, const CellValue &stood,
                                const CellValue &result) const
{
    const Base seen = change.base.value(field);
    const auto *number = std::get_if<qint64>(&seen);
    const auto *operation = std::get_if<QUuid>(&seen);
    const qint64 seq = number != nullptr ? *number : operation != nullptr ? m_seqOf.value(*operation) : 0;
    QStringList base;
    if (seq > 0 && seq <= m_log.size()) {
        const ChangeEffect *written = effectOn(m_log.at(seq - 1), change);
        base = written != nullptr ? linesOf(written->cells.value(field)) : QStringList();
    }
    const QStringList kept = linesOf(result);
    for (const QString &line : linesOf(change.put.value(field)) + linesOf(stood)) {
        if (!kept.contains(line) && !base.contains(line)) {
            return QStringLiteral("I5: a line of a note is nowhere: %1").arg(line);
        }
    }
    return {};
}

} // namespace forecourt::sim
