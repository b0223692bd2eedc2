// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storage/blobfolder.h"
#include "models/storage/blobstates.h"
#include "models/storage/storage.h"
#include "models/sync/blobtransport.h"
#include "models/sync/syncstatus.h"

#include <QElapsedTimer>
#include <QObject>
#include <QSet>

namespace forecourt {

// Carries the bytes of photos, signatures and documents, once the rows are where they should be: first what
// somebody looks at, then what this desk has to send, the most urgent first; one at a time, in chunks, going
// on where the server is. Whatever breaks off is taken up after the next exchange. Files are read and written
// on storage threads. Interface thread; `storage` must outlive it.
class BlobCourier final : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        qint64 chunkBytes = 256 * 1024; // on a slow line rows must not wait long behind one
        qint64 requestMs = 60'000;
        qint64 fullMs = 5 * 60'000; // before a server whose disk was full is asked again
    };

    BlobCourier(Storage &storage, Options options, QObject *parent = nullptr);

    // Null: there is none. What was under way is forgotten.
    void setTransport(BlobTransport *transport);
    // Rows were exchanged: goes on, with these limits.
    void resume(const ServerLimits &limits, qint64 epoch);
    // Rows are being exchanged: after the chunk in hand it rests until resume().
    void hold() { m_isHeld = true; }
    // Somebody wants something, or asks to try at once.
    void wake(bool evenWhereFull = false);

    [[nodiscard]] const BlobTransfer &status() const { return m_status; }
    // Nothing is under way, and nothing can be done now.
    [[nodiscard]] bool isIdle() const { return !m_isBusy; }

Q_SIGNALS:
    void changed();
    void settled(const QString &sha256); // it arrived, or could not be had
    void idle();

private:
    struct Next
    {
        std::optional<BlobTask> task;
        BlobCounts counts;
        qint64 arrived = 0;
    };
    using OffsetReply = tl::expected<BlobOffset, TransportFailure>;

    void next();
    void begin(const Next &next);
    void rest();
    void count();
    void sendFrom(qint64 from);
    void sent(const OffsetReply &reply);
    void refused(const BlobOffset &reply);
    void fetchFrom(qint64 offset);
    void keep(qint64 from, const QByteArray &bytes);
    void came(const QString &sha256);
    void uploaded();
    void failed(const TransportFailure &failure);
    void giveUp(const QString &why, bool forGood);
    void goOn(qint64 offset);
    void pause(BlobTransfer::Pause why);
    void setStatus(const BlobTransfer &status);
    // Runs `f` with what `future` gives, unless the task has become another one meanwhile.
    template <typename T, typename F> void then(QFuture<T> future, F f);

    Storage &m_storage;
    Options m_options;
    BlobFolder m_folder;
    BlobTransport *m_transport = nullptr;
    ServerLimits m_limits;
    qint64 m_epoch = 0;
    BlobTask m_task;
    BlobTransfer m_status;
    QSet<QString> m_skipped;   // until the next exchange
    QSet<QString> m_abandoned; // while this runs
    QElapsedTimer m_full;      // since the server said so
    quint64 m_round = 0;
    bool m_isHeld = true; // until rows were exchanged
    bool m_isBusy = false;
};

} // namespace forecourt
