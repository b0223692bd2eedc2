// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/undo/undoservice.h"

#include "models/domain/whendone.h"
#include "models/protocol/collections.h"
#include "models/services/undo/compensation.h"
#include "models/storage/recordtitle.h"

#include <QFuture>

#include <algorithm>
#include <limits>

namespace forecourt {

namespace {

const QString kUndo = QStringLiteral("undo:");
const QString kRedo = QStringLiteral("redo:");

// Machines do these, or a person does hundreds at once.
bool isBulk(const QString &useCase)
{
    return useCase == QLatin1String("importLead") || useCase == QLatin1String("demo");
}

QString actionOf(const QString &useCase)
{
    return useCase.startsWith(kUndo) || useCase.startsWith(kRedo) ? useCase.mid(kUndo.size()) : useCase;
}

struct Subject
{
    int collection = 0;
    QUuid row;
};

QUuid idIn(const Entity &row, const char *name)
{
    const Collection *collection = forecourtCatalog().collection(row.collection);
    const Field *field = collection != nullptr ? collection->field(QLatin1String(name)) : nullptr;
    return field != nullptr ? row.cells.value(field->number).value.uuid() : QUuid();
}

qint64 numberIn(const Entity &row, const char *name)
{
    const Field *field = forecourtCatalog().collection(row.collection)->field(QLatin1String(name));
    return row.cells.value(field->number).value.number();
}

// The record a person would say the row belongs to.
Subject subjectOf(const Entity &row)
{
    using namespace collections;
    switch (row.collection) {
    case kJob:
    case kOrderLine:
    case kConcern:
    case kPayment:
        return {kServiceOrder, idIn(row, "service_order")};
    case kAppointment:
    case kContactPoint:
    case kConsent:
    case kIdentityDocument:
    case kOwnership:
        return {kCustomer, idIn(row, "customer")};
    case kPlate:
        return {kVehicle, idIn(row, "vehicle")};
    case kRecordAlias:
        return {kCustomer, idIn(row, "into_row")};
    case kAttachment:
        return {static_cast<int>(numberIn(row, "of_collection")), idIn(row, "of_row")};
    default:
        return {row.collection, row.row};
    }
}

QString kindOf(int collection)
{
    if (collection == collections::kServiceOrder) {
        return QStringLiteral("order");
    }
    const Collection *known = forecourtCatalog().collection(collection);
    return known != nullptr ? known->name : QString();
}

// What an action is about: what its event tells of, or the first row it changed.
Subject subjectOf(const ActionRecord &record)
{
    for (const RowChange &change : record.rows) {
        const QUuid ref =
            change.after.collection == collections::kTimelineEvent ? idIn(change.after, "ref") : QUuid();
        for (const RowChange &other : record.rows) {
            if (!ref.isNull() && other.after.row == ref) {
                return {other.after.collection, ref};
            }
        }
    }
    Subject subject = subjectOf(record.rows.first().after);
    if (subject.collection == collections::kTimelineEvent) {
        subject = {collections::kCustomer, idIn(record.rows.first().after, "customer")};
    }
    return subject;
}

// The oldest own operation that must be known to take the action back: those of its lineage, and what waited
// when it was done and has another number by now.
qint64 oldestOf(const ActionRecord &record, const QSet<qint64> &lineage)
{
    qint64 oldest = record.local;
    const auto see = [&oldest](qint64 version) {
        oldest = version < 0 ? std::min(oldest, -version) : oldest;
    };
    for (const qint64 local : lineage) {
        see(-local);
    }
    for (const RowChange &change : record.rows) {
        for (const Entity *entity : {&change.before, &change.after}) {
            see(entity->created);
            see(entity->dead);
            for (const Cell &cell : entity->cells) {
                see(cell.version);
            }
        }
    }
    return oldest;
}

} // namespace

UndoService::UndoService(Storage &storage, QObject *parent) : QObject(parent), m_storage(storage)
{
    storage.actions().want();
    connect(&storage.actions(), &ActionFeed::recorded, this, &UndoService::onRecorded);
}

void UndoService::actAs(const StaffId &staff)
{
    if (m_staff != staff) {
        m_staff = staff;
        Q_EMIT changed();
    }
}

std::optional<UndoAction> UndoService::nextUndo() const
{
    const auto found = m_stacks.constFind(m_staff);
    return found == m_stacks.constEnd() || found->undo.empty() ? std::nullopt
                                                               : std::optional(found->undo.back().action);
}

std::optional<UndoAction> UndoService::nextRedo() const
{
    const auto found = m_stacks.constFind(m_staff);
    return found == m_stacks.constEnd() || found->redo.empty() ? std::nullopt
                                                               : std::optional(found->redo.back().action);
}

void UndoService::onRecorded(const ActionRecord &record)
{
    const QString word = record.author.useCase;
    if (isBulk(word) || record.rows.size() > kRows) {
        return;
    }
    const Subject subject = subjectOf(record);
    Step step{{actionOf(word), kindOf(subject.collection), subject.row, {}, record.at},
              record,
              m_running.take(record.author.compensates)};
    step.lineage.insert(record.local);
    step.collection = subject.collection;
    step.record.author.useCase = step.action.useCase;
    step.oldest = oldestOf(record, step.lineage);
    keep(step, word.startsWith(kUndo));
    const auto title = m_storage.read(
        [subject](Database &database) { return recordTitle(database, subject.collection, subject.row); });
    whenDone(title, this,
             [this, step](const Result<QString> &read) { name(step, read.value_or(QString())); });
}

void UndoService::keep(const Step &step, bool undone)
{
    Stacks &stacks = m_stacks[step.record.author.staff];
    Steps &steps = undone ? stacks.redo : stacks.undo;
    steps.push_back(step);
    if (steps.size() > kKept) {
        steps.pop_front();
    }
    if (step.record.author.compensates.isNull()) {
        stacks.redo.clear(); // another road was taken
        stacks.newest = step.record.local;
    }
    keepOperations();
    Q_EMIT changed();
}

// In its place: others may have been recorded since it was taken from its stack.
void UndoService::putBack(const Request &request, const Step &step)
{
    Stacks &stacks = m_stacks[request.staff];
    if (request.redo && stacks.newest > step.record.local) {
        return;
    }
    Steps &steps = request.redo ? stacks.redo : stacks.undo;
    steps.insert(
        std::upper_bound(steps.begin(), steps.end(), step,
                         [](const Step &a, const Step &b) { return a.record.local < b.record.local; }),
        step);
}

// What is offered here, or being taken back, must stay in the outbox.
void UndoService::keepOperations()
{
    qint64 oldest = std::numeric_limits<qint64>::max();
    for (const Stacks &stacks : std::as_const(m_stacks)) {
        for (const Steps *steps : {&stacks.undo, &stacks.redo}) {
            for (const Step &step : *steps) {
                oldest = std::min(oldest, step.oldest);
            }
        }
    }
    for (const QSet<qint64> &lineage : std::as_const(m_running)) {
        for (const qint64 local : lineage) {
            oldest = std::min(oldest, local);
        }
    }
    m_storage.actions().keepFrom(oldest);
}

void UndoService::name(Step step, const QString &title)
{
    step.action.title = title;
    Stacks &stacks = m_stacks[step.record.author.staff];
    for (Steps *steps : {&stacks.undo, &stacks.redo}) {
        for (Step &kept : *steps) {
            kept.action.title = kept.record.operation == step.record.operation ? title : kept.action.title;
        }
    }
    Q_EMIT changed();
    const bool undoable =
        !stacks.undo.empty() && stacks.undo.back().record.operation == step.record.operation;
    if (undoable && step.record.author.compensates.isNull() && step.record.author.staff == m_staff) {
        Q_EMIT done(step.action);
    }
}

QFuture<Result<UndoOutcome>> UndoService::undo()
{
    return ask(false);
}

QFuture<Result<UndoOutcome>> UndoService::redo()
{
    return ask(true);
}

QFuture<Result<UndoOutcome>> UndoService::ask(bool redo)
{
    auto promise = std::make_shared<QPromise<Result<UndoOutcome>>>();
    promise->start();
    m_requests.push_back({m_staff, redo, promise});
    if (m_requests.size() == 1) {
        runNext();
    }
    return promise->future();
}

// Behind what is being written: its record has arrived here by then, and what is last is known.
void UndoService::runNext()
{
    const auto written = m_storage.executor().write([](Database &) { return Result<void>(); });
    whenDone(written, this, [this](const Result<void> &) { run(Request(m_requests.front())); });
}

void UndoService::run(const Request &request)
{
    Stacks &stacks = m_stacks[request.staff];
    Steps &from = request.redo ? stacks.redo : stacks.undo;
    if (from.empty()) {
        answer(request, fail(ErrorCode::NotFound, QStringLiteral("nothing to take back")));
        return;
    }
    const Step step = from.back();
    from.pop_back();
    m_running.insert(step.record.operation, step.lineage);
    Q_EMIT changed();
    const Author author{request.staff, (request.redo ? kRedo : kUndo) + step.action.useCase,
                        step.record.operation};
    const auto written = m_storage.write(
        author,
        [step, lineage = knownTo(step, request),
         redo = request.redo](Mutation &mutation) -> Result<UndoOutcome> {
            FORECOURT_ASSIGN(UndoOutcome outcome, compensate(mutation, step.record, lineage));
            outcome.action = step.action;
            outcome.redo = redo;
            FORECOURT_ASSIGN(outcome.action.title,
                             recordTitle(mutation.database(), step.collection, step.action.record));
            return outcome;
        });
    whenDone(written, this,
             [this, request, step](const Result<UndoOutcome> &outcome) { finish(request, step, outcome); });
}

// A later action that wrote a field twice and left it as it was is no change by somebody else once that
// action is taken back: there was nothing of the field to put back.
QSet<qint64> UndoService::knownTo(const Step &step, const Request &request)
{
    QSet<qint64> lineage = step.lineage;
    if (!request.redo) {
        for (const Step &undone : std::as_const(m_stacks[request.staff].redo)) {
            lineage.unite(undone.lineage);
        }
    }
    return lineage;
}

void UndoService::finish(const Request &request, const Step &step, const Result<UndoOutcome> &outcome)
{
    if (!outcome || outcome->refusal != UndoRefusal::None) {
        m_running.remove(step.record.operation);
    }
    if (!outcome) {
        putBack(request, step);
        Q_EMIT changed();
    }
    answer(request, outcome);
}

void UndoService::answer(const Request &request, const Result<UndoOutcome> &outcome)
{
    request.promise->addResult(outcome);
    request.promise->finish();
    m_requests.pop_front();
    if (!m_requests.empty()) {
        runNext();
    }
}

} // namespace forecourt
