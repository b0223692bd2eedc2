// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/effectapplier.h"

#include "models/domain/idsource.h"
#include "models/protocol/json.h"
#include "models/storage/auditlog.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace forecourt {

namespace {

// As RowStore keeps values of unknown fields: JSON, in an array of one.
QString valueText(const CellValue &value)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray{value.toJson()}).toJson(QJsonDocument::Compact));
}

// Names the conflict by what it is about. Its number in the log is given again after a restore of the server,
// its place among the conflicts of an operation may be another after a second merge.
QUuid reviewOf(const QUuid &operation, const Conflict &conflict)
{
    const QString name = QStringLiteral("%1/%2/%3/%4/%5")
                             .arg(idText(operation), idText(conflict.row))
                             .arg(conflict.field)
                             .arg(conflictWord(conflict.kind),
                                  conflict.kind == ConflictKind::Set ? conflict.lost.text() : QString());
    return derivedId("conflict_review", name.toUtf8());
}

} // namespace

Result<EffectApplier> EffectApplier::begin(Database &database, const Catalog &catalog,
                                           const Projections &projections, ChangeSet &changes, qint64 epoch)
{
    FORECOURT_ASSIGN(Digest digest, readDigest(database));
    EffectApplier applier(database, catalog, projections, changes, PendingOverlay(database, epoch),
                          std::move(digest));
    FORECOURT_ASSIGN(
        const QList<QUuid> refused,
        database.all(QStringLiteral("SELECT operation FROM outbox WHERE state = 3 AND state <> 2"), {},
                     [](const Row &row) { return row.uuid(0); }));
    applier.m_quarantined = QSet<QUuid>(refused.begin(), refused.end());
    return applier;
}

EffectApplier::EffectApplier(Database &database, const Catalog &catalog, const Projections &projections,
                             ChangeSet &changes, PendingOverlay overlay, Digest digest)
    : m_database(database)
    , m_projections(projections)
    , m_changes(changes)
    , m_rows(database, catalog)
    , m_outbox(database)
    , m_overlay(std::move(overlay))
    , m_digest(std::move(digest))
    , m_guard(catalog)
{}

Result<void> EffectApplier::apply(const QList<LogEntry> &entries)
{
    for (const LogEntry &entry : entries) {
        FORECOURT_TRY(applyEntry(entry));
    }
    return flush();
}

Result<void> EffectApplier::uncover(const QList<RowKey> &rows)
{
    for (const RowKey &row : rows) {
        FORECOURT_TRY(touch(row, true));
    }
    return flush();
}

Result<QList<Entity>> EffectApplier::putRight(const QList<Entity> &rows, const AuditOrigin &origin)
{
    QList<Entity> wrong;
    for (const Entity &row : rows) {
        FORECOURT_ASSIGN(Work * work, touch({row.collection, row.row}, false));
        work->after = row;
        if (work->before == row) {
            continue;
        }
        if (!work->before.exists() && !work->covered) {
            FORECOURT_TRY(m_rows.clearLeftovers(row.collection, row.row));
        }
        wrong.append(work->before);
        FORECOURT_TRY(keepAudit(m_database, origin, work->before, row));
    }
    FORECOURT_TRY(flush());
    return wrong;
}

Result<void> EffectApplier::showAllPending()
{
    constexpr qsizetype kAtOnce = 500; // rows of few operations, so that few bodies are in memory
    FORECOURT_ASSIGN(const QList<RowKey> rows, m_outbox.unsettledRows());
    for (qsizetype from = 0; from < rows.size(); from += kAtOnce) {
        FORECOURT_TRY(uncover(rows.mid(from, kAtOnce)));
        m_overlay.forget();
    }
    return {};
}

Result<void> EffectApplier::finish()
{
    return writeDigest(m_database, m_digest);
}

Result<void> EffectApplier::applyEntry(const LogEntry &entry)
{
    // What was done at this desk is in the audit since it was done.
    FORECOURT_ASSIGN(const bool waits, m_overlay.contains(entry.operation));
    const bool own = waits || m_quarantined.contains(entry.operation);
    const AuditOrigin origin{entry.hlc, entry.operation, entry.actor, entry.desk, entry.useCase};
    for (const ChangeEffect &effect : entry.effects) {
        FORECOURT_ASSIGN(Work * work, touch({effect.collection, effect.row}, false));
        if (own || !isAudited(effect.collection)) {
            applyEffect(work->after, effect, entry.seq);
            continue;
        }
        const Entity before = work->after;
        applyEffect(work->after, effect, entry.seq);
        FORECOURT_TRY(keepAudit(m_database, origin, before, work->after));
    }
    m_latestHlc = std::max(m_latestHlc, entry.hlc);
    FORECOURT_TRY(settle(entry));
    return record(entry);
}

