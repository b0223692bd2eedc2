// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/sqliterows.h"

namespace forecourt {

Result<StoreHead> readHead(Database &database, StoreId store)
{
    StoreHead head;
    QByteArray digest;
    FORECOURT_ASSIGN(const auto found, database.first(QStringLiteral(R"(
        SELECT name, epoch, head, floor, hlc, digest
        FROM store_head WHERE store = ?)"),
                                                      {bound(store)}, [&](const Row &row) {
                                                          head.name = row.text(0);
                                                          head.epoch = row.integer(1);
                                                          head.head = row.integer(2);
                                                          head.floor = row.integer(3);
                                                          head.hlc = row.integer(4);
                                                          digest = row.bytes(5);
                                                          return true;
                                                      }));
    if (!found) {
        return fail(ErrorCode::NotFound, QStringLiteral("no such store"));
    }
    head.store = store;
    FORECOURT_ASSIGN(head.digest, Digest::fromBytes(digest));
    return head;
}

Result<std::optional<ReplicaRecord>> readReplica(Database &database, StoreId store, const QUuid &replica)
{
    return database.first(QStringLiteral(R"(
        SELECT device, last_n, chain
        FROM replica WHERE store = ? AND replica = ?)"),
                          {bound(store), bound(replica)}, [&](const Row &row) {
                              return ReplicaRecord{replica, row.uuid(0), row.integer(1), row.bytes(2)};
                          });
}

Result<Entity> entityFrom(const Row &row)
{
    FORECOURT_ASSIGN(Entity entity,
                     decodeEntity(static_cast<int>(row.integer(0)), row.uuid(1), row.bytes(2)));
    entity.lastSeq = row.integer(3);
    entity.lastReplica = row.uuid(4);
    entity.otherSeq = row.integer(5);
    return entity;
}

} // namespace forecourt
