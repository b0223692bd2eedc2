// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/mutation.h"

#include "models/protocol/hybridclock.h"
#include "models/protocol/storabletext.h"
#include "models/storage/auditlog.h"
#include "models/storage/deskrights.h"
#include "models/storage/outbox.h"
#include "models/storage/projections.h"

namespace forecourt {

namespace {

Result<void> keepAudits(Database &database, const Operation &operation, const QString &desk,
                        const QList<RowChange> &rows)
{
    const AuditOrigin origin{operation.hlc, operation.id, operation.actor, desk, operation.useCase};
    for (const RowChange &row : rows) {
        FORECOURT_TRY(keepAudit(database, origin, row.before, row.after));
    }
    return {};
}

} // namespace

Result<RowVersions> readVersions(Database &database, int collection, const QUuid &row)
{
    RowVersions versions;
    const Collection *known = forecourtCatalog().collection(collection);
    if (known == nullptr) {
        return fail(ErrorCode::Unsupported, QStringLiteral("unknown collection"));
    }
    FORECOURT_ASSIGN(
        versions.created,
        database.integer(QStringLiteral("SELECT created_version FROM %1 WHERE id = ?").arg(known->name),
                         {bound(row)}));
    FORECOURT_ASSIGN(versions.epoch,
                     database.integer(QStringLiteral("SELECT epoch FROM desk_state WHERE id = 1")));
    FORECOURT_TRY(database.forEach(
        QStringLiteral("SELECT field, version FROM cell_version WHERE collection = ? AND row = ?"),
        {collection, bound(row)}, [&](const Row &found) -> Result<void> {
            versions.cells.insert(static_cast<int>(found.integer(0)), found.integer(1));
            return {};
        }));
    return versions;
}

Mutation::Mutation(Database &database, const Catalog &catalog, const Clock &clock, IdSource &ids,
                   const Projections &projections, Author author, DeskState state)
    : m_database(database)
    , m_catalog(catalog)
    , m_ids(ids)
    , m_projections(projections)
    , m_author(std::move(author))
    , m_state(std::move(state))
    , m_rows(database, catalog)
    , m_nowMs(clock.nowMs() + m_state.clockOffsetMs)
    , m_local(m_state.lastLocal + 1)
{}

Result<void> Mutation::begin()
{
    if (!m_begun) {
        m_begun = true;
        // Closed by finish(), or by the rollback of the transaction.
        FORECOURT_TRY(WriteGate::open(m_database));
    }
    return {};
}

Result<Entity> Mutation::existing(int collection, const QUuid &row)
{
    FORECOURT_TRY(begin());
    FORECOURT_ASSIGN(Entity entity, m_rows.visible(collection, row));
    if (!entity.exists()) {
        return fail(ErrorCode::NotFound, QStringLiteral("there is no such record"));
    }
    return entity;
}

Result<void> Mutation::store(const Entity &before, const Entity &after)
{
    // A row made here and not yet settled has nothing beneath it. A kept state is the oldest and stays.
    if (before.created > 0) {
        FORECOURT_TRY(m_rows.keepBeneath(before));
    }
    remember(before, after);
    return m_rows.replace(before, after);
}

// A row changed several times in one transaction goes back to what it was before the first.
void Mutation::remember(const Entity &before, const Entity &after)
{
    const std::pair key(after.collection, after.row);
    const auto found = m_remembered.constFind(key);
    if (found != m_remembered.constEnd()) {
        m_record.rows[*found].after = after;
        return;
    }
    m_remembered.insert(key, m_record.rows.size());
    m_record.rows.append({before, after});
}

Change &Mutation::changeOf(int collection, const QUuid &row)
{
    const std::pair key(collection, row);
    const auto found = m_index.constFind(key);
    if (found != m_index.constEnd()) {
        return m_changes[*found];
    }
    m_index.insert(key, m_changes.size());
    Change change;
    change.collection = collection;
    change.row = row;
    m_changes.append(change);
    return m_changes.last();
}

Result<Base> Mutation::baseOf(qint64 version)
{
    if (version == 0) {
        return Base();
    }
    if (version > 0) {
        return Base(version);
    }
    FORECOURT_ASSIGN(const auto operation, Outbox(m_database).operationOf(-version));
    return operation ? Base(*operation) : Base();
}

// What a form saw in another epoch is another entry by now, or none.
Result<Base> Mutation::seenBase(const RowVersions &seen, int field)
{
    const qint64 version = seen.of(field);
    return version > 0 && seen.epoch != m_state.epoch ? Result<Base>(Base()) : baseOf(version);
}

Result<void> Mutation::create(int collection, const QUuid &row, const Cells &cells)
{
    FORECOURT_TRY(begin());
    Entity before;
    before.collection = collection;
    before.row = row;
    Entity after = before;
    after.created = -m_local;
    Change &change = changeOf(collection, row);
    change.create = true;
    for (const auto &[field, given] : cells.asKeyValueRange()) {
        const CellValue value = storableValue(given);
        if (!value.isNull()) {
            after.cells.insert(field, Cell{value, -m_local, 0});
            change.put.insert(field, value);
        }
    }
    remember(before, after);
    return m_rows.replace(before, after);
}

Result<void> Mutation::put(int collection, const QUuid &row, const Cells &cells, const RowVersions *seen)
{
    FORECOURT_ASSIGN(const Entity before, existing(collection, row));
    if (before.dead != 0) {
        return fail(ErrorCode::NotFound, QStringLiteral("the record was deleted"));
    }
    Entity after = before;
    for (const auto &[field, given] : cells.asKeyValueRange()) {
        const CellValue value = storableValue(given);
        const auto current = before.cells.constFind(field);
        const bool present = current != before.cells.constEnd();
        if (present ? current->value == value : value.isNull()) {
            continue;
        }
        const qint64 version = present ? current->version : 0;
        // The versions are read before changeOf() may move the list of changes.
        FORECOURT_ASSIGN(const Base base,
                         seen != nullptr && present ? seenBase(*seen, field) : baseOf(version));
        Change &change = changeOf(collection, row);
        if (version != -m_local && !change.create && !std::holds_alternative<std::monostate>(base)) {
            change.base.insert(field, base);
        }
        change.put.insert(field, value);
        after.cells.insert(field, Cell{value, -m_local, 0});
    }
    return after == before ? Result<void>() : store(before, after);
}

Result<void> Mutation::addToSet(int collection, const QUuid &row, int field, const QStringList &elements)
{
    FORECOURT_ASSIGN(const Entity before, existing(collection, row));
    Entity after = before;
    for (const QString &given : elements) {
        const QString element = storableText(given);
        if (!element.isEmpty() && !before.sets.value(field).contains(element)) {
            changeOf(collection, row).add[field].append(element);
            after.sets[field].insert(element, {-m_local});
        }
    }
    return after == before ? Result<void>() : store(before, after);
}

Result<void> Mutation::removeFromSet(int collection, const QUuid &row, int field, const QStringList &elements)
{
    FORECOURT_ASSIGN(const Entity before, existing(collection, row));
    Entity after = before;
    for (const QString &element : elements) {
        const QList<qint64> additions = before.sets.value(field).value(element);
        if (additions.isEmpty()) {
            continue;
        }
        QList<Base> seen;
        for (const qint64 version : additions) {
            if (version != -m_local) {
                FORECOURT_ASSIGN(const Base base, baseOf(version));
                seen.append(base);
            }
        }
        Change &change = changeOf(collection, row);
        change.add[field].removeAll(element); // added by this very transaction
        if (change.add.value(field).isEmpty()) {
            change.add.remove(field);
        }
        if (!seen.isEmpty()) {
            change.remove[field].insert(element, seen);
        }
        after.sets[field].remove(element);
    }
    if (after.sets.value(field).isEmpty()) {
        after.sets.remove(field);
    }
    return after == before ? Result<void>() : store(before, after);
}

Result<void> Mutation::remove(int collection, const QUuid &row)
{
    return setDead(collection, row, true);
}

Result<void> Mutation::restore(int collection, const QUuid &row)
{
    return setDead(collection, row, false);
}

Result<void> Mutation::setDead(int collection, const QUuid &row, bool dead)
{
    FORECOURT_ASSIGN(const Entity before, existing(collection, row));
    if ((before.dead != 0) == dead) {
        return {};
    }
    Entity after = before;
    after.dead = dead ? -m_local : 0;
    FORECOURT_ASSIGN(const QList<QUuid> own, Outbox(m_database).unsettledOn(collection, row));
    Change &change = changeOf(collection, row);
    change.dead = dead;
    change.saw = own;
    return store(before, after);
}

Result<void> Mutation::appendToOutbox(const Operation &operation, const QByteArray &body)
{
    return Outbox(m_database).commit(m_state, operation, body, m_nowMs);
}

Result<ChangeSet> Mutation::finish()
{
    ChangeSet changes;
    if (m_changes.isEmpty()) {
        if (m_begun) {
            FORECOURT_TRY(m_database.run(QStringLiteral("UPDATE desk_state SET writing = 0 WHERE id = 1")));
        }
        return changes;
    }
    FORECOURT_TRY(checkRights(m_database, m_catalog, m_author.staff.uuid(), m_changes,
                              [this](int collection, const QUuid &row) -> std::optional<Entity> {
                                  const auto found = m_remembered.constFind({collection, row});
                                  return found == m_remembered.constEnd()
                                             ? std::nullopt
                                             : std::optional(m_record.rows.at(*found).before);
                              }));
    Operation operation;
    operation.id = m_ids.next();
    operation.hlc = hybridclock::tick(m_state.hlc, m_nowMs);
    operation.epoch = m_state.epoch;
    operation.cursor = m_state.cursor;
    operation.actor = m_author.staff.uuid();
    operation.useCase = m_author.useCase;
    operation.compensates = m_author.compensates;
    operation.changes = m_changes;
    const QByteArray body = encodeOperation(operation);
    FORECOURT_TRY(checkLimits(operation, body)); // what no server takes must not wait for one
    FORECOURT_TRY(appendToOutbox(operation, body));
    FORECOURT_TRY(keepAudits(m_database, operation, m_state.prefix, m_record.rows));
    if (!m_keepsRecord) {
        m_record.rows.clear(); // nobody wants them but the audit
    }
    FORECOURT_TRY(m_database.run(QStringLiteral("UPDATE desk_state SET writing = 0 WHERE id = 1")));
    m_record.local = m_local;
    m_record.operation = operation.id;
    m_record.author = m_author;
    m_record.at = m_nowMs;
    for (const Change &change : m_changes) {
        changes.rows[change.collection].insert(change.row);
    }
    FORECOURT_TRY(m_projections.refresh(m_database, changes.rows));
    changes.sync = true;
    return changes;
}

} // namespace forecourt
