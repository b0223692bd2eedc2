// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/database.h"
#include "models/domain/attachment.h"

namespace forecourt {

// Where the bytes of a blob are, for this desk (table blob_state; never leaves it).
enum class BlobWhere {
    Here,          // at this desk; it came from the server
    Wanted,        // to be fetched
    WaitingUpload, // at this desk, and to be sent
    Uploaded       // at this desk and at the server
};
template <>
inline constexpr auto kWords<BlobWhere> = words(u"here", u"wanted", u"waiting-upload", u"uploaded");

// The lower, the sooner. What is small and says much goes first.
namespace blob_priority {
inline constexpr int kSignature = 0;
inline constexpr int kThumbnail = 10;
inline constexpr int kPhoto = 20;
inline constexpr int kDocument = 30;
} // namespace blob_priority

struct BlobTask
{
    BlobName blob;
    bool isUpload = false;
    qint64 offset = 0;    // as far as the server had it when last heard of
    int tries = 0;        // that failed
    bool isAgain = false; // the server had it in another epoch

    bool operator==(const BlobTask &) const = default;
};

struct BlobCounts
{
    qint64 waiting = 0; // photos, signatures and documents to be sent, without their small pictures
    qint64 bytes = 0;   // of all that is to be sent
    qint64 wanted = 0;  // blobs to be fetched

    bool operator==(const BlobCounts &) const = default;
};

// All on a storage thread; what writes, within a transaction or as one.
namespace blobstates {

// It is at this desk and is to be sent once a row that names it is at the server.
Result<void> noteNew(Database &database, const BlobName &blob, int priority, qint64 nowMs);
// Somebody looks at it; nothing changes where it is at this desk.
Result<void> noteWanted(Database &database, const BlobName &blob, int priority, qint64 nowMs);
Result<void> noteHere(Database &database, const QString &sha256, qint64 epoch, qint64 nowMs);
Result<void> noteUploaded(Database &database, const QString &sha256, qint64 epoch, qint64 nowMs);
Result<void> noteOffset(Database &database, const QString &sha256, qint64 offset);
Result<void> noteFailure(Database &database, const QString &sha256, const QString &error);
// Nobody asks for it any more, or the server has none.
Result<void> dropWanted(Database &database, const QString &sha256);

// The most urgent to be fetched, else sent; what is in `skipped` is left for another time. Only blobs that a
// row names which the server has.
Result<std::optional<BlobTask>> next(Database &database, qint64 epoch, const QStringList &skipped,
                                     bool maySend = true);
Result<BlobCounts> count(Database &database, qint64 epoch);

} // namespace blobstates

} // namespace forecourt
