// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/verifyhandler.h"

namespace forecourt {

namespace {

template <typename Request> bool isAt(const StoreHead &head, const Request &request)
{
    return head.epoch == request.epoch && head.head == request.seq;
}

// What a desk does not keep.
Entity withoutClocks(Entity entity)
{
    for (Cell &cell : entity.cells) {
        cell.hlc = 0;
    }
    return entity;
}

VerifyReply notComparable()
{
    VerifyReply reply;
    reply.comparable = false;
    return reply;
}

} // namespace

VerifyHandler::VerifyHandler(ServerStore &store) : m_store(store)
{}

Result<VerifyReply> VerifyHandler::handle(const DeviceContext &caller, const VerifyRequest &request)
{
    if (request.bucket >= kDigestBuckets) {
        return fail(ErrorCode::Malformed, QStringLiteral("verify: no such bucket"));
    }
    FORECOURT_ASSIGN(const StoreHead head, m_store.head(caller.store));
    if (!isAt(head, request)) {
        return notComparable();
    }
    if (request.bucket >= 0) {
        return rowsOf(caller, request);
    }
    VerifyReply reply;
    reply.equal = head.digest.root() == request.root;
    for (int bucket = 0; !reply.equal && bucket < kDigestBuckets; ++bucket) {
        reply.buckets.append(head.digest.bucket(bucket));
    }
    return reply;
}

Result<VerifyReply> VerifyHandler::rowsOf(const DeviceContext &caller, const VerifyRequest &request)
{
    VerifyReply reply;
    FORECOURT_ASSIGN(reply.rows, m_store.bucketRows(caller.store, request.bucket));
    // A push between the two reads would show rows of a later state than the caller compares with.
    FORECOURT_ASSIGN(const StoreHead after, m_store.head(caller.store));
    reply.equal = after.digest.root() == request.root;
    return isAt(after, request) ? reply : notComparable();
}

Result<RowsReply> VerifyHandler::rows(const DeviceContext &caller, const RowsRequest &request)
{
    constexpr qsizetype kEnough = 4 * 1024 * 1024;
    FORECOURT_ASSIGN(const StoreHead before, m_store.head(caller.store));
    if (!isAt(before, request)) {
        return RowsReply{false, {}};
    }
    QList<EntityKey> keys;
    for (const RowName &name : request.rows) {
        keys.append({name.collection, name.row});
    }
    FORECOURT_ASSIGN(const QList<Entity> found, m_store.entities(caller.store, keys));
    FORECOURT_ASSIGN(const StoreHead after, m_store.head(caller.store));
    RowsReply reply;
    reply.comparable = isAt(after, request);
    qsizetype bytes = 0;
    for (const Entity &entity : found) {
        if (bytes > kEnough) {
            break;
        }
        reply.rows.append(withoutClocks(entity));
        bytes += encodeEntity(entity).size();
    }
    return reply;
}

} // namespace forecourt
