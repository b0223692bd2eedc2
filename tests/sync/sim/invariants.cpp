// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/sim/invariants.h"

#include "models/protocol/collections.h"
#include "models/sync/effectapplier.h"
#include "tests/sync/sim/simversions.h"

namespace forecourt::sim {

namespace {

const QByteArray kNothing(kDigestBytes, '\0');

bool isOverwriting(const Field *field)
{
    return field == nullptr || field->merge == FieldMerge::Register ||
           field->merge == FieldMerge::ProtectedRegister || field->merge == FieldMerge::LongText;
}

bool isLongText(const Field *field)
{
    return field != nullptr && field->merge == FieldMerge::LongText;
}

bool hasLoser(const LogEntry &entry, const Change &change, int field, const CellValue &value)
{
    return std::any_of(entry.conflicts.begin(), entry.conflicts.end(), [&](const Conflict &conflict) {
        return conflict.collection == change.collection && conflict.row == change.row &&
               conflict.field == field && conflict.lost == value;
    });
}

} // namespace

Result<QString> Invariants::check()
{
    FORECOURT_ASSIGN(m_log, m_server.log(m_store));
    FORECOURT_ASSIGN(QString violation, checkLog());
    if (violation.isEmpty()) {
        FORECOURT_ASSIGN(violation, checkDelivery());
    }
    if (violation.isEmpty()) {
        FORECOURT_ASSIGN(violation, checkReplay());
    }
    if (violation.isEmpty()) {
        FORECOURT_ASSIGN(violation, checkLosers());
    }
    if (violation.isEmpty()) {
        violation = checkOrigins();
    }
    if (violation.isEmpty()) {
        FORECOURT_ASSIGN(violation, checkNumbers());
    }
    if (violation.isEmpty()) {
        FORECOURT_ASSIGN(violation, checkBookings());
    }
    if (violation.isEmpty()) {
        FORECOURT_ASSIGN(violation, checkOrders());
    }
    for (SimDesk *desk : m_desks) {
        if (violation.isEmpty()) {
            FORECOURT_ASSIGN(violation, checkDesk(*desk));
        }
    }
    return violation;
}

Result<QString> Invariants::checkLog()
{
    FORECOURT_ASSIGN(const StoreHead head, m_server.store().head(m_store));
    if (head.head != m_log.size()) {
        return QStringLiteral("I7: the log has %1 entries up to %2").arg(m_log.size()).arg(head.head);
    }
    for (qsizetype i = 0; i < m_log.size(); ++i) {
        const LogEntry &entry = m_log.at(i);
        if (entry.seq != i + 1) {
            return QStringLiteral("I7: the log has a gap before %1").arg(entry.seq);
        }
        if (m_seqOf.contains(entry.operation)) {
            return QStringLiteral("I2: an operation stands twice in the log, at %1").arg(entry.seq);
        }
        if (m_journal.storeOf.value(entry.operation) != m_store.uuid()) {
            return QStringLiteral("I11: an operation of another store at %1").arg(entry.seq);
        }
        m_seqOf.insert(entry.operation, entry.seq);
        m_conflicts += entry.conflicts.size();
    }
    return QString();
}

Result<QString> Invariants::checkDelivery()
{
    for (SimDesk *desk : m_desks) {
        FORECOURT_ASSIGN(const QList<OutboxEntry> outbox, desk->outbox());
        for (const OutboxEntry &entry : outbox) {
            if (entry.state == OutboxState::Quarantined) {
                m_quarantined.insert(entry.operation);
            } else if (m_seqOf.value(entry.operation) != entry.seq || entry.seq == 0) {
                return QStringLiteral("I2: desk %1 holds an operation that is not in the log where it says")
                    .arg(desk->index());
            }
            if (entry.state == OutboxState::Quarantined && m_seqOf.contains(entry.operation)) {
                return QStringLiteral("I2: a quarantined operation is in the log");
            }
        }
    }
    for (const auto &[operation, store] : m_journal.storeOf.asKeyValueRange()) {
        if (store == m_store.uuid() && !m_seqOf.contains(operation) && !m_quarantined.contains(operation) &&
            !m_journal.lost.contains(operation)) {
            return QStringLiteral("I2: an operation that survived is not in the log");
        }
    }
    return QString();
}

Result<QString> Invariants::checkReplay()
{
    FORECOURT_TRY(m_server.store().forEachEntity(m_store, [&](const Entity &entity) -> Result<void> {
        if (entity.exists()) {
            m_rows.insert({entity.collection, entity.row}, rowDigest(entity));
            m_digest.replace(entity.row, kNothing, rowDigest(entity));
        }
        return {};
    }));
    QMap<RowKey, Entity> replayed;
    for (const LogEntry &entry : std::as_const(m_log)) {
        for (const ChangeEffect &effect : entry.effects) {
            Entity &entity = replayed[{effect.collection, effect.row}];
            entity.collection = effect.collection;
            entity.row = effect.row;
            applyEffect(entity, effect, entry.seq);
        }
    }
    RowDigests rows;
    for (const auto &[row, entity] : std::as_const(replayed).asKeyValueRange()) {
        if (entity.exists()) {
            rows.insert(row, rowDigest(entity));
        }
    }
    if (rows != m_rows) {
        return QStringLiteral("I3: a replay of the log is not the server's state");
    }
    FORECOURT_ASSIGN(const StoreHead head, m_server.store().head(m_store));
    return head.digest == m_digest ? QString()
                                   : QStringLiteral("I3: the server's digest is not that of its rows");
}

Result<QString> Invariants::checkLosers()
{
    QMap<RowKey, Entity> replayed;
    for (const LogEntry &entry : std::as_const(m_log)) {
        for (const Change &change : m_journal.operations.value(entry.operation).changes) {
            const Entity before = replayed.value({change.collection, change.row});
            for (const QString &lost : {loserOf(entry, change, before), lifeOf(entry, change, before),
                                        removalsOf(entry, change, before)}) {
                if (!lost.isEmpty()) {
                    return lost;
                }
            }
        }
        for (const ChangeEffect &effect : entry.effects) {
            applyEffect(replayed[{effect.collection, effect.row}], effect, entry.seq);
        }
    }
    return QString();
}

// Every value put stands, equals what stands, or is named a loser; and so is what it displaced unseen.
QString Invariants::loserOf(const LogEntry &entry, const Change &change, const Entity &before) const
{
    const Collection *collection = Versions::everything().collection(change.collection);
    const ChangeEffect *effect = effectOn(entry, change);
    for (const auto &[field, value] : change.put.asKeyValueRange()) {
        const bool present = before.cells.contains(field);
        const CellValue stood = before.cells.value(field).value;
        const bool won =
            effect != nullptr && effect->cells.contains(field) && effect->cells.value(field) == value;
        if (isLongText(collection->field(field)) && present && effect != nullptr &&
            effect->cells.contains(field) && !sawCurrent(entry, change, field, before.versionOf(field)) &&
            !hasLoser(entry, change, field, stood)) {
            const QString missing = lineMissing(change, field, stood, effect->cells.value(field));
            if (!missing.isEmpty()) {
                return missing;
            }
            continue;
        }
        const Field *known = collection->field(field);
        if (known != nullptr && known->merge == FieldMerge::Booking && effect != nullptr &&
            effect->cells.contains(field) && !won) {
            if (const QString unanswered = answerTo(entry, change, effect); !unanswered.isEmpty()) {
                return unanswered;
            }
            continue;
        }
        if (!won && !(present && stood == value) && !hasLoser(entry, change, field, value)) {
            return QStringLiteral("I5: a losing value is nowhere, field %1 at %2").arg(field).arg(entry.seq);
        }
        if (won && present && stood != value && isOverwriting(collection->field(field)) &&
            !sawCurrent(entry, change, field, before.versionOf(field)) &&
            !hasLoser(entry, change, field, stood)) {
            return QStringLiteral("I5: a displaced value is nowhere, field %1 at %2")
                .arg(field)
                .arg(entry.seq);
        }
    }
    return QString();
}

bool Invariants::sawCurrent(const LogEntry &entry, const Change &change, int field, qint64 version) const
{
    const Base base = change.base.value(field);
    if (const auto *seq = std::get_if<qint64>(&base)) {
        const FormUse form = m_journal.forms.value(entry.operation);
        const qint64 epoch = form.row == change.row && form.epoch != 0
                                 ? form.epoch
                                 : m_journal.operations.value(entry.operation).epoch;
        return *seq == version &&
               version <= m_server.sameUpTo(m_store, epoch, m_server.epochAt(m_store, entry.seq));
    }
    const auto *operation = std::get_if<QUuid>(&base);
    return operation != nullptr && m_seqOf.value(*operation) == version;
}

// A deletion holds or is told of, and so is what brings a row back.
QString Invariants::lifeOf(const LogEntry &entry, const Change &change, const Entity &before) const
{
    const ChangeEffect *effect = effectOn(entry, change);
    const bool died = effect != nullptr && effect->dead == std::optional(true);
    const bool rose = effect != nullptr && effect->dead == std::optional(false);
    const bool told =
        std::any_of(entry.conflicts.begin(), entry.conflicts.end(), [&](const Conflict &conflict) {
            return conflict.kind == ConflictKind::Delete && conflict.row == change.row;
        });
    if (change.dead.value_or(false) && !told && !died && (rose || before.dead == 0)) {
        return QStringLiteral("I5: a deletion is nowhere, at %1").arg(entry.seq);
    }
    if (rose && before.dead != 0 && !told && change.dead != std::optional(false)) {
        return QStringLiteral("I5: a row came back without a word, at %1").arg(entry.seq);
    }
    return QString();
}

// What a removal saw is gone, or the removal is told of.
QString Invariants::removalsOf(const LogEntry &entry, const Change &change, const Entity &before) const
{
    const ChangeEffect *effect = effectOn(entry, change);
    for (const auto &[field, elements] : change.remove.asKeyValueRange()) {
        for (const auto &[element, seen] : elements.asKeyValueRange()) {
            const QList<qint64> stood = before.sets.value(field).value(element);
            const QList<qint64> left =
                effect != nullptr ? effect->sets.value(field).value(element, stood) : stood;
            const bool named = std::all_of(seen.begin(), seen.end(),
                                           [&](const Base &base) { return isNamed(entry, base, left); });
            if (!named && !hasLoser(entry, change, field, element)) {
                return QStringLiteral("I5: a removal is nowhere, at %1").arg(entry.seq);
            }
        }
    }
    return QString();
}

bool Invariants::isNamed(const LogEntry &entry, const Base &base, const QList<qint64> &left) const
{
    if (const auto *seq = std::get_if<qint64>(&base)) {
        const qint64 epoch = m_journal.operations.value(entry.operation).epoch;
        return !left.contains(*seq) &&
               *seq <= m_server.sameUpTo(m_store, epoch, m_server.epochAt(m_store, entry.seq));
    }
    const auto *operation = std::get_if<QUuid>(&base);
    if (operation == nullptr || !m_seqOf.contains(*operation)) {
        return operation == nullptr || m_quarantined.contains(*operation);
    }
    return m_seqOf.value(*operation) < entry.seq && !left.contains(m_seqOf.value(*operation));
}

QString Invariants::checkOrigins() const
{
    QSet<RowKey> made;
    QSet<RowKey> refused;
    for (const auto &[id, operation] : m_journal.operations.asKeyValueRange()) {
        QSet<RowKey> &rows = m_quarantined.contains(id) && !m_seqOf.contains(id) ? refused : made;
        for (const Change &change : operation.changes) {
            if (change.create) {
                rows.insert({change.collection, change.row});
            }
        }
    }
    for (const RowKey &row : m_rows.keys()) {
        if (refused.contains(row) && !made.contains(row)) {
            return QStringLiteral("a row of collection %1 stands whose creation was refused").arg(row.first);
        }
    }
    return QString();
}

Result<QString> Invariants::checkDesk(SimDesk &desk)
{
    RowDigests rows;
    Digest digest;
    RowStore store(desk.database(), desk.storage().catalog());
    FORECOURT_TRY(store.forEachSettled([&](const Entity &entity) -> Result<void> {
        rows.insert({entity.collection, entity.row}, rowDigest(entity));
        digest.replace(entity.row, kNothing, rowDigest(entity));
        return {};
    }));
    if (rows != m_rows) {
        return QStringLiteral("I1: desk %1 is not what the server is").arg(desk.index());
    }
    FORECOURT_ASSIGN(const Digest kept, readDigest(desk.database()));
    if (!(kept == digest) || !(kept == m_digest)) {
        return QStringLiteral("I3: desk %1 kept a wrong digest").arg(desk.index());
    }
    FORECOURT_ASSIGN(QString violation, checkQueue(desk));
    if (violation.isEmpty()) {
        FORECOURT_ASSIGN(violation, checkBooks(desk));
    }
    if (violation.isEmpty()) {
        FORECOURT_ASSIGN(violation, checkOwnWrites(desk));
    }
    if (violation.isEmpty()) {
        FORECOURT_ASSIGN(violation, checkPairs(desk, m_journal));
    }
    if (violation.isEmpty()) {
        FORECOURT_ASSIGN(violation, checkPlaces(desk));
    }
    if (violation.isEmpty()) {
        FORECOURT_ASSIGN(violation, checkGuard(desk));
    }
    return violation;
}

Result<QString> Invariants::checkQueue(SimDesk &desk)
{
    FORECOURT_ASSIGN(const DeskInfo info, desk.store().load());
    FORECOURT_ASSIGN(const qint64 overlaid, desk.database().integer(QStringLiteral(R"sql(
        SELECT (SELECT COUNT(*) FROM pending_row) + (SELECT COUNT(*) FROM cell_version WHERE version < 0)
             + (SELECT COUNT(*) FROM set_element WHERE version < 0) + (SELECT COUNT(*) FROM pull_stage))sql")));
    if (info.unsettled != 0 || info.state.cursor != m_log.size() || overlaid != 0) {
        return QStringLiteral("I10: desk %1 still has %2 waiting, cursor %3 of %4")
            .arg(desk.index())
            .arg(info.unsettled)
            .arg(info.state.cursor)
            .arg(m_log.size());
    }
    if (!desk.lastSession || !*desk.lastSession || !(*desk.lastSession)->verified) {
        return QStringLiteral("I10: the last exchange of desk %1 was not verified: %2")
            .arg(desk.index())
            .arg(desk.lastSession && !*desk.lastSession ? desk.lastSession->error().detail : QString());
    }
    return QString();
}

// Balances and conflicts as people see them against the log.
Result<QString> Invariants::checkBooks(SimDesk &desk)
{
    constexpr int kAmount = 4;
    qint64 paid = 0;
    for (const LogEntry &entry : std::as_const(m_log)) {
        for (const ChangeEffect &effect : entry.effects) {
            paid += effect.collection == collections::kPayment ? effect.cells.value(kAmount).number() : 0;
        }
    }
    FORECOURT_ASSIGN(const qint64 balance,
                     desk.database().integer(QStringLiteral("SELECT SUM(amount_minor) FROM payment")));
    if (balance != paid) {
        return QStringLiteral("I4: the balance of desk %1 is %2, not %3")
            .arg(desk.index())
            .arg(balance)
            .arg(paid);
    }
    FORECOURT_ASSIGN(const qint64 conflicts,
                     desk.database().integer(QStringLiteral("SELECT COUNT(*) FROM conflict")));
    return conflicts == m_conflicts ? QString()
                                    : QStringLiteral("I5: desk %1 lists %2 conflicts of %3")
                                          .arg(desk.index())
                                          .arg(conflicts)
                                          .arg(m_conflicts);
}

Result<QString> Invariants::checkGuard(SimDesk &desk)
{
    const auto written = desk.database().run(
        QStringLiteral("INSERT INTO customer (id, created_version, dead_version) VALUES (?, 1, 0)"),
        {bound(m_store.uuid())});
    return !written && written.error().code == ErrorCode::UnloggedWrite
               ? QString()
               : QStringLiteral("I12: an unlogged write of desk %1 was taken").arg(desk.index());
}

} // namespace forecourt::sim
