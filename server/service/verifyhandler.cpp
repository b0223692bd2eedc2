// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/verifyhandler.h"

namespace forecourt {

namespace {

bool isAt(const StoreHead &head, const VerifyRequest &request)
{
    return head.epoch == request.epoch && head.head == request.seq;
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

} // namespace forecourt
