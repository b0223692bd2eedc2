// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/protocol/effect.h"
#include "models/protocol/operation.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace forecourt {

inline constexpr int kProtocolVersion = 1;

// Announced in hello, enforced by the server.
struct ServerLimits
{
    qint64 bodyBytes = 8 * 1024 * 1024;      // a request as received
    qint64 inflatedBytes = 32 * 1024 * 1024; // after decompression
    qint64 operationBytes = 1024 * 1024;
    qint64 pushOperations = 500;
    qint64 pullEntries = 1000;
    qint64 partBytes = 8 * 1024 * 1024;  // of a snapshot, packed
    qint64 blobBytes = 25 * 1024 * 1024; // a photo or document; 0: the server takes none
    qint64 blobChunkBytes = 1024 * 1024; // of it in one request
    qint64 blobStoreBytes = 0;           // all of a store's together; 0: as much as the disk holds
    qint64 minPull = 0;                  // catalog; a desk of an older one may push and is given nothing

    bool operator==(const ServerLimits &) const = default;
};

// POST /v1/enrol
struct EnrolRequest
{
    QString code;
    QByteArray publicKey; // Ed25519, 32 bytes
    QString deskName;
    bool operator==(const EnrolRequest &) const = default;
};
struct EnrolReply
{
    QUuid store;
    QString storeName;
    QUuid device;
    QString prefix;           // short, unique in the store: "A1"
    QByteArray fieldKey = {}; // of the store's sealed fields, 32 bytes; empty from an older server
    bool operator==(const EnrolReply &) const = default;
};

// POST /v1/token, twice: without a signature it answers a nonce, with one a token.
struct TokenRequest
{
    QUuid device;
    QByteArray nonce;     // as given by the server; empty to ask for one
    QByteArray signature; // Ed25519 over "forecourt-token\n" + nonce
    bool operator==(const TokenRequest &) const = default;
};
struct TokenReply
{
    QByteArray nonce;
    QString token;
    qint64 expiresAt = 0; // UTC ms, the server's clock
    bool operator==(const TokenReply &) const = default;
};

// POST /v1/hello
struct HelloRequest
{
    int protocol = kProtocolVersion;
    QUuid replica;
    qint64 epoch = 0;
    qint64 cursor = 0;
    qint64 n = 0;
    int schema = 0;
    // The last entry this desk holds of that epoch, staged or applied, and its operation, so that a server
    // whose history is another one is found out. 0 and null: it holds none, or does not know which.
    qint64 held = 0;
    QUuid heldOperation = {};
    // Operations that this desk holds for refused, and of which it does not know whether they were taken
    // since by way of a copy of its folder: a snapshot names none. At most kMostRefused.
    static constexpr qsizetype kMostRefused = 150;
    QList<QUuid> refused = {};
    bool operator==(const HelloRequest &) const = default;
};
// An operation that stands in the log, and where.
struct TakenOperation
{
    QUuid operation;
    qint64 seq = 0;
    bool operator==(const TakenOperation &) const = default;
};
// What a desk can be filled from in place of the log.
struct SnapshotOffer
{
    qint64 seq = 0; // the state after this entry
    qint64 rows = 0;
    qint64 bytes = 0; // packed, all parts
    bool operator==(const SnapshotOffer &) const = default;
};
struct HelloReply
{
    qint64 epoch = 0;
    qint64 head = 0;
    qint64 floor = 0;
    qint64 n = 0;     // last place of this replica that the server holds
    QByteArray chain; // and its chain
    qint64 time = 0;  // UTC ms
    ServerLimits limits;
    bool split = false; // the entry the desk holds is not the one that stands here: fetch everything again
    std::optional<SnapshotOffer> snapshot = {};
    QList<TakenOperation> taken = {}; // of those asked for as refused
    bool operator==(const HelloReply &) const = default;
};

// POST /v1/push: a header line {"replica","epoch"}, then one line per operation (NDJSON).
struct PushRequest
{
    QUuid replica;
    qint64 epoch = 0;
    QList<ChainedOperation> operations;
    bool operator==(const PushRequest &) const = default;
};
enum class PushOutcome { Ok, Duplicate, Quarantined };
struct PushResult
{
    qint64 n = 0;
    PushOutcome outcome = PushOutcome::Ok;
    qint64 seq = 0; // Ok and Duplicate
    QString reason; // Quarantined
    bool operator==(const PushResult &) const = default;
};
enum class PushRefusal { None, Epoch, Fork, Gap };
struct PushReply
{
    PushRefusal refusal = PushRefusal::None; // then nothing was taken
    qint64 at = 0;                           // the server's epoch, the forked n, or the n it wants
    QList<PushResult> results;
    bool operator==(const PushReply &) const = default;
};

// GET /v1/pull?epoch=&cursor=&limit=&schema=&wait=: entries in order, then a last line {"head","epoch"}.
struct PullRequest
{
    qint64 epoch = 0;
    qint64 cursor = 0;
    qint64 limit = 500;
    qint64 schema = 0; // catalog; 0: a desk that does not tell
    qint64 waitMs = 0; // for news, where there is nothing yet
    bool operator==(const PullRequest &) const = default;
};
enum class PullRefusal { None, Epoch, Refetch, Upgrade };
struct PullReply
{
    PullRefusal refusal = PullRefusal::None;
    qint64 epoch = 0;
    qint64 head = 0;
    QList<QByteArray> entries; // encoded LogEntry each, verbatim
    bool operator==(const PullReply &) const = default;
};