// All rows the operation changed are looked at again, also those on which it won nothing.
Result<void> EffectApplier::settle(const LogEntry &entry)
{
    FORECOURT_ASSIGN(const bool own, m_overlay.contains(entry.operation));
    if (!own && !m_quarantined.remove(entry.operation)) {
        return {};
    }
    FORECOURT_ASSIGN(const QList<RowKey> rows, m_outbox.rowsOf(entry.operation));
    for (const RowKey &row : rows) {
        FORECOURT_TRY(touch(row, true));
    }
    FORECOURT_TRY(m_outbox.settle(entry.operation, entry.seq));
    m_changes.sync = true;
    return {};
}

Result<void> EffectApplier::record(const LogEntry &entry)
{
    for (qsizetype i = 0; i < entry.conflicts.size(); ++i) {
        const Conflict &conflict = entry.conflicts.at(i);
        FORECOURT_TRY(m_database.run(
            QStringLiteral(R"sql(
            INSERT OR REPLACE INTO conflict (seq, idx, kind, collection, row, field, won, lost, won_seq, lost_seq, desk,
                                             actor, hlc, operation, review)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))sql"),
            {entry.seq, i, conflictWord(conflict.kind), conflict.collection, bound(conflict.row),
             conflict.field, valueText(conflict.won), valueText(conflict.lost), conflict.wonSeq,
             conflict.lostSeq, entry.desk.isNull() ? QStringLiteral("") : entry.desk, bound(entry.actor),
             entry.hlc, bound(entry.operation), bound(reviewOf(entry.operation, conflict))}));
    }
    m_conflicts += entry.conflicts.size();
    return {};
}

Result<EffectApplier::Work *> EffectApplier::touch(const RowKey &row, bool covered)
{
    auto found = m_work.find(row);
    if (found == m_work.end()) {
        FORECOURT_ASSIGN(const Entity settled, m_rows.settled(row.first, row.second));
        FORECOURT_ASSIGN(const bool covers, m_overlay.covers(row));
        found = m_work.insert(row, Work{settled, settled, covers});
    }
    found->covered = found->covered || covered;
    return &*found;
}

Result<void> EffectApplier::flush()
{
    for (const auto &[row, work] : std::as_const(m_work).asKeyValueRange()) {
        FORECOURT_TRY(write(row, work));
    }
    m_work.clear();
    FORECOURT_TRY(m_projections.refresh(m_database, m_shown));
    m_shown.clear();
    return {};
}

Result<void> EffectApplier::write(const RowKey &row, const Work &work)
{
    Entity shown = work.before;
    if (work.covered) {
        FORECOURT_ASSIGN(shown, m_rows.visible(row.first, row.second));
    }
    Entity visible = work.after;
    FORECOURT_TRY(m_overlay.show(visible));
    if (!(shown == visible)) {
        m_guard.note(row.first, row.second, shown.exists() && shown.dead == 0,
                     visible.exists() && visible.dead == 0);
        if (work.covered && !shown.exists()) {
            FORECOURT_TRY(m_rows.clearLeftovers(row.first, row.second));
        }
        FORECOURT_TRY(m_rows.replace(shown, visible));
        m_changes.rows[row.first].insert(row.second);
        m_shown[row.first].insert(row.second);
    }
    FORECOURT_ASSIGN(const bool covers, m_overlay.covers(row));
    if (covers && work.after.exists()) {
        FORECOURT_TRY(m_rows.setBeneath(work.after));
    } else if (work.covered) {
        FORECOURT_TRY(m_rows.dropBeneath(row.first, row.second));
    }
    if (!(work.before == work.after)) {
        m_digest.replace(row.second, rowDigest(work.before), rowDigest(work.after));
    }
    return {};
}

Result<Digest> readDigest(Database &database)
{
    FORECOURT_ASSIGN(const auto bytes,
                     database.first(QStringLiteral("SELECT buckets FROM digest WHERE id = 1"), {},
                                    [](const Row &row) { return row.bytes(0); }));
    return bytes ? Digest::fromBytes(*bytes) : Result<Digest>(Digest());
}

Result<void> writeDigest(Database &database, const Digest &digest)
{
    FORECOURT_TRY(database.run(QStringLiteral(R"sql(
        INSERT INTO digest (id, buckets) VALUES (1, ?)
        ON CONFLICT (id) DO UPDATE SET buckets = excluded.buckets)sql"),
                               {digest.toBytes()}));
    return {};
}

} // namespace forecourt
