// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a push asks and tells about rows whose creation was refused.
#include "server/store/postgrespushtransaction.h"
#include "server/store/postgresrows.h"

namespace forecourt {

namespace {

using Element = PgArray::Element;

constexpr PgStatement kRefusedRows{"refused_rows", R"(
    SELECT found.collection, found.row_id, found.op_id
    FROM unnest($3::integer[], $4::uuid[]) AS wanted (collection, row_id) CROSS JOIN LATERAL (
        SELECT r.collection, r.row_id, r.op_id FROM refused_row r
        WHERE r.store = $1::uuid AND r.device = $2::uuid AND r.collection = wanted.collection
          AND r.row_id = wanted.row_id
        OFFSET 0) AS found)"};
constexpr PgStatement kSaveRefusedRows{"save_refused_rows", R"(
    INSERT INTO refused_row (store, device, collection, row_id, op_id)
    SELECT $1::uuid, $2::uuid, collection, row_id, op_id
    FROM unnest($3::integer[], $4::uuid[], $5::uuid[]) AS given (collection, row_id, op_id)
    ON CONFLICT (store, device, collection, row_id) DO NOTHING)"};

} // namespace

Result<QHash<EntityKey, QUuid>> PostgresPushTransaction::refusedRows(const QUuid &device,
                                                                     const QList<EntityKey> &rows)
{
    PgArray collections(Element::Small);
    PgArray ids(Element::Uuid);
    for (const EntityKey &key : rows) {
        collections.append(qint64(key.collection));
        ids.append(key.row);
    }
    FORECOURT_ASSIGN(const PgResult found,
                     ask({kRefusedRows, ofStore().uuid(device).array(collections).array(ids)}));
    QHash<EntityKey, QUuid> refused;
    for (int row = 0; row < found.rows(); ++row) {
        refused.insert({static_cast<int>(found.integer(row, 0)), found.uuid(row, 1)}, found.uuid(row, 2));
    }
    return refused;
}

Result<void> PostgresPushTransaction::saveRefusedRows(const QUuid &device,
                                                      const QHash<EntityKey, QUuid> &rows)
{
    if (rows.isEmpty()) {
        return {};
    }
    PgArray collections(Element::Small);
    PgArray ids(Element::Uuid);
    PgArray operations(Element::Uuid);
    for (const auto &[key, operation] : rows.asKeyValueRange()) {
        collections.append(qint64(key.collection));
        ids.append(key.row);
        operations.append(operation);
    }
    m_writes.push_back(
        {kSaveRefusedRows, ofStore().uuid(device).array(collections).array(ids).array(operations)});
    return {};
}

} // namespace forecourt
