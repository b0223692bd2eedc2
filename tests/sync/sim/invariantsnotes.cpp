// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/protocol/collections.h"
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

Result<QString> Invariants::checkNumbers()
{
    constexpr int kNumber = 1;
    QSet<QString> borne;
    QString twice;
    FORECOURT_TRY(m_server.store().forEachEntity(m_store, [&](const Entity &entity) -> Result<void> {
        const QString number = entity.cells.value(kNumber).value.text();
        if (entity.collection == collections::kServiceOrder && entity.dead == 0 && !number.isEmpty()) {
            twice = borne.contains(number) ? number : twice;
            borne.insert(number);
        }
        return {};
    }));
    if (!twice.isEmpty()) {
        return QStringLiteral("I6: two living orders are called %1").arg(twice);
    }
    for (const auto &[number, replica] : m_journal.numbers) {
        const qint64 count = number.section(u'-', 1).toLongLong();
        const bool leased = std::any_of(
            m_server.leases().begin(), m_server.leases().end(), [&, of = replica](const NumberLease &lease) {
                return lease.replica == of && count >= lease.first && count < lease.first + lease.count;
            });
        if (!leased) {
            return QStringLiteral("I6: %1 was given out of a lease of another replica").arg(number);
        }
    }
    return QString();
}

Result<QString> Invariants::checkPlaces(SimDesk &desk)
{
    const Catalog &catalog = desk.storage().catalog();
    QString known;
    FORECOURT_TRY(desk.database().forEach(
        QStringLiteral(
            "SELECT collection, 0 FROM unknown_row UNION SELECT collection, field FROM unknown_cell"),
        {}, [&](const Row &row) -> Result<void> {
            const Collection *collection = catalog.collection(static_cast<int>(row.integer(0)));
            const auto field = static_cast<int>(row.integer(1));
            if (collection != nullptr && (field == 0 || collection->field(field) != nullptr)) {
                known = QStringLiteral("desk %1 knows field %2 of %3 and keeps it as unknown")
                            .arg(desk.index())
                            .arg(field)
                            .arg(collection->name);
            }
            return {};
        }));
    return known;
}

} // namespace forecourt::sim
