// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/mutationseries.h"

#include "models/protocol/hybridclock.h"
#include "models/storage/auditlog.h"
#include "models/storage/deskrights.h"
#include "models/storage/outbox.h"
#include "models/storage/searchindex.h"

namespace forecourt {

namespace {

Change changeOf(const NewRow &row)
{
    Change change;
    change.collection = row.collection;
    change.row = row.id;
    change.create = true;
    for (const auto &[field, value] : row.cells.asKeyValueRange()) {
        if (!value.isNull()) {
            change.put.insert(field, value);
        }
    }
    change.add = row.elements;
    return change;
}

BulkRow bulkRowOf(const NewRow &row, const Cells &cells, qint64 version)
{
    BulkRow bulk{row.collection, row.id, version, 0, cells, {}, {}};
    for (const auto &[field, elements] : row.elements.asKeyValueRange()) {
        for (const QString &element : elements) {
            bulk.sets[field].insert(element, {version});
        }
    }
    return bulk;
}

} // namespace

MutationSeries::MutationSeries(Storage &storage, Database &database, Author author, DeskState state)
    : m_storage(storage)
    , m_database(database)
    , m_author(std::move(author))
    , m_state(std::move(state))
    , m_nowMs(storage.clock().nowMs() + m_state.clockOffsetMs)
    , m_firstLocal(m_state.lastLocal + 1)
{}

MutationSeries::Made MutationSeries::make(const Catalog &catalog, Operation operation,
                                          const QList<NewRow> &rows, qint64 local)
{
    QList<BulkRow> bulk;
    ChangedRows changed;
    operation.changes.reserve(rows.size());
    bulk.reserve(rows.size());
    for (const NewRow &row : rows) {
        operation.changes.append(changeOf(row));
        bulk.append(bulkRowOf(row, operation.changes.last().put, -local));
        changed[row.collection].insert(row.id);
    }
    QByteArray body = encodeOperation(operation);
    return {std::move(operation), BulkPack::ofPending(catalog, std::move(bulk)), std::move(body),
            std::move(changed), documentsOf(rows)};
}

Result<void> MutationSeries::create(const QList<NewRow> &rows)
{
    if (rows.isEmpty()) {
        return {};
    }
    const bool another = m_making.valid();
    const qint64 local = m_state.lastLocal + (another ? 2 : 1);
    Operation operation;
    operation.id = m_storage.ids().next();
    operation.hlc = hybridclock::tick(another ? m_makingHlc : m_state.hlc, m_nowMs);
    operation.epoch = m_state.epoch;
    operation.cursor = m_state.cursor;
    operation.actor = m_author.staff.uuid();
    operation.useCase = m_author.useCase;
    const qint64 hlc = operation.hlc;
    auto making = startMaking(std::move(operation), rows, local);
    FORECOURT_TRY(writeMade());
    m_making = std::move(making);
    m_makingHlc = hlc;
    return {};
}

// Encoding costs as much as writing and needs no database; so does freeing the many small pieces of the one
// before.
std::future<MutationSeries::Made> MutationSeries::startMaking(Operation operation, const QList<NewRow> &rows,
                                                              qint64 local)
{
    return std::async(std::launch::async, [&catalog = m_storage.catalog(), operation = std::move(operation),
                                           rows, local, spent = std::move(m_spent)]() mutable {
        spent.reset();
        return make(catalog, std::move(operation), rows, local);
    });
}

Result<void> MutationSeries::writeMade()
{
    if (!m_making.valid()) {
        return {};
    }
    m_spent = std::make_unique<Made>(m_making.get());
    return write(*m_spent);
}

Result<void> MutationSeries::write(const Made &made)
{
    const Operation &operation = made.operation;
    FORECOURT_TRY(checkRights(m_database, m_storage.catalog(), m_author.staff.uuid(), operation.changes,
                              [&made](int collection, const QUuid &row) {
                                  return made.changed.value(collection).contains(row)
                                             ? std::optional(Entity())
                                             : std::nullopt;
                              }));
    FORECOURT_TRY(checkLimits(operation, made.body));
    FORECOURT_ASSIGN(auto gate, WriteGate::open(m_database));
    FORECOURT_TRY(made.pack.writeInto(m_database));
    FORECOURT_TRY(Outbox(m_database).commit(m_state, operation, made.body, m_nowMs));
    FORECOURT_TRY(keepMadeRows(
        m_database, {operation.hlc, operation.id, operation.actor, m_state.prefix, operation.useCase},
        m_state.lastLocal));
    FORECOURT_TRY(gate.close());
    m_documents.add(made.documents);
    return note(made.changed);
}

Result<void> MutationSeries::note(const ChangedRows &rows)
{
    for (const auto &[collection, ids] : rows.asKeyValueRange()) {
        m_changed[collection].unite(ids);
        m_changedCount += ids.size();
        m_toldCount += ids.size();
        if (m_toldCount <= kToldRows) {
            m_told[collection].unite(ids);
        }
    }
    return m_changedCount >= kRefreshRows ? refresh() : Result<void>();
}

Result<void> MutationSeries::refresh()
{
    FORECOURT_TRY(writeMade());
    if (m_changedCount > 0) {
        // First, because what was changed since is read and rewritten. Nothing else is derived of new
        // records.
        FORECOURT_TRY(addToSearchIndex(m_database, m_documents.documents));
        FORECOURT_TRY(
            m_storage.projections().refresh(m_database, without(std::move(m_changed), m_documents.rows)));
        m_documents = {};
        m_changed = {};
        m_changedCount = 0;
    }
    return {};
}

ChangeSet MutationSeries::changes() const
{
    ChangeSet changes;
    changes.sync = m_toldCount > 0;
    changes.everything = m_toldCount > kToldRows;
    if (!changes.everything) {
        changes.rows = m_told;
    }
    return changes;
}

} // namespace forecourt
