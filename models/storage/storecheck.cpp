// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/storecheck.h"

#include "models/protocol/digest.h"
#include "models/protocol/operation.h"
#include "models/storage/aliasroots.h"
#include "models/storage/deskstate.h"
#include "models/storage/guards.h"
#include "models/storage/rowstore.h"
#include "models/storage/searchverify.h"

namespace forecourt {

namespace {

struct ChainPlace
{
    qint64 n = 0;
    QByteArray chain;
    bool refused = false;
};

Result<void> checkChains(Database &database, StoreCheck &check)
{
    QHash<QUuid, ChainPlace> last;
    FORECOURT_TRY(database.forEach(
        QStringLiteral("SELECT replica, n, chain, body, state FROM outbox ORDER BY replica, n"), {},
        [&](const Row &row) -> Result<void> {
            ChainPlace &place = last[row.uuid(0)];
            const qint64 n = row.integer(1);
            // Old operations are cleared away from the front, so a chain may begin anywhere but has no gaps,
            // except behind refused ones, which stay.
            const bool next = n == place.n + 1;
            const bool begins = place.n == 0 ? n > 1 : place.refused && n > place.n + 1;
            const bool follows = next || begins;
            const bool agrees = begins || nextChain(place.chain, row.bytes(3)) == row.bytes(2);
            if (!follows || !agrees) {
                check.chain.append(QStringLiteral("operation %1 of a replica does not follow").arg(n));
            }
            place = {n, row.bytes(2), row.integer(4) == 3};
            return {};
        }));
    FORECOURT_ASSIGN(const DeskState desk, readDeskState(database));
    const ChainPlace own = last.value(desk.replica);
    if (own.n != 0 && (own.n != desk.lastN || own.chain != desk.chain)) {
        check.chain.append(QStringLiteral("the desk's own place is not the end of its chain"));
    }
    return {};
}

Result<void> checkBookkeeping(Database &database, StoreCheck &check)
{
    FORECOURT_ASSIGN(const qint64 writing,
                     database.integer(QStringLiteral("SELECT writing FROM desk_state WHERE id = 1")));
    if (writing != 0) {
        check.sync.append(QStringLiteral("the write gate stands open"));
    }
    FORECOURT_ASSIGN(check.pending,
                     database.integer(QStringLiteral("SELECT count(*) FROM outbox WHERE state IN (0, 1)")));
    FORECOURT_ASSIGN(const qint64 kept, database.integer(QStringLiteral("SELECT count(*) FROM pending_row")));
    if (kept > 0 && check.pending == 0) {
        check.sync.append(QStringLiteral("%1 rows are held back though nothing is pending").arg(kept));
    }
    return {};
}

Result<void> checkDigest(Database &database, const Catalog &catalog, StoreCheck &check)
{
    Digest recomputed;
    const QByteArray nothing(kDigestBytes, '\0');
    FORECOURT_TRY(RowStore(database, catalog).forEachSettled([&](const Entity &entity) -> Result<void> {
        ++check.rows;
        recomputed.replace(entity.row, nothing, rowDigest(entity));
        return {};
    }));
    check.digest = recomputed.root();
    FORECOURT_ASSIGN(const auto kept,
                     database.first(QStringLiteral("SELECT buckets FROM digest WHERE id = 1"), {},
                                    [](const Row &row) { return row.bytes(0); }));
    check.digestMatches = kept.value_or(Digest().toBytes()) == recomputed.toBytes();
    return {};
}

} // namespace

Result<bool> digestHolds(Database &database, const Catalog &catalog)
{
    StoreCheck check;
    FORECOURT_TRY(checkDigest(database, catalog, check));
    return check.digestMatches;
}

Result<StoreCheck> checkStore(Database &database, const Catalog &catalog)
{
    StoreCheck check;
    const auto sound = database.quickCheck();
    if (!sound) {
        if (sound.error().code != ErrorCode::StorageCorrupt) {
            return tl::unexpected(sound.error());
        }
        // What follows would read damaged pages.
        check.damage.append(sound.error().detail);
        return check;
    }
    FORECOURT_ASSIGN(check.missingGuards, missingGuards(database, catalog));
    FORECOURT_TRY(checkChains(database, check));
    FORECOURT_TRY(checkBookkeeping(database, check));
    FORECOURT_TRY(checkDigest(database, catalog, check));
    FORECOURT_ASSIGN(check.aliases, verifyAliasRoots(database));
    FORECOURT_ASSIGN(check.search, verifySearchIndex(database));
    return check;
}

} // namespace forecourt