// GET /v1/snapshot: what the newest snapshot of the caller's store consists of (docs/adr/0019).
struct SnapshotRequest
{
    qint64 schema = 0; // version of the desk's catalog; 0: it does not say
    bool operator==(const SnapshotRequest &) const = default;
};
struct SnapshotPart
{
    QByteArray sha; // SHA-256 of its bytes, which name it
    qint64 bytes = 0;
    qint64 rows = 0; // lines
    bool operator==(const SnapshotPart &) const = default;
};
struct SnapshotReply
{
    qint64 epoch = 0;
    qint64 seq = 0;
    QUuid operation;               // of the entry `seq`
    qint64 hlc = 0;                // the server's clock by then
    QByteArray root;               // of the digest of all rows
    QList<SnapshotPart> parts;     // rows, each row once
    QList<SnapshotPart> conflicts; // entries of the log with their conflicts, without effects
    [[nodiscard]] qint64 rows() const;
    [[nodiscard]] qint64 bytes() const; // of all parts, each once
    bool operator==(const SnapshotReply &) const = default;
};

// GET /v1/part/{sha256} with Range: bytes of one part, gzip of newline-separated JSON.
struct PartRequest
{
    QByteArray sha;
    qint64 from = 0;
    qint64 count = 0;
    qint64 schema = 0;
    bool operator==(const PartRequest &) const = default;
};
struct PartReply
{
    QByteArray bytes; // at most `count`, at least one
    bool operator==(const PartReply &) const = default;
};

// POST /v1/verify
struct VerifyRequest
{
    qint64 epoch = 0;
    qint64 seq = 0;
    QByteArray root;
    int bucket = -1;     // ≥ 0: asks for the rows of this bucket
    qint64 repaired = 0; // rows that this desk put right since it last told the server
    bool operator==(const VerifyRequest &) const = default;
};
struct VerifyReply
{
    bool comparable = true; // false: the server's head is not at `seq` any more; pull first
    bool equal = false;
    QList<QByteArray> buckets; // 256 where unequal
    struct RowDigest
    {
        int collection = 0;
        QUuid row;
        QByteArray digest;
        bool operator==(const RowDigest &) const = default;
    };
    QList<RowDigest> rows; // of the asked bucket
    bool operator==(const VerifyReply &) const = default;
};

// POST /v1/rows: rows as they stand, to put others right (docs/adr/0025).
struct RowName
{
    int collection = 0;
    QUuid row;
    bool operator==(const RowName &) const = default;
};
struct RowsRequest
{
    static constexpr qsizetype kMost = 200;

    qint64 epoch = 0;
    qint64 seq = 0;
    QList<RowName> rows; // at least one, at most kMost
    bool operator==(const RowsRequest &) const = default;
};
struct RowsReply
{
    bool comparable = true; // false: the server's head is not at `seq` any more
    QList<Entity> rows;     // the first of those asked for, at least one; without clocks
    bool operator==(const RowsReply &) const = default;
};

// POST /v1/lease: business numbers that this replica may give by itself from now on (docs/adr/0024).
struct LeaseRequest
{
    static constexpr qint64 kMost = 200;

    qint64 epoch = 0;
    QUuid replica;
    QString series;
    qint64 count = 0; // 1 … kMost
    bool operator==(const LeaseRequest &) const = default;
};
struct LeaseReply
{
    qint64 epoch = 0;
    QString series;
    qint64 first = 0;
    qint64 count = 0; // 0: none, because this is another epoch by now
    bool operator==(const LeaseReply &) const = default;
};

QByteArray encode(const EnrolRequest &message);
QByteArray encode(const EnrolReply &message);
QByteArray encode(const TokenRequest &message);
QByteArray encode(const TokenReply &message);
QByteArray encode(const HelloRequest &message);
QByteArray encode(const HelloReply &message);
QByteArray encode(const PushRequest &message);
QByteArray encode(const PushReply &message);
QByteArray encode(const PullReply &message);
QByteArray encode(const VerifyRequest &message);
QByteArray encode(const VerifyReply &message);
QByteArray encode(const SnapshotReply &message);
QByteArray encode(const RowsRequest &message);
QByteArray encode(const RowsReply &message);
QByteArray encode(const LeaseRequest &message);
QByteArray encode(const LeaseReply &message);

// decode<HelloReply>(bytes): Malformed names the place.
template <typename Message> Result<Message> decode(const QByteArray &bytes);
template <> Result<EnrolRequest> decode(const QByteArray &bytes);
template <> Result<EnrolReply> decode(const QByteArray &bytes);
template <> Result<TokenRequest> decode(const QByteArray &bytes);
template <> Result<TokenReply> decode(const QByteArray &bytes);
template <> Result<HelloRequest> decode(const QByteArray &bytes);
template <> Result<HelloReply> decode(const QByteArray &bytes);
template <> Result<PushRequest> decode(const QByteArray &bytes);
template <> Result<PushReply> decode(const QByteArray &bytes);
template <> Result<PullReply> decode(const QByteArray &bytes);
template <> Result<VerifyRequest> decode(const QByteArray &bytes);
template <> Result<VerifyReply> decode(const QByteArray &bytes);
template <> Result<SnapshotReply> decode(const QByteArray &bytes);
template <> Result<RowsRequest> decode(const QByteArray &bytes);
template <> Result<RowsReply> decode(const QByteArray &bytes);
template <> Result<LeaseRequest> decode(const QByteArray &bytes);
template <> Result<LeaseReply> decode(const QByteArray &bytes);

} // namespace forecourt
