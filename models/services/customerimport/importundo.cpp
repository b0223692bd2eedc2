// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/customerimport/importundo.h"

#include "models/protocol/collections.h"

namespace forecourt {

namespace {

// A contact, consent or plate belongs to the record its link names.
std::optional<QUuid> linkOf(const Catalog &catalog, const Change &change, const char *field)
{
    const Collection *collection = catalog.collection(change.collection);
    const Field *link = collection != nullptr ? collection->field(QLatin1String(field)) : nullptr;
    if (link == nullptr || !change.put.contains(link->number)) {
        return std::nullopt;
    }
    return change.put.value(link->number).uuid();
}

bool isRoot(int collection)
{
    return collection == collections::kCustomer || collection == collections::kVehicle;
}

} // namespace

ImportUndo::ImportUndo(MutationSeries &series, const Catalog &catalog, qint64 firstLocal, qint64 lastLocal,
                       ImportControlPtr control)
    : m_series(series)
    , m_catalog(catalog)
    , m_rows(series.database(), catalog)
    , m_first(firstLocal)
    , m_last(lastLocal)
    , m_control(std::move(control))
{}

Result<ImportUndone> ImportUndo::run()
{
    FORECOURT_TRY(readOperations());
    FORECOURT_TRY(findStaying());
    ImportUndone undone;
    undone.stayed = m_staying.size();
    FORECOURT_TRY(compensateAll(undone));
    return undone;
}

Result<void> ImportUndo::readOperations()
{
    FORECOURT_TRY(m_series.database().forEach(
        QStringLiteral("SELECT body, seq FROM outbox WHERE local BETWEEN ? AND ? ORDER BY local"),
        {m_first, m_last}, [&](const Row &row) -> Result<void> {
            FORECOURT_ASSIGN(Operation operation, decodeOperation(row.bytes(0)));
            m_operations.push_back(std::make_unique<Operation>(std::move(operation)));
            if (row.integer(1) > 0) {
                m_seqs.insert(row.integer(1));
            }
            return {};
        }));
    if (m_operations.size() != static_cast<size_t>(m_last - m_first + 1)) {
        return fail(ErrorCode::NotFound, QStringLiteral("the operations of the import are kept no more"));
    }
    for (const auto &operation : m_operations) {
        for (const Change &change : operation->changes) {
            if (!change.create) {
                continue;
            }
            const auto customer = linkOf(m_catalog, change, "customer");
            const auto vehicle = linkOf(m_catalog, change, "vehicle");
            const QUuid root =
                isRoot(change.collection) ? change.row : customer.value_or(vehicle.value_or(change.row));
            m_made.insert(change.row, {change.collection, change.row, root});
            m_changes.insert(change.row, &change);
            if (customer && vehicle) {
                join(*customer, *vehicle);
            }
        }
    }
    if (m_control) {
        m_control->total = 2 * m_made.size();
    }
    return {};
}

QUuid ImportUndo::groupOf(const QUuid &root)
{
    QUuid group = root;
    for (auto next = m_groups.constFind(group); next != m_groups.constEnd();
         next = m_groups.constFind(group)) {
        group = *next;
    }
    return group;
}

// Only records that the import made fall; a known owner of a new car does not tie cars together.
void ImportUndo::join(const QUuid &a, const QUuid &b)
{
    const QUuid one = groupOf(a);
    const QUuid other = groupOf(b);
    if (one != other) {
        m_groups.insert(one, other);
    }
}

bool ImportUndo::isOurs(qint64 version) const
{
    return (version < 0 && -version >= m_first && -version <= m_last) || m_seqs.contains(version);
}

Result<void> ImportUndo::step()
{
    if (m_control) {
        ++m_control->done;
        if (m_control->stop) {
            return fail(ErrorCode::Unavailable, QStringLiteral("stopped"));
        }
    }
    return {};
}

Result<void> ImportUndo::findStaying()
{
    for (const Made &made : std::as_const(m_made)) {
        FORECOURT_TRY(step());
        FORECOURT_ASSIGN(const bool stays, mustStay(made));
        if (stays) {
            m_staying.insert(groupOf(made.root));
        }
    }
    return {};
}

Result<bool> ImportUndo::mustStay(const Made &made)
{
    FORECOURT_ASSIGN(const bool untouched, isUntouched(made));
    return untouched ? isUsed(made) : Result<bool>(true);
}

Result<bool> ImportUndo::isUntouched(const Made &made)
{
    FORECOURT_ASSIGN(const Entity now, m_rows.visible(made.collection, made.row));
    if (!now.exists() || now.dead != 0) {
        return true; // somebody deleted it already: nothing of it is left to keep
    }
    const Change &change = *m_changes.value(made.row);
    for (const auto &[field, cell] : now.cells.asKeyValueRange()) {
        if (!isOurs(cell.version) || cell.value != change.put.value(field)) {
            return false;
        }
    }
    for (const auto &[field, elements] : now.sets.asKeyValueRange()) {
        for (const QString &element : elements.keys()) {
            if (!change.add.value(field).contains(element)) {
                return false;
            }
        }
    }
    return true;
}

// By a living row that this import did not make.
Result<bool> ImportUndo::isUsed(const Made &made)
{
    const auto pointed = [&](const QString &table, const QString &field) -> Result<bool> {
        bool others = false;
        FORECOURT_TRY(m_series.database().forEach(
            QStringLiteral("SELECT id FROM %1 WHERE %2 = ? AND dead_version = 0").arg(table, field),
            {bound(made.row)}, [&](const Row &row) -> Result<void> {
                others = others || !m_made.contains(row.uuid(0));
                return {};
            }));
        return others;
    };
    for (const Collection &collection : m_catalog.collections()) {
        for (const Field &field : collection.fields) {
            if (field.refers != made.collection) {
                continue;
            }
            FORECOURT_ASSIGN(const bool used, pointed(collection.name, field.name));
            if (used) {
                return true;
            }
        }
    }
    return isRoot(made.collection) ? pointed(QStringLiteral("timeline_event"), QStringLiteral("ref"))
                                   : Result<bool>(false);
}

Result<void> ImportUndo::compensateAll(ImportUndone &undone)
{
    for (auto operation = m_operations.rbegin(); operation != m_operations.rend(); ++operation) {
        FORECOURT_TRY(
            m_series.edit([&](Mutation &mutation) { return compensateOne(**operation, mutation, undone); },
                          (*operation)->id));
    }
    return {};
}

Result<void> ImportUndo::compensateOne(const Operation &operation, Mutation &mutation, ImportUndone &undone)
{
    // What was made last goes first.
    for (auto change = operation.changes.crbegin(); change != operation.changes.crend(); ++change) {
        FORECOURT_TRY(step());
        if (!change->create) {
            FORECOURT_TRY(emptyAgain(*change, mutation, undone));
            continue;
        }
        const Made made = m_made.value(change->row);
        if (m_staying.contains(groupOf(made.root))) {
            continue;
        }
        FORECOURT_TRY(mutation.remove(change->collection, change->row));
        undone.removed += isRoot(change->collection) ? 1 : 0;
    }
    return {};
}

// An import fills only what was empty.
Result<void> ImportUndo::emptyAgain(const Change &change, Mutation &mutation, ImportUndone &undone)
{
    FORECOURT_ASSIGN(const Entity now, m_rows.visible(change.collection, change.row));
    if (!now.exists() || now.dead != 0) {
        return {};
    }
    Cells empty;
    bool stayed = false;
    for (const auto &[field, value] : change.put.asKeyValueRange()) {
        const Cell cell = now.cells.value(field);
        const bool ours = isOurs(cell.version) && cell.value == value;
        stayed = stayed || !ours;
        if (ours) {
            empty.insert(field, CellValue());
        }
    }
    if (!empty.isEmpty()) {
        FORECOURT_TRY(mutation.put(change.collection, change.row, empty));
    }
    for (const auto &[field, elements] : change.add.asKeyValueRange()) {
        FORECOURT_TRY(mutation.removeFromSet(change.collection, change.row, field, elements));
    }
    undone.restored += stayed ? 0 : 1;
    undone.stayed += stayed ? 1 : 0;
    return {};
}

QString importUseCase(ImportKind kind)
{
    return kind == ImportKind::Customers ? QStringLiteral("importCustomers")
                                         : QStringLiteral("importVehicles");
}

// Operations of one import are neighbours of one moment.
Result<std::optional<ImportPlace>> latestImport(Database &database)
{
    constexpr int kLookedAt = 1'000;
    ImportPlace place;
    qint64 moment = 0;
    bool complete = false;
    QSet<QUuid> takenBack;
    FORECOURT_TRY(database.forEach(
        QStringLiteral("SELECT local, created_at, body FROM outbox ORDER BY local DESC LIMIT ?"), {kLookedAt},
        [&](const Row &row) -> Result<void> {
            const bool begun = place.lastLocal > 0;
            if (complete || (begun && row.integer(1) != moment)) {
                complete = complete || begun;
                return {};
            }
            FORECOURT_ASSIGN(const Operation operation, decodeOperation(row.bytes(2)));
            takenBack.insert(operation.compensates);
            for (const ImportKind kind : allOf<ImportKind>()) {
                if (operation.useCase == importUseCase(kind) && !takenBack.contains(operation.id)) {
                    moment = row.integer(1);
                    place.kind = kind;
                    place.lastLocal = begun ? place.lastLocal : row.integer(0);
                    place.firstLocal = row.integer(0);
                }
            }
            return {};
        }));
    return place.lastLocal > 0 ? std::optional(place) : std::nullopt;
}

} // namespace forecourt
