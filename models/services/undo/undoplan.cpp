// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/undo/undoplan.h"

#include "models/domain/appointmentstatus.h"
#include "models/domain/orderstatus.h"
#include "models/protocol/collections.h"
#include "models/protocol/fieldnumber.h"
#include "models/services/orders/orderwriter.h"
#include "models/services/timeline/undoneevents.h"

namespace forecourt {

namespace {

CellValue valueOf(const Entity &entity, int field)
{
    return entity.cells.value(field).value;
}

QSet<int> changedFields(const RowChange &change)
{
    QSet<int> fields;
    for (const auto &cells : {change.before.cells, change.after.cells}) {
        for (const int field : cells.keys()) {
            if (valueOf(change.before, field) != valueOf(change.after, field)) {
                fields.insert(field);
            }
        }
    }
    return fields;
}

bool isOrderWork(int collection)
{
    return collection == collections::kJob || collection == collections::kOrderLine;
}

OrderStatus statusIn(const Entity &order)
{
    return fromWord<OrderStatus>(valueOf(order, fieldNumber(collections::kServiceOrder, "status")).text(),
                                 OrderStatus::Draft);
}

// Notes may be written on an order at any time, so they may be taken back at any time.
bool onlyNotes(const QSet<int> &fields)
{
    QSet<int> rest = fields;
    rest.remove(fieldNumber(collections::kServiceOrder, "notes_printed"));
    rest.remove(fieldNumber(collections::kServiceOrder, "notes_internal"));
    return rest.isEmpty();
}

// What the server makes of a booking that was asked for here is as much one's own as the question.
bool isAnswered(int collection, int field)
{
    const Collection *known = forecourtCatalog().collection(collection);
    return known != nullptr && known->booking && known->booking->status == field;
}

// A booking that goes back to where it was is as free or taken as any other: the server is asked anew.
void askAnew(const Entity &now, RowPlan &plan)
{
    const Collection *known = forecourtCatalog().collection(plan.collection);
    if (known == nullptr || !known->booking || plan.remove) {
        return;
    }
    const BookingFields &fields = *known->booking;
    const QList<int> asked = fields.held + QList<int>{fields.from, fields.to};
    const bool asks =
        plan.restore || plan.put.contains(fields.status) ||
        std::any_of(asked.begin(), asked.end(), [&](int field) { return plan.put.contains(field); });
    const CellValue status = plan.put.value(fields.status, valueOf(now, fields.status));
    if (asks && status == CellValue(wordOf(AppointmentStatus::Confirmed))) {
        plan.put.insert(fields.status, wordOf(AppointmentStatus::Tentative));
    }
}

} // namespace

bool wasBorn(const RowChange &change)
{
    return change.after.dead == 0 && (!change.before.exists() || change.before.dead != 0);
}

UndoPlanner::UndoPlanner(Database &database, const ActionRecord &record, const QSet<qint64> &lineage)
    : m_database(database)
    , m_catalog(forecourtCatalog())
    , m_record(record)
    , m_store(database, m_catalog)
    , m_origin(database, lineage)
{
    for (const RowChange &change : record.rows) {
        if (wasBorn(change)) {
            m_own.insert(change.after.row);
        }
        const Collection *collection = m_catalog.collection(change.after.collection);
        for (const int field : changedFields(change)) {
            const Field *known = collection != nullptr ? collection->field(field) : nullptr;
            if (known != nullptr && known->refers != 0) {
                m_ownLinks.insert({change.after.row, known->name});
            }
        }
    }
}

Result<void> UndoPlanner::plan()
{
    FORECOURT_ASSIGN(const bool settled, meetsSettledOrder());
    if (settled) {
        m_refusal = UndoRefusal::Settled;
        return {};
    }
    for (const RowChange &change : m_record.rows) {
        FORECOURT_TRY(planRow(change));
    }
    // Events tell of what was done; where the deed stands, so do they.
    const auto isDeed = [](const RowPlan &row) {
        return row.collection != collections::kTimelineEvent;
    };
    const bool deeds = std::any_of(m_rows.begin(), m_rows.end(), isDeed);
    const bool nothing = std::all_of(m_rows.begin(), m_rows.end(), [&](const RowPlan &row) {
        return row.isEmpty() || (deeds && !isDeed(row));
    });
    // What an action created goes as a whole or stays as a whole: half a check-in helps nobody.
    const bool built = std::any_of(m_stayed.begin(), m_stayed.end(),
                                   [](const StayedField &stayed) { return stayed.field.isEmpty(); });
    if (nothing || built) {
        m_refusal = UndoRefusal::Changed;
        m_rows.clear();
    }
    return {};
}

Result<void> UndoPlanner::planRow(const RowChange &change)
{
    const int collection = change.after.collection;
    FORECOURT_ASSIGN(const Entity now, m_store.visible(collection, change.after.row));
    RowPlan plan;
    plan.collection = collection;
    plan.row = change.after.row;
    if (wasBorn(change)) {
        FORECOURT_TRY(planBirth(change, now, plan));
    } else if (now.exists()) {
        const bool died = change.before.exists() && change.before.dead == 0 && change.after.dead != 0;
        if (died && now.dead != 0) {
            FORECOURT_ASSIGN(const bool ours, m_origin.isOurs(now.dead));
            FORECOURT_ASSIGN(const Entity beneath, beneathPending(now, now.dead));
            FORECOURT_ASSIGN(const bool theirs, m_origin.isOthersSince(change.before.dead, beneath.dead));
            plan.restore = ours && !theirs;
        }
        if (now.dead == 0 || plan.restore) {
            FORECOURT_TRY(planCells(change, now, plan));
            FORECOURT_TRY(planSets(change, now, plan));
        } else if (change.before.exists() && change.before.dead == 0) {
            stay(collection, 0);
        }
    }
    askAnew(now, plan);
    m_rows.append(plan);
    return {};
}

Result<void> UndoPlanner::planBirth(const RowChange &change, const Entity &now, RowPlan &plan)
{
    const Collection *collection = m_catalog.collection(plan.collection);
    const CollectionKind kind = collection != nullptr ? collection->kind : CollectionKind::Entity;
    if (kind == CollectionKind::Ledger) {
        plan.counter = true;
        return {};
    }
    if (kind == CollectionKind::Event) {
        // Events stand for good; a correction is a new event.
        plan.turn = plan.collection == collections::kConflictReview;
        plan.tell = !plan.turn;
        return {};
    }
    if (!now.exists() || now.dead != 0) {
        return {}; // gone already
    }
    FORECOURT_ASSIGN(const bool untouched, isUntouched(change, now));
    // What stood before the action was brought back with whatever pointed at it all along.
    FORECOURT_ASSIGN(const bool created, m_origin.isOurs(now.created));
    FORECOURT_ASSIGN(const bool referenced, created ? isReferenced(change) : Result<bool>(false));
    plan.remove = untouched && !referenced;
    if (!plan.remove) {
        stay(plan.collection, 0);
        return {};
    }
    if (!change.before.exists()) {
        return {};
    }
    // It was deleted before, with other values: who brings it back should find those.
    FORECOURT_TRY(planCells(change, now, plan));
    return planSets(change, now, plan);
}

Result<void> UndoPlanner::planCells(const RowChange &change, const Entity &now, RowPlan &plan)
{
    for (const int field : changedFields(change)) {
        const Cell shown = now.cells.value(field);
        FORECOURT_ASSIGN(const Entity beneath, beneathPending(now, shown.version));
        const Cell pulled = beneath.cells.value(field);
        FORECOURT_ASSIGN(const bool theirs,
                         m_origin.isOthersSince(change.before.cells.value(field).version, pulled.version));
        if (theirs) {
            stay(plan.collection, field); // what comes back is theirs, not what was there before both
        }
        const CellValue back = theirs ? pulled.value : valueOf(change.before, field);
        if (shown.value == back) {
            continue;
        }
        FORECOURT_ASSIGN(const bool ours, m_origin.isOurs(shown.version));
        const bool answered = isAnswered(now.collection, field);
        if (ours && (answered || shown.value == valueOf(change.after, field))) {
            plan.put.insert(field, back);
        } else {
            stay(plan.collection, field);
        }
    }
    return {};
}

// Where an own change that waits shows, what the server last said lies beneath it, unseen; else nothing does.
Result<Entity> UndoPlanner::beneathPending(const Entity &now, qint64 version)
{
    return version < 0 ? m_store.settled(now.collection, now.row) : Result<Entity>(Entity());
}

Result<void> UndoPlanner::planSets(const RowChange &change, const Entity &now, RowPlan &plan)
{
    QSet<int> fields;
    for (const auto &sets : {change.before.sets, change.after.sets}) {
        for (const int field : sets.keys()) {
            fields.insert(field);
        }
    }
    for (const int field : std::as_const(fields)) {
        const SetElements before = change.before.sets.value(field);
        const SetElements after = change.after.sets.value(field);
        const SetElements current = now.sets.value(field);
        for (const QString &element : before.keys()) {
            if (!after.contains(element) && !current.contains(element)) {
                plan.add[field].append(element);
            }
        }
        for (const QString &element : after.keys()) {
            if (before.contains(element) || !current.contains(element)) {
                continue;
            }
            bool ours = true;
            for (const qint64 addition : current.value(element)) {
                FORECOURT_ASSIGN(const bool own, m_origin.isOurs(addition));
                ours = ours && own;
            }
            if (ours) {
                plan.take[field].append(element);
            } else {
                stay(plan.collection, field);
            }
        }
    }
    return {};
}

Result<bool> UndoPlanner::isUntouched(const RowChange &change, const Entity &now)
{
    for (const auto &[field, cell] : now.cells.asKeyValueRange()) {
        const Cell left = change.after.cells.value(field);
        FORECOURT_ASSIGN(const bool ours, m_origin.isOurs(cell.version));
        FORECOURT_ASSIGN(const bool same, m_origin.isSame(left.version, cell.version));
        const bool answered = ours && isAnswered(now.collection, field);
        if ((cell.value != left.value && !answered) || !(ours || same)) {
            return false;
        }
    }
    const auto names = [](const Entity &entity) {
        QMap<int, QStringList> list;
        for (const auto &[field, elements] : entity.sets.asKeyValueRange()) {
            if (!elements.isEmpty()) {
                list.insert(field, elements.keys());
            }
        }
        return list;
    };
    return names(now) == names(change.after);
}

Result<bool> UndoPlanner::isReferenced(const RowChange &change)
{
    for (const Collection &collection : m_catalog.collections()) {
        for (const Field &field : collection.fields) {
            if (field.refers != change.after.collection) {
                continue;
            }
            FORECOURT_ASSIGN(const bool found, isPointedAt(collection.name, field.name, change.after.row));
            if (found) {
                return true;
            }
        }
    }
    // Columns of which another one says what they point at.
    for (const char *field : {"of_row", "into_row"}) {
        FORECOURT_ASSIGN(const bool merged,
                         isPointedAt(QStringLiteral("record_alias"), QLatin1String(field), change.after.row));
        if (merged) {
            return true;
        }
    }
    return isPointedAt(QStringLiteral("timeline_event"), QStringLiteral("ref"), change.after.row);
}

// By a living row that did not come with the action. An event that was taken back builds on nothing.
Result<bool> UndoPlanner::isPointedAt(const QString &table, const QString &field, const QUuid &row)
{
    const bool events = table == QLatin1String("timeline_event");
    const QString sql = QStringLiteral("SELECT e.id, e.created_version, %1 FROM %2 e WHERE e.%3 = ? AND "
                                       "e.dead_version = 0 AND %4")
                            .arg(events ? QString(kUndoneColumns) : QStringLiteral("0"), table, field,
                                 events ? QString(kTellsItself) : QStringLiteral("1"));
    struct Pointing
    {
        QUuid id;
        qint64 created = 0;
        bool stands = true;
    };
    FORECOURT_ASSIGN(const auto pointing, m_database.all(sql, {bound(row)}, [](const Row &found) {
        return Pointing{found.uuid(0), found.integer(1), found.integer(2) == 0};
    }));
    for (const Pointing &found : pointing) {
        FORECOURT_ASSIGN(const bool ours, m_origin.isOurs(found.created));
        const bool own = ours || m_own.contains(found.id) || m_ownLinks.contains({found.id, field});
        if (found.stands && !own) {
            return true;
        }
    }
    return false;
}

Result<bool> UndoPlanner::meetsSettledOrder()
{
    for (const RowChange &change : m_record.rows) {
        FORECOURT_ASSIGN(const bool met, meetsSettledOrder(change));
        if (met) {
            return true;
        }
    }
    return false;
}

Result<bool> UndoPlanner::meetsSettledOrder(const RowChange &change)
{
    const int collection = change.after.collection;
    const bool order = collection == collections::kServiceOrder;
    if (!order && !isOrderWork(collection)) {
        return false;
    }
    if (order && change.before.exists() && statusIn(change.before) != statusIn(change.after)) {
        FORECOURT_ASSIGN(const Entity now, m_store.visible(collection, change.after.row));
        const bool movedOn = isLocked(statusIn(now)) && statusIn(now) != statusIn(change.after);
        return movedOn || statusIn(change.before) == OrderStatus::Settled ||
               statusIn(change.after) == OrderStatus::Settled;
    }
    if (order && change.before.exists() && onlyNotes(changedFields(change))) {
        return false;
    }
    const QUuid id =
        order ? change.after.row : valueOf(change.after, fieldNumber(collection, "service_order")).uuid();
    FORECOURT_ASSIGN(const Entity now, m_store.visible(collections::kServiceOrder, id));
    return now.exists() && isLocked(statusIn(now));
}

void UndoPlanner::stay(int collection, int field)
{
    const Collection *known = m_catalog.collection(collection);
    const Field *named = known != nullptr ? known->field(field) : nullptr;
    const StayedField stayed{known != nullptr ? known->name : QString::number(collection),
                             named != nullptr ? named->name : QString()};
    if (!m_stayed.contains(stayed)) {
        m_stayed.append(stayed);
    }
}

} // namespace forecourt
