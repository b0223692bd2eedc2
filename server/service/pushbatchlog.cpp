// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a push asks of the log behind it.
#include "server/service/pushbatch.h"

#include <QSet>

namespace forecourt {

namespace {

// Texts that are asked for ahead, and how long an entry may be for that: 32 MiB at most.
constexpr qsizetype kMostTexts = 500;
constexpr qint64 kLongestText = 64 * 1024;

} // namespace

// Up to which number an entry of that epoch is the entry of this one: what a desk saw before this database
// was restored still counts as far as the backup reached. 0 where the epoch is not among those it came from.
Result<qint64> PushBatch::sameUpTo(qint64 epoch)
{
    qint64 same = std::numeric_limits<qint64>::max();
    if (epoch == m_head.epoch) {
        return same;
    }
    if (!m_lines) {
        FORECOURT_ASSIGN(m_lines, m_transaction.epochLines());
    }
    // Epochs only grow, so this ends also where the lines were damaged.
    for (qint64 at = m_head.epoch; at > epoch;) {
        const auto line = std::find_if(m_lines->begin(), m_lines->end(),
                                       [&](const EpochLine &each) { return each.epoch == at; });
        if (line == m_lines->end() || line->parent >= at) {
            return 0;
        }
        same = std::min(same, line->head);
        at = line->parent;
        if (at == epoch) {
            return same;
        }
    }
    return 0;
}

Result<void> PushBatch::loadBesides()
{
    QList<EntityKey> keys = m_bookings.besides();
    keys.removeIf([this](const EntityKey &key) { return m_entities.contains(key); });
    if (!keys.isEmpty()) {
        FORECOURT_ASSIGN(m_besides, m_transaction.entities(keys));
    }
    return {};
}

// What those saw who changed a long text that is another by now: what they wrote is merged with it.
Result<void> PushBatch::loadTexts()
{
    QSet<qint64> seen;
    for (const PushDraft &draft : std::as_const(m_drafts)) {
        for (const Change &change : draft.operation.changes) {
            const Entity &row = m_entities.value({change.collection, change.row}).entity;
            const Collection *collection = m_catalog.collection(change.collection);
            for (const auto &[number, base] : change.base.asKeyValueRange()) {
                const Field *field = collection != nullptr ? collection->field(number) : nullptr;
                const auto *seq = std::get_if<qint64>(&base);
                if (field != nullptr && field->merge == FieldMerge::LongText && seq != nullptr &&
                    row.exists() && row.versionOf(number) != *seq && seen.size() < kMostTexts) {
                    seen.insert(*seq);
                }
            }
        }
    }
    if (!seen.isEmpty()) {
        FORECOURT_ASSIGN(m_entries, m_transaction.entriesAt(seen.values(), kLongestText));
    }
    return {};
}

// Also a row that no operation of this push names: what one of them says may change it too.
Result<Entity *> PushBatch::rowAt(const EntityKey &key)
{
    if (!m_entities.contains(key)) {
        if (!m_besides.contains(key)) {
            FORECOURT_ASSIGN(m_besides[key], m_transaction.entities({key}).map(
                                                 [&](const auto &found) { return found.value(key); }));
        }
        Merged merged;
        merged.entity = m_besides.value(key);
        merged.entity.collection = key.collection;
        merged.entity.row = key.row;
        merged.digestBefore = rowDigest(merged.entity);
        m_entities.insert(key, merged);
    }
    if (!m_beside.contains(key)) {
        m_beside.insert(key, m_entities.value(key));
    }
    return &m_entities[key].entity;
}

// The quarantined operation that made a row this one edits. A row nobody made is legal: after a restore of
// the server edits may come before the creation. But what a desk made and this server refused must not appear
// everywhere as a row of which only the edits are known.
Result<QUuid> PushBatch::refusedCreation(const Operation &operation)
{
    for (const Change &change : operation.changes) {
        const EntityKey key{change.collection, change.row};
        if (change.create || m_entities.value(key).entity.exists()) {
            continue;
        }
        FORECOURT_TRY(loadRefused());
        const QUuid before = m_refusedBefore->value(key);
        if (const QUuid creation = before.isNull() ? m_refusedHere.value(key) : before; !creation.isNull()) {
            return creation;
        }
    }
    return QUuid();
}

// For all operations at once; few edit a row that is not there.
Result<void> PushBatch::loadRefused()
{
    if (m_refusedBefore) {
        return {};
    }
    QSet<EntityKey> edited;
    for (const PushDraft &draft : std::as_const(m_drafts)) {
        for (const Change &change : draft.operation.changes) {
            const EntityKey key{change.collection, change.row};
            if (!change.create && !m_entities.value(key).entity.exists()) {
                edited.insert(key);
            }
        }
    }
    FORECOURT_ASSIGN(m_refusedBefore, m_transaction.refusedRows(m_caller.device, edited.values()));
    return {};
}

// Asked for only where two writes have the same clock, so not worth loading ahead.
QUuid PushBatch::operationOf(qint64 seq)
{
    if (!m_operations.contains(seq)) {
        const auto found = m_transaction.operationsAt({seq});
        if (!found) {
            m_lookupError = found.error();
            return {};
        }
        m_operations.insert(seq, found->value(seq));
    }
    return m_operations.value(seq);
}

// Of the log, or of this very push and not written yet; empty where there is none.
QByteArray PushBatch::entryAt(qint64 seq)
{
    const auto own = std::find_if(m_log.begin(), m_log.end(),
                                  [seq](const OperationRecord &record) { return record.seq == seq; });
    if (own != m_log.end()) {
        return own->entry;
    }
    if (const auto ahead = m_entries.constFind(seq); ahead != m_entries.constEnd()) {
        return *ahead;
    }
    const auto found = m_transaction.entryAt(seq);
    if (!found) {
        m_lookupError = found.error();
    }
    return found.value_or(QByteArray());
}

// Asked for only where two people wrote one long text without knowing of each other.
std::optional<CellValue> PushBatch::writtenBy(qint64 seq, const EntityKey &key, int field)
{
    const QByteArray encoded = entryAt(seq);
    if (m_lookupError) {
        return std::nullopt;
    }
    const auto entry =
        encoded.isEmpty() ? Result<LogEntry>(fail(ErrorCode::NotFound)) : decodeLogEntry(encoded);
    if (!entry) {
        return std::nullopt;
    }
    for (const ChangeEffect &effect : entry->effects) {
        if (effect.collection == key.collection && effect.row == key.row) {
            return effect.cells.value(field);
        }
    }
    return std::nullopt;
}

} // namespace forecourt
