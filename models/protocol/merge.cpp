// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/protocol/merge.h"

#include "models/domain/statemachine.h"
#include "models/protocol/linemerge.h"

namespace forecourt {

namespace {

// Merges one change into one row. The rules and their names are those of sync.md.
class Merger final
{
public:
    Merger(const Catalog &catalog, Entity &entity, const Change &change, const MergeContext &context)
        : m_collection(catalog.collection(change.collection))
        , m_entity(entity)
        , m_change(change)
        , m_context(context)
        , m_existed(entity.exists())
    {
        m_outcome.effect.collection = change.collection;
        m_outcome.effect.row = change.row;
    }

    MergeOutcome run()
    {
        if (!m_existed) {
            make();
        }
        const bool edits = !m_change.put.isEmpty() || !m_change.add.isEmpty() || !m_change.remove.isEmpty();
        if (edits) {
            revive();
        }
        for (const auto &[field, value] : m_change.put.asKeyValueRange()) {
            put(field, value);
        }
        changeSets();
        if (m_change.dead) {
            changeLife(*m_change.dead);
        }
        if (edits) {
            rememberEdit();
        }
        return std::move(m_outcome);
    }

private:
    // Whatever comes first makes the row, be it a plain edit or the deletion of a row whose creation was lost
    // with this server's disk and is offered again later: it then meets the deletion, and both are told of.
    void make()
    {
        m_entity.cells.clear();
        m_entity.sets.clear();
        m_entity.created = m_context.seq;
        m_outcome.effect.created = true;
    }

    [[nodiscard]] const Field *field(int number) const
    {
        return m_collection != nullptr ? m_collection->field(number) : nullptr;
    }

    [[nodiscard]] bool appendOnly() const
    {
        return m_collection != nullptr && m_collection->kind != CollectionKind::Entity;
    }

    void put(int number, const CellValue &value)
    {
        const Field *known = field(number);
        const auto cell = m_entity.cells.constFind(number);
        const bool present = cell != m_entity.cells.constEnd();
        if (m_existed && (m_change.create || appendOnly())) {
            fillGap(number, value, present);
        } else if (known != nullptr && known->machine != nullptr) {
            putState(*known, value, present);
        } else {
            putRegister(known, number, value, present);
        }
    }

    // Two desks made the same row (an id derived from the same source): what stands, stands.
    void fillGap(int number, const CellValue &value, bool present)
    {
        if (!present && !appendOnly()) {
            win(number, value, m_context.hlc);
        } else if (m_entity.cells.value(number).value != value) {
            lose(ConflictKind::Create, number, value);
        }
    }

    void putRegister(const Field *known, int number, const CellValue &value, bool present)
    {
        const Cell current = m_entity.cells.value(number);
        if (!present) {
            win(number, value, m_context.hlc);
        } else if (sawCurrent(number) || current.value == value) {
            win(number, value, std::max(m_context.hlc, current.hlc + 1));
        } else if (known != nullptr && known->merge == FieldMerge::LongText && putLines(number, value)) {
            return;
        } else if (isLater(current)) {
            m_outcome.conflicts.append(
                conflict(kindOf(known), number, value, current.value, m_context.seq, current.version));
            win(number, value, m_context.hlc);
        } else {
            lose(kindOf(known), number, value);
        }
    }

    // Both texts grew out of one: whoever of the two was later, what each wrote is kept. Whether it is known
    // which one it was.
    bool putLines(int number, const CellValue &value)
    {
        const Base &seen = m_change.base.value(number);
        const auto base = resolve(seen);
        const bool fromNothing = std::holds_alternative<std::monostate>(seen);
        if (!base && !fromNothing) {
            return false;
        }
        const auto was = fromNothing
                             ? std::optional(CellValue())
                             : (m_context.writtenBy ? m_context.writtenBy(*base, number) : std::nullopt);
        const Cell current = m_entity.cells.value(number);
        const auto merged = was ? mergeLines(was->text(), current.value.text(), value.text()) : std::nullopt;
        if (!merged || merged->text.size() > OperationLimits().maxTextLength) {
            return false; // longer than anybody could have sent
        }
        const CellValue text = CellValue::ofText(merged->text);
        if (!merged->clean) {
            m_outcome.conflicts.append(
                conflict(ConflictKind::LongText, number, text, value, m_context.seq, m_context.seq));
        }
        win(number, text, std::max(m_context.hlc, current.hlc) + 1);
        return true;
    }

    void putState(const Field &known, const CellValue &value, bool present)
    {
        const Cell current = m_entity.cells.value(known.number);
        const QString from = present ? current.value.text() : known.machine->initial;
        const QString to = value.text();
        const bool legal = known.machine->isLegal(from, to);
        const bool sequential = present ? sawCurrent(known.number) : !m_change.base.contains(known.number);
        const bool fresh = !present && m_outcome.effect.created && known.machine->knows(to);
        // Taking a step back is no step of the machine, so it stands only on exactly the state it saw.
        const bool backward = m_context.compensates && present && sequential && known.machine->knows(to);
        const bool accepted = from == to || fresh || backward ||
                              (legal && (sequential || known.machine->rank(to) >= known.machine->rank(from)));
        if (accepted) {
            win(known.number, value, std::max(m_context.hlc, present ? current.hlc + 1 : 0));
        } else {
            lose(ConflictKind::State, known.number, value);
        }
    }

    void changeSets()
    {
        for (const auto &[number, elements] : m_change.remove.asKeyValueRange()) {
            for (const auto &[element, seen] : elements.asKeyValueRange()) {
                removeElement(number, element, seen);
            }
        }
        for (const auto &[number, elements] : m_change.add.asKeyValueRange()) {
            for (const QString &element : elements) {
                QList<qint64> additions = m_entity.sets.value(number).value(element);
                if (!additions.contains(m_context.seq)) {
                    additions.append(m_context.seq);
                }
                setElement(number, element, additions);
            }
        }
    }

