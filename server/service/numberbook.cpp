// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/numberbook.h"

#include "models/domain/businessnumber.h"

namespace forecourt {

namespace {

constexpr qsizetype kMostAhead = 2000;

} // namespace

NumberBook::NumberBook(PushTransaction &transaction, const Catalog &catalog)
    : m_transaction(transaction), m_catalog(catalog)
{}

void NumberBook::note(const Operation &operation)
{
    for (const Change &change : operation.changes) {
        const Collection *collection = m_catalog.collection(change.collection);
        for (const auto &[number, value] : change.put.asKeyValueRange()) {
            const Field *field = collection != nullptr ? collection->field(number) : nullptr;
            if (field != nullptr && field->merge == FieldMerge::Number && value.isText()) {
                m_named.insert({field->series, value.text()});
                ++m_wanted[field->series];
            }
        }
    }
}

Result<void> NumberBook::load()
{
    if (!m_named.isEmpty()) {
        FORECOURT_ASSIGN(m_bearers, m_transaction.bearersOf(m_named.values()));
    }
    return {};
}

Result<void> NumberBook::settle(Entity &entity, MergeOutcome &outcome, qint64 seq)
{
    const Collection *collection = m_catalog.collection(entity.collection);
    if (collection == nullptr) {
        return {};
    }
    const EntityKey row{entity.collection, entity.row};
    for (const auto &[number, value] : outcome.effect.cells.asKeyValueRange()) {
        const Field *field = collection->field(number);
        if (field == nullptr || field->merge != FieldMerge::Number || value.text().isEmpty()) {
            continue;
        }
        const NumberKey wanted{field->series, value.text()};
        const auto bearer = m_bearers.constFind(wanted);
        if (bearer == m_bearers.constEnd()) {
            claim(wanted, row, seq);
        } else if (*bearer != row) {
            FORECOURT_ASSIGN(const QString free, freeNumber(field->series, wanted.value));
            claim({field->series, free}, row, seq);
            outcome.conflicts.append({ConflictKind::Number, entity.collection, entity.row, number,
                                      CellValue(free), CellValue(wanted.value), seq, seq});
            entity.cells[number].value = CellValue(free);
            value = CellValue(free);
        }
    }
    return {};
}

// Somebody may bear what the count says next: numbers that were typed, or came from another program.
Result<QString> NumberBook::freeNumber(const QString &series, const QString &taken)
{
    if (!m_next.contains(series)) {
        FORECOURT_ASSIGN(m_next[series], m_transaction.nextNumber(series));
    }
    while (true) {
        const qint64 count = m_next[series]++;
        const NumberKey number{series, renumbered(taken, count)};
        if (!m_bearers.contains(number) && !m_free.contains(number)) {
            FORECOURT_TRY(lookAhead(series, number, count));
        }
        if (!m_bearers.contains(number)) {
            return number.value;
        }
    }
}

// As many of each day as this push has rows: one question, however many of them are given another number.
Result<void> NumberBook::lookAhead(const QString &series, const NumberKey &first, qint64 from)
{
    QHash<QString, QString> days{{first.value, first.value}}; // by what they come to at this count
    for (const NumberKey &each : m_named) {
        if (each.series == series) {
            days.insert(renumbered(each.value, from), each.value);
        }
    }
    QSet<NumberKey> asked{first};
    for (qint64 count = from; count < from + m_wanted.value(series); ++count) {
        for (const QString &day : std::as_const(days)) {
            if (asked.size() < kMostAhead) {
                asked.insert({series, renumbered(day, count)});
            }
        }
    }
    FORECOURT_ASSIGN(const auto bearers, m_transaction.bearersOf(asked.values()));
    for (const auto &[number, row] : bearers.asKeyValueRange()) {
        m_bearers.insert(number, row);
    }
    for (const NumberKey &number : asked) {
        if (!bearers.contains(number)) {
            m_free.insert(number);
        }
    }
    return {};
}

void NumberBook::claim(const NumberKey &number, const EntityKey &row, qint64 seq)
{
    m_bearers.insert(number, row);
    m_claims.append({number, row, seq});
}

// The count does not go back: its numbers are many.
void NumberBook::takeBack(const Mark &mark)
{
    m_bearers = mark.bearers;
    m_claims.resize(mark.claims);
}

Result<void> NumberBook::write()
{
    FORECOURT_TRY(m_transaction.saveClaims(m_claims));
    for (const auto &[series, next] : m_next.asKeyValueRange()) {
        FORECOURT_TRY(m_transaction.saveNextNumber(series, next));
    }
    return {};
}

} // namespace forecourt
