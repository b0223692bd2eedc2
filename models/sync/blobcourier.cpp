// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/blobcourier.h"

#include "models/domain/whendone.h"
#include "models/protocol/collections.h"

namespace forecourt {

namespace {

constexpr int kMostTries = 5; // of what arrives otherwise than its name says

} // namespace

template <typename T, typename F> void BlobCourier::then(QFuture<T> future, F f)
{
    whenDone(future, this, [this, round = m_round, f = std::move(f)](const T &result) {
        if (round == m_round && m_isBusy) {
            f(result);
        }
    });
}

BlobCourier::BlobCourier(Storage &storage, Options options, QObject *parent)
    : QObject(parent), m_storage(storage), m_options(options), m_folder(storage.folder())
{
    connect(&storage.changes(), &ChangeNotifier::changed, this, [this](const ChangeSet &changes) {
        if (changes.touches(collections::kAttachment)) {
            count();
        }
    });
}

void BlobCourier::setTransport(BlobTransport *transport)
{
    ++m_round;
    m_transport = transport;
    m_isBusy = false;
    m_isHeld = true;
    count();
}

void BlobCourier::resume(const ServerLimits &limits, qint64 epoch)
{
    m_limits = limits;
    m_epoch = epoch;
    m_skipped.clear();
    m_isHeld = false;
    if (m_full.isValid() && m_full.hasExpired(m_options.fullMs)) {
        m_full.invalidate();
    }
    next();
}

void BlobCourier::wake(bool evenWhereFull)
{
    if (evenWhereFull) {
        m_full.invalidate();
    }
    next();
}

void BlobCourier::next()
{
    if (m_isBusy || m_isHeld || m_transport == nullptr) {
        return;
    }
    ++m_round;
    m_isBusy = true;
    const QStringList skipped = (m_skipped + m_abandoned).values();
    const bool maySend = m_limits.blobBytes > 0 && !m_full.isValid();
    auto asked = m_storage.read(
        [skipped, maySend, epoch = m_epoch, folder = m_folder](Database &database) -> Result<Next> {
            Next next;
            FORECOURT_ASSIGN(next.task, blobstates::next(database, epoch, skipped, maySend));
            FORECOURT_ASSIGN(next.counts, blobstates::count(database, epoch));
            next.arrived = next.task && !next.task->isUpload ? folder.arrived(next.task->blob.sha256) : 0;
            return next;
        });
    then(asked, [this](const Result<Next> &next) { next ? begin(*next) : rest(); });
}

void BlobCourier::begin(const Next &next)
{
    BlobTransfer status = m_status;
    status.waiting = next.counts.waiting;
    status.bytes = next.counts.bytes;
    status.wanted = next.counts.wanted;
    status.pause = next.counts.waiting > 0 && m_limits.blobBytes == 0 ? BlobTransfer::Pause::NotTaken
                   : m_full.isValid()                                 ? m_status.pause
                                                                      : BlobTransfer::Pause::None;
    status.of = next.task ? next.task->blob.bytes : 0;
    status.done = 0;
    status.isSending = next.task && next.task->isUpload;
    setStatus(status);
    if (!next.task) {
        rest();
        return;
    }
    m_task = *next.task;
    if (!m_task.isUpload) {
        fetchFrom(next.arrived < m_task.blob.bytes ? next.arrived : 0);
    } else if (m_task.blob.bytes > m_limits.blobBytes) {
        giveUp(QStringLiteral("too-large"), true);
    } else if (m_task.offset > 0 || m_task.tries > 0 || m_task.isAgain) {
        m_transport->blobOffset(m_task.blob.sha256, m_options.requestMs,
                                [this, round = m_round](const OffsetReply &reply) {
                                    if (round == m_round) {
                                        sent(reply);
                                    }
                                });
    } else {
        sendFrom(0);
    }
}

void BlobCourier::rest()
{
    m_isBusy = false;
    Q_EMIT idle();
}

// What people see of it changes with the rows, also while no server can be reached.
void BlobCourier::count()
{
    auto counted =
        m_storage.read([epoch = m_epoch](Database &database) { return blobstates::count(database, epoch); });
    whenDone(counted, this, [this](const Result<BlobCounts> &counts) {
        if (counts) {
            BlobTransfer status = m_status;
            status.waiting = counts->waiting;
            status.bytes = counts->bytes;
            status.wanted = counts->wanted;
            setStatus(status);
        }
    });
}

// Where all of it came and nobody put it together, the server does so when it is offered again.
void BlobCourier::sendFrom(qint64 from)
{
    const qint64 offset = from < m_task.blob.bytes ? from : 0;
    const qint64 chunk =
        std::min({m_options.chunkBytes, m_limits.blobChunkBytes, m_task.blob.bytes - offset});
    auto read = m_storage.read([folder = m_folder, sha256 = m_task.blob.sha256, offset, chunk](Database &) {
        return folder.read(sha256, offset, chunk);
    });
    then(read, [this, offset](const Result<QByteArray> &bytes) {
        if (!bytes && bytes.error().code != ErrorCode::NotFound) {
            giveUp(errorWord(bytes.error().code), false); // this desk's own disk
            return;
        }
        if (!bytes || bytes->isEmpty()) {
            giveUp(QStringLiteral("missing"), true);
            return;
        }
        m_transport->blobAppend({m_task.blob.sha256, offset, m_task.blob.bytes, *bytes}, m_options.requestMs,
                                [this, round = m_round](const OffsetReply &reply) {
                                    if (round == m_round) {
                                        sent(reply);
                                    }
                                });
    });
}

void BlobCourier::sent(const OffsetReply &reply)
{
    if (!reply) {
        failed(reply.error());
    } else if (reply->isWhole) {
        uploaded();
    } else if (reply->refusal == BlobOffset::Refusal::None || reply->refusal == BlobOffset::Refusal::Offset) {
        auto noted = m_storage.executor().write(
            [sha256 = m_task.blob.sha256, offset = reply->offset](Database &database) {
                return blobstates::noteOffset(database, sha256, offset);
            });
        then(noted, [this, offset = reply->offset](const Result<void> &) { goOn(offset); });
    } else {
        refused(*reply);
    }
}

void BlobCourier::refused(const BlobOffset &reply)
{
    if (reply.refusal == BlobOffset::Refusal::Hash) {
        // The line or the disk: a damaged file is put aside by being read.
        auto looked = m_storage.read([folder = m_folder, sha256 = m_task.blob.sha256](Database &) {
            return folder.readWhole(sha256);
        });
        then(looked, [this](const Result<QByteArray> &bytes) {
            giveUp(bytes ? QStringLiteral("wrong-hash") : QStringLiteral("damaged"),
                   !bytes || m_task.tries >= kMostTries);
        });
        return;
    }
    m_full.start();
    pause(reply.refusal == BlobOffset::Refusal::QuotaFull ? BlobTransfer::Pause::QuotaFull
                                                          : BlobTransfer::Pause::ServerFull);
}

void BlobCourier::pause(BlobTransfer::Pause why)
{
    BlobTransfer status = m_status;
    status.pause = why;
    setStatus(status);
    m_isBusy = false;
    next(); // what is wanted can be fetched all the same
}

// Rows go first: what is left is taken up where it is now.
void BlobCourier::goOn(qint64 offset)
{
    BlobTransfer status = m_status;
    status.done = offset;
    setStatus(status);
    if (m_isHeld || m_transport == nullptr) {
        rest();
    } else if (m_task.isUpload) {
        sendFrom(offset);
    } else {
        fetchFrom(offset);
    }
}

void BlobCourier::uploaded()
{
    auto noted = m_storage.executor().write(
        [sha256 = m_task.blob.sha256, epoch = m_epoch, now = m_storage.clock().nowMs()](Database &database) {
            return blobstates::noteUploaded(database, sha256, epoch, now);
        });
    then(noted, [this](const Result<void> &outcome) {
        Q_EMIT settled(m_task.blob.sha256);
        m_isBusy = false;
        outcome ? next() : rest();
    });
}

void BlobCourier::fetchFrom(qint64 offset)
{
    m_transport->blobRead(
        m_task.blob.sha256, offset, std::min(m_options.chunkBytes, m_task.blob.bytes - offset),
        m_options.requestMs,
        [this, round = m_round, offset](const tl::expected<QByteArray, TransportFailure> &bytes) {
            if (round != m_round) {
                return;
            }
            if (bytes) {
                keep(offset, *bytes);
            } else {
                failed(bytes.error());
            }
        });
}

void BlobCourier::keep(qint64 from, const QByteArray &bytes)
{
    auto kept = m_storage.read([folder = m_folder, blob = m_task.blob, from, bytes](Database &) {
        return folder.append(blob, from, bytes);
    });
    then(kept, [this, to = from + bytes.size()](const Result<bool> &isWhole) {
        if (!isWhole && isWhole.error().code == ErrorCode::Malformed) {
            giveUp(QStringLiteral("wrong-hash"), m_task.tries >= kMostTries);
        } else if (!isWhole) {
            giveUp(errorWord(isWhole.error().code), false); // this desk's own disk
        } else if (*isWhole) {
            came(m_task.blob.sha256);
        } else {
            goOn(to);
        }
    });
}

void BlobCourier::came(const QString &sha256)
{
    auto noted = m_storage.executor().write(
        [sha256, epoch = m_epoch, now = m_storage.clock().nowMs()](Database &database) {
            return blobstates::noteHere(database, sha256, epoch, now);
        });
    then(noted, [this, sha256](const Result<void> &outcome) {
        Q_EMIT settled(sha256);
        m_isBusy = false;
        outcome ? next() : rest();
    });
}

// What may pass by itself is left until the next exchange, and all else with it; a single blob that the
// server does not know, or does not take, keeps no other from going on.
void BlobCourier::failed(const TransportFailure &failure)
{
    switch (failure.error.code) {
    case ErrorCode::NotFound:
        giveUp(QStringLiteral("not-found"), false);
        break;
    case ErrorCode::TooLarge:
    case ErrorCode::Malformed:
        giveUp(errorWord(failure.error.code), true);
        break;
    default:
        m_isHeld = true;
        rest();
    }
}

void BlobCourier::giveUp(const QString &why, bool forGood)
{
    const QString sha256 = m_task.blob.sha256;
    (forGood ? m_abandoned : m_skipped).insert(sha256);
    auto noted = m_storage.executor().write(
        [sha256, why](Database &database) { return blobstates::noteFailure(database, sha256, why); });
    then(noted, [this, sha256](const Result<void> &) {
        Q_EMIT settled(sha256);
        m_isBusy = false;
        next();
    });
}

void BlobCourier::setStatus(const BlobTransfer &status)
{
    if (m_status != status) {
        m_status = status;
        Q_EMIT changed();
    }
}

} // namespace forecourt
