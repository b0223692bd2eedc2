// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/deskrights.h"

#include "models/protocol/collections.h"
#include "models/storage/rowstore.h"

namespace forecourt {

namespace {

// One look at one row, so that stores in which nobody signs in pay nothing more.
Result<bool> mayBeRequired(Database &database, const QList<Change> &changes)
{
    const bool touched = std::any_of(changes.begin(), changes.end(), [](const Change &change) {
        return change.collection == collections::kStorePolicy;
    });
    if (touched) {
        return true; // it may be required no more only since this very change
    }
    FORECOURT_ASSIGN(
        const auto required,
        database.first(QStringLiteral("SELECT coalesce(sign_in_required, 0) FROM store_policy WHERE id = ?"),
                       {bound(policyRow())}, [](const Row &row) { return row.integer(0); }));
    return required.value_or(0) != 0;
}

} // namespace

RowBefore rowsNow(Database &database, const Catalog &catalog)
{
    return [&database, &catalog](int collection, const QUuid &row) {
        return RowStore(database, catalog).visible(collection, row);
    };
}

Result<void>
checkRights(Database &database, const Catalog &catalog, const QUuid &actor, const QList<Change> &changes,
            const std::function<std::optional<Entity>(int collection, const QUuid &row)> &replaced)
{
    FORECOURT_ASSIGN(const bool ask, mayBeRequired(database, changes));
    if (!ask) {
        return {};
    }
    const RowBefore now = rowsNow(database, catalog);
    const RowBefore before = [&](int collection, const QUuid &row) -> Result<Entity> {
        if (auto known = replaced(collection, row)) {
            return std::move(*known);
        }
        return now(collection, row);
    };
    FORECOURT_ASSIGN(const QString refusal, refusalOfRights(actor, changes, before));
    return refusal.isEmpty() ? Result<void>() : fail(ErrorCode::Forbidden, refusal);
}

} // namespace forecourt