    // What it saw and nobody can name any more may stand here under another number, or come back.
    void removeElement(int number, const QString &element, const QList<Base> &seen)
    {
        QList<qint64> additions = m_entity.sets.value(number).value(element);
        bool unknown = false;
        for (const Base &base : seen) {
            const auto version = resolve(base);
            unknown = unknown || (!version && !std::holds_alternative<std::monostate>(base));
            additions.removeAll(version.value_or(0));
        }
        setElement(number, element, additions);
        if (unknown) {
            const CellValue stands = additions.isEmpty() ? CellValue() : CellValue(element);
            const qint64 by = additions.isEmpty() ? m_context.seq : additions.last();
            m_outcome.conflicts.append(
                conflict(ConflictKind::Set, number, stands, element, by, m_context.seq));
        }
    }

    void setElement(int number, const QString &element, const QList<qint64> &additions)
    {
        ChangeEffect effect;
        effect.sets[number].insert(element, additions);
        applyEffect(m_entity, effect, m_context.seq);
        m_outcome.effect.sets[number].insert(element, additions);
    }

    void changeLife(bool dead)
    {
        if (!dead) {
            if (m_entity.dead != 0) {
                m_entity.dead = 0;
                m_outcome.effect.dead = false;
            }
            return;
        }
        const qint64 unseen = foreignEdit();
        if (unseen > m_context.cursor) {
            m_outcome.conflicts.append(
                conflict(ConflictKind::Delete, 0, CellValue(0), CellValue(1), unseen, m_context.seq));
        } else if (m_entity.exists() && m_entity.dead == 0) {
            m_entity.dead = m_context.seq;
            m_outcome.effect.dead = true;
        }
    }

    // An edit made without knowing of the deletion brings the row back.
    void revive()
    {
        if (m_entity.dead == 0 || m_context.cursor >= m_entity.dead || saw(m_entity.dead)) {
            return;
        }
        m_outcome.conflicts.append(
            conflict(ConflictKind::Delete, 0, CellValue(0), CellValue(1), m_context.seq, m_entity.dead));
        m_entity.dead = 0;
        m_outcome.effect.dead = false;
    }

    // The latest edit that was not this desk's own; under an earlier replica id it may still be.
    [[nodiscard]] qint64 foreignEdit() const
    {
        const bool own = m_entity.lastReplica == m_context.replica || saw(m_entity.lastSeq);
        if (!own) {
            return m_entity.lastSeq;
        }
        return saw(m_entity.otherSeq) ? 0 : m_entity.otherSeq;
    }

    [[nodiscard]] bool saw(qint64 seq) const
    {
        return seq != 0 && std::any_of(m_change.saw.begin(), m_change.saw.end(), [&](const QUuid &operation) {
                   return m_context.seqOf(operation) == seq;
               });
    }

    void rememberEdit()
    {
        if (m_entity.lastReplica != m_context.replica) {
            m_entity.otherSeq = m_entity.lastSeq;
            m_entity.lastReplica = m_context.replica;
        }
        m_entity.lastSeq = m_context.seq;
    }

    void win(int number, const CellValue &value, qint64 hlc)
    {
        m_entity.cells.insert(number, Cell{value, m_context.seq, hlc});
        m_outcome.effect.cells.insert(number, value);
    }

    void lose(ConflictKind kind, int number, const CellValue &value)
    {
        const Cell current = m_entity.cells.value(number);
        m_outcome.conflicts.append(
            conflict(kind, number, current.value, value, current.version, m_context.seq));
    }

    [[nodiscard]] Conflict conflict(ConflictKind kind, int number, const CellValue &won,
                                    const CellValue &lost, qint64 wonSeq, qint64 lostSeq) const
    {
        return {kind, m_change.collection, m_change.row, number, won, lost, wonSeq, lostSeq};
    }

    static ConflictKind kindOf(const Field *known)
    {
        if (known != nullptr &&
            (known->merge == FieldMerge::ProtectedRegister || known->merge == FieldMerge::Number)) {
            return ConflictKind::Protected;
        }
        return known != nullptr && known->merge == FieldMerge::LongText ? ConflictKind::LongText
                                                                        : ConflictKind::Register;
    }

    [[nodiscard]] std::optional<qint64> resolve(const Base &base) const
    {
        if (const auto *seq = std::get_if<qint64>(&base)) {
            return *seq <= m_context.sameUpTo ? std::optional(*seq) : std::nullopt;
        }
        if (const auto *operation = std::get_if<QUuid>(&base)) {
            return m_context.seqOf(*operation);
        }
        return std::nullopt;
    }

    [[nodiscard]] bool sawCurrent(int number) const
    {
        const auto seen = resolve(m_change.base.value(number));
        return seen && *seen == m_entity.versionOf(number);
    }

    [[nodiscard]] bool isLater(const Cell &current) const
    {
        if (m_context.hlc != current.hlc) {
            return m_context.hlc > current.hlc;
        }
        return m_context.operation.toRfc4122() > m_context.operationOf(current.version).toRfc4122();
    }

    const Collection *m_collection;
    Entity &m_entity;
    const Change &m_change;
    const MergeContext &m_context;
    bool m_existed;
    MergeOutcome m_outcome;
};

} // namespace

MergeOutcome mergeChange(const Catalog &catalog, Entity &entity, const Change &change,
                         const MergeContext &context)
{
    return Merger(catalog, entity, change, context).run();
}

} // namespace forecourt
