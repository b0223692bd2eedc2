// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the engine does where the digests differ, and for numbers to give without the server.
#include "models/protocol/digest.h"
#include "models/sync/syncengine.h"

#include <cstdlib>

namespace forecourt {

namespace {

constexpr qsizetype kMostBuckets = 16; // in one exchange
constexpr qsizetype kMostRows = 5000;  // likewise; the rest with the next one

} // namespace

// Rows that were changed past the program leave the digest as it was: only reading all of them tells.
bool SyncEngine::isRecountDue() const
{
    constexpr qint64 kWeekMs = qint64{7} * 24 * 60 * 60 * 1000;
    const bool isIdle = m_report.pushed == 0 && m_report.pulled == 0 && m_report.filled == 0;
    return isIdle && m_desk.recountedAt != 0 && std::abs(m_wallMs - m_desk.recountedAt) >= kWeekMs;
}

// One that did not help a few times will not help the next time either.
bool SyncEngine::mayRepair()
{
    constexpr int kTries = 3;
    if (!m_repairsFrom || m_now - *m_repairsFrom >= kRepairsMs) {
        m_repairsFrom = m_now;
        m_repairsLeft = kTries;
    }
    return m_repairsLeft > 0;
}

void SyncEngine::onUnequal(const VerifyReply &reply)
{
    reportMismatch(reply);
    const bool lately = m_recountedMono && m_now - *m_recountedMono < kRepairsMs;
    if (m_repaired || !mayRepair()) {
        m_repairsLeft -= m_repaired ? 1 : 0; // to no avail
        finish({});
    } else if (!m_recounted && !lately) {
        compareDigest(true); // the sum kept with each change may be wrong where the rows are right
    } else {
        beginRepair(reply);
    }
}

void SyncEngine::beginRepair(const VerifyReply &reply)
{
    m_repaired = true;
    m_repair = {};
    const int buckets = std::min<int>(kDigestBuckets, static_cast<int>(reply.buckets.size()));
    for (int i = 0; i < buckets && m_repair.buckets.buckets.size() < kMostBuckets; ++i) {
        if (reply.buckets.at(i) != m_digest.bucket(i)) {
            m_repair.buckets.buckets.append(i);
        }
    }
    m_repair.asked = 0;
    askForBucket();
}

void SyncEngine::askForBucket()
{
    if (m_repair.buckets.buckets.isEmpty()) {
        finish({});
        return;
    }
    if (m_repair.asked == m_repair.buckets.buckets.size()) {
        store(Step::Comparing, m_repair.buckets);
        return;
    }
    send(Step::ReadingBucket, VerifyRequest{m_desk.state.epoch, m_desk.state.cursor, m_digest.root(),
                                            m_repair.buckets.buckets.at(m_repair.asked)});
}

void SyncEngine::onBucket(const VerifyReply &reply)
{
    progress();
    if (!reply.comparable) {
        finish({}); // somebody wrote; the next exchange compares again
        return;
    }
    m_repair.buckets.rows.append(reply.rows);
    ++m_repair.asked;
    askForBucket();
}

void SyncEngine::onStored(const RowsToRepair &rows)
{
    progress();
    m_repair.buckets = {};
    // A row that was changed past the program, and then by an entry: it is right, the sum over it is not.
    if (rows.wanted.isEmpty() && rows.gone.isEmpty() && !m_recounted) {
        compareDigest(true);
        return;
    }
    m_repair.wanted = rows.wanted.mid(0, kMostRows);
    m_repair.gone = rows.gone;
    askForRows();
}

void SyncEngine::askForRows()
{
    if (m_repair.wanted.isEmpty()) {
        store(Step::Repairing,
              RowRepair{m_desk.state.epoch, m_desk.state.cursor, m_repair.rows, m_repair.gone});
        return;
    }
    RowsRequest request{m_desk.state.epoch, m_desk.state.cursor, {}};
    for (const VerifyReply::RowDigest &row : m_repair.wanted.mid(0, RowsRequest::kMost)) {
        request.rows.append({row.collection, row.row});
    }
    send(Step::ReadingRows, std::move(request));
}

void SyncEngine::onReply(const RowsReply &reply)
{
    progress();
    if (!reply.comparable || reply.rows.isEmpty() || reply.rows.size() > m_repair.wanted.size()) {
        finish({});
        return;
    }
    for (const Entity &row : reply.rows) {
        const VerifyReply::RowDigest wanted = m_repair.wanted.takeFirst();
        // A server whose rows are not what it says of them is no measure for this desk's.
        if (wanted.collection != row.collection || wanted.row != row.row || wanted.digest != rowDigest(row)) {
            --m_repairsLeft;
            finish({});
            return;
        }
        m_repair.rows.append(row);
    }
    askForRows();
}

void SyncEngine::onStored(const RepairedRows &repaired)
{
    m_desk = repaired.desk;
    progress();
    m_repair = {};
    m_report.repaired += repaired.rows;
    m_unreported += repaired.rows;
    m_repairsLeft -= repaired.rows > 0 ? 0 : 1;
    repaired.rows > 0 ? compareDigest(false) : finish({});
}

// What the server has did not come: one repair less today, so that a line that is too thin for it does not
// ask for the same megabytes for ever. A server that is busy said so; it costs none. True where the exchange
// goes on, for the rest of it went well and says that rows differ; a line that is gone fails it, and so does
// a desk that may not ask.
bool SyncEngine::repairFailed(const Error &error, qint64 retryAfterMs)
{
    if (m_step != Step::ReadingBucket && m_step != Step::ReadingRows) {
        return false;
    }
    m_repairsLeft -= retryAfterMs == 0 ? 1 : 0;
    if (error.code == ErrorCode::Unavailable || error.code == ErrorCode::Forbidden) {
        return false;
    }
    progress();
    finish({});
    return true;
}

// The exchange is over in all but this; where it does not work the desk counts by itself, and asks again with
// the next one.
void SyncEngine::leaseOrEnd()
{
    if (m_leased || m_noLeases || m_desk.shortOf.isEmpty() || m_desk.state.isFilling() || m_desk.held) {
        endSession();
        return;
    }
    m_leased = true;
    send(Step::Leasing, LeaseRequest{m_desk.state.epoch, m_desk.state.replica, m_desk.shortOf.first(),
                                     m_options.leaseNumbers});
}

void SyncEngine::onReply(const LeaseReply &reply)
{
    if (reply.count > 0) {
        store(Step::KeepingLease, storage_request::KeepLease{m_desk.state.replica, reply});
    } else {
        endSession();
    }
}

bool SyncEngine::leaseFailed(const Error &error)
{
    if (m_step != Step::Leasing) {
        return false;
    }
    m_noLeases = error.code == ErrorCode::Unsupported; // an older server
    endSession();
    return true;
}

} // namespace forecourt
