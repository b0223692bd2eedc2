// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Rows that are not what the server has are put right.
#include "models/protocol/hybridclock.h"
#include "models/sync/deskinfo.h"
#include "models/sync/effectapplier.h"
#include "models/sync/proof.h"
#include "models/sync/sqldeskstore.h"

#include <QSet>

namespace forecourt {

namespace {

QList<Entity> asTheyShouldBe(const RowRepair &repair)
{
    QList<Entity> rows = repair.rows;
    for (const RowName &name : repair.gone) {
        Entity none;
        none.collection = name.collection;
        none.row = name.row;
        rows.append(none);
    }
    return rows;
}

} // namespace

Result<RowsToRepair> SqlDeskStore::compare(const BucketRows &server)
{
    return compareRows(m_database, m_storage.catalog(), server);
}

Result<RowsToRepair> SqlDeskStore::compareRows(Database &reader, const Catalog &catalog,
                                               const BucketRows &server)
{
    QHash<RowKey, QByteArray> there;
    for (const VerifyReply::RowDigest &row : server.rows) {
        there.insert({row.collection, row.row}, row.digest);
    }
    const QSet<int> buckets(server.buckets.begin(), server.buckets.end());
    RowsToRepair differing;
    FORECOURT_TRY(RowStore(reader, catalog).forEachSettled([&](const Entity &entity) -> Result<void> {
        if (!buckets.contains(digestBucket(entity.row))) {
            return {};
        }
        const auto found = there.find({entity.collection, entity.row});
        if (found == there.end()) {
            differing.gone.append({entity.collection, entity.row});
        } else if (*found == rowDigest(entity)) {
            there.erase(found);
        }
        return {};
    }));
    for (const auto &[key, digest] : std::as_const(there).asKeyValueRange()) {
        differing.wanted.append({key.first, key.second, digest});
    }
    return differing;
}

Result<RepairedRows> SqlDeskStore::repair(const RowRepair &repair)
{
    const QList<Entity> rows = asTheyShouldBe(repair);
    bool tooMany = false;
    auto repaired = m_storage.runMaintain(
        m_database, [&](Database &database, ChangeSet &changes) -> Result<RepairedRows> {
            RepairedRows done;
            FORECOURT_ASSIGN(DeskState state, readDeskState(database));
            // Rows of another state would take back what came since.
            if (state.isFilling() || state.epoch != repair.epoch || state.cursor != repair.seq) {
                FORECOURT_ASSIGN(done.desk, readDeskInfo(database, std::move(state)));
                return done;
            }
            FORECOURT_ASSIGN(EffectApplier applier,
                             EffectApplier::begin(database, m_storage.catalog(), m_storage.projections(),
                                                  changes, state.epoch));
            const qint64 now = serverNow(state);
            const AuditOrigin origin{
                hybridclock::at(now), m_storage.ids().next(), {}, state.prefix, QStringLiteral("repairRows")};
            FORECOURT_ASSIGN(const QList<Entity> wrong, applier.putRight(rows, origin));
            done.rows = wrong.size();
            FORECOURT_ASSIGN(const auto held, applier.guard().weigh(database));
            if (held) {
                tooMany = true;
                return fail(ErrorCode::Conflict, QStringLiteral("too much would go"));
            }
            FORECOURT_TRY(applier.finish());
            FORECOURT_TRY(noteRepair(database, {now, state.cursor, wrong, repair.gone}));
            changes.sync = true;
            FORECOURT_ASSIGN(done.desk, readDeskInfo(database, std::move(state)));
            return done;
        });
    if (!tooMany) {
        return repaired;
    }
    RepairedRows nothing; // for a person: fetching everything again shows what would go
    FORECOURT_ASSIGN(nothing.desk, load());
    return nothing;
}

} // namespace forecourt
